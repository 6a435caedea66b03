/** The evaluation file: whole to the byte or not read, chained to its record, put together from several without losing a word. */
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  mergeEvaluations,
  readEvaluation,
  standingOf,
  unknownIn,
  writeEvaluation,
  type EvaluationFile,
} from '../../../src/sim/index.ts';
import { translator } from '../../../src/i18n/index.ts';
import { chained } from '../../support/chain.ts';
import { emptyEvaluation, fullEvaluation, Pen, RECORD } from '../../support/evaluation.ts';

const pen = fullEvaluation();
const text = writeEvaluation(pen.file);
const lines = text.slice(0, -1).split('\n');
const codeOf = (t: string, record: string | null = RECORD) => {
  const r = readEvaluation(t, record);
  return r.ok ? 'ok' : `${r.error.code} ${r.error.line} ${r.error.field}`.trim();
};
/** Chained anew after a change by hand, from the record on. */
const rechained = (change: (rows: Record<string, unknown>[]) => void): string => {
  const rows = lines.map((l) => {
    const { h: _, ...row } = JSON.parse(l) as Record<string, unknown>;
    return row;
  });
  change(rows);
  return chained(rows, RECORD);
};

describe('evaluation file', () => {
  it('comes back as it was written, entry by entry', () => {
    const r = readEvaluation(text, RECORD);
    expect(r).toEqual({ ok: true, value: pen.file });
    expect(codeOf(text, null)).toBe('ok');
    expect(writeEvaluation(pen.file)).toBe(text);
    expect(codeOf(rechained(() => {}))).toBe('ok');
  });
  it('belongs to one record', () => {
    expect(codeOf(text, 'b'.repeat(64))).toBe('EVL-005 1');
  });
  it('names the line in which the chain breaks', () => {
    for (let i = 0; i < lines.length; i++) {
      const l = [...lines];
      l[i] = l[i].replace(/"h":"(.)/, (_, c: string) => `"h":"${c === '0' ? '1' : '0'}`);
      expect(codeOf(l.map((x) => `${x}\n`).join(''))).toBe(`EVL-006 ${i + 1}`);
    }
  });
  it('what was chained anew must still be an evaluation: kind, length, form, references, count', () => {
    const at = (kind: string): number => lines.findIndex((l) => l.includes(`"kind":"${kind}"`));
    const put = (kind: string, more: object): string =>
      codeOf(rechained((rows) => Object.assign(rows[at(kind)], more)));
    expect(put('observation', { text: '' })).toBe(`EVL-007 ${at('observation') + 1} text`);
    expect(put('observation', { text: 'x'.repeat(2001) })).toBe(`EVL-007 ${at('observation') + 1} text`);
    expect(put('observation', { text: 'a\u202eb' })).toBe(`EVL-007 ${at('observation') + 1} text`);
    expect(put('observation', { role: 'king' })).toBe(`EVL-007 ${at('observation') + 1} role`);
    expect(put('value', { t: 1.2 })).toBe(`EVL-007 ${at('value') + 1} t`);
    expect(put('objective', { rating: 'X' })).toBe(`EVL-007 ${at('objective') + 1} rating`);
    expect(put('waiver', { more: 1 })).toBe(`EVL-007 ${at('waiver') + 1} more`);
    expect(put('cause', { element: 'luck' })).toBe(`EVL-007 ${at('cause') + 1} element`);
    expect(put('undo', { entry: 'f'.repeat(64) })).toBe(`EVL-008 ${at('undo') + 1} entry`);
    expect(put('undo', { who: '别人' })).toBe(`EVL-008 ${at('undo') + 1} entry`);
    expect(put('waiver', { over: ['f'.repeat(64)] })).toBe(`EVL-008 ${at('waiver') + 1} over`);
    expect(codeOf(rechained((rows) => rows.splice(2, 0, rows[1])))).toBe('EVL-010 14');
    expect(
      codeOf(
        rechained((rows) => {
          rows.splice(2, 0, rows[1]);
          rows.at(-1)!.entries = rows.length - 2;
        }),
      ),
    ).toBe('EVL-008 3');
    expect(codeOf(rechained((rows) => rows.pop()))).toBe(`EVL-010 ${lines.length}`);
    expect(codeOf(rechained((rows) => (rows[0].version = 2)))).toBe('EVL-004 1');
    expect(codeOf(rechained((rows) => (rows[0].format = 'tuiyan/record')))).toBe('EVL-003 1');
    expect(codeOf(rechained((rows) => rows.push({ x: 1 })))).toBe(`EVL-002 ${lines.length + 1}`);
  });
  it('size and depth are limited before anything is parsed', () => {
    const deep = `${'['.repeat(100_000)}\n`;
    expect(codeOf(`${lines[0]}\n${deep}`)).toBe('EVL-001 2');
    expect(codeOf(`${lines[0]}\n{"a":[[[1]]]}\n`)).toBe('EVL-001 2');
    // Brackets in a text are no depth.
    expect(codeOf(writeEvaluation(fullEvaluation(RECORD, 'O1', 'C-09', '[[[[{{{{"\\\\').file))).toBe('ok');
    expect(codeOf(`${lines[0]}\n${'x'.repeat(70_000)}\n`)).toBe('EVL-001 2');
    expect(codeOf('{}\n'.repeat(6000))).toBe('EVL-001 5001');
    expect(codeOf('x'.repeat(9_000_000))).toBe('EVL-001 1');
    for (const t of ['', '\n', 'null', '[]', '{"format":"tuiyan/evaluation"}'])
      expect(codeOf(t)).not.toBe('ok');
  });
  it('every code has words in both languages', () => {
    for (let i = 1; i <= 10; i++)
      for (const lang of ['zh', 'en'] as const) {
        const code = `EVL-${String(i).padStart(3, '0')}`;
        expect(translator(lang)(code, { field: 'F' })).not.toBe(code);
      }
  });
  it('what the exercise does not have is named by its line', () => {
    const known = { items: new Set(['C-09', 'C-12', 'C-16']), objectives: new Set(['O1']), lastEvent: 3 };
    expect(unknownIn(pen.file, known)).toBeNull();
    const field = (more: object) => unknownIn(pen.file, { ...known, ...more });
    expect(field({ items: new Set(['C-09', 'C-12']) })).toMatchObject({
      code: 'EVL-009',
      field: 'item',
      line: 8,
    });
    expect(field({ objectives: new Set() })).toMatchObject({ field: 'objective', line: 3 });
    expect(field({ lastEvent: 2 })).toMatchObject({ field: 'event', line: 3 });
  });
  it('an entry that does not fit is not added', () => {
    const at = '2026-07-01T12:00:00.000Z';
    for (const bad of [
      null,
      {},
      { at, who: '甲', kind: 'waiver', item: 'C-09' },
      { at, who: ' ', kind: 'waiver', item: 'C-09', reason: 'r' },
      { at: 'today', who: '甲', kind: 'waiver', item: 'C-09', reason: 'r' },
      { at, who: '甲', kind: 'value', item: 'C-09', t: null, k: null, c: null, reason: 'r' },
      { at, who: '甲', kind: 'hotwash', good: [], short: [] },
    ])
      expect(addEntry(emptyEvaluation(), bad), JSON.stringify(bad)).toMatchObject({
        error: { code: 'EVL-007' },
      });
  });
});

describe('what stands', () => {
  it('the last of one’s own values; nothing that was taken back; a signature until something is added', () => {
    const s = pen.standing;
    expect(s.words.map((w) => [w.kind, w.item])).toEqual([
      ['value', 'C-09'],
      ['waiver', 'C-12'],
    ]);
    expect(s.words[0]).toMatchObject({ t: 1, reason: '纸质传真 08:42 已发出', who: '王评估' });
    expect(s.observations).toHaveLength(1);
    expect(s.conflicts).toEqual([]);
    expect(s.signed).toMatchObject([{ current: true }]);
    const more = new Pen('王评估', pen.file, 60);
    more.write({ kind: 'observation', text: '补记' });
    expect(more.standing.signed).toMatchObject([{ current: false }]);
  });
  it('a value taken back lets the one before stand again', () => {
    const p = new Pen('甲');
    const a = p.write({ kind: 'value', item: 'C-09', t: 0, k: null, c: null, reason: '一' });
    const b = p.write({ kind: 'value', item: 'C-09', t: 1, k: null, c: null, reason: '二', over: [a] });
    expect(p.standing.words[0]).toMatchObject({ t: 1 });
    p.write({ kind: 'undo', entry: b });
    expect(p.standing.words[0]).toMatchObject({ t: 0 });
  });
  it('nobody takes back or replaces what another observed', () => {
    const p = new Pen('甲');
    const id = p.write({ kind: 'observation', text: '看见' });
    const q = new Pen('乙', p.file, 30);
    expect(() => q.write({ kind: 'undo', entry: id })).toThrow('EVL-008');
    expect(() => q.write({ kind: 'observation', text: '没看见', over: [id] })).toThrow('EVL-008');
  });
});

describe('files of several evaluators', () => {
  const one = (who: string, from: number, t: number, rating: 'S' | 'M' = 'S'): EvaluationFile => {
    const p = new Pen(who, emptyEvaluation(), from);
    p.write({ kind: 'value', item: 'C-09', t, k: null, c: null, reason: `${who}所见` });
    p.write({ kind: 'objective', objective: 'O1', rating, text: '表' });
    p.write({ kind: 'cause', item: 'C-16', element: 'plan' });
    p.write({ kind: 'observation', text: `${who}的观察` });
    return p.file;
  };
  const merged = (...files: EvaluationFile[]): EvaluationFile => {
    const r = mergeEvaluations(files);
    if (!r.ok) throw new Error(r.error.code);
    return r.value;
  };
  const [a, b, c] = [one('甲', 0, 0.2), one('乙', 2, 0.8, 'M'), one('丙', 1, 0.2)];

  it('one union in one order, however they are put together', () => {
    const all = writeEvaluation(merged(a, b, c));
    expect(writeEvaluation(merged(c, a, b))).toBe(all);
    expect(writeEvaluation(merged(merged(b, c), merged(a, b)))).toBe(all);
    expect(writeEvaluation(merged(merged(a, b, c), a))).toBe(all);
    expect(readEvaluation(all, RECORD)).toMatchObject({ ok: true });
    expect(merged(a, b, c).entries).toHaveLength(12);
    expect(standingOf(merged(a, b, c)).observations.map((o) => o.who)).toEqual(['甲', '丙', '乙']);
  });
  it('where they differ nothing is chosen: it is a conflict until somebody settles it', () => {
    const both = merged(a, b);
    const s = standingOf(both);
    expect(s.conflicts.map((x) => [x.key, x.entries.map((e) => e.who)])).toEqual([
      ['item C-09', ['甲', '乙']],
      ['objective O1', ['甲', '乙']],
    ]);
    expect(s.words).toEqual([]);
    expect(s.objectives).toEqual([]);
    // They agree on the cause.
    expect(s.causes).toMatchObject([{ item: 'C-16', who: '甲' }]);
    const chief = new Pen('组长', both, 90);
    chief.write({
      kind: 'value',
      item: 'C-09',
      t: 0.8,
      k: null,
      c: null,
      reason: '采用乙的意见',
      over: s.conflicts[0].entries.map((e) => e.id),
    });
    expect(chief.standing.conflicts.map((x) => x.key)).toEqual(['objective O1']);
    expect(chief.standing.words).toMatchObject([{ who: '组长', t: 0.8 }]);
    // Whoever still holds the old file changes nothing of it.
    expect(standingOf(merged(a, chief.file, b)).words).toMatchObject([{ who: '组长' }]);
  });
  it('a value against a waiver is a conflict; the same value twice is none', () => {
    expect(standingOf(merged(a, c)).conflicts).toEqual([]);
    expect(standingOf(merged(a, c)).words).toHaveLength(1);
    const p = new Pen('丁', emptyEvaluation(), 9);
    p.write({ kind: 'waiver', item: 'C-09', reason: '没演' });
    expect(standingOf(merged(a, p.file)).conflicts.map((x) => x.key)).toEqual(['item C-09']);
  });
  it('files of different records are not put together', () => {
    expect(mergeEvaluations([a, { ...b, record: 'b'.repeat(64) }])).toMatchObject({
      error: { code: 'EVL-005' },
    });
  });
});
