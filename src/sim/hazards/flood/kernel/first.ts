/**
 * The first state of a flood. It is the same whatever the seed, and its channels run for two hours before it begins: who begins a
 * scenario again (bots, references, repeats) gets a copy. An exercise that is begun once keeps none.
 */
import type { CountyPack } from '../../../county/types.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { cloneFlood } from './copy.ts';
import { initFlood, type FloodEnv, type FloodState } from './system.ts';

interface First {
  readonly county: CountyPack;
  state: FloodState | null;
}
const begun = new WeakMap<Scenario, First>();

export function firstFlood(env: FloodEnv): FloodState {
  const known = begun.get(env.scenario);
  if (known?.county !== env.county) {
    begun.set(env.scenario, { county: env.county, state: null });
    return initFlood(env);
  }
  known.state ??= initFlood(env);
  return cloneFlood(known.state);
}
