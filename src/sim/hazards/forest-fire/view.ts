/** What of the fire can be seen: sectors, the last picture taken of it, levels, end conditions. */
import { burntHa } from './kernel/fire.ts';
import { smokeMg, visibilityM } from './kernel/smoke.ts';
import { isIn, lastEntered } from '../../drive.ts';
import { knownSince } from '../../information/deliver.ts';
import { reportedDead } from '../../people/harm.ts';
import type { Level } from '../../roles.ts';
import { SECTOR_STATES, type ForestFireView } from './view-types.ts';
import type { World } from '../../world.ts';
import type { OverlayFrame, Site } from '../pack.ts';
import { nodeNear } from '../shared/near-node.ts';
import { classify, groundRisk, workplace, worstHour } from './crews.ts';
import { waysOut } from './escape.ts';
import { edgeOf, SECTORS, siteOf, type Edge, type Sector } from './front.ts';
import { sightAt, SMOKE_SIGHT_M } from './smoke-reach.ts';
import type { ForestFireIncident } from './state.ts';
import { CELLS, frameOf, placeOf, windowCell } from './window.ts';
import { levelNumber, type LevelId } from '../../scenario/levels.ts';

export const stateOf = (w: World): ForestFireIncident | null => w.incidents.forestFire;

const NAMES: Readonly<Record<Sector, { zh: string; en: string }>> = {
  head: { zh: '火头', en: 'Head of the fire' },
  left: { zh: '左翼', en: 'Left flank' },
  right: { zh: '右翼', en: 'Right flank' },
  rear: { zh: '火尾', en: 'Rear of the fire' },
};

export function sites(w: World): readonly Site[] {
  const f = stateOf(w);
  const c = w.env.scenario.conditions.forestFire;
  if (!f || !c) return [];
  const known = knownSince(w, 'fire:reported') >= 0;
  const node = nodeNear(w, c.ignitions[0].lon, c.ignitions[0].lat);
  const at = known && f.seenAt >= 0 ? middle(w, f) : { lon: c.ignitions[0].lon, lat: c.ignitions[0].lat };
  return [
    ...SECTORS.map((s) => ({ id: siteOf(s), name: NAMES[s], node, at, known })),
    ...c.depots.map((d) => ({
      id: d.id,
      name: d.name,
      node: nodeNear(w, d.lon, d.lat),
      at: { lon: d.lon, lat: d.lat },
      known,
    })),
  ];
}
function middle(w: World, f: ForestFireIncident): { lon: number; lat: number } {
  const [r0, r1, c0, c1] = f.fire.box;
  const i = Math.floor((r0 + r1) / 2) * CELLS + Math.floor((c0 + c1) / 2);
  return f.fire.burntCells > 0 ? placeOf(frameOf(w), i) : w.env.scenario.conditions.forestFire!.ignitions[0];
}

/** County level table for forest fires (procedures.md §3.2: Ⅳ from an actual county plan, the rest scaled, design). */
export function levelOf(w: World): Level {
  const f = stateOf(w);
  if (!f || knownSince(w, 'fire:confirmed') < 0) return 0;
  const c = w.env.scenario.conditions.forestFire!;
  const of = (id: LevelId): number => levelNumber(w.env.scenario, id);
  const hours = isContained(w) ? 0 : (w.t - knownSince(w, 'fire:confirmed')) / 3600;
  const dead = reportedDead(w);
  if (
    dead >= 3 ||
    f.seenHa >= of('LVL-W-II-HA') ||
    (knownSince(w, 'fire:village-threatened') >= 0 && !isContained(w))
  )
    return 2;
  if (
    dead >= 1 ||
    f.seenHa >= of('LVL-W-III-HA') ||
    hours >= of(c.sensitive ? 'LVL-W-III-HS' : 'LVL-W-III-H')
  )
    return 3;
  if (f.seenHa >= of('LVL-W-IV-HA') || hours >= of(c.sensitive ? 'LVL-W-IV-HS' : 'LVL-W-IV-H')) return 4;
  return 0;
}

/** Held all round, warm or cold. */
export const isContained = (w: World): boolean =>
  ['contained', 'out'].some((s) => isIn(w, 'forest-fire-front', `edge.${s}`));
const accepted = (w: World): boolean => isIn(w, 'forest-fire-front', 'acceptance.accepted');
export const calm = (w: World): Record<string, boolean> => ({
  'fire-contained': isContained(w),
  'edge-mopped-up': isIn(w, 'forest-fire-front', 'edge.out'),
  accepted: accepted(w),
});

export function overlays(w: World, truth: boolean): readonly OverlayFrame[] {
  const f = stateOf(w);
  if (!f || !isIn(w, 'forest-fire-incident', 'active')) return [];
  const out: OverlayFrame[] = [];
  // Smoke stands in everybody's sight; the fire below it has to be looked at.
  if (truth || f.reportMessage >= 0) out.push(smokeFrame(w, f));
  if (!truth && f.seenAt < 0) return out;
  const data = new Uint8Array(CELLS * CELLS);
  if (truth) classify(f, data);
  else data.set(f.seen);
  out.push({ layer: 'fire', ...frameOf(w), cols: CELLS, rows: CELLS, data });
  return out;
}
function smokeFrame(w: World, f: ForestFireIncident): OverlayFrame {
  const s = f.smoke;
  const frame = frameOf(w);
  const data = new Uint8Array(s.cols * s.rows);
  for (let k = 0; k < data.length; k++) {
    const sight = visibilityM(smokeMg(s, k));
    data[k] = SMOKE_SIGHT_M.filter((m) => sight < m).length;
  }
  return {
    layer: 'smoke',
    lon0: frame.lon0,
    lat0: frame.lat0,
    dLon: frame.dLon * s.ratio,
    dLat: frame.dLat * s.ratio,
    cols: s.cols,
    rows: s.rows,
    data,
  };
}

