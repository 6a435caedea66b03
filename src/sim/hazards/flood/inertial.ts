/**
 * 2-D local inertial flow: Bates, Horritt & Fewtrell 2010 (doi:10.1016/j.jhydrol.2010.03.027), q-centred by
 * de Almeida et al. 2012 (doi:10.1029/2011WR011570), with sub-grid channels by Neal et al. 2012. Valid for
 * gradually varied subcritical flow; a dam face enters as a breach hydrograph, not as a wall of water.
 */
import { G as GRAVITY } from '../../kernel/units.ts';
import { activate, refreshActive } from './active.ts';
import { applyInflows, applyOutflows, applyStages, flowLinks, planOutflows } from './boundary.ts';
import { cbrt as cubeRoot } from './root.ts';
import * as face from './water.ts';
import type { Water } from './water.ts';

export {
  addInflow,
  channelDepthAt,
  createWater,
  depthAt,
  fillTo,
  storedVolume,
  volumeAt,
  type Water,
} from './water.ts';
export { addLink, addOutflow, addWall, addWallAround, setInflow, setLink, setStage } from './boundary.ts';
export { channelDischargeAt, speedAt } from './speed.ts';
export { hashWater, restoreWater, saveWater, type SavedWater } from './water-state.ts';

// Module-local copies: engines read an imported binding through a cell, which costs a hot loop several times its work.
const G = GRAVITY;
const cbrt = cubeRoot;
const { CHANNEL, NARROW_E, NARROW_S, OPEN_E, OPEN_N, OPEN_S, OPEN_W, WALLED, levelOf } = face;

const CFL = 0.7;

/** Longest stable step, s: 0.7 dx/√(g h_max) over the wet cells (Bates et al. 2010). The caller rounds and caps it. */
export function stableDt(w: Water): number {
  let h = w.hMin;
  refresh(w);
  for (let k = 0; k < w.count; k++) {
    const i = w.list[k];
    const d = w.eta[i] - w.bed[i];
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

/**
 * Friction on the frictionless flux `p` is p/(1 + k|q|) with the old flux, as published. Water that starts
 * from rest on a steep cell would feel none and empty the cell in pulses, so where `p` is more than twice the
 * old flux the friction is taken at the new one: the root of v(1 + k|v|) = p.
 */
function fromRest(p: number, k: number): number {
  return (2 * p) / (1 + Math.sqrt(1 + 4 * k * (p < 0 ? -p : p)));
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

/** Channel discharge in a rectangle of the face's width; wetted perimeter w + 2 min(h, bank) (Neal et al. 2012). */
function channelFluxes(w: Water, dt: number): void {
  const { chA, chB, chQ, nchQ, chWidth, chSill, chBank, chFric, eta, hMin, chOut, chNet } = w;
  const gdt = G * dt;
  for (let k = 0; k < chA.length; k++) {
    const a = chA[k];
    const b = chB[k];
    chOut[a] = chOut[b] = chNet[a] = chNet[b] = 0;
  }
  for (let k = 0; k < chA.length; k++) {
    const ea = eta[chA[k]];
    const eb = eta[chB[k]];
    const h = (ea > eb ? ea : eb) - chSill[k];
    if (h <= hMin) {
      nchQ[k] = 0;
      continue;
    }
    const width = chWidth[k];
    const area = width * h;
    const radius = area / (width + 2 * (h < chBank[k] ? h : chBank[k]));
    const q = chQ[k];
    const r43 = radius * cbrt(radius) * area;
    const p = q - (gdt * area * (eb - ea)) / w.dx;
    const v =
      (p * p > 4 * q * q
        ? fromRest(p, (dt * chFric[k]) / r43)
        : (p * r43) / (r43 + dt * chFric[k] * (q < 0 ? -q : q))) + 0;
    nchQ[k] = v;
    if (v > 0) chOut[chA[k]] += v * dt;
    else chOut[chB[k]] -= v * dt;
  }
}

/** Positivity: a cell that would give more than it holds scales all it gives; both sides see the same flux. */
function limit(w: Water, dt: number): void {
  const { cols, list, count, flags, volume, nqx, nqy, chOut, scale } = w;
  const dtdx = dt * w.dx;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    const v = volume[i];
    const f = flags[i];
    let out = 0;
    const qe = nqx[i];
    const qs = nqy[i];
    if (qe > 0) out += qe;
    if (qs > 0) out += qs;
    const qw = (f & OPEN_W) !== 0 ? nqx[i - 1] : 0;
    const qn = (f & OPEN_N) !== 0 ? nqy[i - cols] : 0;
    if (qw < 0) out -= qw;
    if (qn < 0) out -= qn;
    out *= dtdx;
    if ((f & CHANNEL) !== 0) out += chOut[i];
    if (out <= v) continue;
    const s = v / out;
    if (qe > 0) nqx[i] = qe * s;
    if (qs > 0) nqy[i] = qs * s;
    if (qw < 0) nqx[i - 1] = qw * s + 0;
    if (qn < 0) nqy[i - cols] = qn * s + 0;
    if ((f & CHANNEL) !== 0) scale[i] = s;
  }
}

function channelNet(w: Water, dt: number): void {
  const { chA, chB, chQ, nchQ, chNet, scale } = w;
  for (let k = 0; k < chA.length; k++) {
    const a = chA[k];
    const b = chB[k];
    const q = nchQ[k];
    const v = q > 0 ? q * scale[a] : q * scale[b] + 0;
    chQ[k] = v;
    chNet[a] -= v * dt;
    chNet[b] += v * dt;
  }
  for (let k = 0; k < chA.length; k++) scale[chA[k]] = scale[chB[k]] = 1;
}

function update(w: Water, dt: number): void {
  const { cols, list, count, flags, volume, eta, z, bed, wet, hMin, qx, qy, nqx, nqy, chNet } = w;
  const dtdx = dt * w.dx;
  const area = w.area;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    const f = flags[i];
    const qe = nqx[i];
    const qs = nqy[i];
    qx[i] = qe;
    qy[i] = qs;
    let net = -qe - qs;
    if ((f & OPEN_W) !== 0) net += nqx[i - 1];
    if ((f & OPEN_N) !== 0) net += nqy[i - cols];
    let v = volume[i] + net * dtdx;
    if ((f & CHANNEL) !== 0) v += chNet[i];
    if (v < 1e-12) v = 0; // rounding after a scaled drain: 1e-12 m³ is below the books' last digit
    volume[i] = v;
    const e = (f & CHANNEL) === 0 ? z[i] + v / area : levelOf(w, i, v);
    eta[i] = e;
    const isWet = e - bed[i] > hMin;
    if (isWet !== (wet[i] === 1)) activate(w, i, isWet);
  }
}
