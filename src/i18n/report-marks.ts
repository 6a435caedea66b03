import type { Words } from './index.ts';

/** Hand-rated items with what their marks look like, and a bureau's own table: desk and report. */
export const markWords: Words = {
  'hand.briefing': { zh: '情况通报和会商的质量', en: 'Quality of briefings' },
  'hand.briefing.1': {
    zh: '各说各的，没有共同情况图，会后无人能复述任务',
    en: 'Everybody told their own story; no shared picture; nobody could repeat the task afterwards',
  },
  'hand.briefing.3': {
    zh: '情况、任务、分工都讲到，但冗长或缺未知事项',
    en: 'Situation, task and who does what were said, but at length or without what is not known',
  },
  'hand.briefing.5': {
    zh: '几分钟内讲清情况、未知、任务、分工和下次通报时间，并请人复述',
    en: 'Situation, unknowns, task, who does what and the next briefing in a few minutes, repeated back',
  },
  'hand.statement': { zh: '对外发布的口径和语气', en: 'Tone of public statements' },
  'hand.statement.1': {
    zh: '回避、空话或与事实不符，未告诉群众该做什么',
    en: 'Evasive, empty or untrue; people were not told what to do',
  },
  'hand.statement.3': {
    zh: '事实属实、要求明确，但官话多，少体谅',
    en: 'True and clear in what it asks, but stiff and with little sympathy',
  },
  'hand.statement.5': {
    zh: '说明已知、未知和正在做的事，告诉群众怎么做、到哪里问，语气体谅',
    en: 'Says what is known, unknown and under way, what to do and where to ask, with sympathy',
  },
  'hand.judgement': { zh: '预案之外做法的合理性', en: 'Soundness of what departed from the plan' },
  'hand.judgement.1': {
    zh: '偏离预案而说不出理由，或该变通时死守预案',
    en: 'Departed from the plan without a reason, or kept to it where it plainly did not fit',
  },
  'hand.judgement.3': {
    zh: '变通有理由，但未评估风险或未告知相关单位',
    en: 'Departed for a reason, but without weighing the risk or telling those concerned',
  },
  'hand.judgement.5': {
    zh: '理由、风险和备选说得清，报告了上级，留了退路',
    en: 'Reason, risk and alternative were clear, superiors were told, a way back was kept',
  },
  'hand.climate': { zh: '团队氛围', en: 'Climate of the team' },
  'hand.climate.1': {
    zh: '一人独断或互相推诿，有疑问不敢提',
    en: 'One person alone or everybody passing it on; doubts were not spoken',
  },
  'hand.climate.3': {
    zh: '配合正常，压力大时有人被晾在一边',
    en: 'Worked together, but under pressure some were left out',
  },
  'hand.climate.5': {
    zh: '主动补位，敢提不同意见，指挥员听取并说明取舍',
    en: 'Filled in for each other, spoke up, and were heard and answered by the commander',
  },
  'hand.intent': { zh: '指挥意图和分工', en: 'Intent and delegation' },
  'hand.intent.1': {
    zh: '命令零散，不说目的、不指定负责人',
    en: 'Orders came piecemeal, with neither purpose nor somebody in charge',
  },
  'hand.intent.3': {
    zh: '任务和负责人明确，目的或界限未说',
    en: 'Task and who is in charge were clear, purpose or limits were not',
  },
  'hand.intent.5': {
    zh: '先说目的和界限，再定负责人、时限和报告方式，给一线留余地',
    en: 'Purpose and limits first, then who, by when and how to report, with room for those on the ground',
  },
  'hand.mark': { zh: '{{n}} 分：{{anchor}}', en: '{{n}}: {{anchor}}' },
  'hand.between': { zh: '{{n}} 分：介于两者之间', en: '{{n}}: in between' },
  'report.hand': { zh: '人工评定项目', en: 'Items rated by hand' },
  'report.hand.note': {
    zh: '1–5 分，由评估员对照参照描述评定；不计入自动评分。前四项按演练准则，第五项及参照描述为设计选择。',
    en: 'Marked 1 to 5 by evaluators against the descriptions; no part of the automatic score. The first four follow the exercise doctrine; the fifth and the descriptions are a design choice.',
  },
  'report.hand.mean': { zh: '{{mean}}（{{n}} 人）', en: '{{mean}} (of {{n}})' },
  'report.hand.said': { zh: '{{who}}：{{mark}} 分', en: '{{who}}: {{mark}}' },
  'report.hand.why': { zh: '{{who}}：{{mark}} 分，{{text}}', en: '{{who}}: {{mark}}, {{text}}' },
  'report.bureau': { zh: '本单位评估表', en: 'The bureau’s own table' },
  'report.bureau.of': { zh: '本单位评估表：{{name}}', en: 'The bureau’s own table: {{name}}' },
  'report.bureau.note': {
    zh: '指标、权重和评分制由本单位给出（{{who}}读入），不计入自动评分。多名评估员的评分取平均，各自评分列出。评分制：{{scale}}。',
    en: 'Indicators, weights and scale are the bureau’s own (brought in by {{who}}) and no part of the automatic score. Marks of several evaluators are averaged, each is shown. Scale: {{scale}}.',
  },
  'report.bureau.total': {
    zh: '加权总分 {{percent}}（{{reached}} / {{weight}}），已评 {{marked}} 项，共 {{all}} 项，不适用 {{skipped}} 项。',
    en: 'Weighted total {{percent}} ({{reached}} of {{weight}}); {{marked}} of {{all}} indicators marked, {{skipped}} not applicable.',
  },
  'report.bureau.none': { zh: '尚未评分，共 {{all}} 项。', en: 'Nothing marked yet; {{all}} indicators.' },
  'report.bureau.sum': { zh: '合计（已评）', en: 'Total (of what was marked)' },
  'report.bureau.scale.points': { zh: '分值（0 至各项权重）', en: 'points (0 to each weight)' },
  'report.bureau.skipped': { zh: '不适用', en: 'not applicable' },
  'report.col.indicator': { zh: '指标', en: 'Indicator' },
  'report.col.group': { zh: '项目', en: 'Group' },
  'report.col.reached': { zh: '得分', en: 'Reached' },
  'report.col.marks': { zh: '各评估员评分', en: 'Marks' },
  'report.col.table': { zh: '表', en: 'Table' },
  'report.col.guide': { zh: '评分标准', en: 'Guide' },
  'report.col.anchors': { zh: '参照描述', en: 'What marks look like' },
  'report.col.mean': { zh: '平均', en: 'Mean' },
  'sheet.own': { zh: '本单位评估表', en: 'Own table' },
  'entry.hand': { zh: '人工评定项目', en: 'Rated by hand' },
  'entry.table': { zh: '本单位评估表', en: 'Own table' },
  'entry.mark': { zh: '本单位评估表评分', en: 'Mark in own table' },
  'desk.hand.hint': {
    zh: '日志判断不了的五项，对照描述打 1–5 分；写入报告，不计入自动评分。',
    en: 'Five things that no log can judge: mark 1 to 5 against the descriptions. In the report, never in the automatic score.',
  },
  'desk.hand.mark': { zh: '评分', en: 'Mark' },
  'desk.hand.why': { zh: '依据（可不填）', en: 'Why (optional)' },
  'desk.hand.of': { zh: '{{who}}：{{mark}}', en: '{{who}}: {{mark}}' },
  'desk.own.hint': {
    zh: '读入本单位的评估表（.xlsx 或 .csv：指标、权重，可带评分制、评分标准、得分、备注），在此评分或带分读入。',
    en: 'Bring your own table (.xlsx or .csv: indicators and weights; scale, guide, marks and notes if you like) and mark it here, or bring it marked.',
  },
  'desk.own.template': { zh: '下载空白表', en: 'Download a blank table' },
  'desk.own.others': { zh: '其他评估员', en: 'Others' },
  'desk.own.bring': { zh: '读入评估表…', en: 'Bring a table…' },
  'desk.own.brought': { zh: '已读入“{{name}}”', en: '“{{name}}” brought in' },
  'desk.own.faults': { zh: '没有读入“{{name}}”，请改正：', en: '“{{name}}” was not brought in. To mend:' },
  'desk.own.mark': { zh: '“{{text}}”的评分', en: 'Mark for “{{text}}”' },
  'desk.own.why': { zh: '“{{text}}”的备注', en: 'Note on “{{text}}”' },
  'desk.own.most': { zh: '{{from}}–{{to}}', en: '{{from}}–{{to}}' },
  'desk.own.write': { zh: '写入评分（{{n}} 项）', en: 'Write marks ({{n}})' },
  'template.scale': { zh: '评分制', en: 'Scale' },
  'template.scale.hint': {
    zh: '可写：分值（0 至权重）；1-5；优=100；良=85；中=70；差=50',
    en: 'One of: points (0 to the weight); 1-5; good=100;fair=70;poor=40',
  },
  'template.name': { zh: '演练评估表', en: 'Evaluation table' },
  'template.no': { zh: '序号', en: 'No' },
  'template.group': { zh: '评估项目', en: 'Group' },
  'template.text': { zh: '评估指标', en: 'Indicator' },
  'template.weight': { zh: '权重', en: 'Weight' },
  'template.guide': { zh: '评分标准', en: 'Guide' },
  'template.mark': { zh: '得分', en: 'Mark' },
  'template.note': { zh: '备注', en: 'Note' },
  'template.points': { zh: '分值', en: 'points' },
  'template.total': { zh: '合计', en: 'Total' },
  'ui.file.table': { zh: '空白评估表', en: 'Blank table' },
};
/** What is wrong with a bureau's table. */
export const tableFaultWords: Words = {
  'TBL-001': {
    zh: '表太大：超过 2 MB、2000 行、100 列、6 万个单元格，或解压后超过 6 MB；请只留评估表',
    en: 'the table is too large: more than 2 MB, 2000 rows, 100 columns, 60,000 cells, or 6 MB when unpacked; keep the table alone',
  },
  'TBL-002': {
    zh: '读不了：应为 .xlsx 或 .csv，未加密、未损坏；旧的 .xls 请另存为 .xlsx',
    en: 'cannot be read: it must be .xlsx or .csv, without a password and whole; save an old .xls as .xlsx',
  },
  'TBL-003': {
    zh: '前 30 行里没有同时含“指标”（或“评估内容”）和“权重”（或“分值”）的表头；请照空白表写表头',
    en: 'no row among the first 30 has both a heading “Indicator” and a heading “Weight”; take the headings of the blank table',
  },
  'TBL-004': {
    zh: '有权重而没有指标；请补写指标或删去权重',
    en: 'a weight without an indicator; write it or take the weight out',
  },
  'TBL-005': {
    zh: '权重“{{field}}”应为大于 0 的数（如 5 或 2.5）',
    en: 'the weight “{{field}}” must be a number above 0, such as 5 or 2.5',
  },
  'TBL-006': {
    zh: '评分制“{{field}}”看不懂；可写：分值、1-5、优=100；良=85；中=70；差=50',
    en: 'the scale “{{field}}” is not understood; write points, 1-5, or good=100;fair=70;poor=40',
  },
  'TBL-007': {
    zh: '得分“{{field}}”不在评分制之内；不适用请写“不适用”',
    en: 'the mark “{{field}}” is not on the scale; write “n/a” where it does not apply',
  },
  'TBL-008': { zh: '文字过长：最多 {{field}} 字', en: 'the text is too long: {{field}} characters at most' },
  'TBL-009': {
    zh: '表头下没有指标，或多于 {{field}} 项',
    en: 'no indicator below the headings, or more than {{field}}',
  },
  'TBL-010': {
    zh: '此处是公式“{{field}}”；公式不计算，请填数值',
    en: 'this is a formula, “{{field}}”; formulas are not computed: write the value',
  },
};
