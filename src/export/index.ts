/** Report model → files. HTML and DOCX are loaded only when asked for. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import type { Audience } from './audiences.ts';
import type { WordTemplate } from './docx-style.ts';
import type { SituationMap } from './situation-maps.ts';

export { REPORT_AUDIENCES, type Audience } from './audiences.ts';

export const REPORT_FORMATS = ['html', 'docx', 'xlsx', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** Cut for its readers in these forms only; data files hold the whole run. */
export const CUT_FORMATS: readonly ReportFormat[] = ['html', 'docx'];
export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Draws a chart as PNG; each host brings its own way to load the renderer and its font. */
export type Rasterise = (svg: string) => Promise<Uint8Array>;

/**
 * @param rasterise gives Word files a picture for readers that do not draw SVG.
 * @param maps of the run's moments in the report's language; without them it has none.
 * @param template a bureau's own look of Word files.
 */
export async function exportReport(
  model: ReportModel,
  format: ReportFormat,
  lang: Lang,
  rasterise: Rasterise,
  audience: Audience = 'county',
  maps: readonly SituationMap[] = [],
  template?: WordTemplate,
): Promise<ExportedFile> {
  const name = reportName(format, lang, audience);
  switch (format) {
    case 'json':
      return {
        name,
        mime: 'application/json',
        bytes: utf8((await import('./json.ts')).reportJson(model, lang)),
      };
    case 'xlsx':
      return {
        name,
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await (await import('./xlsx.ts')).reportXlsx(model, lang),
      };
    case 'csv':
      return { name, mime: 'text/csv', bytes: utf8((await import('./csv.ts')).reportCsv(model, lang)) };
    case 'html':
      return {
        name,
        mime: 'text/html',
        bytes: utf8((await import('./html.ts')).reportHtml(model, lang, audience, maps)),
      };
    case 'docx':
      return {
        name,
        mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await (await import('./docx.ts')).reportDocx(model, lang, rasterise, audience, maps, template),
      };
  }
}
/** Fetches what `exportReport` loads when asked, for a page whose server may be gone by then. */
export const loadWriters = (): Promise<unknown> =>
  Promise.all([
    import('./csv.ts'),
    import('./json.ts'),
    import('./xlsx.ts'),
    import('./html.ts'),
    import('./docx.ts'),
    import('./situation-maps.ts'),
  ]);
/** `report.zh.html`; a cut says for whom: `report.public.zh.html`. */
export const reportName = (format: string, lang: Lang, audience: Audience = 'county'): string =>
  `report.${audience === 'county' ? '' : `${audience}.`}${lang}.${format}`;
const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
