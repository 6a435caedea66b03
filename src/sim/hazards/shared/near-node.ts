/** Road node nearest a place: where crews leave the road. */
import type { World } from '../../world.ts';

const cache = new WeakMap<object, Map<string, number>>();

export function nodeNear(w: World, lon: number, lat: number): number {
  const { county } = w.env;
  let known = cache.get(county);
  if (!known) cache.set(county, (known = new Map()));
  const key = `${lon}:${lat}`;
  let best = known.get(key);
  if (best !== undefined) return best;
  best = 0;
  let d = Infinity;
  county.roads.nodes.forEach((n, i) => {
    const x = n.at.lon - lon;
    const y = n.at.lat - lat;
    if (x * x + y * y < d) {
      d = x * x + y * y;
      best = i;
    }
  });
  known.set(key, best);
  return best;
}
