/** The report as a Word file a bureau can file: title page, running head, page numbers, tables, figures as SVG with a PNG for readers without SVG. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { printer, type Printer } from './format.ts';
import type { Rasterise } from './index.ts';
import { buildBlocks, CUTS, titleOf } from './audience.ts';
import type { Audience } from './audiences.ts';
import type { Block } from './block.ts';

/** Names that Windows has: song and hei for Chinese, Arial for Latin. */
const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;
const BODY = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimSun', cs: 'Arial' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei', cs: 'Arial' };
/** Text width in twentieths of a point: A4 less margins, portrait and landscape. */
const PORTRAIT = 9600;
const LANDSCAPE = 14500;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C0CC' };

const run = (text: string, size = 21, bold = false, font = BODY): TextRun =>
  new TextRun({ text, size, bold, font });

function table(b: Extract<Block, { kind: 'table' }>, width: number): Table {
  const sum = b.widths.reduce((a, c) => a + c, 0);
  const w = b.widths.map((x) => Math.floor((width * x) / sum));
  const cell = (text: string, i: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: w[i], type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'EEF2F7', color: 'auto' } } : {}),
      children: [new Paragraph({ children: [run(text, 17, head, head ? HEAD : BODY)] })],
    });
  const head = b.head.some((h) => h !== '')
    ? [new TableRow({ tableHeader: true, cantSplit: true, children: b.head.map((h, i) => cell(h, i, true)) })]
    : [];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: w,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      ...head,
      ...b.rows.map((r) => new TableRow({ cantSplit: true, children: r.map((c, i) => cell(c, i, false)) })),
    ],
  });
}

function children(b: Block, width: number, png: ReadonlyMap<string, Uint8Array>): (Paragraph | Table)[] {
  switch (b.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 320, after: 120 },
          children: [run(b.text, 30, true, HEAD)],
        }),
      ];
    case 'sub':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 180, after: 60 },
          children: [run(b.text, 24, true, HEAD)],
        }),
      ];
    case 'text':
      return [new Paragraph({ spacing: { before: 60, after: 100, line: 340 }, children: [run(b.text)] })];
    case 'list':
      return b.items.map(
        (i) =>
          new Paragraph({
            numbering: { reference: 'dots', level: 0 },
            spacing: { line: 320 },
            children: [run(i)],
          }),
      );
    case 'figure': {
      const size = /viewBox="0 0 (\d+) (\d+)"/.exec(b.figure.svg)!;
      const w = Math.min(620, (width / 1440) * 96);
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [
            new ImageRun({
              type: 'svg',
              data: new TextEncoder().encode(b.figure.svg) as unknown as Buffer,
              fallback: { type: 'png', data: png.get(b.figure.svg) as unknown as Buffer },
              transformation: {
                width: Math.round(w),
                height: Math.round((w * Number(size[2])) / Number(size[1])),
              },
              altText: { title: b.figure.title, description: b.figure.title, name: b.figure.title },
            }),
          ],
        }),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 160 },
          children: [run(b.figure.title, 18)],
        }),
      ];
    }
    case 'table':
      return [table(b, width), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

function cover(p: Printer, audience: Audience): (Paragraph | Table)[] {
  const { m, t, lang } = p;
  const centre = (text: string, size: number, bold: boolean, before: number, colour?: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before },
      children: [
        new TextRun({ text, size, bold, font: bold ? HEAD : BODY, ...(colour ? { color: colour } : {}) }),
      ],
    });
  return [
    centre(t('report.mark'), 24, true, 1400, 'B42318'),
    centre(titleOf(p, audience), 44, true, 500),
    centre(m.scenario.title[lang], 32, true, 240),
    centre(m.county.name[lang], 26, false, 160),
    new Paragraph({ spacing: { before: 700 }, children: [] }),
    table({ kind: 'table', head: ['', ''], rows: CUTS[audience].facts(p), widths: [1, 3] }, PORTRAIT),
    centre(t('report.simulated'), 20, false, 500),
    centre(m.county.notice[lang], 20, false, 80),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

export async function reportDocx(
  m: ReportModel,
  lang: Lang,
  rasterise: Rasterise,
  audience: Audience = 'county',
): Promise<Uint8Array> {
  const p = printer(m, lang);
  const { t } = p;
  const header = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(`${t('report.mark')}  ${titleOf(p, audience)}`, 17)],
      }),
    ],
  });
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 17,
            font: BODY,
          }),
        ],
      }),
    ],
  });
  // Wide tables turn the page; each turn is a section of its own.
  const sections: ISectionOptions[] = [];
  let wide = false;
  let current: (Paragraph | Table)[] = cover(p, audience);
  const flush = (): void => {
    if (current.length === 0) return;
    sections.push({
      properties: {
        page: {
          size: {
            width: 11906,
            height: 16838,
            orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: 1200, bottom: 1100, left: 1150, right: 1150 },
        },
      },
      headers: { default: header },
      footers: { default: footer },
      children: current,
    });
    current = [];
  };
  const blocks = buildBlocks(p, audience);
  const png = new Map<string, Uint8Array>();
  for (const b of blocks) if (b.kind === 'figure') png.set(b.figure.svg, await rasterise(b.figure.svg));
  const groups: Block[][] = [];
  for (const b of blocks) {
    if (b.kind === 'heading' || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(b);
  }
  for (const g of groups) {
    const turn = g.some((b) => b.kind === 'table' && b.wide === true && b.widths.length >= 8);
    if (turn !== wide) {
      flush();
      wide = turn;
    }
    for (const b of g) current.push(...children(b, wide ? LANDSCAPE : PORTRAIT, png));
  }
  flush();
  const doc = new Document({
    title: titleOf(p, audience),
    creator: m.doctrine.lead.body[lang],
    description: t('report.simulated'),
    styles: {
      default: {
        document: {
          run: { font: BODY, size: 21, language: { value: LOCALE[lang], eastAsia: LOCALE[lang] } },
        },
      },
    },
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
              style: { paragraph: { indent: { left: 420, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(doc));
}
