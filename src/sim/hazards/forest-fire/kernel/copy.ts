/** Copy, put back and hash what changes in a `Fire`. Terrain and fuels are shared; scratch is rebuilt. */
import type { StateHash } from '../../../kernel/state-hash.ts';
import { weatherChanged } from './cell-speed.ts';
import {
  BAND,
  belongs,
  enlist,
  scratchOf,
  type Fire,
  type FireAir,
  type FireNews,
  type Seedling,
  type Wet,
} from './state.ts';

export interface SavedFire {
  readonly t: number;
  readonly steps: number;
  readonly air: FireAir;
  readonly box: Int32Array;
  /** Row by row inside `box`. */
  readonly phi: Float64Array;
  readonly arrival: Float64Array;
  readonly coldAt: Float64Array;
  readonly intensity: Float32Array;
  readonly flame: Float32Array;
  readonly crowned: Uint8Array;
  readonly hold: Float32Array;
  readonly mop: Uint8Array;
  readonly gone: Uint8Array;
  readonly seeds: readonly Seedling[];
  readonly wet: readonly Wet[];
  readonly news: readonly FireNews[];
  readonly burntCells: number;
  readonly spotFires: number;
}

type Cells = Float64Array | Float32Array | Uint8Array;

/** Visits each row of the touched rectangle: first cell and length. */
function eachRow(
  cols: number,
  box: Int32Array,
  visit: (from: number, width: number, k: number) => void,
): void {
  const width = box[3] - box[2] + 1;
  if (width <= 0) return;
  for (let r = box[0]; r <= box[1]; r++) visit(r * cols + box[2], width, (r - box[0]) * width);
}

function cut<T extends Cells>(f: Fire, a: T): T {
  const size = Math.max(0, f.box[1] - f.box[0] + 1) * Math.max(0, f.box[3] - f.box[2] + 1);
  const out = a.slice(0, size) as T;
  eachRow(f.cols, f.box, (from, width, k) => out.set(a.subarray(from, from + width), k));
  return out;
}
const paste = (cols: number, box: Int32Array, a: Cells, part: Cells): void =>
  eachRow(cols, box, (from, width, k) => a.set(part.subarray(k, k + width), from));

const copySeed = (s: Seedling): Seedling => ({ ...s, reach: s.reach.slice() });

const plain = (
  f: Fire,
): Pick<SavedFire, 't' | 'steps' | 'air' | 'seeds' | 'wet' | 'news' | 'burntCells' | 'spotFires'> => ({
  t: f.t,
  steps: f.steps,
  air: { ...f.air },
  seeds: f.seeds.map(copySeed),
  wet: f.wet.map((x) => ({ ...x })),
  news: f.news.slice(),
  burntCells: f.burntCells,
  spotFires: f.spotFires,
});

export const saveFire = (f: Fire): SavedFire => ({
  ...plain(f),
  box: f.box.slice(),
  phi: cut(f, f.phi),
  arrival: cut(f, f.arrival),
  coldAt: cut(f, f.coldAt),
  intensity: cut(f, f.intensity),
  flame: cut(f, f.flame),
  crowned: cut(f, f.crowned),
  hold: cut(f, f.hold),
  mop: cut(f, f.mop),
  gone: cut(f, f.gone),
});

/** Puts `s` back into a fire of the same window. */
export function restoreFire(f: Fire, s: SavedFire): void {
  f.phi.fill(BAND);
  f.arrival.fill(Infinity);
  for (const a of [f.coldAt, f.intensity, f.flame, f.crowned, f.mop, f.gone]) a.fill(0);
  f.hold.set(f.hold0);
  paste(f.cols, s.box, f.phi, s.phi);
  paste(f.cols, s.box, f.arrival, s.arrival);
  paste(f.cols, s.box, f.coldAt, s.coldAt);
  paste(f.cols, s.box, f.intensity, s.intensity);
  paste(f.cols, s.box, f.flame, s.flame);
  paste(f.cols, s.box, f.crowned, s.crowned);
  paste(f.cols, s.box, f.hold, s.hold);
  paste(f.cols, s.box, f.mop, s.mop);
  paste(f.cols, s.box, f.gone, s.gone);
  f.box.set(s.box);
  f.t = s.t;
  f.steps = s.steps;
  f.air = { ...s.air };
  f.seeds = s.seeds.map(copySeed);
  f.wet = s.wet.map((x) => ({ ...x }));
  f.news = s.news.slice();
  f.burntCells = s.burntCells;
  f.spotFires = s.spotFires;
  rebuild(f);
}

/** Scratch from state: shut cells, the band, no ellipse of any earlier weather. */
function rebuild(f: Fire): void {
  for (let i = 0; i < f.shut.length; i++)
    f.shut[i] = f.types[f.type[i]].model === 0 || (f.hold[i] > 0 && f.phi[i] >= 0) ? 1 : 0;
  for (const w of f.wet) if (f.phi[w.cell] >= 0) f.shut[w.cell] = 1;
  f.phi1.set(f.phi);
  f.listed.fill(0);
  f.stalled.fill(0);
  f.count = 0;
  eachRow(f.cols, f.box, (from, width) => {
    for (let i = from; i < from + width; i++) if (f.shut[i] === 0 && belongs(f, i)) enlist(f, i);
  });
  weatherChanged(f);
}

/** An independent fire that goes on from here: for looking ahead. */
export function copyFire(f: Fire): Fire {
  const g: Fire = {
    ...f,
    phi: f.phi.slice(),
    arrival: f.arrival.slice(),
    coldAt: f.coldAt.slice(),
    intensity: f.intensity.slice(),
    flame: f.flame.slice(),
    crowned: f.crowned.slice(),
    hold: f.hold.slice(),
    mop: f.mop.slice(),
    gone: f.gone.slice(),
    box: f.box.slice(),
    ...(plain(f) as Pick<Fire, 'seeds' | 'wet' | 'news' | 'air'>),
    ...scratchOf(f.phi.length),
  };
  rebuild(g);
  return g;
}

/** Every touched cell, ignitions, wet ground, weather, clock. */
export function hashFire(f: Fire, h: StateHash): StateHash {
  eachRow(f.cols, f.box, (from, width) => {
    for (let i = from; i < from + width; i++) {
      if (f.phi[i] === BAND && f.hold[i] === f.hold0[i]) continue;
      h.u32(i).f64(f.phi[i]).f64(f.hold[i]);
      if (f.phi[i] < 0)
        h.f64(f.arrival[i])
          .f64(f.coldAt[i])
          .f64(f.intensity[i])
          .u32(2 * f.mop[i] + f.gone[i]);
    }
  });
  return h.value(f.seeds).value(f.wet).value(f.news).value(f.air).f64(f.t).u32(f.steps).u32(f.spotFires);
}
