import type { Words } from './index.ts';

/** Relief by category, funds, donations, housing and recovery. */
export const reliefWords: Words = {
  'category.infants': { zh: '婴幼儿', en: 'Infants' },
  'category.elders': { zh: '老人', en: 'Elders' },
  'category.patients': { zh: '病人', en: 'Patients' },
  'category.others': { zh: '其他人', en: 'Others' },
  'need.food': { zh: '食', en: 'Food' },
  'need.water': { zh: '水', en: 'Water' },
  'need.bedding': { zh: '衣被', en: 'Bedding' },
  'need.shelter': { zh: '住', en: 'Shelter' },
  'need.medical': { zh: '医', en: 'Medical' },
  'ui.relief.and': { zh: '，', en: ', ' },
  'ui.relief.village': { zh: '村与人群', en: 'Village and group' },
  'ui.relief.people': { zh: '人数', en: 'People' },
  'ui.relief.limit': { zh: '10 小时期限', en: '10 h limit' },
  'ui.relief.done': { zh: '已全部满足', en: 'all met' },
};
