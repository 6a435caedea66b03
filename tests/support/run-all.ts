/** `npm test`: every check, stopping at the first step with one that fails. Prints one closing line with the counts. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuiyan-test-'));
const bin = (name: string): string => join('node_modules', '.bin', name);
let passed = 0;
let failed = 0;

function step(
  name: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): void {
  const begun = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const r = spawnSync(command, [...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  process.stdout.write(`   ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  if (r.status !== 0) {
    finish(1, `${name} failed`);
  }
}
function finish(code: number, note = ''): never {
  rmSync(dir, { recursive: true, force: true });
  if (note) process.stdout.write(`\n${note}\n`);
  process.stdout.write(`${passed} passed, ${failed + (code !== 0 && failed === 0 ? 1 : 0)} failed\n`);
  process.exit(code);
}
function count(file: string): void {
  try {
    const j = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests?: number;
      numFailedTests?: number;
      stats?: { expected: number; unexpected: number; flaky: number };
    };
    passed += j.numPassedTests ?? j.stats?.expected ?? 0;
    failed += j.numFailedTests ?? (j.stats ? j.stats.unexpected + j.stats.flaky : 0);
  } catch {
    // The step that should have written it has failed already and says so itself.
  }
}

type Step = readonly [name: string, command: string, args: readonly string[]];
/** Steps that need nothing of each other, beside each other; each says what it has to say when it is over. */
async function together(steps: readonly Step[]): Promise<void> {
  const run = ([name, command, args]: Step): Promise<string | null> =>
    new Promise((done) => {
      const begun = performance.now();
      const said: Buffer[] = [];
      const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.on('data', (x: Buffer) => said.push(x));
      child.stderr.on('data', (x: Buffer) => said.push(x));
      const over = (well: boolean, more = ''): void => {
        const s = ((performance.now() - begun) / 1000).toFixed(1);
        process.stdout.write(`\n── ${name}\n${Buffer.concat(said).toString()}${more}   ${s} s\n`);
        done(well ? null : name);
      };
      child.on('error', (e) => over(false, `${String(e)}\n`));
      child.on('close', (code) => over(code === 0));
    });
  const wrong = (await Promise.all(steps.map(run))).filter((x) => x !== null);
  if (wrong.length > 0) finish(1, `${wrong.join(', ')} failed`);
}

const chromium = ensureChromium();
const office = join(dir, 'office');
await together([
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['lint', bin('oxlint'), ['--deny-warnings', 'src', 'tests']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['import rules', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  // The command is tested as an office gets it.
  ['build and bundle', bin('tsx'), ['src/cli/bundle.ts', office]],
]);
const TUIYAN_PROGRAM = join(office, 'program', 'main.js');
const unit = join(dir, 'unit.json');
const suites = ['small', 'unit', 'property', 'model', 'reference', 'golden', 'server', 'architecture'].map(
  (s) => `tests/${s}/`,
);
const begun = performance.now();
process.stdout.write('\n── small, unit, property, model, reference, golden, server, architecture tests\n');
const vitest = spawnSync(
  bin('vitest'),
  ['run', ...suites, '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  { stdio: 'inherit', env: { ...process.env, CI: process.env.CI ?? '', TUIYAN_PROGRAM } },
);
process.stdout.write(`   ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
count(unit);
if (vitest.status !== 0) finish(1, 'tests failed');
// Tests of `npm start` have built the page in their own environment.
step('build', bin('vite'), ['build', '--logLevel', 'warn']);
const e2e = join(dir, 'e2e.json');
process.stdout.write('\n── browser tests\n');
const pw = spawnSync(bin('playwright'), ['test', '--reporter=list,json'], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: chromium, TUIYAN_PROGRAM, PLAYWRIGHT_JSON_OUTPUT_NAME: e2e },
});
count(e2e);
if (pw.status !== 0) finish(1, 'browser tests failed');
finish(failed === 0 && passed > 0 ? 0 : 1);
