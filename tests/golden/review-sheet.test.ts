/** `tuiyan review-sheet` as scripts see it: out, back, and wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli as command } from '../support/cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuiyan-sheet-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const cli = (...args: string[]): ReturnType<typeof command> => command(args);

describe('review-sheet', () => {
  it('writes the sheet, reads it back and puts it into a scenario that lints clean', { timeout: 60_000 }, () => {
    const out = cli('review-sheet', '--out', dir, '--json');
    expect([out.status, out.stderr]).toEqual([0, '']);
    const csv = join(dir, 'review-sheet.csv');
    const filled = join(dir, 'filled.csv');
    writeFileSync(
      filled,
      readFileSync(csv, 'utf8').replace(/^("C-02".*)"","","",""\r$/m, '$1"","20","50","县预案 2.3"\r'),
    );
    const scenario = 'scenarios/flood-first-steps.yaml';
    const back = cli('review-sheet', filled, '--into', scenario, '--out', dir, '--as-of', '2026-11', '--json');
    expect([back.status, back.stderr]).toEqual([0, '']);
    expect(JSON.parse(back.stdout)).toMatchObject({ changed: 1, confirmed: 0 });
    const copy = join(dir, 'flood-first-steps.yaml');
    expect(readFileSync(copy, 'utf8')).toContain('zh: 县预案 2.3（2026-11）');
    expect(cli('lint', copy).status).toBe(0);
  });
  it('reads a table that Excel saved in the GBK of Chinese Windows, and names one that is neither', { timeout: 60_000 }, () => {
    const head = Buffer.from('id,confirmed,newTarget,newLimit,newSource\r\nC-02,,20,50,');
    const gbk = join(dir, 'gbk.csv');
    // 县预案 in GBK.
    writeFileSync(gbk, Buffer.concat([head, Buffer.from([0xcf, 0xd8, 0xd4, 0xa4, 0xb0, 0xb8]), Buffer.from('\r\n')]));
    const into = ['--into', 'scenarios/flood-first-steps.yaml', '--out', dir, '--as-of', '2026-11'];
    const r = cli('review-sheet', gbk, ...into, '--json');
    expect([r.status, r.stderr]).toEqual([0, '']);
    expect(readFileSync(join(dir, 'flood-first-steps.yaml'), 'utf8')).toContain('zh: 县预案（2026-11）');
    const none = join(dir, 'none.csv');
    writeFileSync(none, Buffer.concat([head, Buffer.from([0xff, 0xff]), Buffer.from('\r\n')]));
    const bad = cli('review-sheet', none, ...into);
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('CLI-TABLE');
  });
  it('names the place of every fault, exit 1; wrong use is exit 2', { timeout: 60_000 }, () => {
    const bad = join(dir, 'bad.csv');
    writeFileSync(bad, 'id,confirmed,newTarget,newLimit,newSource\nC-2,,,,\nC-03,,soon,,x\n');
    const r = cli('review-sheet', bad, '--lang', 'en');
    expect(r.status).toBe(1);
    expect(r.stderr).toContain('bad.csv:2:1: error RVS-002: no row "C-2" in the sheet; did you mean');
    expect(r.stderr).toContain('bad.csv:3:7: error RVS-003:');
    expect(cli('review-sheet', '--doctrine', 'old')).toMatchObject({ status: 2 });
    expect(cli('review-sheet', '--into', 'x.yaml')).toMatchObject({ status: 2 });
  });
});
