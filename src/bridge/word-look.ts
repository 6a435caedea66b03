/** A bureau's look of Word files in the worker: checked when it is chosen, worn by every paper until another is. */
import type { WordTemplate } from '../export/docx-style.ts';
import type { Lang } from '../i18n/index.ts';
import type { DeskError } from './desk.ts';

let templates: Partial<Record<Lang, WordTemplate>> = {};

export const templateOf = (lang: Lang): WordTemplate | undefined => templates[lang];

/** @param bytes null: the built-in one again. @returns what is wrong; null when it is worn. */
export async function takeTemplate(bytes: Uint8Array | null): Promise<DeskError | null> {
  const { readTemplate } = await import('../export/office/template-file.ts');
  const next: typeof templates = {};
  for (const lang of ['zh', 'en'] as const) {
    const r = bytes && readTemplate(bytes, lang);
    if (r && !r.ok) return r.error;
    if (r) next[lang] = r.value;
  }
  templates = next;
  return null;
}
