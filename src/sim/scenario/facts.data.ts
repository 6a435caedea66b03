/**
 * Facts that the simulation, the scorer or a view asks for. A scenario may pass on these (`facts` of a message) and its own,
 * which are labels: nothing but the record reads them.
 */
import { listOf, tableOf } from '../hazards/specs.ts';
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
  'village:any:hit': f('有村受灾', 'a village is hit'),
  ...tableOf('facts'),
};

/** Facts about one thing: what stands before and after its id, and of which kind the id is. */
export const FACTS_OF: readonly {
  readonly before: string;
  readonly after: string;
  readonly kind: string;
}[] = [
  { before: 'village:', after: ':hit', kind: 'village' },
  { before: 'township:', after: ':silent', kind: 'township' },
  ...listOf('factsOf'),
];
