import type { Words } from './index.ts';

/** The sheet on which a county confirms or corrects numbers. */
export const reviewSheetWords: Words = {
  'sheet.title': { zh: '演练评分数值核定表', en: 'Review sheet of exercise numbers' },
  'sheet.how': {
    zh: '下列数值是训练设定或待核。确认的在“确认”栏填“是”；要改的填新值和依据。填好后用 review-sheet 读回。',
    en: 'These numbers are design choices or from memory. Put "yes" under Confirmed, or give new values with their source; then read the file back with review-sheet.',
  },
  'sheet.sign': {
    zh: '核定人：　　　　单位：　　　　日期：',
    en: 'Confirmed by:            Office:            Date:',
  },
  'sheet.id': { zh: '编号', en: 'Id' },
  'sheet.title.col': { zh: '名称', en: 'Name' },
  'sheet.unit': { zh: '单位', en: 'Unit' },
  'sheet.unit.dead': { zh: '人死亡', en: 'dead' },
  'sheet.unit.pt': { zh: '分', en: 'points' },
  'sheet.target': { zh: '目标值', en: 'Target' },
  'sheet.limit': { zh: '限值', en: 'Limit' },
  'sheet.source': { zh: '出处', en: 'Source' },
  'sheet.asOf': { zh: '截至', en: 'As of' },
  'sheet.status': { zh: '性质', en: 'Status' },
  'sheet.basis': { zh: '依据', en: 'Basis' },
  'sheet.confirmed': { zh: '确认', en: 'Confirmed' },
  'sheet.newTarget': { zh: '新目标值', en: 'New target' },
  'sheet.newLimit': { zh: '新限值', en: 'New limit' },
  'sheet.newSource': { zh: '新依据', en: 'New source' },
  'RVS-001': { zh: '表头缺少“{{column}}”一栏', en: 'the head has no column "{{column}}"' },
  'RVS-002': { zh: '表中没有编号“{{id}}”{{near}}', en: 'no row "{{id}}" in the sheet{{near}}' },
  'RVS-003': {
    zh: '“{{text}}”不是 0 到 {{max}} 的数',
    en: '"{{text}}" is not a number from 0 to {{max}}',
  },
  'RVS-004': {
    zh: '限值 {{limit}} 小于目标值 {{target}}',
    en: 'the limit {{limit}} is below the target {{target}}',
  },
  'RVS-005': {
    zh: '“确认”栏填“是”或留空，不能是“{{text}}”',
    en: 'Confirmed takes "yes" or nothing, not "{{text}}"',
  },
  'RVS-006': { zh: '{{id}} 改了数值，要写明新依据', en: '{{id}} has a new value and needs a new source' },
  'RVS-007': { zh: '{{id}} 出现两次', en: '{{id}} stands twice' },
  'RVS-008': { zh: '{{id}} 没有限值', en: '{{id}} has no limit' },
};
