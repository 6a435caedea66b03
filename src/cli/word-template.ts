/** `--template FILE.docx`: a bureau's look of Word files, read once a language; what is wrong with it is printed. */
import type { WordTemplate } from '../export/docx-style.ts';
import { readTemplate } from '../export/office/template-file.ts';
import type { Lang } from '../i18n/index.ts';
import type { Io } from './args.ts';
import { readBytes } from './files.ts';

export type Templates = Partial<Record<Lang, WordTemplate>>;

/** @returns null where it cannot be used; empty without the flag. */
export function templatesOf(
  io: Io,
  flag: string | boolean | undefined,
  langs: readonly Lang[],
): Templates | null {
  if (flag === undefined) return {};
  const file = String(flag);
  const bytes = readBytes(file);
  const out: Templates = {};
  for (const lang of langs) {
    const r = readTemplate(bytes, lang);
    if (r.ok) out[lang] = r.value;
    else {
      for (const f of r.error)
        io.err(
          `${file}${f.at === '' ? '' : `: ${f.at}`}: ${io.t('word.error')} ${f.code}: ${io.t(f.code, { field: f.field })}`,
        );
      return null;
    }
  }
  return out;
}
