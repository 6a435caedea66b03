/** The cut for the public: that it was an exercise, what was tried, what will be better, and what everybody can do. */
import type { Block, Section } from '../block.ts';

/** Things told to the public at most. */
const MOST = 5;

export const told: Section = {
  heading: 'report.public.told',
  build(p) {
    const { m, t, lang } = p;
    const blocks: Block[] = [
      { kind: 'text', text: t('report.public.exercise', { title: m.scenario.title[lang] }) },
      { kind: 'text', text: m.scenario.summary[lang] },
      {
        kind: 'list',
        items: [
          t('report.public.warned', { warned: p.quantity('villagesWarned') }),
          t('report.public.moved', { moved: p.quantity('evacuated') }),
          ...(m.score.kpis.reliefWithin10h === null
            ? []
            : [t('report.public.relief', { share: p.quantity('reliefWithin10h') })]),
          ...(m.score.outcome.rescued > 0 ? [t('report.public.rescued', { n: p.quantity('rescued') })] : []),
        ],
      },
    ];
    return blocks;
  },
};

export const didWell: Section = {
  heading: 'report.public.well',
  build(p) {
    const { m } = p;
    return m.strengths.length === 0
      ? []
      : [{ kind: 'list', items: m.strengths.slice(0, MOST).map((id) => p.title(id)) }];
  },
};

/** Steps, not posts: an exercise blames nobody (plan 三（一）2 asks for accountability in real incidents only). */
export const willMend: Section = {
  heading: 'report.public.mend',
  build(p) {
    const { m, t } = p;
    const items = m.findings.filter((f) => m.catalogue.some((c) => c.id === f.item)).slice(0, MOST);
    return items.length === 0
      ? []
      : [
          { kind: 'text', text: t('report.public.mend.hint') },
          { kind: 'list', items: items.map((f) => p.title(f.item)) },
        ];
  },
};

export const advice: Section = {
  heading: 'report.public.advice',
  build(p) {
    const { m, t } = p;
    return [
      { kind: 'list', items: [1, 2, 3, 4].map((k) => t(`report.public.advice.${m.scenario.hazard}.${k}`)) },
      { kind: 'text', text: t('report.public.call') },
    ];
  },
};
