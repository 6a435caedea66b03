/** One visual language: colours and sizes of type are tokens, and every text stands at 4.5:1 on what it stands on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shadeFor } from '../../src/stores/theme.ts';
import { contrast } from '../support/contrast.ts';

const SHELL = 'src/shell';
const css = readFileSync(join(SHELL, 'styles/tokens.css'), 'utf8');
const files = readdirSync(SHELL, { recursive: true, encoding: 'utf8' }).filter((f) =>
  /\.(css|tsx?)$/.test(f),
);
const block = (selector: string): Record<string, string> => {
  const at = css.indexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThan(-1);
  return Object.fromEntries(
    [...css.slice(at, css.indexOf('}', at)).matchAll(/--([\w-]+): ([^;]+);/g)].map((m) => [m[1], m[2]]),
  );
};
const SHADES = ['light', 'dark', 'contrast'] as const;
const root = block(':root');
const set = (shade: (typeof SHADES)[number]): Record<string, string> => ({
  ...root,
  ...block(`html[data-theme='${shade}']`),
});

/** Text on its surface. */
const PAIRS = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'tint'],
  ['ink', 'rail'],
  ['ink', 'act-soft'],
  ['ink', 'bad-soft'],
  ['soft', 'paper'],
  ['soft', 'ground'],
  ['soft', 'tint'],
  ['soft', 'rail'],
  ['soft', 'act-soft'],
  ['soft', 'bad-soft'],
  ['act', 'paper'],
  ['act', 'ground'],
  ['act', 'act-soft'],
  ['act-ink', 'act-soft'],
  ['on-act', 'act'],
  ['on-act', 'act-strong'],
  ['bad', 'paper'],
  ['bad', 'ground'],
  ['bad', 'bad-soft'],
  ['bad', 'act-soft'],
  ['on-bad', 'bad'],
  ['on-bad', 'bad-strong'],
  ['doubt', 'paper'],
  ['doubt', 'doubt-soft'],
  ['doubt', 'act-soft'],
  ['good', 'paper'],
  ['good', 'good-soft'],
  ['plain-ink', 'plain'],
  ['on-badge', 'badge'],
  ['bar-ink', 'bar'],
  ['bar-ink', 'bar-button'],
  ['bar-ink', 'bar-hover'],
  ['bar-ink', 'bar-act'],
  ['bar-soft', 'bar'],
  ['bar-good', 'bar'],
  ['bar-doubt', 'bar'],
  ['bar-bad', 'bar'],
  ['bar-on-ink', 'bar-on'],
  ['bar-stop-ink', 'bar-stop'],
  ['alarm-ink', 'alarm'],
  ['level-1-ink', 'level-1'],
  ['level-2-ink', 'level-2'],
  ['level-3-ink', 'level-3'],
  ['level-4-ink', 'level-4'],
] as const;
/** What is not text but has to be seen: edges of what can be used, the ring of focus. */
const SEEN = [
  ['edge', 'paper'],
  ['edge', 'ground'],
  ['focus', 'paper'],
  ['focus', 'ground'],
  ['bar-on', 'bar'],
  ['bar-on', 'alarm'],
  ['bar-edge', 'bar'],
  ['figure', 'paper'],
  ['figure-down', 'paper'],
  ['figure-sum', 'paper'],
] as const;

describe('tokens', () => {
  it.each(SHADES)('%s: every text at 4.5:1, every edge at 3:1', (shade) => {
    const of = set(shade);
    const low = (pairs: readonly (readonly [string, string])[], least: number): string[] =>
      pairs.flatMap(([a, b]) => {
        const k = contrast(of[a], of[b]);
        return k >= least ? [] : [`${a} on ${b}: ${k.toFixed(2)}`];
      });
    expect([...low(PAIRS, 4.5), ...low(SEEN, 3)]).toEqual([]);
  });
  it('are the same in every set, and all of them are known', () => {
    for (const shade of SHADES)
      expect(Object.keys(block(`html[data-theme='${shade}']`)), shade).toEqual(
        Object.keys(block(`html[data-theme='light']`)),
      );
    const known = new Set([...css.matchAll(/--([\w-]+):/g)].map((m) => m[1]));
    const asked = files
      .filter((f) => f.endsWith('.css'))
      .flatMap((f) =>
        [...readFileSync(join(SHELL, f), 'utf8').matchAll(/var\(--([\w-]+)/g)].map((m) => m[1]),
      );
    expect([...new Set(asked)].filter((k) => !known.has(k))).toEqual([]);
    expect([...known].filter((k) => !asked.includes(k))).toEqual([]);
  });
  it('are the only colours and sizes of type that the shell names', () => {
    // Papers are printed in a document of their own.
    const other = files.filter((f) => !f.endsWith('tokens.css') && f !== 'paper.ts');
    const named = other.flatMap((f) =>
      readFileSync(join(SHELL, f), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          /#[0-9a-f]{3,8}\b(?![\w-])|\brgba?\(|font(-size)?: [^;]*\dpx/i.test(line)
            ? [`${f}:${i + 1} ${line.trim()}`]
            : [],
        ),
    );
    expect(named).toEqual([]);
  });
});

describe('colours worn', () => {
  it('are those chosen, else those that the system asks for, contrast first', () => {
    expect(shadeFor('auto', false, false)).toBe('light');
    expect(shadeFor('auto', false, true)).toBe('dark');
    expect(shadeFor('auto', true, true)).toBe('contrast');
    expect(shadeFor('light', true, true)).toBe('light');
    expect(shadeFor('contrast', false, false)).toBe('contrast');
  });
});
