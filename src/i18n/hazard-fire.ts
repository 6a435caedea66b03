import type { Words } from './index.ts';

/** Forest fire: messages, events, orders and interface words of this hazard. */
export const fireWords: Words = {
  'choice.fire-size': { zh: '过火面积与持续时间', en: 'size and duration of the fire' },
  'choice.forest-fire': { zh: '森林火险', en: 'forest fire' },
};
