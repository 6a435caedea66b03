/** Earthquake formulas under the names by which `tuiyan model` and the reference cases call them. */
import { from, oneOf, over, SHARE, withNumbers, type Model } from '../../model.ts';
import { G } from '../../../kernel/units.ts';
import { chanceOfOne, expectedAftershocks, ruptureAreaKm2, ruptureLengthKm } from './aftershocks.ts';
import { aliveShare, fatalityMa, fatalityYin, KOBE, TANGSHAN } from './casualties.ts';
import { damageIndex, gradeShares, INDEX_RANGES, meanGrade } from './damage.ts';
import { MOTION_LAWS, motionOnAxis } from './ground-motion.ts';
import { halfDegree, instrumentalIntensity, intensityFromPga } from './instrumental.ts';
import {
  INTENSITY_LAWS,
  intensityOnAxis,
  isoseismal,
  LEAST_MAGNITUDE,
  WANG_2000_EAST,
  ZONES,
  type EllipseLaw,
  type Zone,
} from './intensity.ts';

const onBothAxes = (l: EllipseLaw, ms: number, r: number): Record<string, number> => ({
  I_long: intensityOnAxis(l.long, ms, r),
  I_short: intensityOnAxis(l.short, ms, r),
});

/** Surface-wave magnitudes and distances, km, that the zoning map's laws may be asked about. */
const MAGNITUDE = from(LEAST_MAGNITUDE, 8.5);
const SHOCK = { Ms: MAGNITUDE, R_km: from(0, 500) };

/** PGA alone on one axis. */
export const pgaModel: Model = withNumbers({ ...SHOCK }, (x, all) => {
  const laws = oneOf(all.zone, ZONES) ? MOTION_LAWS[all.zone as Zone] : undefined;
  if (!laws) return { code: 'input.zone' };
  if (!oneOf(all.axis, ['long', 'short'])) return { code: 'input.axis' };
  const gal = motionOnAxis(all.axis === 'long' ? laws.pgaLong : laws.pgaShort, x.Ms, x.R_km);
  return { PGA_gal: gal, PGA_g: gal / (100 * G) };
});

export const earthquakeModels: Readonly<Record<string, Model>> = {
  'quake.pga': pgaModel,
  'quake.intensity': withNumbers({ ...SHOCK }, (x, all) =>
    oneOf(all.zone, ZONES)
      ? onBothAxes(INTENSITY_LAWS[all.zone as Zone], x.Ms, x.R_km)
      : { code: 'input.zone' },
  ),
  'quake.intensity-wang2000': withNumbers({ ...SHOCK }, (x) => onBothAxes(WANG_2000_EAST, x.Ms, x.R_km)),
  'quake.isoseismal': withNumbers({ Ms: MAGNITUDE, I: from(3, 12) }, (x, all) => {
    if (!oneOf(all.zone, ZONES)) return { code: 'input.zone' };
    const e = isoseismal(INTENSITY_LAWS[all.zone as Zone], x.Ms, x.I);
    return { a_km: e.aKm, b_km: e.bKm, area_km2: e.areaKm2 };
  }),
  'quake.ground-motion': withNumbers({ ...SHOCK }, (x, all) => {
    const l = oneOf(all.zone, ZONES) ? MOTION_LAWS[all.zone as Zone] : undefined;
    if (!l) return { code: 'input.zone' };
    return {
      PGA_long_gal: motionOnAxis(l.pgaLong, x.Ms, x.R_km),
      PGA_short_gal: motionOnAxis(l.pgaShort, x.Ms, x.R_km),
      ...(l.pgvLong && { PGV_long_cm_s: motionOnAxis(l.pgvLong, x.Ms, x.R_km) }),
      ...(l.pgvShort && { PGV_short_cm_s: motionOnAxis(l.pgvShort, x.Ms, x.R_km) }),
    };
  }),
  'quake.instrumental-ia': withNumbers({ PGA_m_s2: over(0, 30) }, (x) => {
    const IA = intensityFromPga(x.PGA_m_s2);
    return { IA, degree: halfDegree(IA) };
  }),
  'quake.instrumental-intensity': withNumbers({ PGA_m_s2: over(0, 30), PGV_m_s: over(0, 10) }, (x) => ({
    I: instrumentalIntensity(x.PGA_m_s2, x.PGV_m_s),
  })),
  'quake.damage': withNumbers({ V: SHARE, I: from(4, 12) }, (x) => {
    const pD = [0, 0, 0, 0, 0, 0];
    const muD = meanGrade(x.I, x.V);
    gradeShares(muD, pD);
    return { muD, pD };
  }),
  'quake.damage-index': withNumbers({ V: SHARE, I: from(6, 10) }, (x, all) => {
    if (!oneOf(all.chineseClass, ['A/B', 'C'])) return { code: 'input.chineseClass' };
    const index = all.gradeIndex;
    if (!Array.isArray(index) || index.length !== 6 || !index.every((v) => Number.isFinite(v)))
      return { code: 'input.gradeIndex' };
    const range = INDEX_RANGES[all.chineseClass as 'A/B' | 'C'][x.I - 6];
    return range ? { range, modelIndex: damageIndex(x.I, x.V, index as number[]) } : { code: 'input.I' };
  }),
  'quake.fatality-yin': withNumbers({ collapsedAreaRatio: SHARE }, (x) => ({
    RD: fatalityYin(x.collapsedAreaRatio),
  })),
  'quake.fatality-ma': withNumbers({ collapsedRatio: SHARE }, (x) => ({ RD: fatalityMa(x.collapsedRatio) })),
  'quake.survival-tangshan': withNumbers({ t_h: from(0, 720) }, (x) => ({
    alive: aliveShare(TANGSHAN, x.t_h),
  })),
  'quake.survival-kobe': withNumbers({ day: from(0, 30) }, (x) => ({ alive: aliveShare(KOBE, 24 * x.day) })),
  'quake.aftershocks': withNumbers(
    {
      a: from(-5, 5),
      b: over(0, 3),
      c_d: over(0, 10),
      p: over(0, 3),
      MmMinusM: from(0, 10),
      t1_d: from(0, 1e5),
      t2_d: over(0, 1e5),
    },
    (x) => {
      const N = expectedAftershocks({ a: x.a, b: x.b, c: x.c_d, p: x.p }, x.MmMinusM, x.t1_d, x.t2_d);
      return { N, P: chanceOfOne(N) };
    },
    { derived: [{ name: 't2_d − t1_d', of: (x) => x.t2_d - x.t1_d, in: from(0) }] },
  ),
  'quake.rupture': withNumbers({ M: from(4.8, 8.1) }, (x) => ({
    RLD_km: ruptureLengthKm(x.M),
    RA_km2: ruptureAreaKm2(x.M),
  })),
};
