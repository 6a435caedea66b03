/** What must not be done at a collapse. */
import { charge } from '../../../scoring/found.ts';
import type { NegativeRecord } from '../../../scoring/item.ts';

/** People under rubble may live so long. */
const GOLDEN_S = 72 * 3600;

export const QUAKE_NEGATIVES: readonly NegativeRecord[] = [
  {
    id: 'N-23',
    title: { zh: '未评估进入废墟', en: 'Into the rubble without a check' },
    penalty: 'X',
    basis: '搜救安全评估要求',
    find: (log) =>
      log
        .all('SAR')
        .filter((e) => !e.data.checked)
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'E-07')),
  },
  {
    id: 'N-24',
    title: { zh: '余震信号未撤', en: 'Stayed in through an aftershock' },
    penalty: 'X',
    basis: '搜救惯例',
    find: (log) =>
      log.all('CREW_STAYED').map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'E-08', e.data.hit)),
  },
  {
    id: 'N-25',
    title: { zh: '大型机械过早使用', en: 'Heavy machines while people may live' },
    penalty: 'X',
    basis: '搜救惯例',
    find: (log) =>
      log
        .all('SAR')
        .filter((e) => e.data.heavy && e.t < GOLDEN_S)
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'E-06')),
  },
];