interface SectorsNow {
  readonly at: string;
  readonly edge: Edge;
  /** After a recon: what the ground forbids where work would begin, and ways out from there. */
  readonly ground: readonly string[];
  readonly waysOut: readonly (readonly string[])[];
}
/** The edge as it stands, worked out once for all seats of a moment. */
const edges = new WeakMap<object, SectorsNow>();
function sectorsNow(w: World, f: ForestFireIncident): SectorsNow {
  const at = `${w.t} ${f.lineM} ${f.mopped} ${f.reconAt}`;
  const known = edges.get(f.fire);
  if (known?.at === at) return known;
  const edge = edgeOf(f.fire);
  const cells = SECTORS.map((s) => (f.reconAt >= 0 ? workplace(f, edge, s) : -1));
  const now = {
    at,
    edge,
    ground: cells.map((i) => (i < 0 ? '' : groundRisk(w, f, i))),
    waysOut: cells.map((i) => (i < 0 ? [] : waysOut(f.fire, f.ground, i))),
  };
  edges.set(f.fire, now);
  return now;
}

const stateIn = (w: World, s: Sector): (typeof SECTOR_STATES)[number] =>
  SECTOR_STATES.find((x) => isIn(w, 'forest-fire-sector', x, siteOf(s)))!;

/** What of a store counts most, worst first. */
const TARGET_STATES = [
  ['danger.burst', 'burst'],
  ['ground.cleared', 'cleared'],
  ['guard.posted', 'guarded'],
] as const;

export function view(w: World, truth: boolean): ForestFireView | null {
  const f = stateOf(w);
  if (!f) return null;
  const c = w.env.scenario.conditions.forestFire!;
  const confirmedAt = lastEntered(w, 'forest-fire-front', 'knowledge.confirmed', 'fire');
  const known = truth || confirmedAt >= 0;
  const seen = truth || f.seenAt >= 0;
  const now = known && seen ? sectorsNow(w, f) : null;
  const edge = now?.edge ?? null;
  const frame = frameOf(w);
  return {
    level: levelOf(w),
    calm: Object.values(calm(w)).every(Boolean),
    dangerClass: c.dangerClass,
    reported: f.reportMessage >= 0,
    confirmedAt,
    // What the county knows is as old as the last look.
    seenAt: f.seenAt,
    ha: truth ? burntHa(f.fire) : f.seenHa,
    lineM: Math.round(f.lineM),
    wind: {
      fromDeg: ((Math.round(f.toldWind) % 360) + 360) % 360,
      ms: Math.round(f.fire.air.windMs * 10) / 10,
    },
    rhPct: Math.round(f.fire.air.rhPct),
    worstHour: worstHour(w, f),
    offer: isIn(w, 'forest-fire-villagers', 'offer.open') ? { ...f.offer } : null,
    sectors: SECTORS.map((s, n) => {
      return {
        id: siteOf(s),
        sector: s,
        state: edge ? stateIn(w, s) : null,
        flame: edge ? Math.round(edge.flame[s] * 10) / 10 : null,
        edgeM: edge ? edge.cells[s].length * f.fire.dx : null,
        ground: now?.ground[n] ?? '',
        waysOut: now?.waysOut[n] ?? [],
        crews: w.res.units
          .filter((u) => {
            const t = w.res.tasks[u.task];
            return t !== undefined && t.target.id === siteOf(s);
          })
          .map((u) => u.id),
      };
    }),
    threatened: w.env.county.villages.flatMap((v, i) => {
      if (!known || (f.threat[i] >= 3000 && f.smokedS[i] === 0)) return [];
      const sight = sightAt(f.smoke, windowCell(frame, v.at));
      return [
        {
          village: v.id,
          metres: f.threat[i] >= 1e6 ? null : Math.round(f.threat[i] / 50) * 50,
          smoke: SMOKE_SIGHT_M.filter((m) => sight < m).length,
        },
      ];
    }),
    targets: known
      ? c.depots.map((d, n) => ({
          id: d.id,
          metres: f.depots[n].metres >= 1e6 ? null : Math.round(f.depots[n].metres / 50) * 50,
          threatened: isIn(w, 'forest-fire-target', 'news.told', d.id),
          state:
            TARGET_STATES.find(([at]) => isIn(w, 'forest-fire-target', at, d.id))?.[1] ?? ('open' as const),
        }))
      : [],
    tripped: c.powerLines.filter((_, n) => f.tripped[n] >= 0 && w.t - f.tripped[n] >= 300).map((l) => l.name),
    smokeRoads: [...new Set(f.shut.map((k) => w.env.county.roads.edges[k].road))],
    contained: isContained(w),
    out: isIn(w, 'forest-fire-front', 'edge.out'),
    shiftAt: lastEntered(w, 'forest-fire-wind', 'turned', 'wind'),
    recon: f.reconAt >= 0,
    airFrom: f.airFrom,
    accepted: accepted(w),
  };
}
