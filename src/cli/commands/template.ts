import { templateDocx, templateName } from '../../export/docx-template.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { openOut } from '../out.ts';
import { langsOf } from '../reports.ts';

/** `template`: the built-in look of Word files, for a bureau to change and give back by `--template`. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, { out: { type: 'string' } });
  if (files.length > 0) throw new UsageError('CLI-ARGS', { command: 'template', need: '--out DIR' });
  const out = openOut(flags.out);
  for (const lang of langsOf(flags.lang)) out.put('docx', templateName(lang), await templateDocx(lang));
  if (flags.json) io.json({ files: out.written });
  else for (const f of out.written) io.out(`${f.path} (${f.bytes})`);
  return 0;
}
