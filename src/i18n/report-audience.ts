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
  'report.township.contact.none': { zh: '没有乡镇失联。', en: 'No township lost contact.' },
  'report.township.mend': { zh: '请乡镇整改', en: 'What townships are to mend' },
  'report.township.mend.none': { zh: '没有需由乡镇整改的问题。', en: 'Nothing for townships to mend.' },
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
    zh: '推演中向 {{warned}} 个村发出预警。',
    en: '{{warned}} villages were warned.',
  },
  'report.public.moved': {
    zh: '推演中转移安置 {{moved}} 人。',
    en: '{{moved}} people were moved to safety.',
  },
  'report.public.relief': {
    zh: '10 小时内得到基本救助的人：{{share}}。',
    en: 'Basic relief within ten hours: {{share}}.',
  },
  'report.public.rescued': { zh: '推演中解救 {{n}} 人。', en: '{{n}} people were rescued.' },
  'report.public.well': { zh: '做得好的', en: 'What went well' },
  'report.public.well.none': { zh: '本次没有突出的优点。', en: 'Nothing stood out this time.' },
  'report.public.mend': { zh: '要改进的', en: 'What will be better' },
  'report.public.mend.hint': {
    zh: '下列工作还不够快或不够完整，已列入改进计划：',
    en: 'These were not quick or complete enough and are in the improvement plan:',
  },
  'report.public.mend.none': { zh: '没有需要改进的问题。', en: 'Nothing needs mending.' },
  'report.public.advice': { zh: '遇到真实险情，请您', en: 'In a real emergency, please' },
  'report.public.call': {
    zh: '火警、救援拨打 119，急救拨打 120，报警拨打 110。',
    en: 'Fire and rescue 119, ambulance 120, police 110.',
  },
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
  'report.public.advice.forest-fire.1': {
    zh: '防火期不带火上山，不烧纸、不烧荒。',
    en: 'Take no fire into the hills in the fire season; burn no paper and no stubble.',
  },
  'report.public.advice.forest-fire.2': {
    zh: '发现山火立即报警，说清地点；不自行上山扑救。',
    en: 'Report a fire at once and say where; do not go up to fight it yourself.',
  },
  'report.public.advice.forest-fire.3': {
    zh: '接到通知向侧面、向低处和开阔地转移，不往山上跑。',
    en: 'When told, leave sideways and down to open ground, never uphill.',
  },
  'report.public.advice.forest-fire.4': {
    zh: '烟大时关好门窗，用湿毛巾捂住口鼻，照看老人和孩子。',
    en: 'In smoke shut doors and windows, cover mouth and nose with a wet cloth, look after the old and the young.',
  },
  'report.public.advice.earthquake.1': {
    zh: '摇晃时就近躲避，护住头部；停后有序撤到空旷处，不乘电梯。',
    en: 'Take cover and guard your head; when it stops go to open ground, not by lift.',
  },
  'report.public.advice.earthquake.2': {
    zh: '关掉煤气和电源，不用明火。',
    en: 'Turn off gas and power; light no flame.',
  },
  'report.public.advice.earthquake.3': {
    zh: '余震会有，不回受损房屋取东西。',
    en: 'Aftershocks will come: do not go back into a damaged house.',
  },
  'report.public.advice.earthquake.4': {
    zh: '离开陡坡和堵塞的河沟下游；只信官方发布的消息。',
    en: 'Keep away from slopes and below blocked streams; trust official news only.',
  },
  'report.public.advice.hazmat.1': {
    zh: '闻到异味、看到白雾，向上风向和侧风向离开，不看热闹。',
    en: 'If you smell gas or see a white cloud, leave upwind or sideways; do not stay to watch.',
  },
  'report.public.advice.hazmat.2': {
    zh: '通知就地避险时：进屋，关门窗，关空调和排风，用湿毛巾堵门缝。',
    en: 'When told to shelter in place: go in, shut doors, windows and fans, seal gaps with wet cloth.',
  },
  'report.public.advice.hazmat.3': {
    zh: '不点火，不开关电器，不发动车辆。',
    en: 'Light nothing, switch nothing, start no engine.',
  },
  'report.public.advice.hazmat.4': {
    zh: '通知停水时不喝不用；不适马上就医并说明去过哪里。',
    en: 'When water is stopped do not use it; if unwell see a doctor and say where you were.',
  },
};
