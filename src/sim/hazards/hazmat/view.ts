/** What of the release can be seen: sites, zones and cloud on the map, the panel's figures, levels, end conditions. */
import { areasOf } from '../../resources/areas.ts';
import { atan2, PI } from '../../kernel/det-math.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import { roadsNear } from '../../county/roads-near.ts';
import { isIn, lastEntered } from '../../drive.ts';
import { knownSince } from '../../information/deliver.ts';
import { reportedDead } from '../../people/harm.ts';
import type { Level } from '../../roles.ts';
import { levelNumber } from '../../scenario/levels.ts';
import type { World } from '../../world.ts';
import type { HazmatView } from './view-types.ts';
import type { OverlayFrame, Site } from '../pack.ts';
import { nodeNear } from '../shared/near-node.ts';
import { CELL_M, CELLS, cellOf, limitsOf, toWindow, windOf } from './cloud-step.ts';
import { edgeOfFlash } from './ignition.ts';
import { gassedAt } from './people.ts';
import { hereOf, inZones, isForeseen } from './presence.ts';
import type { HazmatIncident, Receptor } from './state.ts';

export const stateOf = (w: World): HazmatIncident | null => w.incidents.hazmat;

export function sites(w: World): readonly Site[] {
  const h = stateOf(w);
  const c = w.env.scenario.conditions.hazmat;
  if (!h || !c) return [];
  const known = knownSince(w, 'release:alarm') >= 0;
  const leak: Site = {
    id: 'leak',
    name: c.plant,
    node: nodeNear(w, c.lon, c.lat),
    at: { lon: c.lon, lat: c.lat },
    known,
  };
  return [
    leak,
    ...c.receptors.map((r): Site => ({
      id: r.id,
      name: r.name,
      node: nodeNear(w, r.lon, r.lat),
      at: { lon: r.lon, lat: r.lat },
      known,
    })),
  ];
}

/** County level table for accidents (procedures.md §3.4, design). */
export function levelOf(w: World): Level {
  if (knownSince(w, 'release:alarm') < 0) return 0;
  const { scenario: s } = w.env;
  const dead = reportedDead(w);
  if (knownSince(w, 'release:burst') >= 0 || dead >= levelNumber(s, 'LVL-H-I-D')) return 1;
  if (
    knownSince(w, 'release:settlement') >= 0 ||
    knownSince(w, 'release:ignited') >= 0 ||
    dead >= levelNumber(s, 'LVL-H-II-D')
  )
    return 2;
  return 3;
}

const zonesStand = (w: World): boolean => ['guided', 'measured'].some((s) => isIn(w, 'hazmat-zones', s));
const drawnAt = (w: World): number =>
  Math.max(...['guided', 'measured'].map((s) => lastEntered(w, 'hazmat-zones', s, 'zones')));
type Protection = HazmatView['receptors'][number]['protection'];
const PROTECTION: readonly (readonly [state: string, is: Protection, from: string])[] = [
  ['sheltering', 'shelter', 'sheltering'],
  ['sheltered', 'shelter', 'sheltering'],
  ['aired', 'aired', 'aired'],
  ['leaving', 'evacuating', 'leaving'],
  ['away', 'away', 'leaving'],
];
/** What a receptor's people do of what they have been told, and since when. */
function protection(w: World, id: string): { protection: Protection; since: number } {
  const row = PROTECTION.find(([state]) => isIn(w, 'hazmat-receptor', `people.${state}`, id));
  return row
    ? { protection: row[1], since: lastEntered(w, 'hazmat-receptor', `people.${row[2]}`, id) }
    : { protection: 'none', since: -1 };
}
/** How foul the air of a place is by the three limits, as the map shows it. */
function airOf(h: HazmatIncident, r: Receptor): 0 | 1 | 2 | 3 {
  const k = cellOf(r.x, r.y);
  const limits = limitsOf(h);
  const v = k < 0 ? 0 : h.cloud.conc[k];
  return v >= limits[2] ? 3 : v >= limits[1] ? 2 : v >= limits[0] ? 1 : 0;
}

export const calm = (w: World, h: HazmatIncident): Record<string, boolean> => ({
  'leak-closed': isIn(w, 'hazmat-leak', 'hole.closed') || isIn(w, 'hazmat-leak', 'hole.spent'),
  'readings-clear': isIn(w, 'hazmat-air', 'clear'),
  'nobody-inside': h.workers === 0,
});

function window(w: World, layer: string, data: Uint8Array): OverlayFrame {
  const c = w.env.scenario.conditions.hazmat!;
  const dLon = CELL_M / M_PER_DEG_LON;
  const dLat = CELL_M / M_PER_DEG_LAT;
  return {
    layer,
    lon0: c.lon - (CELLS / 2) * dLon,
    lat0: c.lat + (CELLS / 2) * dLat,
    dLon,
    dLat,
    cols: CELLS,
    rows: CELLS,
    data,
  };
}

