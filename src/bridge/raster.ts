/** SVG → PNG in the worker, loaded only when a Word file is asked for. */
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { Rasterise } from '../export/index.ts';

let ready: Promise<{ font: Uint8Array; Resvg: typeof import('@resvg/resvg-wasm').Resvg }> | null = null;

/** @param assets base address of the app's own files. */
export const rasteriseFrom =
  (assets: string): Rasterise =>
  async (svg) => {
    ready ??= (async () => {
      const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
      await initWasm(fetch(wasmUrl));
      return {
        font: new Uint8Array(await (await fetch(`${assets}fonts/report-sans.ttf`)).arrayBuffer()),
        Resvg,
      };
    })();
    // A fetch that failed is tried again the next time.
    ready.catch(() => (ready = null));
    const { font, Resvg } = await ready;
    return new Resvg(svg, {
      fitTo: { mode: 'zoom', value: 2 },
      font: { fontBuffers: [font], defaultFontFamily: 'Noto Sans SC', sansSerifFamily: 'Noto Sans SC' },
    })
      .render()
      .asPng();
  };
