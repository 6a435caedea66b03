import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { availableParallelism, networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import { NoRedis, readRedisUrl, type RedisAt } from '../../server/fleet.ts';
import { FolderInUse } from '../../server/folder.ts';
import { isBuilt } from '../../server/page.ts';
import { addressesOf, serve, type Serving } from '../../server/serve.ts';
import { endWithParent } from '../parent.ts';
import { parse, UsageError, type Io } from '../args.ts';

const PORT = 4180;
const HOST = '127.0.0.1';
const text = (v: string | boolean | undefined): string | undefined =>
  v === undefined ? undefined : String(v);

function portOf(v: string | undefined): number {
  if (v === undefined) return PORT;
  const port = /^\d{1,5}$/.test(v) ? Number(v) : -1;
  if (port < 0 || port > 65535) throw new UsageError('CLI-PORTNO', { found: v });
  return port;
}
/** An address of this machine, or all of them. */
function hostOf(v: string | undefined): string {
  if (v === undefined) return HOST;
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((x) => x.address));
  if (v === 'localhost') return HOST;
  if (isIP(v) === 0 || !['0.0.0.0', '::', ...own].includes(v)) throw new UsageError('CLI-HOST', { found: v });
  return v;
}
function tlsOf(cert: string | undefined, key: string | undefined): { cert: Buffer; key: Buffer } | null {
  if (cert === undefined && key === undefined) return null;
  try {
    if (cert === undefined || key === undefined) throw new Error(cert === undefined ? '--cert' : '--key');
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch (e) {
    throw new UsageError('CLI-TLS', { detail: (e as Error).message });
  }
}
/** Nothing of it is said again: it may hold a password. */
function redisOf(v: string | undefined): RedisAt | null {
  if (v === undefined) return null;
  const at = readRedisUrl(v);
  if (!at) throw new UsageError('CLI-REDISURL', {});
  return at;
}
/** Host and port under which people's pages reach this server from another one's. */
function publicOf(v: string | undefined, redis: RedisAt | null): string | null {
  if (v === undefined) return null;
  if (redis === null || !/^(\[[0-9a-f:]+\]|[a-z0-9.-]+):\d{1,5}$/i.test(v))
    throw new UsageError('CLI-PUBLIC', { found: v });
  return v.toLowerCase();
}
/** `serve`: exercises for many seats, until it is ended. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const string = { type: 'string' } as const;
  const { files, flags } = parse(argv, {
    port: string,
    host: string,
    data: string,
    redis: string,
    public: string,
    cert: string,
    key: string,
    name: string,
    workers: string,
    build: { type: 'boolean' },
  });
  if (files.length > 0) throw new UsageError('CLI-ARGS', { command: 'serve', need: '' });
  const redis = redisOf(text(flags.redis));
  const publicly = publicOf(text(flags.public), redis);
  const port = portOf(text(flags.port));
  const host = hostOf(text(flags.host));
  const tls = tlsOf(text(flags.cert), text(flags.key));
  const data = text(flags.data) ?? 'data';
  const workers = Math.min(64, Math.max(1, Number(text(flags.workers) ?? availableParallelism()) || 1));
  endWithParent();
  if (flags.build === true || !isBuilt()) await (await import('vite')).build({ logLevel: 'error' });
  let s: Serving;
  try {
    const names = text(flags.name)?.toLowerCase().split(',') ?? [];
    s = await serve({ port, host, data, workers, names, tls, redis, publicly, log: (line) => io.err(line) });
  } catch (e) {
    if (e instanceof FolderInUse) throw new UsageError('CLI-DATA-USED', { dir: data, pid: e.pid });
    if (e instanceof NoRedis) {
      io.err(`CLI-REDIS: ${io.t('CLI-REDIS', { detail: e.message })}`);
      return 1;
    }
    const { code, syscall } = e as NodeJS.ErrnoException;
    if (syscall === 'listen' || syscall === 'bind') {
      io.err(`CLI-LISTEN: ${io.t('CLI-LISTEN', { host, port, detail: code ?? '' })}`);
      return 1;
    }
    if (code) {
      io.err(`CLI-DATA: ${io.t('CLI-DATA', { dir: data, detail: code })}`);
      return 1;
    }
    throw e;
  }
  const urls = addressesOf(host, s.port, tls !== null);
  if (flags.json) io.json({ url: urls[0], urls, port: s.port, taken: s.taken, lost: s.lost });
  else for (const url of urls) io.out(url);
  // What tablets scan; for people, not for programs that read standard output.
  if (!flags.json && host !== HOST && host !== '::1') io.err(renderUnicodeCompact(urls[0], { border: 2 }));
  // What opens exercises is not for a log of standard output; the part after # is never sent to a server.
  io.err(io.t('cli.serve.key', { key: s.key }));
  io.err(io.t('cli.serve.desk', { url: `${urls[0]}#key=${s.key}` }));
  if (s.taken + s.lost > 0) io.err(io.t('cli.serve.room', { n: s.taken, bad: s.lost }));
  if (host !== HOST && host !== '::1') io.err(io.t('cli.serve.open'));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await s.end();
  // The engine leaves timers behind.
  process.exit(0);
}
