/** The registry behind `tuiyan model`: every formula that can be asked for by name, with its reference cases' keys; and what `tuiyan bench` measures. */
import { pow } from '../kernel/det-math.ts';
import { err, type Result } from '../kernel/result.ts';
import { HAZARDS } from './index.ts';
import { from, withNumbers, type Domain, type Model, type ModelError, type ModelOutput } from './model.ts';

const peopleModels: Readonly<Record<string, Model>> = {
  /** BPR 1964: travel time over free travel time. */
  'people.bpr': withNumbers({ vOverC: from(0, 5), alpha: from(0, 10), beta: from(0, 20) }, (x) => ({
    ratio: 1 + x.alpha * pow(x.vOverC, x.beta),
  })),
  /** Filling by hand: 12 bags per person-hour (NDSU, Hellevang 2011). */
  'people.sandbags': withNumbers({ people: from(0, 1e6), hours: from(0, 1000) }, (x) => ({
    bags: 12 * x.people * x.hours,
  })),
  /** Sphere 2018 minimum: 15 L and 2100 kcal a day, 20 persons per toilet, 45 m² of camp and 3.5 m² of roof each. */
  'people.sphere': withNumbers({ people: from(0, 1e8) }, ({ people }) => ({
    water_L_day: 15 * people,
    toilets: Math.ceil(people / 20),
    campArea_m2: 45 * people,
    energy_kcal_day: 2100 * people,
    coveredArea_m2: 3.5 * people,
  })),
};

const models: Readonly<Record<string, Model>> = {
  ...Object.assign({}, ...HAZARDS.map((h) => h.models)),
  ...peopleModels,
};

/** What each model may be asked. */
export const MODEL_DOMAINS: Readonly<Record<string, Domain>> = Object.fromEntries(
  Object.entries(models).map(([id, m]) => [id, m.domain]),
);
export const modelIds = (): string[] => Object.keys(models).sort();

export function runModel(modelId: string, inputs: Record<string, unknown>): Result<ModelOutput, ModelError> {
  const model = Object.hasOwn(models, modelId) ? models[modelId] : undefined;
  return model ? model(inputs) : err({ code: 'model.unknown' });
}

export const PROBES = HAZARDS.flatMap((h) => h.probes ?? []);
export const TRIALS = HAZARDS.flatMap((h) => h.trials ?? []);
