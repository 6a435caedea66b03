/** SCN-048 shares make up the whole · SCN-049 a tank holds what is in it · SCN-052 of two numbers the greater is the greater. */
import { LIQUID_DENSITY } from '../windows.ts';
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
  }
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
