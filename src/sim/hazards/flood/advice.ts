/** What an expert says of a levee's danger; experts can be wrong, as often as the stated confidence says. */
import { rand, streamId } from '../../kernel/rng.ts';
import type { World } from '../../world.ts';
import { METHODS } from './commands/danger-fix.ts';
import { riversOf } from './state.ts';
import { isRight } from './kernel/levee-watch.ts';

const ADVICE = streamId('expert-advice');

export function adviceOn(w: World, id: string, confidence: number): Record<string, string> {
  const danger = riversOf(w).dangers[Number(id)];
  const right = METHODS.find((m) => isRight(danger.kind, m)) ?? METHODS[0];
  const sure = rand(w.env.key, ADVICE, danger.id, Math.floor(w.t / 3600)) < confidence;
  const method = sure ? right : METHODS[(METHODS.indexOf(right) + 1) % METHODS.length];
  return { levee: w.env.county.levees[danger.levee].id, method };
}
