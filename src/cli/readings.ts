/**
 * `virtual:readings`: how Chinese characters are read, for the map's search by pinyin and initials. Made when the page is built:
 * the page itself carries no pinyin library.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { Plugin } from 'vite';

const ID = 'virtual:readings';
/** All characters of GB 2312: 16 to 87 are its rows of Chinese characters. */
function gb2312(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
function written(root: string): string {
  const counties = join(root, 'assets/counties');
  const scenarios = join(root, 'scenarios');
  return [
    ...readdirSync(counties).map((id) => join(counties, id, 'county.json')),
    ...readdirSync(scenarios)
      .filter((f) => f.endsWith('.yaml'))
      .map((f) => join(scenarios, f)),
  ]
    .map((f) => readFileSync(f, 'utf8'))
    .join('');
}
/** `a阿啊|ai哀…`: every syllable with its characters; one with several readings stands under each. */
export function readingsTable(root: string): string {
  const by = new Map<string, string[]>();
  for (const c of new Set(`${gb2312()}${written(root)}`)) {
    if (!/\p{Script=Han}/u.test(c)) continue;
    const syllables = pinyin(c, { multiple: true, toneType: 'none', type: 'array', v: true });
    for (const s of new Set(syllables)) {
      if (!/^[a-z]+$/.test(s)) continue;
      const list = by.get(s);
      if (list) list.push(c);
      else by.set(s, [c]);
    }
  }
  return [...by.keys()]
    .sort()
    .map((s) => `${s}${by.get(s)!.join('')}`)
    .join('|');
}
export const readings: Plugin = {
  name: 'readings',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(readingsTable('.'))}` : null),
};
