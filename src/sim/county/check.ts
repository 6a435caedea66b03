/** What must hold for a county pack to be fit for an exercise. */
import { cellAt, centreOf, colOf, rowOf } from '../kernel/grid.ts';
import { drain } from './drainage.ts';
import { neighbours4 } from './raster.ts';
import type { Text } from '../kernel/units.ts';
import { isOpenAir } from './shelters.ts';
import type { CountyPack } from './types.ts';

export interface PackCheck {
  readonly id: string;
  readonly ok: boolean;
  readonly text: Text;
  readonly value: string;
}

const CENSUS_2020 = 280400;

function rivers(p: CountyPack): PackCheck[] {
  const { channelBedM: bed, channelWidthM: width } = p.terrain;
  const rising: string[] = [];
  const broken: string[] = [];
  const joins: string[] = [];
  for (const r of p.rivers) {
    r.cells.forEach((c, k) => {
      if (width[c] === 0) broken.push(`${r.id}@${k}`);
      const next = r.cells[k + 1];
      if (next === undefined) return;
      if (bed[next]! > bed[c]! + 1e-9) rising.push(`${r.id}@${k}`);
      if (!neighbours4(p.grid, c).includes(next)) broken.push(`${r.id}@${k}`);
    });
    for (let k = 0; k + 1 < r.lowWaterM.length; k++)
      if (r.lowWaterM[k + 1]! > r.lowWaterM[k]!) rising.push(`${r.id} profile ${k}`);
    const mouth = r.cells[r.cells.length - 1]!;
    if (r.class !== 'main' && !p.rivers.some((o) => o !== r && o.cells.includes(mouth))) joins.push(r.id);
  }
  const main = p.rivers.find((r) => r.class === 'main')!;
  const first = centreOf(p.grid, main.cells[0]!);
  const last = main.cells[main.cells.length - 1]!;
  const [lc, lr] = [last % p.grid.cols, Math.floor(last / p.grid.cols)];
  const through =
    colOf(p.grid, first.lon) > p.grid.cols / 2 &&
    rowOf(p.grid, first.lat) < p.grid.rows / 2 &&
    (lc === 0 || lr === p.grid.rows - 1) &&
    lc < p.grid.cols / 2 &&
    lr > p.grid.rows / 2;
  return [
    {
      id: 'rivers-monotone',
      ok: rising.length === 0,
      text: { zh: '河道沿流向单调下降', en: 'rivers fall monotonically downstream' },
      value: rising.join(' ') || String(p.rivers.length),
    },
    {
      id: 'rivers-connected',
      ok: broken.length === 0,
      text: { zh: '河道网格四邻连通', en: 'river cells are 4-connected channel cells' },
      value: broken.join(' ') || String(p.rivers.reduce((s, r) => s + r.cells.length, 0)),
    },
    {
      id: 'rivers-join',
      ok: joins.length === 0,
      text: { zh: '支流与干流共用汇口网格', en: 'tributaries end on a cell of their receiver' },
      value: joins.join(' ') || 'all',
    },
    {
      id: 'changjiang-through',
      ok: through,
      text: {
        zh: '昌江由东北入、西南出网格边',
        en: 'the Changjiang enters in the north-east and leaves at the south-western grid edge',
      },
      value: `${lc},${lr}`,
    },
  ];
}

function terrain(p: CountyPack): PackCheck[] {
  const z = p.terrain.elevationM;
  const off = p.townships.map((t) => Math.abs(z[cellAt(p.grid, t.seat)]! - t.seatElevM));
  const worst = Math.max(...off);
  const surface = Float64Array.from(z, (e, i) =>
    p.terrain.channelWidthM[i]! > 0 ? p.terrain.channelBedM[i]! : e,
  );
  const outlet = Uint8Array.from(p.terrain.channelWidthM, (w) => (w > 0 ? 1 : 0));
  const { filled } = drain(p.grid, surface, outlet);
  let pits = 0;
  let top = 0;
  for (let i = 0; i < z.length; i++) {
    if (outlet[i] === 0 && filled[i]! - z[i]! > 1) pits++;
    if (z[i]! > z[top]!) top = i;
  }
  const share = pits / z.length;
  const peak = p.facilities.find((f) => f.name.zh === '五股尖');
  return [
    {
      id: 'seat-elevation',
      ok: worst <= 12,
      text: { zh: '乡镇驻地高程误差 ≤ 12 m', en: 'seats within 12 m of their elevation' },
      value: `${worst.toFixed(1)} m`,
    },
    {
      id: 'closed-depressions',
      ok: share < 0.02,
      text: { zh: '深于 1 m 的封闭洼地 < 2%', en: 'closed depressions deeper than 1 m under 2 %' },
      value: `${(share * 100).toFixed(2)} %`,
    },
    {
      id: 'highest-point',
      ok: z[top] === 1618 && peak !== undefined && cellAt(p.grid, peak.at) === top,
      text: { zh: '最高点为五股尖 1618 m', en: 'highest point is Wugujian, 1618 m' },
      value: `${z[top]} m`,
    },
  ];
}

/** Nodes reachable from the county seat. */
function reachable(p: CountyPack): Uint8Array {
  const out = new Uint8Array(p.roads.nodes.length);
  const adj: number[][] = p.roads.nodes.map(() => []);
  for (const e of p.roads.edges) {
    adj[e.a]!.push(e.b);
    adj[e.b]!.push(e.a);
  }
  const stack = [p.townships[0]!.node];
  out[stack[0]!] = 1;
  for (let i = stack.pop(); i !== undefined; i = stack.pop())
    for (const j of adj[i]!)
      if (out[j] === 0) {
        out[j] = 1;
        stack.push(j);
      }
  return out;
}

