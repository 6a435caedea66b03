/** A newer version of the app waits until it is asked for, and never takes the files of an exercise that is open. */
import { afterEach, describe, expect, it, vi } from 'vitest';

const { heard, sent } = vi.hoisted(() => ({ heard: new Map<string, () => void>(), sent: [] as string[] }));
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = (type: string, f: () => void) => void heard.set(type, f);
    register = () => Promise.resolve();
    messageSkipWaiting = () => void sent.push('skip');
  },
}));
vi.resetModules();
const { keepOffline, takeUpdate, useOffline } = await import('../../src/stores/offline.ts');

const browser = (open: readonly string[]): void => {
  vi.stubGlobal('navigator', {
    serviceWorker: { ready: new Promise(() => {}) },
    locks: { query: () => Promise.resolve({ held: open.map((name) => ({ name })) }) },
  });
};
afterEach(() => vi.unstubAllGlobals());

describe('a newer version', () => {
  it('is offered once it waits, and taken when asked for', async () => {
    browser([]);
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    await keepOffline('./sw.js');
    expect(useOffline.getState().waiting).toBe(false);
    heard.get('waiting')!();
    expect(useOffline.getState().waiting).toBe(true);
    expect(sent).toEqual([]);
    expect(await takeUpdate()).toBe(true);
    expect(sent).toEqual(['skip']);
    expect(reload).not.toHaveBeenCalled();
    heard.get('controlling')!();
    expect(reload).toHaveBeenCalledOnce();
  });
  it('is not taken while a tab holds an exercise; other locks do not count', async () => {
    sent.length = 0;
    browser(['tuiyan-save:x']);
    await keepOffline('./sw.js');
    expect(await takeUpdate()).toBe(false);
    expect(sent).toEqual([]);
    browser(['something-else']);
    expect(await takeUpdate()).toBe(true);
    expect(sent).toEqual(['skip']);
  });
});
it('a page without service workers goes without', async () => {
  vi.stubGlobal('navigator', {});
  await expect(keepOffline('./sw.js')).resolves.toBeUndefined();
});
