/** The built page over HTTP: everything is compressed once, in memory, and an open page keeps the files of its own build. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { constants, gzipSync, brotliCompressSync } from 'node:zlib';
import { ROOT } from '../cli/root.ts';

const PAGE = join(ROOT, 'dist');
/** Whether there is a page to serve. */
export const isBuilt = (): boolean => existsSync(join(PAGE, 'index.html'));
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
/** Good size for little time, once a file: the largest takes a second; the highest level takes several. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Only files of the build run as scripts, and what stands in the page itself, by its digest; WebAssembly draws the Word report's charts. */
function policyFor(html: string, fleet: boolean): string {
  const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline].join(' '),
    "worker-src 'self' blob:",
    // A room may stand on a server that joins after the page was opened.
    `connect-src 'self' blob:${fleet ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

interface Served {
  readonly plain: Buffer;
  readonly type: string;
  readonly packable: boolean;
  readonly stamp: number;
  readonly policy: string;
  br?: Buffer;
  gzip?: Buffer;
}
interface Serving {
  readonly files: Map<string, Served>;
  readonly mark: string;
  readonly fleet: boolean;
}

/** Names below the build folder are listed first: a request can only name what is listed, so no path leaves it. */
function list(folder: string, prefix: string, into: Set<string>): Set<string> {
  for (const e of readdirSync(folder, { withFileTypes: true })) {
    if (e.isDirectory()) list(join(folder, e.name), `${prefix}${e.name}/`, into);
    else if (e.isFile()) into.add(`${prefix}${e.name}`);
  }
  return into;
}
function load(name: string, { files, mark, fleet }: Serving): Served | null {
  const path = join(PAGE, name);
  const stamp = existsSync(path) ? statSync(path).mtimeMs : -1;
  const old = files.get(name);
  // A page that is open keeps the files of its own build when another has taken their place.
  if (old && (old.stamp === stamp || stamp < 0)) return old;
  if (stamp < 0 || !list(PAGE, '', new Set()).has(name)) return null;
  const ext = extname(name);
  const read = readFileSync(path);
  const plain =
    ext === '.html' && mark !== ''
      ? Buffer.from(read.toString('utf8').replace('</head>', `${mark}</head>`))
      : read;
  const served: Served = {
    plain,
    type: MIME[ext] ?? 'application/octet-stream',
    packable: PACKED.has(ext),
    stamp,
    policy: policyFor(ext === '.html' ? plain.toString('utf8') : '', fleet),
  };
  files.set(name, served);
  return served;
}

/**
 * Answers requests for files of the page.
 * @param mark stands in the page's head, for whoever serves more than the page.
 * @param fleet the page may open lines to other servers.
 */
export function pageServer(mark = '', fleet = false): (req: IncomingMessage, res: ServerResponse) => void {
  const serving = { files: new Map<string, Served>(), mark, fleet };
  return (req, res) => servePage(req, res, serving);
}
/** The big screen of a room has an address of its own. */
const isPage = (name: string, mark: string): boolean => name === '' || (name === 'screen' && mark !== '');
function servePage(req: IncomingMessage, res: ServerResponse, serving: Serving): void {
  const end = (code: number, text: string): void =>
    void res.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  if (req.method !== 'GET' && req.method !== 'HEAD') return end(405, 'GET only\n');
  let name: string;
  try {
    name = decodeURIComponent(new URL(req.url ?? '/', 'http://page').pathname).slice(1);
  } catch {
    return end(400, 'bad address\n');
  }
  const file =
    name.includes('\0') || name.includes('..')
      ? null
      : load(isPage(name, serving.mark) ? 'index.html' : name, serving);
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
    'Content-Security-Policy': file.policy,
    ...(coding ? { 'Content-Encoding': coding, Vary: 'Accept-Encoding' } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}
