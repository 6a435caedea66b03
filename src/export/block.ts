/** What a report is made of: chapters of sections that yield blocks, which every form prints. */
import type { Figure } from './figures.ts';
import type { Printer } from './format.ts';

export type Block =
  /** Numbered when the report is put together; sections give `sub` alone. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'sub'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Says of what is around it how it was made; smaller. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** Numbered when the report is put together; '' where a table is only a form of its section. */
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
      readonly wide?: boolean;
    }
  /** One thing with its parts, each under its label. */
  | {
      readonly kind: 'card';
      readonly title: string;
      readonly rows: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** A part of a chapter. One that has nothing to say gives no block and is left out; '' = the chapter's own words. */
export interface Section<P = Printer> {
  readonly heading: string;
  build(p: P): Block[];
}
/** A chapter is left out when all of its sections are. */
export interface Chapter<P = Printer> {
  readonly heading: string;
  /** Lettered, after the numbered ones. */
  readonly appendix?: true;
  readonly sections: readonly Section<P>[];
}

export const DIMENSIONS = [
  'timeliness',
  'completeness',
  'correctness',
  'coordination',
  'safety',
  'outcome',
] as const;

/** What identifies the exercise to anybody. */
export function exerciseFacts({ m, t, lang, clock }: Printer): [string, string][] {
  return [
    [t('report.scenario'), m.scenario.title[lang]],
    [t('report.place'), m.scenario.place[lang]],
    [t('report.start'), m.scenario.startsAt.replace('T', ' ')],
    [t('report.duration'), clock(m.scenario.durationS)],
    [t('report.type'), t(`report.type.${m.scenario.type}`)],
    ...(m.mode ? [[t('report.mode'), t(`mode.${m.mode}`)] as [string, string]] : []),
  ];
}
