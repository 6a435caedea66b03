/** Writing what a command makes: the folder is tried before any work is done, and a file is whole or not there at all. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './args.ts';

/** As `mkdir -p`; the recursive one of Node never returns where a folder refuses with ENOENT, as /proc does. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}
/** Beside the target, so that the rename stays on one disk. */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const part = `${path}.${process.pid}.part`;
  try {
    makeFolder(dirname(path));
    writeFileSync(part, data);
    renameSync(part, path);
  } catch (e) {
    rmSync(part, { force: true });
    throw e;
  }
}

export interface Written {
  readonly format: string;
  readonly path: string;
  readonly bytes: number;
}
export interface Out {
  readonly dir: string;
  readonly written: readonly Written[];
  put(format: string, name: string, data: string | Uint8Array): void;
}
/** The folder of `--out`, made and tried now: a run of many seconds must not end in a folder that takes no file. */
export function openOut(flag: string | boolean | undefined): Out {
  const dir = String(flag ?? 'out');
  const refuse = (what: string, e: unknown): never => {
    throw new UsageError('CLI-OUT', { dir: what, detail: (e as NodeJS.ErrnoException).code ?? String(e) });
  };
  try {
    makeFolder(dir);
    const probe = join(dir, `.${process.pid}.part`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (e) {
    refuse(dir, e);
  }
  const written: Written[] = [];
  return {
    dir,
    written,
    put(format, name, data) {
      const path = join(dir, name);
      try {
        writeWhole(path, data);
      } catch (e) {
        refuse(path, e);
      }
      const bytes = typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
      written.push({ format, path, bytes });
    },
  };
}
