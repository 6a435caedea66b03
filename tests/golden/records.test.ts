/** Records as they come from people: untouched, cut, repeated, rebuilt by hand, with every text that can be typed or pasted. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../src/export/index.ts';
import { rasterise } from '../../src/cli/raster.ts';
import {
  buildReport,
  closeSession,
  readRecord,
  replayRecord,
  runSession,
  score,
  startSession,
  submit,
  verifyRecord,
} from '../../src/sim/index.ts';
import { chained } from '../support/chain.ts';
import { county, firstSteps, firstStepsText, load } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';

const fixture = (name: string): string => readFileSync(`tests/fixtures/records/${name}.tuiyan.jsonl`, 'utf8');
const short = firstStepsText.replace("duration: '1:30'", "duration: '1:00'").replace("at: '1:30'\n  closingMinutes: 10", "at: '1:00'\n  closingMinutes: 0");
const shortLoaded = load(short);
/** An hour in which the notes are given. */
function record(notes: readonly string[], scenario = short): string {
  const s = startSession(scenario === short ? shortLoaded : load(scenario), scenario, county, '1');
  runSession(s, 60);
  for (const note of notes) submit(s.ex, 'test', 'evaluator', { type: 'observation.note', text: note });
  runSession(s, 3600);
  return closeSession(s, baselinesOf(1, 0));
}
const plainRecord = record(['甲', '乙']);
const lines = plainRecord.split('\n').slice(0, -1);
const rows = (): Record<string, unknown>[] => lines.map((l) => JSON.parse(l) as Record<string, unknown>);

describe('verify says whole, not closed or changed', () => {
  it('an untouched record is whole, U+2028 in an order or not', () => {
    expect(verifyRecord(plainRecord)).toEqual({ state: 'whole', firstBadLine: null, until: 3600, error: null });
    expect(verifyRecord(fixture('line-separator-in-order'))).toMatchObject({ state: 'whole', until: 6000 });
  });
  it('one whose last lines are gone is not closed, and opens as an unfinished run', () => {
    const cut = fixture('last-lines-deleted');
    expect(verifyRecord(cut)).toMatchObject({ state: 'not-closed', firstBadLine: 11, until: 1440, error: null });
    expect(readRecord(cut)).toMatchObject({ ok: true, value: { closed: false, closing: null } });
    for (let n = 1; n < lines.length; n++)
      expect(verifyRecord(`${lines.slice(0, n).join('\n')}\n`)).toMatchObject({ state: 'not-closed', firstBadLine: n + 1 });
  });
  it('one with an object for a scalar is refused by line and field, though its chain was made anew', () => {
    const error = { code: 'REC-007', line: 2, field: 'hashes.3' };
    expect(verifyRecord(fixture('object-for-scalar'))).toMatchObject({ state: 'changed', firstBadLine: 2, error });
    expect(readRecord(fixture('object-for-scalar'))).toEqual({ ok: false, error });
    const type = rows();
    const at = type.findIndex((r) => 'cmd' in r);
    type[at] = { ...type[at], cmd: { type: { toString: 1 } } };
    expect(verifyRecord(chained(type))).toMatchObject({ state: 'changed', error: { line: at + 1, field: 'cmd.type' } });
  });
  it('losses that are no losses are refused', () => {
    for (const idle of ['a', -1, null, 1e300, {}]) {
      const odd = rows();
      odd[odd.length - 1].baselines = { ...baselinesOf(1, 0), idle: { ...baselinesOf(1, 0).idle, loss: idle } };
      expect(readRecord(chained(odd)), String(idle)).toMatchObject({ ok: false, error: { line: odd.length, field: 'baselines.idle.loss' } });
    }
  });
  it('losses of references as they were kept before are still read; what was not kept then is null', () => {
    const old = rows();
    old[old.length - 1].baselines = { idle: 900, reference: 20 };
    const r = readRecord(chained(old));
    const of = (loss: number) => ({ loss, dead: null, leveesBreached: null, damsFailed: null });
    expect(r.ok && r.value.closing!.baselines).toEqual({ idle: of(900), doctrine: of(20), approved: null });
  });
  it.each(['hashes', 'cmd', 'end'])('a line repeated 500 times is refused at once: %s', (key) => {
    const all = rows();
    const at = all.findIndex((r) => key in r);
    all.splice(at, 0, ...Array<Record<string, unknown>>(500).fill(all[at]));
    const begun = performance.now();
    const r = readRecord(chained(all));
    expect(performance.now() - begun).toBeLessThan(500);
    // The closing line may be written again, when an evaluator has judged after the end.
    if (key === 'end') expect(r).toMatchObject({ ok: true });
    else expect(r).toMatchObject({ ok: false, error: { code: 'REC-008', line: at + 2 } });
  });
  it('hash lines off the minute, seconds out of range and unknown keys are refused', () => {
    for (const change of [{ t: 61 }, { t: -60 }, { t: 1e9 }, { t: 60.5 }, { more: 1 }]) {
      const odd = rows();
      odd[1] = { ...odd[1], ...change };
      expect(readRecord(chained(odd)), JSON.stringify(change)).toMatchObject({ ok: false, error: { code: 'REC-007', line: 2 } });
    }
  });
});

