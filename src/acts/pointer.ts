/** Mouse, pen and fingers on the map: pan, zoom, pick, menu, measure, box, drag a unit. The same for both painters. */
import { boxBetween, caughtBy } from '../cartography/select.ts';
import type { Picked } from '../cartography/pick.ts';
import { follow } from '../stores/camera.ts';
import { tellMap } from '../stores/panel.ts';
import { sessionStore } from '../stores/session.ts';
import { choose, shownView } from '../stores/sheet.ts';
import {
  carry,
  drawAt,
  drawCursor,
  drop,
  measureAt,
  select,
  showBox,
  takeTool,
  toggleSelected,
  toolsStore,
} from '../stores/tools.ts';
import { zoomAt } from './camera.ts';
import { DROP_PX, lonLatAt, menuAt, pickAt, unitsAt, type Camera, type MapHost } from './host.ts';

/** Farther is a drag, px. */
const DRAG_PX = 4;
const LONG_PRESS_MS = 500;
/** A click so soon and so near after another is a double click. */
const DOUBLE_MS = 400;
const DOUBLE_PX = 8;
/** A finger's long press is told a second time by the browser, when it is lifted at the latest. */
const TWICE_MS = 1500;
/** A shape follows the pointer no faster: each time the map is painted anew. */
const DRAW_MS = 100;

type Mode = 'press' | 'pan' | 'box' | 'carry' | 'done';
interface Press {
  readonly x: number;
  readonly y: number;
  readonly camera: Camera;
  readonly what: Picked | null;
  readonly shift: boolean;
}
const playing = (): boolean => sessionStore.getState().screen === 'operations';

