import type { Words } from './index.ts';

/** Closing phase, questions asked before orders of great effect, rain by river. */
export const roomWords: Words = {
  'ui.closing.title': { zh: '情景时间已到，进入收尾阶段', en: 'Scenario time is over: closing phase' },
  'ui.closing.text': {
    zh: '仍可办理终报、过渡安置、保险报案、损失评估、返还补偿、总结改进和终止响应。损坏房屋和重建清单在“安置”页。',
    en: 'The final report, housing, insurance claims, loss assessment, compensation, lessons and the end of the response can still be given. Damaged houses and the checklist are on the shelters tab.',
  },
  'ui.closing.end': { zh: '结束并复盘', en: 'End and review' },
  'ui.closing.sure': {
    zh: '还没有办理的收尾事项将按未完成计分。',
    en: 'Closing tasks not yet done will be scored as not done.',
  },
  'ui.risky.gate.order': {
    zh: '将下泄 {{release}} m³/s。下游沿岸可能被淹，请确认下游已通知、人员已转移。',
    en: 'This releases {{release}} m³/s. Banks downstream may flood: make sure that people there are told and moved.',
  },
  'ui.risky.response.end': {
    zh: '终止响应后各项应急措施将解除。请确认水位低于警戒、险情已处置、联络正常。',
    en: 'Ending the response lifts its measures. Make sure that stages are below warning, dangers treated and townships in contact.',
  },
  'ui.risky.exercise.end': {
    zh: '演练将立即结束，不能恢复。',
    en: 'The exercise ends at once and cannot be resumed.',
  },
  'ui.risky.exercise.real-emergency': {
    zh: '演练将立即停止，不能恢复，所有人转入真实情况处置。',
    en: 'The exercise stops at once and cannot be resumed; everybody turns to the real emergency.',
  },
  'ui.water.rain': { zh: '雨情（各流域最大，毫米）', en: 'Rain (largest in each basin, mm)' },
  'ui.water.basin': { zh: '流域', en: 'Basin' },
  'ui.water.rain1': { zh: '1 小时', en: '1 h' },
  'ui.water.rain3': { zh: '3 小时', en: '3 h' },
  'ui.water.rain24': { zh: '24 小时', en: '24 h' },
  'ui.water.forecasts': {
    zh: '预报水位：6 小时 {{h6}}，12 小时 {{h12}}，24 小时 {{h24}}；峰值 {{peak}}（{{at}}）',
    en: 'Forecast: {{h6}} in 6 h, {{h12}} in 12 h, {{h24}} in 24 h; peak {{peak}} at {{at}}',
  },
  'basin.anhui': { zh: '昌江上游', en: 'Upper Changjiang' },
  'basin.cj': { zh: '昌江', en: 'Changjiang' },
  'basin.bh': { zh: '小北港', en: 'Xiaobeigang' },
  'basin.jx': { zh: '建溪水', en: 'Jianxi' },
  'basin.dh': { zh: '东河', en: 'Donghe' },
  'basin.xh': { zh: '西河', en: 'Xihe' },
  'basin.nh': { zh: '南河', en: 'Nanhe' },
  'basin.res': { zh: '水库集雨区', en: 'Reservoir catchments' },
  'ui.top.dead': { zh: '死亡', en: 'dead' },
  'ui.review.radar': { zh: '六维得分图', en: 'Six dimensions' },
  'ui.unskilled': { zh: '不具备这项技能', en: 'lacks the skill' },
};
