/** What the values mean that a scenario file chooses from; named in messages about the file and in the lists of the guide. */
import type { Words } from './index.ts';

type Row = readonly [value: string, zh: string, en: string];
const HAZARDS: readonly Row[] = [
  ['flood', '洪涝', 'flood'],
  ['forest-fire', '森林火灾', 'forest fire'],
  ['earthquake', '地震', 'earthquake'],
  ['hazmat', '危险化学品', 'hazardous materials'],
  ['landslide', '滑坡', 'landslide'],
];
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
const MEANINGS: Readonly<Record<string, readonly Row[]>> = {
  hazard: HAZARDS,
  alsoHazards: HAZARDS,
  difficulty: LEVELS,
  level: LEVELS,
  roles: ROLES,
  to: ROLES,
  feed: DEPARTMENTS,
  department: DEPARTMENTS,
  exerciseType: [
    ['assessment', '考核', 'assessment'],
    ['demonstration', '示范', 'demonstration'],
    ['research', '研究', 'research'],
  ],
  type: [
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
  kind: [
    ['seepage', '散浸', 'seepage'],
    ['piping', '管涌', 'piping'],
    ['leakage', '漏洞', 'leakage'],
    ['slide', '滑坡脱坡', 'slide'],
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
  law: [
    ['rothermel', 'Rothermel 1972 模型', 'Rothermel 1972'],
    ['wang', '王正非', 'Wang Zhengfei'],
  ],
  dangerClass: [
    ['yellow', '黄色', 'yellow'],
    ['orange', '橙色', 'orange'],
    ['red', '红色', 'red'],
  ],
  substance: [
    ['ammonia', '液氨', 'ammonia'],
    ['chlorine', '液氯', 'chlorine'],
    ['propane', '液化石油气（丙烷）', 'propane'],
    ['methane', '天然气（甲烷）', 'methane'],
  ],
  phase: [
    ['liquefied', '加压液化', 'liquefied under pressure'],
    ['gas', '压缩气体', 'compressed gas'],
    ['liquid', '常压液体', 'liquid'],
  ],
  country: [
    ['rural', '乡村', 'rural'],
    ['urban', '城区', 'urban'],
  ],
  stoppedBy: [
    ['power-cut-outside', '区外断电', 'power cut from outside'],
    ['vehicles-out', '车辆熄火撤出', 'vehicles out'],
    ['no-phones', '禁用手机', 'no telephones'],
    ['ex-tools', '防爆工具', 'explosion-proof tools'],
    ['kilns-out', '窑炉熄火', 'kilns out'],
    ['stop-near-side', '近侧交通管制', 'traffic stopped on the near side'],
    ['stop-far-side', '对向交通管制', 'traffic stopped on the far side'],
  ],
  cause: [
    ['network', '网络', 'network'],
    ['equipment-room', '机房', 'equipment room'],
  ],
  format: [['tuiyan/scenario', '情景文件', 'scenario file']],
  version: [['1', '第 1 版', 'version 1']],
  do: [
    ['cut-cell', '乡镇手机信号中断', 'cell telephones of townships fail'],
    ['cut-power', '乡镇停电', 'power of townships fails'],
    ['cut-mast', '370 MHz 塔中断', '370 MHz masts fall silent'],
    ['close-road', '某处道路中断', 'the roads at a place fail'],
    ['levee-danger', '圩堤出险', 'a levee is in danger'],
    ['slope-sign', '坡体出现滑动迹象', 'a slope shows signs'],
    ['slope-fails', '坡体下滑', 'a slope lets go'],
    ['people-return', '群众擅自返回', 'people go back by themselves'],
    ['social-arrives', '社会力量到达', 'volunteers arrive'],
    ['stock-loss', '库存损失', 'part of a stock is lost'],
    ['pond-blocked', '尾矿库排洪口堵塞', 'the drains of a tailings pond clog'],
    ['ignite', '新起火点', 'another fire starts'],
    ['villagers-offer', '村民要求上山扑火', 'villagers offer to fight the fire'],
    ['gas-leak', '倒塌建筑漏气', 'gas leaks at a collapsed building'],
    ['vessel-signs', '储罐破裂前兆', 'the tank is about to fail'],
    ['feed-fails', '部门数据中断', 'a department’s feed fails'],
    ['platform-outage', '指挥平台中断', 'the command platform fails'],
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
/** Value and meaning of each choice of a field. */
export const meaningKey = (field: string, value: string): string => `mean.${field}.${value}`;
export const scenarioWords: Words = Object.fromEntries(
  Object.entries(MEANINGS).flatMap(([field, rows]) =>
    rows.map(([value, zh, en]) => [meaningKey(field, value), { zh, en }]),
  ),
);
