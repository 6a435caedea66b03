/** Facilities: the 95 listed sites that are not reservoirs, and the training points an exercise needs. */
import { cellAt, centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { EN, KIND, SHELTER } from './facility-names.ts';
import { openAirShelters } from './open-air.ts';
import { pinyin, townshipEn } from './pinyin.ts';
import { slopes } from './slopes.ts';
import { q5 } from './source.ts';
import type { LonLat, Provenance, Text } from '../../sim/kernel/units.ts';
import type { Facility, FacilityKind, ShelterKind } from '../../sim/county/types.ts';
import type { SourceSite, Sources } from './source.ts';
import type { VillageDraft, VillageInput } from './villages.ts';

type Draft = Omit<Facility, 'node'>;

function english(s: SourceSite): string {
  const known = EN[s.id];
  if (known !== undefined) return known;
  const name = s.name.replace(/[（(].*$/, '');
  const town = /^(.+?[镇乡])(卫生院|专职|中心小学)/.exec(name);
  if (town !== null) {
    const tail =
      town[2] === '卫生院' ? 'Health Centre' : town[2] === '专职' ? 'fire post (training)' : 'Central School';
    return `${townshipEn(town[1]!)} ${tail}`;
  }
  if (s.category === 'peak')
    return `${pinyin(name.replace(/[尖山岗]$/, ''))} ${name.endsWith('山') ? 'Mountain' : 'Peak'}`;
  const farm = /^(.+?)(镇)?(茶林场|林场|分场)$/.exec(name);
  if (farm !== null)
    return `${pinyin(farm[1]!)} ${farm[3] === '茶林场' ? 'Tea Farm' : farm[3] === '分场' ? 'Sub-farm' : 'Forest Farm'}`;
  throw new Error(`no English name for ${s.id} ${s.name}`);
}

function status(s: SourceSite): Provenance['status'] {
  return s.exists === 'verified' ? 'verified' : s.exists === 'fictional' ? 'training' : 'assumed';
}

/** Cell nearest a point, within `reach`, that `ok` accepts; −1 if none. */
function nearestCell(x: VillageInput, p: LonLat, reachM: number, ok: (i: number) => boolean): number {
  const g = x.src.grid;
  const k = Math.ceil(reachM / g.cellM);
  const at = cellAt(g, p);
  let best = -1;
  let d = reachM;
  for (let r = -k; r <= k; r++)
    for (let c = -k; c <= k; c++) {
      const i = at + r * g.cols + c;
      if (i < 0 || i >= x.ground.elev.length || !ok(i)) continue;
      const di = distanceM(p, centreOf(g, i));
      if (di < d) {
        d = di;
        best = i;
      }
    }
  return best;
}

/** Reservoir check level: nothing that must stay dry stands below it in the pool. */
const dry = (x: VillageInput, i: number): boolean => {
  const c = x.ground.channelOf[i]!;
  const pool =
    c >= 0 &&
    ['changjiang', 'beihe', 'jiangcunhe'].includes(x.ch.rivers[x.ch.river[c]!]!.id) &&
    x.ch.low[c]! > 35.7 &&
    x.ch.low[c]! < 58;
  const hand = x.ground.elev[i]! - x.ground.base[i]!;
  const main = c >= 0 && x.ch.rivers[x.ch.river[c]!]!.class === 'main';
  return (
    !x.ch.isChannel(i) && x.slope[i]! < 0.35 && hand >= (main ? 14 : 9) && (!pool || x.ground.elev[i]! > 62.5)
  );
};

/** Sites from the list. A schematic shelter on low ground moves to dry ground close by and says so. */
function listed(x: VillageInput): Draft[] {
  const out: Draft[] = [];
  for (const s of x.src.sites) {
    const kind = KIND[s.category];
    if (kind === undefined) continue;
    let at: LonLat = { lon: s.lon, lat: s.lat };
    let note = typeof s.facts['note'] === 'string' ? (s.facts['note'] as string) : '';
    if (kind === 'shelter' && !dry(x, cellAt(x.src.grid, at))) {
      const cell = [800, 1600, 3000].map((r) => nearestCell(x, at, r, (i) => dry(x, i))).find((i) => i >= 0);
      if (cell === undefined) note = `${note} Stands on low ground: may flood`.trim();
      else {
        const moved = centreOf(x.src.grid, cell);
        note =
          `${note} Schematic position moved ${Math.round(distanceM(at, moved))} m to ground that stays dry`.trim();
        at = moved;
      }
    }
    const township = nearTownship(x.src, at);
    out.push({
      id: s.id,
      kind,
      name: { zh: s.name, en: english(s) },
      at: q5(at),
      cell: cellAt(x.src.grid, q5(at)),
      township,
      capacity: typeof s.facts['capacity_est'] === 'number' ? (s.facts['capacity_est'] as number) : null,
      ...(kind === 'shelter' ? { shelter: SHELTER[s.category]! } : {}),
      prov: {
        source: s.source.join('; '),
        status: status(s),
        confidence: `position: ${s.position_confidence}; existence: ${s.exists}`,
        ...(note === '' ? {} : { note }),
      },
    });
  }
  return out;
}

const nearTownship = (src: Sources, p: LonLat): string =>
  src.townships.reduce((a, b) => (distanceM(b, p) < distanceM(a, p) ? b : a)).code;

const TRAINING: Provenance = {
  source: 'training setting of the pack builder',
  status: 'training',
  note: 'Invented point with a generic name',
};
const ASSUMED: Provenance = {
  source: 'rules of establishment: every county and town has one',
  status: 'assumed',
  confidence: 'position schematic',
  note: 'Position invented near the seat',
};

/** Everything an exercise needs that has no public list. */
function training(x: VillageInput, villages: readonly VillageDraft[]): Draft[] {
  const out: Draft[] = [];
  const put = (
    id: string,
    kind: FacilityKind,
    name: Text,
    near: LonLat,
    prov: Provenance,
    ok: (i: number) => boolean,
    capacity: number | null = null,
    shelter?: ShelterKind,
  ): void => {
    const cell =
      [900, 2500, 5000].map((r) => nearestCell(x, near, r, ok)).find((i) => i >= 0) ??
      cellAt(x.src.grid, near);
    const at = q5(centreOf(x.src.grid, cell));
    out.push({
      id,
      kind,
      name,
      at,
      cell,
      township: nearTownship(x.src, near),
      capacity,
      ...(shelter ? { shelter } : {}),
      prov,
    });
  };
  const land = (i: number): boolean => !x.ch.isChannel(i);
  const isDry = (i: number): boolean => dry(x, i);
  const off = (p: LonLat, dLon: number, dLat: number): LonLat => ({ lon: p.lon + dLon, lat: p.lat + dLat });
  const county = x.src.townships[0]!;
  put(
    'store-county',
    'store',
    { zh: '县应急物资储备库(训练)', en: 'County emergency store (training)' },
    off(county, -0.012, 0.006),
    TRAINING,
    isDry,
    2,
  );
  put(
    'police-county',
    'police-station',
    { zh: '县公安局', en: 'County Public Security Bureau' },
    off(county, 0.003, 0.002),
    ASSUMED,
    land,
  );
  for (const t of x.src.townships) {
    const en = townshipEn(t.name);
    const k = t.code.slice(6);
    if (t.in_county_16_list) {
      put(
        `store-${k}`,
        'store',
        { zh: `${t.name}应急物资储备点(训练)`, en: `${en} emergency store (training)` },
        off(t, 0.003, -0.002),
        TRAINING,
        isDry,
        1,
      );
      put(
        `police-${k}`,
        'police-station',
        { zh: `${t.name}派出所`, en: `${en} police station` },
        off(t, -0.002, 0.002),
        ASSUMED,
        land,
      );
    }
    put(
      `tower-${k}`,
      'base-station',
      { zh: `${t.name}通信基站(训练)`, en: `${en} base station (training)` },
      off(t, 0.004, 0.004),
      TRAINING,
      land,
    );
  }
  const subs: [string, string, string][] = [
    ['360222100', '城区', 'County seat'],
    ['360222101', '鹅湖', 'Ehu'],
    ['360222103', '蛟潭', 'Jiaotan'],
    ['360222104', '湘湖', 'Xianghu'],
    ['360222102', '经公桥', 'Jinggongqiao'],
    ['360222109', '峙滩', 'Zhitan'],
  ];
  for (const [code, zh, en] of subs) {
    const t = x.src.townships.find((o) => o.code === code)!;
    put(
      `substation-${code.slice(6)}`,
      'substation',
      { zh: `训练变电站(${zh})`, en: `Training substation (${en})` },
      off(t, -0.006, -0.003),
      TRAINING,
      land,
    );
  }
  put(
    'water-county',
    'water-works',
    { zh: '训练水厂(县城)', en: 'Training water works (county seat)' },
    off(county, 0.014, 0.012),
    TRAINING,
    land,
  );
  put(
    'water-ehu',
    'water-works',
    { zh: '训练水厂(鹅湖)', en: 'Training water works (Ehu)' },
    off(x.src.townships[1]!, 0.004, -0.004),
    TRAINING,
    land,
  );
  for (const [n, dx, dy] of [
    [1, 0.006, -0.001],
    [2, -0.003, 0.004],
  ] as const)
    put(
      `underpass-${n}`,
      'underpass',
      { zh: `训练下穿通道 ${n} 号`, en: `Training Underpass ${n}` },
      off(county, dx, dy),
      TRAINING,
      land,
    );
  out.push(...slopes(x, villages, TRAINING));
  for (const s of openAirShelters(x.src))
    put(s.id, 'shelter', s.name, s.near, TRAINING, isDry, s.capacity, s.kind);
  return out;
}

/** All facilities; the road graph adds their nodes. */
export function buildFacilities(x: VillageInput, villages: readonly VillageDraft[]): Draft[] {
  return [...listed(x), ...training(x, villages)];
}
