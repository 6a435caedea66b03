/**
 * Synthetic terrain held to the public facts: river profiles, seat and summit heights, and the real 5′ elevation
 * grid as its low-frequency content. Port of the method in the county's terrain notes.
 */
import { clamp, exp, pow, sin } from '../../sim/kernel/det-math.ts';
import { cellAt, centreOf, colOf, distanceM, rowOf } from '../../sim/kernel/grid.ts';
import { inPolygon } from '../../sim/kernel/shape.ts';
import { drain } from '../../sim/county/drainage.ts';
import { gauss, latticeNoise, nearest, quantile } from './field.ts';
import { q1 } from './source.ts';
import type { Drainage } from '../../sim/county/drainage.ts';
import type { GridSpec } from '../../sim/kernel/grid.ts';
import type { River } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';
import type { Sources } from './source.ts';

export interface Ground {
  readonly elev: Float64Array;
  readonly drainage: Drainage;
  /** Low water of the channel cell each cell drains to, and that cell (−1 where it leaves the grid). */
  readonly base: Float64Array;
  readonly channelOf: Int32Array;
  /** Cells that drain through each cell, itself included. */
  readonly upstream: Int32Array;
  /** Straight distance to the nearest channel, m. */
  readonly channelM: Float64Array;
}

const VALLEY = { main: 900, major: 450, minor: 220 } as const;
/**
 * Narrower reaches, inferred from published stages: the Changjiang between the dam and the basin of the county town
 * (41.52 m at 6150 m³/s at Zhangshukeng in 2016; a valley of 900 m would pass twice as much), and the two small
 * rivers whose gauges rose 4 to 5 m on some hundred km².
 */
const NARROWS: readonly { river: string; fromLowM: number; toLowM: number; widthM: number }[] = [
  { river: 'changjiang', fromLowM: 36.4, toLowM: 26.7, widthM: 240 },
  { river: 'jianxi', fromLowM: 60, toLowM: 36, widthM: 110 },
  { river: 'majiashui', fromLowM: 70, toLowM: 46, widthM: 110 },
];
const valleyM = (r: River, lowM: number): number =>
  NARROWS.find((x) => x.river === r.id && lowM < x.fromLowM && lowM > x.toLowM)?.widthM ?? VALLEY[r.class];

/** Valley lines of rivers plus short side valleys to seats away from any river: (level, valley width) per cell. */
function valleyLines(src: Sources, ch: Channels): { z: Float64Array; w: Float64Array; bank: Float64Array } {
  const g = src.grid;
  const z = Float64Array.from(ch.low);
  const bank = Float64Array.from(ch.bank, (b, i) => b - ch.low[i]!);
  const w = new Float64Array(z.length);
  for (const r of ch.rivers) for (const i of r.cells) w[i] = Math.max(w[i]!, valleyM(r, ch.low[i]!));
  const near = nearest(g, (i) => ch.isChannel(i));
  for (const t of src.townships) {
    const i = cellAt(g, t);
    if (near.distM[i]! < 600) continue;
    const to = near.from[i]!;
    const top = Math.max(t.seat_elev_m_est - 4, ch.low[to]! + 1);
    const [c0, r0, c1, r1] = [i % g.cols, Math.floor(i / g.cols), to % g.cols, Math.floor(to / g.cols)];
    const steps = Math.ceil((Math.abs(c1 - c0) + Math.abs(r1 - r0)) * 3);
    for (let s = 0; s <= steps; s++) {
      const u = s / steps;
      const m = sin(u * 3.14159) * 3 * sin(u * 9);
      const j = Math.round(r0 + (r1 - r0) * u + m) * g.cols + Math.round(c0 + (c1 - c0) * u - m);
      const level = top + (ch.low[to]! - top) * u;
      if (ch.isChannel(j)) continue;
      if (!(z[j]! < level)) z[j] = level;
      bank[j] = 2.2;
      w[j] = VALLEY.minor;
    }
  }
  return { z, w, bank };
}

/** The real 5′ grid, bilinear, smoothed over 1.7 km. */
function coarseBase(src: Sources): Float64Array {
  const g = src.grid;
  const { lons, lats, elev_m: e } = src.dem;
  const out = new Float64Array(g.cols * g.rows);
  for (let i = 0; i < out.length; i++) {
    const p = centreOf(g, i);
    const y = clamp((lats[0]! - p.lat) / (lats[0]! - lats[1]!), 0, lats.length - 1.001);
    const x = clamp((p.lon - lons[0]!) / (lons[1]! - lons[0]!), 0, lons.length - 1.001);
    const [r, c] = [Math.floor(y), Math.floor(x)];
    const [v, u] = [y - r, x - c];
    out[i] =
      (e[r]![c]! * (1 - u) + e[r]![c + 1]! * u) * (1 - v) +
      (e[r + 1]![c]! * (1 - u) + e[r + 1]![c + 1]! * u) * v;
  }
  return gauss(g, out, 12);
}

