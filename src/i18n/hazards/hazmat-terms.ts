/** Terms of a release. */
import { term, type Term } from '../term.ts';

const CHEMICALS = { zh: '危险化学品安全法（2026）', en: 'Hazardous Chemicals Safety Law (2026)' };

export const hazmatTerms: readonly Term[] = [
  term(
    '就地避险',
    'sheltering in place',
    '留在室内、关闭门窗，等毒气过去',
    'Staying indoors with windows shut until a cloud has passed',
    CHEMICALS,
  ),
  term(
    '热区、温区、冷区',
    'hot, warm and cold zone',
    '有毒区域、洗消区域、可以不着防护的区域',
    'Where the air is poisonous, where people are washed, where no protection is needed',
    CHEMICALS,
  ),
  term(
    '洗消',
    'decontamination',
    '离开热区的人员和装备冲洗干净',
    'Washing people and equipment that leave the hot zone',
    CHEMICALS,
  ),
];
