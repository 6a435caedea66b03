import type { Words } from '../index.ts';

/** Floods: what is said of them alone. Rivers, levees and reservoirs are in every exercise's words. */
export const floodWords: Words = {
  'skill.flood': { zh: '防汛', en: 'flood' },
  'hazard.flood': { zh: '洪涝', en: 'Flood' },
  'sheet.group.flood': { zh: '洪水次生', en: 'Beside the flood' },
  'report.public.advice.flood.1': {
    zh: '听到转移通知立即走，按指定路线去安置点，不要等水到家门。',
    en: 'Leave as soon as you are told, by the given way to the shelter; do not wait for the water.',
  },
  'report.public.advice.flood.2': {
    zh: '不涉水，不开车过漫水桥和积水路。',
    en: 'Do not wade, and do not drive over flooded bridges and roads.',
  },
  'report.public.advice.flood.3': {
    zh: '离开陡坡、河滩和病险水库下游；看到裂缝、浑水、异响马上报告村里。',
    en: 'Keep away from steep slopes, river flats and below weak dams; report cracks, muddy water or strange sounds.',
  },
  'report.public.advice.flood.4': {
    zh: '没有接到返回通知不回家。',
    en: 'Do not go home before you are told that it is safe.',
  },
  'carto.badge.wave': { zh: '防汛队伍', en: 'Flood crew' },
  'carto.reach.warning': { zh: '河段超警戒', en: 'River above warning' },
  'carto.reach.guarantee': { zh: '河段超保证', en: 'River above guarantee' },
  'carto.forecast.warning': { zh: '预报将超警戒的河段', en: 'Forecast to pass warning' },
  'carto.forecast.guarantee': { zh: '预报将超保证的河段', en: 'Forecast to pass guarantee' },
  'carto.depth.1': { zh: '水深 0.1–0.5 m', en: 'Depth 0.1–0.5 m' },
  'carto.depth.2': { zh: '水深 0.5–1 m', en: 'Depth 0.5–1 m' },
  'carto.depth.3': { zh: '水深 1–3 m', en: 'Depth 1–3 m' },
  'carto.depth.4': { zh: '水深 3 m 以上', en: 'Depth over 3 m' },
  'carto.danger.treated': { zh: '已处置险情', en: 'Danger treated' },
  'carto.pond': { zh: '尾矿库险情', en: 'Tailings pond in alarm' },
};
