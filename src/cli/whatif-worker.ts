/** Plays a record again in a process of its own: once as it was, then once for each item that is asked. */
import { basisOf, proposals, replayWith, type Proposal } from '../bots/counterfactual.ts';
import { loadScenario, readRecord, type Counterfactual, type NoAct } from '../sim/index.ts';
import { county, readText } from './files.ts';

export type WhatifReply =
  | { readonly kind: 'plan'; readonly plan: readonly Proposal[]; readonly identical: boolean }
  | { readonly kind: 'found'; readonly item: string; readonly found: Counterfactual | NoAct };

const r = readRecord(readText(process.argv[2]));
if (!r.ok) throw new Error(r.error.code);
const { header } = r.value;
const pack = county(header.county)!;
const loaded = loadScenario(header.scenarioText, '', pack, header.difficulty, 'record');
if (!loaded.ok) throw new Error('the scenario of the record does not load');
const basis = basisOf(r.value, loaded.value, pack);
const plan = proposals(basis);
const say = (reply: WhatifReply): void => void process.send!(reply);

process.on('message', (item: string) =>
  say({
    kind: 'found',
    item,
    found: replayWith(
      basis,
      plan.find((p) => p.item === item)!,
    ),
  }),
);
say({ kind: 'plan', plan, identical: basis.identical });
