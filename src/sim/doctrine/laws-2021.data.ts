/** Laws in force when the plan was issued, where they differ from those the catalogue names. */
import type { Law } from './types.ts';

/** Articles of the Emergency Response Law: 2024 → 2007 (numbers of 2007 from memory: high). */
const ERL_2007: Readonly<Record<string, string>> = {
  '17': '7',
  '60': '39',
  '61': '39',
  '62': '40',
  '64': '43',
  '66': '44',
  '67': '45',
  '70': '47',
  '71': '48',
  '72': '48',
  '73': '49',
  '77': '55',
  '86': '58',
  '87': '59',
  '92': '62',
};
export const LAWS_2021: readonly Law[] = [
  {
    named: '危化',
    name: '危险化学品安全管理条例（2013）',
    articles: 'same',
    source: '国务院令第 591 号，2013 修订',
    asOf: '2013-12',
    status: 'verified',
  },
  {
    named: '突发事件应对法',
    name: '突发事件应对法（2007）',
    articles: ERL_2007,
    source: '突发事件应对法 2007 年文本（条次待核）',
    asOf: '2007-11',
    status: 'memory',
  },
  {
    named: '森林防火条例',
    name: '森林防火条例（2008）',
    articles: 'same',
    source: '国务院令第 541 号',
    asOf: '2009-01',
    status: 'verified',
  },
  {
    named: '国务院令 822 第 7 条',
    name: '森林防火条例（2008）7',
    articles: 'same',
    source: '国务院令第 541 号（条次待核）',
    asOf: '2009-01',
    status: 'memory',
  },
  {
    named: '国务院令 822',
    name: '',
    articles: 'same',
    source: '2026-01-01 起施行，当时尚无',
    asOf: '2021-12',
    status: 'verified',
  },
  {
    named: '地震应急预案（2025 版目录 3.2）',
    name: '国家地震应急预案（2012）',
    articles: 'same',
    source: '国家地震应急预案 2012 修订',
    asOf: '2012-08',
    status: 'verified',
  },
  {
    named: 'ERG 2024',
    name: 'ERG 2020',
    articles: 'same',
    source: 'Emergency Response Guidebook 2020（版次凭记忆）',
    asOf: '2020',
    status: 'memory',
  },
];
