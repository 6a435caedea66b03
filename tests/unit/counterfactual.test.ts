/** One act in its time, all else kept: what changes is what should, and nothing else; what was computed is kept as it was. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { playAgain } from '../../src/bots/again.ts';
import {
  basisOf,
  changedLines,
  proposals,
  replayWith,
  summed,
  type Basis,
  type Proposal,
} from '../../src/bots/counterfactual.ts';
import type { ScriptLine } from '../../src/bots/scripted.ts';
import { buildBlocks } from '../../src/export/audience.ts';
import { printer } from '../../src/export/format.ts';
import { reportJson } from '../../src/export/json.ts';
import { spared } from '../../src/export/whatif.ts';
import { workbook } from '../../src/export/workbook.ts';
import {
  headOf,
  readCounterfactuals,
  readRecord,
  stateHash,
  writeCounterfactuals,
  type Counterfactual,
  type NoAct,
} from '../../src/sim/index.ts';
import { baselinesOf } from '../support/baselines.ts';
import { playScript } from '../support/policies.ts';
import { reportOn, shipped } from '../support/report.ts';
import { county } from '../support/tiny.ts';

const SCENARIO = 'flood-first-steps';
/** What idle and doctrine come to on this seed, in round figures. */
const LOSS = { idle: 11_399, doctrine: 298 };
const activate = (t: number, level: string): ScriptLine => ({
  t,
  role: 'commander',
  cmd: { type: 'response.activate', level, grounds: ['observed-stage'], durationHours: 24, measures: [] },
});
const LOST = '360222105202';
/** Evacuation and report late, a level far too strong at first, neighbours never told. */
const BADLY: readonly ScriptLine[] = [
  {
    t: 120,
    role: 'duty',
    cmd: { type: 'duty.roster', leader: 'deputy', posts: ['duty-desk'], backups: 'B' },
  },
  activate(960, '1'),
  { t: 1200, role: 'hq-office', cmd: { type: 'measures.order', measures: ['start-plan', 'hotline'] } },
  activate(3000, '4'),
  {
    t: 3600,
    role: 'hq-office',
    cmd: { type: 'evacuate.order', villages: [LOST], scope: 'low-lying', shelter: 's049', startInMin: 0 },
  },
  { t: 5040, role: 'duty', cmd: { type: 'report.first', to: ['city-government'], dead: 0 } },
];

let basis: Basis;
let all: readonly Proposal[];
let text: string;
const found = new Map<string, Counterfactual | NoAct>();
const proposed = (item: string): Proposal => all.find((p) => p.item === item)!;
/** Computed once, whichever test asks first. */
function of(item: string): Counterfactual {
  if (!found.has(item)) found.set(item, replayWith(basis, proposed(item)));
  const c = found.get(item)!;
  if (typeof c === 'string') throw new Error(`${item}: ${c}`);
  return c;
}
const NOTHING = { dead: 0, seriouslyInjured: 0, exposedPersonMinutes: 0, evacuated: 0, damageMillion: 0 };

beforeAll(() => {
  const loaded = shipped(SCENARIO);
  const yaml = readFileSync(`scenarios/${SCENARIO}.yaml`, 'utf8');
  const run = playScript(loaded, yaml, '7', BADLY);
  const none = { dead: 0, leveesBreached: 0, damsFailed: 0 };
  const { idle, doctrine, approved } = baselinesOf(LOSS.idle, LOSS.doctrine);
  text = run.close({ idle, doctrine: { ...doctrine, ...none }, approved });
  const record = readRecord(text);
  if (!record.ok) throw new Error(record.error.code);
  basis = basisOf(record.value, loaded, county);
  all = proposals(basis);
}, 60_000);

