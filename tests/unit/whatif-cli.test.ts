/** The command that asks a record again: what it computes is kept beside it and printed by the report. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { langOf, makeIo } from '../../src/cli/args.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import { shipped } from '../support/report.ts';
import { county } from '../support/tiny.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuiyan-whatif-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = join(dir, 'idle.tuiyan.jsonl');
const beside = `${file}.counterfactuals.json`;
interface Said {
  readonly computed: readonly { readonly item: string; readonly change: { readonly dead: number } }[];
  readonly open: readonly { readonly item: string; readonly why: string }[];
  readonly ranked: readonly string[];
}
interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}
/** In this process: only the runs themselves have one of their own. */
async function cli(...argv: readonly string[]): Promise<Answer> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    ...makeIo(langOf(argv)),
    out: (s: string) => void out.push(s),
    err: (s: string) => void err.push(s),
    json: (v: unknown) => void out.push(JSON.stringify(v)),
  };
  const status = await dispatch(io, argv);
  return { status, stdout: out.join('\n'), stderr: err.join('\n') };
}
const ask = (...more: readonly string[]): Promise<Answer> => cli('whatif', file, ...more);
async function said(...more: readonly string[]): Promise<Said> {
  const r = await ask('--json', ...more);
  expect([r.status, r.stderr]).toEqual([0, '']);
  return JSON.parse(r.stdout) as Said;
}

beforeAll(() => {
  const id = 'flood-first-steps';
  const run = playBot(shipped(id), readFileSync(`scenarios/${id}.yaml`, 'utf8'), county, '7', idleBot());
  const unfinished = run.session.writer.text();
  writeFileSync(join(dir, 'open.tuiyan.jsonl'), unfinished);
  writeFileSync(file, run.close(null));
});

describe('whatif', () => {
  it('computes what is asked, keeps it, and adds to it', { timeout: 60_000 }, async () => {
    const first = await said('--items', 'C-12');
    expect(first.computed.map((c) => c.item)).toEqual(['C-12']);
    expect(first.ranked.length).toBeGreaterThan(5);
    expect(first.open.filter((o) => o.why === 'not-asked').length).toBe(first.ranked.length - 1);
    const kept = readFileSync(beside, 'utf8');
    expect((await said('--items', 'C-12')).computed).toEqual(first.computed);
    expect(readFileSync(beside, 'utf8')).toBe(kept);
    // A life put into it: it is not believed, and computed again.
    writeFileSync(beside, kept.replace('"dead": 0', '"dead": -7'));
    const again = await ask('--items', 'C-12');
    expect(again.status).toBe(0);
    expect(again.stderr).toContain('C-12');
    expect(readFileSync(beside, 'utf8')).toBe(kept);
  });
  it('the report prints what stands beside the record', async () => {
    const r = await cli('report', file, '--formats', 'html', '--lang', 'en', '--out', dir);
    expect(r.status).toBe(0);
    const html = readFileSync(join(dir, 'report.en.html'), 'utf8');
    expect(html).toContain('Had it been done in time');
    expect(html).toContain('Notify neighbours');
  });
  it('says what it cannot do, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const open = await cli('whatif', join(dir, 'open.tuiyan.jsonl'), '--lang', lang);
      expect([open.status, open.stderr.slice(0, 9)]).toEqual([1, 'CLI-OPEN:']);
      const item = await ask('--items', 'Z-1', '--lang', lang);
      expect([item.status, item.stderr.slice(0, 9)]).toEqual([2, 'CLI-ITEM:']);
      expect(item.stderr).toContain('C-12');
    }
    expect((await ask('--top', '0')).stderr).toContain('CLI-TOP');
    expect((await cli('whatif')).stderr).toContain('CLI-ARGS');
  });
});
