import { named, type Meanings } from '../meaning.ts';

export const fireMeanings: Meanings = {
  ...named(['forest-fire', '森林火灾', 'forest fire']),
  law: [
    ['rothermel', 'Rothermel 1972 模型', 'Rothermel 1972'],
    ['wang', '王正非', 'Wang Zhengfei'],
  ],
  dangerClass: [
    ['yellow', '黄色', 'yellow'],
    ['orange', '橙色', 'orange'],
    ['red', '红色', 'red'],
  ],
  do: [
    ['ignite', '新起火点', 'another fire starts'],
    ['villagers-offer', '村民要求上山扑火', 'villagers offer to fight the fire'],
  ],
  condition: [
    ['hazard["fire.ha"]', '过火面积（公顷）', 'burnt area, ha'],
    ['hazard["fire.active"]', '正在燃烧的火场数', 'fires burning'],
    ['hazard["fire.confirmed"]', '火情已核实（1/0）', 'fire confirmed (1/0)'],
    ['hazard["fire.contained"]', '火场已控制（1/0）', 'fire contained (1/0)'],
  ],
};
