/** A cloud in time: travel, concentration on the window grid, exposure outdoors and in closed houses, zones. */
import { exp } from '../../../kernel/det-math.ts';
import { loadPower, powerTable, type PowerTable } from './load-power.ts';
import { TWO_PI_15 } from './plume.ts';
import {
  denseConcentration,
  denseHalfWidth,
  emit,
  HAT_TO_SIGMA,
  movePuffs,
  type CloudAir,
  type Emission,
} from './puffs.ts';
import { loadExponent, type CloudState } from './cloud-state.ts';
import { gather, slump, turn } from './outflow.ts';

/** e^{−12}: a puff is drawn out to where it has fallen to 6e-6 of its middle. */
const CUT = 24;
const MG = 1e6;
/** Below this a cell is clean, mg/m³ (under every threshold by three orders). */
const CLEAN = 1e-4;

/** Advance by dt whole seconds (dividing `puffS` and `evaluateS`). */
export function stepCloud(c: CloudState, e: Emission, air: CloudAir, dt: number): void {
  turn(c, e, air);
  movePuffs(c, air, dt);
  c.nowS += dt;
  slump(c, e, dt);
  emit(c, e, air, dt);
  gather(c, air);
  if (c.nowS < c.nextGridS) return;
  c.nextGridS += c.spec.evaluateS;
  evaluate(c);
  expose(c, c.spec.evaluateS);
}

/** What one puff looks like from above: ground value at its middle, kg/m³, and the inverse covariance. */
interface Shape {
  amp: number;
  a: number;
  b: number;
  c: number;
}
const shape: Shape = { amp: 0, a: 0, b: 0, c: 0 };

/** σ below half a cell is widened to it: the sum over cells then still holds the mass (to 1.4 %). */
function shapeOf(c: CloudState, i: number, floor: number): Shape {
  const p = c.puffs;
  const dense = p.denseD[i] > 0;
  const half = p.length[i] / 2;
  const acrossRaw = dense ? HAT_TO_SIGMA * denseHalfWidth(p, i) : p.sigmaY[i];
  const across = Math.max(floor, acrossRaw);
  const along = Math.max(floor, dense ? half : Math.sqrt(acrossRaw * acrossRaw + half * half));
  if (dense) {
    // A row of Gaussians of σ = ½ L, L apart, sums to the axis value.
    shape.amp = (denseConcentration(p, i) * HAT_TO_SIGMA * half * acrossRaw) / (along * across);
  } else {
    const s = p.sigmaZ[i];
    const down = c.spec.noseM - c.spec.releaseM;
    const up = c.spec.noseM + c.spec.releaseM;
    const v = exp((-down * down) / (2 * s * s)) + exp((-up * up) / (2 * s * s));
    shape.amp = (p.mass[i] * v) / (TWO_PI_15 * along * across * s);
  }
  const ia = 1 / (along * along);
  const ic = 1 / (across * across);
  const ux = p.dirX[i];
  const uy = p.dirY[i];
  shape.a = ux * ux * ia + uy * uy * ic;
  shape.b = ux * uy * (ia - ic);
  shape.c = uy * uy * ia + ux * ux * ic;
  return shape;
}

/** Concentration of every cell, mg/m³. Along a row a Gaussian is two products per cell (second-order recurrence). */
export function evaluate(c: CloudState): void {
  const { cols, rows, dx, x0, y0 } = c.spec;
  const { conc, puffs: p } = c;
  conc.fill(0);
  for (let i = 0; i < c.count; i++) {
    if (p.disc[i] > 0) {
      fillDisc(c, i);
      continue;
    }
    const s = shapeOf(c, i, dx / 2);
    const amp = s.amp * MG;
    if (amp < CLEAN * 0.01) continue;
    const A = s.a * dx * dx;
    const B = s.b * dx * dx;
    const C = s.c * dx * dx;
    const px = (p.x[i] - x0) / dx - 0.5;
    const py = (p.y[i] - y0) / dx - 0.5;
    const rest = C - (B * B) / A;
    const reach = Math.sqrt(CUT / rest);
    const r0 = Math.max(0, Math.ceil(py - reach));
    const r1 = Math.min(rows - 1, Math.floor(py + reach));
    const q = exp(-A);
    for (let r = r0; r <= r1; r++) {
      const dy = r - py;
      const w = Math.sqrt(Math.max(0, CUT - rest * dy * dy) / A);
      const mid = px - (B * dy) / A;
      const from = Math.max(0, Math.ceil(mid - w));
      const to = Math.min(cols - 1, Math.floor(mid + w));
      if (from > to) continue;
      const d = from - px;
      let v = amp * exp(-0.5 * (A * d * d + 2 * B * d * dy + C * dy * dy));
      let ratio = exp(-0.5 * (A * (2 * d + 1) + 2 * B * dy));
      const end = r * cols + to;
      for (let k = r * cols + from; k <= end; k++) {
        conc[k] += v;
        v *= ratio;
        ratio *= q;
      }
    }
  }
}

