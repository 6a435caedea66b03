/** A Redis of the test's own on a free port of this machine; Debian's package is installed where it is missing. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './debian.ts';

const here = (): boolean => spawnSync('redis-server', ['--version']).status === 0;
/** Throws with what to do when there is none and none can be installed. */
function ensureRedis(): void {
  if (here()) return;
  install('redis-server');
  if (!here())
    throw new Error(
      'A Redis is needed for the tests of several servers: install the package "redis-server".',
    );
}
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const s = createServer();
    s.once('error', reject);
    s.listen(0, '127.0.0.1', () => {
      const a = s.address();
      s.close(() => resolve(typeof a === 'object' && a ? a.port : 0));
    });
  });

export interface OwnRedis {
  readonly url: string;
  /** Ends it as a power cut would. */
  end(): Promise<void>;
  /** Starts it again where it was; nothing is kept. */
  again(): Promise<void>;
}
export async function startRedis(): Promise<OwnRedis> {
  ensureRedis();
  const dir = mkdtempSync(join(tmpdir(), 'tuiyan-redis-'));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
      const c = spawn('redis-server', [...args, '--dir', dir], { stdio: ['ignore', 'pipe', 'ignore'] });
      child = c;
      c.once('error', reject);
      c.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
      c.stdout.on('data', (d) => /ready to accept connections/i.test(String(d)) && resolve());
    });
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      const c = child;
      child = null;
      if (!c || c.exitCode !== null || c.signalCode !== null) return resolve();
      c.removeAllListeners('exit');
      c.once('exit', () => resolve());
      c.kill('SIGKILL');
    });
  await start();
  process.once('exit', () => {
    child?.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });
  return { url: `redis://127.0.0.1:${port}`, end, again: start };
}
