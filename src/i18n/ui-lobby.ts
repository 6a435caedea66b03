import type { Words } from './index.ts';

/** The first screen: exercises to choose, saved ones, records. */
export const lobbyWords: Words = {
  'ui.lobby.new': { zh: '选择情景', en: 'Choose a scenario' },
  'ui.lobby.seed': { zh: '种子', en: 'Seed' },
  'ui.lobby.difficulty': { zh: '难度', en: 'Difficulty' },
  'ui.lobby.about': {
    zh: '县级应急指挥部桌面推演：按规律模拟灾情，信息有延迟，命令即生效，按公布的程序评分。',
    en: 'Tabletop exercises for a county emergency headquarters: modelled hazards, late and partial news, orders that count, scored by published procedures.',
  },
  'ui.lobby.hazard': { zh: '灾种', en: 'Hazard' },
  'ui.lobby.all': { zh: '全部', en: 'All' },
  'ui.lobby.reseed': { zh: '换一个', en: 'Another' },
  'ui.lobby.seed.hint': {
    zh: '同一种子和同样的命令，结果完全一致。',
    en: 'The same seed and the same orders give the same exercise.',
  },
  'ui.lobby.none': {
    zh: '没有情景文件。请检查程序是否完整。',
    en: 'No scenario files; the program is not complete.',
  },
  'ui.lobby.length': {
    zh: '情景 {{d}} · 建议 {{r}}× · 约 {{m}} 分钟',
    en: '{{d}} h · {{r}}× advised · about {{m}} min',
  },
  'ui.lobby.open': { zh: '进入简报', en: 'Open briefing' },
  'ui.lobby.saves': { zh: '继续演练', en: 'Go on' },
  'ui.lobby.nosaves': {
    zh: '还没有保存的演练。演练中会自动保存在本浏览器里。',
    en: 'No saved exercise yet. Exercises are saved in this browser as you play.',
  },
  'ui.lobby.offline': {
    zh: '程序已存入本浏览器，断网也能用。',
    en: 'The program is kept in this browser and works without a network.',
  },
  'ui.lobby.update': { zh: '有新版本。', en: 'There is a newer version.' },
  'ui.lobby.update.take': { zh: '更新并重新打开', en: 'Update and open anew' },
  'ui.lobby.update.open': {
    zh: '有标签页正在演练，请结束或关闭后再更新。',
    en: 'An exercise is open in a tab. End or close it, then update.',
  },
  'ui.lobby.nostorage': {
    zh: '浏览器不允许保存（可能是隐私窗口），刷新页面会丢失进度。',
    en: 'This browser does not allow storage (a private window?); a reload loses the exercise.',
  },
  'ui.lobby.save': {
    zh: '情景时间 {{t}} · 种子 {{seed}} · {{at}} · {{size}}',
    en: 'at {{t}} · seed {{seed}} · {{at}} · {{size}}',
  },
  'ui.lobby.finished': { zh: '已结束', en: 'finished' },
  'ui.lobby.resume': { zh: '继续', en: 'Resume' },
  'ui.lobby.look': { zh: '复盘', en: 'Review' },
  'ui.lobby.export': { zh: '导出', en: 'Export' },
  'ui.lobby.delete': { zh: '删除', en: 'Delete' },
  'ui.lobby.delete.text': {
    zh: '删除“{{title}}”（情景时间 {{t}}）？删除后不能恢复。',
    en: 'Delete "{{title}}" (at {{t}})? This cannot be undone.',
  },
  'ui.lobby.import': { zh: '打开记录文件', en: 'Open a record file' },
  'ui.lobby.import.hint': {
    zh: '.tuiyan.jsonl，不超过 20 MB。打开后按记录重放到结束处，可继续或复盘。',
    en: '.tuiyan.jsonl, at most 20 MB. It is replayed to where it ends; go on or review from there.',
  },
  'ui.lobby.choose': { zh: '选择文件…', en: 'Choose a file…' },
  'ui.own': { zh: '自己的情景', en: 'Your own scenarios' },
  'ui.own.hint': {
    zh: '打开 .yaml 情景文件（不超过 2 MB）。先检查，列出行号、列号和改法；无误后留在本浏览器，可推演、可导出。',
    en: 'Open a .yaml scenario file (at most 2 MB). It is checked first, with line, column and what to do; once it is clean it stays in this browser, to be played or exported.',
  },
  'ui.own.open': { zh: '打开情景文件…', en: 'Open a scenario file…' },
  'ui.own.checking': { zh: '正在检查…', en: 'Checking…' },
  'ui.own.none': { zh: '还没有自己的情景。', en: 'None of your own yet.' },
  'ui.own.failed': {
    zh: '检查未能进行，请确认程序服务在运行后重试。',
    en: 'The file could not be checked; see that the server is running and try again.',
  },
  'ui.own.unkept': {
    zh: '浏览器不允许保存，此情景只在本页打开期间可用。',
    en: 'This browser does not allow storage; the scenario is here only while the page is open.',
  },
  'ui.own.delete': {
    zh: '从大厅删除“{{title}}”？你磁盘上的文件不受影响。',
    en: 'Remove "{{title}}" from the lobby? The file on your disk is kept.',
  },
  'ui.own.checked': { zh: '检查结果：{{file}}', en: 'Check of {{file}}' },
  'ui.own.clean': {
    zh: '没有错误，{{warnings}} 个警告。情景已放入大厅，可以推演。',
    en: 'No errors, {{warnings}} warning(s). The scenario is in the lobby and can be played.',
  },
  'ui.own.bad': {
    zh: '{{errors}} 个错误，{{warnings}} 个警告。改好后重新打开；在此之前什么都没有运行。',
    en: '{{errors}} error(s), {{warnings}} warning(s). Mend the file and open it again; nothing has run.',
  },
  'ui.own.line': { zh: '行', en: 'Line' },
  'ui.own.column': { zh: '列', en: 'Column' },
  'ui.own.finding': { zh: '问题与改法', en: 'What is wrong, and what to do' },
  'ui.lobby.notice': {
    zh: '示意图 · 演练。地形、设施和部分数据为训练设定，不作为行政区划依据，不用于导航与防汛决策。数据只留在本机。',
    en: 'Schematic map · exercise. Terrain, facilities and some data are training settings; not administrative boundaries, not for navigation or flood decisions. All data stay on this computer.',
  },

  'ui.lobby.gone': {
    zh: '取不到“{{file}}”。请检查服务是否在运行，再试一次。',
    en: '“{{file}}” could not be fetched. Check that the server is running and try again.',
  },
  'ui.trainings': { zh: '演练统计', en: 'Training record' },
  'ui.trainings.hint': {
    zh: '在本浏览器完成并复盘的演练，只留在本机。参演人数由导调员填写。对照：“十三五”期间全县安全生产培训15次、参训2000人次（规划一（一）5）。',
    en: 'Exercises finished and reviewed in this browser; they stay on this computer. The controller fills in how many took part. For comparison: in 2016–2020 the county held 15 safety trainings for 2,000 people (plan 一（一）5).',
  },
  'ui.trainings.none': {
    zh: '还没有完成的演练。演练结束并打开复盘后，成绩记在这里。',
    en: 'No finished exercise yet. Scores are kept here once an exercise has ended and its review was opened.',
  },
  'ui.trainings.runs': { zh: '场次', en: 'Exercises' },
  'ui.trainings.people': { zh: '参演人次', en: 'Attendances' },
  'ui.trainings.mean': { zh: '平均得分', en: 'Mean score' },
  'ui.trainings.gain': { zh: '重复演练平均提高', en: 'Mean change on repeating' },
  'ui.trainings.courses': { zh: '各情景', en: 'By scenario' },
  'ui.trainings.list': { zh: '各场演练', en: 'Each exercise' },
  'ui.trainings.at': { zh: '结束时间', en: 'Ended' },
  'ui.trainings.scenario': { zh: '情景', en: 'Scenario' },
  'ui.trainings.difficulty': { zh: '难度', en: 'Difficulty' },
  'ui.trainings.seed': { zh: '种子', en: 'Seed' },
  'ui.trainings.score': { zh: '得分', en: 'Score' },
  'ui.trainings.grade': { zh: '等次', en: 'Grade' },
  'ui.trainings.participants': { zh: '参演人数', en: 'Participants' },
  'ui.trainings.first': { zh: '首次', en: 'First' },
  'ui.trainings.best': { zh: '最高', en: 'Best' },
  'ui.trainings.latest': { zh: '最近', en: 'Latest' },
  'ui.trainings.change': { zh: '提高', en: 'Change' },
  'ui.trainings.curve': { zh: '成绩曲线', en: 'Curve' },
  'ui.trainings.csv': { zh: '导出CSV', en: 'Export CSV' },
  'ui.trainings.delete.text': {
    zh: '从统计中删除“{{title}}”（{{score}}分）？演练记录不受影响。',
    en: 'Remove "{{title}}" ({{score}}) from the statistics? The saved exercise is kept.',
  },
};
