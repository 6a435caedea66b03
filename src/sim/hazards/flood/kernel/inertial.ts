/**
 * 2-D local inertial flow: Bates, Horritt & Fewtrell 2010 (doi:10.1016/j.jhydrol.2010.03.027), q-centred by
 * de Almeida et al. 2012 (doi:10.1029/2011WR011570), with sub-grid channels by Neal et al. 2012. Valid for
 * gradually varied subcritical flow; a dam face enters as a breach hydrograph, not as a wall of water.
 */
import { G as GRAVITY } from '../../../kernel/units.ts';
import { activate, refreshActive } from './active.ts';
import { applyInflows, applyOutflows, applyStages, flowLinks, planOutflows } from './boundary.ts';
import { channelFluxes, channelNet, fromRest as startFlux } from './channels.ts';
import { cbrt as cubeRoot } from './root.ts';
import * as W from './water.ts';
import type { Water } from './water.ts';

export { createWater } from './create-water.ts';
export {
  addInflow,
  bedOf,
  channelDepthAt,
  depthAt,
  etaOf,
  fieldOf,
  fillTo,
  storedVolume,
  type Water,
  volumeAt,
  volumeOf,
} from './water.ts';
export { addLink, addOutflow, addWall, addWallAround, setInflow, setLink, setStage } from './boundary.ts';
export { channelDischargeAt, speedAt } from './speed.ts';
export { hashWater, restoreWater, saveWater, type SavedWater } from './water-state.ts';

// Module-local copies: engines read an imported binding through a cell, which costs a hot loop several times its work.
const G = GRAVITY;
const cbrt = cubeRoot;
const fromRest = startFlux;
const { CHANNEL, NARROW_E, NARROW_S, OPEN_E, OPEN_N, OPEN_S, OPEN_W, WALLED, channelLevel } = W;
const { CELL, VOLUME, ETA, QX, QY, NQX, NQY, GROUND, BED } = W;
const { FACE, SILL_X, SILL_Y, FRIC_X, FRIC_Y } = W;

const CFL = 0.7;
/**
 * Square of the Froude number beyond which flow is held to its normal depth. Roll waves form from 1.5 on; the scheme carries
 * them without growth up to about 3 (1.5 to 5 % at 2 m and n 0.02–0.03 stay at normal depth to 0.1 %), and not beyond.
 */
const ROLL_FROUDE2 = 8;
/** Films thinner than this run dry within a step; the limiter keeps their mass, m. */
const THIN_M = 0.02;

/** Celerity of a kinematic wave over the speed of its water (Manning, wide): what runs down a steep slope outruns √(gh). */
const KINEMATIC = 5 / 3;

/**
 * Longest stable step, s: 0.7 dx over the fastest wave of the wet cells, √(gh) (Bates et al. 2010) or, on steep ground,
 * the kinematic one. The caller rounds and caps it.
 */
export function stableDt(w: Water): number {
  refresh(w);
  const { cell, flags, list, count, cols } = w;
  let deepest = w.hMin;
  for (let k = 0; k < count; k++) {
    const b = list[k] * CELL;
    const d = cell[b + ETA] - cell[b + BED];
    if (d > deepest) deepest = d;
  }
  for (let c = 0; c < w.chCell.length; c++) {
    const d = cell[w.chCell[c] * CELL + ETA] - w.chBed[c];
    if (d > deepest) deepest = d;
  }
  let fastest = Math.sqrt(G * deepest);
  for (let k = 0; k < count; k++) {
    const i = list[k];
    const b = i * CELL;
    const f = flags[i];
    if ((f & OPEN_E) !== 0) fastest = kinematic(cell[b + QX], cell, b, b + CELL, fastest);
    if ((f & OPEN_S) !== 0) fastest = kinematic(cell[b + QY], cell, b, b + cols * CELL, fastest);
  }
  for (let k = 0; k < w.chA.length; k++)
    fastest = kinematic(w.chQ[k] / w.chWidth[k], cell, w.chA[k] * CELL, w.chB[k] * CELL, fastest);
  return (CFL * w.dx) / fastest;
}
/** The faster of `c` and the kinematic wave of `q` m²/s in the deeper of two cells (a front's thin edge says nothing). */
function kinematic(q: number, cell: Float64Array, a: number, b: number, c: number): number {
  const ha = cell[a + ETA] - cell[a + BED];
  const hb = cell[b + ETA] - cell[b + BED];
  const h = ha > hb ? ha : hb;
  const wave = KINEMATIC * (q > 0 ? q : -q);
  return wave > c * h && h > THIN_M ? wave / h : c;
}

