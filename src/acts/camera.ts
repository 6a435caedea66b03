/** Moving the map's camera: nearer and farther, whole county, what the exercise opened on, a place that was asked for. */
import { cameraStore, type Ask } from '../stores/camera.ts';
import { countyBox, openingBox, type Part } from '../stores/sheet.ts';
import { unitsAt, type MapHost } from './host.ts';

/** Screen pixels of a map unit. */
export const [MIN_SCALE, MAX_SCALE] = [0.18, 72];
const within = (scale: number): number => Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));

/** What lies under a point of the frame stays there. */
export function zoomAt(h: MapHost, px: number, py: number, factor: number): void {
  const c = h.camera();
  const [x, y] = unitsAt(h, px, py);
  const scale = within(c.scale * factor);
  const f = c.scale / scale;
  h.look({ x: x + (c.x - x) * f, y: y + (c.y - y) * f, scale });
}
export function zoomBy(h: MapHost, factor: number): void {
  const { width, height } = h.size();
  zoomAt(h, width / 2, height / 2, factor);
}
export const shift = (h: MapHost, dx: number, dy: number): void => {
  const c = h.camera();
  h.look({ ...c, x: c.x + dx / c.scale, y: c.y + dy / c.scale });
};
function fit(h: MapHost, b: Part): void {
  const { width, height } = h.size();
  h.look({ x: b.x, y: b.y, scale: within(Math.min(width / b.width, height / b.height)) });
}
function obey(h: MapHost, ask: Ask): void {
  const { p } = h.county;
  if (ask.kind === 'by') zoomBy(h, ask.factor);
  else if (ask.kind === 'county') fit(h, countyBox(h.county));
  else if (ask.kind === 'incident') fit(h, openingBox(h.county));
  else
    h.look({
      x: p.x(ask.at.lon),
      y: p.y(ask.at.lat),
      scale: within(p.metresPerUnit / ask.metresPerPixel),
    });
}
/** Does what is asked of the camera from now on. */
export function attachCamera(h: MapHost): () => void {
  let done = cameraStore.getState().ask?.n ?? 0;
  return cameraStore.subscribe(({ ask }) => {
    if (!ask || ask.n === done) return;
    done = ask.n;
    obey(h, ask);
  });
}
