/** Mounts the Phaser map into an element; rejects when there is no WebGL, and the page then goes on without a map. */
import * as Phaser from 'phaser';
import { sessionStore } from '../stores/session.ts';
import { CountyScene } from './scene.ts';

/** One context, asked for as the map needs it: another that only asks whether there is one would be waited for as long. */
function graphics(canvas: HTMLCanvasElement): WebGLRenderingContext | null {
  try {
    return canvas.getContext('webgl', { alpha: true, antialias: false, stencil: true });
  } catch {
    return null;
  }
}

/** Frames until the room beneath is on the screen: asked for before, the graphics would be waited for. */
const FRAMES = 4;
async function painted(): Promise<void> {
  // A hidden page paints nothing.
  for (let i = 0; i < FRAMES && !document.hidden; i++)
    await new Promise((done) => requestAnimationFrame(done));
}

export async function mountMap(el: HTMLElement): Promise<() => void> {
  await painted();
  const { base } = sessionStore.getState();
  if (!base) return Promise.reject(new Error('no map data'));
  const canvas = document.createElement('canvas');
  const context = graphics(canvas);
  if (!context) return Promise.reject(new Error('no WebGL'));
  const scene = new CountyScene(base, el);
  return new Promise((resolve, reject) => {
    try {
      const game = new Phaser.Game({
        type: Phaser.WEBGL,
        canvas,
        // Phaser's type names the 2D context alone.
        context: context as unknown as CanvasRenderingContext2D,
        parent: el,
        // The sheet lies under it.
        transparent: true,
        scale: { mode: Phaser.Scale.RESIZE, width: el.clientWidth, height: el.clientHeight },
        // A shader that is not made yet is waited for by the picture alone, not by the page.
        render: { antialias: true, antialiasGL: false, skipUnreadyShaders: true },
        audio: { noAudio: true },
        banner: false,
        // The map is acted on through the page's own events (`acts`), the same with and without WebGL.
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        scene,
        callbacks: {
          postBoot: () =>
            resolve(() => {
              grown.disconnect();
              game.destroy(true);
            }),
        },
      });
      // Phaser hears of the window alone; the map's own frame changes with the panel beside it too.
      const grown = new ResizeObserver(() => {
        if (el.clientWidth === 0 || el.clientHeight === 0) return;
        game.scale.getParentBounds();
        game.scale.refresh();
      });
      grown.observe(el);
    } catch (e) {
      reject(e instanceof Error ? e : new Error(String(e)));
    }
  });
}
