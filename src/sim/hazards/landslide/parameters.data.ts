/** Slides and the lakes they dam. */
import { fromMemory, p, share, work, type Parameter } from '../../scenario/parameters/parameter.ts';

export const PARAMETERS = {
  'PRM-LND-WALLED': share(75, '切坡：已支护的', 'Road cuts: walled and drained'),
  'PRM-LND-SIGN': share(80, '前兆：雨量达到触发值', 'Signs show: rain over the trigger'),
  'PRM-LND-LOADERS-ROAD': p(3, 'set', [1, 50], '清障：公路队装载机', 'Debris: loaders of a road crew'),
  'PRM-LND-LOADERS-OTHER': p(1, 'set', [1, 50], '清障：其他队装载机', 'Debris: loaders of other crews'),
  'PRM-LND-LOADER': p(
    45,
    'm³/h',
    [1, 500],
    '清障：每台装载机',
    'Debris: one loader clears',
    fromMemory('每小时 30 至 60 立方米'),
  ),
  'PRM-LND-DIG': p(
    1.2,
    'm/h',
    [0, 10],
    '堰塞湖：工程队每小时降低',
    'Barrier lake: an engineering crew lowers the crest',
  ),
  'PRM-LND-DIG-MOST': share(60, '堰塞湖：最多挖去坝高', 'Barrier lake: at most dug away of the dam'),
  'PRM-LND-CAUGHT': share(
    50,
    '堰塞湖溃决：河道内的人死亡',
    'Barrier lake breaks: of people in the bed, dead',
  ),
  'PRM-LND-LOW': share(
    60,
    '下游村庄：住得低须转移的人',
    'Village below: people who live low enough to leave',
  ),

  'PRM-TSK-LAKE-SURVEY': work(30, '堰塞湖勘测', 'surveying a barrier lake'),
  'PRM-TSK-LAKE-SPILLWAY': work(60, '开挖泄流槽（每轮）', 'digging a spillway (a round)'),
  'PRM-LND-HURT': p(
    0.25,
    'x',
    [0, 50],
    '滑坡、泥石流：每死亡一人的重伤人数',
    'Slide: seriously hurt for each dead',
    fromMemory('2019 年水城滑坡 52 死亡失踪、11 伤，2024 年镇雄 44 死 2 伤'),
  ),
  'PRM-HRM-SLIDE': share(25, '滑坡：坡下的人中死亡的', 'Slide: of those still under it, those killed'),
} as const satisfies Readonly<Record<string, Parameter>>;
