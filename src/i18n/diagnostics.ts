import { diagnosticParts } from './diagnostic-parts.ts';
import type { Words } from './index.ts';

/** Scenario diagnostics and record errors: what was found and what to do. */
export const diagnosticWords: Words = {
  ...diagnosticParts,
  'SCN-001': {
    zh: '文件为空或不是 UTF-8 文本；中文 Windows 的记事本、Excel 常存成 GBK，请另存为 UTF-8',
    en: 'the file is empty or not UTF-8 text; Chinese Windows often saves as GBK, so save it as UTF-8',
  },
  'SCN-002': {
    zh: '文件超过 {{limit}} MB，请拆分或删去多余内容',
    en: 'the file is larger than {{limit}} MB; split it or remove what is not needed',
  },
  'SCN-003': {
    zh: '嵌套太深（上限 {{limit}} 层），请检查括号和缩进',
    en: 'nested too deeply (limit {{limit}}); check brackets and indentation',
  },
  'SCN-004': { zh: 'YAML 写法有误：{{detail}}', en: 'YAML syntax: {{detail}}' },
  'SCN-005': { zh: '不认识的字段“{{key}}”{{near}}', en: 'unknown key "{{key}}"{{near}}' },
  'SCN-006': {
    zh: '“{{path}}”的值不合要求：{{detail}}',
    en: '"{{path}}" has a value that does not fit: {{detail}}',
  },
  'SCN-007': { zh: '缺少必填字段“{{path}}”', en: 'required key "{{path}}" is missing' },
  'SCN-010': {
    zh: '文件名“{{file}}”应以灾种“{{hazard}}”开头',
    en: 'file name "{{file}}" must begin with its hazard "{{hazard}}"',
  },
  'SCN-011': { zh: '没有县包“{{county}}”{{near}}', en: 'no county pack "{{county}}"{{near}}' },
  'SCN-012': { zh: '没有{{kind}}“{{id}}”{{near}}', en: 'there is no {{kind}} "{{id}}"{{near}}' },
  'SCN-013': { zh: '时间 {{at}} 在结束时间 {{end}} 之后', en: 'time {{at}} is after the end at {{end}}' },
  'SCN-014': {
    zh: '演练时长 {{at}} 应在 10 分钟到 72 小时之间',
    en: 'the exercise length {{at}} must lie between 10 minutes and 72 hours',
  },
  'SCN-015': {
    zh: 'about.duration({{duration}})与 end.at({{end}})不一致',
    en: 'about.duration ({{duration}}) differs from end.at ({{end}})',
  },
  'SCN-016': {
    zh: '时间 {{at}} 没有晚于上一行，各行须按时间先后写',
    en: 'time {{at}} is not later than the row before it; rows come in the order of time',
  },
  'SCN-017': {
    zh: '灾种{{hazardName}}缺少条件，请补 {{key}}',
    en: 'the hazard {{hazardName}} has no conditions; add {{key}}',
  },
  'SCN-018': {
    zh: '{{key}} 需要灾种{{hazardName}}，请写进 about.hazard 或 about.alsoHazards',
    en: '{{key}} needs the hazard {{hazardName}}; name it in about.hazard or about.alsoHazards',
  },
  'SCN-020': {
    zh: '有 {{n}} 个触发方式，应恰有一个：at（时间）、when（条件）或 afterInject（在某条之后）',
    en: 'it has {{n}} triggers; give exactly one of at (time), when (condition), afterInject (after another)',
  },
  'SCN-021': {
    zh: '编号与第 {{first}} 条重复，请改成各自一个',
    en: 'its id repeats entry {{first}}; give each its own',
  },
  'SCN-022': {
    zh: '条件写法有误：{{detail}}{{near}}',
    en: 'the condition cannot be read: {{detail}}{{near}}',
  },
  'SCN-023': {
    zh: 'afterInject 指向不存在的“{{id}}”{{near}}',
    en: 'afterInject names "{{id}}", which does not exist{{near}}',
  },
  'SCN-030': {
    zh: '文件没有难度“{{level}}”，可选：{{offered}}',
    en: 'the file has no difficulty "{{level}}"; it offers {{offered}}',
  },
  'SCN-031': {
    zh: '要去掉的消息“{{id}}”不存在',
    en: 'there is no message "{{id}}" to leave out',
  },
  'SCN-032': {
    zh: '难度“{{level}}”写了两次，每个难度只能有一份',
    en: 'difficulty "{{level}}" is given twice; once is enough',
  },
  'SCN-033': {
    zh: '隐患“{{id}}”的编号或对应的注入已被另一条隐患使用，请改成各自一条',
    en: 'hidden danger "{{id}}" shares its id or its inject with another; give each its own',
  },
  'SCN-040': {
    zh: '“{{key}}”里用了全角冒号“：”，请改为半角冒号加空格“: ”',
    en: '"{{key}}" has a full-width colon "：" after its key; write ": "',
  },
  'SCN-041': {
    zh: '“{{date}}”不是历法中有的日期或时刻，请核对年月日和时分（时 00–23）',
    en: '"{{date}}" is no day and time of the calendar; check month, day and hour (00–23)',
  },
  'SCN-042': {
    zh: '条件里的 {{key}} 不存在：没有这样的{{kind}}{{near}}',
    en: '{{key}} in the condition does not exist: there is no such {{kind}}{{near}}',
  },
  'SCN-043': {
    zh: '注入相互等待，永远不会触发：{{ring}}。请给其中一条时间或条件',
    en: 'these messages wait for one another and never come: {{ring}}; give one of them a time or a condition',
  },
  'SCN-044': {
    zh: '收件岗位{{roleName}}不在本演练（about.roles），请加入或改收件人',
    en: 'the addressee {{roleName}} does not play (about.roles); add the role or change the addressee',
  },
  'SCN-045': {
    zh: '“{{what}}”属于灾种{{hazardName}}，本演练没有；请去掉，或写进 about.alsoHazards',
    en: '"{{what}}" belongs to the hazard {{hazardName}}, which the exercise has not; remove it or name the hazard in about.alsoHazards',
  },
  'SCN-046': {
    zh: '程序条款“{{id}}”属于灾种{{hazardName}}，本演练没有，不会计分；请换成本灾种的条款',
    en: 'procedure "{{id}}" belongs to the hazard {{hazardName}}, which the exercise has not, and is never scored; name one of its own',
  },
  'SCN-047': {
    zh: '位置（{{place}}）在{{where}}之外，请核对经纬度',
    en: 'the place ({{place}}) lies outside {{where}}; check longitude and latitude',
  },
  'SCN-048': {
    zh: '四类房屋的比例合计 {{sum}}，应为 1',
    en: 'the four shares add up to {{sum}}; they must make 1',
  },
  'SCN-049': {
    zh: '{{m3}} 立方米的储罐最多装 {{holds}} kg，文件写了 {{kg}} kg；请减少存量或加大容积',
    en: 'a tank of {{m3}} m³ holds at most {{holds}} kg, the file puts {{kg}} kg into it; give less or a larger tank',
  },
  'SCN-050': {
    zh: '“{{id}}”与第 {{first}} 项重复，请改成各自一个',
    en: '"{{id}}" repeats entry {{first}}; name each once',
  },
  'SCN-051': {
    zh: '{{magnitude}} 级地震距县境约 {{km}} km，震动传不到本县；请移近或加大震级',
    en: 'a shock of magnitude {{magnitude}} some {{km}} km away is not felt in the county; move it nearer or make it larger',
  },
  'SCN-052': {
    zh: '{{less}}（{{a}}）大于 {{more}}（{{b}}），应不大于',
    en: '{{less}} ({{a}}) is more than {{more}} ({{b}}); it must not be',
  },
  'SCN-053': {
    zh: '“{{at}}”前后颠倒：结束须晚于开始，隐患须在演练开始前查出',
    en: '"{{at}}" is the wrong way round: an end comes after its beginning, a hidden danger is found before the exercise',
  },
  'SCN-054': {
    zh: '王正非蔓延公式只适用于风速 {{most}} m/s 及以下，这里是 {{ms}} m/s；请减小风速，或把 law 改为 rothermel',
    en: "Wang Zhengfei's spread law holds for winds up to {{most}} m/s, here {{ms}}; give less wind or set law to rothermel",
  },
  'SCN-055': {
    zh: '{{found}} kg 泄出后，致死范围会超出计算窗口（泄漏点四周 2 km）；请把存量减到 {{kg}} kg 以下，或把孔径减到 {{holeMm}} mm 以下且不写 burst',
    en: 'released, {{found}} kg are deadly beyond the window that is worked out (2 km round the leak); give at most {{kg}} kg, or a hole of at most {{holeMm}} mm and no burst',
  },
  'SCN-056': {
    zh: '没有状态图“{{id}}”{{near}}；用 tuiyan machines 查看全部',
    en: 'there is no chart "{{id}}"{{near}}; tuiyan machines lists them all',
  },
  'SCN-057': {
    zh: '状态图“{{id}}”没有“{{pair}}”这一转移{{near}}；用 tuiyan machines {{id}} --json 查看',
    en: 'chart "{{id}}" has no transition "{{pair}}"{{near}}; tuiyan machines {{id}} --json lists them',
  },
  'SCN-058': {
    zh: '状态图“{{id}}”没有状态“{{state}}”{{near}}；用 tuiyan machines {{id}} --json 查看',
    en: 'chart "{{id}}" has no state "{{state}}"{{near}}; tuiyan machines {{id}} --json lists them',
  },
  'SCN-059': {
    zh: '情节线没有状态“{{to}}”{{near}}；写同一层的状态名，或从最上层起的路径，如 school.crowded',
    en: 'the storyline has no state "{{to}}"{{near}}; write a state beside this one, or the path from the top such as school.crowded',
  },
  'SCN-060': {
    zh: '没有说明从哪个状态开始（initial：{{found}}）；请在 {{states}} 中选一个，或写 type: parallel 使其并行',
    en: 'it does not say in which state it begins (initial: {{found}}); name one of {{states}}, or write type: parallel for all at once',
  },
  'SCN-061': {
    zh: '没有“{{event}}”可听{{near}}；可写 inject:ID（注入）、command:TYPE（指令）、chart.state（状态图进入某状态），或记录中的事件种类',
    en: 'there is no "{{event}}" to listen for{{near}}; write inject:ID, command:TYPE, chart.state or a kind of event of the log',
  },
  'SCN-062': {
    zh: '“{{id}}”已是软件自带状态图的编号，请给情节线另起编号',
    en: '"{{id}}" is a chart of the product already; give the storyline another id',
  },
  'SCN-063': {
    zh: '“{{id}}”（{{kindName}}）应写成{{shapeName}}',
    en: '"{{id}}" ({{kindName}}) has to be {{shapeName}}',
  },
  'SCN-064': {
    zh: '“{{id}}”的边界没有闭合：最后一点须与第一点相同',
    en: 'the ring of "{{id}}" is not closed: its last point must repeat the first',
  },
  'SCN-065': {
    zh: '这个灾点不在任何一幅现场平面图（sitePlan）之内（{{place}}）；请在该处画上地物，或核对经纬度',
    en: 'this place of the incident ({{place}}) lies in no part of sitePlan; draw what stands there or check longitude and latitude',
  },
  'SCN-066': {
    zh: '现场平面图“{{id}}”长达 {{km}} km，最多 {{most}} km；请核对经纬度，或分成几幅',
    en: 'part "{{id}}" of the site plan is {{km}} km across, at most {{most}} km; check longitude and latitude or make it several parts',
  },
  'SCN-101': {
    zh: '噪声与谣言占 {{percent}} %，建议 10–20 %',
    en: 'noise and rumour are {{percent}} % of injects; 10–20 % is advised',
  },
  'SCN-102': {
    zh: '目标“{{id}}”只有一个证据点，建议至少两个',
    en: 'objective "{{id}}" has a single evidence point; two or more are advised',
  },
  'SCN-103': {
    zh: '雨区“{{zone}}”没有给出降雨，按无雨处理',
    en: 'rain zone "{{zone}}" has no rain given; it stays dry',
  },
  'SCN-104': { zh: '“{{id}}”按“{{own}}”处理，请改用后者', en: '"{{id}}" is read as "{{own}}"; write that' },
  'SCN-105': {
    zh: '物资库不存放“{{id}}”，由救援队伍自带；这一项不起作用',
    en: 'stores hold no "{{id}}", rescue teams bring their own; the entry does nothing',
  },
  'SCN-106': {
    zh: '{{magnitude}} 级低于烈度衰减关系的适用范围（{{least}} 级及以上），震动按公式外推，偏强；请加大震级',
    en: 'magnitude {{magnitude}} lies below what the attenuation laws hold for ({{least}} and above); shaking is carried on beyond them and errs on the strong side; give a larger magnitude',
  },
  'SCN-107': {
    zh: '状态图“{{id}}”属于{{hazard}}，本情景没有这种灾害；这一项不起作用',
    en: 'chart "{{id}}" belongs to {{hazard}}, which this scenario does not have; the entry does nothing',
  },
  'SCN-108': {
    zh: '没有任何分支通向状态“{{state}}”，它不会出现；请加一条通向它的分支，或去掉它',
    en: 'no branch leads to the state "{{state}}", so it never comes; lead one there or take it out',
  },
  'SCN-109': {
    zh: '这一分支既不转到别的状态（to），也不做任何事（do）；请补上其一，或去掉它',
    en: 'this branch neither leads anywhere (to) nor does anything (do); give it one of them or take it out',
  },
  'word.near': { zh: '；是否指“{{near}}”？', en: '; did you mean "{{near}}"?' },
  'word.error': { zh: '错误', en: 'error' },
  'word.warning': { zh: '警告', en: 'warning' },
  'REC-001': { zh: '记录文件超过 20 MB', en: 'the record is larger than 20 MB' },
  'REC-002': { zh: '这一行不是记录内容', en: 'this line is not part of a record' },
  'REC-003': {
    zh: '文件开头不是推演记录（应为 .tuiyan.jsonl）',
    en: 'the file does not begin like a run record (.tuiyan.jsonl)',
  },
  'REC-004': {
    zh: '记录的版本不受支持，请用写出它的版本打开',
    en: 'this record version is not supported; open it with the version that wrote it',
  },
  'REC-006': {
    zh: '重放与记录不一致（最早在 {{t}} 秒，部分 {{part}}），报告反映的是重放结果',
    en: 'the replay differs from the record (first at {{t}} s in {{part}}); the report shows the replay',
  },
  'REC-007': {
    zh: '“{{field}}”的值不对：类型、范围或格式不符，或不该出现；请用原文件重新导出',
    en: '"{{field}}" does not fit: wrong kind, range or form, or should not be there; export the record again',
  },
  'REC-008': {
    zh: '“{{field}}”的次序不对（行被重复、删去或调换）；请用原文件重新导出',
    en: '"{{field}}" is out of order (a line was repeated, removed or moved); export the record again',
  },
  'REC-005': {
    zh: '记录由其他版本({{build}})写出，只能保证同版本重放一致',
    en: 'written by another build ({{build}}); replays are exact for the same build only',
  },
  'EVL-001': {
    zh: '评估文件过大：超过 8 MB、5000 行、单行 64 KB 或括号套得太深',
    en: 'the evaluation file is too large: more than 8 MB, 5000 lines, 64 KB in one line, or brackets too deep',
  },
  'EVL-002': { zh: '这一行不是评估内容', en: 'this line is not part of an evaluation' },
  'EVL-003': {
    zh: '文件开头不是评估文件（应为 .evaluation.jsonl）',
    en: 'the file does not begin like an evaluation (.evaluation.jsonl)',
  },
  'EVL-004': {
    zh: '评估文件的版本不受支持，请用写出它的版本打开',
    en: 'this version of evaluation file is not supported; open it with the version that wrote it',
  },
  'EVL-005': {
    zh: '这份评估写的是另一份记录，或记录在评估之后又有改动',
    en: 'this evaluation is of another record, or the record has changed since',
  },
  'EVL-006': {
    zh: '哈希链在此行断开：评估文件写出后被改动过，不予采用；请用原文件',
    en: 'the hash chain breaks here: the evaluation was changed after it was written and is not used; take the original file',
  },
  'EVL-007': {
    zh: '“{{field}}”的值不对：类型、长度或格式不符，或不该出现',
    en: '"{{field}}" does not fit: wrong kind, length or form, or should not be there',
  },
  'EVL-008': {
    zh: '这一条重复，或所指的条目不存在、不是同类、不是本人所写',
    en: 'this entry stands twice, or refers to one that is not there, is of another kind or of somebody else',
  },
  'EVL-009': {
    zh: '“{{field}}”指的条款、目标或事件在这次演练中没有',
    en: '"{{field}}" names an item, objective or event that this exercise does not have',
  },
  'EVL-010': {
    zh: '缺少收尾行或条数不符：末尾几行被删去；请用原文件',
    en: 'the closing line is missing or counts otherwise: the last lines were removed; take the original file',
  },
  'EVL-011': {
    zh: '记录还没有收尾（参考推演还在进行），请稍候再写；您填的内容还在表单里',
    en: 'the record is not closed yet (the reference runs are still going); write again in a moment: what you typed is still in the form',
  },
};
