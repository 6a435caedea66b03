import type { Words } from './index.ts';

/** Scenario diagnostics and record errors: what was found and what to do. */
export const diagnosticWords: Words = {
  'SCN-001': {
    zh: '文件为空或不是文本，请保存为 UTF-8 的 YAML 文件',
    en: 'the file is empty or not text; save it as UTF-8 YAML',
  },
  'SCN-002': {
    zh: '文件超过 {{limit}} MB，请拆分或删去多余内容',
    en: 'the file is larger than {{limit}} MB; split it or remove what is not needed',
  },
  'SCN-003': {
    zh: '嵌套太深（上限 {{limit}} 层），请检查括号和缩进',
    en: 'nested too deeply (limit {{limit}}); check brackets and indentation',
  },
  'SCN-004': { zh: 'YAML 语法错误({{code}}):{{detail}}', en: 'YAML syntax ({{code}}): {{detail}}' },
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
  'SCN-012': { zh: '{{kind}}“{{id}}”不存在{{near}}', en: '{{kind}} "{{id}}" does not exist{{near}}' },
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
    zh: '雨强步骤的时间 {{at}} 没有递增',
    en: 'rain step {{at}} is not later than the one before it',
  },
  'SCN-017': {
    zh: '灾种“{{hazard}}”缺少条件，请补 {{key}}',
    en: 'hazard "{{hazard}}" has no conditions; add {{key}}',
  },
  'SCN-018': {
    zh: '{{key}} 需要灾种“{{hazard}}”，请写进 about.hazard 或 about.alsoHazards',
    en: '{{key}} needs the hazard "{{hazard}}"; name it in about.hazard or about.alsoHazards',
  },
  'SCN-020': {
    zh: '情景注入“{{id}}”有 {{n}} 个触发方式，应恰有一个：at、when 或 afterInject',
    en: 'inject "{{id}}" has {{n}} triggers; give exactly one of at, when, afterInject',
  },
  'SCN-021': {
    zh: '注入编号“{{id}}”与第 {{first}} 条重复',
    en: 'inject id "{{id}}" repeats entry {{first}}',
  },
  'SCN-022': { zh: '条件表达式有误：{{detail}}', en: 'condition does not compile: {{detail}}' },
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
};
