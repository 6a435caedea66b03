/** Another process of this program. The TypeScript loader does not reach worker threads on Node 20. */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { basename, join } from 'node:path';
import { ROOT } from './root.ts';

/** Bundled, each worker is a file of `program` (`bundle.ts`), and no loader is needed. */
const SOURCE = import.meta.url.endsWith('.ts');

/** @param worker its module in `src`, without ending. */
export const forked = (worker: string, args: readonly string[], more: ForkOptions = {}): ChildProcess =>
  SOURCE
    ? fork(join(ROOT, 'src', `${worker}.ts`), args, {
        execArgv: ['--import', import.meta.resolve('tsx')],
        ...more,
      })
    : fork(join(ROOT, 'program', `${basename(worker)}.js`), args, more);

/** One job, one answer. @param failed what is said where it ends without one. */
export function askOnce<T>(worker: string, job: unknown, failed: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = forked(worker, [JSON.stringify(job)]);
    child.once('message', (found) => resolve(found as T));
    child.once('exit', (code) => reject(new Error(`${failed} ended with ${code}`)));
  });
}
