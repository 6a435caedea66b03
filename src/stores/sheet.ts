/** What the map is to show now, from the stores. Both maps, with and without WebGL, draw this. */
import { baseFeatures, chosenFeatures, viewFeatures, type Picture } from '../cartography/features/index.ts';
import type { Picked } from '../cartography/pick.ts';
import { projection, type Projection } from '../cartography/projection.ts';
import { sayIn, type Say } from '../cartography/text.ts';
import type { Feature } from '../cartography/types.ts';
import type { MapBase, Place, RoleView } from '../bridge/protocol.ts';
import { translator } from '../i18n/index.ts';
import { depthStore, selectionStore, sessionStore } from './session.ts';
import { settingsStore } from './settings.ts';

/** What is worked out once for a county. */
export interface County {
  readonly base: MapBase;
  readonly p: Projection;
  readonly places: ReadonlyMap<string, Place>;
  readonly features: readonly Feature[];
}
export function countyOf(base: MapBase): County {
  const p = projection(base.grid);
  return { base, p, places: new Map(base.places.map((q) => [q.id, q])), features: baseFeatures(base, p) };
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
];
const say = { zh: sayIn('zh', translator('zh')), en: sayIn('en', translator('en')) };
export const sayNow = (): Say => say[settingsStore.getState().lang];
/** What a click on the map does. */
export const choose = (what: Picked | null): void =>
  selectionStore.setState(what?.unit ? { unit: what.id } : { place: what?.id ?? null });
/** Ground between two places of the incident at least, and how far apart they may be to be looked at closely, m. */
const LEAST_M = 3200;
const MOST_M = 14_000;
/** Part of the map that an exercise opens on: the places of its incident where they lie close together, else the county. */
export function openingBox({ base, p }: County): { x: number; y: number; width: number; height: number } {
  const sites = shownView()?.sites ?? [];
  const around = (at: readonly { lon: number; lat: number }[]) => {
    const xs = at.map((q) => p.x(q.lon));
    const ys = at.map((q) => p.y(q.lat));
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, width: x1 - x0, height: y1 - y0 };
  };
  const own = sites.filter((s) => !s.id.startsWith('road-'));
  if (own.length > 0) {
    const b = around(own.map((s) => s.at));
    if (Math.max(b.width, b.height) * p.metresPerUnit <= MOST_M) {
      const least = LEAST_M / p.metresPerUnit;
      return { ...b, width: Math.max(least, b.width * 1.5), height: Math.max(least, b.height * 1.5) };
    }
  }
  const b = around(base.outline);
  return { ...b, width: b.width * 1.07, height: b.height * 1.07 };
}
