import type { Words } from './index.ts';

/** Findings: what happened, why, and what to do about it; the conclusion and the improvement plan. */
export const findingWords: Words = {
  'finding.fact': { zh: '事实', en: 'Observation' },
  'finding.basis': { zh: '依据', en: 'Reference' },
  'finding.cause': { zh: '原因', en: 'Analysis' },
  'finding.advice': { zh: '建议', en: 'Recommendation' },
  'finding.evidence': { zh: '证据', en: 'Evidence' },
  'finding.proposed': {
    zh: '原因由系统按演练记录初判，等级按规则得出；评估组核定后填写。',
    en: 'Causes are proposed from the record and grades follow from rules; the evaluators confirm or change them.',
  },
  'fact.never': {
    zh: '{{known}} 起需要“{{title}}”，至演练结束（{{n}} 分钟内）没有下达。',
    en: '“{{title}}” was needed from {{known}}; within the {{n}} minutes to the end it was never ordered.',
  },
  'fact.never-at-all': {
    zh: '“{{title}}”全程没有下达。',
    en: '“{{title}}” was never ordered.',
  },
  'fact.no-effect': {
    zh: '{{known}} 起需要“{{title}}”，{{ordered}} 下达，至演练结束没有见效。',
    en: '“{{title}}” was needed from {{known}} and ordered at {{ordered}}, without effect by the end.',
  },
  'fact.late': {
    zh: '{{known}} 起需要“{{title}}”，{{done}} 完成，用时 {{took}} 分钟；目标 {{target}} 分钟，时限 {{limit}} 分钟。',
    en: '“{{title}}” was needed from {{known}} and done at {{done}}, after {{took}} minutes; target {{target}}, limit {{limit}} minutes.',
  },
  'fact.not-in-time': {
    zh: '“{{title}}”{{done}} 完成，没有达到时间要求（时效 {{share}}%）。',
    en: '“{{title}}” was done at {{done}} and missed its time (timeliness {{share}}%).',
  },
  'fact.incomplete': {
    zh: '“{{title}}”要素完整度 {{share}}%。',
    en: '“{{title}}” had {{share}}% of what it must contain.',
  },
  'fact.wrong': {
    zh: '“{{title}}”与实际情况的符合度 {{share}}%。',
    en: '“{{title}}” fitted the situation by {{share}}%.',
  },
  'fact.short': { zh: '“{{title}}”未达到目标值。', en: '“{{title}}” fell short of its target.' },
  'fact.rule': {
    zh: '{{at}} 起发生“{{title}}”，共 {{n}} 次。',
    en: '“{{title}}”: {{n}} times, first at {{at}}.',
  },
  'fact.loss': {
    zh: '{{title}} {{n}}，参考处置最多 {{worst}}。{{list}}。',
    en: '{{title}}: {{n}}; the references had at most {{worst}}. {{list}}.',
  },
  'fact.thread': {
    zh: '{{place}} {{at}} 损失 {{n}}：{{since}} 起可知需要“{{item}}”，{{how}}',
    en: '{{place}}, {{at}}, {{n}} lost: “{{item}}” was known to be needed from {{since}} and was {{how}}',
  },
  'element.plan': { zh: '预案', en: 'Planning' },
  'element.organisation': { zh: '组织', en: 'Organisation' },
  'element.equipment': { zh: '装备', en: 'Equipment' },
  'element.training': { zh: '培训', en: 'Training' },
  'element.exercise': { zh: '演练', en: 'Exercises' },
  'cause.prompted': {
    zh: '经导调提示后才处置，独立处置能力没有练熟。',
    en: 'It was done only after a hint; acting without one has not been practised enough.',
  },
  'cause.post-silent': {
    zh: '承担岗位（{{posts}}）全程没有下达任何指令。',
    en: 'The posts that answer for it ({{posts}}) gave no order at all.',
  },
  'cause.refused': {
    zh: '{{posts}}下达过 {{n}} 次，均因不合条件被退回，没有改正后再下。',
    en: 'It was tried {{n}} times ({{posts}}) and refused for not meeting its conditions, and not given again in order.',
  },
  'cause.beside-the-point': {
    zh: '{{posts}}下达过 {{n}} 次同类指令，对象或内容没有对上需要。',
    en: 'Orders of this kind were given {{n}} times ({{posts}}), for another place or with other contents than were needed.',
  },
  'cause.nobody-took': {
    zh: '该项由{{posts}}共同承担，期间合计下达 {{orders}} 条指令，没有一个岗位下达本项。',
    en: '{{posts}} share it; together they gave {{orders}} orders, and none of them gave this one.',
  },
  'cause.not-thought-of': {
    zh: '{{posts}}期间下达 {{orders}} 条指令，没有想到本项。',
    en: '{{posts}} gave {{orders}} orders and did not think of this one.',
  },
  'cause.slow-decision': {
    zh: '得知 {{waited}} 分钟后才下令，目标 {{target}} 分钟；决策环节慢。',
    en: 'The order came {{waited}} minutes after it was known to be needed; the target is {{target}}. Deciding was slow.',
  },
  'cause.broke': {
    zh: '下令到见效期间记录到 {{n}} 次“{{sign}}”。',
    en: 'Between order and effect the record has {{n}} times “{{sign}}”.',
  },
  'cause.slow-effect': {
    zh: '下令及时，下令到见效用了 {{took}} 分钟；力量位置、集结或路线安排不足。',
    en: 'The order was in time; it took {{took}} minutes to have effect. Crews were too far, assembled too slowly or on the wrong road.',
  },
  'cause.wrong': {
    zh: '判断与当时已知的事实不符（符合度 {{share}}%）。',
    en: 'The judgement did not fit what was known then ({{share}}%).',
  },
  'cause.incomplete': {
    zh: '按时处置，但要素只有 {{share}}%；现有预案或模板没有把要素列全。',
    en: 'It was in time, but had {{share}}% of its parts; plan or template do not list them all.',
  },
  'cause.short': { zh: '完成了，但不够熟练。', en: 'It was done, but not fluently.' },
  'cause.rule': {
    zh: '出现 {{n}} 次，岗位对该项安全要求不熟悉。',
    en: 'It occurred {{n}} times; the posts do not know this safety rule well enough.',
  },
  'cause.late-for-loss': {
    zh: '可知后 {{waited}} 分钟损失才发生，其间没有及时下令。',
    en: 'The loss came {{waited}} minutes after the need could be known; no order came in that time.',
  },
  'cause.wrong-method': {
    zh: '下达了指令，方法或对象不对。',
    en: 'An order was given, for the wrong thing or by the wrong method.',
  },
  'advice.plan': {
    zh: '修订《{{plan}}》，把“{{title}}”的要素逐项写明（{{need}}），并做成随单模板，缺项不能发出。',
    en: 'Revise the {{plan}}: list every part of “{{title}}” ({{need}}) and make it a template that cannot be sent with gaps.',
  },
  'advice.organisation.post-silent': {
    zh: '明确{{posts}}的带班人和替补，岗位不得空缺；由其负责“{{title}}”：{{need}}。',
    en: 'Name holder and deputy for {{posts}} so that the post is never empty, and make it answer for “{{title}}”: {{need}}.',
  },
  'advice.organisation.nobody-took': {
    zh: '把“{{title}}”定给一个主责岗位，其余协办，写入岗位职责：{{need}}。',
    en: 'Give “{{title}}” to one post, the others to support it, and write it into their duties: {{need}}.',
  },
  'advice.organisation.slow-effect': {
    zh: '为“{{title}}”预置力量、车辆和路线，把下令到见效的时间压到目标以内：{{need}}。',
    en: 'Place crews, vehicles and routes for “{{title}}” beforehand so that its effect comes within the target: {{need}}.',
  },
  'advice.equipment': {
    zh: '为“{{title}}”配备备用手段并定期试用，防止再次因“{{sign}}”误事：{{need}}。',
    en: 'Provide and regularly try a second means for “{{title}}”, so that “{{sign}}” does not stop it again: {{need}}.',
  },
  'advice.training': {
    zh: '对{{posts}}开展“{{title}}”专题训练，内容：{{need}}；训后抽考。',
    en: 'Train {{posts}} in “{{title}}”: {{need}}; test them afterwards.',
  },
  'advice.exercise': {
    zh: '把“{{title}}”列入{{posts}}的月度小演练，要求{{need}}，{{measure}}，不给提示。',
    en: 'Drill “{{title}}” monthly with {{posts}}: {{need}}, {{measure}}, without hints.',
  },
  'advice.rule': {
    zh: '把“禁止{{title}}”写入出动前的安全交底，并指定现场安全员核对。',
    en: 'Put “{{title}}” on the safety briefing before crews leave, and name a safety officer who checks it on the spot.',
  },
  'measure.time': { zh: '自可知起 {{n}} 分钟内完成', en: 'done within {{n}} minutes of being known' },
  'measure.full': { zh: '要素齐全、判断准确', en: 'complete and right' },
  'accept.time': {
    zh: '复演中“{{title}}”自可知起 {{n}} 分钟内完成，要素齐全。',
    en: 'In the re-test “{{title}}” is done within {{n}} minutes of being known, with all its parts.',
  },
  'accept.full': {
    zh: '复演中“{{title}}”要素齐全、判断准确。',
    en: 'In the re-test “{{title}}” is complete and right.',
  },
  'accept.rule': { zh: '复演中不再出现“{{title}}”。', en: '“{{title}}” does not occur in the re-test.' },
  'accept.loss': {
    zh: '复演中{{title}}为零。',
    en: 'In the re-test there are none of these: {{title}}.',
  },
  'plan.start': { zh: '签发之日', en: 'date of issue' },
  'plan.due': { zh: '签发后 {{n}} 日', en: '{{n}} days after issue' },
  'plan.due.hint': {
    zh: '起止日期和责任单位为建议，由县里核定；责任人由责任单位填写。',
    en: 'Dates and lead bodies are proposals for the county to confirm; the lead body names its contact.',
  },
  'plan.retest': { zh: '{{title}}：{{inject}}', en: '{{title}}: {{inject}}' },
  'report.threads': { zh: '重大损失与封顶的因果链条', en: 'What led to losses and caps' },
  'thread.rows': {
    zh: '第 1–{{n}} 条，共 {{of}} 条；损失在前，其后为使总分封顶的事项；全部见工作簿。',
    en: 'Entries 1–{{n}} of {{of}}: losses first, then what caps the total; the workbook has all.',
  },
  'thread.known': { zh: '谁何时可知', en: 'Known' },
  'thread.order': { zh: '指令', en: 'Order' },
  'thread.cost': { zh: '代价', en: 'Cost' },
  'thread.happened': { zh: '发生', en: 'Happened' },
  'thread.known.before': {
    zh: '{{at}} 起{{posts}}可以得知，早于损失 {{before}} 分钟。',
    en: '{{posts}} could know from {{at}}, {{before}} minutes before the loss.',
  },
  'thread.known.since': { zh: '{{at}} 起{{posts}}可以得知。', en: '{{posts}} could know from {{at}}.' },
  'thread.known.never': { zh: '应由{{posts}}主动处置。', en: 'It was for {{posts}} to do unasked.' },
  'thread.order.slip': { zh: '“{{item}}”{{how}}{{ordered}}。', en: '“{{item}}” was {{how}}{{ordered}}.' },
  'thread.ordered': { zh: '（{{at}} 下达）', en: ' (ordered at {{at}})' },
  'thread.points': { zh: '该条失 {{n}} 分', en: '{{n}} points lost on the item' },
  'thread.cap': { zh: '总分因此不超过 {{n}}', en: 'caps the total at {{n}}' },
  'thread.what.dead': { zh: '死亡 {{n}} 人', en: '{{n}} dead' },
  'thread.what.leveesBreached': { zh: '决堤 {{n}} 处', en: '{{n}} levee breached' },
  'thread.what.damsFailed': { zh: '垮坝 {{n}} 处', en: '{{n}} dam failed' },
  'report.posts.any': { zh: '各岗位', en: 'all posts' },
  'conclusion.hint': {
    zh: '以下结论由系统根据演练记录拟定，评估组核定后使用。',
    en: 'Proposed from the record of the exercise; for the evaluators to confirm or change.',
  },
  'conclusion.result': {
    zh: '本次演练共设目标 {{all}} 个，达成 {{met}} 个，达成但有重大问题 {{part}} 个，未达成 {{not}} 个；综合得分 {{total}}，评定为“{{grade}}”。',
    en: 'Of {{all}} objectives {{met}} were met, {{part}} met with major challenges and {{not}} not met. The total is {{total}}, rated “{{grade}}”.',
  },
  'conclusion.capped': {
    zh: '原始分 {{raw}}，因下列事项封顶：{{list}}。',
    en: 'Before caps it was {{raw}}; it is capped for: {{list}}.',
  },
  'conclusion.response': {
    zh: '险情发生后 {{known}}县里得知；{{activated}}；{{reported}}。上报信息 {{sent}}，其中逾期 {{late}}。',
    en: 'The county knew {{known}} after the onset; {{activated}}; {{reported}}. Reports sent: {{sent}}, of them late: {{late}}.',
  },
  'conclusion.activated': { zh: '得知后 {{n}}启动响应', en: 'the response was activated {{n}} later' },
  'conclusion.not-activated': { zh: '始终没有启动响应', en: 'no response was ever activated' },
  'conclusion.reported': { zh: '得知后 {{n}}首次上报', en: 'the first report went up {{n}} after knowing' },
  'conclusion.not-reported': { zh: '始终没有上报', en: 'no report was ever sent' },
  'conclusion.harm': {
    zh: '结果：死亡 {{dead}}，重伤 {{hurt}}，解救 {{rescued}}，转移安置 {{moved}}，经济损失估算 {{damage}}。',
    en: 'Outcome: {{dead}} dead, {{hurt}} seriously injured, {{rescued}} rescued, {{moved}} evacuated to shelters; economic loss estimated at {{damage}}.',
  },
  'conclusion.avoidable': {
    zh: '其中{{title}} {{n}}，与指令缺失、过晚或做法不对直接相关。',
    en: 'Of it, {{title}}: {{n}}, tied to orders that were missing, late or wrong.',
  },
  'conclusion.problems': {
    zh: '发现不足项 {{deficiency}}、整改项 {{correction}}、改进项 {{improvement}}，主要问题：{{list}}。',
    en: 'Findings: {{deficiency}} deficiencies, {{correction}} corrections, {{improvement}} improvements. Above all: {{list}}.',
  },
  'conclusion.causes': {
    zh: '从原因看，{{list}}。',
    en: 'By cause: {{list}}.',
  },
  'conclusion.cause': { zh: '{{element}}方面 {{n}} 项', en: '{{element}} {{n}}' },
  'conclusion.strengths': { zh: '做得好的：{{list}}。', en: 'Done well: {{list}}.' },
  'conclusion.no-problems': { zh: '没有发现需要整改的问题。', en: 'Nothing was found that needs mending.' },
  'five.what': { zh: '发生了什么', en: 'What happened' },
  'five.decided': { zh: '作了哪些决定', en: 'What was decided, and when' },
  'five.late': { zh: '哪些没做或做晚了', en: 'What was late or missing' },
  'five.harmed': { zh: '谁因此受到损害', en: 'Who was harmed by it' },
  'five.change': { zh: '要改什么', en: 'What to change' },
  'five.none-decided': { zh: '没有下达任何指令。', en: 'No order was given.' },
  'five.none-late': { zh: '没有。', en: 'Nothing.' },
  'five.none-harmed': {
    zh: '没有可归因于指令缺失、过晚或做法不对的死亡和工程失事。',
    en: 'No death and no lost work is tied to an order that was missing, late or wrong.',
  },
  'five.not-compared': {
    zh: '没有参考处置的对照数据，未作归因。',
    en: 'Not worked out: there are no reference runs to compare with.',
  },
  'five.none-change': { zh: '保持现有做法，定期复演。', en: 'Keep to it and exercise regularly.' },
};
