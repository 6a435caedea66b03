/** Another process of this program. The TypeScript loader does not reach worker threads on Node 20. */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { ROOT } from './root.ts';

/**
 * Folder of the bundled program (`bundle.ts`), where each worker is a file and no loader is needed; null where the sources run. Tests
 * run from sources and name the bundle made of them (`TUIYAN_PROGRAM`): its workers start in a quarter of the time.
 */
const PROGRAM = process.env.TUIYAN_PROGRAM
  ? dirname(process.env.TUIYAN_PROGRAM)
  : import.meta.url.endsWith('.ts')
    ? null
    : join(ROOT, 'program');

/** @param worker its module in `src`, without ending. */
export const forked = (worker: string, args: readonly string[], more: ForkOptions = {}): ChildProcess =>
  PROGRAM
    ? fork(join(PROGRAM, `${basename(worker)}.js`), args, more)
    : fork(join(ROOT, 'src', `${worker}.ts`), args, {
        execArgv: ['--import', import.meta.resolve('tsx')],
        ...more,
      });

/** One job, one answer. @param failed what is said where it ends without one. */
export function askOnce<T>(worker: string, job: unknown, failed: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = forked(worker, [JSON.stringify(job)]);
    child.once('message', (found) => resolve(found as T));
    child.once('exit', (code) => reject(new Error(`${failed} ended with ${code}`)));
  });
}

/** What a process says that tells how far it is. */
export type Telling<N, T> = { readonly note: N } | { readonly found: T };
/** The same of one that tells how far it is before it answers. */
export function askTelling<N, T>(
  worker: string,
  job: unknown,
  failed: string,
  hear: (note: N) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = forked(worker, [JSON.stringify(job)]);
    child.on('message', (m: Telling<N, T>) => ('note' in m ? hear(m.note) : resolve(m.found)));
    child.once('exit', (code) => reject(new Error(`${failed} ended with ${code}`)));
  });
}
/**
 * Works jobs off beside each other, so many at a time.
 * @returns the answers in the order of the jobs.
 */
export async function beside<J, T>(
  jobs: readonly J[],
  most: number,
  work: (job: J) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < jobs.length) {
      const i = next++;
      answers[i] = await work(jobs[i]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, jobs.length) }, one));
  return answers;
}
