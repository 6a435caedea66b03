/** What the worker has to say in both languages. Only the words of files and faults are here; all other words are the shell's. */
import { diagnosticText, sayFrom } from '../i18n/diagnostic-text.ts';
import { diagnosticWords } from '../i18n/diagnostics.ts';
import { scenarioWords } from '../i18n/scenario-words.ts';
import type { Diagnostic } from '../sim/index.ts';
import { isMissingFile } from './missing.ts';
import type { FileFinding, Text } from './protocol.ts';

const WORDS = { ...diagnosticWords, ...scenarioWords };
const SAY = { zh: sayFrom(WORDS, 'zh'), en: sayFrom(WORDS, 'en') };

/** The words of a code, in both languages; the code itself when it has none. */
export const words = (code: string, params: Readonly<Record<string, string | number>> = {}): Text => ({
  zh: SAY.zh(code, params),
  en: SAY.en(code, params),
});
/** A finding with its words in both languages. */
export const said = ({ rule, severity, line, column, params }: Diagnostic): FileFinding => ({
  rule,
  severity,
  line,
  column,
  message: {
    zh: diagnosticText(SAY.zh, { rule, params }),
    en: diagnosticText(SAY.en, { rule, params }),
  },
});
const SHOWN = 5;
/** The first faults of a scenario, each with its place. */
export function faults(list: readonly Diagnostic[]): Text {
  const errors = list.filter((d) => d.severity === 'error');
  const line = (d: Diagnostic, lang: 'zh' | 'en'): string => {
    const place = lang === 'zh' ? `第 ${d.line} 行第 ${d.column} 列` : `line ${d.line}, column ${d.column}`;
    return `${place} ${d.rule} ${diagnosticText(SAY[lang], d)}`;
  };
  const more = errors.length - SHOWN;
  const say = (lang: 'zh' | 'en'): string =>
    errors
      .slice(0, SHOWN)
      .map((d) => line(d, lang))
      .join('\n');
  return {
    zh: `情景文件有 ${errors.length} 处错误：\n${say('zh')}${more > 0 ? `\n另有 ${more} 处` : ''}`,
    en: `The scenario has ${errors.length} fault(s):\n${say('en')}${more > 0 ? `\nand ${more} more` : ''}`,
  };
}
const messageOf = (e: unknown): string => (e instanceof Error ? e.message : String(e));
export function internal(e: unknown): Text {
  const what = messageOf(e);
  return {
    zh: `推演内核发现内部错误，已停钟(${what})。请导出记录交给维护者，或返回大厅继续上次保存。`,
    en: `The simulation met an internal error and stopped its clock (${what}). Export the record for the maintainers, or go on from the last save in the lobby.`,
  };
}
/** What a question that failed says: the server gone, or a fault of ours. */
export function unanswered(e: unknown): { readonly code: string; readonly message: Text } {
  if (!isMissingFile(messageOf(e))) return { code: 'APP-INTERNAL', message: internal(e) };
  return {
    code: 'APP-SERVER',
    message: {
      zh: '取不到程序文件：服务停止了，或程序已重新构建。推演不受影响；请重新启动服务后再试，或先导出记录，刷新后从大厅继续。',
      en: 'A file of the program could not be fetched: the server was stopped or the program built anew. The exercise goes on; start the server and try again, or export the record, reload and go on from the lobby.',
    },
  };
}
