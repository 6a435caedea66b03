/** The built-in look as a Word file that a bureau changes and gives back: every style once, the head of the page, how it works. */
import {
  AlignmentType,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { translator, type Lang } from '../i18n/index.ts';
import { builtIn, fontTable, STYLE_NAMES, stylesOf } from './docx-style.ts';

export const templateName = (lang: Lang): string => `report-template.${lang}.docx`;

export async function templateDocx(lang: Lang): Promise<Uint8Array> {
  const t = translator(lang);
  const { mark, page, margin } = builtIn(lang);
  const styles = stylesOf(lang);
  const place = (name: 'mark' | 'title' | 'of'): string => `{${t(`word.place.${name}`)}}`;
  const p = (style: string, text: string): Paragraph =>
    new Paragraph({ style, children: [new TextRun(text)] });
  const cell = (style: string, text: string): TableCell => new TableCell({ children: [p(style, text)] });
  const doc = new Document({
    title: t('word.template'),
    styles: {
      ...styles,
      paragraphStyles: [
        ...(styles.paragraphStyles ?? []),
        {
          id: 'ReportMark',
          name: STYLE_NAMES.mark[lang],
          basedOn: 'Normal',
          run: { font: mark.font, size: 28, bold: true, color: mark.colour },
          paragraph: { alignment: AlignmentType.CENTER },
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: page, margin } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ text: `${place('mark')}  ${place('title')}`, size: 18 })],
              }),
            ],
          }),
        },
        children: [
          p('ReportMark', place('mark')),
          p('Title', place('title')),
          p('ReportNote', t('word.template.how')),
          p('ReportNote', t('word.template.places')),
          p('Heading1', t('word.template.h1')),
          p('Heading2', t('word.template.h2')),
          p('Heading3', t('word.template.h3')),
          p('ReportText', t('word.template.text')),
          p('ReportCaption', STYLE_NAMES.caption[lang]),
          new Table({
            rows: [
              new TableRow({
                children: [
                  cell('ReportCell', STYLE_NAMES.cell[lang]),
                  cell('ReportDense', STYLE_NAMES.dense[lang]),
                ],
              }),
            ],
          }),
          p('ReportNote', STYLE_NAMES.note[lang]),
        ],
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable() }];
  return new Uint8Array(await Packer.toArrayBuffer(doc, undefined, overrides));
}
