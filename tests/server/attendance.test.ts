/** Who took part, from when to when: in the record, and in the report that is made of it. */
import { describe, expect, it } from 'vitest';
import jsonPatch from 'fast-json-patch';
import { Compared } from '../../src/bridge/delta.ts';
import type { RoleView } from '../../src/bridge/protocol.ts';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import {
  attend,
  buildReport,
  closeSession,
  flushCommands,
  loadScenario,
  projectView,
  readRecord,
  replayRecord,
  runParts,
  runSession,
  score,
  startSession,
  submit,
  verifyRecord,
} from '../../src/sim/index.ts';
import { Bucket } from '../../src/bridge/pace.ts';
import { WrongTries } from '../../src/server/limits.ts';
import { SeatBook } from '../../src/server/seats.ts';
import { FIRST } from './room.ts';

const pack = loadCountyNode('fuliang');
const loaded = loadScenario(FIRST, '', pack);
if (!loaded.ok) throw new Error('scenario');

describe('attendance', () => {
  const s = startSession(loaded.value, FIRST, pack, '1');
  attend(s, { who: '指挥组', roles: ['commander'], here: true });
  attend(s, { who: '值班组', roles: ['duty', 'hq-office'], here: true });
  runSession(s, 120);
  submit(s.ex, '指挥组', 'commander', { type: 'sync.hold', channel: 'video' });
  attend(s, { who: '值班组', roles: ['duty', 'hq-office'], here: false });
  runSession(s, 60);
  attend(s, { who: '值班组', roles: ['duty'], here: true });
  runSession(s, 120);
  flushCommands(s);
  const text = closeSession(s, null);

  it('stands in the record, which is whole and replays to the same hashes', () => {
    expect(verifyRecord(text).state).toBe('whole');
    const r = readRecord(text);
    if (!r.ok) throw new Error(JSON.stringify(r.error));
    expect(r.value.seats).toEqual(s.seats);
    expect(r.value.seats.map((x) => [x.t, x.after, x.who, x.here])).toEqual([
      [0, 0, '指挥组', true],
      [0, 0, '值班组', true],
      [120, 1, '值班组', false],
      [180, 1, '值班组', true],
    ]);
    expect(replayRecord(r.value, loaded.value, pack).identical).toBe(true);
    const bad = text.replace('"here":false', '"here":"no"');
    expect(readRecord(bad)).toMatchObject({ ok: false, error: { code: 'REC-007', field: 'here' } });
  });
  it('stands in the report: each post that a seat held, from when to when, with what it ordered', () => {
    const model = buildReport({
      loaded: loaded.value,
      pack,
      seed: '1',
      policy: 'person',
      recordText: text,
      score: score({ events: s.ex.world.log, scenario: loaded.value.scenario, baselines: null }),
      ...runParts(s.ex),
      seats: s.seats,
    });
    const of = (role: string): object | undefined => model.attendance.find((r) => r.role === role);
    expect(of('commander')).toMatchObject({ seat: '指挥组', firstAt: 0, orders: 0, refused: 1 });
    expect(of('duty')).toMatchObject({ seat: '值班组', firstAt: 0, orders: 0 });
    expect(of('hq-office')).toMatchObject({ seat: '值班组', firstAt: 0, lastAt: 120 });
    expect(of('police')).toMatchObject({ seat: '', firstAt: -1 });
    const commander = model.attendance.find((r) => r.role === 'commander')!;
    expect(commander.lastAt, 'whoever stays is there until the end').toBeGreaterThan(120);
  });
});

describe('changes of a view', () => {
  it('put together again give the view, whatever came, went or changed, and are small', async () => {
    const x = startSession(loaded.value, FIRST, pack, '1');
    const compared = new Compared();
    compared.next(projectView(x.ex, 'commander'));
    let there = structuredClone(compared.last) as unknown as RoleView;
    const whole = JSON.stringify(there).length;
    for (let i = 0; i < 6; i++) {
      runSession(x, 150);
      const view = projectView(x.ex, 'commander');
      const ops = compared.next(view);
      expect(JSON.stringify(ops).length).toBeLessThan(whole / 4);
      there = jsonPatch.applyPatch(there, ops, false, false).newDocument;
      expect(there).toEqual(JSON.parse(JSON.stringify(view)));
    }
    const odd = new Compared();
    odd.next({ a: 1, b: { c: [1, 2] }, gone: 1 });
    const was = structuredClone(odd.last);
    const next = { a: 1, b: { c: [2] }, come: null, never: undefined };
    const ops = odd.next(next);
    expect(jsonPatch.applyPatch(was, ops).newDocument).toEqual({ a: 1, b: { c: [2] }, come: null });
    expect(odd.next(next)).toEqual([]);
  });
});

describe('seats', () => {
  it('are opened by their token alone, which is not kept, and by nothing once taken back', () => {
    const book = new SeatBook();
    const { row, token } = book.add('甲', ['duty'], false, false)!;
    expect(book.byToken(token)).toBe(row);
    expect(book.byToken(`${token}x`)).toBeUndefined();
    expect(JSON.stringify(book.rows)).not.toContain(token);
    const again = new SeatBook(JSON.parse(JSON.stringify(book.rows)) as typeof book.rows);
    expect(again.byToken(token)?.name).toBe('甲');
    book.remove(row);
    expect(book.byToken(token)).toBeUndefined();
    expect(book.byToken('')).toBeUndefined();
  });
  it('are no more than a room holds', () => {
    const book = new SeatBook();
    for (let i = 0; i < 60; i++) expect(book.add('甲', ['duty'], false, false)).not.toBeNull();
    expect(book.add('甲', ['duty'], false, false)).toBeNull();
    expect(new Set(book.rows.map((r) => r.name)).size).toBe(60);
  });
  it('the bucket lets so many through, and the wait doubles to a minute and is forgotten', () => {
    const b = new Bucket(2, 1, 0);
    expect([b.take(0), b.take(0), b.take(0), b.take(999), b.take(2000)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    const w = new WrongTries();
    const waits = Array.from({ length: 14 }, () => (w.wrong('a', 0), w.wait('a', 0)));
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 1000, 2000, 4000]);
    expect(waits.at(-1)).toBe(60_000);
    expect(w.wait('b', 0)).toBe(0);
    expect(w.wait('a', 11 * 60_000)).toBe(0);
    w.right('a');
    expect(w.wait('a', 1)).toBe(0);
  });
});
