/** Hazardous-materials formulas under the names by which `tuiyan model` and the reference cases call them. */
import type { Model } from '../model.ts';

export const hazmatModels: Readonly<Record<string, Model>> = {};
