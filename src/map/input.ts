/** Mouse, touch and keyboard on the map. */
import type * as Phaser from 'phaser';
import { tellMap } from '../stores/panel.ts';
import { choose } from '../stores/sheet.ts';
import { pick, type Picked } from '../cartography/pick.ts';
import type { CountyScene } from './scene.ts';

const MIN_ZOOM = 0.18;
const MAX_ZOOM = 24;
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
    scene.moved(true, true);
  };
  const at = (x: number, y: number): Picked | null => pick(scene.drawn(), x, y, REACH_PX / camera.zoom);

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
    const here = camera.getWorldPoint(p.x, p.y);
    const { lon, lat } = scene.county.p.lonLat(here.x, here.y);
    tellMap({ lon, lat, hover: start ? null : (at(here.x, here.y)?.id ?? null) });
    if (!start || !p.isDown) return;
    if (Math.abs(p.x - start.x) + Math.abs(p.y - start.y) > 4) dragged = true;
    if (!dragged) return;
    camera.setScroll(start.sx - (p.x - start.x) / camera.zoom, start.sy - (p.y - start.y) / camera.zoom);
    scene.moved(false, true);
  };
  const up = (p: Phaser.Input.Pointer): void => {
    if (start && !dragged) {
      const here = camera.getWorldPoint(p.x, p.y);
      choose(at(here.x, here.y));
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
    scene.moved(false, true);
  };
  el.addEventListener('keydown', keys);
  return () => el.removeEventListener('keydown', keys);
}
