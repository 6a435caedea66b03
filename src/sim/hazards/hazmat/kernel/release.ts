/** A leaking vessel and the pool below it: what becomes airborne each second, and how dense it is. */
import { PI } from '../../../kernel/det-math.ts';
import type { StateHash } from '../../../kernel/state-hash.ts';
import type { Numbers } from '../../../scenario/parameters.ts';
import { CURTAIN_SHARE, FOAM_LEFT, PLUGGING } from './mitigation.data.ts';
import {
  airborneShare,
  airDensity,
  flashShare,
  gasOutflow,
  GROUND,
  holeArea,
  KELVIN,
  liquidOutflow,
  P_AIR,
  poolBoiling,
  poolEvaporation,
  poolSpread,
  vapourDensity,
  vapourPressure,
} from './source.ts';
import { reducedGravity } from './dense-gas.ts';
import type { Emission } from './puffs.ts';
import { SUBSTANCES, type SubstanceId } from '../../shared/kernel/substances.data.ts';

export interface VesselSpec {
  readonly substance: SubstanceId;
  /** Gas liquefied under pressure, compressed gas, or a liquid with an open head. */
  readonly phase: 'liquefied' | 'gas' | 'liquid';
  readonly inventoryKg: number;
  readonly volumeM3: number;
  readonly tempK: number;
  readonly holeM: number;
  /** Liquid above the hole, m, when full. */
  readonly headM: number;
  /** Bund around the pool, m²; 0 = none, the pool spreads to a film. */
  readonly bundM2: number;
}

export interface ReleaseState {
  inventoryKg: number;
  poolKg: number;
  poolRadiusM: number;
  poolAgeS: number;
  /** Share of the hole that is open; share of the vapour that a water curtain takes out; foam on the pool. */
  open: number;
  /** The shell has failed: all that is in it comes out at once. */
  burst: boolean;
  curtain: number;
  foam: boolean;
  /** Books, kg: left the vessel, became airborne past the curtain, taken out by the curtain, burnt as a ball of fire. */
  outKg: number;
  airborneKg: number;
  takenKg: number;
  burntKg: number;
  /** Of the last step: kg/s to the cloud, m³/s of undiluted cloud, its density kg/m³ and temperature, K. */
  rate: number;
  volumeRate: number;
  density: number;
  cloudK: number;
}

export const createRelease = (v: VesselSpec): ReleaseState => ({
  inventoryKg: v.inventoryKg,
  poolKg: 0,
  poolRadiusM: 0,
  poolAgeS: 0,
  open: 1,
  burst: false,
  curtain: 0,
  foam: false,
  outKg: 0,
  airborneKg: 0,
  takenKg: 0,
  burntKg: 0,
  rate: 0,
  volumeRate: 0,
  density: 0,
  cloudK: v.tempK,
});
export const copyRelease = (s: ReleaseState): ReleaseState => ({ ...s });
export const hashRelease = (s: ReleaseState, h: StateHash): StateHash => h.value(s);

/** Discharge coefficients (CCPS): sharp hole, liquid and gas. */
const CD_LIQUID = 0.61;
const CD_GAS = 0.85;

/** Outflow through the hole, kg/s, before any mitigation of the cloud. */
function outflow(v: VesselSpec, s: ReleaseState): number {
  const sub = SUBSTANCES[v.substance];
  const area = holeArea(v.holeM) * s.open;
  if (area <= 0 || s.inventoryKg <= 0) return 0;
  const full = s.inventoryKg / v.inventoryKg;
  if (v.phase === 'gas') {
    const density = s.inventoryKg / v.volumeM3;
    const p = (density / vapourDensity(sub.molar, v.tempK)) * P_AIR;
    return gasOutflow(CD_GAS, area, sub.k, density, p, v.tempK, P_AIR).rate;
  }
  // Temperature of the vessel is kept: no self-cooling, so the rate errs on the high side.
  const over = v.phase === 'liquefied' ? Math.max(0, vapourPressure(sub, v.tempK) - P_AIR) : 0;
  return liquidOutflow(CD_LIQUID, area, sub.liquidDensity, over, v.headM * full);
}

