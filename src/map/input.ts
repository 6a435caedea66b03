/** Mouse, touch and keyboard on the map. */
import type * as Phaser from 'phaser';
import { tellMap } from '../stores/panel.ts';
import { selectionStore } from '../stores/session.ts';
import type { CountyScene } from './scene.ts';

const MIN_ZOOM = 0.18;
const MAX_ZOOM = 6;
/** Screen pixels within which a click means a thing. */
const REACH_PX = 13;

export function attachInput(scene: CountyScene): () => void {
  const camera = scene.cameras.main;
  const { input } = scene;
  let start: { x: number; y: number; sx: number; sy: number } | null = null;
  let dragged = false;
  /** Distance of two fingers when they were last seen, px; 0 while fewer are down. */
  let spread = 0;
  input.addPointer(1);

  const zoomAt = (x: number, y: number, factor: number): void => {
    const before = camera.getWorldPoint(x, y);
    camera.setZoom(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.zoom * factor)));
    camera.preRender();
    const after = camera.getWorldPoint(x, y);
    camera.setScroll(camera.scrollX + before.x - after.x, camera.scrollY + before.y - after.y);
    scene.moved(true);
  };
  const nearest = (x: number, y: number): string | null => {
    const reach = REACH_PX / camera.zoom;
    const small = camera.zoom < 0.6;
    let best: string | null = null;
    let score = reach;
    for (const q of scene.base.places) {
      if (small && q.kind !== 'township' && q.kind !== 'gauge' && q.kind !== 'village') continue;
      const d =
        Math.sqrt((scene.p.x(q.at.lon) - x) ** 2 + (scene.p.y(q.at.lat) - y) ** 2) *
        (q.kind === 'village' ? 0.9 : 1);
      if (d < score) {
        score = d;
        best = q.id;
      }
    }
    return best;
  };

  const down = (p: Phaser.Input.Pointer): void => {
    start = { x: p.x, y: p.y, sx: camera.scrollX, sy: camera.scrollY };
    dragged = false;
  };
  /** Two fingers zoom about their middle. */
  const pinch = (): boolean => {
    const { pointer1: a, pointer2: b } = input;
    if (!a?.isDown || !b?.isDown) {
      spread = 0;
      return false;
    }
    const now = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
    if (spread > 0 && now > 0) zoomAt((a.x + b.x) / 2, (a.y + b.y) / 2, now / spread);
    spread = now;
    dragged = true;
    start = null;
    return true;
  };
  const move = (p: Phaser.Input.Pointer): void => {
    if (pinch()) return;
    const at = camera.getWorldPoint(p.x, p.y);
    const { lon, lat } = scene.p.lonLat(at.x, at.y);
    const id = start ? null : nearest(at.x, at.y);
    tellMap({ lon, lat, hover: id });
    if (!start || !p.isDown) return;
    if (Math.abs(p.x - start.x) + Math.abs(p.y - start.y) > 4) dragged = true;
    if (!dragged) return;
    camera.setScroll(start.sx - (p.x - start.x) / camera.zoom, start.sy - (p.y - start.y) / camera.zoom);
    scene.moved(false);
  };
  const up = (p: Phaser.Input.Pointer): void => {
    if (start && !dragged) {
      const at = camera.getWorldPoint(p.x, p.y);
      const place = nearest(at.x, at.y);
      const unit = scene.units.pick(at.x, at.y, REACH_PX / camera.zoom, camera.zoom);
      if (unit && !place) selectionStore.setState({ unit });
      else selectionStore.setState({ place });
    }
    start = null;
  };
  const wheel = (p: Phaser.Input.Pointer, _over: unknown, _dx: number, dy: number): void =>
    zoomAt(p.x, p.y, dy > 0 ? 0.85 : 1 / 0.85);
  input.on('pointerdown', down);
  input.on('pointermove', move);
  input.on('pointerup', up);
  input.on('pointerupoutside', () => (start = null));
  input.on('wheel', wheel);

  const el = scene.game.canvas.parentElement!;
  const keys = (e: KeyboardEvent): void => {
    const step = 80 / camera.zoom;
    const go: Record<string, () => void> = {
      ArrowLeft: () => camera.setScroll(camera.scrollX - step, camera.scrollY),
      ArrowRight: () => camera.setScroll(camera.scrollX + step, camera.scrollY),
      ArrowUp: () => camera.setScroll(camera.scrollX, camera.scrollY - step),
      ArrowDown: () => camera.setScroll(camera.scrollX, camera.scrollY + step),
      '+': () => zoomAt(scene.scale.width / 2, scene.scale.height / 2, 1.25),
      '=': () => zoomAt(scene.scale.width / 2, scene.scale.height / 2, 1.25),
      '-': () => zoomAt(scene.scale.width / 2, scene.scale.height / 2, 0.8),
    };
    const act = go[e.key];
    if (!act) return;
    e.preventDefault();
    e.stopPropagation();
    act();
    scene.moved(false);
  };
  el.addEventListener('keydown', keys);
  return () => el.removeEventListener('keydown', keys);
}
