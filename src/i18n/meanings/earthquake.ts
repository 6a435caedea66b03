import { named, type Meanings } from '../meaning.ts';

export const quakeMeanings: Meanings = {
  ...named(['earthquake', '地震', 'earthquake']),
  do: [['gas-leak', '倒塌建筑漏气', 'gas leaks at a collapsed building']],
  condition: [
    ['hazard["quake.trapped"]', '压埋未救出人数', 'people still under rubble'],
    ['hazard["quake.shocks"]', '已发生的地震次数', 'shocks so far'],
  ],
};
