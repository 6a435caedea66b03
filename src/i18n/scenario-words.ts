/** What the values mean that a scenario file chooses from; named in messages about the file and in the lists of the guide. */
import { HAZARD_MEANINGS } from './meanings/index.ts';
import type { Words } from './index.ts';
import { PLAN_KIND_ROWS } from './plan-kinds.ts';
import { meaningKey, type Meanings, type Row } from './meaning.ts';

const LEVELS: readonly Row[] = [
  ['introductory', '入门', 'introductory'],
  ['standard', '标准', 'standard'],
  ['hard', '困难', 'hard'],
];
const ROLES: readonly Row[] = [
  ['commander', '指挥长', 'commander'],
  ['hq-office', '指挥部办公室', 'headquarters office'],
  ['duty', '应急局值班室', 'duty room'],
  ['emergency', '应急管理局', 'emergency bureau'],
  ['police', '公安', 'police'],
  ['health', '卫健', 'health'],
  ['publicity', '宣传', 'publicity'],
  ['natural-resources', '自然资源', 'natural resources'],
];
const DEPARTMENTS: readonly Row[] = [
  ['water', '水利', 'water'],
  ['hydrology', '水文', 'hydrology'],
  ['weather', '气象', 'weather'],
  ['natural-resources', '自然资源', 'natural resources'],
  ['emergency', '应急', 'emergency'],
  ['police', '公安', 'police'],
  ['health', '卫健', 'health'],
  ['transport', '交通', 'transport'],
  ['ecology', '生态环境', 'ecology'],
  ['forestry', '林业', 'forestry'],
  ['earthquake', '地震', 'earthquake'],
];
/** By the field of the file in which the value stands. */
const MEANINGS: Meanings = {
  difficulty: LEVELS,
  level: LEVELS,
  roles: ROLES,
  to: ROLES,
  feed: DEPARTMENTS,
  department: DEPARTMENTS,
  form: [
    ['simulation', '推演型', 'simulation'],
    ['discussion', '讨论型', 'discussion'],
  ],
  exerciseType: [
    ['assessment', '考核', 'assessment'],
    ['demonstration', '示范', 'demonstration'],
    ['research', '研究', 'research'],
  ],
  type: [
    ['parallel', '并行：其中各状态同时进行', 'all states within run side by side'],
    ['final', '终态', 'nothing comes after it'],
    ['contextual', '背景信息', 'tells what happens'],
    ['expected-action', '期望行动', 'asks for an action'],
    ['contingency', '应急提示，做了就撤回', 'prompt, withdrawn when done'],
    ['noise', '干扰', 'noise'],
    ['rumour', '谣言', 'rumour'],
  ],
  channel: [
    ['phone', '电话', 'telephone'],
    ['platform', '指挥平台', 'command platform'],
    ['radio', '电台', 'radio'],
    ['satellite', '卫星电话', 'satellite telephone'],
    ['video', '视频', 'video'],
    ['wechat', '微信', 'WeChat'],
    ['letter', '函件', 'letter'],
    ['broadcast', '广播', 'broadcast'],
  ],
  grade: [
    ['baseline-2021', '2021 年基础', 'as found in 2021'],
    ['target-2025', '2025 年目标', 'target of 2025'],
    ['vision-2035', '2035 年远景', 'vision of 2035'],
  ],
  profile: [
    ['official', '正式（有封顶）', 'official, with caps'],
    ['training', '训练', 'training'],
    ['research', '研究', 'research'],
  ],
  doctrine: [
    ['current-law', '现行法规', 'law in force'],
    ['plan-2021', '2021 年规划', 'plan of 2021'],
  ],
  cause: [
    ['network', '网络', 'network'],
    ['equipment-room', '机房', 'equipment room'],
  ],
  kind: PLAN_KIND_ROWS.map(([kind, zh, en]) => [kind, zh, en.toLowerCase()]),
  format: [['tuiyan/scenario', '情景文件', 'scenario file']],
  version: [['1', '第 1 版', 'version 1']],
  do: [
    ['cut-cell', '乡镇手机信号中断', 'cell telephones of townships fail'],
    ['cut-power', '乡镇停电', 'power of townships fails'],
    ['cut-mast', '370 MHz 塔中断', '370 MHz masts fall silent'],
    ['close-road', '某处道路中断', 'the roads at a place fail'],
    ['open-road', '某处道路恢复通行', 'the roads at a place are free again'],
    ['people-return', '群众擅自返回', 'people go back by themselves'],
    ['social-arrives', '社会力量到达', 'volunteers arrive'],
    ['stock-loss', '库存损失', 'part of a stock is lost'],
    ['feed-fails', '部门数据中断', 'a department’s feed fails'],
    ['platform-outage', '指挥平台中断', 'the command platform fails'],
  ],
  condition: [
    ['t', '开始以来的分钟数', 'minutes since the start'],
    ['response', '响应强度：0 无，1 Ⅳ级 … 4 Ⅰ级', 'strength of the response: 0 none, 1 level IV … 4 level I'],
    ['dead', '死亡人数', 'people dead'],
    ['level', '测站水位（米），level["站"]', 'stage of a gauge, m: level["gauge"]'],
    ['over', '超警戒米数，over["站"]', 'metres over the warning stage: over["gauge"]'],
    ['hazard', '灾情数值，hazard["…"]', 'a number of a hazard: hazard["…"]'],
    ['done', '条款是否已做，done["C-09"]', 'whether an item has been done: done["C-09"]'],
    ['fired', '注入是否已发，fired["INJ-01"]', 'whether a message has come: fired["INJ-01"]'],
    [
      'in',
      '状态图是否处于某状态：in("图", "状态")，多个对象时任一个，或写第三项指定',
      'whether a chart is in a state: in("chart", "state"), any of its instances or the one named third',
    ],
    [
      'since',
      '处于某状态已多少分钟：since("图", "状态")，不在该状态为 −1',
      'minutes in a state: since("chart", "state"), −1 when not in it',
    ],
    [
      'known',
      '某事是否已知：known("事实")，或 known("事实", "角色")',
      'whether a fact is known: known("fact"), or known("fact", "role")',
    ],
    [
      'weather',
      '天气：weather["rain"] 毫米/时、["rain24h"] 毫米、["signal"] 1 红 … 4 蓝 0 无、["wind"] 米/秒、["windFrom"] 度',
      'weather: ["rain"] mm/h, ["rain24h"] mm, ["signal"] 1 red … 4 blue, 0 none, ["wind"] m/s, ["windFrom"] degrees',
    ],
    ['story', '本情节线的变量，story["名"]', 'a variable of the storyline: story["name"]'],
    [
      'minutesIn',
      '累计处于某状态的分钟数：minutesIn("图", "状态")，含以前各次',
      'minutes spent in a state so far, earlier stays included: minutesIn("chart", "state")',
    ],
    [
      'unit',
      '一支力量：unit("county-1").state、.place 所在处、.minutes 到作业点多少分钟（−1 未到）、.task',
      'a unit: unit("county-1").state, .place where it is, .minutes at its place of work (−1 not there), .task',
    ],
    [
      'units',
      '全部力量：units().exists(u, u.place == "…")，或 .all(u, …)',
      'all units: units().exists(u, u.place == "…"), or .all(u, …)',
    ],
    [
      'village',
      '一个村：village("…").people、.warned、.ordered、.left 已离家、.moved 已安置、.trapped、.dead、.reached 已受灾',
      'a village: village("…").people, .warned, .ordered, .left home, .moved to shelter, .trapped, .dead, .reached by the hazard',
    ],
    ['villages', '全部村：villages().exists(v, …)', 'all villages: villages().exists(v, …)'],
    [
      'shelter',
      '一个安置点：shelter("…").open、.people、.room 空位',
      'a shelter: shelter("…").open, .people, .room left',
    ],
    ['shelters', '全部安置点：shelters().exists(s, …)', 'all shelters: shelters().exists(s, …)'],
    ['store', '一个物资库的存量：store("…")["food"]', 'what a store has: store("…")["food"]'],
    ['count', '某种事件已发生几次：count("EVAC")', 'how often an event was logged: count("EVAC")'],
    [
      'reported',
      '最近一次上报的数字：reported("dead")，没报过为 −1',
      'a number of the last report sent: reported("dead"), −1 when none had it',
    ],
    ['any', '任一成立：any([a, b])', 'any of them: any([a, b])'],
    ['all', '全部成立：all([a, b])', 'all of them: all([a, b])'],
  ],
  item: [
    ['food', '食品（份）', 'food'],
    ['water', '饮用水（瓶）', 'drinking water'],
    ['bedding', '被褥', 'bedding'],
    ['tents', '帐篷', 'tents'],
    ['medicine', '药品', 'medicine'],
    ['sandbags', '编织袋', 'sandbags'],
    ['lifejackets', '救生衣', 'life jackets'],
    ['formula', '婴儿奶粉', 'infant formula'],
    ['carepacks', '护理包', 'care packs'],
  ],
};
export const scenarioWords: Words = Object.fromEntries(
  [MEANINGS, ...HAZARD_MEANINGS].flatMap((m) =>
    Object.entries(m).flatMap(([field, rows]) =>
      rows.map(([value, zh, en]) => [meaningKey(field, value), { zh, en }]),
    ),
  ),
);
