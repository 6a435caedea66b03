/** Earthquake and landslide formulas under the names by which `tuiyan model` and the reference cases call them. */
import type { Model } from '../model.ts';

export const earthquakeModels: Readonly<Record<string, Model>> = {};
