import { named, type Meanings } from '../meaning.ts';

export const hazmatMeanings: Meanings = {
  ...named(['hazmat', '危险化学品', 'hazardous materials']),
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
  do: [['vessel-signs', '储罐破裂前兆', 'the tank is about to fail']],
  condition: [
    ['hazard["hazmat.rate"]', '泄漏速率（千克每秒）', 'rate of release, kg/s'],
    ['hazard["hazmat.airborne"]', '进入空气的质量（千克）', 'mass in the air, kg'],
    ['hazard["hazmat.controlled"]', '泄漏已控制（1/0）', 'release under control (1/0)'],
  ],
};
