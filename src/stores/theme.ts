/** Which colours are worn now: what the person chose, else what the system asks for. Page and map follow. */
import { createStore } from 'zustand/vanilla';
import type { Theme } from '../cartography/palette.ts';
import { settingsStore, type Look } from './settings.ts';

export type Shade = Exclude<Look, 'auto'>;
/** @param more whether the system asks for more contrast, @param dark for dark colours. */
export const shadeFor = (look: Look, more: boolean, dark: boolean): Shade =>
  look !== 'auto' ? look : more ? 'contrast' : dark ? 'dark' : 'light';
const MAP: Readonly<Record<Shade, Theme>> = { light: 'day', dark: 'night', contrast: 'contrast' };

const asks = ['(prefers-contrast: more)', '(prefers-color-scheme: dark)'].map((q) =>
  globalThis.matchMedia?.(q),
);
const shadeNow = (): Shade =>
  shadeFor(settingsStore.getState().look, asks[0]?.matches ?? false, asks[1]?.matches ?? false);
export const themeStore = createStore<{ readonly shade: Shade }>(() => ({ shade: shadeNow() }));
/** What the map on the screen is drawn in; what is printed or saved is always of paper. */
export const mapTheme = (): Theme => MAP[themeStore.getState().shade];

/** Writes colours and size of type on the page, now and whenever they change. */
export function wearTheme(root: HTMLElement): void {
  const wear = (): void => {
    const shade = shadeNow();
    root.dataset.theme = shade;
    root.dataset.type = settingsStore.getState().largeType ? 'large' : 'usual';
    if (shade !== themeStore.getState().shade) themeStore.setState({ shade });
  };
  for (const ask of asks) ask?.addEventListener('change', wear);
  settingsStore.subscribe(wear);
  wear();
}
