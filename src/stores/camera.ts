/** Where the map looks: told by the painters, asked for by everybody. A camera itself belongs to its painter. */
import { createStore } from 'zustand/vanilla';
import type { LonLat } from '../bridge/protocol.ts';
import { sessionStore } from './session.ts';

export type Ask =
  | { readonly kind: 'by'; readonly factor: number }
  | { readonly kind: 'county' }
  | { readonly kind: 'incident' }
  | { readonly kind: 'at'; readonly at: LonLat; readonly metresPerPixel: number };
export interface CameraState {
  /** Middle of the map; null before it has been drawn. */
  readonly at: LonLat | null;
  readonly metresPerPixel: number;
  /** The newest wish; `n` counts. */
  readonly ask: (Ask & { readonly n: number }) | null;
  /** The unit that the map goes with. */
  readonly follow: string | null;
}
export const cameraStore = createStore<CameraState>(() => ({
  at: null,
  metresPerPixel: 100,
  ask: null,
  follow: null,
}));
export const askCamera = (ask: Ask): void =>
  cameraStore.setState((s) => ({
    ask: { ...ask, n: (s.ask?.n ?? 0) + 1 },
    // Nearer or farther is still with it.
    follow: ask.kind === 'by' ? s.follow : null,
  }));
export const tellCamera = (at: LonLat, metresPerPixel: number): void =>
  cameraStore.setState({ at, metresPerPixel });
export const follow = (unit: string | null): void => cameraStore.setState({ follow: unit });

sessionStore.subscribe((s, old) => {
  if (s.screen !== old.screen) cameraStore.setState({ at: null, follow: null });
});
