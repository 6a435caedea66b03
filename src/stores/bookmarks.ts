/** Named looks at the map, kept with the settings, apart for each scenario. */
import type { LonLat } from '../bridge/protocol.ts';
import { askCamera, cameraStore } from './camera.ts';
import { sessionStore } from './session.ts';
import { settingsStore } from './settings.ts';
import { addBookmark, changed, type Bookmark } from './bookmark-list.ts';

const here = (): string => sessionStore.getState().briefing?.scenario ?? '';
const NONE: readonly Bookmark[] = [];
export const bookmarksOf = (all: Readonly<Record<string, readonly Bookmark[]>>): readonly Bookmark[] =>
  all[here()] ?? NONE;
const keep = (change: (list: readonly Bookmark[]) => readonly Bookmark[]): void =>
  settingsStore.setState((s) => ({
    bookmarks: { ...s.bookmarks, [here()]: change(bookmarksOf(s.bookmarks)) },
  }));
/** Keeps how the map looks, or would look at a point; false when there is no room for another. */
export function bookmark(name: string, at?: LonLat): boolean {
  const c = cameraStore.getState();
  const where = at ?? c.at;
  if (!where) return false;
  const before = bookmarksOf(settingsStore.getState().bookmarks).length;
  keep((list) => addBookmark(list, { name, ...where, metresPerPixel: c.metresPerPixel }));
  return bookmarksOf(settingsStore.getState().bookmarks).length > before;
}
export const renameBookmark = (i: number, name: string): void => keep((list) => changed(list, i, name));
export const removeBookmark = (i: number): void => keep((list) => changed(list, i, null));
export function goToBookmark(i: number): void {
  const b = bookmarksOf(settingsStore.getState().bookmarks)[i];
  if (b) askCamera({ kind: 'at', at: { lon: b.lon, lat: b.lat }, metresPerPixel: b.metresPerPixel });
}
