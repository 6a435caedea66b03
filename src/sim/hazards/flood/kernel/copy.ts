/** Copies and hashes of a flood's state. */
import { hashWater } from './inertial.ts';
import { cloneWater } from './water-copy.ts';
import type { StateHash } from '../../../kernel/state-hash.ts';
import type { FloodInner } from './inner.ts';
import type { FloodState } from './system.ts';

export function cloneFlood(f: FloodState): FloodState {
  const inner = f.inner as FloodInner;
  const copy: FloodInner = {
    ...inner,
    water: cloneWater(inner.water),
    basins: inner.basins.map((b) => ({ ...b })),
    breaches: inner.breaches.map((b) => (b ? { ...b } : null)),
    overS: inner.overS.slice(),
    released: inner.released.slice(),
    levees: inner.levees.map((l) => ({ ...l, exposure: l.exposure.slice() })),
    ahead: null,
  };
  return {
    reservoirs: f.reservoirs.map((r) => ({ ...r })),
    dangers: f.dangers.map((d) => ({ ...d })),
    gauges: f.gauges.slice(),
    dammed: { ...f.dammed },
    poured: { ...f.poured },
    rain1h: f.rain1h.slice(),
    rain3h: f.rain3h.slice(),
    rain24h: f.rain24h.slice(),
    stepS: f.stepS,
    inner: copy,
  };
}

export function hashFlood(f: FloodState, h: StateHash): void {
  const inner = f.inner as FloodInner;
  h.value(f.reservoirs)
    .value(f.dangers)
    .value(f.dammed)
    .value(f.poured)
    .array(f.gauges)
    .array(f.rain1h)
    .array(f.rain3h)
    .array(f.rain24h);
  h.u32(f.stepS).u32(inner.nextWater).u32(inner.nextMinute).u32(inner.scripted);
  h.f64(inner.poolGain).f64(inner.tailDepth).u32(inner.releasedTo);
  h.value(inner.basins).value(inner.breaches).array(inner.overS);
  h.array(inner.released).value(inner.levees);
  hashWater(inner.water, h);
}
