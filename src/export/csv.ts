/** The item table as CSV, as the workbook has it, and a bureau's own tables under it. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { csvText } from './csv-text.ts';
import { printer } from './format.ts';
import { ownRows, ownTotal } from './marks.ts';
import { itemTable } from './workbook.ts';

export function reportCsv(m: ReportModel, lang: Lang): string {
  const p = printer(m, lang);
  const { head, rows } = itemTable(p);
  const own = (m.evaluation?.tables ?? []).flatMap((x) => [
    [],
    [p.t('report.bureau.of', { name: x.name })],
    ['no', 'group', 'indicator', 'weight', 'reached', 'marks'].map((c) => p.t(`report.col.${c}`)),
    ...ownRows(p, x),
    ['', '', ownTotal(p, x)],
  ]);
  return csvText([head, ...rows, ...own]);
}