function ridges(g: GridSpec): Float64Array {
  const out = new Float64Array(g.cols * g.rows);
  const octaves: [number, number][] = [
    [48, 0.5],
    [24, 0.28],
    [12, 0.16],
    [6, 0.09],
  ];
  octaves.forEach(([s, a], k) => {
    const noise = latticeNoise(g, s, k);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + a * (1 - Math.abs(clamp(noise[i]!, -2, 2)));
  });
  const lo = quantile(out, 0.02);
  const hi = quantile(out, 0.98);
  return out.map((v) => clamp((v - lo) / (hi - lo), 0, 1.15));
}

function peaksAndSeats(
  src: Sources,
  h: Float64Array,
  fl: Float64Array,
  z0: Float64Array,
  rid: Float64Array,
): void {
  const g = src.grid;
  const around = (
    p: { lon: number; lat: number },
    reach: number,
    f: (i: number, d: number) => void,
  ): void => {
    const c0 = colOf(g, p.lon);
    const r0 = rowOf(g, p.lat);
    const k = Math.ceil(reach / g.cellM);
    for (let r = Math.max(0, r0 - k); r <= Math.min(g.rows - 1, r0 + k); r++)
      for (let c = Math.max(0, c0 - k); c <= Math.min(g.cols - 1, c0 + k); c++) {
        const i = r * g.cols + c;
        f(i, distanceM(p, centreOf(g, i)));
      }
  };
  const peaks = src.sites.filter((s) => s.category === 'peak');
  const top = Math.max(...peaks.map((s) => Number(s.facts['elev_m'])));
  for (let i = 0; i < h.length; i++) h[i] = Math.min(h[i]!, top - 40);
  for (const s of peaks) {
    const z = Number(s.facts['elev_m']);
    const at = cellAt(g, s);
    const rise = z - h[at]!;
    const reach = z > 1000 ? 2600 : 1700;
    around(s, reach * 2.5, (i, d) => {
      // Ridges carry through the flanks, so that summits are massifs and not domes.
      const flank = clamp(d / 900, 0, 1) * 0.9;
      h[i] =
        h[i]! +
        rise *
          exp(-(d * d) / (reach * reach)) *
          fl[i]! *
          (1 - flank + flank * clamp(rid[i]! * 1.25, 0.15, 1.1));
      if (d < reach * 1.6 && h[i]! > z) h[i] = Math.min(h[i]!, z - 1 - (d / reach) * 5);
    });
    h[at] = z;
  }
  for (const t of src.townships) {
    const z = Math.max(t.seat_elev_m_est, z0[cellAt(g, t)]! + 3);
    around(t, 2200, (i, d) => {
      const k = 0.92 * exp(-(d * d) / (700 * 700));
      h[i] = h[i]! * (1 - k) + z * k;
    });
  }
}

/** Cuts the lowest way out of every pit deeper than half a metre instead of filling it (keeps valleys real). */
function breach(g: GridSpec, h: Float64Array, fixed: Uint8Array, floor: Float64Array): void {
  const { filled, parent, order } = drain(g, h, fixed);
  const pits = [...order]
    .filter((i) => filled[i]! - h[i]! > 0.5 && fixed[i] === 0)
    .sort((a, b) => h[a]! - h[b]! || a - b);
  for (const pit of pits) {
    const path = [pit];
    for (let k = parent[pit]!; k >= 0 && path.length < 400; k = parent[k]!) {
      path.push(k);
      if (h[k]! < h[pit]! - 0.3) break;
    }
    const z0 = h[pit]!;
    const z1 = h[path[path.length - 1]!]!;
    if (z1 > z0) continue;
    for (let k = 1; k + 1 < path.length; k++) {
      const i = path[k]!;
      if (fixed[i] === 0)
        h[i] = Math.max(Math.min(h[i]!, z0 + ((z1 - z0) * k) / path.length), Math.min(h[i]!, floor[i]!));
    }
  }
}

