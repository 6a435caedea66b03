/** Reservoirs: 浯溪口 from published figures, real small ones as quiet features, generic training ones as the actors. */
import { cellAt, centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { inPolygon } from '../../sim/kernel/shape.ts';
import { chance } from './field.ts';
import { pinyin } from './pinyin.ts';
import { q1, q5 } from './source.ts';
import type { Reservoir } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';
import type { SourceSite, Sources } from './source.ts';
import type { Ground } from './terrain.ts';
import type { VillageDraft } from './villages.ts';

const CELL_KM2 = 0.020148;

/** Cells below a point along its drainage path, on to the channel and down the river. */
function pathDown(src: Sources, ch: Channels, ground: Ground, from: number, maxM: number): number[] {
  const out = [from];
  let i = from;
  for (let m = 0; m < maxM; m += src.grid.cellM) {
    const river = ch.rivers[ch.river[i]!];
    const next =
      river === undefined ? ground.drainage.parent[i]! : (river.cells[river.cells.indexOf(i) + 1] ?? -1);
    if (next < 0) break;
    out.push(next);
    i = next;
  }
  return out;
}

/** Villages with people within `reach` of a path and less than `handM` above it. */
function below(
  src: Sources,
  ground: Ground,
  path: readonly number[],
  villages: readonly VillageDraft[],
  reach: number,
  handM: number,
): string[] {
  const out: string[] = [];
  const pts = path.map((i) => ({ p: centreOf(src.grid, i), z: ground.elev[i]! }));
  for (const v of villages) {
    const near = v.cells.some((c) => {
      const q = centreOf(src.grid, c);
      return pts.some((s) => distanceM(s.p, q) < reach && ground.elev[c]! - s.z < handM);
    });
    if (near) out.push(v.id);
  }
  return out;
}

function wuxikou(
  src: Sources,
  ch: Channels,
  ground: Ground,
  villages: readonly VillageDraft[],
  site: SourceSite,
): Reservoir {
  const river = ch.rivers.find((r) => r.id === 'changjiang')!;
  const dam = river.cells.reduce((a, b) =>
    distanceM(centreOf(src.grid, b), site) < distanceM(centreOf(src.grid, a), site) ? b : a,
  );
  const outlet = river.cells[river.cells.indexOf(dam) + 1]!;
  const path = pathDown(src, ch, ground, outlet, 40000);
  const downstream = below(src, ground, path, villages, 2500, 12).filter(
    (id) => villages.find((v) => v.id === id)!.risk !== null,
  );
  const points: [number, number][] = [
    [36, 0],
    [40, 0.28e8],
    [45, 0.93e8],
    [48, 1.437e8],
    [50, 1.787e8],
    [53, 2.35e8],
    [56, 2.99e8],
    [60, 4.06e8],
    [62.3, 4.747e8],
    [65.5, 5.85e8],
  ];
  return {
    id: 'wuxikou',
    name: { zh: site.name, en: 'Wuxikou Dam' },
    kind: 'large',
    township: '360222103',
    at: q5(centreOf(src.grid, dam)),
    outletCell: outlet,
    river: 'changjiang',
    normalM: 56,
    floodLimitM: 50,
    designM: 62.2,
    crestM: 65.5,
    storage: points.map(([levelM, volumeM3]) => ({ levelM, volumeM3 })),
    catchmentKm2: 2931,
    spillway: { sillM: 46, widthM: 60, coefficient: 1.9 },
    gates: { maxM3s: 7500 },
    unsafe: false,
    downstream,
    prov: {
      source: site.source.join('; '),
      status: 'verified',
      confidence: site.position_confidence,
      note:
        'Published: normal 56 m, total 4.747e8 m³ (taken at check level 62.30), flood storage 2.96e8 m³, catchment 2931 km². ' +
        'Derived: 1.787e8 m³ at 50 m. Training settings: flood limit 50 m, crest 65.5 m, gates 7500 m³/s, the other curve points, design level 62.2 from the 2011 study',
    },
  };
}

/** Quiet real reservoirs: drawn and named, never given a failure or a catchment. */
function real(src: Sources, ground: Ground, site: SourceSite): Reservoir {
  const medium = site.category === 'reservoir_medium';
  const total = Number(site.facts['total_capacity_m3'] ?? (site.category === 'reservoir_small' ? 5e5 : 2e6));
  const cell = cellAt(src.grid, site);
  const z = q1(ground.elev[cell]!);
  const township = src.townships.reduce((a, b) => (distanceM(b, site) < distanceM(a, site) ? b : a)).code;
  return {
    id: site.id,
    name: { zh: site.name, en: `${pinyin(site.name.replace(/水库.*$/, ''))} Reservoir` },
    kind: medium ? 'medium' : site.category === 'reservoir_small' ? 'small2' : 'small1',
    township,
    at: q5(site),
    outletCell: cell,
    river: null,
    normalM: z + 12,
    floodLimitM: z + 11,
    designM: z + 13.5,
    crestM: z + 15.5,
    storage: curve(z, total, 14),
    catchmentKm2: medium ? 30 : 4,
    spillway: { sillM: z + 12, widthM: medium ? 30 : 12, coefficient: 1.7 },
    gates: null,
    unsafe: false,
    downstream: [],
    prov: {
      source: site.source.join('; '),
      status: site.exists === 'verified' ? 'verified' : 'assumed',
      confidence: site.position_confidence,
      note: `Existence ${site.exists}${medium ? '; total capacity published' : ''}. Levels, curve and spillway are training settings; real reservoirs never fail in exercises`,
    },
  };
}

/** Storage as (depth/height)^2.5-like points for a valley dam, in pure arithmetic. */
function curve(z: number, total: number, height: number): { levelM: number; volumeM3: number }[] {
  return [0, 0.25, 0.5, 0.75, 1, 1.25].map((u) => ({
    levelM: q1(z + u * height),
    volumeM3: Math.round(total * u * u * Math.sqrt(u)),
  }));
}

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** Generic dams in side valleys above two to four villages each. */
function generic(src: Sources, ch: Channels, ground: Ground, villages: readonly VillageDraft[]): Reservoir[] {
  const g = src.grid;
  const cand: { i: number; km2: number; score: number; down: string[] }[] = [];
  for (let i = 0; i < ground.elev.length; i++) {
    const km2 = ground.upstream[i]! * CELL_KM2;
    if (km2 < 1.2 || km2 > 12 || ch.isChannel(i) || ground.channelOf[i]! < 0) continue;
    const hand = ground.elev[i]! - ground.base[i]!;
    if (hand < 12 || hand > 130 || ground.channelM[i]! < 900 || !inPolygon(src.outline, centreOf(g, i)))
      continue;
    // A pool needs a valley behind it: the drainage path arrives gently.
    const path = pathDown(src, ch, ground, i, 7000);
    const down = below(src, ground, path, villages, 320, 7);
    if (down.length < 2 || down.length > 5) continue;
    cand.push({
      i,
      km2,
      score: Math.min(down.length, 3) + chance('dam', i) * 1.5 + Math.min(km2, 6) / 6,
      down,
    });
  }
  cand.sort((a, b) => b.score - a.score || a.i - b.i);
  const out: Reservoir[] = [];
  for (const c of cand) {
    if (out.length === NAMES.length) break;
    const at = centreOf(g, c.i);
    if (
      out.some((r) => distanceM(r.at, at) < 3500 || r.downstream.filter((d) => c.down.includes(d)).length > 1)
    )
      continue;
    const township = villages.find((v) => v.id === c.down[0])!.township;
    if (out.filter((r) => r.township === township).length >= 2) continue;
    const k = out.length;
    const unsafe = k === 2;
    const small1 = c.km2 > 3 && !unsafe;
    const height = small1 ? 18 : 13;
    const total = small1 ? Math.round(c.km2 * 4e5) : Math.round(Math.min(9e5, c.km2 * 2.5e5));
    const z = q1(ground.elev[c.i]!);
    const kindZh = small1 ? '小(1)型' : '小(2)型';
    out.push({
      id: `training-${k + 1}`,
      name: unsafe
        ? { zh: `训练病险水库${NAMES[k]}`, en: `Training Unsafe Reservoir ${k + 1}` }
        : { zh: `训练${kindZh}水库${NAMES[k]}`, en: `Training Small Reservoir ${k + 1}` },
      kind: small1 ? 'small1' : 'small2',
      township,
      at: q5(at),
      outletCell: c.i,
      river: null,
      normalM: q1(z + height * 0.8),
      floodLimitM: q1(z + height * (unsafe ? 0.6 : 0.75)),
      designM: q1(z + height * 0.92),
      crestM: q1(z + height * 1.05),
      storage: curve(z, total, height),
      catchmentKm2: Math.round(c.km2 * 10) / 10,
      spillway: {
        sillM: q1(z + height * 0.8),
        widthM: unsafe ? 5 : Math.round(4 + c.km2 * 2),
        coefficient: 1.7,
      },
      gates: null,
      unsafe,
      downstream: c.down,
      prov: {
        source: 'training setting of the pack builder',
        status: 'training',
        note: 'Invented dam with a generic name; not a real reservoir',
      },
    });
  }
  return out;
}

/** All reservoirs of the county. */
export function buildReservoirs(
  src: Sources,
  ch: Channels,
  ground: Ground,
  villages: readonly VillageDraft[],
): Reservoir[] {
  const out: Reservoir[] = [];
  for (const s of src.sites) {
    if (s.category === 'reservoir_large') out.push(wuxikou(src, ch, ground, villages, s));
    else if (s.category.startsWith('reservoir_')) out.push(real(src, ground, s));
  }
  return [...out, ...generic(src, ch, ground, villages)];
}