export function attachPointer(h: MapHost): () => void {
  const { el, county } = h;
  const down = new Map<number, { x: number; y: number }>();
  let press: Press | null = null;
  let mode: Mode = 'done';
  /** Distance of two fingers when they were last seen, px. */
  let spread = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { x: 0, y: 0, at: -1e9 };
  let pressedLongAt = -1e9;
  let drawnAt = -1e9;

  const at = (e: MouseEvent): { x: number; y: number } => {
    const r = el.getBoundingClientRect();
    return { x: e.clientX - r.left, y: e.clientY - r.top };
  };
  const village = (id: string): boolean => county.places.get(id)?.kind === 'village';
  const rest = (): void => {
    clearTimeout(timer);
    press = null;
    mode = 'done';
  };
  const forget = (): void => {
    if (mode === 'box') showBox(null);
    if (mode === 'carry') carry(null);
    rest();
  };

  const start = (e: PointerEvent): void => {
    if (e.button !== 0) return;
    const { x, y } = at(e);
    down.set(e.pointerId, { x, y });
    if (down.size > 1) {
      forget();
      spread = 0;
      return;
    }
    press = { x, y, camera: h.camera(), what: pickAt(h, x, y), shift: e.shiftKey };
    mode = 'press';
    timer = setTimeout(() => {
      if (mode !== 'press' || !press) return;
      pressedLongAt = performance.now();
      menuAt(h, press.x, press.y, press.what);
      rest();
    }, LONG_PRESS_MS);
  };
  /** Two fingers zoom about their middle. */
  const pinch = (): void => {
    const [a, b] = [...down.values()];
    const now = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
    if (spread > 0 && now > 0) zoomAt(h, (a.x + b.x) / 2, (a.y + b.y) / 2, now / spread);
    spread = now;
  };
  const begin = (p: Press): Mode => {
    if (playing() && (p.shift || toolsStore.getState().tool === 'box')) return 'box';
    if (playing() && p.what?.unit && toolsStore.getState().tool === null) return 'carry';
    follow(null);
    return 'pan';
  };
  const drag = (p: Press, x: number, y: number): void => {
    if (mode === 'pan') {
      const c = p.camera;
      h.look({ scale: h.camera().scale, x: c.x - (x - p.x) / c.scale, y: c.y - (y - p.y) / c.scale });
    } else if (mode === 'box') showBox([p.x, p.y, x, y]);
    else if (mode === 'carry') {
      const target = pickAt(h, x, y, DROP_PX, 'places')?.id ?? null;
      carry({ units: p.what!.units, x, y, target });
    }
  };
  const move = (e: PointerEvent): void => {
    const { x, y } = at(e);
    if (down.has(e.pointerId)) down.set(e.pointerId, { x, y });
    if (down.size > 1) return pinch();
    const hover = press ? null : (pickAt(h, x, y)?.id ?? null);
    tellMap({ ...lonLatAt(h, x, y), hover });
    if (toolsStore.getState().tool === 'draw' && performance.now() - drawnAt > DRAW_MS) {
      drawnAt = performance.now();
      drawCursor(lonLatAt(h, x, y));
    }
    if (!press) return;
    if (mode === 'press' && Math.abs(x - press.x) + Math.abs(y - press.y) > DRAG_PX) {
      clearTimeout(timer);
      mode = begin(press);
      el.setPointerCapture(e.pointerId);
      drag(press, x, y);
      return;
    }
    // Escape has taken the box or the unit out of the hand.
    const { box, carried } = toolsStore.getState();
    if ((mode === 'box' && !box) || (mode === 'carry' && !carried)) return rest();
    drag(press, x, y);
  };
  const click = (p: Press, shifted: boolean): void => {
    const now = performance.now();
    const again = now - last.at < DOUBLE_MS && Math.abs(p.x - last.x) + Math.abs(p.y - last.y) < DOUBLE_PX;
    last = { x: p.x, y: p.y, at: now };
    const { tool } = toolsStore.getState();
    if (tool === 'measure') measureAt(lonLatAt(h, p.x, p.y), again);
    else if (tool === 'draw') drawAt(lonLatAt(h, p.x, p.y), again);
    else if (playing() && (shifted || tool === 'box')) {
      if (p.what) toggleSelected(p.what, village(p.what.id));
    } else choose(p.what);
  };
  const end = (e: PointerEvent): void => {
    down.delete(e.pointerId);
    if (down.size === 0) spread = 0;
    const p = press;
    const { box, carried } = toolsStore.getState();
    const how = mode;
    rest();
    if (!p) return;
    if (how === 'press') click(p, e.shiftKey);
    else if (how === 'box' && box) {
      const view = shownView();
      const [ax, ay] = unitsAt(h, box[0], box[1]);
      const [bx, by] = unitsAt(h, box[2], box[3]);
      if (view) select(caughtBy(boxBetween(ax, ay, bx, by), view, county.places, county.p, h.drawn()));
      showBox(null);
      if (toolsStore.getState().tool === 'box') takeTool(null);
    } else if (how === 'carry' && carried) {
      if (carried.target === null) carry(null);
      else drop(carried.units, carried.target);
    }
  };
  const cancel = (e: PointerEvent): void => {
    down.delete(e.pointerId);
    forget();
  };
  const wheel = (e: WheelEvent): void => {
    e.preventDefault();
    const { x, y } = at(e);
    zoomAt(h, x, y, e.deltaY > 0 ? 0.85 : 1 / 0.85);
  };
  const menu = (e: MouseEvent): void => {
    e.preventDefault();
    // A long press of a finger asks for it a second time; a key has its own way (`keys.ts`).
    const finger = 'pointerType' in e && e.pointerType === 'touch';
    if (e.button !== 2 || (finger && performance.now() - pressedLongAt < TWICE_MS)) return;
    const { x, y } = at(e);
    menuAt(h, x, y);
  };
  const leave = (): void => tellMap({ hover: null });
  const on: readonly (readonly [string, (e: never) => void, AddEventListenerOptions?])[] = [
    ['pointerdown', start],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', cancel],
    ['pointerleave', leave],
    ['wheel', wheel, { passive: false }],
    ['contextmenu', menu],
  ];
  for (const [name, f, o] of on) el.addEventListener(name, f as EventListener, o);
  return () => {
    clearTimeout(timer);
    for (const [name, f] of on) el.removeEventListener(name, f as EventListener);
  };
}
