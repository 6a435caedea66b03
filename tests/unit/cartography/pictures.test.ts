/** The map as a picture in Word files: what lies far outside the window does no harm to what lies in it. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/cartography/drawing.ts';
import { SHEET } from '../../../src/cartography/sheet.ts';
import { svgMap } from '../../../src/cartography/svg.ts';

/** In a process of its own, as the command has it: the painter can be made ready once in each. */
const painted = (svg: string): Buffer =>
  execFileSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { readFileSync } from 'node:fs';
       import { rasterise } from './src/cli/raster.ts';
       process.stdout.write(await rasterise(readFileSync(0, 'utf8')));`,
    ],
    { input: svg, maxBuffer: 2 ** 26 },
  );

describe('a picture of a small part of the county', () => {
  const rule = SHEET.find((r) => r.line?.arrow)!;
  it('is painted with arrows and an outline that leaves it', () => {
    const outline = SHEET.find((r) => r.id === 'outline')!;
    const d: Drawing = {
      layers: [
        {
          rule: outline,
          features: [
            {
              id: 'far',
              layer: 'outline',
              class: '',
              lines: [[96, 1061, 2560, 410, 2000, 2497, 96, 1061]],
            },
          ],
        },
        {
          rule,
          features: [{ id: 'way', layer: rule.from, class: '', lines: [[464.21, 1732.68, 466.4, 1724.52]] }],
        },
      ],
      labels: [],
      key: '',
      zoom: 14.5,
      unit: 0.1,
      theme: 'day',
    };
    const inner = svgMap(d, { box: { x0: 393.54, y0: 1689.64, x1: 547.4, y1: 1790.24 }, title: '' });
    const sheet = inner.replace('<svg ', '<svg width="1560" height="1020" preserveAspectRatio="none" ');
    const png = painted(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1560 1796">${sheet}</svg>`);
    expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((c) => c.charCodeAt(0)));
  });
});
