/** State of a toxic or flammable cloud over a window grid: puffs, concentration and exposure in typed arrays. */
import { SUBSTANCES, type SubstanceId } from '../../shared/kernel/substances.data.ts';
import { PROBITS } from './toxic.data.ts';
import type { StateHash } from '../../../kernel/state-hash.ts';
import type { Country } from './sigma.ts';

/** Metres in the window's own plane: x east, y south, so that rows run with y. */
export interface CloudSpec {
  readonly substance: SubstanceId;
  readonly cols: number;
  readonly rows: number;
  /** Side of a cell, m (10–30), and the window's western and northern edges. */
  readonly dx: number;
  readonly x0: number;
  readonly y0: number;
  readonly sourceX: number;
  readonly sourceY: number;
  /** Height of the release and of the noses it is measured at, m. */
  readonly releaseM: number;
  readonly noseM: number;
  readonly country: Country;
  /** Seconds per puff (10–30) and per evaluation of the grid (10). */
  readonly puffS: number;
  readonly evaluateS: number;
  readonly maxPuffs: number;
  /** Air changes per hour of a closed house. */
  readonly ach: number;
}

/** One column per puff, oldest first; `count` are in use. */
export interface Puffs {
  readonly mass: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sigmaY: Float64Array;
  readonly sigmaZ: Float64Array;
  /** Length of air it was emitted into, m, and the direction of that air. */
  readonly length: Float64Array;
  readonly dirX: Float64Array;
  readonly dirY: Float64Array;
  /** Metres travelled since the source. */
  readonly path: Float64Array;
  /** Dense gas: √(Q/u) m (0 = passive), α, buoyancy length m, temperature ratio, end of the correlation m. */
  readonly denseD: Float64Array;
  readonly alpha: Float64Array;
  readonly lb: Float64Array;
  readonly tRatio: Float64Array;
  readonly denseEnd: Float64Array;
  /** Mass concentration of the undiluted gas at air temperature, kg/m³, and its volume at the source, m³. */
  readonly pure: Float64Array;
  readonly volume: Float64Array;
  /** Second the outflow it belongs to began; square of how far a heap of that outflow has slumped, m², and its growth, m²/s. */
  readonly since: Float64Array;
  readonly slump2: Float64Array;
  readonly spread: Float64Array;
  /** Where its outflow, once ended, counts as instantaneous, m from the source; 0 = it still flows. */
  readonly briefM: Float64Array;
  /** 1 = the whole outflow in one disc (Britter–McQuaid's instantaneous release), 0 = a part of a row. */
  readonly disc: Float64Array;
}

/** Emission whose rate has neither leapt up nor fallen off since it began. */
export interface Outflow {
  /** Second it began, −1 = none. */
  since: number;
  /** Highest rate, kg/s; mass, kg, and mass × rate, kg²/s: mass² over it is how long the bulk of it took. */
  peak: number;
  kg: number;
  kgRate: number;
  /** Undiluted volume, m³, and volume × reduced gravity. */
  m3: number;
  m3Gravity: number;
  /** How far it has slumped, as in `Puffs`. */
  slump2: number;
  spread: number;
}
export const noOutflow = (): Outflow => ({
  since: -1,
  peak: 0,
  kg: 0,
  kgRate: 0,
  m3: 0,
  m3Gravity: 0,
  slump2: 0,
  spread: 0,
});
/** What has been emitted since the last puff: kg, m³, s, and m³ × (reduced gravity, temperature ratio). */
export interface Pending {
  kg: number;
  m3: number;
  s: number;
  m3Gravity: number;
  m3Ratio: number;
}

export interface CloudState {
  readonly spec: CloudSpec;
  nowS: number;
  nextPuffS: number;
  nextGridS: number;
  readonly pending: Pending;
  /** The outflow under way. */
  flow: Outflow;
  count: number;
  readonly puffs: Puffs;
  /** Outdoor concentration, mg/m³, of the last evaluation; indoors in closed houses. */
  readonly conc: Float64Array;
  readonly indoor: Float64Array;
  /** Toxic load Cⁿ·t, (mg/m³)ⁿ·min, outdoors and indoors. */
  readonly load: Float64Array;
  readonly indoorLoad: Float64Array;
  /** Exponential ten-minute mean, mg/m³, and the highest it has been. */
  readonly mean10: Float64Array;
  readonly peak10: Float64Array;
  /** Books, kg. */
  emittedKg: number;
  goneKg: number;
}

const PUFF_FIELDS = [
  'mass',
  'x',
  'y',
  'sigmaY',
  'sigmaZ',
  'length',
  'dirX',
  'dirY',
  'path',
  'denseD',
  'alpha',
  'lb',
  'tRatio',
  'denseEnd',
  'pure',
  'volume',
  'since',
  'slump2',
  'spread',
  'briefM',
  'disc',
] as const satisfies readonly (keyof Puffs)[];
export { PUFF_FIELDS };

const puffArrays = (make: (k: keyof Puffs) => Float64Array): Puffs =>
  Object.fromEntries(PUFF_FIELDS.map((k) => [k, make(k)])) as unknown as Puffs;

export function createCloud(spec: CloudSpec): CloudState {
  const n = spec.cols * spec.rows;
  return {
    spec,
    nowS: 0,
    nextPuffS: spec.puffS,
    nextGridS: spec.evaluateS,
    pending: { kg: 0, m3: 0, s: 0, m3Gravity: 0, m3Ratio: 0 },
    flow: noOutflow(),
    count: 0,
    puffs: puffArrays(() => new Float64Array(spec.maxPuffs)),
    conc: new Float64Array(n),
    indoor: new Float64Array(n),
    load: new Float64Array(n),
    indoorLoad: new Float64Array(n),
    mean10: new Float64Array(n),
    peak10: new Float64Array(n),
    emittedKg: 0,
    goneKg: 0,
  };
}

export function copyCloud(c: CloudState): CloudState {
  return {
    ...c,
    pending: { ...c.pending },
    flow: { ...c.flow },
    puffs: puffArrays((k) => c.puffs[k].slice()),
    conc: c.conc.slice(),
    indoor: c.indoor.slice(),
    load: c.load.slice(),
    indoorLoad: c.indoorLoad.slice(),
    mean10: c.mean10.slice(),
    peak10: c.peak10.slice(),
  };
}

export function hashCloud(c: CloudState, h: StateHash): StateHash {
  h.u32(c.nowS).u32(c.nextPuffS).u32(c.nextGridS).u32(c.count);
  h.value([c.pending, c.flow]).f64(c.emittedKg).f64(c.goneKg);
  for (const k of PUFF_FIELDS) for (let i = 0; i < c.count; i++) h.f64(c.puffs[k][i]);
  for (let i = 0; i < c.peak10.length; i++)
    if (c.peak10[i] !== 0)
      h.u32(i)
        .f64(c.conc[i])
        .f64(c.indoor[i])
        .f64(c.load[i])
        .f64(c.indoorLoad[i])
        .f64(c.mean10[i])
        .f64(c.peak10[i]);
  return h;
}

/** Mass in the puffs, kg: emitted = pending + in puffs + gone. */
export function puffMass(c: CloudState): number {
  let sum = 0;
  for (let i = 0; i < c.count; i++) sum += c.puffs.mass[i];
  return sum;
}

/** Exponent of the toxic load: that of the probit, 1 where none is known. */
export const loadExponent = (id: SubstanceId): number => PROBITS[id]?.n ?? 1;
export const molarOf = (id: SubstanceId): number => SUBSTANCES[id].molar;
