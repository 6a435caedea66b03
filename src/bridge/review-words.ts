/** The review in the words of the files. Fetched when there is something to review: the words are a tenth of the program. */
import { findingText } from '../export/finding-text.ts';
import { printer } from '../export/format.ts';
import { whatifWords, type WhatifWords } from '../export/whatif.ts';
import { conclusionNote, conclusionSentences } from '../export/sections/conclusion.ts';
import type { ReportModel } from '../sim/index.ts';
import type { ReviewReport } from './protocol.ts';

/** In the words of the files, so that page and paper never say two things. */
export function reviewOf(m: ReportModel): ReviewReport {
  const [zh, en] = [printer(m, 'zh'), printer(m, 'en')];
  return {
    quantities: m.quantities,
    attendance: m.attendance,
    findings: m.findings.map((f) => ({ ...f, words: { zh: findingText(zh, f), en: findingText(en, f) } })),
    conclusion: { zh: conclusionSentences(zh), en: conclusionSentences(en) },
    conclusionNote: { zh: conclusionNote(zh), en: conclusionNote(en) },
  };
}
/** «Had it been in time» in both languages. */
export const whatifOf = (m: ReportModel): Record<'zh' | 'en', WhatifWords> => ({
  zh: whatifWords(printer(m, 'zh')),
  en: whatifWords(printer(m, 'en')),
});
