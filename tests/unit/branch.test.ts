/** A run that parts from a record: the same orders up to its second, its own after it, and the record that it parts from untouched. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { branchOf, summarise } from '../../src/bots/branch.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { work, type JobNote } from '../../src/bridge/jobs.ts';
import { buildBlocks } from '../../src/export/audience.ts';
import { printer } from '../../src/export/format.ts';
import {
  compareRuns,
  createExercise,
  cutAt,
  differsIn,
  headOf,
  loadScenario,
  partedAt,
  reaches,
  readRecord,
  replayRecord,
  verifyRecord,
  type RunRecord,
  type RunSummary,
} from '../../src/sim/index.ts';
import { reportOn, shipped } from '../support/report.ts';
import { playScript } from '../support/policies.ts';
import { county } from '../support/tiny.ts';

const ID = 'flood-first-steps';
const yaml = readFileSync(`scenarios/${ID}.yaml`, 'utf8');
const AT = 1200;
const roster = (t: number): Parameters<typeof playScript>[3][number] => ({
  t,
  role: 'duty',
  cmd: { type: 'duty.roster', leader: 'deputy', posts: ['duty-desk'], backups: 'B' },
});
const parse = (text: string): RunRecord => {
  const r = readRecord(text);
  if (!r.ok) throw new Error(r.error.code);
  return r.value;
};

let text: string;
let by: Record<'doctrine' | 'idle', string>;
let a: RunSummary;
let b: RunSummary;
beforeAll(() => {
  // One order before the branch, one in its second, one after it.
  text = playScript(shipped(ID), yaml, '7', [roster(600), roster(AT), roster(1800)]).close(null);
  by = { doctrine: branchOf(text, county, AT, 'doctrine'), idle: branchOf(text, county, AT, 'idle') };
  [a, b] = [text, by.doctrine].map((x) => summarise(x, county));
}, 60_000);

describe('a branch', () => {
  it('says of which record and second it is one, and is a whole record', () => {
    for (const who of ['doctrine', 'idle'] as const) {
      expect(parse(by[who]).header.origin).toEqual({ record: headOf(text), t: AT, by: who });
      expect(verifyRecord(by[who]).state).toBe('whole');
    }
    expect(parse(text).header.origin).toBeUndefined();
  });
  it('has the record’s orders up to and with its second, and none of those after it', () => {
    const seconds = (x: string): number[] =>
      parse(x).commands.flatMap((c) => (c.seat === 'bot-script' || c.cmd.backups === 'B' ? [c.t] : []));
    expect(seconds(text)).toEqual([600, AT, 1800]);
    expect(parse(by.idle).commands.map((c) => c.t)).toEqual([600, AT]);
    const later = parse(by.doctrine).commands.filter((c) => c.t > AT);
    expect(later.length).toBeGreaterThan(5);
    expect(later.every((c) => c.seat === 'bot-doctrine')).toBe(true);
  });
  it('goes by a record that ends there: nothing of it lies later', () => {
    const cut = cutAt(parse(text), AT);
    expect(cut.commands.map((c) => c.t)).toEqual([600, AT]);
    expect(cut.hashes.length).toBeGreaterThan(10);
    expect([reaches(cut), cut.closing, cut.closed]).toEqual([AT, null, false]);
    const late = { t: AT + 1, after: 2, who: 'late', roles: [], here: true };
    expect(cutAt({ ...parse(text), seats: [late] }, AT).seats).toEqual([]);
  });
  it('is in the same state as the record until then, and replays by itself', () => {
    const upTo = (x: string): unknown => parse(x).hashes.filter((h) => h.t <= 600);
    expect(upTo(by.doctrine)).toEqual(upTo(text));
    const record = parse(by.doctrine);
    const loaded = loadScenario(record.header.scenarioText, '', county, record.header.difficulty, 'record');
    if (!loaded.ok) throw new Error('scenario');
    expect(replayRecord(record, loaded.value, county)).toMatchObject({ identical: true, mismatches: 0 });
  });
  it('is one of the page’s jobs, told as it goes', { timeout: 60_000 }, () => {
    const notes: JobNote[] = [];
    work({ kind: 'branch', record: text, t: AT, by: 'idle' }, county, (n) => notes.push(n));
    const told = notes.flatMap((n) => (n.kind === 'played' ? [n.t] : []));
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((x, y) => x - y));
    expect(notes.at(-1)).toEqual({ kind: 'record', text: by.idle });
  });
});
describe('an origin that is no origin', () => {
  const header = (origin: unknown): string => {
    const [first, ...rest] = text.split('\n');
    return [JSON.stringify({ ...(JSON.parse(first) as object), origin }), ...rest].join('\n');
  };
  it.each([
    ['another hash', { record: 'x', t: 1, by: 'idle' }, 'origin.record'],
    ['a second before the start', { record: '0'.repeat(64), t: -1, by: 'idle' }, 'origin.t'],
    ['nobody known', { record: '0'.repeat(64), t: 1, by: '<b>' }, 'origin.by'],
    ['more than that', { record: '0'.repeat(64), t: 1, by: 'idle', note: '' }, 'origin.note'],
  ])('is refused: %s', (_, origin, field) => {
    expect(readRecord(header(origin))).toEqual({ ok: false, error: { code: 'REC-007', line: 1, field } });
  });
});
describe('side by side', () => {
  it('belong together, and part at the first order that differs', () => {
    expect(differsIn(a, b)).toBeNull();
    expect(partedAt(a, b)).toBe(AT);
    expect(partedAt(a, a)).toBeNull();
    expect(partedAt(a, summarise(by.idle, county))).toBe(1800);
    expect(compareRuns(a, b)).toMatchObject({ branchedAt: AT, partedAt: AT });
    expect([a.by, b.by]).toEqual(['script', 'doctrine']);
  });
  it('has quantities of both, and only the items that came out differently', () => {
    const c = compareRuns(a, b);
    const dead = c.quantities.find((q) => q.id === 'dead')!.values;
    expect(dead[0]).toBeGreaterThan(dead[1]!);
    const changed = new Set(c.items.map((i) => i.id));
    for (const i of a.items) {
      const other = b.items.find((x) => x.id === i.id)!;
      const same = i.status === other.status && i.doneAt === other.doneAt && i.points === other.points;
      expect([i.id, changed.has(i.id)]).toEqual([i.id, !same]);
    }
    expect(changed.size).toBeGreaterThan(3);
    expect(compareRuns(a, a).items).toEqual([]);
  });
  it.each(['scenarioHash', 'countyHash', 'difficulty', 'build', 'profileHash'] as const)(
    'do not belong together where %s differs',
    (k) => expect(differsIn(a, { ...b, [k]: 'other' } as RunSummary)).toBe(k),
  );
  it('an idle run compared with itself parts nowhere', () => {
    const idle = summarise(playBot(shipped(ID), yaml, county, '7', idleBot()).close(null), county);
    expect(idle.by).toBe('');
    expect(partedAt(idle, idle)).toBeNull();
  });
});
describe('in the report', () => {
  const blocks = (lang: 'zh' | 'en', more: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(
      buildBlocks(
        printer(reportOn(createExercise(shipped(ID).scenario, county, '7'), shipped(ID), more), lang),
      ),
    );
  const words = { zh: '分支推演', en: 'Branches' };
  it.each(['zh', 'en'] as const)('has no section where there is no branch, in %s', (lang) => {
    expect(blocks(lang, {})).not.toContain(words[lang]);
  });
  it.each(['zh', 'en'] as const)('names record, second and figures of each, in %s', (lang) => {
    const c = compareRuns(a, b);
    const said = blocks(lang, { branches: [c] });
    expect(said).toContain(words[lang]);
    // Met, partly or not, by objective.
    expect(said).toContain(`"${a.objectives[0].rating}"`);
    for (const part of [headOf(text).slice(0, 12), b.record.slice(0, 12), '06:20', c.items[0].id])
      expect(said).toContain(part);
    expect(said).toContain(b.total.toFixed(1));
    expect(said).not.toMatch(/"(branch|quantity|dim|status)\.[a-z-]/);
  });
  it('says of a branch which record it parts from', () => {
    expect(blocks('en', { origin: parse(by.idle).header.origin })).toContain(headOf(text).slice(0, 12));
  });
});
