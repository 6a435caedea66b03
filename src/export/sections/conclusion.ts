/** What it comes to: sentences proposed from the facts, for the evaluators to confirm. */
import type { Block, Section } from '../block.ts';
import { findingText } from '../finding-text.ts';
import type { Printer } from '../format.ts';

/** Named in one sentence. */
const FEW = 3;
const ELEMENTS = ['plan', 'organisation', 'equipment', 'training', 'exercise'] as const;
const list = ({ lang }: Printer, words: readonly string[]): string => words.join(lang === 'zh' ? '、' : ', ');

/** The first few, and how many there are. */
const some = (p: Printer, words: readonly string[]): string =>
  words.length <= FEW
    ? list(p, words)
    : p.t('report.several', { first: list(p, words.slice(0, FEW)), n: words.length });

function result(p: Printer): string[] {
  const { m, t } = p;
  const { objectives, caps, grade } = m.score;
  const rated = (...ratings: string[]): number => objectives.filter((o) => ratings.includes(o.rating)).length;
  const out = [
    t('conclusion.result', {
      all: objectives.length,
      met: rated('P', 'S'),
      part: rated('M'),
      not: rated('U'),
      total: p.quantity('total'),
      grade: t(`grade.${grade}`),
    }),
  ];
  if (caps.length > 0 && m.score.total < m.score.raw)
    out.push(
      t('conclusion.capped', {
        raw: p.quantity('raw'),
        list: some(p, [...new Set(caps.map((c) => p.title(c.id)))]),
      }),
    );
  return out;
}
function response(p: Printer): string {
  const { m, t } = p;
  const never = (id: string): boolean => m.quantities.find((q) => q.id === id)?.value === null;
  return t('conclusion.response', {
    known: p.quantity('knownAfter'),
    activated: never('activatedAfter')
      ? t('conclusion.not-activated')
      : t('conclusion.activated', { n: p.quantity('activatedAfter') }),
    reported: never('reportedAfter')
      ? t('conclusion.not-reported')
      : t('conclusion.reported', { n: p.quantity('reportedAfter') }),
    sent: p.quantity('reportsSent'),
    late: p.quantity('reportsLate'),
  });
}
function harm(p: Printer): string[] {
  const { m, t } = p;
  return [
    t('conclusion.harm', {
      dead: p.quantity('dead'),
      hurt: p.quantity('seriouslyInjured'),
      rescued: p.quantity('rescued'),
      moved: p.quantity('evacuated'),
      damage: p.quantity('damage'),
    }),
    ...m.score.avoidable.map((a) => t('conclusion.avoidable', { title: p.title(a.id), n: a.beyond })),
  ];
}
function problems(p: Printer): string[] {
  const { m, t } = p;
  const out: string[] = [];
  if (m.findings.length === 0) out.push(t('conclusion.no-problems'));
  else {
    out.push(
      t('conclusion.problems', {
        deficiency: p.quantity('findings.deficiency'),
        correction: p.quantity('findings.correction'),
        improvement: p.quantity('findings.improvement'),
        list: list(
          p,
          m.findings.slice(0, FEW).map((f) => findingText(p, f).title),
        ),
      }),
    );
    const by = ELEMENTS.map((element) => ({
      element,
      n: m.findings.filter((f) => f.cause.element === element).length,
    })).filter((x) => x.n > 0);
    by.sort((a, b) => b.n - a.n);
    out.push(
      t('conclusion.causes', {
        list: list(
          p,
          by.map((x) => t('conclusion.cause', { element: t(`element.${x.element}`), n: x.n })),
        ),
      }),
    );
  }
  if (m.strengths.length > 0)
    out.push(t('conclusion.strengths', { list: list(p, m.strengths.slice(0, FEW).map(p.title)) }));
  return out;
}

/** As proposed from the facts, in the order in which an officer asks: result, response, harm, problems. */
export const proposedConclusion = (p: Printer): string[] => [
  ...result(p),
  response(p),
  ...harm(p),
  ...problems(p),
];

/** Whose words they are. */
export const conclusionNote = ({ t, m }: Printer): string =>
  m.evaluation?.conclusion
    ? t('conclusion.edited', { who: m.evaluation.conclusion.who })
    : t('conclusion.hint');
/** The evaluator's own, where there is one; else as proposed. */
export const conclusionSentences = (p: Printer): string[] =>
  p.m.evaluation?.conclusion
    ? p.m.evaluation.conclusion.text.split('\n').filter((s) => s.trim() !== '')
    : proposedConclusion(p);

export const conclusion: Section = {
  heading: '',
  build: (p): Block[] => [
    { kind: 'note', text: conclusionNote(p) },
    ...conclusionSentences(p).map((text): Block => ({ kind: 'text', text })),
  ],
};
