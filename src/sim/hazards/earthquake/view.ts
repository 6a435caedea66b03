/** What of the earthquake can be seen: sites, intensity raster, the figures of the panel, end conditions. */
import { isIn, lastEntered } from '../../drive.ts';
import { knownSince } from '../../information/deliver.ts';
import { reachable } from '../../information/links.ts';
import type { Level } from '../../roles.ts';
import { levelNumber } from '../../scenario/levels.ts';
import type { World } from '../../world.ts';
import type { EarthquakeView } from './view-types.ts';
import type { OverlayFrame, Site } from '../pack.ts';
import { unfitShare } from './kernel/strike.ts';
import { fieldOf, quakeCell } from './field.ts';
import { burns, missingAt, rescuedAt } from './rescue.ts';
import type { CollapseSite, EarthquakeIncident } from './state.ts';

export const stateOf = (w: World): EarthquakeIncident | null => w.incidents.earthquake;

/** Share of a village's houses that are unfit to live in. */
export const unfit = (w: World, q: EarthquakeIncident, v: number): number =>
  unfitShare(fieldOf(w.env).spec, q.kernel, v);

/** A site is known once its village has reported, a message named it, or someone looked on the spot. */
export const isKnown = (w: World, s: CollapseSite): boolean => knownSince(w, `site:${s.id}`) >= 0;

export function sites(w: World): readonly Site[] {
  const q = stateOf(w);
  if (!q) return [];
  const { villages } = w.env.county;
  return q.sites.map((s) => {
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

/** Whether the network has measured the main shock. */
export const isLocated = (w: World): boolean => isIn(w, 'earthquake-incident', 'active.network.located');
/** A building that was shaken hard, and nobody has looked at since. */
export const isUnchecked = (w: World, id: string): boolean =>
  isIn(w, 'earthquake-building', 'check.shaken', id);
const CALM = ['sites-cleared', 'no-aftershock-6h'] as const;
export const conditions = (w: World, q: EarthquakeIncident): Record<(typeof CALM)[number], boolean> => ({
  'sites-cleared': q.sites.every((s) => !isKnown(w, s) || (missingAt(q, s) === 0 && !burns(w, s))),
  'no-aftershock-6h': isIn(w, 'earthquake-ground', 'shocks.calm'),
});

const OVERLAY = 96;
export function overlays(w: World): readonly OverlayFrame[] {
  const q = stateOf(w);
  if (!q || !isLocated(w)) return [];
  const g = w.env.county.grid;
  const cols = OVERLAY;
  const rows = Math.round((OVERLAY * g.rows) / g.cols);
  const dLon = (g.dLon * g.cols) / cols;
  const dLat = (g.dLat * g.rows) / rows;
  const data = new Uint8Array(cols * rows);
  // What the network publishes is the law's field of the shocks so far, not the surveyed truth.
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const at = { lon: g.lonWest + (c + 0.5) * dLon, lat: g.latNorth - (r + 0.5) * dLat };
      const I = Math.round(q.kernel.intensity[quakeCell(g, at)]);
      data[r * cols + c] = I >= 5 ? Math.min(9, I) : 0;
    }
  return [{ layer: 'intensity', lon0: g.lonWest, lat0: g.latNorth, dLon, dLat, cols, rows, data }];
}

/** Level by magnitude, then by reported deaths (2012 national thresholds, procedures.md §3.3; the 2025 numbers are not public). */
export function levelByMagnitude(w: World): Level {
  const { scenario: s } = w.env;
  const m = s.conditions.earthquake!.main.magnitude;
  if (m >= levelNumber(s, 'LVL-E-I-M')) return 1;
  if (m >= levelNumber(s, 'LVL-E-II-M')) return 2;
  if (m >= levelNumber(s, 'LVL-E-III-M')) return 3;
  return m >= levelNumber(s, 'LVL-E-IV-M') ? 4 : 0;
}

/** The first delay of the ground that runs out is the pause. */
const pauseEnds = (w: World): number =>
  Math.min(...Object.values(w.machines.charts['earthquake-ground'].ground.timers));

export function view(w: World, truth: boolean): EarthquakeView | null {
  const q = stateOf(w);
  if (!q) return null;
  const known = isLocated(w) || truth;
  const air = (s: CollapseSite, ...states: readonly string[]): boolean =>
    states.some((x) => isIn(w, 'earthquake-site', `air.${x}`, s.id));
  const { main } = w.env.scenario.conditions.earthquake!;
  return {
    main: known ? main : null,
    paramsAt: lastEntered(w, 'earthquake-incident', 'active.network.located', 'incident'),
    level: knownSince(w, 'quake:params') < 0 ? 0 : levelByMagnitude(w),
    aftershocks: Array.from(q.kernel.timeS.subarray(1, Math.max(1, q.kernel.next)), (t, k) => ({
      t: Math.ceil(t),
      magnitude: Math.round(q.kernel.magnitude[k + 1] * 10) / 10,
    })).filter((s) => w.t - s.t >= 120 || truth),
    sites: q.sites
      .filter((s) => truth || isKnown(w, s))
      .map((s) => ({
        id: s.id,
        village: w.env.county.villages[s.village].id,
        // Nobody outside can tell who is still alive.
        trapped: missingAt(q, s),
        rescued: rescuedAt(q, s),
        checked: isIn(w, 'earthquake-site', 'structure.checked', s.id),
        gas: air(s, 'gas', 'burning', 'safe'),
        gasChecked: air(s, 'safe', 'measured'),
        burning: burns(w, s),
        crews: s.crews.filter((u) => w.res.units[u].task >= 0).map((u) => w.res.units[u].id),
      })),
    unfit: w.env.county.villages.flatMap((v, i) =>
      (truth || w.people.wetReported[i] >= 0) && unfit(w, q, i) >= w.env.numbers['PRM-EQK-DAMAGED']
        ? [{ village: v.id, houses: Math.round(v.households * unfit(w, q, i)) }]
        : [],
    ),
    unchecked: w.env.county.villages.flatMap((v) => (known && isUnchecked(w, v.id) ? [v.id] : [])),
    calm:
      Object.values(conditions(w, q)).every(Boolean) &&
      w.env.county.townships.every((_, i) => reachable(w, i)),
    pausedUntil: isIn(w, 'earthquake-ground', 'work.paused') ? pauseEnds(w) : -1,
  };
}
