import type { Words } from './index.ts';

/** Wordings that fill a form on request. */
export const templateWords: Words = {
  'tpl.more': { zh: '等 {{n}} 处', en: ', {{n}} in all' },
  'tpl.time': { zh: '立即出发，到达即报', en: 'at once; report on arrival' },
  'tpl.safety': {
    zh: '穿救生衣，两人一组，设观察哨和撤离路线',
    en: 'life jackets, work in pairs, a lookout and a way out',
  },
  'tpl.comms': {
    zh: '370 兆电台 1 频道，备用卫星电话',
    en: '370 MHz radio, channel 1; satellite phone as backup',
  },
  'tpl.contact': { zh: '{{role}}值班员', en: 'duty officer, {{role}}' },
  'tpl.scope': {
    zh: '{{gauges}}超警，沿河低洼村组受影响',
    en: 'above warning at {{gauges}}; low riverside villages affected',
  },
  'tpl.rising': { zh: '水位继续上涨', en: 'water still rising' },
  'tpl.falling': { zh: '水位趋稳回落', en: 'water steady or falling' },
  'tpl.leader': { zh: '副县长（带班）', en: 'deputy county head (in charge)' },
  'tpl.backups': { zh: '第二班人员', en: 'second shift' },
  'tpl.warning': {
    zh: '受持续强降雨影响，{{area}}水位将继续上涨，低洼处可能进水，请立即做好转移准备。',
    en: 'After continued heavy rain the water at {{area}} will go on rising; low ground may flood. Prepare to leave at once.',
  },
  'tpl.cautions': {
    zh: '不要涉水，远离河岸、陡坡和桥涵',
    en: 'keep out of the water, away from banks, slopes and culverts',
  },
  'tpl.warning.measures': {
    zh: '听从村组安排，老弱先行，带好证件药品',
    en: 'follow the village officers, the vulnerable first, take papers and medicine',
  },
  'tpl.reason.falling': {
    zh: '水位回落至警戒以下，险情解除',
    en: 'water below warning stage, the danger is over',
  },
  'tpl.evac.lead': { zh: '乡镇领导和村支书带队', en: 'township leader and village secretary' },
  'tpl.evac.route': { zh: '按预案路线，避开低洼路段', en: 'planned route, away from low roads' },
  'tpl.evac.return': {
    zh: '水位退至警戒以下、房屋复查合格后，听通知返回',
    en: 'after the water is below warning and houses are checked, on notice',
  },
  'tpl.consult': { zh: '水位预报、降雨信号和工程情况', en: 'stage forecast, rain signal and state of works' },
  'tpl.rumour': {
    zh: '经核实，网传消息不实。请以县防指发布为准，不信谣、不传谣。',
    en: 'The news going round has been checked and is false. Trust only the county headquarters.',
  },
  'tpl.statement': {
    zh: '县防指通报：当前水位较高，各项防御措施正在落实，请群众听从安排、注意安全。',
    en: 'County headquarters: the rivers are high, measures are under way; please follow instructions and stay safe.',
  },
  'tpl.notify': {
    zh: '我县{{area}}水位上涨，已启动应急措施，请做好防范并互通情况。',
    en: 'Rivers are rising at {{area}}; response is under way. Please take care and keep us informed.',
  },
  'tpl.end': {
    zh: '各站水位低于警戒，险情已处置，乡镇联络正常',
    en: 'stages below warning, dangers treated, townships in contact',
  },
  'tpl.kept': { zh: '水情和地灾点继续盯防', en: 'water and slopes stay watched' },
  'tpl.emergency': {
    zh: '水位接近保证水位，工程出现重大险情',
    en: 'stage near guarantee, major danger at works',
  },
  'tpl.by': { zh: '2 小时内', en: 'within two hours' },
  'tpl.did.level': { zh: '已启动 {{level}} 级响应', en: 'response level {{level}} in force' },
  'tpl.did.warned': { zh: '已发布预警 {{n}} 份', en: '{{n}} warning(s) in force' },
  'tpl.did.moving': {
    zh: '已组织 {{n}} 个村转移，到点 {{people}} 人',
    en: 'moving {{n}} village(s), {{people}} people arrived',
  },
  'tpl.did.patrol': { zh: '已安排巡堤', en: 'levees are patrolled' },
  'tpl.did.teams': { zh: '在执行任务的队伍 {{n}} 支', en: '{{n}} team(s) on task' },
  'tpl.did.shelters': { zh: '已开放避难场所 {{n}} 处', en: '{{n}} shelter(s) open' },
  'tpl.did.post': { zh: '已设现场指挥部', en: 'command post set up' },
  'tpl.src.gauges': { zh: '水文站', en: 'gauges' },
  'tpl.src.townships': { zh: '乡镇报告', en: 'township reports' },
  'tpl.src.crews': { zh: '现场队伍', en: 'crews on the spot' },
  'tpl.src.plant': { zh: '企业报告', en: 'the plant' },
  'tpl.src.seismic': { zh: '地震台网', en: 'the seismic network' },
  'tpl.src.checked': { zh: '（已有核实）', en: ' (checked in part)' },
};
