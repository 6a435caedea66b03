/** Symbols and names are seen on every ground: by day, by night, in high contrast and in grey. */
import { describe, expect, it } from 'vitest';
import { COVERS } from '../../../src/cartography/ground.ts';
import { colourOf, THEMES, type Colour, type Theme } from '../../../src/cartography/palette.ts';
import { countyFade, FINER, shadeRows } from '../../../src/cartography/relief.ts';
import { SHEET } from '../../../src/cartography/sheet.ts';
import { contrast, hexOf } from '../../support/contrast.ts';
import { base, p } from '../../support/pictures.ts';

const symbols = new Set(SHEET.flatMap((r) => (r.symbol ? [r.symbol.colour] : [])));
const names = new Set(SHEET.flatMap((r) => (r.label && r.label.as !== 'shield' ? [r.label.colour] : [])));
const low = (colours: ReadonlySet<Colour>, theme: Theme, ground: string, least: number): string[] =>
  [...colours].flatMap((c) => {
    const k = contrast(colourOf(c, theme), ground);
    return k < least ? [`${c} ${k.toFixed(2)} on ${ground}`] : [];
  });

/** Fill of each class of land cover, by the number that the map's base has. */
const COVER_FILLS = [
  undefined,
  ...COVERS.map((kind) => SHEET.find((r) => r.from === 'cover' && r.is?.includes(kind))?.fill),
];
/** Every colour that the shaded ground has where it is shown whole, and on how much of it. */
const shaded = new Map<Theme, Map<string, number>>();
function shades(theme: Theme): Map<string, number> {
  const known = shaded.get(theme);
  if (known) return known;
  const { cols, rows } = base.grid;
  const out = new Uint8ClampedArray(4 * cols * FINER * rows * FINER);
  shadeRows(base, countyFade(base, p), out, 0, rows * FINER, theme);
  const seen = new Map<string, number>();
  for (let i = 0; i < out.length; i += 4)
    if (out[i + 3] === 255) {
      // As it is seen: with the land cover of its cell over it.
      const [x, y] = [(i / 4) % (cols * FINER), Math.floor(i / 4 / (cols * FINER))];
      const fill = COVER_FILLS[base.cover[Math.floor(y / FINER) * cols + Math.floor(x / FINER)]];
      const seen3 = fill
        ? ([0, 1, 2] as const).map((k) =>
            Math.round(
              out[i + k] * (1 - fill.alpha) +
                Number.parseInt(colourOf(fill.colour, theme).slice(1 + 2 * k, 3 + 2 * k), 16) * fill.alpha,
            ),
          )
        : [out[i], out[i + 1], out[i + 2]];
      const hex = hexOf(seen3[0], seen3[1], seen3[2]);
      seen.set(hex, (seen.get(hex) ?? 0) + 1);
    }
  shaded.set(theme, seen);
  return seen;
}

describe.each(THEMES)('colours, %s', (theme) => {
  it('symbols and names stand at 3:1 on the ground, on the paper round it and on their own halo', () => {
    for (const ground of ['land', 'paper', 'halo'] as const) {
      expect(low(symbols, theme, colourOf(ground, theme), 3), ground).toEqual([]);
      expect(low(names, theme, colourOf(ground, theme), 3), ground).toEqual([]);
    }
  });
  it('road numbers stand at 3:1 in their shields', () => {
    expect(contrast(colourOf('shieldInk', theme), colourOf('shield', theme))).toBeGreaterThan(3);
  });
});
describe('the shaded ground', () => {
  it.each(['night', 'contrast'] as const)(
    '%s: is dark enough below every symbol and name, on any slope',
    (theme) => {
      const all = [...shades(theme).keys()];
      expect(all.length).toBeGreaterThan(50);
      const worst = new Set(
        all.flatMap((ground) => [...low(symbols, theme, ground, 3), ...low(names, theme, ground, 3)]),
      );
      expect([...worst].slice(0, 5)).toEqual([]);
    },
  );
  it.each(['day', 'grey'] as const)(
    '%s: leaves symbols to their halo on its steepest shadows alone',
    (theme) => {
      const all = shades(theme);
      const total = [...all.values()].reduce((a, b) => a + b);
      for (const c of [...symbols, ...names]) {
        let dark = 0;
        for (const [ground, n] of all) if (contrast(colourOf(c, theme), ground) < 3) dark += n;
        expect(dark / total, c).toBeLessThan(0.05);
      }
    },
  );
  it('differs between the colours worn, and shows slopes in each', () => {
    const spread = (theme: Theme): number => {
      const all = [...shades(theme).keys()];
      return (
        Math.max(...all.map((a) => contrast(a, '#000000'))) /
        Math.min(...all.map((a) => contrast(a, '#000000')))
      );
    };
    for (const theme of THEMES) expect(spread(theme), theme).toBeGreaterThan(1.2);
    expect(
      [...shades('grey').keys()].every(
        (h) => h.slice(1, 3) === h.slice(3, 5) && h.slice(3, 5) === h.slice(5, 7),
      ),
    ).toBe(true);
  });
});
