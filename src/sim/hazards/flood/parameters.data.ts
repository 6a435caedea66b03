/** Floods’ other sources: chemical stores and tailings ponds. */
import { minutes, p, share, work, type Parameter } from '../../scenario/parameters/parameter.ts';

export const PARAMETERS = {
  'PRM-FLD-SPILL': p(0.5, 'm', [0, 5], '危化品库：进水多深泄漏', 'Chemical store: water that opens it'),
  'PRM-FLD-ALARM': share(
    50,
    '尾矿库：超高用去多少报警',
    'Tailings pond: freeboard gone when the keeper calls',
  ),
  'PRM-FLD-HURT': p(1, 'x', [0, 50], '洪水：每淹亡一人的重伤人数', 'Flood: seriously hurt for each drowned'),
  'PRM-FLD-MUD': share(
    3,
    '尾矿库溃坝：坝脚在家的人死亡',
    'Tailings pond fails: of people at home at its foot, dead',
  ),

  'PRM-RES-RESCUED': p(
    1.5,
    'x',
    [0, 10],
    '水上救援：每轮救出人数与队员数之比',
    'Water rescue: people a round for each of the crew',
  ),
  'PRM-EMG-STAGE': p(
    0.5,
    'm',
    [0, 5],
    '紧急防汛期：距保证水位',
    'Emergency flood period: below the guarantee stage',
  ),
  'PRM-EMG-RESERVOIR': p(
    0.5,
    'm',
    [0, 5],
    '紧急防汛期：距水库设计水位',
    'Emergency flood period: below a reservoir’s design level',
  ),
  'PRM-LEV-TOLD': minutes(5, '巡堤：有通信时多久报到县', 'Levee patrol: told where there is a link after'),
  'PRM-LEV-CUT': minutes(40, '巡堤：通信中断时多久报到县', 'Levee patrol: told where there is none after'),
  'PRM-LEV-FIRST': p(30, 'min', [1, 240], '巡堤：首次到堤', 'Levee patrol: on the dike the first time after'),
  'PRM-AID-APPROVAL': minutes(20, '泄洪审批：上级多久答复', 'Approval of a release: answered after'),
  'PRM-TSK-FIX-DANGER': work(60, '险情处置', 'treating a danger'),
  'PRM-TSK-GUARD': work(60, '险情值守（每轮）', 'guarding a danger (a round)'),
  'PRM-EVA-LOW-HAND': p(
    5.5,
    'm',
    [0, 30],
    '低洼：无水位站处，高出河道低于此值',
    'Low ground without a gauge: below this height over the channel',
  ),
  'PRM-EVA-OVER-RECORD': p(
    1,
    'm',
    [0, 10],
    '低洼：名册高出历史最高水位',
    'Low-lying list: reaches this far above the record stage',
  ),
  'PRM-HRM-INDOORS': share(
    10,
    '洪水：在家的人中上不了楼、到不了高处的',
    'Flood: of people at home, those who reach neither an upper floor nor high ground',
  ),
  'PRM-HRM-SURPRISED': share(
    40,
    '洪水：水来得快又没有得到预警时同上',
    'Flood: the same in a fast wave that no warning preceded',
  ),
  'PRM-HSG-FLOODED': share(25, '进水户中短期内回不了家的', 'Of flooded households: not home within days'),
  'PRM-LOS-BREACH': p(8, 'million', [0, 1000], '直接损失：每处溃堤', 'Direct loss: a breached levee'),
  'PRM-LOS-DAM': p(20, 'million', [0, 10000], '直接损失：每座溃坝', 'Direct loss: a failed dam'),
  'PRM-LOS-SPILL': p(5, 'million', [0, 1000], '直接损失：每次污染泄漏', 'Direct loss: a spill'),
  'PRM-HYD-EVERY': p(120, 'min', [10, 1440], '水文气象通报：间隔', 'Water and weather bulletin: every'),
  'PRM-HYD-URGENT': p(
    60,
    'min',
    [10, 1440],
    '水文气象通报：临近警戒时间隔',
    'Water and weather bulletin: near warning, every',
  ),
  'PRM-HYD-HOURS': p(
    2,
    'h',
    [0, 48],
    '水文会商：预报收窄持续',
    'Talk with hydrology: forecast stays narrower for',
  ),
  'PRM-HYD-NARROW': share(50, '水文会商：预报误差降为', 'Talk with hydrology: forecast error falls to'),
} as const satisfies Readonly<Record<string, Parameter>>;