/** A disc of one concentration; its edge falls off over one cell, and what that changes of its content is given back. */
function fillDisc(c: CloudState, i: number): void {
  const { cols, rows, dx, x0, y0 } = c.spec;
  const { conc, puffs: p } = c;
  const px = (p.x[i] - x0) / dx - 0.5;
  const py = (p.y[i] - y0) / dx - 0.5;
  const r = Math.sqrt(p.slump2[i]) / dx;
  const edge = r + 0.5;
  // Content of the frustum, or below half a cell of the cone, in cells over π.
  const content = r >= 0.5 ? r * r + 1 / 12 : (edge * edge * edge) / 3;
  const amp = (denseConcentration(p, i) * MG * r * r) / content;
  const r1 = Math.min(rows - 1, Math.floor(py + edge));
  for (let row = Math.max(0, Math.ceil(py - edge)); row <= r1; row++) {
    const dy = row - py;
    const w = Math.sqrt(Math.max(0, edge * edge - dy * dy));
    const to = Math.min(cols - 1, Math.floor(px + w));
    for (let col = Math.max(0, Math.ceil(px - w)); col <= to; col++) {
      const d = col - px;
      conc[row * cols + col] += amp * Math.min(1, edge - Math.sqrt(d * d + dy * dy));
    }
  }
}

/** One table per exponent that has been asked for; a function of the exponent alone. */
const tables: PowerTable[] = [];
function tableFor(n: number): PowerTable {
  let t = tables.find((x) => x.n === n);
  if (!t) tables.push((t = powerTable(n)));
  return t;
}

/** Add `dt` s of the present concentration to loads, means and houses. */
function expose(c: CloudState, dt: number): void {
  const { conc, indoor, load, indoorLoad, mean10, peak10 } = c;
  const table = tableFor(loadExponent(c.spec.substance));
  const minutes = dt / 60;
  const inShare = 1 - exp((-c.spec.ach * dt) / 3600);
  const meanShare = 1 - exp(-dt / 600);
  for (let k = 0; k < conc.length; k++) {
    const v = conc[k];
    if (v < CLEAN && mean10[k] < CLEAN && indoor[k] < CLEAN) continue;
    if (v >= CLEAN) load[k] += loadPower(table, v) * minutes;
    const inside = indoor[k] + inShare * (v - indoor[k]);
    indoor[k] = inside;
    if (inside >= CLEAN) indoorLoad[k] += loadPower(table, inside) * minutes;
    const m = mean10[k] + meanShare * (v - mean10[k]);
    mean10[k] = m;
    if (m > peak10[k]) peak10[k] = m;
  }
}

/** Concentration, mg/m³, at any place, now, without the grid (σ not widened): what a meter there reads. */
export function concentrationAt(c: CloudState, x: number, y: number): number {
  let sum = 0;
  for (let i = 0; i < c.count; i++) {
    const dx = x - c.puffs.x[i];
    const dy = y - c.puffs.y[i];
    if (c.puffs.disc[i] > 0) {
      if (dx * dx + dy * dy <= c.puffs.slump2[i]) sum += denseConcentration(c.puffs, i);
      continue;
    }
    const s = shapeOf(c, i, 0);
    sum += s.amp * exp(-0.5 * (s.a * dx * dx + 2 * s.b * dx * dy + s.c * dy * dy));
  }
  return sum * MG;
}

/** Zone of each cell: how many of the rising `limits` (mg/m³) the ten-minute mean has reached. */
export function zones(c: CloudState, limits: ArrayLike<number>, out: Uint8Array): void {
  for (let k = 0; k < out.length; k++) {
    let z = 0;
    while (z < limits.length && c.peak10[k] >= limits[z]) z++;
    out[k] = z;
  }
}
/** Farthest cell, m from the source, whose ten-minute mean has reached `limit`; 0 if none. */
export function zoneReach(c: CloudState, limit: number): number {
  const { cols, dx, x0, y0, sourceX, sourceY } = c.spec;
  let best = 0;
  for (let k = 0; k < c.peak10.length; k++) {
    if (c.peak10[k] < limit) continue;
    const ex = x0 + ((k % cols) + 0.5) * dx - sourceX;
    const ey = y0 + (Math.floor(k / cols) + 0.5) * dx - sourceY;
    best = Math.max(best, ex * ex + ey * ey);
  }
  return Math.sqrt(best);
}
