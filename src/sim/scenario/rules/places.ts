/** SCN-047 places lie in the county, or in the window that the hazard is worked out in · SCN-051 the shaking reaches the county. */
import { cellAt, distanceM, M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import type { LonLat } from '../../kernel/units.ts';
import { FIRE_WINDOW_M, PLUME_WINDOW_M } from '../windows.ts';
import type { Rule } from './index.ts';

/** Strength of shaking falls to hardly felt at some such distance, km: generous, so that only what cannot reach is named. */
const REACH_KM: readonly (readonly [magnitude: number, km: number])[] = [
  [4, 40],
  [5, 100],
  [6, 220],
  [7, 450],
  [8, 900],
];
const reachKm = (magnitude: number): number =>
  (REACH_KM.find(([m]) => magnitude <= m) ?? REACH_KM.at(-1)!)[1];

export const places: Rule = ({ scenario: s, county, at }) => {
  if (!county) return;
  const c = s.conditions;
  const inCounty = (p: LonLat): boolean => county.terrain.inCounty[cellAt(county.grid, p)] === 1;
  const coordinates = (p: LonLat): string => `${p.lon}, ${p.lat}`;
  const outside = (p: LonLat, path: PropertyKey[]): void => {
    if (!inCounty(p)) at(path, 'SCN-047', { place: coordinates(p), where: 'county' });
  };
  const inWindow = (p: LonLat, centre: LonLat, sideM: number): boolean =>
    Math.abs(p.lon - centre.lon) * M_PER_DEG_LON < sideM / 2 &&
    Math.abs(p.lat - centre.lat) * M_PER_DEG_LAT < sideM / 2;
  const within = (p: LonLat, centre: LonLat, sideM: number, path: PropertyKey[]): void => {
    if (!inWindow(p, centre, sideM))
      at(path, 'SCN-047', { place: coordinates(p), where: 'window', km: sideM / 1000 });
  };

  const fire = ['conditions', 'forestFire'];
  c.forestFire?.ignitions.forEach((x, i, all) => {
    outside(x, [...fire, 'ignitions', i, 'lon']);
    if (i > 0 && inCounty(x)) within(x, all[0], FIRE_WINDOW_M, [...fire, 'ignitions', i, 'lon']);
  });
  const first = c.forestFire?.ignitions[0];
  if (first && inCounty(first)) {
    c.forestFire?.depots.forEach((x, i) => within(x, first, FIRE_WINDOW_M, [...fire, 'depots', i, 'lon']));
    c.forestFire?.powerLines.forEach((x, i) => {
      const path = [...fire, 'powerLines', i, 'line'];
      const towers = x.line.map(([lon, lat]) => ({ lon, lat }));
      // A line may come from far; it only has to pass.
      if (!towers.some((p) => inWindow(p, first, FIRE_WINDOW_M)))
        within(towers[0], first, FIRE_WINDOW_M, path);
    });
    s.msel.forEach((inj, i) =>
      inj.effects.forEach((e, k) => {
        if (e.do === 'ignite') within(e, first, FIRE_WINDOW_M, ['msel', i, 'effects', k, 'lon']);
      }),
    );
  }

  const gas = ['conditions', 'hazmat'];
  if (c.hazmat) {
    const { hazmat } = c;
    outside(hazmat, [...gas, 'lon']);
    if (inCounty(hazmat)) {
      hazmat.receptors.forEach((x, i) => within(x, hazmat, PLUME_WINDOW_M, [...gas, 'receptors', i, 'lon']));
      hazmat.sources.forEach((x, i) => within(x, hazmat, PLUME_WINDOW_M, [...gas, 'sources', i, 'lon']));
    }
  }
  c.landslide?.damSlopes.forEach((x, i) => outside(x, ['conditions', 'landslide', 'damSlopes', i, 'lon']));

  const shocks = [c.earthquake?.main, ...(c.earthquake?.scripted ?? [])];
  shocks.forEach((x, i) => {
    if (!x || inCounty(x)) return;
    const km = Math.min(...county.townships.map((t) => distanceM(t.seat, x))) / 1000;
    const depth = Math.sqrt(km * km + x.depthKm * x.depthKm);
    const path = ['conditions', 'earthquake', ...(i === 0 ? ['main'] : ['scripted', i - 1]), 'lon'];
    if (depth > reachKm(x.magnitude)) at(path, 'SCN-051', { km: Math.round(km), magnitude: x.magnitude });
  });
};
