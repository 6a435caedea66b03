/** A comparison of groups on the command line: its files, and what is printed of it. */
import { exportGroups, GROUP_FORMATS, groupPrinter } from '../export/groups/index.ts';
import {
  differenceTable,
  pairNotes,
  pairTitle,
  spreadTable,
  trendTable,
  warnings,
} from '../export/groups/tables.ts';
import { groupName, type GroupPrinter, type Place } from '../export/groups/words.ts';
import type { Lang } from '../i18n/index.ts';
import type { GroupComparison } from '../sim/compare/index.ts';
import { listed, UsageError, type Io } from './args.ts';
import type { Out } from './out.ts';
import { findChromium, htmlToPdf } from './pdf.ts';
import { rasterise } from './raster.ts';

/** Formats of the command line: PDF is printed from HTML by a browser. */
const FORMATS = [...GROUP_FORMATS, 'pdf'] as const;
export type GroupFileFormat = (typeof FORMATS)[number];

/** `--formats`; without it the HTML alone where a folder is named, else nothing. */
export function groupFormats(
  v: string | boolean | undefined,
  out: string | boolean | undefined,
): readonly GroupFileFormat[] {
  if (v === undefined) return out === undefined ? [] : ['html'];
  const formats = listed(v, FORMATS, 'formats');
  // Told before minutes of work begin.
  if (formats.includes('pdf') && findChromium(process.env) === null) throw new UsageError('CLI-CHROMIUM');
  return formats;
}
export async function writeGroups(
  c: GroupComparison,
  place: Place,
  when: GroupPrinter['when'],
  formats: readonly GroupFileFormat[],
  langs: readonly Lang[],
  out: Out,
): Promise<void> {
  for (const format of formats)
    // Without words in it, one is enough.
    for (const lang of format === 'json' ? langs.slice(0, 1) : langs) {
      const pdf = format === 'pdf';
      const file = await exportGroups(groupPrinter(c, lang, when), place, pdf ? 'html' : format, rasterise);
      if (pdf) out.put(format, `comparison.${lang}.pdf`, htmlToPdf(file.bytes));
      else out.put(format, file.name, file.bytes);
    }
}
/** Totals alone: all figures are in the files and in `--json`. */
export function printGroups(io: Io, c: GroupComparison, langs: readonly Lang[]): void {
  const p = groupPrinter(c, langs[0]);
  const { t } = p;
  const lines = (rows: readonly (readonly string[])[]): void => {
    for (const r of rows) io.out(`  ${r.join('  ')}`);
  };
  const total = t('quantity.total');
  const spread = spreadTable(p);
  io.out(t('groups.spread'));
  lines([spread.head, ...spread.rows.slice(0, c.groups.length)]);
  for (const d of c.differences) {
    io.out(`${pairTitle(p, d)} ${pairNotes(p, d).join(' ')}`);
    const table = differenceTable(p, d);
    lines([table.head, ...table.rows.filter((r) => r[0] === total)]);
  }
  const trend = trendTable(p);
  const trends = trend.rows.filter((r) => r[1] === total);
  if (trends.length > 0) {
    io.out(t('groups.trend'));
    lines([trend.head, ...trends]);
  }
  for (const w of warnings(p)) io.err(`${t('word.warning')} CLI-FEW: ${w}`);
}
/** What is not in it, each with its file. */
export function sayLeftOut(io: Io, c: GroupComparison): void {
  for (const x of c.leftOut)
    io.err(
      `${x.name}: ${io.t('word.warning')} CLI-LEFTOUT: ${io.t('CLI-LEFTOUT', {
        group: groupName(io, x.group),
        why: io.t(`groups.why.${x.why}`),
      })}`,
    );
}
