/** Acts asked again, in processes beside each other; what was found is kept beside the record. */
import { existsSync } from 'node:fs';
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Proposal } from '../bots/counterfactual.ts';
import {
  headOf,
  readCounterfactuals,
  writeCounterfactuals,
  type Counterfactual,
  type Counterfactuals,
  type NoAct,
} from '../sim/index.ts';
import { readText } from './files.ts';
import { writeWhole } from './out.ts';
import type { WhatifReply } from './whatif-worker.ts';

export const besideRecord = (file: string): string => `${file}.counterfactuals.json`;

/** What was computed of this very record by this build; null where nothing was, or it was changed since. */
export function keptCounterfactuals(file: string, recordText: string): Counterfactuals | null {
  const path = besideRecord(file);
  return existsSync(path) ? readCounterfactuals(readText(path), headOf(recordText)) : null;
}
export const keepCounterfactuals = (file: string, recordText: string, c: Counterfactuals): void =>
  writeWhole(besideRecord(file), writeCounterfactuals(c, headOf(recordText)));

export interface Asking {
  readonly plan: readonly Proposal[];
  readonly identical: boolean;
  readonly found: ReadonlyMap<string, Counterfactual | NoAct>;
  readonly stopped: boolean;
}
/**
 * @param choose which items of the plan are played; called once, when the record has been played as it was.
 * @param onFound called after each.
 * @param stop ends it early; what was found until then is kept.
 */
export function askAgain(
  file: string,
  choose: (plan: readonly Proposal[]) => readonly string[],
  onFound: (item: string, done: number, of: number, seconds: number) => void,
  stop: AbortSignal,
): Promise<Asking> {
  return new Promise((resolve, reject) => {
    const children: ChildProcess[] = [];
    const found = new Map<string, Counterfactual | NoAct>();
    let first: Extract<WhatifReply, { kind: 'plan' }> | null = null;
    let queue: string[] = [];
    let of = 0;
    const end = (): void => {
      for (const c of children) {
        c.removeAllListeners();
        c.kill();
      }
      const { plan = [], identical = true } = first ?? {};
      resolve({ plan, identical, found, stopped: stop.aborted });
    };
    stop.addEventListener('abort', end);
    const begin = (): void => {
      // A process of its own: the TypeScript loader does not reach worker threads on Node 20.
      const child = fork(fileURLToPath(new URL('./whatif-worker.ts', import.meta.url)), [file], {
        execArgv: ['--import', import.meta.resolve('tsx')],
        // A stop from the keyboard is for the process that answers for the file.
        detached: true,
      });
      children.push(child);
      let begun = 0;
      const next = (): void => {
        const item = queue.shift();
        begun = performance.now();
        if (item !== undefined) child.send(item);
        else if (found.size === of) end();
      };
      child.on('message', (reply: WhatifReply) => {
        if (reply.kind === 'found') {
          found.set(reply.item, reply.found);
          onFound(reply.item, found.size, of, (performance.now() - begun) / 1000);
        } else if (first === null) {
          first = reply;
          queue = reply.identical ? [...choose(reply.plan)] : [];
          of = queue.length;
          const more = Math.min(availableParallelism(), of) - 1;
          for (let i = 0; i < more; i++) begin();
        }
        next();
      });
      child.once('exit', (code) => reject(new Error(`a run ended with ${code}`)));
    };
    begin();
  });
}
