/** How a paper looks: fonts with what stands in for them, sizes and page of an official paper (GB/T 9704 usage), and of an English one. */
import { AlignmentType, convertMillimetersToTwip, LineRuleType, type IStylesOptions } from 'docx';
import type { Lang } from '../i18n/index.ts';

/** Half points: 二号 22 pt, 三号 16 pt, 小四 12 pt, 五号 10.5 pt. */
export interface Look {
  readonly title: Font;
  readonly h1: Font;
  readonly h2: Font;
  readonly body: Font;
  readonly table: Font;
  readonly size: {
    readonly title: number;
    readonly h1: number;
    readonly h2: number;
    readonly h3: number;
    readonly body: number;
    readonly table: number;
    readonly dense: number;
    readonly note: number;
  };
  /** Lines of the body: exactly 28 pt in Chinese papers. */
  readonly line: number;
  readonly rule: (typeof LineRuleType)[keyof typeof LineRuleType];
  readonly indent: number;
}
export interface Font {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}
const font = (latin: string, eastAsia: string): Font => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  cs: latin,
});
const TIMES = 'Times New Roman';
export const LOOKS: Readonly<Record<Lang, Look>> = {
  zh: {
    title: font(TIMES, '方正小标宋简体'),
    h1: font(TIMES, '黑体'),
    h2: font(TIMES, '楷体_GB2312'),
    body: font(TIMES, '仿宋_GB2312'),
    table: font(TIMES, '仿宋_GB2312'),
    size: { title: 44, h1: 32, h2: 32, h3: 32, body: 32, table: 21, dense: 17, note: 21 },
    line: 560,
    rule: LineRuleType.EXACT,
    indent: 640,
  },
  en: {
    title: font('Arial', '黑体'),
    h1: font('Arial', '黑体'),
    h2: font('Arial', '黑体'),
    body: font(TIMES, '宋体'),
    table: font('Arial', '宋体'),
    size: { title: 48, h1: 30, h2: 25, h3: 22, body: 22, table: 17, dense: 15, note: 18 },
    line: 290,
    rule: LineRuleType.AUTO,
    indent: 0,
  },
};
/** What stands in where a font is missing; a reader of Word files takes the first it has. */
const STAND_IN: readonly (readonly [string, string, string])[] = [
  ['方正小标宋简体', '华文中宋', 'roman'],
  ['黑体', 'SimHei', 'swiss'],
  ['楷体_GB2312', '楷体', 'script'],
  ['仿宋_GB2312', '仿宋', 'roman'],
  ['宋体', 'SimSun', 'roman'],
];
/** The part of a Word file that names stand-ins. */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${STAND_IN.map(
    ([name, alt, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alt}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  ).join('')}</w:fonts>`;

/** Margins 37/35/28/26 mm: the type area of an official paper. */
export const MARGIN = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
  header: convertMillimetersToTwip(22),
  footer: convertMillimetersToTwip(25),
};
/** The same area on a page that is turned. */
export const TURNED = {
  ...MARGIN,
  top: convertMillimetersToTwip(28),
  bottom: convertMillimetersToTwip(26),
  left: convertMillimetersToTwip(24),
  right: convertMillimetersToTwip(24),
  header: convertMillimetersToTwip(15),
  footer: convertMillimetersToTwip(15),
};
export const PAGE = { width: 11906, height: 16838 };
/** Of Latin letters and figures, and of Chinese: figures that are said to be Chinese are broken anywhere by some readers. */
const LANGUAGE = { value: 'en-GB', eastAsia: 'zh-CN' } as const;

/** What styles are called in Word; a template is read by these names. */
export const STYLE_NAMES = {
  text: { zh: '正文文字', en: 'Report Text' },
  note: { zh: '说明文字', en: 'Report Note' },
  caption: { zh: '图表题注', en: 'Report Caption' },
  cell: { zh: '表格文字', en: 'Report Cell' },
  dense: { zh: '表格小字', en: 'Report Dense Cell' },
  mark: { zh: '演练标识', en: 'Report Mark' },
} as const;
/** What a bureau's reference template sets. */
export interface WordTemplate {
  readonly look: Look;
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: typeof MARGIN;
  readonly turned: typeof MARGIN;
  /** Of the exercise marks. */
  readonly mark: { readonly font: Font; readonly colour: string };
  /** With `{mark}`, `{title}` and `{of}` in them: head of every page, title line and mark of the cover. */
  readonly lines: { readonly header: string; readonly title: string; readonly mark: string };
}
export const builtIn = (lang: Lang): WordTemplate => ({
  look: LOOKS[lang],
  page: PAGE,
  margin: MARGIN,
  turned: TURNED,
  mark: { font: LOOKS[lang].h1, colour: 'B42318' },
  lines: { header: '{mark}  {title}', title: '{title}', mark: '{mark}' },
});
/** Widths of text, twentieths of a point: upright and turned. */
export const widthsOf = ({ page, margin, turned }: Pick<WordTemplate, 'page' | 'margin' | 'turned'>) => ({
  upright: page.width - margin.left - margin.right,
  turned: page.height - turned.left - turned.right,
});

/** Named styles, so that a bureau changes the look in one place. */
export function stylesOf(lang: Lang, l: Look = LOOKS[lang]): IStylesOptions {
  const heading = (f: Font, size: number, bold: boolean, before: number) => ({
    run: { font: f, size, bold, color: '000000' },
    paragraph: {
      keepNext: true,
      spacing: { before, after: lang === 'zh' ? 0 : 80, line: l.line, lineRule: l.rule },
      indent: { firstLine: l.indent },
    },
  });
  return {
    default: {
      document: {
        run: { font: l.body, size: l.size.body, language: LANGUAGE },
      },
      title: {
        run: { font: l.title, size: l.size.title, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT } },
      },
      heading1: heading(l.h1, l.size.h1, lang === 'en', lang === 'zh' ? 160 : 320),
      heading2: heading(l.h2, l.size.h2, lang === 'en', lang === 'zh' ? 80 : 200),
      heading3: heading(l.body, l.size.h3, true, lang === 'zh' ? 0 : 120),
    },
    paragraphStyles: [
      {
        id: 'ReportText',
        name: STYLE_NAMES.text[lang],
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { line: l.line, lineRule: l.rule, after: lang === 'zh' ? 0 : 100 },
          indent: { firstLine: l.indent },
        },
      },
      {
        id: 'ReportNote',
        name: STYLE_NAMES.note[lang],
        basedOn: 'Normal',
        run: { size: l.size.note, color: '444444' },
        paragraph: { spacing: { before: 60, after: 80, line: 300, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'ReportCaption',
        name: STYLE_NAMES.caption[lang],
        basedOn: 'Normal',
        run: { font: l.h1, size: l.size.table },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 160, after: 80, line: 300, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: 'ReportCell',
        name: STYLE_NAMES.cell[lang],
        basedOn: 'Normal',
        run: { font: l.table, size: l.size.table },
        paragraph: { spacing: { line: 270, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'ReportDense',
        name: STYLE_NAMES.dense[lang],
        basedOn: 'ReportCell',
        run: { font: l.table, size: l.size.dense },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
      },
      ...[1, 2].map((n) => ({
        id: `TOC${n}`,
        name: `toc ${n}`,
        basedOn: 'Normal',
        run: { size: lang === 'zh' ? 24 : 21 },
        paragraph: {
          indent: { left: (n - 1) * 420 },
          spacing: { line: 340, lineRule: LineRuleType.EXACT },
        },
      })),
    ],
  };
}
