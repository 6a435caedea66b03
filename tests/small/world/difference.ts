/** What an order changes: events and state with it against without it, as lines that a person can read. */
import { advance, snapshot, submit, type Command, type Exercise, type Role } from '../../../src/sim/index.ts';
import type { SimLogEvent } from '../../../src/sim/world.ts';

const round = (v: number): number => Math.round(v * 1000) / 1000;
const MOST = 12;
function short(v: unknown): string {
  if (typeof v === 'number') return String(round(v));
  if (typeof v === 'string') return v.length > 40 ? `${v.slice(0, 40)}…` : v;
  if (Array.isArray(v)) {
    const list = v.map(short);
    return `[${list.slice(0, 6).join(' ')}${list.length > 6 ? ` … ${list.length}` : ''}]`;
  }
  if (v !== null && typeof v === 'object')
    return `{${Object.entries(v)
      .map(([k, x]) => `${k} ${short(x)}`)
      .join(', ')}}`;
  return String(v);
}
export const eventLine = (e: SimLogEvent): string =>
  `${e.t} ${e.kind}${e.role ? ` by ${e.role}` : ''} ${short(e.data)}`;

/** Every number and word of a part of the world by its path; long arrays that are no list of things stay out. */
function flat(v: unknown, path: string, out: Map<string, string>): void {
  if (ArrayBuffer.isView(v)) {
    const list = v as unknown as ArrayLike<number>;
    if (list.length > 3000) return;
    for (let i = 0; i < list.length; i++) out.set(`${path}.${i}`, String(round(list[i])));
  } else if (v !== null && typeof v === 'object') {
    for (const [k, x] of Object.entries(v)) flat(x, `${path}.${k}`, out);
  } else out.set(path, typeof v === 'number' ? String(round(v)) : short(v));
}
const PARTS = ['machines', 'info', 'people', 'res', 'resp', 'schedule'] as const;
export function stateOf(ex: Exercise): Map<string, string> {
  const out = new Map<string, string>();
  for (const p of PARTS) flat(ex.world[p], p, out);
  flat(ex.world.incidents, 'incidents', out);
  flat(ex.world.flood.reservoirs, 'flood.reservoirs', out);
  flat(ex.world.flood.dangers, 'flood.dangers', out);
  return out;
}
/** Lines of what differs, grouped: the first of each kind of path and how many more there are. */
export function differences(a: Map<string, string>, b: Map<string, string>): string[] {
  const groups = new Map<string, string[]>();
  const add = (path: string, was: string, is: string): void => {
    const kind = path.replaceAll(/\.\d+/g, '.#');
    groups.set(kind, [...(groups.get(kind) ?? []), `${path}: ${was} → ${is}`]);
  };
  for (const [k, v] of b) if (a.get(k) !== v) add(k, a.get(k) ?? '·', v);
  for (const [k, v] of a) if (!b.has(k)) add(k, v, '·');
  return [...groups.values()].flatMap((l) => [
    ...l.slice(0, MOST),
    ...(l.length > MOST ? [`  … ${l.length} such, sum ${sumOf(l)}`] : []),
  ]);
}
const sumOf = (lines: readonly string[]): number =>
  round(lines.reduce((n, l) => n + (Number(l.slice(l.lastIndexOf('→') + 2)) || 0), 0));

/** The order at once, and its course over `minutes`, against the same exercise without it. */
export function course(ex: Exercise, role: Role, cmd: Command, minutes: number): string[] {
  const without = snapshot(ex);
  const with_ = snapshot(ex);
  const from = with_.world.log.length;
  const before = stateOf(with_);
  const r = submit(with_, 'test', role, cmd);
  if (!r.ok) return [`refused ${r.error.code} ${r.error.field} ${short(r.error.params)}`];
  const lines = [...with_.world.log.slice(from).map(eventLine), ...differences(before, stateOf(with_))];
  if (minutes === 0) return lines;
  advance(with_, minutes * 60);
  advance(without, minutes * 60);
  const plain = new Set(without.world.log.map(eventLine));
  const own = new Set(with_.world.log.map(eventLine));
  return [
    ...lines,
    `— after ${minutes} min —`,
    ...with_.world.log.map(eventLine).filter((l) => !plain.has(l) && !lines.includes(l)),
    ...without.world.log
      .map(eventLine)
      .filter((l) => !own.has(l))
      .map((l) => `not: ${l}`),
    ...differences(stateOf(without), stateOf(with_)).filter((l) => !l.startsWith('schedule.')),
  ];
}
/** What becomes of an order with one thing about it changed: refused, or how its first effect differs. */
export function outcome(ex: Exercise, role: Role, cmd: Command): string[] {
  const c = snapshot(ex);
  const from = c.world.log.length;
  const before = stateOf(c);
  const r = submit(c, 'test', role, cmd);
  return r.ok
    ? [...c.world.log.slice(from).map(eventLine), ...differences(before, stateOf(c))]
    : [`refused ${r.error.code} ${r.error.field} ${short(r.error.params)}`];
}
