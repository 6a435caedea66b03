/** What a report is made of: sections that yield blocks, which HTML and Word both print. */
import type { Figure } from './figures.ts';
import type { Printer } from './format.ts';
import { doctrineFacts } from './plan-section.ts';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'sub'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
      readonly wide?: boolean;
    }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** A numbered part of a report. One that has nothing to say gives no block and is left out. */
export interface Section {
  readonly heading: string;
  build(p: Printer): Block[];
}

export const DIMENSIONS = [
  'timeliness',
  'completeness',
  'correctness',
  'coordination',
  'safety',
  'outcome',
] as const;

export const joined =
  (p: Printer) =>
  (list: readonly string[]): string =>
    list.length === 0 ? p.t('report.none') : list.join(p.lang === 'zh' ? '\u3001' : ', ');

/** What identifies the exercise to anybody. */
export function exerciseFacts({ m, t, lang, clock }: Printer): [string, string][] {
  return [
    [t('report.scenario'), m.scenario.title[lang]],
    [t('report.place'), m.scenario.place[lang]],
    [t('report.start'), `${m.scenario.startsAt.replace('T', ' ')} (UTC+8)`],
    [t('report.duration'), clock(m.scenario.durationS)],
    [t('report.type'), t(`report.type.${m.scenario.type}`)],
  ];
}

/** What an evaluator needs to find the very run again, and the bases of names and numbers; for the appendix. */
export function runFacts(p: Printer): [string, string][] {
  const { m, t } = p;
  return [
    [
      t('report.policy'),
      ['idle', 'doctrine', 'random', 'script'].includes(m.policy)
        ? t('report.policy.bot', { name: m.policy })
        : t('report.policy.person'),
    ],
    [t('report.seed'), m.seed],
    [t('report.profile'), `${m.score.profile} ${m.score.profileHash}`],
    ...doctrineFacts(p),
    [t('report.record'), m.recordHead.slice(0, 16)],
    [t('report.build'), m.build],
  ];
}
