/** The review sheet as CSV (UTF-8 with a byte-order mark, for spreadsheets) and as a Word form to sign. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Lang, Translate } from '../../i18n/index.ts';
import { csvText } from '../../export/csv-text.ts';
import { unitText } from '../../i18n/unit-text.ts';
import { COLUMNS, columnWord, type Column, type SheetRow } from './rows.ts';

const values = (r: SheetRow, t: Translate, lang: Lang): Record<Column, string> => ({
  id: r.id,
  title: r.title[lang],
  unit: unitText(t, r.unit),
  target: String(r.target),
  limit: r.limit === null ? '' : String(r.limit),
  source: r.source,
  asOf: r.asOf,
  status: t(`number.${r.status}`),
  basis:
    r.kind === 'parameter'
      ? t('sheet.range', { group: t(`sheet.group.${r.group}`), min: r.min, max: r.max })
      : r.basis,
  confirmed: '',
  newTarget: '',
  newLimit: '',
  newSource: '',
});
export const sheetCsv = (rows: readonly SheetRow[], t: Translate, lang: Lang): string =>
  csvText([
    COLUMNS.map((c) => columnWord(t, c)),
    ...rows.map((r) => COLUMNS.map((c) => values(r, t, lang)[c])),
  ]);

const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimSun', cs: 'Arial' };
const WIDTHS: Readonly<Record<Column, number>> = {
  id: 900,
  title: 2100,
  unit: 550,
  target: 700,
  limit: 700,
  source: 1500,
  asOf: 800,
  status: 900,
  basis: 2000,
  confirmed: 950,
  newTarget: 800,
  newLimit: 800,
  newSource: 1800,
};
const LIMITS: readonly Column[] = ['limit', 'newLimit'];
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A94A0' };

export async function sheetDocx(rows: readonly SheetRow[], t: Translate, lang: Lang): Promise<Uint8Array> {
  const paragraph = (text: string, size = 16, bold = false): Paragraph =>
    new Paragraph({ children: [new TextRun({ text, size, bold, font: FONT })] });
  const cell = (text: string, size: number, head: boolean): TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
      children: [paragraph(text, 15, head)],
    });
  const tableOf = (group: readonly SheetRow[]): Table => {
    const two = group.some((r) => r.limit !== null);
    const columns = COLUMNS.filter((c) => two || !LIMITS.includes(c));
    // Where no row has a second number, its columns go to the names of the rows.
    const spare = two ? 0 : LIMITS.reduce((n, c) => n + WIDTHS[c], 0);
    const width = (c: Column): number => WIDTHS[c] + (c === 'id' ? spare : 0);
    return new Table({
      width: { size: 14500, type: WidthType.DXA },
      columnWidths: columns.map(width),
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((c) => cell(columnWord(t, c), width(c), true)),
        }),
        ...group.map(
          (r) =>
            new TableRow({
              cantSplit: true,
              children: columns.map((c) => cell(values(r, t, lang)[c], width(c), false)),
            }),
        ),
      ],
    });
  };
  const groups = [...new Set(rows.map((r) => r.group))];
  const heading = (text: string): Paragraph =>
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: [new TextRun({ text, size: 24, bold: true, font: FONT, color: '000000' })],
    });
  const doc = new Document({
    creator: 'Tuiyan',
    title: t('sheet.title'),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1000, bottom: 900, left: 1100, right: 1100 },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [new TextRun({ text: t('sheet.title'), size: 32, bold: true, font: FONT })],
          }),
          paragraph(t('sheet.how'), 20),
          ...groups.flatMap((g) => [
            heading(t(`sheet.group.${g}`)),
            tableOf(rows.filter((r) => r.group === g)),
          ]),
          paragraph(''),
          paragraph(t('sheet.sign'), 21),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(doc));
}
