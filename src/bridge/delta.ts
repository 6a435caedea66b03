/** What a server's seat is sent in place of whole views and pictures: what has changed since the last, packed. */
import jsonPatch, { type Operation } from 'fast-json-patch';
import type { OverlayFrame } from '../sim/views/types.ts';
import { decodeRuns } from './runs.ts';
import type { Command, FromSim, Role, RoleView, ToRoom, ToSim } from './protocol.ts';

/** Zlib's format of JSON: browsers and Node both unpack it by themselves. */
export type Packed = Uint8Array;

/** What comes over the line; all else is said as a worker says it. */
export type FromServer =
  | Exclude<FromSim, { type: 'view' | 'depth' | 'ready' | 'line' }>
  | (Omit<Extract<FromSim, { type: 'ready' }>, 'base'> & { readonly county: string })
  /** A whole view, once; every later one is what changed since the one before. */
  | { readonly type: 'view-whole'; readonly n: number; readonly view: Packed; readonly factor: number }
  | {
      readonly type: 'view-change';
      readonly n: number;
      /** In what all of its kind see alike, and in what is the seat's own. */
      readonly ops: Packed | null;
      readonly own: Packed | null;
      readonly factor: number;
    }
  /** Water and other pictures as runs; those that did not change are left out. */
  | {
      readonly type: 'pictures';
      readonly t: number;
      readonly depth: Packed | null;
      readonly overlays: readonly OverlayFrame[];
      /** Layers there are, in order. */
      readonly layers: readonly string[];
    }
  | { readonly type: 'record'; readonly text: Packed };

/** What a seat may send. */
export type ToServer =
  | Extract<
      ToSim,
      { type: 'speed' | 'role' | 'training' | 'command' | 'judge' | 'outlook' | 'states' | 'skip-to' }
    >
  | ToRoom
  /** Was this order given? Asked after a line that broke, of the seat's orders from the `since`-th up to the `before`-th. */
  | {
      readonly type: 'given';
      readonly id: number;
      readonly role: Role;
      readonly cmd: Command;
      readonly since: number;
      readonly before: number;
    }
  /** A whole view again: a change did not follow the one before. */
  | { readonly type: 'whole' }
  | { readonly type: 'record' };
export type { Command, Role };

/** What differs, as a JSON patch. */
export const changes = (before: object, after: object): Operation[] => jsonPatch.compare(before, after);

/** The last state of something large that changes in few places: only parts whose text differs are read and compared. */
export class Compared {
  private texts: Record<string, string> = {};
  private parts: Record<string, unknown> = {};
  /** The state as plain data; it is never changed in place. */
  get last(): Readonly<Record<string, unknown>> {
    return this.parts;
  }
  /** Takes the next state. @returns what has changed. */
  next(state: object): Operation[] {
    const texts: Record<string, string> = {};
    const parts: Record<string, unknown> = {};
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [k, v] of Object.entries(state)) {
      const text = JSON.stringify(v) as string | undefined;
      if (text === undefined) continue;
      texts[k] = text;
      if (text === this.texts[k]) parts[k] = this.parts[k];
      else after[k] = parts[k] = JSON.parse(text);
    }
    for (const k of Object.keys(this.parts)) if (k in after || !(k in parts)) before[k] = this.parts[k];
    this.texts = texts;
    this.parts = parts;
    return jsonPatch.compare(before, after);
  }
}

/** The receiving end: keeps the last view and pictures and gives whole ones out. */
export class Unpacker {
  private view: RoleView | null = null;
  private n = -1;
  private depth: Uint8Array | null = null;
  private overlays = new Map<string, OverlayFrame>();
  /** @param inflate unpacks; browsers do it in their own time. */
  constructor(private readonly inflate: (p: Packed) => Promise<Uint8Array>) {}

  private async json(p: Packed): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await this.inflate(p)));
  }
  /** The record's text. */
  async text(p: Packed): Promise<string> {
    return new TextDecoder().decode(await this.inflate(p));
  }
  /** @returns the message as a worker would have said it; null when it cannot be told without a whole view. */
  async views(
    m: Extract<FromServer, { type: 'view-whole' | 'view-change' }>,
  ): Promise<Extract<FromSim, { type: 'view' }> | null> {
    if (m.type === 'view-whole') this.view = (await this.json(m.view)) as RoleView;
    else {
      if (!this.view || m.n !== this.n + 1) return null;
      for (const p of [m.ops, m.own]) {
        if (!p) continue;
        const ops = (await this.json(p)) as Operation[];
        this.view = jsonPatch.applyPatch(this.view, ops, false, false).newDocument;
      }
    }
    this.n = m.n;
    return { type: 'view', view: this.view, factor: m.factor };
  }
  /** @param cells of the county's grid. */
  async pictures(
    m: Extract<FromServer, { type: 'pictures' }>,
    cells: number,
  ): Promise<Extract<FromSim, { type: 'depth' }>> {
    if (m.depth || !this.depth) {
      this.depth = new Uint8Array(cells);
      if (m.depth) decodeRuns(await this.inflate(m.depth), this.depth);
    }
    for (const o of m.overlays) {
      const data = new Uint8Array(o.cols * o.rows);
      decodeRuns(await this.inflate(o.data), data);
      this.overlays.set(o.layer, { ...o, data });
    }
    const overlays = m.layers.flatMap((l) => this.overlays.get(l) ?? []);
    // Copies: whoever shows them may pass their bytes on.
    return {
      type: 'depth',
      t: m.t,
      depth: this.depth.slice(),
      overlays: overlays.map((o) => ({ ...o, data: o.data.slice() })),
    };
  }
}
