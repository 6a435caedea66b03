/** Forest-fire formulas under the names by which `tuiyan model` and the reference cases call them. */
import { PI, tan } from '../../../kernel/det-math.ts';
import {
  ANY,
  from,
  oneOf,
  over,
  SHARE,
  withNumbers,
  type Model,
  type ModelError,
  type ModelOutput,
} from '../../model.ts';
import { fuelModel } from './fuel-models.ts';
import { fuelBed, headSpread, type FuelBed, type HeadSpread } from './rothermel.ts';
import {
  ellipseOf,
  ellipseSize,
  flameLengthFt,
  flameLengthM,
  lengthToWidth,
  lengthToWidthLinear,
  type Ellipse,
} from './shape.ts';
import { surfaceSpotMi } from './spotting.ts';
import { ACRE_FT2, BTU_FT_S, CHAIN_FT, FT, FT_MIN, MPH_IN_FT_MIN } from './units.ts';
import { WANG_DOMAIN, wangR0, wangSlope, wangWind } from './wang.ts';
import { windAdjustment } from './wind.ts';

interface Run {
  readonly bed: FuelBed;
  readonly head: HeadSpread;
  readonly lw: number;
  readonly ellipse: Ellipse;
  /** Btu/ft/s. */
  readonly intensity: number;
}
type Inputs = Record<string, unknown>;
const given = (x: Inputs, key: string): number | undefined => {
  const v = x[key];
  return typeof v === 'number' && Number.isFinite(v) ? v : undefined;
};

/** Midflame wind, ft/min: given as such, or a 20-ft wind under the canopy described. */
function midflame(x: Inputs, depthFt: number): number | undefined {
  const feet = given(x, 'wind_midflame_ft_min');
  if (feet !== undefined) return feet;
  const direct = given(x, 'wind_midflame_mph');
  if (direct !== undefined) return direct * MPH_IN_FT_MIN;
  const high = given(x, 'wind20ft_mph');
  if (high === undefined) return undefined;
  const waf = windAdjustment(
    depthFt,
    given(x, 'canopyCover') ?? 0,
    given(x, 'canopyHeight_ft') ?? 0,
    given(x, 'crownRatio') ?? 0,
  );
  return high * MPH_IN_FT_MIN * (given(x, 'waf') ?? waf);
}

/** Where the wind blows to, degrees from upslope. Wind from the downslope azimuth (`aspectDeg`) blows upslope. */
function windToward(x: Inputs): number | undefined {
  const from = given(x, 'windFromDegNorth');
  const aspect = given(x, 'aspectDeg');
  if (from !== undefined && aspect !== undefined) return from - aspect;
  if (x.windDir !== undefined && x.windDir !== 'upslope') return undefined;
  return given(x, 'windTowardDegFromUpslope') ?? 0;
}

function runOf(x: Inputs, m: readonly [number, number, number, number, number]): Run | ModelError {
  const fm = fuelModel(x.fuelModel as number);
  if (!fm) return { code: 'input.fuelModel' };
  const wind = midflame(x, fm.depth);
  if (wind === undefined) return { code: 'input.wind' };
  const toward = windToward(x);
  if (toward === undefined) return { code: 'input.windDir' };
  const deg = given(x, 'slope_deg');
  const slope = deg === undefined ? (given(x, 'slope_tan') ?? given(x, 'slope') ?? 0) : tan((deg * PI) / 180);
  const bed = fuelBed(fm, { m1h: m[0], m10h: m[1], m100h: m[2], herb: m[3], woody: m[4] });
  const head = headSpread(bed, wind, slope, toward);
  const lw = lengthToWidth(head.effectiveWind / MPH_IN_FT_MIN);
  return {
    bed,
    head,
    lw,
    ellipse: ellipseOf(head.rate, lw),
    intensity: (head.rate * bed.heatPerArea) / 60,
  };
}

/** Which there are is the table's to say. */
const FUEL = ANY;
const MOISTURE = from(0.01, 3);
const MOIST = {
  fuelModel: FUEL,
  m1h: MOISTURE,
  m10h: MOISTURE,
  m100h: MOISTURE,
  mHerb: MOISTURE,
  mWoody: MOISTURE,
};
type Moist = Record<keyof typeof MOIST, number>;
/** Slopes up to 45°; winds at flame height and above the canopy as fires were measured in. */
const GROUND_AND_WIND = {
  slope: from(0, 1),
  slope_tan: from(0, 1),
  slope_deg: from(0, 45),
  wind_midflame_ft_min: from(0, 40 * MPH_IN_FT_MIN),
  wind_midflame_mph: from(0, 40),
  wind20ft_mph: from(0, 60),
  canopyCover: SHARE,
  canopyHeight_ft: from(0, 400),
  crownRatio: SHARE,
  waf: SHARE,
  elapsed_h: over(0, 240),
};
const rothermel = (out: (r: Run, all: Inputs) => ModelOutput | ModelError): Model =>
  withNumbers(
    MOIST,
    (x: Moist, all) => {
      const r = runOf(all, [x.m1h, x.m10h, x.m100h, x.mHerb, x.mWoody]);
      return 'code' in r ? r : out(r, all);
    },
    { optional: GROUND_AND_WIND },
  );
