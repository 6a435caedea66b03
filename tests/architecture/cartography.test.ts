/** The map's features, style and SVG are text and numbers: no page, no engine, no core, no chance, no clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src/cartography', { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.ts'))
  .map((f) => ({ path: f, text: readFileSync(`src/cartography/${f}`, 'utf8') }));
const found = (re: RegExp): string[] => files.filter((f) => re.test(f.text)).map((f) => f.path);

describe('cartography', () => {
  it('is there, and takes only types of the bridge', () => {
    expect(files.length).toBeGreaterThan(20);
    const outside = files.flatMap(({ path, text }) =>
      [...text.matchAll(/^import (type )?[^;]*? from '([^']+)';/gm)]
        .filter(
          ([, type, from]) =>
            !/^\.\.?\/(?!.*(bridge|sim|map|shell|stores|i18n)\/)/.test(from) &&
            !(type && from.endsWith('bridge/protocol.ts')),
        )
        .map(([, , from]) => `${path}: ${from}`),
    );
    expect(outside.toSorted()).toEqual([
      'contour-lines.ts: d3-contour',
      'contours.ts: d3-contour',
      'features/flows.ts: flatqueue',
    ]);
  });
  it('touches no page and no engine, and draws no chance', () => {
    expect(
      found(/\b(document\.|window\.|navigator|localStorage|Path2D|CanvasRenderingContext2D|Phaser|React)/),
    ).toEqual([]);
    expect(found(/Math\.random|Date\.now|performance\.now|new Date\(\)/)).toEqual([]);
  });
  it('names a hazard only in the folder of hazards', () =>
    expect(
      found(/hazmat|earthquake|forest-fire|landslide/i).filter((f) => !f.startsWith('hazards/')),
    ).toEqual([]));
});
