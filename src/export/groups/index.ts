/** A comparison of groups → files. HTML and DOCX are loaded only when asked for. */
import { translator, type Lang } from '../../i18n/index.ts';
import type { GroupComparison } from '../../sim/compare/index.ts';
import type { ExportedFile, Rasterise } from '../index.ts';
import type { GroupPrinter, Place } from './words.ts';

export const GROUP_FORMATS = ['html', 'docx', 'csv', 'json'] as const;
export type GroupFormat = (typeof GROUP_FORMATS)[number];

export const groupPrinter = (
  c: GroupComparison,
  lang: Lang,
  when: GroupPrinter['when'] = {},
): GroupPrinter => ({ t: translator(lang), lang, c, when });

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
/** @param p from `groupPrinter`. @param place of the county pack that all runs share. */
export async function exportGroups(
  p: GroupPrinter,
  place: Place,
  format: GroupFormat,
  rasterise: Rasterise,
): Promise<ExportedFile> {
  const name = `comparison.${p.lang}.${format}`;
  switch (format) {
    case 'csv':
      return { name, mime: 'text/csv', bytes: utf8((await import('./csv.ts')).groupsCsv(p)) };
    case 'json':
      return {
        name: 'comparison.json',
        mime: 'application/json',
        bytes: utf8(`${JSON.stringify(p.c, null, 1)}\n`),
      };
    case 'html': {
      const [{ groupsReport }, { bookHtml }] = await Promise.all([
        import('./report.ts'),
        import('../html.ts'),
      ]);
      const { face, blocks } = groupsReport(p, place);
      return { name, mime: 'text/html', bytes: utf8(bookHtml(face, blocks)) };
    }
    case 'docx': {
      const [{ groupsReport }, { bookDocx }] = await Promise.all([
        import('./report.ts'),
        import('../docx.ts'),
      ]);
      const { face, blocks } = groupsReport(p, place);
      return {
        name,
        mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await bookDocx(face, blocks, rasterise),
      };
    }
  }
}
