/** The registry behind `tuiyan model`: every formula that can be asked for by name, with its reference cases' keys. */
import { pow } from '../kernel/det-math.ts';
import { err, type Result } from '../kernel/result.ts';
import { earthquakeModels } from './earthquake/models.ts';
import { floodModels } from './flood/models.ts';
import { forestFireModels } from './forest-fire/models.ts';
import { hazmatModels } from './hazmat/models.ts';
import { withNumbers, type Model, type ModelError, type ModelOutput } from './model.ts';

const peopleModels: Readonly<Record<string, Model>> = {
  /** BPR 1964: travel time over free travel time. */
  'people.bpr': withNumbers(['vOverC', 'alpha', 'beta'], (x) => ({
    ratio: 1 + x.alpha * pow(x.vOverC, x.beta),
  })),
  /** Filling by hand: 12 bags per person-hour (NDSU, Hellevang 2011). */
  'people.sandbags': withNumbers(['people', 'hours'], (x) => ({ bags: 12 * x.people * x.hours })),
  /** Sphere 2018 minimum: 15 L and 2100 kcal a day, 20 persons per toilet, 45 m² of camp and 3.5 m² of roof each. */
  'people.sphere': withNumbers(['people'], ({ people }) => ({
    water_L_day: 15 * people,
    toilets: Math.ceil(people / 20),
    campArea_m2: 45 * people,
    energy_kcal_day: 2100 * people,
    coveredArea_m2: 3.5 * people,
  })),
};

const models: Readonly<Record<string, Model>> = {
  ...floodModels,
  ...forestFireModels,
  ...earthquakeModels,
  ...hazmatModels,
  ...peopleModels,
};

export const modelIds = (): string[] => Object.keys(models).sort();

export function runModel(modelId: string, inputs: Record<string, unknown>): Result<ModelOutput, ModelError> {
  const model = Object.hasOwn(models, modelId) ? models[modelId] : undefined;
  return model ? model(inputs) : err({ code: 'model.unknown' });
}
