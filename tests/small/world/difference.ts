/** What an order changes: events and state with it against without it, as lines that a person can read. */
import {
  advance,
  judge,
  snapshot,
  submit,
  type Command,
  type Exercise,
  type Role,
} from '../../../src/sim/index.ts';
import type { SimLogEvent, World } from '../../../src/sim/world.ts';

const round = (v: number): number => Math.round(v * 1000) / 1000;
const MOST = 10;
/** Longer arrays are fields of a hazard, no lists of things. */
const LONG = 600;
export function short(v: unknown): string {
  if (typeof v === 'number') return String(round(v));
  if (typeof v === 'string') return v.length > 40 ? `${v.slice(0, 40)}…` : v;
  if (Array.isArray(v)) {
    const list = v.map(short);
    return `[${list.slice(0, 8).join(' ')}${list.length > 8 ? ` … ${list.length}` : ''}]`;
  }
  if (v !== null && typeof v === 'object')
    return `{${Object.entries(v)
      .map(([k, x]) => `${k} ${short(x)}`)
      .join(', ')}}`;
  return String(v);
}
export const eventLine = (e: SimLogEvent): string =>
  `${e.t} ${e.kind}${e.role ? ` by ${e.role}` : ''} ${short(e.data)}`;

type Report = (path: string, was: unknown, is: unknown) => void;
const isTree = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === 'object';
/** Calls `report` for every leaf in which two trees differ; a whole branch that only one has is one leaf. */
function compare(a: unknown, b: unknown, path: string, report: Report): void {
  if (Object.is(a, b)) return;
  if (!isTree(a) || !isTree(b)) {
    if (typeof a === 'number' && typeof b === 'number' && round(a) === round(b)) return;
    return report(path, a, b);
  }
  if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) {
    const [x, y] = [a, b] as unknown as [ArrayLike<number>, ArrayLike<number>];
    if (x.length > LONG) return;
    for (let i = 0; i < x.length; i++) if (round(x[i]) !== round(y[i])) report(`${path}.${i}`, x[i], y[i]);
    return;
  }
  for (const k of Object.keys(b)) compare(a[k], b[k], `${path}.${k}`, report);
  for (const k of Object.keys(a)) if (!(k in b)) report(`${path}.${k}`, a[k], undefined);
}
const PARTS = ['machines', 'info', 'people', 'res', 'resp'] as const;
/** Of the rivers, their works: every cell's water says too much. */
const incidentsOf = ({ incidents: { flood, ...others } }: World): unknown => ({
  ...others,
  flood: { ...flood, rivers: { reservoirs: flood.rivers.reservoirs, dangers: flood.rivers.dangers } },
});
/** Messages show themselves by their events and texts; the index of what is known says who. */
export function differences(a: World, b: World): string[] {
  const groups = new Map<string, string[]>();
  const report: Report = (path, was, is) => {
    const kind = path.replaceAll(/\.\d+/g, '.#');
    const list = groups.get(kind) ?? [];
    list.push(`${path}: ${short(was ?? '·')} → ${short(is ?? '·')}`);
    groups.set(kind, list);
  };
  for (const p of PARTS) compare(a[p], b[p], p, report);
  compare(incidentsOf(a), incidentsOf(b), 'incidents', report);
  const due = (w: World): string[] => w.schedule.items.map((x) => `due ${x.t} ${short(x.event)}`);
  const had = new Set(due(a));
  return [
    ...[...groups.values()].flatMap((l) => [
      ...l.slice(0, MOST),
      ...(l.length > MOST ? [`  … ${l.length} such`] : []),
    ]),
    ...due(b)
      .filter((x) => !had.has(x))
      .slice(0, MOST),
  ];
}

const refused = (ex: Exercise, role: Role, cmd: Command): string | null => {
  const r = judge(ex, role, cmd);
  return r ? `refused ${r.code} ${r.field} ${short(r.params)}` : null;
};
/** The order's own effect, at once. */
export function outcome(ex: Exercise, role: Role, cmd: Command): string[] {
  const no = refused(ex, role, cmd);
  if (no !== null) return [no];
  const c = snapshot(ex);
  submit(c, 'test', role, cmd);
  return [...c.world.log.slice(ex.world.log.length).map(eventLine), ...differences(ex.world, c.world)];
}
/** What comes of it over `minutes`, against the same exercise without it. */
export function later(ex: Exercise, role: Role, cmd: Command, minutes: number): string[] {
  const without = snapshot(ex);
  const own = snapshot(ex);
  submit(own, 'test', role, cmd);
  const from = own.world.log.length;
  const first = without.world.log.length;
  advance(own, minutes * 60);
  advance(without, minutes * 60);
  const had = new Set(without.world.log.slice(first).map(eventLine));
  const has = new Set(own.world.log.slice(first).map(eventLine));
  return [
    `— after ${minutes} min —`,
    ...own.world.log
      .slice(from)
      .map(eventLine)
      .filter((l) => !had.has(l)),
    ...[...had].filter((l) => !has.has(l)).map((l) => `not: ${l}`),
    ...differences(without.world, own.world).filter((l) => !l.startsWith('due ')),
  ];
}
