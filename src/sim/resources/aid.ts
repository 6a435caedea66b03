/** Help that was asked for arrives at the county seat as units. */
import { emit } from '../log.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import type { World } from '../world.ts';
import { makeUnit } from './roster.ts';

const KIND = { city: 'city-team', military: 'military-team', social: 'social-team' } as const;

export function onAid(w: World, id: number): void {
  const r = w.res.aid[id];
  r.arrived = true;
  const seat = w.env.county.facilities.find((f) => f.kind === 'government')!;
  const n = 1 + w.res.units.filter((u) => u.kind === KIND[r.from]).length;
  const unit = makeUnit(`${KIND[r.from]}-${n}`, KIND[r.from], seat.node, null, {
    zh: `第${n}`,
    en: `no. ${n}`,
  });
  w.res.units.push(unit);
  emit(w, 'AID_ARRIVED', null, { aid: id, unit: unit.id });
  deliver(w, {
    from: r.from,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'aid-arrived',
    params: { from: r.from, unit: unit.id },
    facts: r.from === 'social' ? [`social:${unit.id}`, 'social:any'] : [],
  });
}
