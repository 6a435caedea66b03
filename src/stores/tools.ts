/** What a person does with the map: the tool in hand, what is measured, rings, the menu that is open, a box or a unit being dragged. */
import { createStore } from 'zustand/vanilla';
import type { LonLat } from '../bridge/protocol.ts';
import type { Tools } from '../cartography/features/tools.ts';
import type { Picked } from '../cartography/pick.ts';
import { toggled, type Caught } from '../cartography/select.ts';
import type { Draft } from '../cartography/draw.ts';
import { openDraft, selectionStore, sessionStore } from './session.ts';

export type Tool = 'measure' | 'box' | 'draw';
/** An area being drawn. */
export interface Drawing extends Draft {
  readonly done: boolean;
  /** The order that it is drawn for, to be opened again with it. */
  readonly order: { readonly type: string; readonly field: string; readonly values: Values } | null;
}
type Values = Readonly<Record<string, unknown>>;
export interface MapMenuAt {
  /** Where in the window it opens, px. */
  readonly x: number;
  readonly y: number;
  readonly at: LonLat;
  /** What lies there; null is empty ground. */
  readonly what: Picked | null;
  /** Metres within which a road counts as meant. */
  readonly reach: number;
}
/** Something on its way over the map, in pixels of the map's frame. */
export interface Carried {
  readonly units: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Where it would be let down: place, site or levee. */
  readonly target: string | null;
}
export interface ToolsState extends Tools {
  readonly tool: Tool | null;
  readonly draw: Drawing | null;
  /** A measured way that takes no more points. */
  readonly measured: boolean;
  readonly rings: { readonly at: LonLat; readonly km: readonly number[]; readonly name: string } | null;
  readonly menu: MapMenuAt | null;
  /** Corners of the box being drawn, px of the frame. */
  readonly box: readonly [number, number, number, number] | null;
  readonly carried: Carried | null;
  /** Units let down on a target, to be sent there when a form says so; `n` counts. */
  readonly dropped: { readonly units: readonly string[]; readonly target: string; readonly n: number } | null;
}
const NOTHING: ToolsState = {
  tool: null,
  draw: null,
  measure: null,
  measured: false,
  rings: null,
  menu: null,
  box: null,
  carried: null,
  dropped: null,
};
export const toolsStore = createStore<ToolsState>(() => NOTHING);
const set = toolsStore.setState;

export const RADII = [0.5, 1, 2, 5, 10] as const;
const USUAL_RADII = [1, 2, 5];

export function takeTool(tool: Tool | null): void {
  set((s) => ({ tool, box: null, draw: tool === 'draw' ? s.draw : null }));
  if (tool === 'measure') set({ measure: { points: [] }, measured: false });
}
/** Begins a way at a point. */
export const measureFrom = (at: LonLat): void =>
  set({ tool: 'measure', measure: { points: [at] }, measured: false, box: null, draw: null });
/** A second point on the spot of the last, as a double click gives it, ends the way. */
export function measureAt(at: LonLat, again: boolean): void {
  const { measure, measured } = toolsStore.getState();
  if (!measure || measured) return;
  if (again && measure.points.length > 1) return endMeasure();
  if (!again) set({ measure: { points: [...measure.points, at] } });
}
export function unmeasure(): void {
  const { measure } = toolsStore.getState();
  if (measure) set({ measure: { points: measure.points.slice(0, -1) }, measured: false, tool: 'measure' });
}
/** The way stays on the map until it is taken away. */
export const endMeasure = (): void => set({ measured: true, tool: null });
export const clearMeasure = (): void =>
  set((s) => ({ measure: null, measured: false, tool: s.tool === 'measure' ? null : s.tool }));

/** What a circle, a strip begins with where nobody says otherwise, m. */
const WIDTH_M = 200;
/** Takes the pen: for an order that is being filled in, or to choose the order afterwards. */
export function beginDraw(kind: Drawing['kind'], order: Drawing['order'] = null): void {
  const { widthM } = toolsStore.getState().draw ?? { widthM: WIDTH_M };
  set({
    tool: 'draw',
    box: null,
    draw: { kind, points: [], radiusM: 0, widthM, cursor: null, done: false, order },
  });
}
const redraw = (f: (d: Drawing) => Partial<Drawing>): void =>
  set(({ draw }) => (draw ? { draw: { ...draw, ...f(draw) } } : {}));
