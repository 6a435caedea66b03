/** A formal paper of the operations room (report, order, warning, duty log) as a Word file, marked as exercise on every page. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export interface Paper {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
  /** «演练 演练 演练», exercise and place, and the lines to sign. */
  readonly mark: string;
  readonly subtitle: string;
  readonly signatures: readonly string[];
}
const SONG = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
};
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei', cs: 'Arial' };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '444444' };
const WIDTH = 9300;
const LABEL = 2200;

const centred = (text: string, size: number, bold: boolean, colour?: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [
      new TextRun({ text, size, bold, font: bold ? HEI : SONG, ...(colour ? { color: colour } : {}) }),
    ],
  });

export async function paperDocx(p: Paper): Promise<Uint8Array> {
  const cell = (text: string, width: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      children: text
        .split('\n')
        .map(
          (t) =>
            new Paragraph({ children: [new TextRun({ text: t, size: 23, bold, font: bold ? HEI : SONG })] }),
        ),
    });
  const rows = [...p.rows, ...p.signatures.map((s): [string, string] => [s, ''])];
  const doc = new Document({
    title: p.title,
    creator: 'Tuiyan',
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1300, bottom: 1200, left: 1300, right: 1300 },
          },
        },
        headers: { default: new Header({ children: [centred(p.mark, 18, true, 'A40000')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: [`${p.mark}  `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 18,
                    font: SONG,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          centred(p.title, 36, true),
          centred(p.subtitle, 22, false),
          new Table({
            width: { size: WIDTH, type: WidthType.DXA },
            columnWidths: [LABEL, WIDTH - LABEL],
            borders: {
              top: LINE,
              bottom: LINE,
              left: LINE,
              right: LINE,
              insideHorizontal: LINE,
              insideVertical: LINE,
            },
            rows: rows.map(
              ([k, v]) =>
                new TableRow({
                  cantSplit: true,
                  children: [cell(k, LABEL, true), cell(v === '' ? ' ' : v, WIDTH - LABEL, false)],
                }),
            ),
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(doc));
}
