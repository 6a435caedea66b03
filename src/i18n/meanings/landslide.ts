import { named, type Meanings } from '../meaning.ts';

export const slideMeanings: Meanings = {
  ...named(['landslide', '滑坡', 'landslide']),
  do: [
    ['slope-sign', '坡体出现滑动迹象', 'a slope shows signs'],
    ['slope-fails', '坡体下滑', 'a slope lets go'],
  ],
  condition: [
    ['hazard["slide.count"]', '已发生滑坡数', 'slides so far'],
    ['hazard["lake.hours"]', '堰塞湖漫顶前小时数', 'hours until a barrier lake overtops'],
    ['hazard["lake.breached"]', '堰塞湖已溃（1/0）', 'barrier lake breached (1/0)'],
  ],
};
