/** Test files of which `npm test` plays a fixed sample, played whole. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureChromium } from '../chromium.ts';

const FILES = [
  'tests/golden/scenarios-quake-flood.test.ts',
  'tests/golden/scenarios-fire-hazmat.test.ts',
  'tests/unit/answers.test.ts',
  'tests/unit/procedures.test.ts',
  'tests/unit/packs/snow.test.ts',
  'tests/unit/report/documents.test.ts',
  'tests/unit/tampered.test.ts',
  'tests/property/scorer-laws.test.ts',
  'tests/property/fuzz.test.ts',
  'tests/unit/cartography/labels.test.ts',
  'tests/unit/site-plan.test.ts',
];
interface Result {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}
interface Played {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}
/** Browser tests, on a page that is built for them. */
function browserSet(dir: string): { rows: string[]; faults: string[] } {
  const out = join(dir, 'browser.json');
  const bin = (name: string): string => join('node_modules', '.bin', name);
  const env = { ...process.env, WHOLE: '1', CHROMIUM: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: out };
  spawnSync(bin('vite'), ['build', '--logLevel', 'warn'], { stdio: 'inherit' });
  spawnSync(bin('playwright'), ['test', '--reporter=list,json'], { stdio: 'inherit', env });
  const { expected, unexpected, flaky } = (JSON.parse(readFileSync(out, 'utf8')) as Played).stats;
  return {
    rows: [`| tests/e2e | ${expected + unexpected + flaky} | ${expected} |`],
    faults: unexpected + flaky > 0 ? [`browser: ${unexpected + flaky}`] : [],
  };
}
export function wholeSet(): { rows: string[]; faults: string[] } {
  const dir = mkdtempSync(join(tmpdir(), 'tuiyan-whole-'));
  const out = join(dir, 'result.json');
  const args = ['run', ...FILES, '--reporter=default', '--reporter=json', `--outputFile.json=${out}`];
  spawnSync(join('node_modules', '.bin', 'vitest'), args, {
    stdio: 'inherit',
    env: { ...process.env, WHOLE: '1' },
  });
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as Result;
  const pages = browserSet(dir);
  rmSync(dir, { recursive: true, force: true });
  const faults = testResults.flatMap((f) =>
    f.assertionResults.filter((x) => x.status !== 'passed').map((x) => x.fullName),
  );
  if (testResults.length < FILES.length) faults.push('a file was not played');
  const rows = testResults.map(({ name, assertionResults: all }) => {
    const passed = all.filter((x) => x.status === 'passed').length;
    return `| ${relative(process.cwd(), name)} | ${all.length} | ${passed} |`;
  });
  return {
    rows: ['| File | Tests | Passed |', '| --- | --- | --- |', ...rows.sort(), ...pages.rows],
    faults: [...faults, ...pages.faults],
  };
}
