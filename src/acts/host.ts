/** What acting on the map needs of a painter. Both painters are one. */
import type { DrawnLayer } from '../cartography/drawing.ts';
import type { County } from '../stores/sheet.ts';
import { tellCamera } from '../stores/camera.ts';
import { openMenu } from '../stores/tools.ts';
import { pick, type Picked } from '../cartography/pick.ts';
import type { LonLat } from '../bridge/protocol.ts';
import type { Point } from '../cartography/types.ts';

export interface Camera {
  /** Middle of the frame, map units. */
  readonly x: number;
  readonly y: number;
  /** Screen pixels of a map unit. */
  readonly scale: number;
}
export interface MapHost {
  readonly el: HTMLElement;
  readonly county: County;
  /** What is drawn and can be picked, topmost last. */
  drawn(): readonly DrawnLayer[];
  size(): { readonly width: number; readonly height: number };
  camera(): Camera;
  /** Somebody moves it by hand or by a wish. */
  look(c: Camera): void;
}
/** Screen pixels within which a click means a thing; a thing that is dragged needs less aim. */
export const REACH_PX = 13;
export const DROP_PX = 22;

/** Map units under a point of the frame, px. */
export function unitsAt(h: MapHost, px: number, py: number): Point {
  const c = h.camera();
  const { width, height } = h.size();
  return [c.x + (px - width / 2) / c.scale, c.y + (py - height / 2) / c.scale];
}
export const lonLatAt = (h: MapHost, px: number, py: number): LonLat =>
  h.county.p.lonLat(...unitsAt(h, px, py));
/** A place on the ground in pixels of the frame. */
export function pixelsOf(h: MapHost, at: LonLat): Point {
  const c = h.camera();
  const { width, height } = h.size();
  const { p } = h.county;
  return [width / 2 + (p.x(at.lon) - c.x) * c.scale, height / 2 + (p.y(at.lat) - c.y) * c.scale];
}
export const pickAt = (
  h: MapHost,
  px: number,
  py: number,
  reach = REACH_PX,
  only?: 'places',
): Picked | null => pick(h.drawn(), ...unitsAt(h, px, py), reach / h.camera().scale, only);

/** Opens the menu of what lies at a point of the frame. */
export function menuAt(h: MapHost, px: number, py: number, what = pickAt(h, px, py)): void {
  const frame = h.el.getBoundingClientRect();
  openMenu({
    x: frame.left + px,
    y: frame.top + py,
    at: lonLatAt(h, px, py),
    what,
    reach: (REACH_PX * h.county.p.metresPerUnit) / h.camera().scale,
  });
}
/** Painters say where they look whenever that changes. */
export function tellLook(h: MapHost): void {
  const { x, y, scale } = h.camera();
  tellCamera(h.county.p.lonLat(x, y), h.county.p.metresPerUnit / scale);
}
