/** The fire on its window: what does not change, what does, and what is only worked with. */
import { PI, cos, sin } from '../../../kernel/det-math.ts';
import { invariant } from '../../../kernel/invariant.ts';
import type { RngKey } from '../../../kernel/rng.ts';
import { fuelModel } from './fuel-models.ts';
import { NOTHING, type FuelType } from './fuel-types.ts';
import type { FuelBed } from './rothermel.ts';
import { FT } from './units.ts';
import { windAdjustment } from './wind.ts';

/** The level set is followed this many cells to either side of the front and is ±BAND beyond. */
export const BAND = 5;
/** Outermost cells that never burn, so that no stencil leaves the window. */
export const RIM = 2;

export interface FireSpec {
  readonly cols: number;
  readonly rows: number;
  /** Cell side, m. Row 0 is the northern edge. */
  readonly dx: number;
  /** What can grow; `type` holds an index per cell. Model 0 = nothing burns. */
  readonly types: readonly FuelType[];
  readonly type: Uint8Array;
  /** Rise over run, and the azimuth the slope faces (downslope), degrees from north. */
  readonly slopeTan: ArrayLike<number>;
  readonly aspectDeg: ArrayLike<number>;
  /** Dead-fuel moisture beside the weather's, percent points, −30…30 (shade, aspect, valley). Default 0. */
  readonly damp?: Int8Array;
  /** Flame length, m, that a road, river or firebreak in the cell holds; 0 = none. Default none. */
  readonly hold?: Float32Array;
  readonly key: RngKey;
  readonly law?: SpreadLaw;
  /** Whether embers fly: brands of burning cells, flare-ups over a line. Default true. */
  readonly brands?: boolean;
  /** Whether the band lets burnt cells go. Default true; only `tuiyan bench` burns without, to compare. */
  readonly sheds?: boolean;
}
export type SpreadLaw = 'rothermel' | 'wang';

/** What the fire sees of the weather and the season; wind as the unit vector it blows to (east, south). */
export interface FireAir {
  tempC: number;
  rhPct: number;
  windMs: number;
  windE: number;
  windS: number;
  m1h: number;
  m10h: number;
  m100h: number;
  herb: number;
  woody: number;
}

/**
 * An ignition still smaller than the grid can carry: how far its front has gone along each of so many normals, m. The
 * outline is what lies within all of them (Wulff), exact for one cell's rates however the wind turns meanwhile.
 */
export interface Seedling {
  readonly cell: number;
  readonly reach: Float64Array;
  /** Other ground is met or other fire has swallowed it: the level set takes over. */
  met: boolean;
}
/** Something the exercise may want to tell; the caller empties the list. */
export interface FireNews {
  readonly t: number;
  readonly what: 'spot' | 'breach' | 'rekindle';
  readonly cell: number;
  readonly from: number;
}
/** A cell kept wet until `until`, s. */
export interface Wet {
  readonly cell: number;
  until: number;
}

/**
 * Per-cell spread under the present weather, one cache line a cell, valid where `stampOf` is the fire's stamp:
 * direction of the head as a unit vector (east, south); centre drift, half length and half width of the ellipse's growth,
 * m/s; surface heat, kJ/m²; surface intensity that lights the crowns, kW/m; rate of a crown run, m/s (0 = none).
 */
export const LINE = 8;
export const EAST = 0;
export const SOUTH = 1;
export const DRIFT = 2;
export const HALF = 3;
export const FLANK = 4;
export const HEAT = 5;
export const CROWN_AT = 6;
export const CROWN = 7;

/** Marks in `resting`; where it RESTS the level set does not move: on so small a front its error would add up. */
export const OWN = 1;
export const RESTS = 2;

export interface Fire {
  readonly cols: number;
  readonly rows: number;
  readonly dx: number;
  readonly types: readonly FuelType[];
  readonly type: Uint8Array;
  readonly slope: Float32Array;
  /** Upslope unit vector (east, south). */
  readonly upE: Float32Array;
  readonly upS: Float32Array;
  readonly damp: Int8Array;
  /** Barriers the window came with. */
  readonly hold0: Float32Array;
  /** Midflame over 20-ft wind, per type. */
  readonly shelter: Float64Array;
  readonly key: RngKey;
  readonly law: SpreadLaw;
  readonly brands: boolean;
  readonly sheds: boolean;
  // --- state ---
  /** Seconds since the exercise start; steps taken (they time the tidying, so they are state). */
  t: number;
  steps: number;
  air: FireAir;
  /** Level set in cells: below 0 burnt. */
  readonly phi: Float64Array;
  /** When the front came, s; Infinity before. */
  readonly arrival: Float64Array;
  /** When the cell stops being able to set fire to its neighbours, s. */
  readonly coldAt: Float64Array;
  /** Front as it came: intensity kW/m, flame length m; 0 surface, 1 torching, 2 crown run. */
  readonly intensity: Float32Array;
  readonly flame: Float32Array;
  readonly crowned: Uint8Array;
  /** Flame length the cell's barrier holds, m; 0 = none or broken. */
  readonly hold: Float32Array;
  /** How far a burnt cell is mopped up, %. */
  readonly mop: Uint8Array;
  /** Burnt cells that the band has let go. */
  readonly gone: Uint8Array;
  seeds: Seedling[];
  wet: Wet[];
  news: FireNews[];
  burntCells: number;
  spotFires: number;
  /** Rows and columns touched so far: north, south, west, east. */
  readonly box: Int32Array;
  // --- scratch, a function of the above ---
  stamp: number;
  readonly spread: Float64Array;
  readonly stampOf: Uint32Array;
  readonly beds: (FuelBed | undefined)[];
  /** Crown run ellipse over its head rate: drift, half length, half width. */
  readonly crownShape: Float64Array;
  /** Cells that carry the moving band. */
  list: Int32Array;
  count: number;
  readonly listed: Uint8Array;
  /** Cells that cannot burn now: nothing there, held or wet. Their level stays at +BAND. */
  readonly shut: Uint8Array;
  readonly stalled: Uint8Array;
  /** OWN where the outline of an ignition that still grows on its own is the nearest fire, RESTS where it is so all round. */
  readonly resting: Uint8Array;
  readonly phi1: Float64Array;
  fresh: Int32Array;
}