/** Advance by `dt` s (no longer than `stableDt`). */
export function stepWater(w: Water, dt: number): void {
  flowLinks(w, dt);
  refresh(w);
  planOutflows(w, dt);
  landFluxes(w, dt);
  channelFluxes(w, dt);
  limit(w, dt);
  channelNet(w, dt);
  update(w, dt);
  applyInflows(w, dt);
  applyOutflows(w);
  applyStages(w);
  refresh(w);
}

function refresh(w: Water): void {
  if (w.changes === 0) return;
  refreshActive(w, (i) => {
    const b = i * CELL;
    for (let k = b + QX; k <= b + NQY; k++) w.cell[k] = 0;
  });
}

/**
 * New discharge of one face, m²/s. `q` own old flux, `qa`, `qb` the faces before and behind along the flow,
 * `qt` four times the mean transverse flux, `h` flow depth at the face, `slope` (η_R − η_L)/dx.
 */
function faceFlux(
  q: number,
  qa: number,
  qb: number,
  qt: number,
  h: number,
  slope: number,
  gdt: number,
  dt: number,
  fric: number,
  share: number,
  theta: number,
): number {
  const t = 0.25 * qt;
  const h73 = h * h * cbrt(h);
  const push = gdt * h * slope * share;
  let p = theta * q + (1 - theta) * 0.5 * (qa + qb) - push;
  if (p * slope > 0) p = q - push; // uphill: fall back to the semi-implicit scheme of Bates et al. 2010
  const v =
    p * p > 4 * q * q
      ? fromRest(p, (dt * fric) / h73)
      : (p * h73) / (h73 + dt * fric * Math.sqrt(q * q + t * t));
  // Far beyond critical flow, waves grow without end where water lags behind its friction: no faster than normal flow.
  const roll = ROLL_FROUDE2 * G * h * h * h;
  if (v * v > roll) {
    const normal = (G * h * h73 * share * (slope < 0 ? -slope : slope)) / fric;
    const cap = normal > roll ? normal : roll;
    if (v * v > cap) return v > 0 ? Math.sqrt(cap) : -Math.sqrt(cap);
  }
  return v;
}

/** A wall passes no more than a broad-crested weir, free or drowned: q = h₂√(2g(h₁−h₂)), h₂ ≥ ⅔h₁. */
function weirCap(q: number, h: number, low: number): number {
  const h2 = low > (2 / 3) * h ? low : (2 / 3) * h;
  const cap = h2 * Math.sqrt(2 * G * (h - h2));
  return q > cap ? cap : q < -cap ? -cap : q;
}

function landFluxes(w: Water, dt: number): void {
  const { cols, list, count, flags, cell, face, chOf, hMin, theta } = w;
  const row = cols * CELL;
  const gdt = G * dt;
  const rdx = 1 / w.dx;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    const f = flags[i];
    const b = i * CELL;
    const e = cell[b + ETA];
    if ((f & OPEN_E) !== 0) {
      const j = b + CELL;
      const er = cell[j + ETA];
      const sill = face[i * FACE + SILL_X];
      const h = (e > er ? e : er) - sill;
      if (h > hMin) {
        const q = cell[b + QX];
        const qa = (f & OPEN_W) !== 0 ? cell[b - CELL + QX] : q;
        const qb = (flags[i + 1] & OPEN_E) !== 0 ? cell[j + QX] : q;
        let qt = cell[b + QY] + cell[j + QY];
        if (i >= cols) qt += cell[b - row + QY] + cell[j - row + QY];
        const share = (f & NARROW_E) !== 0 ? w.chShareX[chOf[i]] : 1;
        const fric = face[i * FACE + FRIC_X];
        let v = faceFlux(q, qa, qb, qt, h, (er - e) * rdx, gdt, dt, fric, share, theta);
        if ((f & WALLED) !== 0 && sill > cell[b + GROUND] && sill > cell[j + GROUND])
          v = weirCap(v, h, (e < er ? e : er) - sill);
        cell[b + NQX] = v + 0;
      } else cell[b + NQX] = 0;
    }
    if ((f & OPEN_S) !== 0) {
      const j = b + row;
      const er = cell[j + ETA];
      const sill = face[i * FACE + SILL_Y];
      const h = (e > er ? e : er) - sill;
      if (h > hMin) {
        const q = cell[b + QY];
        const qa = (f & OPEN_N) !== 0 ? cell[b - row + QY] : q;
        const qb = (flags[i + cols] & OPEN_S) !== 0 ? cell[j + QY] : q;
        let qt = cell[b + QX] + cell[j + QX] + cell[j - CELL + QX];
        if (i > 0) qt += cell[b - CELL + QX];
        const share = (f & NARROW_S) !== 0 ? w.chShareY[chOf[i]] : 1;
        const fric = face[i * FACE + FRIC_Y];
        let v = faceFlux(q, qa, qb, qt, h, (er - e) * rdx, gdt, dt, fric, share, theta);
        if ((f & WALLED) !== 0 && sill > cell[b + GROUND] && sill > cell[j + GROUND])
          v = weirCap(v, h, (e < er ? e : er) - sill);
        cell[b + NQY] = v + 0;
      } else cell[b + NQY] = 0;
    }
  }
}