export function overlays(w: World, truth: boolean): readonly OverlayFrame[] {
  const h = stateOf(w);
  if (!h || !isIn(w, 'hazmat-incident', 'active')) return [];
  const out: OverlayFrame[] = [];
  if (h.zones && zonesStand(w)) {
    const data = new Uint8Array(CELLS * CELLS);
    for (let i = 0; i < data.length; i++)
      data[i] = inZones(
        w,
        h,
        ((i % CELLS) + 0.5 - CELLS / 2) * CELL_M,
        (Math.floor(i / CELLS) + 0.5 - CELLS / 2) * CELL_M,
      );
    out.push(window(w, 'zones', data));
  }
  // The county sees the cloud once something has been measured.
  if (truth || !isIn(w, 'hazmat-air', 'unmeasured')) {
    const limits = limitsOf(h);
    const data = new Uint8Array(CELLS * CELLS);
    for (let i = 0; i < data.length; i++) {
      const v = h.cloud.conc[i];
      data[i] = v >= limits[2] ? 3 : v >= limits[1] ? 2 : v >= limits[0] ? 1 : 0;
    }
    out.push(window(w, 'plume', data));
  }
  return out;
}

export function view(w: World, truth: boolean): HazmatView | null {
  const h = stateOf(w);
  const c = w.env.scenario.conditions.hazmat;
  if (!h || !c) return null;
  const known = truth || knownSince(w, 'release:alarm') >= 0;
  const detected = truth || !isIn(w, 'hazmat-air', 'unmeasured');
  const wind = windOf(w);
  return {
    level: levelOf(w),
    calm: Object.values(calm(w, h)).every(Boolean),
    plant: c.plant,
    known,
    substance: detected ? h.vessel.substance : null,
    wind: known ? { ms: wind.ms, fromDeg: wind.fromDeg } : null,
    rateKgS: detected ? Math.round(h.release.rate * 10) / 10 : null,
    airborneKg: detected ? Math.round(h.release.airborneKg) : null,
    limits: Array.from(limitsOf(h)),
    zones:
      h.zones && zonesStand(w) ? { ...h.zones, at: drawnAt(w), drawn: areasOf(w, 'zone').length > 0 } : null,
    roads: h.zones && zonesStand(w) ? roadsNear(w.env.county.roads, c, h.zones.isolateM) : [],
    controlled: knownSince(w, 'release:controlled') >= 0,
    signs: isIn(w, 'hazmat-vessel', 'failing'),
    // Two down stay two inside until a crew has brought them out; nobody outside can tell who lives.
    workers: knownSince(w, 'people:trapped') >= 0 || truth ? h.workers : null,
    ignited: knownSince(w, 'release:ignited') >= 0,
    sources: known
      ? c.sources.map((s) => {
          const p = toWindow(w, s.lon, s.lat);
          const k = cellOf(p.x, p.y);
          return {
            id: s.id,
            name: s.name,
            metres: Math.round(Math.sqrt(p.x * p.x + p.y * p.y) / 10) * 10,
            bearing: bearingOf(p.x, -p.y),
            stoppedBy: s.stoppedBy,
            ordered: lastEntered(w, 'hazmat-source', 'stopping', s.id) >= 0,
            live: !isIn(w, 'hazmat-source', 'stopped', s.id),
            inCloud: detected && k >= 0 && h.cloud.conc[k] >= edgeOfFlash(h),
          };
        })
      : [],
    dirty: Object.keys(w.machines.charts['hazmat-entry']).filter((u) =>
      ['hot', 'covered', 'dirty'].some((s) => isIn(w, 'hazmat-entry', s, u)),
    ),
    clearReadings: ['once', 'clear'].map((s) => lastEntered(w, 'hazmat-air', s, 'air')).filter((t) => t >= 0),
    receptors: known
      ? h.receptors
          .filter((r) => isForeseen(w, r))
          .map((r) => ({
            id: r.id,
            village: w.env.county.villages[r.village].id,
            people: r.people,
            metres: Math.round(Math.sqrt(r.x * r.x + r.y * r.y) / 10) * 10,
            // Bearing from the leak, degrees from north: who lies downwind.
            bearing: bearingOf(r.x, -r.y),
            ...protection(w, r.id),
            ordered: r.ordered,
            here: Math.round(hereOf(r)),
            air: detected ? airOf(h, r) : null,
            hit: gassedAt(w, r) >= 0 && w.t - gassedAt(w, r) >= 240,
          }))
      : [],
  };
}

/** Whole degrees clockwise from north for east, north, in steps of five. */
const bearingOf = (east: number, north: number): number =>
  (Math.round((atan2(east, north) * 36) / PI) * 5 + 360) % 360;
