/**
 * 2-D local inertial flow: Bates, Horritt & Fewtrell 2010 (doi:10.1016/j.jhydrol.2010.03.027), q-centred by
 * de Almeida et al. 2012 (doi:10.1029/2011WR011570), with sub-grid channels by Neal et al. 2012. Valid for
 * gradually varied subcritical flow; a dam face enters as a breach hydrograph, not as a wall of water.
 */
import { G as GRAVITY } from '../../kernel/units.ts';
import { activate, refreshActive } from './active.ts';
import { applyInflows, applyOutflows, applyStages, flowLinks, planOutflows } from './boundary.ts';
import { channelFluxes, channelNet, fromRest as startFlux } from './channels.ts';
import { cbrt as cubeRoot } from './root.ts';
import * as face from './water.ts';
import type { Water } from './water.ts';

export { createWater } from './create-water.ts';
export { addInflow, channelDepthAt, depthAt, fillTo, storedVolume, volumeAt, type Water } from './water.ts';
export { addLink, addOutflow, addWall, addWallAround, setInflow, setLink, setStage } from './boundary.ts';
export { channelDischargeAt, speedAt } from './speed.ts';
export { hashWater, restoreWater, saveWater, type SavedWater } from './water-state.ts';

// Module-local copies: engines read an imported binding through a cell, which costs a hot loop several times its work.
const G = GRAVITY;
const cbrt = cubeRoot;
const fromRest = startFlux;
const { CHANNEL, NARROW_E, NARROW_S, OPEN_E, OPEN_N, OPEN_S, OPEN_W, WALLED, channelLevel } = face;

const CFL = 0.7;

/** Longest stable step, s: 0.7 dx/√(g h_max) over the wet cells (Bates et al. 2010). The caller rounds and caps it. */
export function stableDt(w: Water): number {
  let h = w.hMin;
  refresh(w);
  for (let k = 0; k < w.count; k++) {
    const d = w.eta[w.list[k]] - w.bed[w.list[k]];
    if (d > h) h = d;
  }
  for (let c = 0; c < w.chCell.length; c++) {
    const d = w.eta[w.chCell[c]] - w.chBed[c];
    if (d > h) h = d;
  }
  return (CFL * w.dx) / Math.sqrt(G * h);
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
    w.qx[i] = 0;
    w.qy[i] = 0;
    w.nqx[i] = 0;
    w.nqy[i] = 0;
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
  if (p * p > 4 * q * q) return fromRest(p, (dt * fric) / h73);
  return (p * h73) / (h73 + dt * fric * Math.sqrt(q * q + t * t));
}

/** A wall passes no more than a broad-crested weir, free or drowned: q = h₂√(2g(h₁−h₂)), h₂ ≥ ⅔h₁. */
function weirCap(q: number, h: number, low: number): number {
  const h2 = low > (2 / 3) * h ? low : (2 / 3) * h;
  const cap = h2 * Math.sqrt(2 * G * (h - h2));
  return q > cap ? cap : q < -cap ? -cap : q;
}

function landFluxes(w: Water, dt: number): void {
  const { cols, list, count, flags, eta, qx, qy, nqx, nqy, sillX, sillY, fricX, fricY, hMin, theta, z } = w;
  const gdt = G * dt;
  const rdx = 1 / w.dx;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    const f = flags[i];
    const e = eta[i];
    if ((f & OPEN_E) !== 0) {
      const j = i + 1;
      const er = eta[j];
      const sill = sillX[i];
      const h = (e > er ? e : er) - sill;
      if (h > hMin) {
        const q = qx[i];
        const qa = (f & OPEN_W) !== 0 ? qx[i - 1] : q;
        const qb = (flags[j] & OPEN_E) !== 0 ? qx[j] : q;
        let qt = qy[i] + qy[j];
        if (i >= cols) qt += qy[i - cols] + qy[j - cols];
        const share = (f & NARROW_E) !== 0 ? w.shareX[i] : 1;
        let v = faceFlux(q, qa, qb, qt, h, (er - e) * rdx, gdt, dt, fricX[i], share, theta);
        if ((f & WALLED) !== 0 && sill > z[i] && sill > z[j]) v = weirCap(v, h, (e < er ? e : er) - sill);
        nqx[i] = v + 0;
      } else nqx[i] = 0;
    }
    if ((f & OPEN_S) !== 0) {
      const j = i + cols;
      const er = eta[j];
      const sill = sillY[i];
      const h = (e > er ? e : er) - sill;
      if (h > hMin) {
        const q = qy[i];
        const qa = (f & OPEN_N) !== 0 ? qy[i - cols] : q;
        const qb = (flags[j] & OPEN_S) !== 0 ? qy[j] : q;
        let qt = qx[i] + qx[j] + qx[j - 1];
        if (i > 0) qt += qx[i - 1];
        const share = (f & NARROW_S) !== 0 ? w.shareY[i] : 1;
        let v = faceFlux(q, qa, qb, qt, h, (er - e) * rdx, gdt, dt, fricY[i], share, theta);
        if ((f & WALLED) !== 0 && sill > z[i] && sill > z[j]) v = weirCap(v, h, (e < er ? e : er) - sill);
        nqy[i] = v + 0;
      } else nqy[i] = 0;
    }
  }
}

