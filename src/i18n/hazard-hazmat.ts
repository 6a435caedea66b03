import type { Words } from './index.ts';

/** Hazardous materials: messages, events, orders and interface words of this hazard. */
export const hazmatWords: Words = {
  'choice.release': { zh: '泄漏规模与影响', en: 'size and reach of the release' },
  'choice.hazmat': { zh: '危化品事故', en: 'hazardous-materials accident' },
};
