/** Plays a record again in a process of its own: once as it was, then once for each item that is asked. */
import { openToAsk } from '../bots/ask.ts';
import type { Proposal } from '../bots/counterfactual.ts';
import type { Counterfactual, NoAct } from '../sim/index.ts';
import { county, readText } from './files.ts';

export type WhatifReply =
  | { readonly kind: 'plan'; readonly plan: readonly Proposal[]; readonly identical: boolean }
  | { readonly kind: 'found'; readonly item: string; readonly found: Counterfactual | NoAct };

const { plan, identical, play } = openToAsk(readText(process.argv[2]), (id) => county(id)!);
const say = (reply: WhatifReply): void => void process.send!(reply);

process.on('message', (item: string) => say({ kind: 'found', item, found: play(item) }));
say({ kind: 'plan', plan, identical });
