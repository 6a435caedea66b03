/** Charts of an earthquake: what they and their states are called. */
import type { Words } from '../index.ts';
import { stateWords } from '../state-words.ts';

export const quakeStates: Words = {
  ...stateWords('earthquake-incident', '地震', 'Earthquake', [
    ['quiet', '震前', 'before the shock'],
    ['active', '应急', 'response'],
    ['active.network', '测定', 'network'],
    ['active.network.measuring', '正在测定', 'being measured'],
    ['active.network.located', '已测定', 'located'],
    ['active.casualties', '伤亡达级', 'casualties'],
    ['active.casualties.none', '未达级', 'below any level'],
    ['active.casualties.level3', '达Ⅲ级', 'level III'],
    ['active.casualties.level2', '达Ⅱ级', 'level II'],
    ['active.casualties.level1', '达Ⅰ级', 'level I'],
  ]),
  ...stateWords('earthquake-ground', '余震', 'Aftershocks', [
    ['work', '救援作业', 'work at sites'],
    ['work.open', '可作业', 'open'],
    ['work.paused', '余震暂停', 'paused by a shock'],
    ['shocks', '强余震', 'strong shocks'],
    ['shocks.calm', '平静', 'calm'],
    ['shocks.recent', '近期有', 'recent'],
  ]),
  ...stateWords('earthquake-site', '倒塌点', 'Collapse site', [
    ['news', '报告', 'news'],
    ['news.unheard', '县里不知道', 'unheard of'],
    ['news.heard', '已接报', 'heard of'],
    ['structure', '结构', 'structure'],
    ['structure.unchecked', '未查', 'not checked'],
    ['structure.checked', '已查', 'checked'],
    ['air', '现场空气', 'air'],
    ['air.clear', '正常', 'clear'],
    ['air.measured', '已检测', 'measured'],
    ['air.gas', '有燃气', 'gas'],
    ['air.burning', '起火', 'burning'],
    ['air.safe', '已排除', 'made safe'],
  ]),
  ...stateWords('earthquake-crew', '搜救队', 'Rescue crew', [
    ['inside', '在废墟内', 'inside'],
    ['out', '撤出等待', 'outside, waiting'],
    ['gone', '已离开', 'gone'],
  ]),
  ...stateWords('earthquake-dam', '震损水库', 'Dam', [
    ['sound', '完好', 'sound'],
    ['cracked', '开裂未发现', 'cracked, unseen'],
    ['found', '开裂已发现', 'cracked, found'],
  ]),
  ...stateWords('earthquake-lifeline', '生命线设施', 'Lifeline', [
    ['whole', '正常', 'whole'],
    ['down', '中断', 'down'],
  ]),
  ...stateWords('earthquake-building', '震后房屋', 'Building', [
    ['check', '排查', 'check'],
    ['check.standing', '未受强震', 'not shaken hard'],
    ['check.shaken', '震后未查', 'shaken, not checked'],
    ['check.usable', '已查可用', 'checked, usable'],
    ['check.closed', '经查停用', 'closed after a check'],
    ['homes', '居住', 'homes'],
    ['homes.out', '未回房屋', 'nobody back unchecked'],
    ['homes.back', '未查已返回', 'people back unchecked'],
  ]),
};
