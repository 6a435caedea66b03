/** The folder that `npm run bundle` makes: what an office copies to a computer without internet, started from anywhere. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, SeatLine } from '../../src/server/client.ts';
import { COMMAND } from '../support/command.ts';
import { FIRST } from '../server/room.ts';

const away = mkdtempSync(join(tmpdir(), 'tuiyan-office-'));
const office = join(away, '推演');
let server: ChildProcess | null = null;

beforeAll(() => {
  if (process.env.TUIYAN_PROGRAM)
    cpSync(dirname(dirname(process.env.TUIYAN_PROGRAM)), office, { recursive: true });
  else execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/bundle.ts', office]);
});
afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(away, { recursive: true, force: true });
});

/** Starts it from another folder; answers with its addresses and what it says on standard error. */
function start(...args: string[]): Promise<{ address: string; said: () => string }> {
  const child = spawn(process.execPath, [join(office, 'server.js'), ...args], { cwd: tmpdir() });
  server = child;
  let err = '';
  child.stderr.on('data', (d) => (err += String(d)));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)));
    child.stdout.on('data', (d) => resolve({ address: String(d).split('\n')[0], said: () => err }));
  });
}

describe('the bundle', () => {
  it('has what runs and no sources, and none of our folders', () => {
    expect(readdirSync(office).sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'assets',
        'dist',
        'node_modules',
        'package.json',
        'program',
        'scenarios',
        'server.js',
        'start.cmd',
        'start.sh',
        'tuiyan.js',
      ].sort(),
    );
    expect(readdirSync(join(office, 'node_modules'))).toEqual(['@resvg']);
    const here = process.cwd();
    for (const f of readdirSync(join(office, 'program', 'parts')))
      expect(readFileSync(join(office, 'program', 'parts', f), 'utf8').includes(here), f).toBe(false);
  });

  it('serves the page and an exercise to a network, whatever folder it is started from, and keeps records beside itself', async () => {
    const { address, said } = await start('--port', '0');
    expect(address).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:\d+\/$/);
    await expect.poll(said, { timeout: 10_000 }).toContain('注意');
    const key = /#key=(\S+)/.exec(said())![1];
    expect(said(), 'a picture of the address for cameras').toMatch(/[▀▄█]{10}/);
    const local = `http://127.0.0.1:${new URL(address).port}/`;
    const page = await fetch(local);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
    const ask = { key, text: FIRST, file: 'flood-first-steps.yaml', seed: '1', difficulty: null, name: '导演' };
    const { status, body } = await post(local, 'open', ask);
    expect(status, JSON.stringify(body)).toBe(200);
    const line = await SeatLine.enter(local, body.room!, body.token!);
    await line.until(() => line.view);
    expect(readdirSync(join(office, 'data')).filter((f) => f.endsWith('.tuiyan.jsonl'))).toHaveLength(1);
    server!.removeAllListeners('exit');
    server!.kill('SIGTERM');
  });

  it('is not written over what is not a bundle', () => {
    const mine = join(away, 'mine');
    cpSync(join(office, 'scenarios', 'approved'), mine, { recursive: true });
    writeFileSync(join(mine, 'letter.txt'), 'dear');
    const r = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/bundle.ts', mine], { encoding: 'utf8' });
    expect([r.status, r.stderr]).toEqual([2, expect.stringContaining('CLI-BUNDLE')]);
    expect(existsSync(join(mine, 'letter.txt'))).toBe(true);
    // An office that has played keeps its records.
    const data = join(office, 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'kept.tuiyan.jsonl'), '{}');
    const again = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/bundle.ts', office]);
    expect([again.status, existsSync(join(data, 'kept.tuiyan.jsonl'))]).toEqual([2, true]);
  });

  it('is what the command of the other tests is run from, where it is named', () => {
    if (process.env.TUIYAN_PROGRAM) expect(COMMAND).toEqual([process.env.TUIYAN_PROGRAM]);
    else expect(COMMAND.at(-1)).toBe('src/cli/main.ts');
  });
});
