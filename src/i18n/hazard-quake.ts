import type { Words } from './index.ts';

/** Earthquake: messages, events, orders and interface words of this hazard. */
export const quakeWords: Words = {
  'choice.earthquake': { zh: '地震', en: 'earthquake' },
};
