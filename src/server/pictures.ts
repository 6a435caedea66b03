/** Water, plumes, coverage as rasters: drawn for those who see alike, packed once, told only where they changed. */
import { deflateSync } from 'node:zlib';
import type { FromServer, Packed } from '../bridge/delta.ts';
import { encodeRuns } from '../bridge/runs.ts';
import type { OverlayFrame } from '../bridge/protocol.ts';
import { coverageOverlay, depthView, incidentOverlays, type Exercise } from '../sim/index.ts';

type Message = Extract<FromServer, { type: 'pictures' }>;

export class Pictures {
  private depthKey = '';
  private depth: Packed | null = null;
  private readonly layers = new Map<string, { readonly key: string; readonly frame: OverlayFrame }>();
  private order: readonly string[] = [];

  /** @param truth as trainer and evaluator see it. */
  constructor(
    private readonly ex: Exercise,
    private readonly truth: boolean,
    private readonly water: Uint8Array,
    private readonly mask: Uint8Array,
  ) {}

  private message(t: number, depth: boolean, layers: readonly string[]): Message {
    return {
      type: 'pictures',
      t,
      depth: depth ? this.depth : null,
      overlays: layers.map((k) => this.layers.get(k)!.frame),
      layers: this.order,
    };
  }
  private draw(): { depth: boolean; changed: string[] } {
    depthView(this.ex, this.truth ? 'trainer' : 'commander', this.water, this.mask);
    const runs = encodeRuns(this.water);
    const key = Buffer.from(runs).toString('latin1');
    const depth = key !== this.depthKey;
    if (depth) {
      this.depthKey = key;
      this.depth = deflateSync(runs);
    }
    const frames = [
      ...incidentOverlays(this.ex.world, this.truth),
      coverageOverlay(this.ex.world, this.truth),
    ];
    this.order = frames.map((f) => f.layer);
    const changed: string[] = [];
    for (const f of frames) {
      const data = encodeRuns(f.data);
      const is = Buffer.from(data).toString('latin1') + JSON.stringify({ ...f, data: null });
      if (this.layers.get(f.layer)?.key === is) continue;
      this.layers.set(f.layer, { key: is, frame: { ...f, data: deflateSync(data) } });
      changed.push(f.layer);
    }
    return { depth, changed };
  }
  /** What has changed since it was last drawn; null when nothing has. */
  changes(): Message | null {
    const { depth, changed } = this.draw();
    return depth || changed.length > 0 ? this.message(this.ex.world.t, depth, changed) : null;
  }
  /** All of it, for whoever has seen nothing. Others are told of what changed meanwhile first. */
  all(): { news: Message | null; whole: Message } {
    const news = this.changes();
    return { news, whole: this.message(this.ex.world.t, true, this.order) };
  }
}