const CH_H = 60 / CHAIN_FT; // ft/min in chains/h

const rates = (r: Run): ModelOutput => ({
  ros_ft_min: r.head.rate,
  ros_m_s: r.head.rate * FT_MIN,
  ros_ch_h: r.head.rate * CH_H,
  backing_ft_min: r.ellipse.back,
  backing_ch_h: r.ellipse.back * CH_H,
  flanking_ch_h: r.ellipse.flank * CH_H,
  dirFromUpslope_deg: r.head.directionDeg,
  lengthToWidth: r.lw,
  firelineIntensity_btu_ft_s: r.intensity,
  firelineIntensity_kw_m: r.intensity * BTU_FT_S,
  flameLength_ft: flameLengthFt(r.intensity),
  liveMx: r.bed.liveMx,
});

export const forestFireModels: Readonly<Record<string, Model>> = {
  'fire.rothermel': rothermel((r) => ({ ...rates(r), sigma_1_ft: r.bed.sigma })),
  'fire.rothermel-intermediates': rothermel((r) => ({
    ...rates(r),
    sigma: r.bed.sigma,
    beta: r.bed.beta,
    betaOpt: r.bed.betaOpt,
    xi: r.bed.xi,
    heatSink: r.bed.heatSink,
    reactionIntensity_btu_ft2_min: r.bed.reactionIntensity,
    noWindNoSlope_ft_min: r.bed.r0,
    effectiveWind_ft_min: r.head.effectiveWind,
    residenceTime_min: r.bed.residence,
  })),
  /** One moisture for all dead, one for all live fuel, as the captions of Anderson 1982 have it. */
  'fire.rothermel-handbook': withNumbers(
    { fuelModel: FUEL, mDead: MOISTURE, mLive: MOISTURE },
    ({ mDead, mLive }, all) => {
      const r = runOf(all, [mDead, mDead, mDead, mLive, mLive]);
      return 'code' in r ? r : rates(r);
    },
    { optional: GROUND_AND_WIND },
  ),
  'fire.ellipse': rothermel((r, all) => {
    const hours = given(all, 'elapsed_h');
    if (hours === undefined) return { code: 'input.elapsed_h' };
    const t = hours * 60;
    const size = ellipseSize(r.head.rate * t, r.ellipse.back * t, r.ellipse.flank * t);
    return {
      area_acres: size.area / ACRE_FT2,
      area_km2: (size.area * FT * FT) / 1e6,
      perimeter_chains: size.perimeter / CHAIN_FT,
      headToBack: r.head.rate / r.ellipse.back,
    };
  }),
  'fire.length-to-width': withNumbers({ Ueff_mph: from(0, 60) }, ({ Ueff_mph }) => ({
    lengthToWidth: lengthToWidth(Ueff_mph),
  })),
  'fire.length-to-width-linear': withNumbers(
    { Ueff_ft_min: from(0, 60 * MPH_IN_FT_MIN) },
    ({ Ueff_ft_min }) => ({
      lengthToWidth: lengthToWidthLinear(Ueff_ft_min),
    }),
  ),
  'fire.flame-length': withNumbers({ I_kw_m: from(0, 1e6) }, ({ I_kw_m }) => ({ L_m: flameLengthM(I_kw_m) })),
  'fire.wang-r0': withNumbers(
    { T_C: from(-20, 45), windForce_level: from(0, WANG_DOMAIN.force), RH_pct: from(0, 100) },
    (x) => ({
      R0_m_min: wangR0(x.T_C, x.windForce_level, x.RH_pct),
    }),
    { derived: [{ name: 'R0_m_min', of: (x) => wangR0(x.T_C, x.windForce_level, x.RH_pct), in: from(0) }] },
  ),
  'fire.wang-factors': withNumbers(
    {
      V_m_s: from(0, WANG_DOMAIN.windMs),
      slope_deg: over(-WANG_DOMAIN.slopeDeg, WANG_DOMAIN.slopeDeg),
    },
    (x) => ({
      Kw: wangWind(x.V_m_s),
      Kphi: wangSlope(x.slope_deg),
    }),
  ),
  'fire.spotting': withNumbers(
    { wind20ft_mph: from(0, 60), flameLength_ft: over(0, 500), downwindCover_ft: from(0, 300) },
    (x, all) =>
      oneOf(all.canopy, ['open', 'closed'])
        ? {
            distance_mi: surfaceSpotMi(
              x.wind20ft_mph,
              x.flameLength_ft,
              all.canopy === 'open' ? x.downwindCover_ft / 2 : x.downwindCover_ft,
            ),
          }
        : { code: 'input.canopy' },
  ),
};
