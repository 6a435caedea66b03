/** The item table as CSV, as the workbook has it. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { csvText } from './csv-text.ts';
import { printer } from './format.ts';
import { itemTable } from './workbook.ts';

export function reportCsv(m: ReportModel, lang: Lang): string {
  const { head, rows } = itemTable(printer(m, lang));
  return csvText([head, ...rows]);
}
