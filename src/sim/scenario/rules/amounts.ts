/**
 * SCN-048 shares make up the whole · SCN-049 a tank holds what is in it · SCN-052 of two numbers the greater is the greater ·
 * SCN-054 wind within the spread law · SCN-055 a cloud within its window · SCN-106 a shock within its law.
 */
import { LARGEST_RELEASE, LEAST_MAGNITUDE, LIQUID_DENSITY, WANG_MOST_WIND_MS } from '../windows.ts';
import type { Rule } from './index.ts';

const ROUNDING = 0.001;

export const amounts: Rule = ({ scenario: s, at }) => {
  const c = s.conditions;
  if (c.earthquake) {
    const { A, B, C, D } = c.earthquake.classShares;
    const sum = A + B + C + D;
    if (Math.abs(sum - 1) > ROUNDING)
      at(['conditions', 'earthquake', 'classShares'], 'SCN-048', { sum: Math.round(sum * 1000) / 1000 });
  }
  const v = c.hazmat?.vessel;
  if (c.hazmat && v) {
    const holdsKg = Math.floor(v.volumeM3 * LIQUID_DENSITY[c.hazmat.substance]);
    if (v.inventoryKg > holdsKg)
      at(['conditions', 'hazmat', 'vessel', 'inventoryKg'], 'SCN-049', {
        kg: v.inventoryKg,
        holds: holdsKg,
        m3: v.volumeM3,
      });
    else if (c.hazmat.substance === 'ammonia' || c.hazmat.substance === 'chlorine') {
      const { kg, holeMm } = LARGEST_RELEASE[c.hazmat.substance];
      const bursts = c.hazmat.burst || s.msel.some((x) => x.effects.some((e) => e.do === 'vessel-signs'));
      if (v.inventoryKg > kg && (v.holeMm > holeMm || bursts))
        at(['conditions', 'hazmat', 'vessel', v.holeMm > holeMm ? 'holeMm' : 'inventoryKg'], 'SCN-055', {
          found: v.inventoryKg,
          kg,
          holeMm,
        });
    }
  }
  if (c.forestFire?.law === 'wang')
    c.forestFire.weather.forEach((row, i) => {
      if (row[3] > WANG_MOST_WIND_MS)
        at(['conditions', 'forestFire', 'weather', i, 3], 'SCN-054', { ms: row[3], most: WANG_MOST_WIND_MS });
    });
  if (c.earthquake && c.earthquake.main.magnitude < LEAST_MAGNITUDE)
    at(
      ['conditions', 'earthquake', 'main', 'magnitude'],
      'SCN-106',
      { magnitude: c.earthquake.main.magnitude, least: LEAST_MAGNITUDE },
      'warning',
    );
  const order = (
    less: number,
    more: number,
    path: PropertyKey[],
    names: { less: string; more: string },
  ): void => {
    if (less > more) at(path, 'SCN-052', { ...names, a: less, b: more });
  };
  s.procedures.overrides.forEach((o, i) => {
    if (o.targetMin !== undefined && o.limitMin !== undefined)
      order(o.targetMin, o.limitMin, ['procedures', 'overrides', i, 'targetMin'], {
        less: 'targetMin',
        more: 'limitMin',
      });
  });
  s.msel.forEach((inj, i) =>
    inj.effects.forEach((e, k) => {
      if (e.do === 'villagers-offer')
        order(e.unfit, e.people, ['msel', i, 'effects', k, 'unfit'], { less: 'unfit', more: 'people' });
    }),
  );
};
