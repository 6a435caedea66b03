import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const p = join(dir, name);
    return statSync(p).isDirectory() ? files(p) : /\.tsx?$/.test(name) ? [p] : [];
  });
}
/** Code without comments and string contents, so that words in prose do not count. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');

const BANNED: readonly (readonly [string, RegExp])[] = [
  ['[DET-3] the clock', /\bDate\b|performance\.|setTimeout|setInterval|requestAnimationFrame/],
  ['[DET-3] chance', /Math\.random|crypto\./],
  ['[DET-3] locale', /toLocale|localeCompare|Intl\./],
  ['[DET-3] I/O', /\bfetch\(|\bprocess\.|\bconsole\.|\brequire\(/],
  [
    '[DET-4] unportable maths',
    /Math\.(sin|cos|tan|asin|acos|atan|atan2|exp|expm1|log|log2|log10|log1p|pow|cbrt|hypot|sinh|cosh|tanh|asinh|acosh|atanh)\b/,
  ],
  ['[DET-4] the power operator', /[^*/\s]\s*\*\*\s*[^*/]/],
  ['dynamic code', /\beval\(|new Function/],
];

describe('the sealed core', () => {
  const core = files('src/sim');
  it('has files to check', () => expect(core.length).toBeGreaterThan(80));
  for (const [what, pattern] of BANNED)
    it(`uses no ${what}`, () => {
      const offenders = core.filter(
        (f) => !f.endsWith('det-math.ts') && pattern.test(bare(readFileSync(f, 'utf8'))),
      );
      expect(offenders).toEqual([]);
    });
});

describe('imports of the core', () => {
  it('[DET-3] name no module of Node', () => {
    expect(files('src/sim').filter((f) => /from 'node:/.test(readFileSync(f, 'utf8')))).toEqual([]);
  });
});

describe('layout', () => {
  const allowed =
    /^(src|scenarios|assets|tests|index\.html|package\.json|package-lock\.json|vite\.config\.ts|playwright\.config\.ts|README\.md|LICENSE|NOTICE|tsconfig\.json|\.ci|\.git|\.gitignore|\.prettierrc\.json|\.prettierignore|\.oxlintrc\.json|\.dependency-cruiser\.cjs|node_modules|dist|out|data|\.cache|test-results|playwright-report)$/;
  it('keeps the top level to what the architecture names', () => {
    expect(readdirSync('.').filter((n) => !allowed.test(n))).toEqual([]);
  });
  it('keeps every source file within reach of one reader (400 lines)', () => {
    const long = files('src').filter(
      (f) => !f.endsWith('.data.ts') && readFileSync(f, 'utf8').split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });
});
