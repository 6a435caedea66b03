/** The workbook as an Excel file. Texts are typed as texts and cannot begin like a formula; numbers stay numbers. */
import writeXlsxFile from 'write-excel-file/universal';
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { harmless } from './csv-text.ts';
import { workbook, type SheetCell } from './workbook.ts';

const HEAD = { fontWeight: 'bold', backgroundColor: '#EEF1F5', borderStyle: 'thin' } as const;
const BODY = { borderStyle: 'thin', borderColor: '#C9CED6', alignVertical: 'top', wrap: true } as const;

const cell = (v: SheetCell): object | null =>
  v === null || v === ''
    ? null
    : typeof v === 'number'
      ? { value: v, type: Number, ...BODY }
      : { value: harmless(v), type: String, ...BODY };

export async function reportXlsx(m: ReportModel, lang: Lang): Promise<Uint8Array> {
  const sheets = workbook(m, lang).map((s) => ({
    sheet: s.name,
    data: [
      s.head.map((h) => ({ value: h, type: String, ...HEAD })),
      ...s.rows.map((r) => r.map(cell)),
    ] as never,
    columns: s.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  const file = writeXlsxFile(sheets, { fontFamily: lang === 'zh' ? '宋体' : 'Arial', fontSize: 10 });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
