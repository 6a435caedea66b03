/** What each shipped scenario comes to when nobody acts, seed 1, beside a real event of that size. */
import { SECTORS } from '../../../src/sim/resources/sectors.ts';
import type { Outcome } from '../../../src/sim/index.ts';
import { REAL_EVENTS } from './real-events.data.ts';
import { playShipped } from './shipped.ts';

export const idleOutcome = (id: string): Outcome =>
  playShipped({ id, policy: 'idle', seed: '1' }, () => {}).score(null).outcome;

const wanOf = (o: Outcome): number => SECTORS.reduce((n, s) => n + o.losses[s], 0);
/** Figures of a run that lie outside what its real event allows. */
export function unbelievable(id: string, o: Outcome): string[] {
  const { dead, seriouslyInjured, wan } = REAL_EVENTS[id];
  const within = (what: string, n: number, [least, most]: readonly [number, number]): string[] =>
    n >= least && n <= most ? [] : [`${id}: ${what} ${n}, believable ${least}–${most}`];
  return [
    ...within('dead', o.dead, dead),
    ...within('seriously injured', o.seriouslyInjured, seriouslyInjured),
    ...within('万元', wanOf(o), wan),
  ];
}

export function lossSet(ids: readonly string[]): { rows: string[]; faults: string[] } {
  const rows = [
    '| Scenario | Dead | Badly hurt | Trapped at the end | 万元 in all | Homes | Crops | Roads, lifelines | Works | Firms | Forest | Standstill | Real event of that size | Its dead | Its injured | Its loss | Source (from memory) |',
    `|${' --- |'.repeat(17)}`,
  ];
  const faults: string[] = [];
  for (const id of ids) {
    const o = idleOutcome(id);
    faults.push(...unbelievable(id, o));
    const { event, dead, injured, loss, source } = REAL_EVENTS[id].real;
    const own = [o.dead, o.seriouslyInjured, o.trapped, wanOf(o), ...SECTORS.map((s) => o.losses[s])];
    rows.push(`| ${[id, ...own, event, dead, injured, loss, source].join(' | ')} |`);
    process.stderr.write(`${rows.at(-1)}\n`);
  }
  return { rows, faults };
}
