/** The words of every hazard: a hazard is one file here and one line in each list. */
import type { HazardId } from '../../sim/index.ts';
import type { Words } from '../index.ts';
import { quakeWords } from './earthquake.ts';
import { floodWords } from './flood.ts';
import { fireWords } from './forest-fire.ts';
import { hazmatOrderWords } from './hazmat-orders.ts';
import { hazmatWords } from './hazmat.ts';
import { slideWords } from './landslide.ts';
import { floodTerms } from './flood-terms.ts';
import { slideTerms } from './landslide-terms.ts';
import { fireTerms } from './forest-fire-terms.ts';
import { quakeTerms } from './earthquake-terms.ts';
import { hazmatTerms } from './hazmat-terms.ts';
import type { Term } from '../term.ts';
import { quakeStates } from './earthquake-states.ts';
import { floodStates } from './flood-states.ts';
import { fireStates } from './forest-fire-states.ts';
import { hazmatStates } from './hazmat-states.ts';
import { slideStates } from './landslide-states.ts';

const WORDS: Readonly<Record<HazardId, readonly Words[]>> = {
  flood: [floodWords, floodStates],
  'forest-fire': [fireWords, fireStates],
  earthquake: [quakeWords, quakeStates],
  hazmat: [hazmatWords, hazmatOrderWords, hazmatStates],
  landslide: [slideWords, slideStates],
};
export const hazardWords: Words = Object.assign({}, ...Object.values(WORDS).flat()) as Words;

/** A hazard may have no terms of its own. */
const TERMS: Readonly<Partial<Record<HazardId, readonly Term[]>>> = {
  flood: floodTerms,
  landslide: slideTerms,
  'forest-fire': fireTerms,
  earthquake: quakeTerms,
  hazmat: hazmatTerms,
};
export const hazardTerms: readonly Term[] = Object.values(TERMS).flat();