/** Characters of XML 1.0; no others can stand in a Word file. */
const XML = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
async function exported(text: string): Promise<Record<string, string>> {
  const r = readRecord(text);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  const loaded = load(r.value.header.scenarioText);
  const replay = replayRecord(r.value, loaded, county);
  expect(replay).toMatchObject({ identical: true, mismatches: 0 });
  const { world } = replay.ex;
  const model = buildReport({
    loaded,
    pack: county,
    seed: '1',
    policy: 'test',
    recordText: text,
    events: world.log,
    score: score({ events: world.log, scenario: loaded.scenario, baselines: null }),
    commands: [],
    injects: [],
    things: {},
    names: {},
  });
  const out: Record<string, string> = {};
  for (const format of ['html', 'docx', 'xlsx', 'csv', 'json'] as const) {
    const { bytes } = await exportReport(model, format, 'zh', rasterise, 'county');
    if (format !== 'docx' && format !== 'xlsx') out[format] = new TextDecoder().decode(bytes);
    else {
      const zip = await JSZip.loadAsync(bytes);
      for (const f of Object.values(zip.files).filter((f) => /\.(xml|rels)$/.test(f.name))) out[f.name] = await f.async('string');
    }
  }
  return out;
}

describe('any text that can be typed or pasted is kept, verified, replayed and exported', () => {
  // UTF-16 units, so lone surrogates too; the odd ones more often than chance would.
  const odd = ['\u0000', '\u0008', '\u000b', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029', '\u202e', '\u2066', '\ufffe', '\uffff', '\ud800', '\udfff', '\ufeff', '"', '\\', '}', ',"h":"', '\n', '\r\n', '</w:t>', ']]>', '🌊', '{{x}}'];
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), fc.constantFrom(...odd));
  const texts = fc.sample(fc.array(unit, { minLength: 1, maxLength: 40 }).map((a) => a.join('')), { numRuns: 400, seed: 22 });
  it('as an order', async () => {
    const text = record(texts);
    expect(verifyRecord(text).state).toBe('whole');
    const files = await exported(text);
    for (const name of ['html', 'csv', 'json', 'word/document.xml']) expect(files[name], name).toBeDefined();
    for (const name of ['html', 'json', 'word/document.xml']) expect(files[name].includes('🌊'), name).toBe(true);
    expect(Object.keys(files).some((f) => f.startsWith('xl/worksheets/'))).toBe(true);
    for (const [name, body] of Object.entries(files)) {
      expect(XML.test(body), name).toBe(true);
      expect(BIDI.test(body), name).toBe(false);
    }
  });
  it('as the title of a scenario, escaped in its file', async () => {
    const scenario = short.replace('zh: 防汛第一课', 'zh: "防\\uFFFE汛\\uD800\\u202E\\u0001"').replace("'Flood, first steps'", '"Flood\\uFFFF"');
    expect(load(scenario).scenario.about.title).toEqual({ zh: '防汛', en: 'Flood' });
    for (const [name, body] of Object.entries(await exported(record(['甲'], scenario)))) expect(XML.test(body), name).toBe(true);
  });
  it('a command holds nothing that its record would not give back', () => {
    const s = startSession(firstSteps, firstStepsText, county, '1');
    for (const text of [{ toString: 1 }, [['x']], Number.NaN, undefined, () => 1, 'a\u0001b'])
      submit(s.ex, 'test', 'commander', { type: 'decision.note', text, ['ty\u0000pe']: 'x', __proto__: { text: 'y' } });
    submit(s.ex, 'test', 'commander', { type: { toString: 1 } as unknown as string });
    runSession(s, 60);
    const r = readRecord(s.writer.text());
    if (!r.ok) throw new Error(JSON.stringify(r.error));
    expect(r.value.commands).toEqual(s.ex.commands);
    expect(replayRecord(r.value, firstSteps, county).identical).toBe(true);
  });
});
