/** Report files on the command line: names, formats, languages. */
import { mapBase } from '../bridge/map-base.ts';
import { capFiles } from '../export/cap.ts';
import { situationGeoJson } from '../export/geojson.ts';
import { situationMaps } from '../export/situation-maps.ts';
import type { Moment } from '../bridge/moments.ts';
import { buildReport } from '../sim/index.ts';
import {
  CUT_FORMATS,
  exportReport,
  REPORT_AUDIENCES,
  REPORT_FORMATS,
  reportName,
  type Audience,
  type ReportFormat,
} from '../export/index.ts';
import { translator, type Lang } from '../i18n/index.ts';
import { listed, UsageError } from './args.ts';
import { findChromium, htmlToPdf } from './pdf.ts';
import { rasterise } from './raster.ts';
import type { Templates } from './word-template.ts';

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
export type ReportInput = Parameters<typeof buildReport>[0];
/** Forms with pictures. */
const DRAWN: readonly string[] = [...CUT_FORMATS, 'pdf', 'geojson'];
/** Report formats of the command line: PDF is printed from HTML by a browser. */
const FORMATS: readonly string[] = [...REPORT_FORMATS, 'pdf', 'cap', 'geojson'];

export function parseFormats(v: string | boolean | undefined): string[] {
  if (v === undefined) return [];
  const list = String(v)
    .split(',')
    .filter((x) => x !== '');
  for (const f of list) {
    if (!FORMATS.includes(f)) throw new UsageError('CLI-FORMAT', { format: f, known: FORMATS.join(', ') });
    // Told before an exercise is run for it.
    if (f === 'pdf' && findChromium(process.env) === null) throw new UsageError('CLI-CHROMIUM');
  }
  return list;
}
/** Whether some of these forms have pictures of the run. */
const needsMaps = (formats: readonly string[]): boolean => formats.some((f) => DRAWN.includes(f));
/** `--audience county,superior,township,public`: who the report is cut for. */
export const parseAudiences = (v: string | boolean | undefined): readonly Audience[] =>
  v === undefined ? ['county'] : listed(v, REPORT_AUDIENCES, 'audience');
export function langsOf(v: string | boolean | undefined): Lang[] {
  if (v === undefined || v === 'zh') return ['zh'];
  if (v === 'en') return ['en'];
  if (v === 'both') return ['zh', 'en'];
  throw new UsageError('CLI-FLAG', { detail: '--lang zh|en|both' });
}
export async function writeReports(
  input: ReportInput,
  formats: readonly string[],
  langs: readonly Lang[],
  put: (format: string, name: string, data: Uint8Array) => void,
  audiences: readonly Audience[] = ['county'],
  moments: readonly Moment[] = [],
  templates: Templates = {},
): Promise<void> {
  if (formats.length === 0) return;
  const model = buildReport(input);
  const base =
    needsMaps(formats) && moments.length > 0 ? mapBase(input.pack, input.loaded.scenario.sitePlan) : null;
  for (const lang of langs) {
    const maps = base ? situationMaps(base, moments, lang) : [];
    for (const format of formats) {
      if (format === 'cap') {
        for (const { name, xml } of capFiles(model, lang)) put('cap', name, utf8(xml));
        continue;
      }
      if (format === 'geojson') {
        const end = moments.at(-1);
        if (base && end)
          put(
            'geojson',
            `situation.${lang}.geojson`,
            utf8(situationGeoJson(base, end, lang, translator(lang)('report.cap.note'))),
          );
        continue;
      }
      const source = (format === 'pdf' ? 'html' : format) as ReportFormat;
      // Data files hold the whole run whoever reads: they are written once.
      for (const audience of CUT_FORMATS.includes(source) ? audiences : (['county'] as const)) {
        const file = await exportReport(model, source, lang, rasterise, audience, maps, templates[lang]);
        if (format === 'pdf') put(format, reportName('pdf', lang, audience), htmlToPdf(file.bytes));
        else put(format, file.name, file.bytes);
      }
    }
  }
}