describe('one act in its time', () => {
  it('the unchanged orders make the same run, to the last bit and line', () => {
    const { record, loaded, run } = basis;
    expect(basis.identical).toBe(true);
    const again = playAgain(record, loaded, county, [], run);
    expect(stateHash(again.ex)).toBe(record.closing!.stateHash);
    expect(changedLines(run.ex.world.log, again.ex.world.log)).toEqual({});
    expect(again.refused).toEqual([]);
  });
  it('avoidable deaths come first, then what costs most points', () => {
    expect(basis.sheet.avoidable.map((a) => a.id)).toEqual(['OUT-DEAD']);
    expect(all[0]).toMatchObject({ item: 'F-07', how: 'late', why: '' });
  });
  it('a late evacuation: fewer die, more are out, and only that village is told earlier', () => {
    const c = of('F-07');
    expect(c).toMatchObject({ command: 'evacuate.order', acts: 1, notGiven: 0, refused: [] });
    expect(c.at).toBeLessThan(c.instead);
    expect(c.change.dead).toBeLessThan(0);
    expect(c.change.evacuated).toBeGreaterThan(0);
    expect(c.change.total).toBeGreaterThan(0);
    expect([c.lines.EVAC, c.lines.SLIDE, c.lines.DEATHS]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    for (const kind of ['WARN', 'REPORT', 'ACTIVATE', 'DISPATCH', 'SUPPLY_ORDER', 'SHELTER_OPEN'])
      expect(c.lines).not.toHaveProperty(kind);
  });
  it('a late report, with the figures of its time: its own line, the chain, the city’s question; points, and nobody’s life', () => {
    const c = of('C-09');
    // The city has no blanks to ask back for.
    expect(c.lines).toEqual({ REPORT: [1, 1], STATE_CHANGED: [1, 1], MESSAGE: [1, 0] });
    expect(c.done).toEqual([c.instead, c.at]);
    expect(c.change).toMatchObject(NOTHING);
    expect(c.change.total).toBeGreaterThan(0);
  });
  it('a missing order is given by the post that has it, and adds one line', () => {
    const c = of('C-12');
    expect(c).toMatchObject({ how: 'missing', command: 'neighbours.notify', role: 'duty', instead: -1 });
    expect(c.lines).toEqual({ NOTIFY: [0, 1] });
    expect(c.done).toEqual([-1, c.at]);
    expect(c.change).toMatchObject(NOTHING);
    expect(c.change.total).toBeGreaterThan(0);
  });
  it('a wrong decision is put right where it stood; orders that no longer fit are named', () => {
    const c = of('C-16');
    expect(c).toMatchObject({ how: 'wrong', command: 'response.activate' });
    expect(c.at).toBe(c.instead);
    expect(c.lines.ACTIVATE).toEqual([1, 1]);
    expect(c.change.raw).toBeGreaterThan(0);
    expect(c.refused.length).toBeGreaterThan(0);
    for (const r of c.refused) expect(r).toMatchObject({ command: 'response.activate', code: 'REJ-031' });
  });
  it('another act moved changes nothing of the item', () => {
    const seq = basis.record.commands.findIndex((c) => c.cmd.type === 'measures.order');
    const [w] = proposed('F-07').wanted;
    const moved = { ...w, seq, type: 'measures.order', values: {}, field: '', subject: '', from: 900 };
    const c = replayWith(basis, { ...proposed('C-09'), how: 'late', wanted: [{ ...moved, until: 1200 }] });
    expect(c).toMatchObject({ at: 900, instead: 1200, change: NOTHING });
    expect((c as Counterfactual).done[0]).toBe((c as Counterfactual).done[1]);
    expect((c as Counterfactual).lines.REPORT).toBeUndefined();
  });
  it('says why others are not played: no order, a rule, the same order as another', () => {
    const why = new Map(all.map((p) => [p.item, p.why]));
    expect(why.get('F-18')).toBe('no-order');
    expect(why.get('C-04')).toBe('other-row');
    for (const v of basis.sheet.violations) expect(why.get(v.id)).toBe('rule');
  });
});

describe('kept beside the record', () => {
  it('is read as it was written; changed, of another record, or with more in it, it is none', () => {
    of('C-12');
    const kept = summed(all, found);
    const file = writeCounterfactuals(kept, headOf(text));
    expect(readCounterfactuals(file, headOf(text))).toEqual(kept);
    expect(readCounterfactuals(file, headOf(text).replace(/^./, 'z'))).toBeNull();
    const { body, ...head } = JSON.parse(file) as { body: typeof kept };
    const other = (more: object): string => JSON.stringify({ ...head, ...more });
    const [first, ...rest] = body.computed;
    const better = { ...first, change: { ...first.change, dead: -99 } };
    expect(
      readCounterfactuals(other({ body: { ...body, computed: [better, ...rest] } }), headOf(text)),
    ).toBeNull();
    expect(readCounterfactuals(other({ body: { ...body, more: 1 } }), headOf(text))).toBeNull();
    expect(readCounterfactuals(other({ body, build: '0.0.1' }), headOf(text))).toBeNull();
    expect(readCounterfactuals('{', headOf(text))).toBeNull();
  });
  it.each(['zh', 'en'] as const)('the report prints it, with what was not computed, %s', (lang) => {
    for (const item of ['F-07', 'C-09', 'C-12', 'C-16']) of(item);
    const counterfactuals = summed(all, found);
    const { run, loaded, sheet } = basis;
    const model = reportOn(run.ex, loaded, { score: sheet, counterfactuals });
    const p = printer(model, lang);
    const blocks = buildBlocks(p);
    const table = blocks.find((b) => b.kind === 'table' && b.caption.includes(p.t('whatif.title')))!;
    if (table.kind !== 'table') throw new Error('a table');
    expect(table.rows).toHaveLength(4);
    for (const r of table.rows) expect(r).toHaveLength(table.head.length);
    const evac = table.rows.find((r) => r[0].startsWith(p.title('F-07')))!;
    expect(evac[4]).toMatch(/^−\d+/);
    expect(evac.slice(1, 3)).toEqual([p.at(of('F-07').at), p.at(of('F-07').instead)]);
    const said = JSON.stringify(blocks);
    expect(said).toContain('REJ-031');
    const [dead, hurt] = evac.slice(4, 6).map((x) => x.replace(/ 人$/, ''));
    const [sentence] = spared(p);
    expect(said).toContain(sentence);
    expect([sentence]).toEqual([p.t('whatif.spared', { item: p.title('F-07'), at: evac[1], dead, hurt })]);
    expect(said).toContain('tuiyan whatif');
    expect(said).toContain(p.t('whatif.open.no-order', { items: p.title('F-18'), n: 1 }));
    expect(said).not.toMatch(/whatif\.[a-z]|\{\{/);
    const sheetRows = workbook(model, lang).find((s) => s.id === 'whatif')!.rows;
    expect(sheetRows.map((r) => r[0])).toEqual(table.rows.map((r) => r[0]));
    const json = JSON.parse(reportJson(model, lang)) as typeof model & { words: { counterfactuals: object } };
    expect(json.counterfactuals).toEqual(counterfactuals);
    expect(json.words.counterfactuals).toMatchObject({ rows: table.rows });
    const without = JSON.stringify(buildBlocks(printer(reportOn(run.ex, loaded, { score: sheet }), lang)));
    expect(without).toContain(p.t('whatif.none'));
  });
});
