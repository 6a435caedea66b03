/** Many runs side by side on the command line: records in groups, and policies over seeds. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summarise, summaryOfPlay } from '../../src/bots/branch.ts';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot, type BotRun } from '../../src/bots/run.ts';
import {
  compareGroups,
  quantile,
  type GroupComparison,
  type GroupedRun,
} from '../../src/sim/compare/index.ts';
import { here } from '../support/cli.ts';
import { shipped } from '../support/report.ts';
import { county } from '../support/tiny.ts';

const ID = 'flood-first-steps';
const yaml = readFileSync(`scenarios/${ID}.yaml`, 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'tuiyan-compare-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string): string => join(dir, `${name}.tuiyan.jsonl`);
const play = (seed: string, bot: 'idle' | 'doctrine'): BotRun =>
  playBot(shipped(ID), yaml, county, seed, bot === 'idle' ? idleBot() : doctrineBot());

beforeAll(() => {
  for (const seed of ['1', '2'])
    for (const bot of ['idle', 'doctrine'] as const)
      writeFileSync(file(`${bot}-${seed}`), play(seed, bot).close(null));
  writeFileSync(file('open'), play('3', 'idle').session.writer.text());
}, 120_000);

const GROUPS = [
  '--group',
  `before <b>=${file('idle-1')},${file('idle-2')}`,
  '--group',
  `+after=${file('doctrine-1')},${file('doctrine-2')},${file('open')}`,
];
describe('compare', () => {
  it(
    'sets groups side by side: the numbers are those of the records played again',
    { timeout: 240_000 },
    async () => {
      const formats = ['--formats', 'html,docx,csv,json', '--lang', 'en', '--out', dir];
      const r = await here(['compare', ...GROUPS, ...formats, '--json']);
      expect(r.status).toBe(0);
      expect(r.stderr.trim()).toMatch(
        /open\.tuiyan\.jsonl: warning CLI-LEFTOUT: .*“\+after”.*not played to its end/,
      );
      const said = JSON.parse(r.stdout) as GroupComparison & { files: { format: string; bytes: number }[] };
      const of = (group: string, name: string): GroupedRun => ({
        name: file(name),
        group,
        repeat: null,
        run: summarise(readFileSync(file(name), 'utf8'), county),
      });
      const runs = [
        ...['idle-1', 'idle-2'].map((n) => of('before <b>', n)),
        ...['doctrine-1', 'doctrine-2', 'open'].map((n) => of('+after', n)),
      ];
      const { files, ...c } = said;
      expect(c).toEqual(compareGroups(runs, ['before <b>', '+after'], true));
      expect(c.differences[0]).toMatchObject({ pairs: 2, few: true });
      expect(c.groups[1].spreads[0]!.mean).toBeGreaterThan(c.groups[0].spreads[0]!.mean + 20);
      // What was asked for lies there, and what others named can do nothing in it.
      expect(files.map((f) => f.format)).toEqual(['html', 'docx', 'csv', 'json']);
      expect(files.every((f) => f.bytes > 1000)).toBe(true);
      expect(JSON.parse(readFileSync(join(dir, 'comparison.json'), 'utf8'))).toEqual(c);
      const html = readFileSync(join(dir, 'comparison.en.html'), 'utf8');
      expect(html).toContain('before &lt;b&gt;');
      expect(html).not.toContain('before <b>');
      const csv = readFileSync(join(dir, 'comparison.en.csv'), 'utf8');
      expect(csv).toContain(`"'+after"`);
      expect(csv).not.toContain('"+after"');
    },
  );
  it(
    'records without groups are one, in the order given, and told in words',
    { timeout: 120_000 },
    async () => {
      const r = await here(['compare', file('idle-1'), file('doctrine-1')]);
      expect(r.status).toBe(0);
      expect(r.stdout).toContain('未分组');
      expect(r.stdout).toMatch(/逐场变化[\s\S]*\+7\d\.\d/);
      expect(r.stderr).toContain('CLI-FEW');
      expect(r.stderr).toContain('2/2');
    },
  );
  it('prints the same report as PDF', { timeout: 240_000 }, async () => {
    const argv = ['compare', file('idle-1'), file('doctrine-1'), '--formats', 'html,pdf', '--lang', 'both'];
    const before = process.env.CHROMIUM;
    // Told at once, and nothing is played or written.
    process.env.CHROMIUM = '/nowhere';
    const none = join(dir, 'none');
    const told = await here([...argv, '--out', none]);
    if (before === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = before;
    expect([told.status, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toMatch(/^CLI-CHROMIUM: \D*Chromium/);
    expect(existsSync(none)).toBe(false);

    const r = await here([...argv, '--out', dir, '--json']);
    expect(r.status).toBe(0);
    for (const [lang, tag, title] of [
      ['zh', 'zh-CN', '多场推演对照报告'],
      ['en', 'en', 'Comparison of exercise runs'],
    ]) {
      const pdf = readFileSync(join(dir, `comparison.${lang}.pdf`), 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      // Its cover and its chapters, in that language.
      expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(3);
      expect(pdf).toContain(`/Lang (${tag})`);
      expect(readFileSync(join(dir, `comparison.${lang}.html`), 'utf8')).toContain(title);
    }
  });
  it('says what it cannot do, naming the file', { timeout: 120_000 }, async () => {
    const refused = async (...argv: readonly string[]): Promise<string> => {
      const r = await here(['compare', ...argv, '--lang', 'en']);
      return `${r.status} ${r.stderr}`;
    };
    expect(await refused(file('idle-1'))).toMatch(/^2 CLI-ARGS/);
    expect(await refused('--group', '=x,y')).toMatch(/^2 CLI-GROUP/);
    expect(await refused('--group', 'a=x', '--group', 'a=y')).toMatch(/^2 CLI-GROUP/);
    expect(await refused('--group', 'a=')).toMatch(/^2 CLI-GROUP/);
    expect(await refused(file('idle-1'), file('none'))).toMatch(/^2 CLI-FILE: .*none\.tuiyan/);
    expect(await refused(file('idle-1'), file('idle-2'), '--formats', 'gif')).toMatch(/^2 CLI-FLAG/);
    const bad = join(dir, 'bad.jsonl');
    writeFileSync(bad, '{}\n');
    expect(await refused(file('idle-1'), bad)).toMatch(/^1 .*bad\.jsonl:1:1: error REC-/);
    const changed = join(dir, 'changed.jsonl');
    writeFileSync(changed, readFileSync(file('doctrine-1'), 'utf8').replace('"bot-doctrine"', '"bot-other"'));
    expect(await refused(file('idle-1'), changed)).toMatch(/^1 .*changed\.jsonl:\d+:1: error CLI-CHANGED/);
    const unlike = await refused(file('idle-1'), file('open'));
    expect(unlike).toMatch(/^1 [\s\S]*open\.tuiyan\.jsonl: warning CLI-LEFTOUT[\s\S]*CLI-UNLIKE/);
    // One record twice is one run.
    expect(await refused(file('idle-1'), file('idle-1'))).toMatch(/same record[\s\S]*CLI-UNLIKE/);
  });
});
describe('batch', () => {
  it('a run that was just played comes to what its record comes to', () => {
    const run = play('2', 'doctrine');
    const text = readFileSync(file('doctrine-2'), 'utf8');
    expect(summaryOfPlay(run, shipped(ID), county, null)).toEqual(summarise(text, county));
  });
  it('plays policies over seeds and compares them', { timeout: 180_000 }, async () => {
    const args = ['--policies', 'idle,doctrine', '--seeds', '2', '--workers', '1', '--formats', 'csv'];
    const r = await here(['batch', `scenarios/${ID}.yaml`, ...args, '--out', dir, '--json']);
    expect([r.status, r.stderr]).toEqual([0, '']);
    interface Said {
      readonly runs: number;
      readonly wallSeconds: number;
      readonly policies: Record<string, Record<string, number> & { dead: { mean: number } }>;
    }
    const said = JSON.parse(r.stdout) as Said;
    expect(said.runs).toBe(4);
    expect(said.wallSeconds).toBeGreaterThan(0);
    expect(Object.keys(said.policies)).toEqual(['idle', 'doctrine']);
    const dead = ['1', '2'].map(
      (s) =>
        summarise(readFileSync(file(`idle-${s}`), 'utf8'), county).quantities.find((q) => q.id === 'dead')!
          .value!,
    );
    expect(said.policies.idle.dead.mean).toBe((dead[0] + dead[1]) / 2);
    const { n, least, most, mean, p10, p50, p90 } = said.policies.doctrine;
    expect(n).toBe(2);
    expect([p10, p50, p90]).toEqual([0.1, 0.5, 0.9].map((s) => quantile([least, most], s)));
    expect(p50).toBeCloseTo(mean, 9);
    // With the references of its seed the outcome is rated: doctrine is far above doing nothing.
    expect(least).toBeGreaterThan(said.policies.idle.most + 50);
    expect(readFileSync(join(dir, 'comparison.zh.csv'), 'utf8')).toContain('"doctrine 2"');
  });
  it('says what it cannot do', async () => {
    const refused = async (...argv: readonly string[]): Promise<string> => {
      const r = await here(['batch', ...argv, '--lang', 'en']);
      return `${r.status} ${r.stderr}`;
    };
    const f = `scenarios/${ID}.yaml`;
    expect(await refused()).toMatch(/^2 CLI-ARGS/);
    expect(await refused(f, '--policies', 'idle,genius')).toMatch(/^2 CLI-POLICY/);
    expect(await refused(f, '--policies', ',')).toMatch(/^2 CLI-POLICY/);
    expect(await refused(f, '--seeds', '0')).toMatch(/^2 CLI-SEEDS/);
    expect(await refused(f, '--workers', '0')).toMatch(/^2 CLI-WORKERS/);
  });
});
