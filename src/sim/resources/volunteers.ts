/** Social forces that come by themselves: at the county seat, not yet registered. */
import { emit } from '../log.ts';
import { learn } from '../information/deliver.ts';
import { makeUnit } from './roster.ts';
import type { World } from '../world.ts';

export function volunteerUnit(w: World): void {
  const seat = w.env.county.facilities.find((f) => f.kind === 'government')!;
  const n = 1 + w.res.units.filter((u) => u.kind === 'social-team').length;
  const unit = makeUnit(`social-team-${n}`, 'social-team', seat.node, null, { zh: `第${n}`, en: `no. ${n}` });
  w.res.units.push(unit);
  emit(w, 'VOLUNTEERS', null, { unit: unit.id });
  learn(w, 'social:any', ['emergency', 'duty', 'commander']);
}