/** Positivity: a cell that would give more than it holds scales all it gives; both sides see the same flux. */
function limit(w: Water, dt: number): void {
  const { list, count, flags, chCell, chOut, listed, scale, volume } = w;
  const dtdx = dt * w.dx;
  for (let k = 0; k < count; k++) if ((flags[list[k]] & CHANNEL) === 0) limitCell(w, list[k], dtdx, 0);
  for (let c = 0; c < chCell.length; c++) {
    const i = chCell[c];
    const out = chOut[c];
    if (listed[i] !== 0) scale[c] = limitCell(w, i, dtdx, out);
    else if (out > 0 && out > volume[i]) scale[c] = volume[i] / out;
  }
}

/** Scales what the faces of a cell take out of it; `channel` is what its channel takes, m³. Returns the scale. */
function limitCell(w: Water, i: number, dtdx: number, channel: number): number {
  const { cols, nqx, nqy } = w;
  const f = w.flags[i];
  let out = 0;
  const qe = nqx[i];
  const qs = nqy[i];
  if (qe > 0) out += qe;
  if (qs > 0) out += qs;
  const qw = (f & OPEN_W) !== 0 ? nqx[i - 1] : 0;
  const qn = (f & OPEN_N) !== 0 ? nqy[i - cols] : 0;
  if (qw < 0) out -= qw;
  if (qn < 0) out -= qn;
  out = out * dtdx + channel;
  if (out === 0) return 1;
  const v = w.volume[i];
  if (out <= v) return 1;
  const s = v / out;
  if (qe > 0) nqx[i] = qe * s;
  if (qs > 0) nqy[i] = qs * s;
  if (qw < 0) nqx[i - 1] = qw * s + 0;
  if (qn < 0) nqy[i - cols] = qn * s + 0;
  return s;
}

function update(w: Water, dt: number): void {
  const { list, count, flags, volume, eta, z, wet, hMin, chCell, chNet, chTop, listed } = w;
  const dtdx = dt * w.dx;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if ((flags[i] & CHANNEL) !== 0) continue;
    const net = gainOf(w, i);
    if (net === 0) continue;
    let v = volume[i] + net * dtdx;
    if (v < 1e-12) v = 0; // rounding after a scaled drain: 1e-12 m³ is below the books' last digit
    volume[i] = v;
    const e = z[i] + v / w.area;
    eta[i] = e;
    const isWet = e - z[i] > hMin;
    if (isWet !== (wet[i] === 1)) activate(w, i, isWet);
  }
  for (let c = 0; c < chCell.length; c++) {
    const i = chCell[c];
    let v = volume[i];
    if (listed[i] !== 0) v += gainOf(w, i) * dtdx;
    v += chNet[c];
    if (v < 1e-12) v = 0;
    volume[i] = v;
    const e = channelLevel(w, c, v);
    eta[i] = e;
    const isWet = e - chTop[c] > hMin;
    if (isWet !== (wet[i] === 1)) activate(w, i, isWet);
  }
  // Every open face of the list was written; all others carry nothing in both.
  const { qx, qy } = w;
  w.qx = w.nqx;
  w.qy = w.nqy;
  w.nqx = qx;
  w.nqy = qy;
}

/** What the faces of a cell bring it, m²/s. */
function gainOf(w: Water, i: number): number {
  const { nqx, nqy } = w;
  const f = w.flags[i];
  let net = -nqx[i] - nqy[i];
  if ((f & OPEN_W) !== 0) net += nqx[i - 1];
  if ((f & OPEN_N) !== 0) net += nqy[i - w.cols];
  return net;
}
