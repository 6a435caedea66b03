/**
 * Facts that the simulation, the scorer or a view asks for. A scenario may pass on these (`facts` of a message) and its own,
 * which are labels: nothing but the record reads them.
 */
import type { Text } from '../kernel/units.ts';

const f = (zh: string, en: string): Text => ({ zh, en });

export const FACTS: Readonly<Record<string, Text>> = {
  incident: f('事件已发生（起报时钟）', 'an incident has happened (starts the reporting clocks)'),
  attention: f('应关注的苗头', 'something to watch'),
  casualties: f('有人伤亡', 'people are hurt or dead'),
  'hazard:confirmed': f('险情已核实', 'a hazard is confirmed'),
  'warning-due': f('应发预警', 'a warning is due'),
  'warning-due:high': f('应发高等级预警', 'a high warning is due'),
  'neighbours:due': f('应通报毗邻地区', 'neighbours are to be told'),
  'cordon:due': f('应设警戒', 'a cordon is due'),
  'media:asks': f('媒体询问', 'the press asks'),
  'social:any': f('社会力量到达', 'volunteers have come'),
  'people:trapped': f('有人被困', 'people are trapped'),
  'lifeline:mast': f('基站或通信塔中断', 'a radio mast is silent'),
  'water:attention': f('雨水情应关注', 'rain and rivers to watch'),
  'rain:blue': f('暴雨蓝色预警信号', 'rainstorm signal, blue'),
  'rain:yellow': f('暴雨黄色预警信号', 'rainstorm signal, yellow'),
  'rain:orange': f('暴雨橙色预警信号', 'rainstorm signal, orange'),
  'rain:red': f('暴雨红色预警信号', 'rainstorm signal, red'),
  'gauge:any:warning': f('有站超警戒', 'some gauge is over its warning stage'),
  'gauge:any:guarantee': f('有站超保证', 'some gauge is over its guarantee stage'),
  'danger:any': f('堤防有险情', 'a levee is in danger'),
  'village:any:flooded': f('有村进水', 'a village is under water'),
  'village:any:hit': f('有村受灾', 'a village is hit'),
  'slope:any:sign': f('有坡出现滑动迹象', 'a slope shows signs'),
  'urban:flooding': f('城区内涝', 'streets are under water'),
  'tailings:alarm': f('尾矿库险情', 'a tailings pond gives alarm'),
  'lake:any': f('出现堰塞湖', 'a barrier lake has formed'),
  'fire-danger:yellow': f('火险黄色预警', 'fire danger, yellow'),
  'fire-danger:orange': f('火险橙色预警', 'fire danger, orange'),
  'fire-danger:red': f('火险红色预警', 'fire danger, red'),
  'fire:reported': f('接到火情报告', 'a fire is reported'),
  'fire:confirmed': f('火情已核实', 'the fire is confirmed'),
  'fire:village-threatened': f('火头逼近村庄', 'the fire threatens a village'),
  'fire:target-threatened': f('火头逼近重要目标', 'the fire threatens an important site'),
  'fire:contained': f('火场已控制', 'the fire is contained'),
  'fire:border': f('火场靠近省界', 'the fire is near the province border'),
  'quake:params': f('收到地震参数', 'the shock’s parameters are known'),
  'release:alarm': f('接到泄漏报警', 'a release is reported'),
  'release:signs': f('储罐有破裂前兆', 'the tank is about to fail'),
  'release:ignited': f('泄漏物起火', 'the vapour has caught fire'),
  'release:burst': f('储罐爆裂', 'the tank has burst'),
  'release:settlement': f('毒气到达居民点', 'the gas has reached people’s homes'),
  'release:controlled': f('泄漏已控制', 'the release is under control'),
  'release:clear': f('检测已无毒气', 'the air is clear again'),
};

/** Facts about one thing: what stands before and after its id, and of which kind the id is. */
export const FACTS_OF: readonly {
  readonly before: string;
  readonly after: string;
  readonly kind: 'gauge' | 'village' | 'township' | 'slope' | 'reservoir' | 'collapse' | 'dam-slope';
}[] = [
  { before: 'gauge:', after: ':warning', kind: 'gauge' },
  { before: 'gauge:', after: ':guarantee', kind: 'gauge' },
  { before: 'village:', after: ':flooded', kind: 'village' },
  { before: 'village:', after: ':hit', kind: 'village' },
  { before: 'township:', after: ':silent', kind: 'township' },
  { before: 'slope:', after: ':sign', kind: 'slope' },
  { before: 'slope:', after: ':slid', kind: 'slope' },
  { before: 'reservoir:', after: ':cracked', kind: 'reservoir' },
  { before: 'reservoir:', after: ':failed', kind: 'reservoir' },
  { before: 'reservoir:', after: ':over-limit', kind: 'reservoir' },
  { before: 'site:', after: '', kind: 'collapse' },
  { before: 'lake:', after: '', kind: 'dam-slope' },
];
