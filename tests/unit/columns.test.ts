/** Columns of a Word table: what is short stays on one line while there is room, and the table stays as wide as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, emOf } from '../../src/export/columns.ts';

const EM = 210;
const WIDTH = 8800;
const rows = [
  ['时间', '类别', '内容', '事件'],
  ['12日 02:10', '决策', '启动响应：Ⅱ', 'ev#1294'],
  ['13日 22:15', '灾情', '村庄受灾：城北居委会（等 87 次），道路中断，通信中断，人员被困', 'ev#15'],
];
describe('columns of a Word table', () => {
  it('keep a time and a code on one line, and take the room from the long text', () => {
    const plain = [1, 1, 5, 0.7].map((x) => (x * WIDTH) / 7.7);
    const w = columnsOf([1, 1, 5, 0.7], rows, WIDTH, EM);
    for (const column of [0, 3]) {
      const longest = Math.max(...rows.map((r) => emOf(r[column]))) * EM;
      expect(plain[column] - 140, 'it would have been broken').toBeLessThan(longest);
      expect(w[column] - 140).toBeGreaterThanOrEqual(longest);
    }
    expect(w[2]).toBeLessThan(plain[2]);
  });
  it('stand as they were asked to where everything fits', () => {
    expect(columnsOf([1, 1, 2], [['a', 'b', 'c']], 8000, EM)).toEqual([2000, 2000, 4000]);
  });
  it('come to the width of the table, whatever stands in them', () => {
    const cells = fc.array(fc.array(fc.string({ maxLength: 30 }), { minLength: 3, maxLength: 3 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        cells,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
        (r, ws) => {
          const w = columnsOf(ws, r, WIDTH, EM);
          const sum = w.reduce((a, c) => a + c, 0);
          return w.every((x) => x > 0) && sum <= WIDTH && sum > WIDTH - 10;
        },
      ),
    );
  });
});