/** Height field, then drainage on it. */
export function buildGround(src: Sources, ch: Channels): Ground {
  const g = src.grid;
  const n = g.cols * g.rows;
  const lines = valleyLines(src, ch);
  const near = nearest(g, (i) => lines.w[i]! > 0);
  const pick = (a: Float64Array): Float64Array => Float64Array.from(near.from, (s) => a[s]!);
  const base = coarseBase(src);
  const wid = gauss(g, pick(lines.w), 8);
  const bankH = gauss(g, pick(lines.bank), 3);
  const z0 = gauss(g, pick(lines.z), 3);
  for (let i = 0; i < n; i++) {
    // Far from rivers a high headwater must not lift its whole Voronoi region to a plateau.
    const far = clamp((near.distM[i]! - 1500) / 3000, 0, 1);
    z0[i] = z0[i]! * (1 - far) + Math.min(z0[i]!, Math.max(base[i]! - 60, 15)) * far;
  }
  const rid = ridges(g);
  const fl = new Float64Array(n);
  const up = new Float64Array(n);
  const h = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const d = near.distM[i]!;
    const w = wid[i]!;
    fl[i] = clamp((d - w * 0.5) / Math.max(w * 1.2, 1), 0, 1);
    const u = clamp((d - w) / 3500, 0, 1);
    up[i] = u * u * (3 - 2 * u);
    const amp = Math.max(base[i]! - z0[i]!, 25);
    const plain = z0[i]! + bankH[i]! + 3.5 * clamp(d / Math.max(w, 1), 0, 1);
    h[i] =
      plain +
      fl[i]! * amp * 0.3 * (0.3 + 0.7 * up[i]!) +
      fl[i]! * up[i]! * (amp * 1.9 + 40) * pow(rid[i]!, 1.3);
  }
  const low = gauss(g, h, 14);
  for (let i = 0; i < n; i++) h[i] = h[i]! + fl[i]! * up[i]! * clamp(base[i]! - low[i]!, -120, 250) * 0.8;
  peaksAndSeats(src, h, fl, z0, rid);
  // Drainage works on river beds; afterwards channel cells carry their bank tops.
  const fixed = new Uint8Array(n);
  const floor = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    floor[i] = z0[i]! + 1.8;
    if (ch.isChannel(i)) {
      fixed[i] = 1;
      h[i] = ch.low[i]!;
    } else
      h[i] = Math.max(h[i]!, floor[i]!, near.distM[i]! < 300 ? lines.z[near.from[i]!]! + 1.8 : -Infinity);
  }
  breach(g, h, fixed, floor);
  breach(g, h, fixed, floor);
  const filled = drain(g, h, fixed, 0.005).filled;
  const elev = quantise(src, filled, ch, near.distM, z0);
  const drained = Float64Array.from(elev, (e, i) => (fixed[i] === 1 ? ch.low[i]! : e));
  const drainage = drain(g, drained, fixed, 0.001);
  const nearChannel = nearest(g, (i) => ch.isChannel(i));
  const channelOf = new Int32Array(n).fill(-1);
  const upstream = new Int32Array(n).fill(1);
  for (const i of drainage.order)
    channelOf[i] = fixed[i] === 1 ? i : drainage.parent[i]! >= 0 ? channelOf[drainage.parent[i]!]! : -1;
  for (let k = n - 1; k >= 0; k--) {
    const i = drainage.order[k]!;
    const p = drainage.parent[i]!;
    if (p >= 0 && fixed[i] === 0) upstream[p] = upstream[p]! + upstream[i]!;
  }
  // Ground that drains off the grid belongs to no river here: measured from zero, it never looks like a floodplain.
  const zBase = Float64Array.from(channelOf, (c, i) => Math.min(c >= 0 ? ch.low[c]! : 0, elev[i]! - 0.1));
  return { elev, drainage, base: zBase, channelOf, upstream, channelM: nearChannel.distM };
}

/**
 * 0.1 m on the valley floor where a flood needs it, 2 m on the slopes and 4 m outside the county: the terrain is the
 * largest thing a first visit downloads, and rounding one way along a slope opens no pits.
 */
function quantise(
  src: Sources,
  h: Float64Array,
  ch: Channels,
  distM: Float64Array,
  z0: Float64Array,
): Float64Array {
  return h.map((e, i) => {
    if (ch.isChannel(i)) return ch.bank[i]!;
    const over = e - z0[i]!;
    if (over < 18 && distM[i]! < 2500) return q1(e);
    if (over < 30) return Math.round(e);
    return e > 1500
      ? q1(e)
      : inPolygon(src.outline, centreOf(src.grid, i))
        ? Math.round(e / 2) * 2
        : Math.round(e / 4) * 4;
  });
}
