/** The map's door: graphics and library are made ready without holding the page; then the map is mounted. */
import { pause } from '../stores/pause.ts';
import parts from './phaser-parts.cjs';

/** Until the browser's graphics have started, or are known not to. */
async function graphicsStarted(): Promise<void> {
  if (typeof OffscreenCanvas === 'undefined') return;
  const worker = new Worker(new URL('./graphics-worker.ts', import.meta.url), { type: 'module' });
  await new Promise((done) => {
    worker.onmessage = done;
    worker.onerror = done;
  });
  worker.terminate();
}

/** Mounts the map into an element; rejects when there is no WebGL. Returns what takes it away again. */
export async function mountMap(el: HTMLElement): Promise<() => void> {
  const started = graphicsStarted();
  for (const part of parts) {
    part();
    await pause();
  }
  await started;
  return (await import('./mount.ts')).mountMap(el);
}
