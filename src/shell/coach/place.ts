/** Where the callout stands: beside what it points at, never on it. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
const GAP = 10;
const EDGE = 6;
/** How much of `b` lies under `a`, px². */
export const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top));

/** The first of left, right, below, above and the corners that leaves what is pointed at free; else the one that hides least. */
export function beside(target: Rect | null, size: Size, room: Size): { left: number; top: number } {
  const fit = (v: number, s: number, r: number): number => Math.max(EDGE, Math.min(v, r - s - EDGE));
  const right = room.width - size.width - EDGE;
  const low = room.height - size.height - EDGE;
  if (!target) return { left: fit(EDGE, size.width, room.width), top: Math.max(EDGE, low) };
  const { left, top, width, height } = target;
  const midX = left + width / 2 - size.width / 2;
  const midY = top + height / 2 - size.height / 2;
  const tries = [
    [left - size.width - GAP, midY],
    [left + width + GAP, midY],
    [midX, top + height + GAP],
    [midX, top - size.height - GAP],
    [EDGE, low],
    [right, low],
    [EDGE, EDGE],
    [right, EDGE],
  ].map(([x, y]) => ({ left: fit(x, size.width, room.width), top: fit(y, size.height, room.height) }));
  const hides = (p: { left: number; top: number }): number => overlap({ ...p, ...size }, target);
  return tries.reduce((best, p) => (hides(p) < hides(best) ? p : best));
}
