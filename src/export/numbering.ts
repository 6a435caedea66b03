/** Numbers of headings, figures and tables: 一、（一）1. in Chinese papers, 1, 1.1, 1.1.1 in English ones. */
import type { Lang, Translate } from '../i18n/index.ts';
import type { Block, Chapter } from './block.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 1–99 in words. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}
const letter = (n: number): string => String.fromCharCode(64 + n);

interface At {
  chapter: number;
  appendix: number;
  section: number;
  sub: number;
}
const chapterText = (lang: Lang, at: At, appendix: boolean, text: string): string => {
  if (lang === 'zh')
    return appendix ? `附录${chineseNumber(at.appendix)}  ${text}` : `${chineseNumber(at.chapter)}、${text}`;
  return appendix ? `Appendix ${letter(at.appendix)}: ${text}` : `${at.chapter}  ${text}`;
};
const head = (at: At, appendix: boolean): string => (appendix ? letter(at.appendix) : String(at.chapter));
const sectionText = (lang: Lang, at: At, appendix: boolean, text: string): string =>
  lang === 'zh' ? `（${chineseNumber(at.section)}）${text}` : `${head(at, appendix)}.${at.section}  ${text}`;
const subText = (lang: Lang, at: At, appendix: boolean, text: string): string =>
  lang === 'zh'
    ? `${at.sub}. ${text}`
    : `${head(at, appendix)}.${at.section === 0 ? '' : `${at.section}.`}${at.sub}  ${text}`;

/** Puts chapters together: what is empty is left out, everything else is numbered. */
export function numbered<P extends { readonly t: Translate; readonly lang: Lang }>(
  p: P,
  chapters: readonly Chapter<P>[],
): Block[] {
  const { t, lang } = p;
  const at: At = { chapter: 0, appendix: 0, section: 0, sub: 0 };
  let [figures, tables] = [0, 0];
  const captioned = (b: Block, appendix: boolean): Block => {
    if (b.kind === 'figure')
      return {
        ...b,
        figure: { ...b.figure, title: t('report.figure', { n: ++figures, title: b.figure.title }) },
      };
    if (b.kind === 'table' && b.caption !== '')
      return { ...b, caption: t('report.table', { n: ++tables, title: b.caption }) };
    if (b.kind === 'sub') {
      at.sub++;
      return { kind: 'heading', level: 3, text: subText(lang, at, appendix, b.text) };
    }
    return b;
  };
  return chapters.flatMap((c) => {
    const parts = c.sections.map((s) => ({ s, blocks: s.build(p) })).filter((x) => x.blocks.length > 0);
    if (parts.length === 0) return [];
    const appendix = c.appendix === true;
    if (appendix) at.appendix++;
    else at.chapter++;
    at.section = 0;
    at.sub = 0;
    return [
      { kind: 'heading' as const, level: 1 as const, text: chapterText(lang, at, appendix, t(c.heading)) },
      ...parts.flatMap(({ s, blocks }): Block[] => {
        at.sub = 0;
        if (s.heading === '') return blocks.map((b) => captioned(b, appendix));
        at.section++;
        return [
          { kind: 'heading', level: 2, text: sectionText(lang, at, appendix, t(s.heading)) },
          ...blocks.map((b) => captioned(b, appendix)),
        ];
      }),
    ];
  });
}
