/**
 * Every play of the tiny county goes as it went: how often what happened, what it came to part by part, and what the commander and
 * the trainer see of it at the end. A line that changes is a change of the exercise, to be explained in the commit that makes it.
 */
import { describe, it } from 'vitest';
import { HASH_PARTS, projectView, stateHashes, type Exercise } from '../../../src/sim/index.ts';
import { StateHash } from '../../../src/sim/kernel/state-hash.ts';
import { traceOf } from '../../support/charts.ts';
import { goldenOf } from '../golden.ts';
import { PLAYS } from './list.ts';
import { perform } from './plays.ts';

const digest = (text: string): string => new StateHash().str(text).digest();
function courseOf(ex: Exercise): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of ex.world.log) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const happened = [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([k, n]) => `${k} ${n}`);
  const hashes = stateHashes(ex);
  return [
    happened.join(', '),
    ...HASH_PARTS.map((part, i) => `${part} ${hashes[i]}`),
    `trace ${digest(traceOf(ex))}`,
    ...(['commander', 'trainer'] as const).map(
      (role) => `${role} sees ${digest(JSON.stringify(projectView(ex, role)))}`,
    ),
  ];
}

for (const [pack, plays] of Object.entries(PLAYS)) {
  const golden = goldenOf(`plays-${pack}`, `Plays of the tiny county: ${pack}.`);
  describe(`${pack}: plays go as before`, () => {
    for (const play of plays) it(play.name, () => golden(play.name, courseOf(perform(play))));
  });
}
