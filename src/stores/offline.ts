/**
 * The app kept in the browser: a reload without a network comes back, and a newer version waits until somebody asks for it where no
 * exercise is open in any tab. Plain http has none of this.
 */
import { Workbox } from 'workbox-window';
import { create } from 'zustand';
import { anyOpen } from './keeper.ts';

export interface Offline {
  /** All files are kept: no network is needed any more. */
  readonly ready: boolean;
  /** A newer version waits. */
  readonly waiting: boolean;
}
export const useOffline = create<Offline>(() => ({ ready: false, waiting: false }));

let worker: Workbox | null = null;
/** @param script address of the service worker. */
export async function keepOffline(script: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  worker = new Workbox(script);
  worker.addEventListener('waiting', () => useOffline.setState({ waiting: true }));
  void navigator.serviceWorker.ready.then(() => useOffline.setState({ ready: true }));
  // Without it everything works as long as the network does.
  await worker.register().catch(() => {});
}
/** Takes the newer version and loads the page anew; false while an exercise is open in a tab, which would lose its files. */
export async function takeUpdate(): Promise<boolean> {
  if (!worker || (await anyOpen())) return false;
  worker.addEventListener('controlling', () => location.reload());
  worker.messageSkipWaiting();
  return true;
}
