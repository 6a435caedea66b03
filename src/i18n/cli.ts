import type { Words } from './index.ts';

/** Command-line messages. */
export const cliWords: Words = {
  'CLI-UNKNOWN': { zh: '没有命令“{{name}}”{{near}}', en: 'no command "{{name}}"{{near}}' },
  'CLI-FLAG': { zh: '选项有误：{{detail}}', en: 'bad option: {{detail}}' },
  'CLI-FILE': {
    zh: '{{file}}:1:1：读不到文件：{{detail}}（应是一个普通文件，不超过 64 MB）',
    en: '{{file}}:1:1: cannot read the file: {{detail}} (a plain file of at most 64 MB is needed)',
  },
  'CLI-OUT': {
    zh: '写不进“{{dir}}”（{{detail}}）；请用 --out 给一个能写的文件夹',
    en: 'cannot write to "{{dir}}" ({{detail}}); give a folder that can be written with --out',
  },
  'CLI-ARGS': { zh: '“{{command}}”需要：{{need}}', en: '"{{command}}" needs: {{need}}' },
  'CLI-FORMAT': {
    zh: '未知格式“{{format}}”；可用：{{known}}',
    en: 'unknown format "{{format}}"; known: {{known}}',
  },
  'CLI-POLICY': {
    zh: '未知策略“{{policy}}”；可用：idle、doctrine、random、script：文件',
    en: 'unknown policy "{{policy}}"; use idle, doctrine, random or script:FILE',
  },
  'CLI-DIFFICULTY': {
    zh: '未知难度“{{found}}”；可用：{{offered}}',
    en: 'unknown difficulty "{{found}}"; use {{offered}}',
  },
  'CLI-SEED': { zh: '种子应为 1–64 个可见字符', en: 'a seed is 1–64 printable characters' },
  'CLI-SEEDS': {
    zh: '--seeds 应为 1 至 {{most}} 的整数，写的是 {{found}}',
    en: '--seeds is a whole number from 1 to {{most}}, not {{found}}',
  },
  'CLI-WORKERS': {
    zh: '--workers 应为 1 至 {{most}} 的整数，写的是 {{found}}',
    en: '--workers is a whole number from 1 to {{most}}, not {{found}}',
  },
  'CLI-GROUP': {
    zh: '--group 应写成 NAME=RECORD,RECORD，名称为 1–{{most}} 个可见字符且不重复，至少一条记录；写的是 {{found}}',
    en: '--group is NAME=RECORD,RECORD with a name of 1–{{most}} printable characters, used once, and one record or more, not {{found}}',
  },
  'CLI-CHANGED': {
    zh: '哈希链在此行断开，记录写出后被改动过，不能对照；请换上未改动的记录，或去掉它',
    en: 'the hash chain breaks here: the record was changed after it was written and cannot be compared; give the unchanged one, or leave it out',
  },
  'CLI-LEFTOUT': {
    zh: '没有计入“{{group}}”：{{why}}',
    en: 'left out of “{{group}}”: it {{why}}',
  },
  'CLI-UNLIKE': {
    zh: '没有两场可以放在一起：请给同一情景、县包、难度、程序版本，并推演到底的记录，至少两条',
    en: 'no two runs can be set side by side: give two or more records, played to their end, of one scenario, county pack, difficulty and build',
  },
  'cli.compare.kept': {
    zh: '已读取 {{done}}/{{of}}（记录旁边存有本次推演）：{{file}}',
    en: '{{done}}/{{of}} read, the run was kept beside it: {{file}}',
  },
  'cli.compare.done': {
    zh: '已重放 {{done}}/{{of}}：{{file}}',
    en: '{{done}}/{{of}} played again: {{file}}',
  },
  'CLI-TOP': {
    zh: '--top 应为 1 至 {{most}} 的整数，写的是 {{found}}',
    en: '--top is a whole number from 1 to {{most}}, not {{found}}',
  },
  'CLI-ITEM': {
    zh: '“{{item}}”没有可推算的指令；可用：{{known}}',
    en: 'no act of "{{item}}" can be asked again; use one of {{known}}',
  },
  'cli.run-file.changed': {
    zh: '这个文件写出后被改动过，不予采用；将从记录重新推演',
    en: 'this file was changed after it was written and is not used; the record is played again',
  },
  'cli.run-file.other': {
    zh: '这个文件属于另一份记录或另一个版本，不予采用；将从记录重新推演',
    en: 'this file is of another record or version and is not used; the record is played again',
  },
  'cli.report.again': {
    zh: '{{file}}：重新推演 {{percent}}%',
    en: '{{file}}: played again, {{percent}} %',
  },
  'CLI-KEEP': {
    zh: '写不进“{{path}}”（{{detail}}），结果没有存下，report 用不上',
    en: 'cannot write "{{path}}" ({{detail}}); the result is not kept and report will not find it',
  },
  'CLI-OPEN': {
    zh: '{{file}}：推演没有结束，无从比较；先把它推演完',
    en: '{{file}}: the exercise was not finished, so there is nothing to compare with; play it to its end',
  },
  'CLI-CHROMIUM': {
    zh: 'PDF 由 Chromium 打印生成，本机没有找到：Debian/Ubuntu 安装 chromium 和 fonts-noto-cjk，Windows 用自带的 Edge 或安装 Chrome，或用环境变量 CHROMIUM 指明路径',
    en: 'PDF is printed by Chromium and none was found: install chromium and fonts-noto-cjk (Debian, Ubuntu), use Edge or install Chrome (Windows), or set CHROMIUM to its path',
  },
  'CLI-NOTYET': { zh: '“{{what}}”尚未提供', en: '"{{what}}" is not available yet' },
  'CLI-MODEL': { zh: '没有模型“{{id}}”', en: 'no model "{{id}}"' },
  'MOD-DOMAIN': {
    zh: '{{model}}：{{input}} = {{value}} 超出适用范围 {{range}}，公式在此不成立，不给出数值',
    en: '{{model}}: {{input}} = {{value}} is outside the domain {{range}}; the formula does not hold there and gives no number',
  },
  'MOD-NONE': {
    zh: '{{model}}：这组输入合在一起没有有限的结果',
    en: '{{model}}: these inputs together give no finite answer',
  },
  'MOD-INPUT': {
    zh: '{{model}}：缺少输入 {{input}}，或它不是该公式认得的值',
    en: '{{model}}: the input {{input}} is missing or not a value that the formula knows',
  },
  'CLI-TABLE': {
    zh: '{{file}}:1:1：既不是 UTF-8 也不是 GBK 的表格；请在 Excel 里另存为“CSV UTF-8”',
    en: '{{file}}:1:1: the table is neither UTF-8 nor GBK; save it from Excel as "CSV UTF-8"',
  },
  'CLI-KIND': {
    zh: '没有类别“{{kind}}”；可用：{{known}}',
    en: 'no kind "{{kind}}"; use one of {{known}}',
  },
  'CLI-JSON': {
    zh: '标准输入不是 JSON 数组：{{detail}}',
    en: 'standard input is not a JSON array: {{detail}}',
  },
  'CLI-COUNTY': { zh: '没有县包“{{id}}”', en: 'no county pack "{{id}}"' },
  'CLI-INTERNAL': {
    zh: '内部错误，请把这段信息交给开发者：{{detail}}',
    en: 'internal error; please pass this on to the developers: {{detail}}',
  },
  'cli.whatif.done': {
    zh: '已推算 {{done}} 条：{{item}}（{{s}} 秒）',
    en: '{{done}} computed: {{item}} ({{s}} s)',
  },
  'cli.whatif.stopped': {
    zh: '已停下；推算完的 {{done}} 条已存好，再运行一次接着算',
    en: 'stopped; the {{done}} computed are kept, run it again to go on',
  },
  'cli.whatif.row': {
    zh: '{{item}}：死亡 {{dead}}，重伤 {{hurt}}，暴露 {{exposed}} 人·分钟，转移 {{moved}}，损失 {{loss}} 百万元，总分 {{points}}（封顶前 {{raw}}）',
    en: '{{item}}: dead {{dead}}, seriously injured {{hurt}}, exposed {{exposed}} person-minutes, evacuated {{moved}}, loss {{loss}} million, total {{points}} ({{raw}} before caps)',
  },
  'cli.whatif.none': { zh: '没有可推算的指令', en: 'no act can be asked again' },
  'cli.rehearse.done': {
    zh: '已完成 {{done}}/{{of}}：{{policy}}，种子 {{seed}}',
    en: '{{done}}/{{of}} done: {{policy}}, seed {{seed}}',
  },
  'cli.rehearse.title': {
    zh: '试推演：{{scenario}}（{{difficulty}}），共 {{runs}} 场',
    en: 'Rehearsal: {{scenario}} ({{difficulty}}), {{runs}} runs',
  },
  'cli.rehearse.policies': { zh: '结果', en: 'Outcome' },
  'cli.rehearse.loss': { zh: '损失', en: 'loss' },
  'cli.rehearse.dead': { zh: '死亡', en: 'dead' },
  'cli.rehearse.score': { zh: '得分（未计结果对照）', en: 'score (without reference losses)' },
  'cli.rehearse.least': { zh: '最小', en: 'least' },
  'cli.rehearse.median': { zh: '中位', en: 'median' },
  'cli.rehearse.most': { zh: '最大', en: 'most' },
  'cli.rehearse.injects': { zh: '注入（触发的场数）', en: 'Injects (runs in which they came)' },
  'cli.rehearse.states': {
    zh: '情节线 {{story}} 的状态（出现的场数）',
    en: 'States of storyline {{story}} (runs)',
  },
  'cli.rehearse.branches': {
    zh: '情节线 {{story}} 的分支（走过的场数）',
    en: 'Branches of storyline {{story}} (runs)',
  },
  'cli.rehearse.clean': { zh: '没有需要提醒的', en: 'nothing to warn of' },
  'cli.rehearse.warnings': { zh: '提醒 {{n}} 条', en: '{{n}} warning(s)' },
  'RHS-001': { zh: '注入“{{inject}}”一场也没有触发', en: 'the inject "{{inject}}" never came' },
  'RHS-002': {
    zh: '“{{of}}”的条件从未成立：{{condition}}',
    en: 'a condition of "{{of}}" never held: {{condition}}',
  },
  'RHS-003': {
    zh: '情节线“{{story}}”从未进入状态“{{state}}”',
    en: 'storyline "{{story}}" was never in the state "{{state}}"',
  },
  'RHS-004': {
    zh: '情节线“{{story}}”从未走过分支“{{branch}}”',
    en: 'storyline "{{story}}" never took the branch "{{branch}}"',
  },
  'RHS-005': { zh: '运行中出错：{{fault}}', en: 'a fault in a run: {{fault}}' },
  'RHS-006': {
    zh: '不作为损失 {{idle}}，最好的也有 {{least}}：谁的决定都改变不了结果',
    en: 'doing nothing loses {{idle}}, the best still {{least}}: nobody’s decisions change the outcome',
  },
  'RHS-007': {
    zh: '按规程损失 {{reference}}，不比不作为（{{idle}}）少',
    en: 'the doctrine loses {{reference}}, no less than doing nothing ({{idle}})',
  },
  'RHS-008': {
    zh: '情节线“{{story}}”无论谁推演都走同样的分支：没有人的决定影响它',
    en: 'storyline "{{story}}" takes the same branches whoever plays: nobody’s decisions matter to it',
  },
  'cli.lint.clean': {
    zh: '{{files}} 个文件，{{warnings}} 个警告，没有错误',
    en: '{{files}} file(s), {{warnings}} warning(s), no errors',
  },
  'cli.lint.bad': {
    zh: '{{errors}} 个错误，{{warnings}} 个警告',
    en: '{{errors}} error(s), {{warnings}} warning(s)',
  },
  'cli.run.start': {
    zh: '{{scenario}} · 策略 {{policy}} · 种子 {{seed}}',
    en: '{{scenario}} · policy {{policy}} · seed {{seed}}',
  },
  'cli.run.done': {
    zh: '总分 {{total}}({{grade}}) · 死亡 {{dead}} · {{simSeconds}} 情景秒用时 {{wall}} 秒',
    en: 'score {{total}} ({{grade}}) · dead {{dead}} · {{simSeconds}} scenario seconds in {{wall}} s',
  },
  'cli.run.stopped': {
    zh: '推演在 {{t}} 秒处因程序错误停下；到此为止的记录已写入 {{path}}，可重放或交给开发者',
    en: 'the run stopped at {{t}} s by a fault of the program; the record so far is in {{path}}: replay it or pass it on',
  },
  'cli.replay.same': { zh: '一致：{{n}} 个检查点全部相同', en: 'identical: all {{n}} checkpoints agree' },
  'cli.replay.differs': {
    zh: '不一致：{{m}} 处，最早在 {{t}} 秒，部分 {{part}}',
    en: 'diverged: {{m}} mismatches, the first at {{t}} s in {{part}}',
  },
  'cli.verify.whole': { zh: '{{file}}：完整', en: '{{file}}: whole' },
  'cli.verify.not-closed': {
    zh: '{{file}}:{{line}}:1：到 {{t}} 秒为止完整，但缺少收尾行：推演没有结束，或末尾几行被删去；可作为未结束的推演打开',
    en: '{{file}}:{{line}}:1: whole up to {{t}} s, but the closing line is missing: the run was broken off or its last lines were removed; it opens as an unfinished run',
  },
  'cli.verify.changed': {
    zh: '{{file}}:{{line}}:1：哈希链在此行断开，文件写出后被改动过',
    en: '{{file}}:{{line}}:1: the hash chain breaks here; the file was changed after it was written',
  },
  'cli.verify.table': {
    zh: '{{file}}：评估表“{{name}}”，{{n}} 项指标，已填 {{marks}} 项',
    en: '{{file}}: table “{{name}}”, {{n}} indicators, {{marks}} marked',
  },
  'cli.table.evaluator': { zh: '评估员', en: 'evaluator' },
  'cli.verify.evaluation': {
    zh: '{{file}}：完整，评估员 {{who}} 人，{{n}} 条，意见不一 {{conflicts}} 处',
    en: '{{file}}: whole; {{who}} evaluators, {{n}} entries, {{conflicts}} disagreements',
  },
  'grade.excellent': { zh: '优', en: 'excellent' },
  'grade.good': { zh: '良', en: 'good' },
  'grade.fair': { zh: '一般', en: 'fair' },
  'grade.poor': { zh: '差', en: 'poor' },
};
