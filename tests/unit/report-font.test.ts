/** Pictures in Word files are drawn with the report's own font: it has every character that a figure may have to write. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORDS } from '../../src/i18n/index.ts';
import { county } from '../support/tiny.ts';

/** Ranges of characters that a font has: its `cmap` tables of format 4 and 12. */
function rangesOf(font: Buffer): [number, number][] {
  const out: [number, number][] = [];
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const row = 12 + 16 * i;
    if (font.toString('latin1', row, row + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(row + 8);
    for (let k = 0; k < font.readUInt16BE(cmap + 2); k++) {
      const at = cmap + font.readUInt32BE(cmap + 8 + 8 * k);
      const format = font.readUInt16BE(at);
      if (format === 12)
        for (let g = 0; g < font.readUInt32BE(at + 12); g++)
          out.push([font.readUInt32BE(at + 16 + 12 * g), font.readUInt32BE(at + 20 + 12 * g)]);
      if (format === 4) {
        const twice = font.readUInt16BE(at + 6);
        for (let s = 0; s < twice; s += 2)
          out.push([font.readUInt16BE(at + 16 + twice + s), font.readUInt16BE(at + 14 + s)]);
      }
    }
  }
  return out;
}

it('the font has the characters of all words, names of the county and texts of shipped scenarios', () => {
  const ranges = rangesOf(readFileSync('assets/fonts/report-sans.ttf')).filter(([a]) => a !== 0xffff);
  expect(ranges.length).toBeGreaterThan(100);
  const texts = [
    ...Object.values(WORDS).flatMap((w) => [w.zh, w.en]),
    JSON.stringify([county.villages, county.townships, county.facilities, county.levees, county.reservoirs]),
    ...readdirSync('scenarios')
      .filter((f) => f.endsWith('.yaml'))
      .map((f) => readFileSync(`scenarios/${f}`, 'utf8')),
  ];
  // Letters and Chinese characters; signs of other parts of the interface are not for figures.
  const wanted = new Set([...texts.join('')].filter((c) => /\p{Script=Han}|[!-~]/u.test(c)));
  expect(wanted.size).toBeGreaterThan(1000);
  const lacks = [...wanted].filter((c) => {
    const n = c.codePointAt(0)!;
    return !ranges.some(([a, b]) => a <= n && n <= b);
  });
  expect(lacks).toEqual([]);
});
