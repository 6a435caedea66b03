/** The first state of a flood: terrain, walls, channels at their first discharge. */
import {
  addLink,
  addOutflow,
  addWallAround,
  bedOf,
  createWater,
  fillTo,
  setInflow,
  volumeOf,
} from './inertial.ts';
import { createReservoir } from './reservoir.ts';
import { pow23 } from './root.ts';
import { planFlood, type FloodFixed } from './fixed.ts';
import type { FloodInner } from './inner.ts';
import type { FloodEnv } from './system.ts';
import type { Water } from './water.ts';

export const DANGER_KINDS = ['seepage', 'leakage', 'piping', 'slide', 'overtopping'] as const;

function buildWater(env: FloodEnv, fixed: FloodFixed): Water {
  const { county } = env;
  const { terrain, grid } = county;
  const width = terrain.channelWidthM.slice();
  for (let i = 0; i < width.length; i++) if (fixed.carries[i] === 0) width[i] = 0;
  const w = createWater({
    cols: grid.cols,
    rows: grid.rows,
    dx: grid.cellM,
    z: terrain.elevationM,
    n: terrain.manning,
    channelWidth: width,
    channelBed: terrain.channelBedM,
    channelN: fixed.channelN,
    channelPaths: county.rivers
      .map((r) => r.cells.filter((i) => width[i] > 0))
      .map(unbroken(grid.cols))
      .flat(),
    blocked: fixed.pool?.mask,
  });
  for (const l of county.levees) addWallAround(w, l.polder, l.crestM);
  for (const r of county.rivers) {
    const end = r.cells[r.cells.length - 1];
    if (fixed.next[end] < 0 && width[end] > 0)
      openEdge(w, end, terrain.channelBedM[r.cells[r.cells.length - 11]] - terrain.channelBedM[end]);
  }
  for (const m of fixed.pool?.mouths ?? []) addOutflow(w, m.cell, m.slope); // last rows: their water goes to the pool
  return w;
}

/** Courses split where cells are missing. */
const unbroken =
  (cols: number) =>
  (cells: number[]): number[][] => {
    const out: number[][] = [];
    let run: number[] = [];
    for (const i of cells) {
      const d = run.length > 0 ? Math.abs(i - run[run.length - 1]) : 1;
      if (d !== 1 && d !== cols) {
        out.push(run);
        run = [];
      }
      run.push(i);
    }
    out.push(run);
    return out;
  };

/** Free outflow where the main river leaves the grid, its plain included. */
function openEdge(w: Water, end: number, fall: number): void {
  const slope = Math.max(2e-4, fall / (10 * w.dx));
  const c = end % w.cols;
  addOutflow(w, end, slope);
  if (c !== 0 && c !== w.cols - 1) return;
  for (const s of [-w.cols, w.cols])
    for (let i = end + s, n = 0; n < 30 && i >= 0 && i < w.z.length && w.z[i] < w.z[end] + 8; i += s, n++)
      addOutflow(w, i, slope);
}

/** Depth of uniform flow in a rectangular channel, m. */
function normalDepth(q: number, width: number, n: number, slope: number, most: number): number {
  let lo = 0;
  let hi = most;
  const root = Math.sqrt(slope);
  for (let k = 0; k < 40; k++) {
    const h = 0.5 * (lo + hi);
    if ((width * h * pow23((width * h) / (width + 2 * h)) * root) / n < q) lo = h;
    else hi = h;
  }
  return hi;
}

function fillChannels(env: FloodEnv, fixed: FloodFixed, w: Water): void {
  for (const r of env.county.rivers)
    for (let k = 0; k < r.cells.length; k++) {
      const i = r.cells[k];
      const c = w.chOf[i];
      if (c < 0 || volumeOf(w, i) > 0) continue;
      const a = r.cells[Math.max(0, k - 8)];
      const b = r.cells[Math.min(r.cells.length - 1, k + 8)];
      const slope = Math.max(1e-4, (bedOf(w, a) - bedOf(w, b)) / (16 * w.dx));
      const depth = normalDepth(fixed.carries[i], w.chArea[c] / w.dx, w.chN[c], slope, w.z[i] - w.chBed[c]);
      fillTo(w, i, w.chBed[c] + depth);
    }
}

export function beginFlood(env: FloodEnv): FloodInner {
  const { county, scenario } = env;
  const fixed = planFlood(env);
  const water = buildWater(env, fixed);
  fillChannels(env, fixed, water);
  for (const x of fixed.inlets) setInflow(water, x.cell, 0);
  for (let k = 0; k < fixed.outlets.length; k++) setInflow(water, fixed.outlets[k].cell, 0);
  const basins = county.reservoirs.map((r) =>
    createReservoir(r, scenario.conditions.reservoirs[r.id]?.levelM ?? r.floodLimitM, 'shut'),
  );
  const levees = county.levees.map((l) => ({
    exposure: new Float64Array(DANGER_KINDS.length),
    raisedM: 0,
    breachedAt: -1,
    link: addLink(water, l.riverCell, l.landCell, l.crestM, 0),
  }));
  return {
    fixed,
    water,
    nextWater: 0,
    nextMinute: 0,
    basins,
    breaches: county.reservoirs.map(() => null),
    overS: new Float64Array(county.reservoirs.length),
    poolGain: 0,
    tailDepth: 0,
    released: new Float64Array(fixed.poolQ.length),
    releasedTo: 0,
    levees,
    scripted: -1,
    ahead: null,
  };
}
