/** What smoke does: roads one cannot see on, villages one cannot breathe in, power lines that flash over. */
import { smokeMg, stepSmoke, feedSmoke, visibilityM, type Smoke } from './kernel/smoke.ts';
import { lineCells } from '../../county/raster.ts';
import type { LonLat } from '../../kernel/units.ts';
import { COMMAND_ROLES, deliver, deliverLater } from '../../information/deliver.ts';
import { cutLink, townshipOf } from '../../information/links.ts';
import { isIn, raise } from '../../drive.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import type { ForestFireIncident } from './state.ts';
import { frameOf, windowCell, CELLS, CELL_M, type WindowFrame } from './window.ts';

/**
 * 道路交通安全法实施条例 81 (from memory, high): below 200 m of sight 60 km/h, below 100 m 40 km/h, below 50 m leave the road.
 */
const SIGHT = [
  [100, 40],
  [200, 60],
] as const;
const SHUT_M = 50;
/** Classes of the map: sight below these, m; harmful where people are from the second (about 2 mg/m³; design choices). */
export const SMOKE_SIGHT_M = [2000, 500, 200] as const;
export const BREATHE_S = 1800;
/** A line flashes over in smoke one cannot see 200 m in, or with flames under it (design choice). */
const FLASH_M = 200;
const FLAMING_S = 1200;

interface Reach {
  /** Smoke cells of each road edge that crosses the window, and fire cells of each power line. */
  readonly roads: readonly { readonly edge: number; readonly cells: readonly number[] }[];
  readonly lines: readonly (readonly number[])[];
}
const reaches = new WeakMap<object, Reach>();
function reachOf(w: World, s: Smoke): Reach {
  const c = w.env.scenario.conditions.forestFire!;
  let reach = reaches.get(c);
  if (reach) return reach;
  const frame = frameOf(w);
  const { nodes, edges } = w.env.county.roads;
  const roads = edges.flatMap((e, edge) => {
    const cells = crossed(frame, nodes[e.a].at, nodes[e.b].at).map((i) => smokeCell(s, i));
    return cells.length > 0 ? [{ edge, cells: [...new Set(cells)] }] : [];
  });
  const lines = c.powerLines.map((l) =>
    l.line
      .slice(1)
      .flatMap(([lon, lat], k) => crossed(frame, { lon: l.line[k][0], lat: l.line[k][1] }, { lon, lat })),
  );
  reaches.set(c, (reach = { roads, lines }));
  return reach;
}
function crossed(frame: WindowFrame, a: LonLat, b: LonLat): number[] {
  if (windowCell(frame, a) < 0 && windowCell(frame, b) < 0) return [];
  const grid = {
    cols: CELLS,
    rows: CELLS,
    lonWest: frame.lon0,
    latNorth: frame.lat0,
    dLon: frame.dLon,
    dLat: frame.dLat,
    cellM: CELL_M,
  };
  return lineCells(grid, a, b).filter((i) => i >= 0 && i < CELLS * CELLS);
}
const smokeCell = (s: Smoke, i: number): number =>
  Math.floor(Math.floor(i / CELLS) / s.ratio) * s.cols + Math.floor((i % CELLS) / s.ratio);
export const sightAt = (s: Smoke, i: number): number => visibilityM(smokeMg(s, smokeCell(s, i)));

/** Once a minute. */
export function moveSmoke(f: ForestFireIncident, night: boolean): void {
  const { air } = f.fire;
  feedSmoke(f.smoke, f.fire);
  if (f.smoke.emittedKg > 0 || f.fire.burntCells > 0)
    stepSmoke(f.smoke, air.windE, air.windS, air.windMs, night, 60);
}

/** Once in ten minutes. */
export function smokeReaches(w: World, f: ForestFireIncident): void {
  const reach = reachOf(w, f.smoke);
  roads(w, f, reach);
  villages(w, f);
  lines(w, f, reach);
}

function roads(w: World, f: ForestFireIncident, reach: Reach): void {
  for (const { edge, cells } of reach.roads) {
    let mg = 0;
    for (const k of cells) mg = Math.max(mg, smokeMg(f.smoke, k));
    const sight = visibilityM(mg);
    const { speed, road } = w.env.county.roads.edges[edge];
    const limit = SIGHT.find(([m]) => sight < m)?.[1];
    if (limit !== undefined && limit < speed) f.slow[edge] = speed / limit;
    else delete f.slow[edge];
    const was = f.shut.indexOf(edge);
    if (sight < SHUT_M && was < 0 && w.res.blockedEdges[edge] === undefined) {
      f.shut.push(edge);
      w.res.blockedEdges[edge] = w.t;
      w.info.knownClosed[edge] = w.t;
      emit(w, 'SMOKE_ROAD', null, { edge });
      deliver(w, {
        from: 'traffic-police',
        to: ['police', ...COMMAND_ROLES],
        channel: 'radio',
        code: 'smoke-road',
        params: { road, edge },
        facts: [`road:${edge}:closed`],
      });
    } else if (sight >= 2 * SHUT_M && was >= 0) {
      f.shut.splice(was, 1);
      delete w.res.blockedEdges[edge];
      delete w.info.knownClosed[edge];
    }
  }
}

function villages(w: World, f: ForestFireIncident): void {
  const frame = frameOf(w);
  w.env.county.villages.forEach((v, i) => {
    const k = windowCell(frame, v.at);
    if (k < 0) return;
    f.smokedS[i] = sightAt(f.smoke, k) < SMOKE_SIGHT_M[1] ? f.smokedS[i] + 600 : 0;
    raise(w, 'forest-fire-village', v.id, 'smoke');
  });
}
/** A village has lain in smoke for too long, and its township says so. */
export function smokeAt(w: World, i: number): void {
  const v = w.env.county.villages[i];
  emit(w, 'SMOKE_VILLAGE', null, { village: v.id, vulnerable: v.vulnerable });
  deliver(w, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'village-smoke',
    params: { village: v.id, vulnerable: v.vulnerable },
    facts: ['fire:village-smoke'],
  });
}
/** Old, ill and young people of a village that has lain in smoke for half an hour. */
export function smokedOut(w: World, v: number): number {
  const { id, vulnerable } = w.env.county.villages[v];
  return isIn(w, 'forest-fire-village', 'air.smoky', id) ? vulnerable : 0;
}

function lines(w: World, f: ForestFireIncident, reach: Reach): void {
  const { fire } = f;
  reach.lines.forEach((cells, n) => {
    if (f.tripped[n] >= 0) return;
    const flames = cells.some((i) => fire.phi[i] < 0 && fire.t - fire.arrival[i] < FLAMING_S);
    if (!flames && !cells.some((i) => sightAt(f.smoke, i) < FLASH_M)) return;
    const l = w.env.scenario.conditions.forestFire!.powerLines[n];
    f.tripped[n] = w.t;
    emit(w, 'LINE_TRIPPED', null, { line: l.id, why: flames ? 'flames' : 'smoke' });
    for (const id of l.townships) {
      const town = townshipOf(w, id);
      if (town >= 0) cutLink(w, town, 'power');
    }
    deliverLater(w, 300, {
      from: 'power-company',
      to: COMMAND_ROLES,
      channel: 'phone',
      code: 'line-tripped',
      params: { townships: l.townships.join(' ') },
      facts: ['power:cut', 'lifeline:cut'],
    });
  });
}
