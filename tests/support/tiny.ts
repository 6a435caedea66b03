/** A real core on the introductory scenario: no mocks. */
import { readFileSync } from 'node:fs';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import {
  createExercise,
  loadScenario,
  submit,
  type Command,
  type Exercise,
  type LoadedScenario,
  type Rejection,
  type Role,
} from '../../src/sim/index.ts';

export const county = loadCountyNode('fuliang');
export const firstStepsText = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');

export function load(text: string): LoadedScenario {
  const r = loadScenario(text, '', county);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value;
}
export const firstSteps = load(firstStepsText);
export const begin = (seed = '1', scenario = firstSteps.scenario): Exercise =>
  createExercise(scenario, county, seed);

/** Give a command; returns the rejection or null. */
export function give(ex: Exercise, role: Role, cmd: Command): Rejection | null {
  const r = submit(ex, 'test', role, cmd);
  return r.ok ? null : r.error;
}
