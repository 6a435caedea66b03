/** What values of a scenario file mean, by hazard. Apart from the words, so that the worker, which reads files, carries no more. */
import type { HazardId } from '../../sim/index.ts';
import type { Meanings } from '../meaning.ts';
import { quakeMeanings } from './earthquake.ts';
import { floodMeanings } from './flood.ts';
import { fireMeanings } from './forest-fire.ts';
import { hazmatMeanings } from './hazmat.ts';
import { slideMeanings } from './landslide.ts';

const MEANINGS: Readonly<Record<HazardId, Meanings>> = {
  flood: floodMeanings,
  'forest-fire': fireMeanings,
  earthquake: quakeMeanings,
  hazmat: hazmatMeanings,
  landslide: slideMeanings,
};
export const HAZARD_MEANINGS = Object.values(MEANINGS);
