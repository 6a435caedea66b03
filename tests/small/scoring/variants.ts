/** One fixture in many small departures: acts left out, early, at the limit, late, repeated, told wrongly. */
import type { SimLogEvent } from '../../../src/sim/world.ts';
import { logOf, type ItemFixture, type Row } from '../../support/item-log.ts';
import type { CatalogueItem } from '../../../src/sim/scoring/types.ts';

export interface Variant {
  readonly label: string;
  readonly log: SimLogEvent[];
}

/** Values near one value, each with how it is said. */
function near(v: unknown): readonly [string, unknown][] {
  if (typeof v === 'number')
    return [
      [`${v + 1}`, v + 1],
      [`${v - 1}`, v - 1],
      ...(v === 0 ? [] : [[`${v / 2}`, v / 2] as [string, unknown]]),
      ...(Math.abs(v) > 1 ? [['0', 0] as [string, unknown]] : []),
    ];
  if (typeof v === 'boolean') return [[String(!v), !v]];
  if (typeof v === 'string') return [['another', `${v}z`]];
  if (Array.isArray(v)) return v.length === 0 ? [['one', ['z']]] : [['none', []]];
  if (typeof v === 'object' && v !== null)
    return Object.entries(v).flatMap(([key, x]) =>
      near(x).map(([said, y]): [string, unknown] => [`${key} ${said}`, { ...v, [key]: y }]),
    );
  return [['given', 1]];
}

/** Minutes to move an act by: a minute each way, and to either side of each mark of its clock. */
function shifts(item: CatalogueItem | undefined, from: number, at: number): readonly number[] {
  const marks =
    item && item.targetMin !== null && item.limitMin !== null && from >= 0
      ? [item.targetMin, item.limitMin, 2 * item.limitMin].flatMap((m) => [from + m, from + m + 1])
      : [at + 30, at + 120];
  return [...new Set([at - 1, at + 1, ...marks])].filter((m) => m >= 0 && m !== at);
}

/** @param from minute from which the item's clock runs, −1 none. */
export function variants(f: ItemFixture, item: CatalogueItem | undefined, from: number): Variant[] {
  const met = item !== undefined;
  const acts = (met ? f.met : (f.missed ?? f.met)) as readonly Row[];
  const need = f.need ?? [];
  const end = f.endMin ?? 4000;
  const build = (
    label: string,
    n: readonly Row[],
    m: readonly Row[],
    more: Partial<ItemFixture> = {},
  ): Variant => ({
    label,
    log: logOf({ ...f, need: n, met: m, missed: m, ...more }, 'met'),
  });
  const out: Variant[] = [build('as it is', need, acts)];
  const all: { rows: readonly Row[]; put: (rows: readonly Row[]) => [readonly Row[], readonly Row[]] }[] = [
    { rows: need, put: (rows) => [rows, acts] },
    { rows: acts, put: (rows) => [need, rows] },
  ];
  for (const { rows, put } of all)
    rows.slice(0, 6).forEach((row, k) => {
      const [at, kind, data = {}] = row;
      const name = `${kind}${kind === 'KNOWN' ? ` ${String(data.fact)}` : ''}${k > 0 ? ` #${k + 1}` : ''}`;
      const swap = (r: Row | null): readonly Row[] =>
        rows.flatMap((x, j) => (j === k ? (r ? [r] : []) : [x]));
      const add = (label: string, r: Row | null): void =>
        void out.push(build(`${name} ${label}`, ...put(swap(r))));
      add('left out', null);
      for (const m of shifts(item, from, at)) add(`at ${m}`, [m, kind, data]);
      add('after the end', [end + 10, kind, data]);
      if (kind === 'KNOWN') return;
      for (const [key, v] of Object.entries(data))
        for (const [said, x] of near(v)) add(`${key} ${said}`, [at, kind, { ...data, [key]: x }]);
      const again = (label: string, r: Row): void =>
        void out.push(build(`${name} ${label}`, ...put([...rows, r])));
      again('again later', [at + 45, kind, data]);
      again('again earlier', [Math.max(0, at - 5), kind, data]);
      if (typeof data.fields === 'number') {
        again('poor one before', [Math.max(0, at - 3), kind, { ...data, fields: 0.25 }]);
        again('poor one after', [at + 3, kind, { ...data, fields: 0.25 }]);
      }
    });
  if (!met) return out;
  const id = f.id;
  const act = acts[0]?.[0] ?? 0;
  const judged: readonly [string, Row][] = [
    ['prompted before', [Math.max(0, act - 1), 'INJECT', { prompts: id }]],
    ['prompted in the same minute', [act, 'INJECT', { prompts: id }]],
    ['prompted after', [act + 1, 'INJECT', { prompts: id }]],
    ['another item prompted', [Math.max(0, act - 1), 'INJECT', { prompts: 'X-99' }]],
    ['waived', [end + 1, 'ITEM_WAIVED', { item: id, reason: 'r' }]],
    ['overridden t', [end + 1, 'ITEM_OVERRIDDEN', { item: id, t: 0.35, k: null, c: null, reason: 'r' }]],
    ['overridden k', [end + 1, 'ITEM_OVERRIDDEN', { item: id, t: null, k: 0.35, c: null, reason: 'r' }]],
    ['overridden c', [end + 1, 'ITEM_OVERRIDDEN', { item: id, t: null, k: null, c: 0.35, reason: 'r' }]],
  ];
  for (const [label, row] of judged) out.push(build(label, need, [...acts, row]));
  out.push(
    build('missed, overridden', need, [
      ...((f.missed ?? []) as readonly Row[]),
      [end + 1, 'ITEM_OVERRIDDEN', { item: id, t: 1, k: 1, c: 1, reason: 'seen' }],
    ]),
  );
  if (from >= 0 && item.limitMin !== null)
    for (const m of [-1, 0, 1])
      out.push(build(`not done, end at limit ${m}`, need, [], { endMin: from + item.limitMin + m }));
  return out;
}
