/** Blocks of a report as paragraphs, tables and pictures of a Word file. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './block.ts';
import { columnsOf } from './columns.ts';
import type { Look } from './docx-style.ts';

/** Sizes of letters in tables, half points; of a bureau's own template as those of the built-in one. */
type Sizes = Pick<Look['size'], 'table' | 'dense'>;
/** A half point in twentieths of a point. */
const HALF_POINT = 10;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F8896' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const SHADE = { type: ShadingType.CLEAR, fill: 'EEF1F5', color: 'auto' };
/** Columns from which a table is set in small letters. */
const DENSE = 8;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const styled = (style: string, text: string, more: object = {}): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)], ...more });

interface CellLook {
  readonly head?: boolean;
  readonly columnSpan?: number;
  readonly style?: string;
  /** Stays on one page with the row below. */
  readonly keepNext?: boolean;
}
const cell = (
  text: string,
  width: number,
  { head = false, columnSpan = 1, style = 'ReportCell', keepNext = false }: CellLook = {},
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    ...(head ? { shading: SHADE } : {}),
    children: text
      .split('\n')
      .map((line) => new Paragraph({ style, keepNext, children: [new TextRun({ text: line, bold: head })] })),
  });
const table = (rows: TableRow[], width: number, columns: readonly number[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    borders: BORDERS,
    rows,
  });
const GAP = (): Paragraph => new Paragraph({ style: 'ReportCell', children: [] });

function tableOf(b: Extract<Block, { kind: 'table' }>, width: number, sizes: Sizes): (Paragraph | Table)[] {
  const headed = b.head.some((h) => h !== '');
  const dense = b.widths.length >= DENSE;
  const style = dense ? 'ReportDense' : 'ReportCell';
  const w = columnsOf(b.widths, [b.head, ...b.rows], width, sizes[dense ? 'dense' : 'table'] * HALF_POINT);
  const head = headed
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: b.head.map((h, i) => cell(h, w[i], { head: true, style })),
        }),
      ]
    : [];
  const rows = b.rows.map(
    (r) =>
      new TableRow({
        cantSplit: true,
        // A table without a head has its labels in the first column.
        children: r.map((c, i) => cell(c, w[i], { head: !headed && i === 0, style })),
      }),
  );
  const caption = b.caption === '' ? [] : [styled('ReportCaption', b.caption, { keepNext: true })];
  return [...caption, table([...head, ...rows], width, w), GAP()];
}
function cardOf(b: Extract<Block, { kind: 'card' }>, width: number): (Paragraph | Table)[] {
  const label = Math.floor((width * 1.8) / 8.8);
  const w = [label, width - label];
  const row = (children: TableCell[], tableHeader = false): TableRow =>
    new TableRow({ tableHeader, cantSplit: true, children });
  const title = row([cell(b.title, width, { head: true, columnSpan: 2, keepNext: true })], true);
  const rows = b.rows.map(([k, text], i) => {
    const keepNext = i < b.rows.length - 1;
    return row([cell(k, w[0], { head: true, keepNext }), cell(text, w[1], { keepNext })]);
  });
  return [table([title, ...rows], width, w), GAP()];
}

/** @param png pictures of the drawings, for readers without SVG. */
export function wordBlocks(
  b: Block,
  width: number,
  sizes: Sizes,
  png: ReadonlyMap<string, Uint8Array>,
  next?: Block,
): (Paragraph | Table)[] {
  // Words that lead to a card or a table stay with it.
  const keepNext = next?.kind === 'card' || next?.kind === 'table';
  switch (b.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[b.level], children: [new TextRun(b.text)] })];
    case 'sub':
      return [];
    case 'text':
      return [styled('ReportText', b.text, { keepNext })];
    case 'note':
      return [styled('ReportNote', b.text, { keepNext })];
    case 'list':
      return b.items.map((i) => styled('ReportText', i, { numbering: { reference: 'dots', level: 0 } }));
    case 'card':
      return cardOf(b, width);
    case 'table':
      return tableOf(b, width, sizes);
    case 'figure': {
      const size = /viewBox="0 0 (\d+) (\d+)"/.exec(b.figure.svg)!;
      const w = Math.min(620, (width / 1440) * 96);
      const { title } = b.figure;
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 120 },
          children: [
            new ImageRun({
              type: 'svg',
              data: new TextEncoder().encode(b.figure.svg) as unknown as Buffer,
              fallback: { type: 'png', data: png.get(b.figure.svg) as unknown as Buffer },
              transformation: {
                width: Math.round(w),
                height: Math.round((w * Number(size[2])) / Number(size[1])),
              },
              altText: { title, description: title, name: title },
            }),
          ],
        }),
        styled('ReportCaption', title),
      ];
    }
  }
}
