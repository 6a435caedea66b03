import { diagnosticText } from '../../i18n/diagnostic-text.ts';
import { openScenario, sayDiagnostic } from '../files.ts';
import { parse, UsageError, type Io } from '../args.ts';

/** `lint FILE…`: every diagnostic of every file at once; exit 1 if and only if there is an error. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, {});
  if (files.length === 0) throw new UsageError('CLI-ARGS', { command: 'lint', need: 'FILE…' });
  let errors = 0;
  let warnings = 0;
  const out = files.map((file) => {
    const s = openScenario(file);
    const diagnostics = s.diagnostics.map((d) => {
      if (d.severity === 'error') errors++;
      else warnings++;
      if (!flags.json) io.out(sayDiagnostic(io, file, d));
      return {
        rule: d.rule,
        severity: d.severity,
        line: d.line,
        column: d.column,
        message: diagnosticText(io.t, d),
      };
    });
    return { file, diagnostics };
  });
  if (flags.json) io.json({ files: out, errors, warnings });
  else
    io.out(
      errors === 0
        ? io.t('cli.lint.clean', { files: files.length, warnings })
        : io.t('cli.lint.bad', { errors, warnings }),
    );
  return errors === 0 ? 0 : 1;
}
