/** A danger on a levee of a running exercise, as far along as a test needs it. */
import { raise } from '../../src/sim/drive.ts';
import { startDanger } from '../../src/sim/hazards/flood/dangers.ts';
import type { DangerKind, LeveeDanger } from '../../src/sim/hazards/flood/kernel/system.ts';
import type { World } from '../../src/sim/world.ts';

type Further = 'told' | 'guard' | 'cured' | 'gone';
/** Left alone it stays: it is not ripe before the exercise is over. */
export function danger(
  { world: w }: { readonly world: World },
  levee = 0,
  kind: DangerKind = 'piping',
  ...events: readonly Further[]
): LeveeDanger {
  const d = startDanger(w, levee, kind)!;
  d.breachAt = 1e6;
  for (const e of events) raise(w, 'flood-levee', d.instance, e);
  return d;
}
