/** A point in words that other programs read, and the way to the clipboard. */
import type { LonLat } from '../../bridge/protocol.ts';

export const coordinates = ({ lon, lat }: LonLat): string => `${lon.toFixed(5)}, ${lat.toFixed(5)}`;

/** False where the browser lets nobody write there. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Plain http has no clipboard of its own.
    const el = document.createElement('textarea');
    el.value = text;
    el.setAttribute('aria-hidden', 'true');
    document.body.append(el);
    el.select();
    const done = document.execCommand('copy');
    el.remove();
    return done;
  }
}