/** One step of dt s at wind m/s (10 m) and air temperature K. Mass: left the vessel = pool + airborne + taken + burnt. */
export function stepRelease(v: VesselSpec, s: ReleaseState, dt: number, windMs: number, airK: number): void {
  const sub = SUBSTANCES[v.substance];
  const left = s.burst ? s.inventoryKg : Math.min(s.inventoryKg, outflow(v, s) * dt);
  s.inventoryKg -= left;
  s.outKg += left;
  const flash = v.phase === 'liquefied' ? flashShare(sub, v.tempK) : v.phase === 'gas' ? 1 : 0;
  const up = left * (v.phase === 'gas' ? 1 : airborneShare(flash));
  s.poolKg += left - up;
  const fromPool = stepPool(v, s, dt, windMs, airK);
  const total = up + fromPool;
  const taken = total * s.curtain;
  s.takenKg += taken;
  s.airborneKg += total - taken;
  s.rate = (total - taken) / dt;
  // Vapour at its boiling point (gas: at vessel temperature); aerosol adds mass but hardly any volume.
  s.cloudK = v.phase === 'gas' ? v.tempK : Math.min(airK, sub.boilingC + KELVIN);
  const vapour = vapourDensity(sub.molar, s.cloudK);
  const vapourKg = v.phase === 'gas' ? up : left * Math.min(flash, 1);
  const volume = (vapourKg + fromPool) / vapour;
  s.density = volume > 0 ? total / volume : vapour;
  s.volumeRate = s.density > 0 ? s.rate / s.density : 0;
}

function stepPool(v: VesselSpec, s: ReleaseState, dt: number, windMs: number, airK: number): number {
  const sub = SUBSTANCES[v.substance];
  if (s.poolKg <= 0) {
    s.poolAgeS = s.poolRadiusM = 0;
    return 0;
  }
  s.poolAgeS += dt;
  if (s.poolRadiusM <= 0) s.poolRadiusM = 0.5;
  const limit = v.bundM2 > 0 ? Math.sqrt(v.bundM2 / PI) : Infinity;
  s.poolRadiusM = Math.min(
    limit,
    s.poolRadiusM + poolSpread(s.poolRadiusM, s.poolKg / sub.liquidDensity) * dt,
  );
  const area = PI * s.poolRadiusM * s.poolRadiusM;
  const cold = sub.boilingC + KELVIN < airK;
  const rate = cold
    ? poolBoiling(sub, area, airK, s.poolAgeS, GROUND.concrete)
    : poolEvaporation(sub, area, airK, Math.max(0.5, windMs));
  const gone = Math.min(s.poolKg, rate * (s.foam ? FOAM_LEFT : 1) * dt);
  s.poolKg -= gone;
  return gone;
}

/** A burst whose vapour catches at once: what was in the tank and lay under it is gone, and nothing leaks on. */
export function burnUp(s: ReleaseState): void {
  s.burntKg += s.inventoryKg + s.poolKg;
  s.outKg += s.inventoryKg;
  s.inventoryKg = s.poolKg = s.poolRadiusM = s.poolAgeS = 0;
  s.rate = s.volumeRate = 0;
}

/** Reduced gravity of the cloud at the source, m/s²; 0 or less = buoyant. */
export const releaseGravity = (s: ReleaseState, airK: number): number =>
  s.rate > 0 ? reducedGravity(s.density, airDensity(airK)) : 0;

/** What the last step gives the cloud. */
export const emissionOf = (s: ReleaseState, airK: number): Emission => ({
  rate: s.rate,
  volumeRate: s.volumeRate,
  g0: releaseGravity(s, airK),
  density: s.density,
  tRatio: s.cloudK / airK,
});

/** Work done: a hole closed by a tool (the smaller opening holds), a curtain of water at full coverage or part of it. */
export function plug(n: Numbers, s: ReleaseState, tool: keyof typeof PLUGGING): void {
  s.open = Math.min(s.open, 1 - n[PLUGGING[tool]]);
}
export function setCurtain(n: Numbers, v: VesselSpec, s: ReleaseState, coverage: number): void {
  const share = CURTAIN_SHARE[SUBSTANCES[v.substance].soluble];
  s.curtain = share === null ? 0 : n[share] * coverage;
}
