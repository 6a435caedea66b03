/** What of the landslides can be seen: blocked roads, lakes with what has been measured, places of work, a raster. */
import { blocks, CAUSES } from './kernel/system.ts';
import { colOf, rowOf } from '../../kernel/grid.ts';
import { knownSince } from '../../information/deliver.ts';
import { nodeNear } from '../shared/near-node.ts';
import type { LandslideView } from './view-types.ts';
import type { World } from '../../world.ts';
import type { OverlayFrame, Site } from '../pack.ts';
import {
  hasBreached,
  hoursLeft,
  inflowOf,
  isMeasured,
  lakeAges,
  lakeAt,
  lakeOf,
  lakeSpec,
  villagesBelow,
} from './lakes.ts';
import { hasSigns, hasSlid } from './named.ts';
import { listedSlopes, type LakeRow, type LandslideIncident } from './state.ts';
import type { PackView } from '../../views/incident-types.ts';
import { slideField } from './units.ts';

export const stateOf = (w: World): LandslideIncident | null => w.incidents.landslide;
const lakeKnown = (w: World, r: LakeRow): boolean => knownSince(w, `lake:${lakeSpec(w, r).id}`) >= 0;

const roadKnown = (w: World, edge: number): boolean => knownSince(w, `road:${edge}:blocked`) >= 0;

/** Lakes; blocked roads are sites of every exercise. */
export function sites(w: World): readonly Site[] {
  const q = stateOf(w);
  if (!q) return [];
  const out: Site[] = [];
  for (const r of q.lakes) {
    const d = lakeSpec(w, r);
    const p = lakeAt(w, r);
    out.push({
      id: `lake-${d.id}`,
      name: d.name,
      node: nodeNear(w, p.lon, p.lat),
      at: p,
      known: lakeKnown(w, r),
    });
  }
  return out;
}

export function view(w: World, truth: boolean): LandslideView | null {
  const q = stateOf(w);
  if (!q) return null;
  const { means, at } = slideField(w.env);
  const slides = means.flatMap((m, k) =>
    m.kind !== 'cut' || q.slides.failedS[k] < 0 || (!truth && !roadKnown(w, m.of))
      ? []
      : [
          {
            site: `road-${m.of}`,
            edge: m.of,
            at: at[k],
            t: q.slides.failedS[k],
            cause: CAUSES[q.slides.cause[k]],
            debrisM3: Math.round(q.slides.debrisM3[q.slides.roadAt[k]]),
            blocked: blocks(q.slides, k, 0),
          },
        ],
  );
  const lakes = q.lakes
    .filter((r) => truth || lakeKnown(w, r))
    .map((r) => {
      const lake = lakeOf(q, r);
      const measured = truth || isMeasured(w, r);
      const { formedAt, surveyedAt } = lakeAges(w, r);
      const breached = hasBreached(w, r);
      return {
        site: `lake-${lakeSpec(w, r).id}`,
        at: lakeAt(w, r),
        formedAt,
        surveyedAt,
        crestM: measured ? Math.round(lake.crestM * 10) / 10 : null,
        levelM: measured ? Math.round(lake.levelM * 10) / 10 : null,
        volumeM3: measured ? Math.round(lake.volumeM3) : null,
        inflowM3s: measured ? Math.round(inflowOf(w, r)) : null,
        hoursLeft: measured && !breached ? Math.round(10 * Math.min(999, hoursLeft(w, q, r))) / 10 : null,
        dugM: Math.round(r.dugM * 10) / 10,
        breached,
        outflowM3s: measured ? Math.round(lake.outflowM3s) : null,
        below: villagesBelow(w.env, w, r).map((v) => w.env.county.villages[v].id),
      };
    });
  return { level: 0, slides, lakes, calm: lakes.every((l) => l.breached) };
}

/** Two county cells a pixel; slides 1, lakes 2. Nothing is sent while nothing is known. */
const COARSE = 2;
export function overlays(w: World, truth: boolean): readonly OverlayFrame[] {
  const v = view(w, truth);
  if (!v || (v.slides.length === 0 && v.lakes.length === 0)) return [];
  const g = w.env.county.grid;
  const cols = Math.ceil(g.cols / COARSE);
  const rows = Math.ceil(g.rows / COARSE);
  const data = new Uint8Array(cols * rows);
  const mark = (at: { lon: number; lat: number }, size: number, value: number): void => {
    const c = Math.floor(colOf(g, at.lon) / COARSE);
    const r = Math.floor(rowOf(g, at.lat) / COARSE);
    for (let y = -size; y <= size; y++)
      for (let x = -size; x <= size; x++)
        if (c + x >= 0 && c + x < cols && r + y >= 0 && r + y < rows) data[(r + y) * cols + c + x] = value;
  };
  for (const s of v.slides) mark(s.at, 1, 1);
  for (const l of v.lakes) mark(l.at, 2, 2);
  const dLon = g.dLon * COARSE;
  const dLat = g.dLat * COARSE;
  return [{ layer: 'slides', lon0: g.lonWest, lat0: g.latNorth, dLon, dLat, cols, rows, data }];
}

/** Listed danger slopes, as known. */
export const slopesView = (w: World, truth: boolean): Partial<PackView> => ({
  slopes: listedSlopes(w).map((s) => {
    const { id } = w.env.county.facilities[s.facility];
    return {
      id,
      village: w.env.county.villages[s.village].id,
      sign: truth ? hasSigns(w, s) : knownSince(w, `slope:${id}:sign`) >= 0,
      slid: truth ? hasSlid(w, s) : knownSince(w, `slope:${id}:slid`) >= 0,
    };
  }),
});
