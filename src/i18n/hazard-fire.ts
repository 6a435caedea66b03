import type { Words } from './index.ts';

/** Forest fire: messages, events, orders and interface words of this hazard. */
export const fireWords: Words = {
  'choice.forest-fire': { zh: '森林火险', en: 'forest fire' },
};
