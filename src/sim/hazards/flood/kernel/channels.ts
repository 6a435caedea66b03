/** Flow in sub-grid channels from cell to cell (Neal, Schumann & Bates 2012, WRR 48 W11506). */
import { G as GRAVITY } from '../../../kernel/units.ts';
import { cbrt as cubeRoot } from './root.ts';
import * as W from './water.ts';
import type { Water } from './water.ts';

// Module-local copies: see `inertial.ts`.
const G = GRAVITY;
const cbrt = cubeRoot;
const { CELL, ETA } = W;

/**
 * Friction on the frictionless flux `p` is p/(1 + k|q|) with the old flux, as published. Water that starts
 * from rest on a steep cell would feel none and empty the cell in pulses, so where `p` is more than twice the
 * old flux the friction is taken at the new one: the root of v(1 + k|v|) = p.
 */
export function fromRest(p: number, k: number): number {
  return (2 * p) / (1 + Math.sqrt(1 + 4 * k * (p < 0 ? -p : p)));
}

/** New discharge of every channel face, in a rectangle of the face's width; wetted perimeter w + 2 min(h, bank). */
export function channelFluxes(w: Water, dt: number): void {
  const { chA, chB, chI, chJ, chQ, nchQ, chWidth, chSill, chBank, chFric, cell, hMin, chOut, chNet } = w;
  const gdt = G * dt;
  chOut.fill(0);
  chNet.fill(0);
  for (let k = 0; k < chA.length; k++) {
    const ea = cell[chA[k] * CELL + ETA];
    const eb = cell[chB[k] * CELL + ETA];
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
    if (v > 0) chOut[chI[k]] += v * dt;
    else chOut[chJ[k]] -= v * dt;
  }
}

/** What each channel cell gains, once nobody gives more than it holds. */
export function channelNet(w: Water, dt: number): void {
  const { chI, chJ, chQ, nchQ, chNet, scale } = w;
  for (let k = 0; k < chI.length; k++) {
    const a = chI[k];
    const b = chJ[k];
    const q = nchQ[k];
    const v = q > 0 ? q * scale[a] : q * scale[b] + 0;
    chQ[k] = v;
    chNet[a] -= v * dt;
    chNet[b] += v * dt;
  }
  scale.fill(1);
}