/** Positivity: a cell that would give more than it holds scales all it gives; both sides see the same flux. */
function limit(w: Water, dt: number): void {
  const { list, count, flags, chCell, chOut, listed, scale, cell } = w;
  const dtdx = dt * w.dx;
  for (let k = 0; k < count; k++) if ((flags[list[k]] & CHANNEL) === 0) limitCell(w, list[k], dtdx, 0);
  for (let c = 0; c < chCell.length; c++) {
    const i = chCell[c];
    const out = chOut[c];
    if (listed[i] !== 0) scale[c] = limitCell(w, i, dtdx, out);
    else if (out > 0 && out > cell[i * CELL + VOLUME]) scale[c] = cell[i * CELL + VOLUME] / out;
  }
}

/** Scales what the faces of a cell take out of it; `channel` is what its channel takes, m³. Returns the scale. */
function limitCell(w: Water, i: number, dtdx: number, channel: number): number {
  const { cell } = w;
  const f = w.flags[i];
  const b = i * CELL;
  const west = b - CELL + NQX;
  const north = b - w.cols * CELL + NQY;
  let out = 0;
  const qe = cell[b + NQX];
  const qs = cell[b + NQY];
  if (qe > 0) out += qe;
  if (qs > 0) out += qs;
  const qw = (f & OPEN_W) !== 0 ? cell[west] : 0;
  const qn = (f & OPEN_N) !== 0 ? cell[north] : 0;
  if (qw < 0) out -= qw;
  if (qn < 0) out -= qn;
  out = out * dtdx + channel;
  if (out === 0) return 1;
  const v = cell[b + VOLUME];
  if (out <= v) return 1;
  const s = v / out;
  if (qe > 0) cell[b + NQX] = qe * s;
  if (qs > 0) cell[b + NQY] = qs * s;
  if (qw < 0) cell[west] = qw * s + 0;
  if (qn < 0) cell[north] = qn * s + 0;
  return s;
}

function update(w: Water, dt: number): void {
  const { list, count, flags, cell, wet, hMin, chCell, chNet, chTop, listed } = w;
  const dtdx = dt * w.dx;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    const b = i * CELL;
    cell[b + QX] = cell[b + NQX];
    cell[b + QY] = cell[b + NQY];
    if ((flags[i] & CHANNEL) !== 0) continue;
    const net = gainOf(w, i);
    if (net === 0) continue;
    let v = cell[b + VOLUME] + net * dtdx;
    if (v < 1e-12) v = 0; // rounding after a scaled drain: 1e-12 m³ is below the books' last digit
    cell[b + VOLUME] = v;
    const e = cell[b + GROUND] + v / w.area;
    cell[b + ETA] = e;
    const isWet = e - cell[b + GROUND] > hMin;
    if (isWet !== (wet[i] === 1)) activate(w, i, isWet);
  }
  for (let c = 0; c < chCell.length; c++) {
    const i = chCell[c];
    const b = i * CELL;
    let v = cell[b + VOLUME];
    if (listed[i] !== 0) v += gainOf(w, i) * dtdx;
    v += chNet[c];
    if (v < 1e-12) v = 0;
    cell[b + VOLUME] = v;
    const e = channelLevel(w, c, v);
    cell[b + ETA] = e;
    const isWet = e - chTop[c] > hMin;
    if (isWet !== (wet[i] === 1)) activate(w, i, isWet);
  }
}

/** What the faces of a cell bring it, m²/s. */
function gainOf(w: Water, i: number): number {
  const { cell } = w;
  const f = w.flags[i];
  const b = i * CELL;
  let net = -cell[b + NQX] - cell[b + NQY];
  if ((f & OPEN_W) !== 0) net += cell[b - CELL + NQX];
  if ((f & OPEN_N) !== 0) net += cell[b - w.cols * CELL + NQY];
  return net;
}
