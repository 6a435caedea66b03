/** The discussion, move by move; where no move was held, nothing of it is printed. */
import type { Block, Section } from '../block.ts';
import type { Printer } from '../format.ts';

type Move = Printer['m']['discussion'][number];
const list = ({ lang }: Printer, words: readonly string[]): string => words.join(lang === 'zh' ? '、' : ', ');

/** What a group chose and wrote. */
const answerText = ({ t, lang }: Printer, a: Move['questions'][number]['answers'][number]): string =>
  a.t === null
    ? t('ui.talks.no-answer')
    : [...a.choices.map((c) => `✓ ${c[lang]}`), ...(a.text === '' ? [] : [a.text])].join('\n');
/** A point's marks, a line each. */
function markText(p: Printer, x: Move['points'][number]): string {
  const { t } = p;
  const lines = x.marks.map((k) => {
    const groups =
      k.roles.length > 0
        ? list(
            p,
            k.roles.map((r) => t(`role.${r}`)),
          )
        : t('ui.talks.all');
    const who = t('ui.talks.marked', { who: k.who || t(`role.${k.by}`), groups });
    return [t(`choice.${k.mark}`), who, k.why].filter((w) => w !== '').join(' ');
  });
  return lines.join('\n') || t('report.talks.unmarked');
}
/** Every answer and every point of the moves held: move, group or point, what was asked or expected, what was said of it. */
export const discussionRows = (p: Printer): string[][] =>
  p.m.discussion.flatMap((m) => [
    ...m.questions.flatMap((q) =>
      q.answers.map((a) => [m.id, p.t(`role.${a.role}`), q.text[p.lang], answerText(p, a)]),
    ),
    ...m.points.map((x) => [m.id, p.t('field.point'), x.text[p.lang], markText(p, x)]),
  ]);

function answersOf(p: Printer, m: Move): Block {
  const { t, lang } = p;
  return {
    kind: 'table',
    caption: t('report.talks.answers', { n: m.n }),
    head: [t('field.question'), t('report.talks.group'), t('report.talks.answer')],
    rows: m.questions.flatMap((q) =>
      q.answers.map((a) => [q.text[lang], t(`role.${a.role}`), answerText(p, a)]),
    ),
    widths: [34, 14, 52],
  };
}
function pointsOf(p: Printer, m: Move): Block {
  const { t, lang, title } = p;
  const basis = (x: Move['points'][number]): string =>
    [
      ...x.items.map((id) => `${id} ${title(id)}`),
      ...x.references.map((c) => t('report.talks.clause', { id: c.id, clause: c.clause })),
    ].join('；');
  return {
    kind: 'table',
    caption: t('report.talks.points', { n: m.n }),
    head: [t('field.point'), t('report.talks.basis'), t('field.mark')],
    rows: m.points.map((x) => [x.text[lang], basis(x), markText(p, x)]),
    widths: [40, 28, 32],
  };
}

export const discussion: Section = {
  heading: '',
  build(p) {
    const { m, t, lang, at } = p;
    if (m.discussion.length === 0) return [];
    return [
      { kind: 'note', text: t('report.talks.note', { n: m.discussion.length }) },
      ...m.discussion.flatMap((x): Block[] => [
        { kind: 'sub', text: t('ui.talks.title', { n: x.n, title: x.title[lang] }) },
        { kind: 'text', text: t('report.talks.situation', { at: at(x.t), text: x.situation[lang] }) },
        answersOf(p, x),
        pointsOf(p, x),
        {
          kind: 'text',
          text: t('report.talks.conclusion', { text: x.conclusion || t('report.talks.none') }),
        },
      ]),
    ];
  },
};
