/** Another process of this program. The TypeScript loader does not reach worker threads on Node 20. */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @param file name of the worker beside this file, or its whole address. */
export const forked = (file: string, args: readonly string[], more: ForkOptions = {}): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--import', import.meta.resolve('tsx')],
    ...more,
  });

/** One job, one answer. @param failed what is said where it ends without one. */
export function askOnce<T>(file: string, job: unknown, failed: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = forked(file, [JSON.stringify(job)]);
    child.once('message', (found) => resolve(found as T));
    child.once('exit', (code) => reject(new Error(`${failed} ended with ${code}`)));
  });
}
