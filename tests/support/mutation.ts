/**
 * `npm run mutation -- FOLDER [--seed S] [--sample N]`: how many small faults put into src/sim/FOLDER the tiny-world tests
 * notice (Stryker). Without a seed the whole folder; with one, a sample of at least 400 faults drawn by it. Writes the
 * folder's row into tests/README.md. Left out are tables (`*.data.ts`), hazard kernels (held against published values) and string
 * literals.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';
import { rand, rngKey, streamId } from '../../src/sim/index.ts';

const LEAST = 400;
/** A fault whose place holds more faults than this is no single draw. */
const CROWD = 12;
const EXCLUDED = ['StringLiteral'];
const README = 'tests/README.md';
const BEGIN = '<!-- mutation -->';
const END = '<!-- /mutation -->';

interface Mutant {
  readonly file: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

function usage(why: string): never {
  process.stderr.write(
    `${why}\nnpm run mutation -- FOLDER [--seed S] [--sample N]   (a folder of src/sim)\n`,
  );
  process.exit(2);
}
function sources(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.data.ts') && !/(^|\/)kernel\//.test(f))
    .map((f) => join(dir, f))
    .sort();
}

/** Every fault of the files, as Stryker would make them. */
async function allMutants(files: readonly string[]): Promise<Mutant[]> {
  const quiet = (): void => {};
  const logger = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet };
  const instrumenter = createInjector()
    .provideValue('logger', { ...logger, isDebugEnabled: () => false } as never)
    .injectFunction(createInstrumenter as never) as ReturnType<typeof createInstrumenter>;
  const read = files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const { mutants } = await instrumenter.instrument(read, {
    excludedMutations: EXCLUDED,
    ignorers: [],
    plugins: null,
  });
  // The instrumenter counts lines from 0; Stryker's ranges from 1.
  const live = mutants.filter((m) => (m as { status?: string }).status !== 'Ignored');
  return live.map((m) => ({
    file: m.fileName,
    location: {
      start: { line: m.location.start.line + 1, column: m.location.start.column },
      end: { line: m.location.end.line + 1, column: m.location.end.column },
    },
  }));
}

function within(a: Mutant, b: Mutant): boolean {
  const before = (p: { line: number; column: number }, q: { line: number; column: number }): boolean =>
    p.line < q.line || (p.line === q.line && p.column <= q.column);
  return (
    a.file === b.file && before(b.location.start, a.location.start) && before(a.location.end, b.location.end)
  );
}

/** Places to change, drawn until they hold at least `least` faults. */
function sample(all: readonly Mutant[], seed: string, least: number): string[] {
  const key = rngKey(seed);
  const stream = streamId('mutation');
  const order = all
    .map((m, i) => ({ m, i, at: rand(key, stream, i, 0) }))
    .sort((a, b) => a.at - b.at || a.i - b.i);
  const taken = new Set<Mutant>();
  const ranges: string[] = [];
  for (const { m } of order) {
    if (taken.size >= least) break;
    if (taken.has(m)) continue;
    const inside = all.filter((x) => within(x, m));
    if (inside.length > CROWD) continue;
    for (const x of inside) taken.add(x);
    const { start, end } = m.location;
    ranges.push(`${m.file}:${start.line}:${start.column}-${end.line}:${end.column}`);
  }
  return ranges;
}

function writeRow(folder: string, count: number, score: number): void {
  const text = readFileSync(README, 'utf8');
  const from = text.indexOf(BEGIN) + BEGIN.length;
  const to = text.indexOf(END);
  const rows = new Map(
    text
      .slice(from, to)
      .split('\n')
      .filter((l) => /^\| [a-z]/.test(l))
      .map((l) => [l.split('|')[1].trim(), l] as const),
  );
  rows.set(folder, `| ${folder} | ${count} | ${score.toFixed(1)} % |`);
  const list = [...rows.values()].sort();
  const head = [
    '',
    '',
    '<!-- prettier-ignore-start -->',
    '',
    '| Folder | Mutants | Score |',
    '| --- | --- | --- |',
  ];
  const table = [...head, ...list, '', '<!-- prettier-ignore-end -->', '', ''].join('\n');
  writeFileSync(README, text.slice(0, from) + table + text.slice(to));
}

const args = process.argv.slice(2);
const folder = args[0] ?? '';
const option = (name: string): string | null => {
  const i = args.indexOf(name);
  return i < 0 ? null : (args[i + 1] ?? usage(`${name} needs a value`));
};
const dir = join('src', 'sim', folder);
if (!/^[a-z-]+(\/[a-z-]+)*$/.test(folder) || !statSync(dir, { throwIfNoEntry: false })?.isDirectory())
  usage(`No folder ${dir}.`);
const seed = option('--seed');
const least = Number(option('--sample') ?? LEAST);
if (!(least > 0)) usage('--sample takes a number above 0');

const files = sources(dir);
const mutate = seed === null ? files : sample(await allMutants(files), seed, least);
const temp = mkdtempSync(join(tmpdir(), 'tuiyan-mutation-'));
const results = await new Stryker({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/small/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate,
  mutator: { excludedMutations: EXCLUDED as never },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: join('out', `mutation-${folder.replaceAll('/', '-')}.json`) },
  concurrency: 2,
  // A busy machine is no fault noticed.
  timeoutFactor: 4,
  tempDirName: temp,
  ignorePatterns: ['dist', 'out', 'assets/*.png', '.git'],
  allowConsoleColors: false,
  allowEmpty: false,
}).runMutationTest();
rmSync(temp, { recursive: true, force: true });

const counted = results.filter((m) => m.status !== 'Ignored' && m.status !== 'CompileError');
const caught = counted.filter((m) => m.status === 'Killed' || m.status === 'Timeout').length;
const score = (100 * caught) / Math.max(1, counted.length);
writeRow(folder, counted.length, score);
process.stdout.write(`${folder}: ${caught} of ${counted.length} noticed, ${score.toFixed(1)} %\n`);
