/** Serves the built app on this machine only: `npm start` prints the address. Everything is compressed once, in memory. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { constants, gzipSync, brotliCompressSync } from 'node:zlib';

const ROOT = resolve(import.meta.dirname, '../../dist');
const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
  '.yaml': 'text/yaml; charset=utf-8',
};
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg', '.bin', '.yaml']);
/** Good size for little time; the highest level takes seconds on the larger files. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

interface Served {
  readonly plain: Buffer;
  readonly type: string;
  readonly packable: boolean;
  readonly stamp: number;
  br?: Buffer;
  gzip?: Buffer;
}
const files = new Map<string, Served>();

/** Names below the build folder are listed first: a request can only name what is listed, so no path leaves it. */
function list(folder: string, prefix: string, into: Set<string>): Set<string> {
  for (const e of readdirSync(folder, { withFileTypes: true })) {
    if (e.isDirectory()) list(join(folder, e.name), `${prefix}${e.name}/`, into);
    else if (e.isFile()) into.add(`${prefix}${e.name}`);
  }
  return into;
}
function load(name: string): Served | null {
  const path = join(ROOT, name);
  const stamp = existsSync(path) ? statSync(path).mtimeMs : -1;
  const old = files.get(name);
  if (old?.stamp === stamp) return old;
  if (stamp < 0 || !list(ROOT, '', new Set()).has(name)) return null;
  const ext = extname(name);
  const served: Served = {
    plain: readFileSync(path),
    type: MIME[ext] ?? 'application/octet-stream',
    packable: PACKED.has(ext),
    stamp,
  };
  files.set(name, served);
  return served;
}

function answer(req: IncomingMessage, res: ServerResponse): void {
  const end = (code: number, text: string): void =>
    void res.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  if (req.method !== 'GET' && req.method !== 'HEAD') return end(405, 'GET only\n');
  let name: string;
  try {
    name = decodeURIComponent(new URL(req.url ?? '/', `http://${HOST}`).pathname).slice(1);
  } catch {
    return end(400, 'bad address\n');
  }
  const file = name.includes('\0') || name.includes('..') ? null : load(name === '' ? 'index.html' : name);
  if (!file) return end(404, 'not found\n');
  const accepts = String(req.headers['accept-encoding'] ?? '');
  const coding =
    file.packable && accepts.includes('br') ? 'br' : file.packable && accepts.includes('gzip') ? 'gzip' : '';
  const body =
    coding === 'br'
      ? (file.br ??= brotliCompressSync(file.plain, BROTLI))
      : coding === 'gzip'
        ? (file.gzip ??= gzipSync(file.plain, { level: 9 }))
        : file.plain;
  res.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': body.length,
    // Built names carry a hash of their contents; the rest is asked for again.
    'Cache-Control': /^assets\/.*-[\w-]{8}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self' blob:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
    ...(coding ? { 'Content-Encoding': coding, Vary: 'Accept-Encoding' } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function listen(port: number, last: number): void {
  const server = createServer(answer);
  server.on('error', (e: NodeJS.ErrnoException) => {
    if (e.code === 'EADDRINUSE' && port < last) return listen(port + 1, last);
    process.stderr.write(
      e.code === 'EADDRINUSE' ? `CLI-PORT: port ${port} is in use; set PORT to another.\n` : `${e.message}\n`,
    );
    process.exit(1);
  });
  server.listen(port, HOST, () => process.stdout.write(`http://${HOST}:${port}/\n`));
}

if (!existsSync(join(ROOT, 'index.html'))) {
  process.stderr.write('CLI-NOBUILD: dist/ is missing; run `npm run build` first.\n');
  process.exit(1);
}
const wanted = Number(process.env.PORT);
if (Number.isInteger(wanted) && wanted > 0) listen(wanted, wanted);
else listen(FIRST_PORT, FIRST_PORT + 50);
