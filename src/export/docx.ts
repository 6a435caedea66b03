/** The report as a Word file a bureau can file: cover, contents, page numbers, named styles, numbered tables and figures. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { buildBlocks } from './audience.ts';
import type { Audience } from './audiences.ts';
import type { Block } from './block.ts';
import { reportFace, type Face } from './face.ts';
import { wordBlocks } from './docx-blocks.ts';
import { builtIn, fontTable, LOOKS, stylesOf, widthsOf, type WordTemplate } from './docx-style.ts';
import type { SituationMap } from './situation-maps.ts';
import { printer } from './format.ts';
import type { Rasterise } from './index.ts';

/** A line of a template with what stands for its names. */
const lineOf = (pattern: string, f: Face): string =>
  pattern.replace(/\{(mark|title|of)\}/g, (_, k: 'mark' | 'title' | 'of') => f[k]);

function cover(f: Face, { look, mark, lines }: WordTemplate): FileChild[] {
  const centre = (text: string, before: number, size: number, more: object = {}): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, line: size * 14 },
      children: [new TextRun({ text, size, ...more })],
    });
  const [first, ...notes] = f.notes;
  return [
    centre(lineOf(lines.mark, f), 1200, 28, { bold: true, color: mark.colour, font: mark.font }),
    new Paragraph({
      style: 'Title',
      spacing: { before: 1400 },
      children: [new TextRun(lineOf(lines.title, f))],
    }),
    centre(f.of, 500, 36, { font: look.h2 }),
    ...f.lines.map((line, i) => centre(line, i === 0 ? 900 : 160, 32)),
    centre(first, 2600, 21),
    ...notes.map((note) => centre(note, 80, 18, { color: '444444' })),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}
const contents = (f: Face, { look }: WordTemplate): FileChild[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: f.contents, size: 36, font: look.title })],
  }),
  new TableOfContents(f.contents, {
    hyperlink: true,
    headingStyleRange: '1-2',
    beginDirty: true,
  }),
];

/** The mark in its colour, wherever the template has it. */
const header = (f: Face, { lines, mark }: WordTemplate): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: lines.header
          .split(/(\{mark\})/)
          .filter((x) => x !== '')
          .map((x) =>
            x === '{mark}'
              ? new TextRun({ text: f.mark, size: 18, color: mark.colour, font: mark.font })
              : new TextRun({ text: lineOf(x, f), size: 18 }),
          ),
      }),
    ],
  });
/** — 1 —, outside: right on odd pages, left on even ones. */
const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: '宋体' })],
      }),
    ],
  });

/** Wide tables turn the page; each turn is a section of its own. */
function sections(
  blocks: readonly Block[],
  png: ReadonlyMap<string, Uint8Array>,
  front: FileChild[],
  top: Header,
  template: WordTemplate,
  lang: Lang,
): ISectionOptions[] {
  const widths = widthsOf(template);
  const { size } = LOOKS[lang];
  const page = (wide: boolean): object => ({
    size: {
      ...template.page,
      orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: wide ? template.turned : template.margin,
  });
  const headers = { default: top, even: top };
  const footers = {
    default: pageNumber(AlignmentType.RIGHT),
    even: pageNumber(AlignmentType.LEFT),
  };
  const out: ISectionOptions[] = [
    {
      properties: { page: page(false) },
      headers,
      footers: {
        default: new Footer({ children: [new Paragraph({ children: [] })] }),
        even: new Footer({ children: [new Paragraph({ children: [] })] }),
      },
      children: front,
    },
  ];
  let wide = false;
  let current: FileChild[] = [];
  const flush = (): void => {
    if (current.length === 0) return;
    const start = out.length === 1 ? { pageNumbers: { start: 1 } } : {};
    out.push({ properties: { page: { ...page(wide), ...start } }, headers, footers, children: current });
    current = [];
  };
  const chapters: Block[][] = [];
  for (const b of blocks) {
    if ((b.kind === 'heading' && b.level === 1) || chapters.length === 0) chapters.push([]);
    chapters.at(-1)!.push(b);
  }
  for (const c of chapters) {
    const turn = c.some((b) => b.kind === 'table' && b.wide === true && b.widths.length >= 8);
    if (turn !== wide) {
      flush();
      wide = turn;
    }
    const width = wide ? widths.turned : widths.upright;
    c.forEach((b, i) => current.push(...wordBlocks(b, width, size, png, c[i + 1])));
  }
  flush();
  return out;
}

/** One Word file of blocks under its cover. */
export async function bookDocx(
  f: Face,
  blocks: readonly Block[],
  rasterise: Rasterise,
  template: WordTemplate = builtIn(f.lang),
): Promise<Uint8Array> {
  const png = new Map<string, Uint8Array>();
  for (const b of blocks) if (b.kind === 'figure') png.set(b.figure.svg, await rasterise(b.figure.svg));
  const doc = new Document({
    title: `${f.title}${f.lang === 'zh' ? '：' : ': '}${f.of}`,
    subject: f.of,
    creator: f.creator,
    lastModifiedBy: f.creator,
    keywords: f.keywords.join('; '),
    description: f.notes[0],
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(f.lang, template.look),
    numbering: {
      config: [
        {
          reference: 'dots',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 640, hanging: 320, firstLine: 0 } } },
            },
          ],
        },
      ],
    },
    sections: sections(
      blocks,
      png,
      [...cover(f, template), ...(f.contents === '' ? [] : contents(f, template))],
      header(f, template),
      template,
      f.lang,
    ),
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable() }];
  return new Uint8Array(await Packer.toArrayBuffer(doc, undefined, overrides));
}
export function reportDocx(
  m: ReportModel,
  lang: Lang,
  rasterise: Rasterise,
  audience: Audience = 'county',
  maps: readonly SituationMap[] = [],
  template: WordTemplate = builtIn(lang),
): Promise<Uint8Array> {
  const p = printer(m, lang, maps);
  return bookDocx(reportFace(p, audience), buildBlocks(p, audience), rasterise, template);
}
