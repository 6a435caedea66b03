import type { Words } from './index.ts';

/** Closing phase, questions asked before orders of great effect, rain by river. */
export const roomWords: Words = {
  'ui.closing.title': { zh: '情景时间已到，进入收尾阶段', en: 'Scenario time is over: closing phase' },
  'ui.closing.text': {
    zh: '仍可办理终报、过渡安置、保险报案、损失评估、返还补偿、总结改进和终止响应。损坏房屋和重建清单在“安置”页。',
    en: 'The final report, housing, insurance claims, loss assessment, compensation, lessons and the end of the response can still be given. Damaged houses and the checklist are on the shelters tab.',
  },
  'ui.closing.left': {
    zh: '时钟已停，不会自行结束。可逐项办理，需要等回音时再开钟（还可走 {{t}}），办完后由你结束。',
    en: 'The clock has stopped and nothing ends by itself. Take your time; run it when an answer must come in ({{t}} left), and end when you are done.',
  },
  'ui.closing.none': {
    zh: '收尾时间已用完，时钟不再走；仍可办理，办完后由你结束。',
    en: 'Closing time is used up and the clock runs no further; orders can still be given. End when you are done.',
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
  'ui.trainer.skip.waiting': {
    zh: '跳过“{{id}}”后，等它的 {{list}} 也不会触发。仍要跳过？',
    en: 'If "{{id}}" is skipped, {{list}}, which wait for it, never come. Skip it all the same?',
  },
  'ui.trainer.fault.key': {
    zh: '“{{id}}”在等一个不存在的条件 {{about}}，不会自动触发；请手动注入或跳过',
    en: '"{{id}}" waits for {{about}}, which does not exist, and will not come by itself; fire or skip it by hand',
  },
  'ui.trainer.fault.condition': {
    zh: '“{{id}}”的条件无法计算：{{about}}；请手动注入或跳过',
    en: 'the condition of "{{id}}" cannot be worked out: {{about}}; fire or skip it by hand',
  },
  'ui.trainer.fault.ring': {
    zh: '{{id}}：一秒内反复转移，已停止；请检查相互触发的分支',
    en: '{{id}}: it moved over and over within a second and was stopped; look for branches that set each other off',
  },
  'ui.trainer.fault.effect': {
    zh: '“{{id}}”已发出，但其中的效果“{{about}}”没有起作用',
    en: '"{{id}}" was sent, but its effect "{{about}}" did nothing',
  },
  'ui.alarm': { zh: '紧急信息', en: 'Urgent messages' },
  'ui.alarm.where': { zh: '看位置', en: 'Show place' },
  'ui.alarm.noted': { zh: '知道了', en: 'Noted' },
  'ui.alarm.more': { zh: '另有 {{n}} 条，全部知道了', en: '{{n}} more: note all' },
  'ui.alarm.sound': { zh: '提示音', en: 'Tone' },
  'ui.alarm.pause': { zh: '紧急时停钟', en: 'Pause the clock' },
  'ui.inbox.urgent': { zh: '紧急', en: 'Urgent' },
  'ui.inbox.post': { zh: '岗位', en: 'Post' },
  'ui.inbox.allPosts': { zh: '全部岗位', en: 'All posts' },
  'ui.inbox.to': { zh: '发往{{role}}', en: 'to {{role}}' },
  'ui.inbox.earlier': { zh: '此前同类 {{n}} 条', en: '{{n}} earlier like it' },
  'ui.inbox.nothing': { zh: '没有符合条件的信息', en: 'Nothing fits' },
};
