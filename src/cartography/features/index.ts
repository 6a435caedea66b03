/** Everything the map could show of a picture: what lies there, what the view says, what each hazard adds. */
import { HAZARD_MAPS } from '../hazards/index.ts';
import type { Feature } from '../types.ts';
import { areaFeatures } from './areas.ts';
import { coverageFeatures } from './coverage.ts';
import { liveFeatures, type Picture } from './live.ts';

export { baseFeatures } from './base.ts';
export { chosenFeatures } from './chosen.ts';
export { toolFeatures } from './tools.ts';
export type { Picture } from './live.ts';

/** What changes with the view. Units are apart (`forces.ts`): they glide. */
export function viewFeatures(x: Picture): Feature[] {
  const { view, p } = x;
  return [
    ...coverageFeatures(x),
    ...liveFeatures(x),
    ...(view ? areaFeatures(view, p) : []),
    ...HAZARD_MAPS.flatMap((h) => h.features(x)),
    ...(view?.sites ?? [])
      .filter((s) => !HAZARD_MAPS.some((h) => h.claims?.(s.id, view!)))
      .map((s): Feature => ({
        id: s.id,
        layer: 'site',
        class: '',
        point: [p.x(s.at.lon), p.y(s.at.lat)],
        name: s.name,
        picks: s.id,
      })),
  ];
}
