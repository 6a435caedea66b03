/** The desk in the worker: what the page gives becomes an entry, in its writer's name, in place of his own earlier word. */
import { describe, expect, it } from 'vitest';
import { Desk, type Draft } from '../../../src/bridge/desk.ts';
import { advance, createExercise, readEvaluation, writeEvaluation } from '../../../src/sim/index.ts';
import { emptyEvaluation, Pen, RECORD } from '../../support/evaluation.ts';
import { county, firstSteps } from '../../support/tiny.ts';

const ex = createExercise(firstSteps.scenario, county, '1');
advance(ex, 60);
const RECORD_TEXT = `{"h":"${RECORD}"}\n`;
const open = (): Desk => new Desk(RECORD_TEXT, firstSteps.scenario, ex.world.log);
let now = Date.UTC(2026, 6, 1);
const add = (d: Desk, entry: Draft) => d.act({ kind: 'add', entry }, (now += 1000));
const value = (who: string, t: number, over?: string[]): Draft => ({
  kind: 'value',
  who,
  item: 'C-09',
  t,
  k: null,
  c: null,
  reason: '现场',
  ...(over ? { over } : {}),
});

describe('the desk', () => {
  it('is chained to the record’s last hash, and what it writes can be read', () => {
    const d = open();
    expect(add(d, value('甲', 1))).toBeNull();
    expect(d.state.record).toBe(RECORD);
    expect(readEvaluation(d.state.text, RECORD)).toMatchObject({
      ok: true,
      value: { entries: { length: 1 } },
    });
  });
  it('a second word of the same writer stands in place of his first; of another it does not', () => {
    const d = open();
    add(d, value('甲', 0));
    add(d, value('甲', 1));
    expect(d.standing.words).toMatchObject([{ t: 1 }]);
    expect(d.standing.conflicts).toEqual([]);
    add(d, value('乙', 0.5));
    expect(d.standing.conflicts).toHaveLength(1);
    const both = d.standing.conflicts[0].entries.map((e) => e.id);
    add(d, value('甲', 0.5, both));
    expect(d.standing.conflicts).toEqual([]);
    expect(d.standing.words).toMatchObject([{ who: '甲', t: 0.5 }]);
    // A waiver is a word on the same item; a hot wash has one place a writer.
    add(d, { kind: 'waiver', who: '甲', item: 'C-09', reason: '不演' });
    expect(d.standing.words).toMatchObject([{ kind: 'waiver' }]);
    for (const s of ['一', '二']) add(d, { kind: 'hotwash', who: '甲', good: [s], short: [] });
    expect(d.standing.hotwash.map((h) => h.good)).toEqual([['二']]);
    for (const text of ['一', '二']) add(d, { kind: 'observation', who: '甲', text });
    expect(d.standing.observations).toHaveLength(2);
  });
  it('what was taken back is marked, and the word before it stands again', () => {
    const d = open();
    add(d, value('甲', 0));
    add(d, value('甲', 1));
    const last = d.state.entries.at(-1)!;
    expect(add(d, { kind: 'undo', who: '甲', entry: last.id })).toBeNull();
    expect(d.state.entries.map((e) => e.undone)).toEqual([false, true, false]);
    expect(d.standing.words).toMatchObject([{ t: 0 }]);
  });
  it('a signature covers what there is', () => {
    const d = open();
    add(d, value('甲', 1));
    add(d, { kind: 'signoff', who: '甲', post: '组长' });
    expect(d.standing.signed).toMatchObject([{ covers: 1, current: true }]);
    add(d, value('乙', 1));
    expect(d.standing.signed).toMatchObject([{ current: false }]);
  });
  it('text is cleaned where it enters; what does not fit, is unknown or of another record changes nothing', () => {
    const d = open();
    expect(add(d, { kind: 'observation', who: '甲', text: 'a\u202eb\u0000c' })).toBeNull();
    expect(d.standing.observations[0].text).toBe('abc');
    const before = d.state.text;
    expect(add(d, { kind: 'observation', who: '甲', text: '\u202e' })).toMatchObject({ code: 'EVL-007' });
    expect(add(d, { kind: 'waiver', who: '甲', item: 'Z-99', reason: 'r' })).toMatchObject({
      code: 'EVL-009',
    });
    expect(add(d, { kind: 'observation', who: '甲', text: 'x', event: 99_999 })).toMatchObject({
      code: 'EVL-009',
    });
    const other = new Pen('乙', emptyEvaluation('b'.repeat(64)));
    other.write({ kind: 'observation', text: '别处' });
    const merge = (text: string) => d.act({ kind: 'merge', text }, now);
    expect(merge(writeEvaluation(other.file))).toMatchObject({ code: 'EVL-005' });
    expect(merge('x')).toMatchObject({ code: 'EVL-003' });
    expect(d.state.text).toBe(before);
  });
  it('takes a colleague’s file once, however often it is brought', () => {
    const d = open();
    add(d, value('甲', 1));
    const pen = new Pen('乙');
    pen.write({ kind: 'observation', text: '乙所见' });
    for (let i = 0; i < 2; i++)
      expect(d.act({ kind: 'merge', text: writeEvaluation(pen.file) }, now)).toBeNull();
    expect(d.state.entries.map((e) => e.who).sort()).toEqual(['乙', '甲']);
  });
});
