/** Keys while the map has the focus: move, zoom, the menu of what is picked or lies in the middle, measure, one step back. */
import { askCamera, follow } from '../stores/camera.ts';
import { selectionStore } from '../stores/session.ts';
import { whereIs } from '../stores/sheet.ts';
import {
  drawAt,
  endDraw,
  endMeasure,
  measureAt,
  stepBack,
  toolsStore,
  undraw,
  unmeasure,
} from '../stores/tools.ts';
import { shift, zoomBy } from './camera.ts';
import { lonLatAt, menuAt, pixelsOf, type MapHost } from './host.ts';

const STEP_PX = 80;

/** The menu of the picked thing where it stands, else of what lies in the middle. */
export function menuByKey(h: MapHost): void {
  const { place, unit } = selectionStore.getState();
  const id = unit ?? place;
  const at = id === null ? null : whereIs(h.county.base, id);
  const { width, height } = h.size();
  if (id === null || !at) return menuAt(h, width / 2, height / 2);
  const [x, y] = pixelsOf(h, at);
  const inside = x >= 0 && y >= 0 && x <= width && y <= height;
  menuAt(h, inside ? x : width / 2, inside ? y : height / 2, {
    id,
    unit: id === unit,
    units: id === unit ? [id] : [],
  });
}
export function attachKeys(h: MapHost): () => void {
  const pan = (dx: number, dy: number) => (): void => (follow(null), shift(h, dx * STEP_PX, dy * STEP_PX));
  const middle = (): void => {
    const { width, height } = h.size();
    const at = lonLatAt(h, width / 2, height / 2);
    if (toolsStore.getState().tool === 'draw') drawAt(at, false);
    else measureAt(at, false);
  };
  const go: Readonly<Record<string, () => void>> = {
    ArrowLeft: pan(-1, 0),
    ArrowRight: pan(1, 0),
    ArrowUp: pan(0, -1),
    ArrowDown: pan(0, 1),
    '+': () => zoomBy(h, 1.25),
    '=': () => zoomBy(h, 1.25),
    '-': () => zoomBy(h, 0.8),
    Home: () => askCamera({ kind: 'county' }),
    End: () => askCamera({ kind: 'incident' }),
    Insert: middle,
    ContextMenu: () => menuByKey(h),
    Enter: () => {
      const { tool, draw } = toolsStore.getState();
      if (tool === 'measure') endMeasure();
      else if (tool === 'draw' && draw && !draw.done) endDraw();
      else menuByKey(h);
    },
    Backspace: () => (toolsStore.getState().draw ? undraw() : unmeasure()),
  };
  const keys = (e: KeyboardEvent): void => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const act = e.key === 'F10' && e.shiftKey ? go.ContextMenu : e.key === 'Escape' ? stepBack : go[e.key];
    if (!act) return;
    e.preventDefault();
    e.stopPropagation();
    act();
  };
  h.el.addEventListener('keydown', keys);
  return () => h.el.removeEventListener('keydown', keys);
}
