/** Land cover, contours and houses of what a map shows, made in slices of a few milliseconds; kept while the county is. */
import { createStore } from 'zustand/vanilla';
import { groundPieces, type Piece } from '../cartography/ground.ts';
import type { Box } from '../cartography/lines.ts';
import type { Feature } from '../cartography/types.ts';
import type { MapBase } from '../bridge/protocol.ts';
import type { County } from './sheet.ts';
import { pause } from './pause.ts';

const SLICE_MS = 8;
/** Pieces kept at most: several windows at every interval. */
const MOST = 1200;

/** Counts up when more of the ground is there. */
export const groundStore = createStore<{ readonly made: number }>(() => ({ made: 0 }));
interface Made {
  readonly pieces: Map<string, readonly Feature[]>;
  wanted: readonly Piece[];
  running: boolean;
}
const counties = new WeakMap<MapBase, Made>();
function madeOf(base: MapBase): Made {
  let made = counties.get(base);
  if (!made) counties.set(base, (made = { pieces: new Map(), wanted: [], running: false }));
  return made;
}
function keep({ pieces }: Made, piece: Piece): readonly Feature[] {
  const features = piece.make();
  if (pieces.size >= MOST) pieces.delete(pieces.keys().next().value!);
  pieces.set(piece.key, features);
  return features;
}

/** Makes what is wanted now; what was wanted and is no more is left. */
async function run(made: Made): Promise<void> {
  made.running = true;
  let since = performance.now();
  await pause();
  for (;;) {
    const next = made.wanted.find((x) => !made.pieces.has(x.key));
    if (!next) break;
    keep(made, next);
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    since = performance.now();
  }
  made.running = false;
  // One painting for all of it, not one a piece.
  groundStore.setState((s) => ({ made: s.made + 1 }));
}

/** What there is of the ground of a window; the rest is begun, and `groundStore` says when it is there. */
export function groundFor({ base, p }: County, box: Box, zoom: number): readonly Feature[] {
  const made = madeOf(base);
  made.wanted = groundPieces(base, p, box, zoom);
  const there = made.wanted.flatMap((x) => made.pieces.get(x.key) ?? []);
  if (!made.running && made.wanted.some((x) => !made.pieces.has(x.key))) void run(made);
  return there;
}
/** All of it, for paper. */
export async function wholeGround({ base, p }: County, box: Box, zoom: number): Promise<readonly Feature[]> {
  const made = madeOf(base);
  const out: Feature[] = [];
  let since = performance.now();
  for (const x of groundPieces(base, p, box, zoom)) {
    out.push(...(made.pieces.get(x.key) ?? keep(made, x)));
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    since = performance.now();
  }
  return out;
}
