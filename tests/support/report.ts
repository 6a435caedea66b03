/** Report models from short plays: the first hours of a shipped scenario, with or without orders. */
import { readFileSync } from 'node:fs';
import {
  advance,
  buildReport,
  createExercise,
  runParts,
  score,
  type Evaluation,
  type Exercise,
  type LoadedScenario,
  type ReportModel,
} from '../../src/sim/index.ts';
import { county, load } from './tiny.ts';

/** One short scenario a hazard. */
export const HAZARD_SCENARIOS = {
  flood: 'flood-first-steps',
  'forest-fire': 'forest-fire-lightning',
  earthquake: 'earthquake-m51-aftershocks',
  hazmat: 'hazmat-kiln-gas',
} as const;
export const shipped = (id: string): LoadedScenario => load(readFileSync(`scenarios/${id}.yaml`, 'utf8'));

/** The report of a run that is at hand, as far as it has come. */
export const reportOn = (
  ex: Exercise,
  loaded: LoadedScenario,
  more: { readonly evaluation?: Evaluation; readonly [k: string]: unknown } = {},
): ReportModel =>
  buildReport({
    loaded,
    pack: county,
    seed: '1',
    policy: 'person',
    recordText: '',
    score: score({
      events: ex.world.log,
      scenario: loaded.scenario,
      baselines: null,
      evaluation: more.evaluation,
    }),
    ...runParts(ex),
    ...more,
  });

/** @param act gives orders every ten minutes of scenario time. */
export function shortPlay(
  id: string,
  minutes: number,
  act: (ex: Exercise, minute: number) => void = () => {},
): { ex: Exercise; loaded: LoadedScenario; model: ReportModel } {
  const loaded = shipped(id);
  const ex = createExercise(loaded.scenario, county, '1');
  for (let m = 0; m < minutes; m += 10) {
    act(ex, m);
    advance(ex, Math.min(10, minutes - m) * 60);
  }
  return { ex, loaded, model: reportOn(ex, loaded) };
}