/** A second point on the spot of the last, as a double click gives it, ends it; so does a circle's second point. */
export function drawAt(at: LonLat, again: boolean): void {
  const d = toolsStore.getState().draw;
  if (!d || d.done) return;
  if (again) return d.points.length > 1 || d.radiusM > 0 ? endDraw() : undefined;
  redraw(({ points }) => ({ points: [...points, at], cursor: null }));
  if (d.kind === 'circle' && d.points.length === 1) endDraw();
}
export const drawCursor = (cursor: LonLat | null): void => {
  const { draw } = toolsStore.getState();
  if (draw && !draw.done && draw.points.length > 0) redraw(() => ({ cursor }));
};
export const drawSize = (size: { readonly radiusM: number } | { readonly widthM: number }): void =>
  redraw(({ points }) => ({ ...size, ...('radiusM' in size ? { points: points.slice(0, 1) } : {}) }));
/** One point back; also out of a finished shape. */
export const undraw = (): void =>
  redraw(({ points }) => ({ points: points.slice(0, -1), cursor: null, done: false }));
const ENOUGH = { circle: 1, polygon: 3, corridor: 2 } as const;
/** Finishes what has points enough; a circle needs its radius. */
export function endDraw(): void {
  const d = toolsStore.getState().draw;
  if (!d || d.points.length < ENOUGH[d.kind]) return;
  if (d.kind === 'circle' && d.points.length < 2 && d.radiusM <= 0) return;
  redraw(() => ({ cursor: null, done: true }));
}
/** The pen is put down. An order that it was taken for opens again as it was. */
export function dropDraw(): void {
  const { draw } = toolsStore.getState();
  set({ tool: null, draw: null });
  if (draw?.order && !draw.done) openDraft(draw.order.type, draw.order.values);
}

export const ringsAt = (at: LonLat, name: string): void =>
  set((s) => ({ rings: { at, name, km: s.rings?.km ?? USUAL_RADII } }));
export const clearRings = (): void => set({ rings: null });
export const toggleRadius = (radius: number): void =>
  set((s) =>
    s.rings
      ? {
          rings: {
            ...s.rings,
            km: s.rings.km.includes(radius)
              ? s.rings.km.filter((k) => k !== radius)
              : [...s.rings.km, radius].sort((a, b) => a - b),
          },
        }
      : {},
  );

export const openMenu = (menu: MapMenuAt): void => set({ menu });
export const closeMenu = (): void => set({ menu: null });
export const showBox = (box: ToolsState['box']): void => set({ box });
export const carry = (carried: Carried | null): void => set({ carried });
export const drop = (units: readonly string[], target: string): void =>
  set((s) => ({ carried: null, dropped: { units, target, n: (s.dropped?.n ?? 0) + 1 } }));

/** What a box took in joins what is selected. */
export const select = ({ units, villages }: Caught): void =>
  selectionStore.setState((s) => ({
    units: [...new Set([...s.units, ...units])],
    villages: [...new Set([...s.villages, ...villages])],
  }));
/** In or out of the selection: a village, a unit or all units of one spot. */
export function toggleSelected(what: Picked, isVillage: boolean): void {
  if (what.unit) selectionStore.setState((s) => ({ units: toggled(s.units, what.units) }));
  else if (isVillage) selectionStore.setState((s) => ({ villages: toggled(s.villages, [what.id]) }));
}
export const deselect = (what: 'units' | 'villages' | 'all'): void =>
  selectionStore.setState(
    what === 'all' ? { units: [], villages: [] } : what === 'units' ? { units: [] } : { villages: [] },
  );
/** One press of Escape undoes one thing, the latest kind first; false if there was nothing. */
export function stepBack(): boolean {
  const s = toolsStore.getState();
  const chosen = selectionStore.getState();
  if (s.menu) closeMenu();
  else if (s.box || s.carried) set({ box: null, carried: null });
  else if (s.draw) dropDraw();
  else if (s.measure) clearMeasure();
  else if (s.tool) takeTool(null);
  else if (chosen.units.length + chosen.villages.length > 0) deselect('all');
  else if (s.rings) clearRings();
  else if (chosen.place !== null || chosen.unit !== null)
    selectionStore.setState({ place: null, unit: null });
  else return false;
  return true;
}
// Another exercise, or its review, begins with nothing on the map.
sessionStore.subscribe((s, old) => {
  if (s.screen !== old.screen) set(NOTHING);
});
