/** Charts of a flood: what they and their states are called. */
import type { Words } from '../index.ts';
import { stateWords } from '../state-words.ts';

const DANGERS = [
  ['seepage', '渗水', 'seepage'],
  ['leakage', '漏洞', 'leak'],
  ['piping', '管涌', 'piping'],
  ['slide', '滑坡', 'slide of the slope'],
  ['overtopping', '漫溢', 'overtopping'],
] as const;

export const floodStates: Words = {
  ...stateWords('flood-incident', '洪水', 'Flood', [
    ['prevention', '预防监测', 'prevention'],
    ['alert', '预警', 'alert'],
    ['active', '抢险救援', 'response'],
    ['active.river', '河道', 'rivers'],
    ['active.river.low', '未超警', 'below warning'],
    ['active.river.high', '超警', 'above warning'],
    ['active.levees', '圩堤', 'levees'],
    ['active.levees.quiet', '无险情', 'no danger'],
    ['active.levees.pressed', '有险情', 'in danger'],
    ['over', '结束', 'over'],
  ]),
  ...stateWords('flood-gauge', '测站水位', 'Gauge', [
    ['water', '实际水位', 'the water'],
    ['water.below', '警戒以下', 'below warning'],
    ['water.warning', '超警戒', 'above warning'],
    ['water.guarantee', '超保证', 'above guarantee'],
    ['told', '报县水位', 'as the county was told'],
    ['told.below', '警戒以下', 'told below warning'],
    ['told.over', '超警戒', 'told above warning'],
    ['told.over.level4', '超警戒，达Ⅳ级', 'above warning, level IV'],
    ['told.over.level3', '超警戒，达Ⅲ级', 'above warning, level III'],
    ['told.over.level2', '超警戒，达Ⅱ级', 'above warning, level II'],
    ['told.over.level1', '超警戒，达Ⅰ级', 'above warning, level I'],
    ['forecast', '预报', 'forecast'],
    ['forecast.low', '预报不超警', 'forecast below warning'],
    ['forecast.high', '预报超警', 'forecast above warning'],
  ]),
  ...stateWords('flood-reservoir', '水库', 'Reservoir', [
    ['pool', '库水位', 'pool'],
    ['pool.within', '汛限以下', 'within its limit'],
    ['pool.over', '超汛限', 'over its limit'],
    ['spillway', '溢洪道', 'spillway'],
    ['spillway.dry', '未泄洪', 'dry'],
    ['spillway.running', '正在泄洪', 'running'],
    ['spillway.ran', '泄洪结束', 'has run'],
    ['wall', '坝体', 'dam'],
    ['wall.sound', '完好', 'sound'],
    ['wall.cracked', '开裂', 'cracked'],
    ['wall.failed', '溃坝', 'failed'],
    ['crest', '坝顶', 'crest'],
    ['crest.plain', '未加高', 'not raised'],
    ['crest.raised', '已加高子堤', 'raised'],
  ]),
  ...stateWords('flood-levee', '圩堤险情', 'Levee', [
    ['sound', '完好', 'sound'],
    ...DANGERS.flatMap(([id, zh, en]) => [
      [id, zh, en] as const,
      [`${id}.unseen`, `${zh}，未发现`, `${en}, unseen`] as const,
      [`${id}.found`, `${zh}，已发现`, `${en}, found`] as const,
      [`${id}.guarded`, `${zh}，有人看守`, `${en}, guarded`] as const,
    ]),
    ['treated', '已处置', 'treated'],
    ['breached', '决口', 'breached'],
  ]),
  ...stateWords('flood-pond', '尾矿库', 'Tailings pond', [
    ['dam', '坝体', 'dam'],
    ['dam.normal', '正常', 'normal'],
    ['dam.alarm', '告急', 'alarm'],
    ['dam.failed', '溃坝', 'failed'],
    ['drains', '排洪设施', 'drains'],
    ['drains.clear', '畅通', 'clear'],
    ['drains.blocked', '堵塞', 'blocked'],
    ['drains.helped', '已疏通', 'helped'],
  ]),
  ...stateWords('flood-store', '危化品仓库', 'Chemical store', [
    ['dry', '未进水', 'dry'],
    ['secured', '已转移加固', 'secured'],
    ['flooded', '被淹', 'flooded'],
  ]),
};
