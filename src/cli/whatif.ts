/** Acts asked again, in processes beside each other; what was found is kept beside the record. */
import { existsSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { rankedOf, type Known, type Pick } from '../bots/ask.ts';
import type { Proposal } from '../bots/counterfactual.ts';
import { headOf, readCounterfactuals, writeCounterfactuals, type Counterfactuals } from '../sim/index.ts';
import { forked } from './forked.ts';
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
  readonly found: Known;
  readonly stopped: boolean;
}
/**
 * @param had what is known already.
 * @param check refuses by throwing, once it is known what can be asked.
 * @param onFound called after each.
 * @param stop ends it early; what was found until then is kept.
 */
export function askAgain(
  file: string,
  had: Known,
  pick: Pick,
  check: (ranked: readonly string[]) => void,
  onFound: (item: string, done: number, seconds: number) => void,
  stop: AbortSignal,
): Promise<Asking> {
  return new Promise((resolve, reject) => {
    const children: ChildProcess[] = [];
    const found = new Map(had);
    const inHand = new Set<string>();
    let first: Extract<WhatifReply, { kind: 'plan' }> | null = null;
    const quiet = (): void => {
      for (const c of children) {
        c.removeAllListeners();
        c.kill();
      }
    };
    const end = (): void => {
      quiet();
      const { plan = [], identical = true } = first ?? {};
      resolve({ plan, identical, found, stopped: stop.aborted });
    };
    stop.addEventListener('abort', end);
    const begin = (): void => {
      // A stop from the keyboard is for the process that answers for the file.
      const child = forked('cli/whatif-worker', [file], { detached: true });
      children.push(child);
      let begun = 0;
      const next = (): void => {
        const item = first!.identical ? pick(rankedOf(first!.plan), found, inHand) : null;
        begun = performance.now();
        if (item === null) {
          if (inHand.size === 0) end();
          return;
        }
        inHand.add(item);
        child.send(item);
      };
      child.on('message', (reply: WhatifReply) => {
        if (reply.kind === 'found') {
          found.set(reply.item, reply.found);
          inHand.delete(reply.item);
          onFound(reply.item, found.size - had.size, (performance.now() - begun) / 1000);
        } else if (first === null) {
          first = reply;
          try {
            check(rankedOf(first.plan));
          } catch (e) {
            quiet();
            return reject(e as Error);
          }
          next();
          // Others begin where there is more than one to play.
          const more = first.identical && pick(rankedOf(first.plan), found, inHand) !== null;
          if (more) for (let i = 1; i < availableParallelism(); i++) begin();
          return;
        }
        next();
      });
      child.once('exit', (code) => {
        quiet();
        reject(new Error(`a run ended with ${code}`));
      });
    };
    begin();
  });
}
