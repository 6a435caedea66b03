/** Many runs in groups: who is compared, by what, and who is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../../src/sim/index.ts';
import { compareGroups, type GroupComparison, type GroupedRun } from '../../src/sim/compare/index.ts';
import { meanDifference, pairedMean } from '../../src/sim/compare/statistics.ts';
import { grouped, madeRun } from '../support/runs.ts';

const seeds = (totals: readonly number[]): RunSummary[] => totals.map((v, i) => madeRun(v, String(i + 1)));
const at = (c: GroupComparison, id: string): number => c.measures.findIndex((m) => m.id === id);
const [A, B] = [
  [60, 62, 71, 55, 66],
  [70, 75, 74, 69, 66],
];
const two = (): GroupedRun[] => [...grouped('a', seeds(A)), ...grouped('b', seeds(B))];

describe('figures of a group', () => {
  it('has spread of total, six dimensions and objectives, and quantities', () => {
    const c = compareGroups(two(), ['a', 'b'], false);
    expect(c.measures.map((m) => m.id)).toEqual(
      'total timeliness completeness correctness coordination safety outcome warn move dead damage'.split(
        ' ',
      ),
    );
    expect(c.groups.map((g) => [g.name, g.runs.length, g.few])).toEqual([
      ['a', 5, false],
      ['b', 5, false],
    ]);
    expect(c.groups[0].spreads[at(c, 'total')]).toMatchObject({
      n: 5,
      mean: 62.8,
      median: 62,
      lower: 60,
      upper: 66,
    });
    expect(c.groups[0].spreads[at(c, 'timeliness')]).toMatchObject({ least: 50, most: 66 });
    // Nothing was rated there.
    expect(c.groups[0].spreads[at(c, 'coordination')]).toBeNull();
    expect(c.groups[1].spreads[at(c, 'damage')]).toMatchObject({ least: 625, most: 670 });
  });
  it('counts ratings of objectives, those not asked as well', () => {
    const c = compareGroups(grouped('a', seeds([85, 90, 60])), ['a'], false);
    expect(c.groups[0].ratings).toEqual({
      warn: { P: 2, S: 0, M: 1, U: 0, NA: 0 },
      move: { P: 0, S: 0, M: 0, U: 0, NA: 3 },
    });
  });
  it('what nobody was in a run counts as none there, not as unknown', () => {
    const vain = { id: 'evacuatedInVain', group: 'people', unit: 'person', value: 30 } as const;
    const more = madeRun(70, '2');
    const runs = [
      madeRun(60, '1'),
      { ...more, quantities: [...more.quantities.slice(0, 1), vain, more.quantities[1]] },
    ];
    const c = compareGroups(grouped('a', runs), ['a'], false);
    expect(c.measures.filter((m) => m.kind === 'quantity').map((m) => m.id)).toEqual([
      'dead',
      'evacuatedInVain',
      'damage',
    ]);
    expect(c.groups[0].spreads[at(c, 'evacuatedInVain')]).toMatchObject({ n: 2, mean: 15 });
  });
  it('fewer than five runs is few; a group without any is still there', () => {
    const c = compareGroups(grouped('a', seeds(A.slice(1))), ['a', 'none'], false);
    expect(c.groups.map((g) => [g.name, g.runs.length, g.few])).toEqual([
      ['a', 4, true],
      ['none', 0, true],
    ]);
    expect(c.differences).toEqual([]);
  });
});
describe('differences', () => {
  it('pairs runs of one seed', () => {
    const c = compareGroups(two(), ['a', 'b'], false);
    expect(c.differences).toMatchObject([{ a: 'a', b: 'b', pairs: 5, alone: 0, few: false }]);
    expect(c.differences[0].changes[at(c, 'total')]).toEqual(pairedMean(A.map((v, i) => B[i] - v)));
    // Every pair of what is the same in all.
    expect(c.differences[0].changes[at(c, 'safety')]).toMatchObject({ value: 0, interval: [0, 0] });
  });
  it('only those seeds that both have; the others are counted', () => {
    const c = compareGroups(
      [...grouped('a', seeds(A)), ...grouped('b', [...seeds(B.slice(0, 2)), madeRun(90, '77')])],
      ['a', 'b'],
      false,
    );
    expect(c.differences[0]).toMatchObject({ pairs: 2, alone: 4, few: true });
    expect(c.differences[0].changes[at(c, 'total')]).toEqual(pairedMean([10, 13]));
  });
  it('a seed played twice in a group is one pair', () => {
    const c = compareGroups(
      [
        ...grouped('a', [madeRun(60, '1'), madeRun(70, '1'), madeRun(50, '2')]),
        ...grouped('b', seeds([80, 80])),
      ],
      ['a', 'b'],
      false,
    );
    expect(c.differences[0]).toMatchObject({ pairs: 2, alone: 0 });
    expect(c.differences[0].changes[at(c, 'total')]).toEqual(pairedMean([15, 30]));
  });
  it('groups that all played one seed are compared as wholes', () => {
    const one = (v: readonly number[]): RunSummary[] => v.map((x) => madeRun(x, '7'));
    const c = compareGroups([...grouped('a', one(A)), ...grouped('b', one(B))], ['a', 'b'], false);
    expect(c.differences[0]).toMatchObject({ pairs: null, alone: 0, few: false });
    expect(c.differences[0].changes[at(c, 'total')]).toEqual(meanDifference(A, B));
  });
  it('later groups less earlier ones, each with each', () => {
    const c = compareGroups(
      ['x', 'y', 'z'].flatMap((g, i) => grouped(g, seeds([50 + i, 60 + i]))),
      ['z', 'x', 'y'],
      false,
    );
    expect(c.differences.map((d) => [d.a, d.b, d.changes[0]?.value])).toEqual([
      ['z', 'x', -2],
      ['z', 'y', -1],
      ['x', 'y', 1],
    ]);
  });
});
describe('trend', () => {
  it('goes by the number of the repeat, else by the order given', () => {
    const runs = seeds([50, 60, 75]);
    const told = compareGroups(
      grouped('a', runs, (i) => [3, 1, 2][i]),
      ['a'],
      true,
    );
    expect(told.groups[0].runs.map((r) => r.name)).toEqual(['a-2', 'a-3', 'a-1']);
    expect(told.groups[0].trends[0]).toMatchObject({ n: 3, first: 60, last: 50, value: -5, freedom: 1 });
    const plain = compareGroups(grouped('a', runs), ['a'], true).groups[0].trends[0]!;
    expect(plain).toMatchObject({ first: 50, last: 75, value: 12.5 });
    expect(plain.interval![0]).toBeLessThan(0);
  });
  it('is not asked of runs that are no repeats, and one run has none', () => {
    expect(compareGroups(two(), ['a', 'b'], false).groups[0].trends).toEqual([]);
    expect(compareGroups(grouped('a', seeds([50])), ['a'], true).groups[0].trends[0]).toBeNull();
  });
});
describe('what is left out is named', () => {
  const out = (x: Partial<RunSummary>): unknown => {
    const odd = madeRun(70, '9', x);
    const c = compareGroups(
      [...two(), { name: 'odd', group: 'b', repeat: null, run: odd }],
      ['a', 'b'],
      false,
    );
    expect(c.groups.map((g) => g.runs.length)).toEqual([5, 5]);
    expect(c.leftOut.map((l) => [l.name, l.group, l.record])).toEqual([['odd', 'b', odd.record]]);
    return c.leftOut[0].why;
  };
  it.each(['scenarioHash', 'countyHash', 'difficulty', 'build', 'profileHash'] as const)(
    'where %s is not that of the others',
    (k) => expect(out({ [k]: 'other' } as Partial<RunSummary>)).toBe(k),
  );
  it('never closed, replayed to other states, without the references that the others have', () => {
    expect(out({ closed: false })).toBe('open');
    expect(out({ identical: false })).toBe('diverged');
    expect(out({ dimensions: { ...madeRun(70, '9').dimensions, outcome: null } })).toBe('unrated');
  });
  it('a record that is given twice counts once', () => {
    const [x, y] = seeds([50, 60]);
    const c = compareGroups(grouped('a', [x, y, x]), ['a'], true);
    expect(c.groups[0].runs.length).toBe(2);
    expect(c.leftOut).toEqual([{ name: 'a-3', group: 'a', record: x.record, why: 'twice' }]);
  });
  it('nothing at all: no measures, and no run to tell of', () => {
    expect(compareGroups([], ['a'], true)).toMatchObject({ of: null, measures: [], leftOut: [] });
  });
});
describe('laws', () => {
  const totals = fc.array(fc.integer({ min: 5, max: 95 }), { minLength: 1, maxLength: 8 });
  it('the order of runs moves nothing but trends; every run is compared or named', () => {
    fc.assert(
      fc.property(
        totals,
        totals,
        fc.array(fc.constantFrom('', 'build', 'closed'), { minLength: 16, maxLength: 16 }),
        (a, b, odd) => {
          const runs = [...grouped('a', seeds(a)), ...grouped('b', seeds(b))].map((x, i) => ({
            ...x,
            run: {
              ...x.run,
              ...(odd[i] === 'build' ? { build: 'z' } : odd[i] === 'closed' ? { closed: false } : {}),
            },
          }));
          const c = compareGroups(runs, ['a', 'b'], false);
          const back = compareGroups([...runs].reverse(), ['a', 'b'], false);
          expect(back.differences).toEqual(c.differences);
          expect(back.groups.map((g) => [g.spreads, g.ratings])).toEqual(
            c.groups.map((g) => [g.spreads, g.ratings]),
          );
          const names = (x: GroupComparison): string[] =>
            [...x.groups.flatMap((g) => g.runs), ...x.leftOut].map((r) => r.name).sort();
          expect(names(c)).toEqual(runs.map((r) => r.name).sort());
          expect(names(back)).toEqual(names(c));
        },
      ),
    );
  });
  it('runs compared with themselves differ by nothing, in anything', () => {
    fc.assert(
      fc.property(totals, (a) => {
        const runs = seeds(a);
        const c = compareGroups([...grouped('a', runs), ...grouped('b', runs)], ['a', 'b'], false);
        for (const e of c.differences[0].changes) if (e) expect(Math.abs(e.value)).toBe(0);
        expect(c.leftOut).toEqual([]);
      }),
    );
  });
});
