/** Forest-fire formulas under the names by which `tuiyan model` and the reference cases call them. */
import type { Model } from '../model.ts';

export const forestFireModels: Readonly<Record<string, Model>> = {};
