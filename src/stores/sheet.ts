/** What the map is to show now, from the stores. Both maps, with and without WebGL, draw this. */
import {
  baseFeatures,
  chosenFeatures,
  toolFeatures,
  viewFeatures,
  type Picture,
} from '../cartography/features/index.ts';
import { planBox } from '../cartography/features/site-plan.ts';
import type { Picked } from '../cartography/pick.ts';
import { projection, type Projection } from '../cartography/projection.ts';
import { sayIn, type Say } from '../cartography/text.ts';
import type { Feature } from '../cartography/types.ts';
import type { LonLat, MapBase, Place, RoleView } from '../bridge/protocol.ts';
import { translator } from '../i18n/index.ts';
import { depthStore, selectionStore, sessionStore } from './session.ts';
import { settingsStore } from './settings.ts';
import { toolsStore } from './tools.ts';

/** What is worked out once for a county. */
export interface County {
  readonly base: MapBase;
  readonly p: Projection;
  readonly places: ReadonlyMap<string, Place>;
  readonly features: readonly Feature[];
}
const counties = new WeakMap<MapBase, County>();
export function countyOf(base: MapBase): County {
  const known = counties.get(base);
  if (known) return known;
  const p = projection(base.grid);
  const county = {
    base,
    p,
    places: new Map(base.places.map((q) => [q.id, q])),
    features: baseFeatures(base, p),
  };
  counties.set(base, county);
  return county;
}
/** In the review the scrubber's moment, else the latest view. */
export function shownView(): RoleView | null {
  const s = sessionStore.getState();
  return s.screen === 'review' ? (s.replay?.view ?? s.review?.view ?? null) : s.view;
}
export function pictureNow({ base, p, places }: County): Picture {
  const { depth, overlays } = depthStore.getState();
  return { base, p, places, view: shownView(), depth, overlays };
}
/** Everything above the ground, units apart. */
export const featuresNow = (c: County): Feature[] => [
  ...viewFeatures(pictureNow(c)),
  ...chosenFeatures(selectionStore.getState(), c.p, c.places, shownView()),
  ...toolFeatures(toolsStore.getState(), c.base, c.p),
];
const say = { zh: sayIn('zh', translator('zh')), en: sayIn('en', translator('en')) };
export const sayNow = (): Say => say[settingsStore.getState().lang];
/** What a click on the map does. */
export const choose = (what: Picked | null): void =>
  selectionStore.setState(what?.unit ? { unit: what.id } : { place: what?.id ?? null });
/** Where anything stands that has a place on the ground: place, site, levee or unit. */
export function whereIs(base: MapBase, id: string): LonLat | null {
  const view = shownView();
  const levee = base.levees.find((l) => l.id === id)?.line;
  return (
    base.places.find((q) => q.id === id)?.at ??
    view?.sites.find((s) => s.id === id)?.at ??
    view?.units.find((u) => u.id === id) ??
    levee?.[Math.floor(levee.length / 2)] ??
    null
  );
}
/** Ground between two places of the incident at least, and how far apart they may be to be looked at closely, m. */
const LEAST_M = 3200;
const MOST_M = 14_000;
/** A part of the map by its middle, map units. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
function around({ p }: County, at: readonly { lon: number; lat: number }[]): Part {
  const xs = at.map((q) => p.x(q.lon));
  const ys = at.map((q) => p.y(q.lat));
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, width: x1 - x0, height: y1 - y0 };
}
export function countyBox(c: County): Part {
  const b = around(c, c.base.outline);
  return { ...b, width: b.width * 1.07, height: b.height * 1.07 };
}
/** Ground round a site plan, and the least side of it that is shown, m. */
const PLAN_ROUND = 1.15;
const PLAN_LEAST_M = 700;
/** The parts of the site plan that the map opens on; null without one. */
function planPart({ base, p }: County): Part | null {
  const boxes = base.sitePlan.filter((x) => x.opens).map((x) => planBox(x, p));
  if (boxes.length === 0) return null;
  const [x0, x1] = [Math.min(...boxes.map((b) => b.x0)), Math.max(...boxes.map((b) => b.x1))];
  const [y0, y1] = [Math.min(...boxes.map((b) => b.y0)), Math.max(...boxes.map((b) => b.y1))];
  const least = PLAN_LEAST_M / p.metresPerUnit;
  return {
    x: (x0 + x1) / 2,
    y: (y0 + y1) / 2,
    width: Math.max(least, (x1 - x0) * PLAN_ROUND),
    height: Math.max(least, (y1 - y0) * PLAN_ROUND),
  };
}
/**
 * Part of the map that an exercise opens on: its site plan, until known places of its incident lie outside; those, where they lie
 * close together; else the county.
 */
export function openingBox(c: County): Part {
  const plan = planPart(c);
  const own = (shownView()?.sites ?? []).filter((s) => !s.id.startsWith('road-')).map((s) => s.at);
  if (plan) {
    const inPlan = ({ lon, lat }: LonLat): boolean =>
      Math.abs(c.p.x(lon) - plan.x) <= plan.width / 2 && Math.abs(c.p.y(lat) - plan.y) <= plan.height / 2;
    if (own.every(inPlan)) return plan;
  }
  if (own.length > 0) {
    const { metresPerUnit } = c.p;
    const b = around(c, own);
    if (Math.max(b.width, b.height) * metresPerUnit <= MOST_M) {
      const least = LEAST_M / metresPerUnit;
      return { ...b, width: Math.max(least, b.width * 1.5), height: Math.max(least, b.height * 1.5) };
    }
  }
  return plan ?? countyBox(c);
}
