/** One server a data folder: a second would write into the same records. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WAIT_MS = 10_000;
const LOOK_MS = 100;

/** The folder is another server's. */
export class FolderInUse extends Error {
  constructor(readonly pid: number) {
    super(`in use by ${pid}`);
  }
}
export interface Folder {
  /** Processes that write into it, told as they change. */
  workers(pids: readonly number[]): void;
  release(): void;
}
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits for the workers of a server that was killed: they end with it, but not in the same moment. */
export async function holdFolder(data: string): Promise<Folder> {
  const file = join(data, 'server.pid');
  const [server = 0, ...workers] = existsSync(file)
    ? readFileSync(file, 'utf8').split(/\s+/).filter(Boolean).map(Number)
    : [];
  if (server > 0 && server !== process.pid && alive(server)) throw new FolderInUse(server);
  const until = Date.now() + WAIT_MS;
  for (const pid of workers)
    while (alive(pid)) {
      if (Date.now() > until) throw new FolderInUse(pid);
      await new Promise((r) => setTimeout(r, LOOK_MS));
    }
  const write = (pids: readonly number[]): void =>
    writeFileSync(file, `${[process.pid, ...pids].join(' ')}\n`);
  write([]);
  return { workers: write, release: () => rmSync(file, { force: true }) };
}