export const still = (): FireAir => ({
  tempC: 20,
  rhPct: 60,
  windMs: 0,
  windE: 1,
  windS: 0,
  m1h: 0.1,
  m10h: 0.12,
  m100h: 0.14,
  herb: 0.9,
  woody: 1,
});

const withRim = (s: FireSpec): Uint8Array => {
  const nothing = s.types.findIndex((x) => x.model === NOTHING);
  invariant(nothing >= 0, 'no fuel type in which nothing burns');
  const type = s.type.slice();
  for (let i = 0; i < type.length; i++) {
    const r = Math.floor(i / s.cols);
    const c = i - r * s.cols;
    if (r < RIM || c < RIM || r >= s.rows - RIM || c >= s.cols - RIM) type[i] = nothing;
  }
  return type;
};

export const scratchOf = (size: number) => ({
  stamp: 1,
  spread: new Float64Array(LINE * size),
  stampOf: new Uint32Array(size),
  beds: [] as (FuelBed | undefined)[],
  crownShape: new Float64Array(3),
  list: new Int32Array(1024),
  count: 0,
  listed: new Uint8Array(size),
  shut: new Uint8Array(size),
  stalled: new Uint8Array(size),
  resting: new Uint8Array(size),
  phi1: new Float64Array(size).fill(BAND),
  fresh: new Int32Array(256),
});

export function createFire(s: FireSpec): Fire {
  const size = s.cols * s.rows;
  for (const a of [s.type, s.slopeTan, s.aspectDeg])
    invariant(a.length === size, 'terrain size differs from the window');
  const slope = new Float32Array(size);
  const upE = new Float32Array(size);
  const upS = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const up = ((s.aspectDeg[i] + 180) * PI) / 180;
    slope[i] = s.slopeTan[i];
    upE[i] = sin(up);
    upS[i] = -cos(up);
  }
  const type = withRim(s);
  for (const x of s.types) invariant(x.model === NOTHING || fuelModel(x.model), `no fuel model ${x.model}`);
  const hold0 = s.hold ?? new Float32Array(size);
  const f: Fire = {
    cols: s.cols,
    rows: s.rows,
    dx: s.dx,
    types: s.types,
    type,
    slope,
    upE,
    upS,
    damp: s.damp ?? new Int8Array(size),
    hold0,
    shelter: Float64Array.from(s.types, (x) =>
      windAdjustment(fuelModel(x.model)?.depth ?? 0, x.cover, x.heightM / FT, x.crownRatio),
    ),
    key: s.key,
    law: s.law ?? 'rothermel',
    brands: s.brands ?? true,
    sheds: s.sheds ?? true,
    t: 0,
    steps: 0,
    air: still(),
    phi: new Float64Array(size).fill(BAND),
    arrival: new Float64Array(size).fill(Infinity),
    coldAt: new Float64Array(size),
    intensity: new Float32Array(size),
    flame: new Float32Array(size),
    crowned: new Uint8Array(size),
    hold: hold0.slice(),
    mop: new Uint8Array(size),
    gone: new Uint8Array(size),
    seeds: [],
    wet: [],
    news: [],
    burntCells: 0,
    spotFires: 0,
    box: Int32Array.of(s.rows, -1, s.cols, -1),
    ...scratchOf(size),
  };
  for (let i = 0; i < size; i++) f.shut[i] = s.types[type[i]].model === NOTHING || hold0[i] > 0 ? 1 : 0;
  return f;
}

/** Widens the touched rectangle by a cell and `margin` about it. */
export function touch(f: Fire, i: number, margin: number): void {
  const r = Math.floor(i / f.cols);
  const c = i - r * f.cols;
  const b = f.box;
  if (r - margin < b[0]) b[0] = Math.max(0, r - margin);
  if (r + margin > b[1]) b[1] = Math.min(f.rows - 1, r + margin);
  if (c - margin < b[2]) b[2] = Math.max(0, c - margin);
  if (c + margin > b[3]) b[3] = Math.min(f.cols - 1, c + margin);
}

/** Puts a cell on the list of the moving band. */
export function enlist(f: Fire, i: number): void {
  if (f.listed[i] !== 0 || f.shut[i] !== 0 || f.gone[i] !== 0) return;
  if (f.count === f.list.length) {
    const longer = new Int32Array(2 * f.count);
    longer.set(f.list);
    f.list = longer;
  }
  f.listed[i] = 1;
  touch(f, i, 1);
  f.list[f.count++] = i;
}

/** Whether the band passes through a cell: open, not wholly burnt, and it or a neighbour is below +BAND. */
export function belongs(f: Fire, i: number): boolean {
  const { phi, cols } = f;
  if (f.shut[i] !== 0 || f.gone[i] !== 0 || phi[i] <= -BAND) return false;
  return (
    phi[i] < BAND || phi[i - 1] < BAND || phi[i + 1] < BAND || phi[i - cols] < BAND || phi[i + cols] < BAND
  );
}
