/** A scenario's bookmarks as a list: at most nine, so that each has a key; names neither empty nor long. */
export interface Bookmark {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly metresPerPixel: number;
}
export type Bookmarks = Readonly<Record<string, readonly Bookmark[]>>;
export const MOST = 9;
const LONGEST = 24;
const named = (name: string, i: number): string => name.trim().slice(0, LONGEST) || `${i + 1}`;

export const addBookmark = (list: readonly Bookmark[], b: Bookmark): readonly Bookmark[] =>
  list.length >= MOST ? list : [...list, { ...b, name: named(b.name, list.length) }];
/** Another name, or gone with null. */
export const changed = (list: readonly Bookmark[], i: number, name: string | null): readonly Bookmark[] =>
  list.flatMap((b, k) => (k !== i ? [b] : name === null ? [] : [{ ...b, name: named(name, i) }]));

const isNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v);
/** What was kept, as far as it is still of use. */
export function bookmarksFrom(saved: unknown): Bookmarks {
  if (typeof saved !== 'object' || saved === null) return {};
  return Object.fromEntries(
    Object.entries(saved).map(([id, list]) => [
      id,
      (Array.isArray(list) ? (list as (Partial<Bookmark> | null)[]) : []).reduce<readonly Bookmark[]>(
        (out, b) =>
          b && isNumber(b.lon) && isNumber(b.lat) && isNumber(b.metresPerPixel) && b.metresPerPixel > 0
            ? addBookmark(out, {
                name: String(b.name ?? ''),
                lon: b.lon,
                lat: b.lat,
                metresPerPixel: b.metresPerPixel,
              })
            : out,
        [],
      ),
    ]),
  );
}
