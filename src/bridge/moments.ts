/** The three moments of a run that its report draws: as it began, when the hazard lay widest, as it ended. */
import {
  coverageOverlay,
  depthView,
  incidentOverlays,
  projectView,
  type Exercise,
  type RoleView,
} from '../sim/index.ts';
import type { OverlayFrame } from '../sim/views/types.ts';

/** Seconds between stored moments: 2 minutes in a short exercise, else 10. */
export const frameInterval = (endAt: number): number => (endAt <= 7200 ? 120 : 600);

/** A moment of a run as somebody sees it who sees everything. */
export interface Frame {
  readonly t: number;
  readonly depth: Uint8Array;
  readonly overlays: readonly OverlayFrame[];
  readonly view: RoleView;
}
export interface Moment<T = Frame> {
  readonly at: 'before' | 'widest' | 'end';
  readonly frame: T;
}
/** The trainer's view without what fills by the hour and no map shows. */
export function slimView(ex: Exercise): RoleView {
  const v = projectView(ex, 'trainer');
  return {
    ...v,
    messages: [],
    injects: [],
    procedures: [],
    reports: [],
    gauges: v.gauges.map((g) => ({ ...g, series: [] })),
  };
}
/** Cells under water and under what hazards draw. */
export function spreadOf(depth: Uint8Array, overlays: readonly OverlayFrame[]): number {
  let n = 0;
  for (const x of depth) if (x > 0) n++;
  for (const o of overlays) if (o.layer !== 'coverage') for (const x of o.data) if (x > 0) n++;
  return n;
}
/** Each moment once; where the beginning or the end is the widest, it is named by that. */
export function threeOf<T extends { readonly t: number }>(
  first: T | null,
  widest: T | null,
  last: T | null,
): Moment<T>[] {
  const rows = [
    { at: 'before' as const, frame: first },
    { at: 'end' as const, frame: last },
    { at: 'widest' as const, frame: widest },
  ];
  const seen = new Set<number>();
  return rows
    .flatMap(({ at, frame }) => {
      if (!frame || seen.has(frame.t)) return [];
      seen.add(frame.t);
      return [{ at, frame }];
    })
    .sort((a, b) => a.frame.t - b.frame.t);
}
/** Looks at a run as it goes and keeps the three moments. */
export class Moments {
  private first: Frame | null = null;
  private widest: Frame | null = null;
  private spread = -1;
  private due = 0;
  look(ex: Exercise): void {
    if (ex.world.t < this.due) return;
    this.due = ex.world.t + frameInterval(ex.endAt);
    const seen = sightOf(ex);
    const spread = spreadOf(seen.depth, seen.overlays);
    if (this.first && spread <= this.spread) return;
    const frame = frameOf(ex, seen);
    this.first ??= frame;
    this.widest = frame;
    this.spread = spread;
  }
  /** @param ex as it stands at the end. */
  list(ex: Exercise): Moment[] {
    return threeOf(this.first, this.widest, frameOf(ex, sightOf(ex)));
  }
}
function sightOf(ex: Exercise): Pick<Frame, 'depth' | 'overlays'> {
  const { grid } = ex.world.env.county;
  const depth = new Uint8Array(grid.cols * grid.rows);
  depthView(ex, 'trainer', depth, new Uint8Array(depth.length));
  return { depth, overlays: [...incidentOverlays(ex.world, true), coverageOverlay(ex.world, true)] };
}
/** What is in sight, kept: rasters are the world's own until then. */
const frameOf = (ex: Exercise, { depth, overlays }: ReturnType<typeof sightOf>): Frame => ({
  t: ex.world.t,
  depth,
  overlays: overlays.map((o) => ({ ...o, data: o.data.slice() })),
  view: slimView(ex),
});
