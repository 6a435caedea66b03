/** Serves the built app on this machine only and prints the address. */
import { createServer } from 'node:http';
import { isBuilt, pageServer } from '../server/page.ts';

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
/** How many ports after the usual one are tried. */
const TRIES = 50;

const say = (zh: string, en: string): void => void process.stderr.write(`${zh} ${en}\n`);
const stop = (code: number, zh: string, en: string): never => {
  say(zh, en);
  process.exit(code);
};

/** The port of `PORT`, or null when none is asked for. Wrong use ends here, in one line. */
export function portWanted(text = process.env.PORT): number | null {
  if (text === undefined || text === '') return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535)
    stop(
      2,
      `CLI-PORT：PORT 应为 1–65535 的整数，现在是“${text.slice(0, 40)}”。`,
      `PORT must be a whole number from 1 to 65535, not "${text.slice(0, 40)}".`,
    );
  return port;
}

/**
 * Serves until SIGTERM or SIGINT. The port is taken before `prepare` (the build), which is long: a port that is not to be had is
 * said at once.
 */
export function serveApp(wanted: number | null, prepare: () => Promise<unknown>): void {
  let ready = false;
  const page = pageServer();
  const server = createServer((req, res) =>
    ready ? page(req, res) : void res.writeHead(503, { 'Retry-After': '1' }).end(),
  );
  const first = wanted ?? FIRST_PORT;
  let port = first;
  server.on('error', (e: NodeJS.ErrnoException) => {
    if (e.code !== 'EADDRINUSE') stop(1, 'CLI-PORT：', e.message);
    if (wanted !== null || port >= first + TRIES)
      stop(
        1,
        `CLI-PORT：端口 ${port} 已被占用；请关闭占用它的程序，或用 PORT 指定另一个。`,
        `Port ${port} is in use; end the program that holds it, or set PORT to another.`,
      );
    server.listen(++port, HOST);
  });
  server.on('listening', () => {
    if (port !== first)
      say(
        `端口 ${first} 已被占用，改用 ${port}。存档按地址存放：在 ${first} 端口下的存档这里看不到；要用它们，请先关闭占用 ${first} 的程序再启动。`,
        `Port ${first} is in use; serving on ${port}. Saves belong to an address: those made on port ${first} are not seen here; to use them, end the program on ${first} and start again.`,
      );
    void prepare().then(
      () => {
        if (!isBuilt())
          stop(
            1,
            'CLI-NOBUILD：没有 dist/，请先运行 npm run build。',
            'dist/ is missing; run npm run build first.',
          );
        ready = true;
        process.stdout.write(`http://${HOST}:${port}/\n`);
      },
      (e: unknown) => stop(1, 'CLI-NOBUILD：构建失败。', `The build failed: ${String(e)}`),
    );
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      process.exit(0);
    });
  server.listen(port, HOST);
}
