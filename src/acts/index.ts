/** Everything a person can do on the map, for a painter that shows it. */
import { attachCamera } from './camera.ts';
import type { MapHost } from './host.ts';
import { attachKeys } from './keys.ts';
import { attachPointer } from './pointer.ts';

export { tellLook, type Camera, type MapHost } from './host.ts';
export function attachActs(h: MapHost): () => void {
  const stops = [attachPointer(h), attachKeys(h), attachCamera(h)];
  return () => {
    for (const stop of stops) stop();
  };
}
