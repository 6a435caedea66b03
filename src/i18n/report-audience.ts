import type { Words } from './index.ts';

/** Words of the report's cuts for superiors, townships and the public. */
export const audienceWords: Words = {
  'audience.county': { zh: '本县（全文）', en: 'County (in full)' },
  'audience.superior': { zh: '上级', en: 'Superiors' },
  'audience.township': { zh: '乡镇', en: 'Townships' },
  'audience.public': { zh: '公众', en: 'Public' },
  'ui.review.audience': { zh: '报告对象', en: 'Report for' },
  'report.title.superior': { zh: '应急演练情况报告（报上级）', en: 'Exercise report to superiors' },
  'report.title.township': { zh: '应急演练情况通报（发乡镇）', en: 'Exercise notice to townships' },
  'report.title.public': { zh: '应急演练情况公告（向社会公布）', en: 'Exercise notice to the public' },
  'report.township.villages': { zh: '各乡镇的村', en: 'Villages by township' },
  'report.township.hint': {
    zh: '只列受预警、转移或受灾的村；时间从情景开始算起。',
    en: 'Villages that were warned, moved or hit; times are hours:minutes from the start.',
  },
  'report.township.none': {
    zh: '没有村受预警、转移或受灾。',
    en: 'No village was warned, moved or hit.',
  },
  'report.township.line': {
    zh: '涉及 {{villages}} 村：预警 {{warned}} 村，转移安置 {{moved}} 人；受灾 {{hit}} 村，其中受灾前未预警 {{late}} 村；死亡 {{dead}} 人。',
    en: '{{villages}} villages: {{warned}} warned, {{moved}} people moved; {{hit}} hit, {{late}} of them not warned before; {{dead}} dead.',
  },
  'report.township.contact': { zh: '失联与恢复', en: 'Contact lost and restored' },
  'report.township.mend': { zh: '请乡镇整改', en: 'What townships are to mend' },
  'report.col.village': { zh: '村', en: 'Village' },
  'report.col.warned': { zh: '预警', en: 'Warned' },
  'report.col.ordered': { zh: '转移令', en: 'Ordered out' },
  'report.col.moved': { zh: '转移人数', en: 'Moved' },
  'report.col.arrived': { zh: '转移完成', en: 'All arrived' },
  'report.col.hit': { zh: '受灾', en: 'Hit' },
  'report.col.dead': { zh: '死亡', en: 'Dead' },
  'report.public.told': { zh: '我们演练了什么', en: 'What we exercised' },
  'report.public.exercise': {
    zh: '本次为桌面推演“{{title}}”，在计算机上进行，没有真实灾害发生，也没有真实人员伤亡。',
    en: 'This was the tabletop exercise “{{title}}”, played on computers. No disaster happened and nobody was harmed.',
  },
  'report.public.warned': {
    zh: '推演中收到预警的村：{{warned}}。',
    en: 'Villages warned: {{warned}}.',
  },
  'report.public.moved': {
    zh: '推演中转移安置 {{moved}}。',
    en: 'People moved to shelters: {{moved}}.',
  },
  'report.public.relief': {
    zh: '10 小时内得到基本救助的人：{{share}}。',
    en: 'Basic relief within ten hours: {{share}}.',
  },
  'report.public.rescued': { zh: '推演中解救 {{n}}。', en: 'People rescued: {{n}}.' },
  'report.public.well': { zh: '做得好的', en: 'What went well' },
  'report.public.mend': { zh: '要改进的', en: 'What will be better' },
  'report.public.mend.hint': {
    zh: '下列工作还不够快或不够完整，已列入改进计划：',
    en: 'These were not quick or complete enough and are in the improvement plan:',
  },
  'report.public.advice': { zh: '遇到真实险情，请您', en: 'In a real emergency, please' },
  'report.public.call': {
    zh: '火警、救援拨打 119，急救拨打 120，报警拨打 110。',
    en: 'Fire and rescue 119, ambulance 120, police 110.',
  },
};