function roads(p: CountyPack): PackCheck[] {
  const seen = reachable(p);
  const lost = [
    ...p.villages.filter((v) => seen[v.node] !== 1).map((v) => v.name.zh),
    ...p.townships.filter((t) => seen[t.node] !== 1).map((t) => t.name.zh),
    ...p.facilities.filter((f) => seen[f.node] !== 1).map((f) => f.name.zh),
    ...p.levees.filter((l) => seen[l.node] !== 1).map((l) => l.name.zh),
  ];
  const motor = new Set(p.roads.edges.filter((e) => e.class === 'motorway').flatMap((e) => [e.a, e.b]));
  const mixed = p.roads.edges.filter(
    (e) => e.class !== 'motorway' && e.class !== 'ramp' && (motor.has(e.a) || motor.has(e.b)),
  );
  const ramps = p.roads.edges.filter(
    (e) => e.class === 'ramp' && ![e.a, e.b].some((n) => p.roads.nodes[n]!.kind === 'interchange'),
  );
  const stray = seen.reduce((s, v) => s + (v === 1 ? 0 : 1), 0);
  return [
    {
      id: 'roads-connected',
      ok: lost.length === 0 && stray === 0,
      text: {
        zh: '县城可达全部村、避难点、仓库',
        en: 'every village, shelter, store and node is reachable from the county seat',
      },
      value: lost.slice(0, 5).join(' ') || `${p.roads.nodes.length} nodes, ${p.roads.edges.length} edges`,
    },
    {
      id: 'motorway-ramps',
      ok: mixed.length === 0 && ramps.length === 0,
      text: { zh: '高速仅经互通匝道连接', en: 'motorways join other roads only by interchange ramps' },
      value: `${mixed.length + ramps.length}`,
    },
  ];
}

function people(p: CountyPack): PackCheck[] {
  const sum = p.villages.reduce((s, v) => s + v.population, 0);
  const inPlan = p.townships.filter((t) => t.inPlan).length;
  const wet = p.villages.filter((v) => v.cells.some((c) => p.terrain.channelWidthM[c]! > 0));
  const homeless = p.villages.filter((v) => v.cells.length === 0);
  const low = p.gauges.filter((g) => g.guaranteeM < g.warningM + 2);
  const n = p.grid.cols * p.grid.rows;
  const outside = p.facilities.filter((f) => !(f.cell >= 0 && f.cell < n) || cellAt(p.grid, f.at) !== f.cell);
  const shelterless = p.townships.filter(
    (t) =>
      t.inPlan &&
      !p.facilities.some((f) => f.kind === 'shelter' && f.township === t.id && p.terrain.handM[f.cell]! >= 9),
  );
  const roofed = p.townships.filter(
    (t) => t.inPlan && !p.facilities.some((f) => f.township === t.id && isOpenAir(f.shelter)),
  );
  const dam = p.catchments.filter((c) => c.reservoir === 'wuxikou').reduce((s, c) => s + c.areaKm2, 0);
  const nested = p.catchments.reduce((s, c) => s + c.areaKm2, 0);
  return [
    {
      id: 'population',
      ok: sum === CENSUS_2020,
      text: { zh: '村级人口合计等于七普', en: 'village population sums to the 2020 census' },
      value: String(sum),
    },
    {
      id: 'counts',
      ok: p.villages.length === 197 && p.townships.length === 18 && inPlan === 16,
      text: { zh: '197 村、18 乡镇、预案 16', en: '197 villages, 18 townships, 16 in the plan' },
      value: `${p.villages.length}/${p.townships.length}/${inPlan}`,
    },
    {
      id: 'village-cells',
      ok: wet.length + homeless.length === 0,
      text: { zh: '居住网格不在河道内', en: 'nobody lives in a channel cell' },
      value: wet.map((v) => v.name.zh).join(' ') || 'all',
    },
    {
      id: 'gauge-levels',
      ok: low.length === 0,
      text: { zh: '保证水位 ≥ 警戒水位 + 2 m', en: 'guarantee level at least 2 m above warning' },
      value: low.map((g) => g.id).join(' ') || String(p.gauges.length),
    },
    {
      id: 'facilities-on-grid',
      ok: outside.length === 0,
      text: { zh: '设施均在网格内', en: 'no facility outside the grid' },
      value: outside.map((f) => f.id).join(' ') || String(p.facilities.length),
    },
    {
      id: 'dry-shelters',
      ok: shelterless.length === 0,
      text: { zh: '每个预案乡镇有高地避难点', en: 'each plan township has a shelter on high ground' },
      value: shelterless.map((t) => t.name.zh).join(' ') || 'all',
    },
    {
      id: 'open-air-shelters',
      ok: roofed.length === 0,
      text: { zh: '每个预案乡镇有露天避难点', en: 'each plan township has an open-air shelter' },
      value: roofed.map((t) => t.name.zh).join(' ') || 'all',
    },
    {
      id: 'catchments',
      ok: Math.abs(nested - 5013) < 0.5 && dam <= 2931 + 1e-6 && dam > 2800,
      text: { zh: '流域面积闭合', en: 'catchments close on the basin area' },
      value: `${dam.toFixed(1)} / ${nested.toFixed(1)} km²`,
    },
  ];
}

/** Runs every check; the pack is fit when all are ok. */
export function checkCounty(p: CountyPack): PackCheck[] {
  return [...rivers(p), ...terrain(p), ...roads(p), ...people(p)];
}
