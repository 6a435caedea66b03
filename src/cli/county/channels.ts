/** Rivers as 4-connected channel cells with width, low water, bed and bank-top levels. */
import { centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { lineCells, neighbours4 } from '../../sim/county/raster.ts';
import { lineOf, q1, q2, str } from './source.ts';
import type { GridSpec } from '../../sim/kernel/grid.ts';
import type { LonLat, Provenance, Text } from '../../sim/kernel/units.ts';
import type { River } from '../../sim/county/types.ts';
import type { Sources } from './source.ts';

export interface Channels {
  readonly rivers: readonly River[];
  /** Low-water level, NaN where there is no channel. */
  readonly low: Float64Array;
  readonly width: Float64Array;
  readonly bed: Float64Array;
  readonly bank: Float64Array;
  /** Index of the river that owns the cell (the larger at a confluence), −1 elsewhere, and position along it. */
  readonly river: Int16Array;
  readonly along: Int32Array;
  readonly isChannel: (i: number) => boolean;
}

/** Depth below low water and bank height above it by river class, m (training settings; `terrain-notes` gives z−2…3). */
const SHAPE = {
  main: { depth: 2.5, bank: 4 },
  major: { depth: 1.8, bank: 3 },
  minor: { depth: 1.2, bank: 2.2 },
} as const;

const EN: Readonly<Record<string, string>> = {
  changjiang: 'Changjiang River',
  donghe: 'Donghe River',
  beihe: 'Xiaobeigang River',
  jiangcunhe: 'Jiangcun River',
  baimaogang: 'Baimaogang Stream',
  taoshuling: 'Taoshuling Stream',
  jianxi: 'Jianxi Stream',
  xihe: 'Xihe River',
  nanhe: 'Nanhe River',
  xiaonanhe: 'Xiaonanhe River',
};

interface Draft {
  id: string;
  name: Text;
  class: River['class'];
  line: LonLat[];
  low: number[];
  width: readonly [number, number];
  into: string | null;
  prov: Provenance;
}

const INTO: Readonly<Record<string, string>> = {
  donghe: 'changjiang',
  beihe: 'changjiang',
  xihe: 'changjiang',
  nanhe: 'changjiang',
  jianxi: 'changjiang',
  jiangcunhe: 'beihe',
  baimaogang: 'beihe',
  taoshuling: 'beihe',
  xiaonanhe: 'nanhe',
};

/** 马家水 carries the published gauge 竹岭 but has no public line: a schematic course through the gauge point. */
const MAJIASHUI: Draft = {
  id: 'majiashui',
  name: { zh: '马家水(示意)', en: 'Majiashui Stream (schematic)' },
  class: 'minor',
  line: [
    { lon: 117.368, lat: 29.545 },
    { lon: 117.383, lat: 29.524 },
    { lon: 117.397, lat: 29.505 },
    { lon: 117.405, lat: 29.49 },
    { lon: 117.4065, lat: 29.472 },
    { lon: 117.4, lat: 29.4545 },
  ],
  low: [150, 86, 61.5, 53, 50.8, 49.05],
  width: [8, 30],
  into: 'donghe',
  prov: {
    source: 'st_zhuling in rivers.geojson (tributary name and level); course drawn for training',
    status: 'training',
    confidence: 'low',
  },
};

function drafts(src: Sources): Draft[] {
  const list = src.rivers
    .filter((f) => f.geometry.type === 'LineString')
    .map((f): Draft => {
      const id = str(f, 'id');
      const conf = str(f, 'confidence');
      return {
        id,
        name: { zh: str(f, 'name'), en: EN[id] ?? id },
        class: str(f, 'class') as River['class'],
        line: lineOf(f),
        low: [...(f.properties['z_low_water_m'] as number[])],
        width: f.properties['width_m_upstream_downstream_est'] as [number, number],
        into: INTO[id] ?? null,
        prov: {
          source: (f.properties['source'] as string[]).join('; '),
          status: id === 'changjiang' ? 'verified' : 'assumed',
          confidence: conf,
          note: 'Low-water profile interpolated from published stages; width and depth are estimates',
        },
      };
    });
  list.push(MAJIASHUI);
  const rank = { main: 0, major: 1, minor: 2 };
  // Receiving rivers first, so that a tributary can end on a cell that already exists.
  return list.sort((a, b) => rank[a.class] - rank[b.class]);
}

/** Cells of a polyline without the loops that rasterised meanders can close. */
function pathCells(g: GridSpec, line: readonly LonLat[]): number[] {
  const out: number[] = [];
  const seen = new Map<number, number>();
  for (let k = 0; k + 1 < line.length; k++)
    for (const i of lineCells(g, line[k]!, line[k + 1]!)) {
      const at = seen.get(i);
      if (at !== undefined) for (const j of out.splice(at + 1)) seen.delete(j);
      else {
        seen.set(i, out.length);
        out.push(i);
      }
    }
  return out;
}

/** Low water at a cell: the profile at the nearest point of the line. */
function lowAt(d: Draft, p: LonLat): { low: number; t: number } {
  let best = Infinity;
  let out = { low: d.low[0]!, t: 0 };
  let run = 0;
  const total = d.line.slice(1).reduce((s, q, k) => s + distanceM(d.line[k]!, q), 0);
  for (let k = 0; k + 1 < d.line.length; k++) {
    const a = d.line[k]!;
    const b = d.line[k + 1]!;
    const len = distanceM(a, b);
    const dx = b.lon - a.lon;
    const dy = b.lat - a.lat;
    const u = Math.min(1, Math.max(0, ((p.lon - a.lon) * dx + (p.lat - a.lat) * dy) / (dx * dx + dy * dy)));
    const dist = distanceM(p, { lon: a.lon + dx * u, lat: a.lat + dy * u });
    if (dist < best) {
      best = dist;
      out = { low: d.low[k]! + (d.low[k + 1]! - d.low[k]!) * u, t: (run + len * u) / total };
    }
    run += len;
  }
  return out;
}

/** Rasterises every river and fixes its profile so that low water and bed never rise downstream. */
export function buildChannels(src: Sources): Channels {
  const g = src.grid;
  const n = g.cols * g.rows;
  const low = new Float64Array(n).fill(NaN);
  const width = new Float64Array(n);
  const bed = new Float64Array(n).fill(NaN);
  const bank = new Float64Array(n).fill(NaN);
  const river = new Int16Array(n).fill(-1);
  const along = new Int32Array(n).fill(-1);
  const rivers: River[] = [];
  for (const d of drafts(src)) {
    let cells = pathCells(g, d.line);
    let mouth = -1;
    if (d.into !== null) {
      const target = rivers.findIndex((r) => r.id === d.into);
      const hit = cells.findIndex((i) => river[i] === target);
      if (hit >= 0) cells = cells.slice(0, hit + 1);
      else {
        // The schematic line stops short: carry it straight to the nearest cell of the receiving river.
        const end = centreOf(g, cells[cells.length - 1]!);
        const goal = [...rivers[target]!.cells].sort(
          (a, b) => distanceM(end, centreOf(g, a)) - distanceM(end, centreOf(g, b)),
        )[0]!;
        for (const i of lineCells(g, end, centreOf(g, goal)).slice(1)) {
          cells.push(i);
          if (river[i] === target) break;
        }
      }
      mouth = cells[cells.length - 1]!;
    }
    const shape = SHAPE[d.class];
    const floor = mouth < 0 ? -Infinity : low[mouth]!;
    const floorBed = mouth < 0 ? -Infinity : bed[mouth]!;
    const floorBank = mouth < 0 ? -Infinity : bank[mouth]!;
    let level = Infinity;
    cells.forEach((i, k) => {
      if (i === mouth) return;
      const at = lowAt(d, centreOf(g, i));
      level = q2(Math.max(floor, Math.min(level, at.low)));
      low[i] = level;
      bed[i] = q2(Math.max(floorBed, level - shape.depth));
      // Backwater reach: the tributary's banks are no lower than those of the river that backs it up.
      bank[i] = q1(Math.max(level + shape.bank, floorBank));
      width[i] = q1(d.width[0] + (d.width[1] - d.width[0]) * at.t);
      river[i] = rivers.length;
      along[i] = k;
    });
    rivers.push({
      id: d.id,
      name: d.name,
      class: d.class,
      line: d.line,
      lowWaterM: d.low,
      widthM: d.width,
      cells,
      prov: d.prov,
    });
  }
  // A tributary running beside its receiver may not sit lower than it: neighbours exchange water freely.
  for (const r of rivers)
    for (const i of r.cells)
      if (!neighbours4(g, i).some((j) => width[j]! > 0) && r.cells.length > 1)
        throw new Error(`${r.id}: isolated channel cell`);
  return { rivers, low, width, bed, bank, river, along, isChannel: (i) => width[i]! > 0 };
}
