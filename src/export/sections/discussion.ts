/** The discussion, move by move; where no move was held, nothing of it is printed. */
import type { Block, Section } from '../block.ts';
import type { Printer } from '../format.ts';

type Move = Printer['m']['discussion'][number];
const list = ({ lang }: Printer, words: readonly string[]): string => words.join(lang === 'zh' ? '、' : ', ');

function answersOf(p: Printer, m: Move): Block {
  const { t, lang } = p;
  return {
    kind: 'table',
    caption: t('report.talks.answers', { n: m.n }),
    head: [t('field.question'), t('report.talks.group'), t('report.talks.answer')],
    rows: m.questions.flatMap((q) =>
      q.answers.map((a) => [
        q.text[lang],
        t(`role.${a.role}`),
        a.t === null
          ? t('ui.talks.no-answer')
          : [...a.choices.map((c) => `✓ ${c[lang]}`), ...(a.text === '' ? [] : [a.text])].join('\n'),
      ]),
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
  const marks = (x: Move['points'][number]): string =>
    x.marks
      .map((k) =>
        [
          t(`choice.${k.mark}`),
          t('ui.talks.marked', {
            who: k.who || t(`role.${k.by}`),
            groups:
              k.roles.length > 0
                ? list(
                    p,
                    k.roles.map((r) => t(`role.${r}`)),
                  )
                : t('ui.talks.all'),
          }),
          k.why,
        ]
          .filter((w) => w !== '')
          .join(' '),
      )
      .join('\n') || t('report.talks.unmarked');
  return {
    kind: 'table',
    caption: t('report.talks.points', { n: m.n }),
    head: [t('field.point'), t('report.talks.basis'), t('field.mark')],
    rows: m.points.map((x) => [x.text[lang], basis(x), marks(x)]),
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
