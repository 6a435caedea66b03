/** What of the earthquake can be seen: sites, intensity raster, the figures of the panel, end conditions. */
import { knownSince } from '../../information/deliver.ts';
import { reachable } from '../../information/links.ts';
import type { World } from '../../world.ts';
import type { EarthquakeView } from '../../views/incident-types.ts';
import type { OverlayFrame, Site } from '../module.ts';
import { intensityAt } from './shake.ts';
import type { CollapseSite, EarthquakeIncident } from './state.ts';

/** A village tells of damage from this share of unfit houses on (design choice). */
export const DAMAGED = 0.01;
export const stateOf = (w: World): EarthquakeIncident | null => w.incidents.earthquake;

/** A site is known once its village has reported, a message named it, or someone looked on the spot. */
export const isKnown = (w: World, s: CollapseSite): boolean => knownSince(w, `site:${s.id}`) >= 0;

export function sites(w: World): readonly Site[] {
  const q = stateOf(w);
  if (!q) return [];
  const { villages } = w.env.county;
  return q.sites
    .filter((s) => s.spec >= 0 || s.trapped + s.rescued >= 0.5)
    .map((s) => {
      const v = villages[s.village];
      const c = s.spec < 0 ? null : w.env.scenario.conditions.earthquake!.collapses[s.spec];
      return {
        id: s.id,
        name: c
          ? { zh: `${v.name.zh}${c.building.zh}`, en: `${c.building.en}, ${v.name.en}` }
          : { zh: `${v.name.zh}倒塌民房`, en: `Collapsed houses, ${v.name.en}` },
        node: v.node,
        at: v.at,
        known: isKnown(w, s),
      };
    });
}

const CALM = ['sites-cleared', 'no-aftershock-6h'] as const;
export const conditions = (w: World, q: EarthquakeIncident): Record<(typeof CALM)[number], boolean> => ({
  'sites-cleared': q.sites.every((s) => s.trapped < 0.5 || !isKnown(w, s)),
  'no-aftershock-6h': q.shocks
    .slice(0, q.felt)
    .every((s) => s.main || s.magnitude < 4 || w.t - s.t >= 6 * 3600),
});

const OVERLAY = 96;
export function overlays(w: World): readonly OverlayFrame[] {
  const q = stateOf(w);
  if (!q || q.paramsAt < 0) return [];
  const g = w.env.county.grid;
  const cols = OVERLAY;
  const rows = Math.round((OVERLAY * g.rows) / g.cols);
  const dLon = (g.dLon * g.cols) / cols;
  const dLat = (g.dLat * g.rows) / rows;
  const data = new Uint8Array(cols * rows);
  // What the network publishes is the law of the main shock, not the surveyed truth.
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const I = Math.round(
        intensityAt(q.shocks[0], { lon: g.lonWest + (c + 0.5) * dLon, lat: g.latNorth - (r + 0.5) * dLat }),
      );
      data[r * cols + c] = I >= 5 ? Math.min(9, I) : 0;
    }
  return [{ layer: 'intensity', lon0: g.lonWest, lat0: g.latNorth, dLon, dLat, cols, rows, data }];
}

/** Level by magnitude, then by reported deaths (2012 national thresholds, procedures.md §3.3; the 2025 numbers are not public). */
export function levelByMagnitude(m: number): 0 | 1 | 2 | 3 | 4 {
  return m >= 7 ? 1 : m >= 6 ? 2 : m >= 5 ? 3 : m >= 4 ? 4 : 0;
}

export function view(w: World, truth: boolean): EarthquakeView | null {
  const q = stateOf(w);
  if (!q) return null;
  const known = q.paramsAt >= 0 || truth;
  return {
    main: known ? q.shocks[0] : null,
    paramsAt: q.paramsAt,
    level: knownSince(w, 'quake:params') < 0 ? 0 : levelByMagnitude(q.shocks[0].magnitude),
    aftershocks: q.shocks
      .slice(1, q.felt)
      .filter((s) => w.t - s.t >= 120 || truth)
      .map((s) => ({ t: s.t, magnitude: s.magnitude })),
    sites: q.sites
      .filter((s) => truth || isKnown(w, s))
      .map((s) => ({
        id: s.id,
        village: w.env.county.villages[s.village].id,
        // Counts from the spot are rounded; nobody knows better.
        trapped: Math.round(s.trapped),
        rescued: Math.floor(s.rescued),
        checked: s.checkedAt >= 0,
        gas: s.gas,
        gasChecked: s.gasCheckedAt >= 0,
        crews: s.crews.filter((u) => w.res.units[u].task >= 0).map((u) => w.res.units[u].id),
      })),
    unfit: w.env.county.villages.flatMap((v, i) =>
      (truth || w.people.wetReported[i] >= 0) && q.unfit[i] >= DAMAGED
        ? [{ village: v.id, houses: Math.round(v.households * q.unfit[i]) }]
        : [],
    ),
    calm:
      Object.values(conditions(w, q)).every(Boolean) &&
      w.env.county.townships.every((_, i) => reachable(w, i)),
    pausedUntil: q.clearAt > w.t ? q.clearAt : -1,
  };
}
