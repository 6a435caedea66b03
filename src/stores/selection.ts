/** What the map shows besides the view, and what is selected on it or in a table. */
import type { LonLat } from '../bridge/protocol.ts';
import { createStore } from 'zustand/vanilla';
import type { OutlookAnswer } from '../bridge/client.ts';
import type { OverlayFrame } from '../bridge/protocol.ts';

/** Latest pictures of the hazards: water depth, one byte a county cell (5 cm steps, 0 dry or unseen), and other rasters. */
export const depthStore = createStore<{
  readonly t: number;
  readonly depth: Uint8Array | null;
  readonly overlays: readonly OverlayFrame[];
}>(() => ({ t: -1, depth: null, overlays: [] }));

/** What is selected on the map or in a table, and the order being prepared. */
export interface Selection {
  readonly place: string | null;
  readonly unit: string | null;
  readonly edge: number | null;
  readonly villages: readonly string[];
  readonly units: readonly string[];
  /** Previewed way of the order being prepared. */
  readonly preview: OutlookAnswer['line'];
  /** A command form to show, with values already known. */
  readonly draft: { readonly type: string; readonly values: Readonly<Record<string, unknown>> } | null;
  /** Where the map should go; `n` counts requests. */
  readonly focus: {
    readonly lon: number;
    readonly lat: number;
    readonly n: number;
    readonly near: boolean;
  } | null;
  /** Where the newest urgent message is, for the ring on the map. */
  readonly alarm: LonLat | null;
}
/** Where every exercise begins. */
export const NOTHING_SELECTED = {
  place: null,
  unit: null,
  edge: null,
  villages: [],
  units: [],
  preview: null,
  draft: null,
};
export const selectionStore = createStore<Selection>(() => ({
  ...NOTHING_SELECTED,
  focus: null,
  alarm: null,
}));
export const openDraft = (type: string, values: Readonly<Record<string, unknown>> = {}): void =>
  selectionStore.setState({ draft: { type, values } });
export const closeDraft = (): void => selectionStore.setState({ draft: null, preview: null });
/** A place is picked, and the map goes there where it is known where that is. */
export function pickPlace(id: string, at?: LonLat, near?: 'near'): void {
  selectionStore.setState({ place: id });
  if (at) focusOn(at.lon, at.lat, near);
}
/** `near` shows a few kilometres round the place. */
export const focusOn = (lon: number, lat: number, near?: 'near'): void =>
  selectionStore.setState((s) => ({
    focus: { lon, lat, n: (s.focus?.n ?? 0) + 1, near: near !== undefined },
  }));
