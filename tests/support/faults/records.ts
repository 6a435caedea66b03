/** What the records hold of what seats were told. */
import { readFileSync } from 'node:fs';
import { loadScenario, readRecord, replayRecord, verifyChain, type Command } from '../../../src/sim/index.ts';
import { pack, type Player, type Told } from './players.ts';

export interface Kept {
  /** Told, and not in the record; in the record more often than told; in another order than told. */
  readonly lost: number;
  readonly doubled: number;
  readonly disordered: number;
  /** Records that do not play to the same hashes, or whose chain is broken. */
  readonly divergent: number;
  readonly orders: number;
  readonly refused: number;
}
const keyOf = (role: string, cmd: Command, taken: boolean): string =>
  `${role} ${taken} ${JSON.stringify(Object.entries(cmd).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
const toldKey = (x: Told): string => keyOf(x.role, x.cmd, x.as === 'taken');
/** Of `a`, what `b` has not as often. */
function missing(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const k of b) left.set(k, (left.get(k) ?? 0) + 1);
  let n = 0;
  for (const k of a) {
    const had = left.get(k) ?? 0;
    if (had === 0) n++;
    else left.set(k, had - 1);
  }
  return n;
}
export function keptOf(path: string, players: readonly Player[]): Kept {
  const text = readFileSync(path, 'utf8');
  const r = readRecord(text);
  const told = players.map((p) => p.told.filter((x) => x.as !== 'never').map(toldKey));
  const orders = told.reduce((n, x) => n + x.length, 0);
  const none = { lost: orders, doubled: 0, disordered: 0, divergent: 1, orders, refused: 0 };
  if (!r.ok || verifyChain(text) > 0) return none;
  const { header, commands } = r.value;
  const loaded = loadScenario(header.scenarioText, '', pack, header.difficulty, 'record');
  const same = loaded.ok && replayRecord(r.value, loaded.value, pack).identical;
  let [lost, doubled, disordered] = [0, 0, 0];
  players.forEach((p, i) => {
    const own = commands
      .filter((c) => c.seat === p.name)
      .map((c) => keyOf(c.role, c.cmd, c.code === undefined));
    const [gone, more] = [missing(told[i], own), missing(own, told[i])];
    lost += gone;
    doubled += more;
    if (gone + more === 0 && own.join('\n') !== told[i].join('\n')) disordered++;
  });
  const refused = players.reduce((n, p) => n + p.told.filter((x) => x.as === 'refused').length, 0);
  return { lost, doubled, disordered, divergent: same ? 0 : 1, orders, refused };
}
