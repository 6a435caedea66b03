import { basename, join } from 'node:path';
import { DOCTRINE_IDS, type DoctrineId } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { openScenario, readTable, readText, sayDiagnostic } from '../files.ts';
import { openOut } from '../out.ts';
import { intoScenario, profileOf } from '../review-sheet/profile.ts';
import { readSheet } from '../review-sheet/read.ts';
import { sheetRows } from '../review-sheet/rows.ts';
import { sheetCsv, sheetDocx } from '../review-sheet/write.ts';

/**
 * `review-sheet`: writes the numbers that are a design choice or from memory as CSV and DOCX; `review-sheet FILLED.csv` reads
 * a filled one back as a county profile, with `--into SCENARIO` also into a copy of a scenario.
 */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, {
    doctrine: { type: 'string' },
    into: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
  });
  const doctrine = String(flags.doctrine ?? 'current-law') as DoctrineId;
  if (!DOCTRINE_IDS.includes(doctrine))
    throw new UsageError('CLI-FLAG', { detail: `--doctrine ${DOCTRINE_IDS.join('|')}` });
  if (files.length > 1) throw new UsageError('CLI-ARGS', { command: 'review-sheet', need: '[FILLED.csv]' });
  if (files.length === 0 && flags.into !== undefined)
    throw new UsageError('CLI-ARGS', { command: 'review-sheet --into', need: 'FILLED.csv' });
  const rows = sheetRows(doctrine);
  const out = openOut(flags.out);
  const done = (extra: object): number => {
    if (flags.json)
      io.json({ doctrine, files: out.written.map(({ path, bytes }) => ({ path, bytes })), ...extra });
    else for (const f of out.written) io.out(`${f.path} (${f.bytes})`);
    return 0;
  };
  if (files.length === 0) {
    out.put('csv', 'review-sheet.csv', sheetCsv(rows, io.t, io.lang));
    out.put('docx', 'review-sheet.docx', await sheetDocx(rows, io.t, io.lang));
    return done({ rows: rows.length });
  }

  const [file] = files;
  const { answers, faults } = readSheet(readTable(file), rows);
  const say = faults.map((f) => ({
    ...f,
    message: io.t(f.code, {
      ...f.params,
      near: f.params.near ? io.t('word.near', { near: f.params.near }) : '',
    }),
  }));
  if (faults.length > 0) {
    if (flags.json) io.json({ file, errors: say.length, faults: say });
    else
      for (const f of say)
        io.err(`${file}:${f.line}:${f.column}: ${io.t('word.error')} ${f.code}: ${f.message}`);
    return 1;
  }
  const asOf = String(flags['as-of'] ?? new Date().toISOString().slice(0, 7));
  const profile = profileOf(answers, doctrine, asOf);
  out.put('json', 'profile.json', `${JSON.stringify(profile, null, 1)}\n`);
  if (flags.into !== undefined) {
    const scenario = String(flags.into);
    out.put('yaml', basename(scenario), intoScenario(readText(scenario), profile));
    const copy = join(out.dir, basename(scenario));
    const bad = openScenario(copy).diagnostics.filter((d) => d.severity === 'error');
    for (const d of bad) io.err(sayDiagnostic(io, copy, d));
    if (bad.length > 0) return 1;
  }
  return done({
    confirmed: answers.filter((a) => !a.changed).length,
    changed: answers.filter((a) => a.changed).length,
  });
}
