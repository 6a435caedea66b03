import type { Words } from './index.ts';

/** «Had it been in time»: the table, its notes, and why an act was not played again. */
export const whatifWords: Words = {
  'whatif.title': { zh: '若按时：差多少', en: 'Had it been done in time' },
  'whatif.act': { zh: '{{item}}：{{act}}', en: '{{item}}: {{act}}' },
  'whatif.acts': { zh: '{{order}}（{{n}} 道）', en: '{{order}} ({{n}} orders)' },
  'whatif.never': { zh: '未下达', en: 'never' },
  'whatif.wrong': { zh: '{{at}}，内容有误', en: '{{at}}, not right' },
  'whatif.undone': { zh: '反而没完成', en: 'not done then' },
  'whatif.only-now': { zh: '由未完成到完成', en: 'done, was not' },
  'whatif.capped': { zh: '{{total}}（封顶前 {{raw}}）', en: '{{total}} ({{raw}} before caps)' },
  'whatif.col.act': { zh: '条款与指令', en: 'Item and order' },
  'whatif.col.at': { zh: '改在', en: 'Given at' },
  'whatif.col.instead': { zh: '本次', en: 'In this run' },
  'whatif.col.sooner': { zh: '完成（分）', en: 'Done (min)' },
  'whatif.col.exposed': { zh: '暴露（人·分）', en: 'Exposed (person-min)' },
  'whatif.col.raw': { zh: '封顶前', en: 'Before caps' },
  'whatif.col.refused': { zh: '随之被拒的命令', en: 'Orders refused then' },
  'whatif.col.lines': { zh: '随之变化的日志', en: 'Lines of the log that change' },
  'whatif.line': {
    zh: '{{act}}：若在 {{at}} 下达（本次 {{instead}}）：{{list}}',
    en: '{{act}}: had it been given at {{at}} (in this run {{instead}}): {{list}}',
  },
  'whatif.no-difference': { zh: '人员、损失与得分均无差别', en: 'no difference in people, loss or points' },
  'whatif.part': { zh: '若按时', en: 'Had it been in time' },
  'whatif.start': { zh: '推算代价最大的五条', en: 'Compute the five costliest' },
  'whatif.again': { zh: '继续推算', en: 'Go on computing' },
  'whatif.stop': { zh: '停止', en: 'Stop' },
  'whatif.about': {
    zh: '同一种子、其余命令不变，把每条迟到、缺失或有误的指令放到该下达的时间重新推演，看人员、时间、损失和得分差多少。在后台计算，可随时停止；结果随记录保存，并写入各种报告。',
    en: 'Same seed, every other order kept: each order that was late, missing or wrong is given when it was due and the run played again, to see the difference in people, minutes, loss and points. It runs in the background and can be stopped; the results are kept with the record and go into every report.',
  },
  'whatif.wait': { zh: '记录封存后可以推算。', en: 'It can be computed once the record is closed.' },
  'whatif.basis': { zh: '先重放本次推演……', en: 'Playing this run again first…' },
  'whatif.running': {
    zh: '正在推算 {{item}}（{{done}} / {{of}}）',
    en: 'Playing {{item}} ({{done}} of {{of}})',
  },
  'whatif.all': { zh: '代价最大的各条都已推算。', en: 'The costliest have all been computed.' },
  'whatif.error.diverged': {
    zh: '本记录重放后与原状态不一致（多半由别的版本写出），无法推算。请用写出它的版本打开。',
    en: 'This record does not replay to its own states (most likely another version wrote it), so nothing can be computed. Open it with the version that wrote it.',
  },
  'whatif.error.failed': {
    zh: '后台推算中断；已算出的各条保留，可以再试。若服务已停止，请先重新启动。',
    en: 'The computing in the background broke off; what was found is kept, and it can be tried again. If the server was stopped, start it first.',
  },
  'whatif.kept.failed': {
    zh: '浏览器没能保存推算结果，下次打开需重算。',
    en: 'The browser could not keep the results; they must be computed again next time.',
  },
  'whatif.spared': {
    zh: '若“{{item}}”的指令在 {{at}} 下达，其余不变：死亡 {{dead}} 人，重伤 {{hurt}} 人。',
    en: 'Had the order of “{{item}}” been given at {{at}}, all else the same: {{dead}} dead, {{hurt}} seriously injured.',
  },
  'whatif.note': {
    zh: '同一种子，其余命令一条不动，只把该条指令放到目标时间、补上或改正，重新推演；数字为改后减本次，各行不能相加。补上或改正的内容由规程方案按各岗位当时所知拟定。',
    en: 'Same seed, every other order kept; that one order at its target time, given or put right, and played again. Figures are that run less this one; rows do not add up. What is given or put right is as the doctrine orders it from what the posts knew then.',
  },
  'whatif.refused': {
    zh: '“{{item}}”一行中有 {{n}} 道原命令因情况已变被拒：{{list}}。',
    en: 'In the row “{{item}}” {{n}} orders of the run are refused, things being otherwise: {{list}}.',
  },
  'whatif.not-given': {
    zh: '“{{item}}”一行中有 {{n}} 道指令无法补上。',
    en: 'In the row “{{item}}” {{n}} of its orders could not be given.',
  },
  'whatif.none': {
    zh: '未推算“如按目标时间处置会怎样”；在复盘页“问题与结论”点“推算代价最大的五条”，或用命令 tuiyan whatif 记录文件，再出报告即有对照表。',
    en: 'What acting at the target time would have changed was not computed: “Compute the five costliest” under Findings in the review, or tuiyan whatif RECORD, does it, and the report then has the table.',
  },
  'whatif.open': { zh: '以下各条没有推算：', en: 'Not computed:' },
  'whatif.open.not-asked': {
    zh: '代价较小，未列入（{{n}}）：{{items}}；用 tuiyan whatif 记录文件 --items 编号 可推算。',
    en: 'of less cost and not asked ({{n}}): {{items}}; tuiyan whatif RECORD --items ID computes them.',
  },
  'whatif.open.no-order': {
    zh: '评的是结果，没有一道指令与之对应（{{n}}）：{{items}}。',
    en: 'the outcome is judged and no single order answers it ({{n}}): {{items}}.',
  },
  'whatif.open.series': {
    zh: '要的是一连串行动，不是一道指令（{{n}}）：{{items}}。',
    en: 'a whole series of acts is asked, not one ({{n}}): {{items}}.',
  },
  'whatif.open.incomplete': {
    zh: '时间不晚，只是要素不全（{{n}}）：{{items}}。',
    en: 'in time, with blanks ({{n}}): {{items}}.',
  },
  'whatif.open.not-known': {
    zh: '县里没有更早得知，或指令并不晚（{{n}}）：{{items}}。',
    en: 'the county could not know earlier, or the order was not late ({{n}}): {{items}}.',
  },
  'whatif.open.rule': {
    zh: '违反的是规则，不是某道指令的早晚（{{n}}）：{{items}}。',
    en: 'a rule was broken; it is not about the time of one order ({{n}}): {{items}}.',
  },
  'whatif.open.none-given': {
    zh: '规程方案在当时情况下也下不了这道指令（{{n}}）：{{items}}。',
    en: 'as things stood not even the doctrine could give the order ({{n}}): {{items}}.',
  },
  'whatif.open.same': {
    zh: '改了也没有变化（{{n}}）：{{items}}。',
    en: 'played again, nothing changed ({{n}}): {{items}}.',
  },
  'whatif.open.other-row': {
    zh: '与另一条是同一道指令（{{n}}）：{{items}}。',
    en: 'the same order as that of another item ({{n}}): {{items}}.',
  },
  'whatif.open.unclear': {
    zh: '正确的内容无法由条款推定（{{n}}）：{{items}}。',
    en: 'what would have been right cannot be told from the item ({{n}}): {{items}}.',
  },
};
