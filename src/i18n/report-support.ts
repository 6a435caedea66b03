import type { Words } from './index.ts';

/** The tables of tasks and capabilities, in report and workbook. */
export const supportWords: Words = {
  'support.title': { zh: '任务支撑与能力提升', en: 'Tasks and capabilities' },
  'support.tasks': { zh: '任务支撑要素', en: 'Tasks and what carries them' },
  'support.capabilities': { zh: '能力评估与提升计划', en: 'Capabilities and how they are raised' },
  'sheet.tasks': { zh: '任务支撑', en: 'Tasks' },
  'sheet.capabilities': { zh: '能力提升', en: 'Capabilities' },
  'support.standard': {
    zh: '参照 GB/T 46791-2025 附录 C、附录 D 的表名与用途编列，未核对标准原文；栏目由本系统按本次推演的数据设定，不表示符合该标准。',
    en: 'Modelled on the names and purpose of the tables in annexes C and D of GB/T 46791-2025, whose text was not read; the columns are this product’s own, filled from this run. No conformance is claimed.',
  },
  'support.keep': { zh: '保持，定期复训', en: 'keep; refresh by training' },
  'support.measures': { zh: '见改进计划第 {{list}} 项', en: 'improvement plan, no. {{list}}' },
  'support.col.capability': { zh: '能力', en: 'Capability' },
  'support.col.task': { zh: '任务', en: 'Task' },
  'support.col.objective': { zh: '所属目标', en: 'Objective' },
  'support.col.posts': { zh: '承担岗位', en: 'Posts' },
  'support.col.forces': { zh: '出动力量', en: 'Teams sent' },
  'support.col.target': { zh: '目标/限（分）', en: 'Target/limit (min)' },
  'support.col.status': { zh: '本次完成', en: 'In this run' },
  'support.col.findings': { zh: '问题编号', en: 'Findings' },
  'support.col.basis': { zh: '依据', en: 'Basis' },
  'support.col.done': { zh: '完成任务', en: 'Tasks done' },
  'support.col.of': { zh: '应做任务', en: 'Tasks called for' },
  'support.col.share': { zh: '得分率', en: 'Points reached' },
  'support.col.ratings': { zh: '目标评定', en: 'Objectives' },
  'support.col.gap': { zh: '差距', en: 'Gap' },
  'support.col.elements': { zh: '要素', en: 'Element' },
  'support.col.measures': { zh: '提升措施', en: 'Measures' },
  'support.col.lead': { zh: '责任单位', en: 'Lead' },
  'support.col.due': { zh: '完成期限', en: 'Due' },
};
