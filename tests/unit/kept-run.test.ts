/** The run beside its record: the report made from it is that of the record played again; what was changed is not believed. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { readKept, writeKept, type KeptRun } from '../../src/bridge/kept-run.ts';
import { Moments } from '../../src/bridge/moments.ts';
import { BUILD, headOf, link, readRecord, runParts, type RunRecord } from '../../src/sim/index.ts';
import { here } from '../support/cli.ts';
import { shipped } from '../support/report.ts';
import { county } from '../support/tiny.ts';

const ID = 'flood-first-steps';
const dir = mkdtempSync(join(tmpdir(), 'tuiyan-kept-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const cells = county.grid.cols * county.grid.rows;

interface Played {
  readonly text: string;
  readonly record: RunRecord;
  readonly run: KeptRun;
}
function play(bot: 'idle' | 'doctrine'): Played {
  const yaml = readFileSync(`scenarios/${ID}.yaml`, 'utf8');
  const moments = new Moments();
  const mind = bot === 'idle' ? idleBot() : doctrineBot();
  const done = playBot(shipped(ID), yaml, county, '5', mind, (_, ex) => moments.look(ex));
  const text = done.close(null);
  const read = readRecord(text);
  if (!read.ok) throw new Error(read.error.code);
  const { ex } = done.session;
  return { text, record: read.value, run: { parts: runParts(ex), moments: moments.list(ex) } };
}
let idle: Played;
let doctrine: Played;
beforeAll(() => {
  idle = play('idle');
  doctrine = play('doctrine');
}, 60_000);
const read = (text: string, of = doctrine): ReturnType<typeof readKept> =>
  readKept(text, of.text, of.record, cells);
/** As somebody writes it who knows how the digest is made. */
const forged = (body: string, of = doctrine): string => {
  const record = headOf(of.text);
  const h = link(record + BUILD, body);
  return `${JSON.stringify({ format: 'tuiyan/kept-run', version: 1, build: BUILD, record, h })}\n${body}\n`;
};

describe('the file', () => {
  it('gives back what was written', () => {
    const r = read(writeKept(doctrine.text, doctrine.run));
    if (!r.ok) throw new Error(r.error);
    expect(r.value.parts).toEqual(JSON.parse(JSON.stringify(doctrine.run.parts)));
    expect(r.value.moments.map((m) => m.at)).toEqual(['before', 'end']);
    for (const [i, { frame }] of doctrine.run.moments.entries()) {
      const { view, ...rest } = r.value.moments[i].frame;
      expect(rest).toEqual({ t: frame.t, depth: frame.depth, overlays: frame.overlays });
      expect(view).toEqual(JSON.parse(JSON.stringify(frame.view)));
    }
  });
  it('is not believed beside another record, of another build, or beside one that is not closed', () => {
    const text = writeKept(doctrine.text, doctrine.run);
    expect(read(text, idle)).toEqual({ ok: false, error: 'other' });
    const [, body] = text.split('\n');
    const old = { format: 'tuiyan/kept-run', version: 1, build: '0.0.1', record: headOf(doctrine.text) };
    const older = `${JSON.stringify({ ...old, h: link(`${old.record}0.0.1`, body) })}\n${body}\n`;
    expect(read(older)).toEqual({ ok: false, error: 'other' });
  });
  it('changed anywhere it is found', () => {
    const text = writeKept(doctrine.text, doctrine.run);
    const step = Math.floor(text.length / 200);
    for (let at = 0; at < text.length; at += step) {
      const other = text[at] === '1' ? '2' : '1';
      expect(read(text.slice(0, at) + other + text.slice(at + 1)).ok, `at ${at}`).toBe(false);
      expect(read(text.slice(0, at)).ok, `cut at ${at}`).toBe(false);
    }
  });
  it('with a digest that fits, its events still have to be those of the record', () => {
    const { events, commands: _, ...rest } = doctrine.run.parts;
    const body = (list: readonly unknown[]): string => JSON.stringify({ events: list, ...rest, moments: [] });
    expect(read(forged(body(events))).ok).toBe(true);
    const lies = [
      events.slice(0, -1),
      events.filter((e) => e.kind !== 'WARN'),
      events.map((e, i) => (i === 2 ? { ...e, t: e.t + 1 } : e)),
      idle.run.parts.events,
      [],
    ];
    for (const [i, list] of lies.entries())
      expect([i, read(forged(body(list)))]).toEqual([i, { ok: false, error: 'changed' }]);
    // What is no run at all.
    for (const odd of ['', '[]', '{}', body(['x']), body(events).replace('"injects"', '"objects"')])
      expect(read(forged(odd)).ok, odd.slice(0, 40)).toBe(false);
  });
});
describe('on the command line', () => {
  const FORMATS = ['html', 'csv', 'json', 'geojson', 'cap'];
  const file = join(dir, 'a.tuiyan.jsonl');
  const beside = `${file}.run.json`;
  const report = (to: string): ReturnType<typeof here> =>
    here(['report', file, '--formats', FORMATS.join(','), '--out', join(dir, to), '--lang', 'en']);
  const files = (of: string): string[] =>
    of
      .trim()
      .split('\n')
      .map((l) => l.split(' ')[0]);

  it(
    'a report finds it, says nothing and is the same; without it the record is played again',
    { timeout: 120_000 },
    async () => {
      writeFileSync(file, doctrine.text);
      const first = await report('one');
      expect(first.stderr).toContain('played again, 100 %');
      const kept = readFileSync(beside, 'utf8');
      const second = await report('two');
      expect([second.status, second.stderr]).toEqual([0, '']);
      const names = files(first.stdout);
      expect(names.length).toBeGreaterThanOrEqual(FORMATS.length);
      for (const [i, name] of files(second.stdout).entries())
        expect(readFileSync(name, 'utf8') === readFileSync(names[i], 'utf8'), name).toBe(true);

      // A warning taken out of it.
      writeFileSync(beside, kept.replace('"kind":"WARN"', '"kind":"NONE"'));
      const third = await report('three');
      expect(third.stderr).toMatch(/a\.tuiyan\.jsonl\.run\.json: warning CLI-RUN: .*changed/);
      expect(third.stderr).toContain('played again, 100 %');
      expect(readFileSync(join(dir, 'three/report.en.json'), 'utf8')).toBe(
        readFileSync(join(dir, 'one/report.en.json'), 'utf8'),
      );
      // It was mended.
      expect(readFileSync(beside, 'utf8')).toBe(kept);
      // An unfinished record has none.
      const open = join(dir, 'open.tuiyan.jsonl');
      writeFileSync(open, `${doctrine.text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
      await here(['report', open, '--formats', 'csv', '--out', join(dir, 'four')]);
      expect(existsSync(`${open}.run.json`)).toBe(false);
    },
  );
  it('a comparison keeps its runs there and finds them', { timeout: 120_000 }, async () => {
    const other = join(dir, 'b.tuiyan.jsonl');
    writeFileSync(other, idle.text);
    const compare = (...more: string[]): ReturnType<typeof here> =>
      here(['compare', file, other, '--lang', 'en', ...more]);
    rmSync(beside, { force: true });
    const first = await compare();
    expect(first.stderr.match(/played again/g)).toHaveLength(2);
    expect([existsSync(beside), existsSync(`${other}.run.json`)]).toEqual([true, true]);
    const second = await compare();
    expect(second.stderr).not.toContain('played again');
    expect(second.stderr).toContain('2/2');
    expect(second.stdout).toBe(first.stdout);
  });
});
