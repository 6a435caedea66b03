import type { Words } from './index.ts';

/** The reference template of Word files. */
export const wordTemplateWords: Words = {
  'word.template': { zh: 'Word 样板', en: 'Word template' },
  'word.place.mark': { zh: '演练标识', en: 'mark' },
  'word.place.title': { zh: '标题', en: 'title' },
  'word.place.of': { zh: '演练', en: 'of' },
  'word.template.how': {
    zh: '改本样板各样式的字体、字号、行距，改页边距、页眉和标题行，另存后在评估台选用，或用命令行 --template。正文内容不会带入报告。',
    en: 'Change fonts, sizes and lines of the styles here, the margins, the header and the title line, save it, and choose it at the desk or with --template. Nothing else of this file goes into a report.',
  },
  'word.template.places': {
    zh: '页眉、标题行和演练标识行里，花括号中的名称由报告填入；标题行须留标题，演练标识不可去掉。',
    en: 'Names in braces in header, title line and mark line are filled in by the report; the title line keeps the title, and the mark of an exercise always stays.',
  },
  'word.template.h1': { zh: '一、一级标题', en: '1. First heading' },
  'word.template.h2': { zh: '（一）二级标题', en: '1.1 Second heading' },
  'word.template.h3': { zh: '1. 三级标题', en: 'Third heading' },
  'word.template.text': { zh: '正文文字的式样。', en: 'How the text looks.' },
  'word.template.hint': {
    zh: '报告和文书的字体、字号、页边距、页眉、标题行和标识可按本单位样板；本次打开期间有效。',
    en: 'Fonts, sizes, margins, header, title line and marks of reports and papers can follow your own template, while this exercise is open.',
  },
  'word.template.get': { zh: '下载内置样板', en: 'Download the built-in one' },
  'word.template.take': { zh: '选用样板…', en: 'Choose a template…' },
  'word.template.back': { zh: '恢复内置样板', en: 'Back to the built-in one' },
  'word.template.used': { zh: '正用“{{name}}”', en: 'Using “{{name}}”' },
  'word.template.refused': { zh: '没有采用“{{name}}”，请改正：', en: '“{{name}}” is not used. To mend:' },
  'TPL-001': {
    zh: '样板太大：超过 2 MB，或解压后超过 6 MB；请去掉图片',
    en: 'the template is too large: more than 2 MB, or 6 MB when unpacked; take pictures out',
  },
  'TPL-002': {
    zh: '读不了：应为 .docx，未加密、未损坏；旧的 .doc 请另存为 .docx',
    en: 'cannot be read: it must be a .docx, without a password and whole; save an old .doc as .docx',
  },
  'TPL-003': {
    zh: '没有找到样板的样式（标题 1、正文文字、表格文字等）；请从内置样板改起',
    en: 'none of the template’s styles was found (heading 1, Report Text, Report Cell …); begin from the built-in one',
  },
  'TPL-004': {
    zh: '字体或字号“{{field}}”不能用：字号 5–72 磅，字体名 60 字以内',
    en: 'the font or size “{{field}}” cannot be used: 5 to 72 pt, names of 60 characters at most',
  },
  'TPL-005': {
    zh: '页面要竖放，页边距至少 5 毫米，正文至少 90 × 120 毫米；现为 {{field}} 毫米（左/右/上/下）',
    en: 'the page must stand upright with margins of 5 mm or more and text of 90 × 120 mm or more; it has {{field}} mm (left, right, top, bottom)',
  },
  'TPL-006': {
    zh: '“{{field}}”：不超过 80 字，标题行含标题、标识行含演练标识，花括号里只能是演练标识、标题、演练',
    en: '“{{field}}”: 80 characters at most, {title} in the title line, {mark} in the mark line, and in braces only mark, title or of',
  },
};
