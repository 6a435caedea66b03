/** Mounts the Phaser map into an element; rejects when there is no WebGL, and the page then goes on without a map. */
import * as Phaser from 'phaser';
import { sessionStore } from '../stores/session.ts';
import { CountyScene } from './scene.ts';

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl') !== null;
  } catch {
    return false;
  }
}

export function mountMap(el: HTMLElement): Promise<() => void> {
  const { base } = sessionStore.getState();
  if (!base) return Promise.reject(new Error('no map data'));
  if (!hasWebGl()) return Promise.reject(new Error('no WebGL'));
  const scene = new CountyScene(base);
  return new Promise((resolve, reject) => {
    try {
      const game = new Phaser.Game({
        type: Phaser.WEBGL,
        parent: el,
        backgroundColor: '#e7e5df',
        scale: { mode: Phaser.Scale.RESIZE, width: el.clientWidth, height: el.clientHeight },
        render: { antialias: true, antialiasGL: false },
        audio: { noAudio: true },
        banner: false,
        input: { keyboard: false, gamepad: false },
        scene,
        callbacks: { postBoot: () => resolve(() => game.destroy(true)) },
      });
    } catch (e) {
      reject(e instanceof Error ? e : new Error(String(e)));
    }
  });
}
