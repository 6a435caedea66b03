/** SVG → PNG on the command line, for readers of Word files that do not draw SVG. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ROOT } from './root.ts';

let ready: Promise<Uint8Array> | null = null;
/** Renders at twice the size with the report's own font, so that the result is the same on every machine. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  ready ??= (async () => {
    await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return readFileSync(join(ROOT, 'assets', 'fonts', 'report-sans.ttf'));
  })();
  const font = await ready;
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers: [font], defaultFontFamily: 'Noto Sans SC', sansSerifFamily: 'Noto Sans SC' },
  })
    .render()
    .asPng();
}
