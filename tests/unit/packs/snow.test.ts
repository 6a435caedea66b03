/**
 * A hazard that the product does not have: its folder and its files in the other layers are copied into a copy of the
 * program, with one line (and its import) in each list. It must play, score and report, and the compiler must say when a
 * list lacks its line.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE } from '../../support/whole.ts';

const PACK = 'tests/fixtures/packs/snow';
const dir = mkdtempSync(join(tmpdir(), 'tuiyan-snow-'));
const file = (path: string): string => join(dir, path);
/** The lists, each with what is put before which of its lines. */
const LISTS: readonly (readonly [path: string, line: string, before: string])[] = [
  [
    'src/sim/hazards/specs.ts',
    "import { spec as snow } from './snow/spec.ts';\n",
    'import { spec as earthquake }',
  ],
  ['src/sim/hazards/specs.ts', '  snow,\n', "  'forest-fire': forestFire,\n"],
  ['src/sim/hazards/index.ts', "import { snow } from './snow/module.ts';\n", 'import { earthquake } from'],
  ['src/sim/hazards/index.ts', '  snow,\n', "  'forest-fire': forestFire,\n"],
  ['src/bots/hazards/index.ts', "import { says, snowRules } from './snow.ts';\n", 'import { quakeRules }'],
  [
    'src/bots/hazards/index.ts',
    "  snow: { rules: snowRules, ground: 'snow', words: says },\n",
    "  'forest-fire': {",
  ],
  ['src/i18n/hazards/index.ts', "import { snowWords } from './snow.ts';\n", 'import { slideWords }'],
  ['src/i18n/hazards/index.ts', '  snow: [snowWords],\n', '  landslide: ['],
  ['src/i18n/meanings/index.ts', "import { snowMeanings } from './snow.ts';\n", 'import { slideMeanings }'],
  ['src/i18n/meanings/index.ts', '  snow: snowMeanings,\n', '  landslide: slideMeanings,\n'],
  ['src/shell/hazards/index.ts', "import { snow } from './snow.tsx';\n", 'import { landslide }'],
  ['src/shell/hazards/index.ts', '  snow,\n', '  flood,\n'],
  ['src/cartography/hazards/index.ts', "import { snow } from './snow.ts';\n", 'import { landslide }'],
  ['src/cartography/hazards/index.ts', '  snow,\n', '  flood,\n'],
];
function addLine([path, line, before]: (typeof LISTS)[number]): void {
  const text = readFileSync(file(path), 'utf8');
  const at = text.indexOf(before);
  expect(at, `${path}: ${before}`).toBeGreaterThanOrEqual(0);
  writeFileSync(file(path), text.slice(0, at) + line + text.slice(at));
}
/** Lists of which a copy without the hazard's line and its import stands beside them. */
const LACKING = ['sim', 'i18n', 'shell', 'cartography'].map((x) => `src/${x}/hazards/index.ts`);
const copyOf = (path: string): string => path.replace('index.ts', 'lacking.ts');

beforeAll(() => {
  cpSync('src', file('src'), { recursive: true });
  for (const x of ['node_modules', 'assets']) symlinkSync(join(process.cwd(), x), file(x));
  cpSync('package.json', file('package.json'));
  const config = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  writeFileSync(file('tsconfig.json'), JSON.stringify({ ...config, include: ['src'] }));
  cpSync(join(PACK, 'sim'), file('src/sim/hazards/snow'), { recursive: true });
  cpSync(join(PACK, 'bot.ts'), file('src/bots/hazards/snow.ts'));
  cpSync(join(PACK, 'words.ts'), file('src/i18n/hazards/snow.ts'));
  cpSync(join(PACK, 'meanings.ts'), file('src/i18n/meanings/snow.ts'));
  cpSync(join(PACK, 'shell.tsx'), file('src/shell/hazards/snow.tsx'));
  cpSync(join(PACK, 'map.ts'), file('src/cartography/hazards/snow.ts'));
  cpSync(join(PACK, 'snow-village.yaml'), file('snow-village.yaml'));
  LISTS.forEach(addLine);
  for (const path of LACKING) {
    let text = readFileSync(file(path), 'utf8');
    for (const [of, line] of LISTS) if (of === path) text = text.replace(line, '');
    writeFileSync(file(copyOf(path)), text);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a hazard of another maker', { timeout: 300_000 }, () => {
  const compile = (name: string, test: () => void): void => void (WHOLE && it(name, test));
  // A minute of the compiler: in the proof only.
  compile(
    'fits: the compiler is content with one line in each list, and misses it where a list lacks its line',
    () => {
      const args = ['--noEmit', '-p', 'tsconfig.json'];
      const { stdout } = spawnSync('node_modules/.bin/tsc', args, { cwd: dir, encoding: 'utf8' });
      const faults = stdout.split('\n').filter((l) => /^\S+\.tsx?\(/.test(l));
      expect(faults.map((l) => l.slice(0, l.indexOf('('))).sort()).toEqual(LACKING.map(copyOf).sort());
      for (const fault of faults) expect(fault).toMatch(/Property '?snow'? is missing/);
    },
  );
  it('plays, scores and reports', () => {
    const cli = (...args: string[]): string =>
      execFileSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], {
        cwd: dir,
        encoding: 'utf8',
        // The bundle of the other tests knows nothing of it.
        env: { ...process.env, TUIYAN_PROGRAM: '' },
      });
    expect(JSON.parse(cli('lint', 'snow-village.yaml', '--json'))).toMatchObject({ errors: 0, warnings: 0 });
    const run = (policy: string): { score: { total: number }; outcome: { dead: number } } =>
      JSON.parse(
        cli(
          'run',
          'snow-village.yaml',
          '--policy',
          policy,
          '--seed',
          '1',
          '--out',
          policy,
          '--formats',
          'html,json',
          '--lang',
          'en',
          '--json',
        ),
      );
    const [idle, doctrine] = [run('idle'), run('doctrine')];
    expect(doctrine.score.total).toBeGreaterThan(idle.score.total + 20);
    expect(readdirSync(file('doctrine'))).toEqual(
      expect.arrayContaining(['events.jsonl', 'report.en.html', 'report.en.json', 'score.json']),
    );
    const events = readFileSync(file('doctrine/events.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    const kinds = (kind: string): { data: Record<string, unknown> }[] =>
      events.filter((e) => e.kind === kind);
    // The scripted roof, then those that give way at 45 cm; the county hears, judges the level and sends a plough.
    expect(kinds('VILLAGE_HIT').length).toBeGreaterThan(1);
    expect(kinds('WARRANTED').map((e) => e.data.level)).toEqual([3, 2]);
    expect(kinds('REPAIR').length).toBeGreaterThan(0);
    expect(kinds('OUTCOME')[0].data.floodedHouseholds).toBeGreaterThan(0);
    expect(readFileSync(file('doctrine/report.en.html'), 'utf8')).toContain('County snow and ice plan');
  });
});
