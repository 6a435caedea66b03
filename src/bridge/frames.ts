/** Stored moments of a run for the review's replay: water run-length encoded, the trainer's view slimmed and as text. */
import { coverageOverlay, depthView, incidentOverlays, type Exercise, type RoleView } from '../sim/index.ts';
import type { OverlayFrame } from '../sim/views/types.ts';
import { slimView, spreadOf, threeOf, type Frame, type Moment } from './moments.ts';
import { decodeRuns, encodeRuns } from './runs.ts';

/** Coverage hardly ever changes: bytes equal to those of the moment before are kept once. */
const shared = (runs: Uint8Array, before: Uint8Array | undefined): Uint8Array =>
  before !== undefined && before.length === runs.length && runs.every((v, i) => v === before[i])
    ? before
    : runs;

interface Stored {
  readonly t: number;
  readonly spread: number;
  readonly depth: Uint8Array;
  /** Rasters of hazards and of coverage with their bytes run-length encoded. */
  readonly overlays: readonly OverlayFrame[];
  readonly view: string;
}
export class FrameStore {
  private readonly list: Stored[] = [];
  private readonly depth: Uint8Array;
  private readonly mask: Uint8Array;
  constructor(private readonly cells: number) {
    this.depth = new Uint8Array(cells);
    this.mask = new Uint8Array(cells);
  }
  times(): number[] {
    return this.list.map((f) => f.t);
  }
  /** Keeps this moment if it is later than the last stored one. */
  take(ex: Exercise): void {
    const last = this.list.at(-1);
    if (last && last.t >= ex.world.t) return;
    depthView(ex, 'trainer', this.depth, this.mask);
    const raw = [...incidentOverlays(ex.world, true), coverageOverlay(ex.world, true)];
    const overlays = raw.map((o) => ({
      ...o,
      data: shared(encodeRuns(o.data), last?.overlays.find((x) => x.layer === o.layer)?.data),
    }));
    this.list.push({
      t: ex.world.t,
      spread: spreadOf(this.depth, raw),
      depth: encodeRuns(this.depth),
      overlays,
      view: JSON.stringify(slimView(ex)),
    });
  }
  /** The first, the widest and the last stored moment. */
  three(): Moment[] {
    const widest = this.list.reduce<Stored | null>((a, b) => (a && a.spread >= b.spread ? a : b), null);
    return threeOf(this.list[0] ?? null, widest, this.list.at(-1) ?? null).map(({ at, frame }) => ({
      at,
      frame: this.at(frame.t)!,
    }));
  }
  /** The last stored moment not after `t`. */
  at(t: number): Frame | null {
    let f = this.list[0];
    if (!f) return null;
    for (const x of this.list) if (x.t <= t) f = x;
    const depth = new Uint8Array(this.cells);
    decodeRuns(f.depth, depth);
    const overlays = f.overlays.map((o) => {
      const data = new Uint8Array(o.cols * o.rows);
      decodeRuns(o.data, data);
      return { ...o, data };
    });
    return { t: f.t, depth, overlays, view: JSON.parse(f.view) as RoleView };
  }
}
