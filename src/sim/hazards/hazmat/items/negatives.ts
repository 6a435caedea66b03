/** What must not be done in a hazardous-materials accident. */
import { charge, type Charge } from '../../../scoring/found.ts';
import type { NegativeRecord } from '../../../scoring/item.ts';

/** An event charged to the crew that it names. */
const byUnit = (
  e: { readonly t: number; readonly n: number; readonly data: { readonly unit: string } },
  linked: string,
  red = false,
): Charge => charge(e.t, [e.n], { unit: e.data.unit }, linked, red);

export const HAZMAT_NEGATIVES: readonly NegativeRecord[] = [
  {
    id: 'N-27',
    title: { zh: '下风向接近', en: 'Approach from downwind' },
    penalty: 'X',
    basis: 'ERG 2024 指南 125',
    find: (log) =>
      log
        .all('STAGE')
        .filter((e) => e.data.approach === 'downwind')
        .map((e) => byUnit(e, 'H-04')),
  },
  {
    id: 'N-28',
    title: { zh: '无防护进入热区', en: 'Into the hot zone unprotected' },
    penalty: 'R',
    basis: 'ERG 2024 指南 125',
    find: (log) =>
      log
        .all('HOT_ENTRY')
        .filter((e) => !e.data.safe)
        .map((e) => byUnit(e, 'H-08', true)),
  },
  {
    id: 'N-29',
    title: { zh: '未侦检即处置', en: 'Work before detection' },
    penalty: 'X',
    basis: '危化 72(2)',
    find: (log) =>
      log
        .all('HOT_ENTRY')
        .filter((e) => !e.data.detected && e.data.task !== 'enter-rescue')
        .map((e) => byUnit(e, 'H-05')),
  },
  {
    id: 'N-30',
    title: { zh: '火源未控', en: 'Ignition not controlled' },
    penalty: 'X',
    basis: '处置惯例',
    find: (log) => [
      ...log
        .all('HOT_ENTRY')
        .filter((e) => !e.data.ignition)
        .map((e) => byUnit(e, 'H-09')),
      ...log
        .all('CLOUD_IGNITED')
        .filter((e) => e.data.neglected)
        .map((e) => charge(e.t, [e.n], { source: e.data.source }, 'H-09', true)),
    ],
  },
  {
    id: 'N-31',
    title: { zh: '未洗消离场', en: 'Left without decontamination' },
    penalty: 'X',
    basis: '危化 72(3)',
    find: (log) => log.all('LEFT_DIRTY').map((e) => byUnit(e, 'H-12')),
  },
  {
    id: 'N-32',
    title: { zh: '疏散顺风向走廊', en: 'Evacuated along the cloud' },
    penalty: 'X',
    basis: 'ERG 2024',
    find: (log) =>
      log
        .all('PROTECT_ACTION')
        .filter((e) => e.data.way === 'downwind')
        .map((e) => charge(e.t, [e.n], {}, 'H-07')),
  },
  {
    id: 'N-33',
    title: { zh: '出现险兆未撤', en: 'Stayed at signs of bursting' },
    penalty: 'R',
    basis: '708 第 22 条',
    find: (log) =>
      log
        .all('BURST')
        .filter((e) => e.data.hit > 0)
        .map((e) => charge(e.t, [e.n], {}, 'H-15', true)),
  },
  {
    id: 'N-34',
    title: { zh: '消防废水入取水口', en: 'Fire water into the intake' },
    penalty: 'X',
    basis: '突发事件应对法 73(10)',
    find: (log) => log.all('INTAKE_HIT').map((e) => charge(e.t, [e.n], {}, 'H-13')),
  },
];
