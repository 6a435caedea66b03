import type { Words } from './index.ts';

/** Runs that part from another: begun in the review, set side by side there and in the report. */
export const branchWords: Words = {
  'ui.review.branches': { zh: '分支推演', en: 'Branches' },
  'report.branches': { zh: '分支推演', en: 'Branches' },
  'branch.about': {
    zh: '从本次推演的某一时刻另走一遍：由您接着推演，或交给程序。到该时刻为止（含该分钟整点）的指令原样保留，其后的不带入；本次记录不改动，分支另存为一条记录，写明自哪条记录、哪一刻分出。',
    en: 'Go another way from a moment of this run: play on yourself, or let a bot. Orders up to and with that moment are kept, later ones are not taken along; this record stays as it is, and the branch is a record of its own that says which one it parts from, and when.',
  },
  'branch.from': { zh: '自演练开始后（分钟）', en: 'From (minutes after the start)' },
  'branch.at': { zh: '即 {{at}}', en: 'that is {{at}}' },
  'branch.play': { zh: '由我接着推演', en: 'Play on from here' },
  'branch.bot.doctrine': { zh: '交给规程方案', en: 'Let the doctrine play on' },
  'branch.bot.idle': { zh: '此后不处置', en: 'Do nothing from here' },
  'branch.stop': { zh: '停止', en: 'Stop' },
  'branch.open': { zh: '由此时刻另走一遍…', en: 'Go another way from here…' },
  'branch.running.branch': { zh: '程序正在接着推演', en: 'A bot is playing on' },
  'branch.running.summary': { zh: '正在重放以便对照', en: 'Playing again to compare' },
  'branch.error.failed': {
    zh: '后台推演中断，没有写出分支；可以再试。若服务已停止，请先重新启动。',
    en: 'The run in the background broke off and wrote no branch; it can be tried again. If the server was stopped, start it first.',
  },
  'branch.gone': {
    zh: '取不到本次记录，无法分出。',
    en: 'The record of this run cannot be had, so nothing can part from it.',
  },
  'branch.runs': { zh: '同源的各次推演', en: 'Runs of this family' },
  'branch.none': { zh: '还没有分支。', en: 'There are none yet.' },
  'branch.wait': { zh: '记录封存后可以分出。', en: 'It can be done once the record is closed.' },
  'branch.compare': { zh: '对照其余各次', en: 'Compare the others' },
  'branch.show': { zh: '打开', en: 'Open' },
  'branch.by.person': { zh: '由人接着推演', en: 'played on by people' },
  'branch.by.doctrine': { zh: '由规程方案接着推演', en: 'played on by the doctrine' },
  'branch.by.idle': { zh: '此后不处置', en: 'nothing done from there' },
  'branch.origin': {
    zh: '分支：自记录 {{record}} 的 {{at}} 分出，{{by}}',
    en: 'Branch: parts from record {{record}} at {{at}}, {{by}}',
  },
  'branch.source': { zh: '原记录 {{record}}', en: 'Record {{record}}, from which it parts' },
  'branch.this': { zh: '本次', en: 'This run' },
  'branch.other': { zh: '对照', en: 'The other' },
  'branch.change': { zh: '相差', en: 'Difference' },
  'branch.quantity': { zh: '项目', en: 'Figure' },
  'branch.items': { zh: '评定不同的条款', en: 'Items that came out differently' },
  'branch.items.none': { zh: '各条款评定相同。', en: 'Every item came out the same.' },
  'branch.parted': {
    zh: '自 {{at}} 起分开；此后指令第一次不同在 {{first}}。',
    en: 'They part at {{at}}; the first order that differs is at {{first}}.',
  },
  'branch.parted.same': {
    zh: '自 {{at}} 起分开，但指令始终相同。',
    en: 'They part at {{at}}, yet every order is the same.',
  },
  'branch.parted.never': { zh: '两次的指令始终相同。', en: 'Every order of the two is the same.' },
  'branch.parted.orders': {
    zh: '指令第一次不同在 {{first}}。',
    en: 'The first order that differs is at {{first}}.',
  },
  'branch.cite': { zh: '{{what}}（记录 {{record}}）', en: '{{what}} (record {{record}})' },
  'branch.note': {
    zh: '同一情景、同一种子；相差为对照减本次。评分不含评估员的人工评定。',
    en: 'Same scenario, same seed; the difference is the other less this run. Scores are without what evaluators gave.',
  },
  'branch.item': { zh: '{{status}}，{{at}}，{{points}} 分', en: '{{status}}, {{at}}, {{points}} points' },
  'sheet.branches': { zh: '分支对照', en: 'Branches' },
};
