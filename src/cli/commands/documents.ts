import { bookDocx } from '../../export/docx.ts';
import { docPrinter, documentBlocks, DOCUMENT_IDS, type DocumentId } from '../../export/documents/index.ts';
import { bookHtml } from '../../export/html.ts';
import { difficultyOf, listed, parse, UsageError, type Io } from '../args.ts';
import { needScenario } from '../files.ts';
import { openOut } from '../out.ts';
import { htmlToPdf, findChromium } from '../pdf.ts';
import { langsOf } from '../reports.ts';
import { templatesOf } from '../word-template.ts';
import { rasterise } from '../raster.ts';

const FORMATS = ['html', 'docx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
/** `documents FILE`: what participants, controllers and evaluators are given before the exercise, and what is signed. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, {
    formats: { type: 'string' },
    only: { type: 'string' },
    difficulty: { type: 'string' },
    template: { type: 'string' },
    out: { type: 'string' },
  });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'documents', need: 'FILE' });
  const formats: readonly Format[] =
    flags.formats === undefined ? ['docx'] : listed(flags.formats, FORMATS, 'formats');
  const ids: readonly DocumentId[] =
    flags.only === undefined ? DOCUMENT_IDS : listed(flags.only, DOCUMENT_IDS, 'only');
  const langs = langsOf(flags.lang);
  if (formats.includes('pdf') && findChromium(process.env) === null) throw new UsageError('CLI-CHROMIUM');
  const templates = templatesOf(io, flags.template, langs);
  if (!templates) return 1;
  const s = needScenario(io, files[0], difficultyOf(flags.difficulty));
  if (!s) return 1;
  const out = openOut(flags.out);
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  for (const lang of langs) {
    const p = docPrinter(s.loaded, s.pack, lang);
    for (const id of ids) {
      const { face, blocks } = documentBlocks(p, id);
      for (const format of formats) {
        const name = `${id}.${lang}.${format}`;
        if (format === 'docx')
          out.put(format, name, await bookDocx(face, blocks, rasterise, templates[lang]));
        else {
          const html = utf8(bookHtml(face, blocks));
          out.put(format, name, format === 'pdf' ? htmlToPdf(html) : html);
        }
      }
    }
  }
  if (flags.json) io.json({ files: out.written });
  else for (const f of out.written) io.out(`${f.path} (${f.bytes})`);
  return 0;
}
