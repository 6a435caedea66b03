/** What of the fire can be seen: sectors, the last picture taken of it, levels, end conditions. */
import { burntHa } from '../../hazards/forest-fire/fire.ts';
import { knownSince } from '../../information/deliver.ts';
import type { Level } from '../../roles.ts';
import type { ForestFireView } from '../../views/incident-types.ts';
import type { World } from '../../world.ts';
import type { OverlayFrame, Site } from '../module.ts';
import { nodeNear } from '../near-node.ts';
import { classify } from './crews.ts';
import { edgeOf, hotEdge, SECTORS, type Sector } from './front.ts';
import type { ForestFireIncident } from './state.ts';
import { CELLS, frameAt, placeOf, type WindowFrame } from './window.ts';

export const stateOf = (w: World): ForestFireIncident | null => w.incidents.forestFire;
const frames = new WeakMap<object, WindowFrame>();
export function frameOf(w: World): WindowFrame {
  const c = w.env.scenario.conditions.forestFire!;
  let f = frames.get(c);
  if (!f) frames.set(c, (f = frameAt(c.ignitions[0])));
  return f;
}

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
  return SECTORS.map((s) => ({ id: `fire-${s}`, name: NAMES[s], node, at, known }));
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
  const hours = f.containedAt >= 0 ? 0 : (w.t - knownSince(w, 'fire:confirmed')) / 3600;
  const dead = w.people.deadReported.reduce((a, b) => a + b, 0);
  if (dead >= 3 || f.seenHa >= 100 || (knownSince(w, 'fire:village-threatened') >= 0 && f.containedAt < 0))
    return 2;
  if (dead >= 1 || f.seenHa >= 50 || hours >= (c.sensitive ? 6 : 12)) return 3;
  if (f.seenHa >= 10 || hours >= (c.sensitive ? 2 : 4)) return 4;
  return 0;
}

export const calm = (f: ForestFireIncident): Record<string, boolean> => ({
  'fire-contained': f.containedAt >= 0,
  'edge-mopped-up': f.containedAt >= 0 && hotEdge(f.fire) === 0,
  accepted: f.acceptedAt >= 0,
});

export function overlays(w: World, truth: boolean): readonly OverlayFrame[] {
  const f = stateOf(w);
  if (!f || f.startedAt < 0 || (!truth && f.seenAt < 0)) return [];
  const data = new Uint8Array(CELLS * CELLS);
  if (truth) classify(f, data);
  else data.set(f.seen);
  return [{ layer: 'fire', ...frameOf(w), cols: CELLS, rows: CELLS, data }];
}

export function view(w: World, truth: boolean): ForestFireView | null {
  const f = stateOf(w);
  if (!f) return null;
  const known = truth || f.confirmedAt >= 0;
  const edge = known ? edgeOf(f.fire) : null;
  const windFrom = (((Math.round(f.toldWind) % 360) + 360) % 360) as number;
  return {
    level: levelOf(w),
    calm: Object.values(calm(f)).every(Boolean),
    dangerClass: w.env.scenario.conditions.forestFire!.dangerClass,
    reported: f.reportMessage >= 0,
    confirmedAt: f.confirmedAt,
    // What the county knows is as old as the last look.
    seenAt: f.seenAt,
    ha: truth ? burntHa(f.fire) : f.seenHa,
    lineM: Math.round(f.lineM),
    wind: { fromDeg: windFrom, ms: Math.round(Math.sqrt(f.fire.air.windMs * f.fire.air.windMs) * 10) / 10 },
    sectors: SECTORS.map((s) => ({
      id: `fire-${s}`,
      sector: s,
      flame: edge && (truth || f.seenAt >= 0) ? Math.round(edge.flame[s] * 10) / 10 : null,
      edgeM: edge && (truth || f.seenAt >= 0) ? edge.cells[s].length * f.fire.dx : null,
      crews: w.res.units
        .filter((u) => {
          const t = w.res.tasks[u.task];
          return t !== undefined && t.target.id === `fire-${s}`;
        })
        .map((u) => u.id),
    })),
    threatened: w.env.county.villages.flatMap((v, i) =>
      known && f.threat[i] < 3000 ? [{ village: v.id, metres: Math.round(f.threat[i] / 50) * 50 }] : [],
    ),
    contained: f.containedAt >= 0,
    out: f.outAt >= 0,
    shiftAt: f.shiftAt,
    recon: f.reconAt >= 0,
    airFrom: f.airFrom,
    accepted: f.acceptedAt >= 0,
  };
}
