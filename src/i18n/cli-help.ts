import type { Words } from './index.ts';

/** What each command does, and its options, for `--help`. */
export const helpWords: Words = {
  'help.lint': {
    zh: '检查情景文件，一次列出全部问题',
    en: 'checks scenario files and lists every fault at once',
  },
  'help.run': {
    zh: '无界面推演一场，写出记录、事件、得分和报告',
    en: 'plays a whole exercise without a screen; writes record, events, score and reports',
  },
  'help.serve': {
    zh: '供多人推演：在浏览器中打开打印的地址，导演开场，参演人员凭码入席；记录存入数据目录，中断后自动接续',
    en: 'exercises for many: open the address printed in a browser, the controller opens an exercise and others join by its code; records are kept in the data folder and taken up again',
  },
  'help.rehearse': {
    zh: '由机器按不作为、按规程、随机三种方式试推演若干种子：哪些注入触发、情节线走到哪里、哪些条件从未成立、损失差多少',
    en: 'lets bots play over seeds, idle, by doctrine and by chance: which injects came, where storylines went, which conditions never held, what is at stake',
  },
  'help.replay': {
    zh: '按记录重放并核对每个检查点',
    en: 'plays a record again and compares every checkpoint',
  },
  'help.verify': {
    zh: '核对记录及其评估文件的哈希链',
    en: 'checks the hash chain of a record and of its evaluation file',
  },
  'help.script': {
    zh: '把记录里已受理的命令写成脚本，供 run --policy script:FILE 重演，或作核准方案 approved/<情景>.jsonl',
    en: 'writes the accepted orders of a record as a script, for run --policy script:FILE or as the approved script approved/<scenario>.jsonl',
  },
  'help.report': { zh: '由记录写出评估报告', en: 'writes the after-action report of a record' },
  'help.documents': {
    zh: '由情景文件生成演练前文书：工作方案、参演手册、控制手册、评估表、情景简表、签到表',
    en: 'writes the papers of an exercise before it is played: plan, player and controller handbooks, evaluation sheets, fact sheet, sign-in sheet',
  },
  'help.whatif': {
    zh: '推算“若按时”：同一种子、其余命令不变，只把该条的指令放到目标时间、补上或改正，重跑并比较；结果存在记录旁，report 会用',
    en: 'had it been in time: same seed, every other order kept, that one act at its target time, given or put right; kept beside the record, where report finds it',
  },
  'help.model': {
    zh: '用标准输入的 JSON 数组 [{id, modelId, inputs}] 调用已发表的公式；不给名字也可以',
    en: 'asks published formulas by a JSON array on standard input, [{id, modelId, inputs}]',
  },
  'help.machines': { zh: '打印状态图', en: 'prints the statecharts' },
  'help.schema': {
    zh: '打印情景文件的 JSON Schema，供编辑器补全',
    en: 'prints the JSON Schema of scenario files, for editors',
  },
  'help.ids': {
    zh: '列出情景文件可用的全部编号：村、站、雨区、坡、库、力量、物资、条款、事实、效果……',
    en: 'lists every code that a scenario file may name: villages, gauges, zones, slopes, stores, units, stock, items, facts, effects …',
  },
  'help.county': { zh: '生成或检查县包', en: 'builds or checks a county pack' },
  'help.bench': { zh: '测速度', en: 'measures speed' },
  'help.trace': { zh: '列出规划的每一条及其落点', en: 'lists every item of the plan and where it lives' },
  'help.review-sheet': {
    zh: '写出或读回本县数字的核对表（CSV 可由 Excel 另存）',
    en: 'writes the sheet of the county’s numbers, or reads a filled one back (CSV as Excel saves it)',
  },
  'help.opt.json': { zh: '在标准输出打印一份 JSON', en: 'prints one JSON document' },
  'help.opt.lang': { zh: '语言，默认 zh', en: 'language, zh unless given' },
  'help.compare': {
    zh: '把同一情景的多场推演分组对照：目标评定、得分分布、组间差异与区间、逐场变化；各组内按给出的先后为第几场；场数不足时提醒',
    en: 'sets many runs of one scenario side by side in groups: objectives, how scores are spread, differences with intervals, the trend over repeats in the order given; warns of few runs',
  },
  'help.batch': {
    zh: '由机器按几种方式推演若干种子，同一种子逐一对照；用 --formats 写出与 compare 相同的报告',
    en: 'lets bots play over seeds and compares them seed by seed; --formats writes the same report as compare',
  },
  'help.opt.group': {
    zh: '一组的名称与记录；可以给多次，后面的组减前面的组',
    en: 'name and records of a group; may be given more than once, later groups less earlier ones',
  },
  'help.opt.policies': {
    zh: '由谁推演，逗号分隔，默认 idle,doctrine',
    en: 'who plays, with commas; idle,doctrine unless given',
  },
  'help.opt.policy': { zh: '由谁推演，默认 doctrine', en: 'who plays; doctrine unless given' },
  'help.opt.seed': { zh: '种子，1–64 个字符，默认 1', en: 'the seed, 1–64 characters; 1 unless given' },
  'help.opt.port': {
    zh: '端口，默认 4180；0 为任选一个',
    en: 'the port, 4180 unless given; 0 takes a free one',
  },
  'help.opt.host': {
    zh: '本机的哪个地址，默认 127.0.0.1（只有本机能打开）；0.0.0.0 为全部地址',
    en: 'which address of this machine, 127.0.0.1 unless given (this machine alone can open it); 0.0.0.0 for all',
  },
  'help.opt.data': {
    zh: '演练记录存在哪个目录，默认 data',
    en: 'folder of the run records; data unless given',
  },
  'help.opt.cert': { zh: 'TLS 证书（PEM），与 --key 一起给出', en: 'TLS certificate (PEM), with --key' },
  'help.opt.key': { zh: 'TLS 私钥（PEM）', en: 'TLS private key (PEM)' },
  'help.opt.name': {
    zh: '除地址外，还可以用哪些主机名打开',
    en: 'host names by which it may be opened, beside its addresses',
  },
  'help.opt.workers': {
    zh: '推演进程数，默认每核一个',
    en: 'processes for exercises; one a core unless given',
  },
  'help.opt.redis': {
    zh: '经 Redis 与其他服务器互通：任何一台都认得全部参演码，新推演开在最空的一台',
    en: 'joins other servers by a Redis: each knows all codes, and a new exercise opens where fewest are',
  },
  'help.opt.public': {
    zh: '与 --redis 同用：其他服务器的页面从哪里连到本机，默认为本机第一个地址',
    en: 'with --redis: where pages of the other servers reach this one; its first address unless given',
  },
  'help.opt.build': { zh: '先重新构建页面', en: 'builds the page first' },
  'help.opt.seeds': { zh: '种子数，默认 3', en: 'how many seeds; 3 unless given' },
  'help.opt.top': { zh: '推算代价最大的几条，默认 5', en: 'how many of the costliest; 5 unless given' },
  'help.opt.only': { zh: '只要这些文书', en: 'these papers only' },
  'help.opt.items': { zh: '只推算这些条款', en: 'these items only' },
  'help.opt.difficulty': { zh: '难度', en: 'level of difficulty' },
  'help.opt.formats': { zh: '报告格式，逗号分隔', en: 'report formats, with commas' },
  'help.opt.out': { zh: '写到哪个目录', en: 'folder to write to' },
  'help.opt.evaluation': {
    zh: '评估文件，逗号分隔；不给则取记录旁的 RECORD.evaluation.jsonl',
    en: 'evaluation files, with commas; otherwise RECORD.evaluation.jsonl beside the record',
  },
  'help.opt.template': { zh: 'Word 样板（.docx）', en: 'a template for Word files (.docx)' },
  'help.template': {
    zh: '写出内置 Word 样板，供本单位修改后用 --template 选用',
    en: 'writes the built-in Word template, to be changed and given back by --template',
  },
  'help.opt.table': {
    zh: '本单位评估表（.xlsx 或 .csv），逗号分隔；其中的得分记在 --evaluator 名下',
    en: 'a bureau’s own tables (.xlsx or .csv), with commas; marks in them are put under --evaluator',
  },
  'help.opt.evaluator': { zh: '填表的评估员姓名', en: 'who filled in the table' },
  'help.opt.audience': { zh: '报告给谁看', en: 'whom the report is for' },
  'help.opt.hashes': { zh: '一并打印哈希', en: 'prints the hashes too' },
  'help.opt.format': { zh: '图的格式', en: 'form of the diagram' },
  'help.opt.county': { zh: '县包，默认 fuliang', en: 'county pack, fuliang unless given' },
  'help.opt.guide': { zh: '打印指南里的清单', en: 'prints the lists as they stand in the guide' },
  'help.opt.kernels': { zh: '只测内核', en: 'kernels only' },
  'help.opt.status': { zh: '只列某种状态', en: 'one status only' },
  'help.opt.chapter': { zh: '只列某章', en: 'one chapter only' },
  'help.opt.doctrine': { zh: '名称与法规依据', en: 'names and laws' },
  'help.opt.into': {
    zh: '把填好的数字写进该情景的副本',
    en: 'puts the filled numbers into a copy of this scenario',
  },
  'help.opt.as-of': { zh: '数字的日期', en: 'date of the numbers' },
  'help.usage': { zh: '用法', en: 'usage' },
  'help.commands': { zh: '命令', en: 'commands' },
  'help.options': { zh: '选项', en: 'options' },
  'help.later': { zh: '尚未提供', en: 'not available yet' },
  'help.more': {
    zh: '“命令 --help”看某个命令；情景文件的写法见 scenarios/README.md',
    en: '"COMMAND --help" explains a command; scenarios/README.md explains scenario files',
  },
};
