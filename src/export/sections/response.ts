/** What the county did: level, reports, people, forces, safety, and what came of it. */
import type { Block, Section } from '../block.ts';
import { coverageFigure, evacuationFigure, levelFigure } from '../figures.ts';
import { knownText } from '../known-text.ts';
import { pictureBlocks } from '../picture-section.ts';

export const level: Section = {
  heading: 'report.s4',
  build(p) {
    const { warranted, declared } = p.m.levels;
    if (warranted.points.length < 2 && declared.points.length < 2) return [];
    return [{ kind: 'figure', figure: levelFigure(p) }];
  },
};

export const reporting: Section = {
  heading: 'report.s5',
  build(p) {
    const { m, t } = p;
    if (m.deadlines.length === 0) return pictureBlocks(p);
    const blocks: Block[] = [];
    blocks.push({
      kind: 'table',
      caption: t('report.reports'),
      head: ['no', 'report', 'due', 'sent', 'complete', 'verdict', 'event'].map((c) => t(`report.col.${c}`)),
      widths: [0.7, 1.6, 1.4, 1.4, 1.6, 1.6, 1.5],
      rows: m.deadlines.map((d, i) => [
        String(i + 1),
        t(`report.kind.${d.kind}`),
        p.at(d.dueAt),
        p.at(d.sentAt),
        p.percent(d.fields),
        d.sentAt < 0
          ? t('report.verdict.missing')
          : d.dueAt < 0 || d.sentAt <= d.dueAt
            ? t('report.verdict.ok')
            : t('report.verdict.late', { m: Math.round((d.sentAt - d.dueAt) / 60) }),
        d.event ? `ev#${d.event}` : '—',
      ]),
    });
    return [...blocks, ...pictureBlocks(p)];
  },
};

export const people: Section = {
  heading: 'report.s6',
  build(p) {
    const { m, t } = p;
    const blocks: Block[] = [];
    if (m.coverage.some((c) => c.points.length > 0))
      blocks.push({ kind: 'figure', figure: coverageFigure(p) });
    if (m.evacuation.needed.points.length > 1) blocks.push({ kind: 'figure', figure: evacuationFigure(p) });
    if (m.shelters.length > 0)
      blocks.push({
        kind: 'table',
        caption: t('report.shelters'),
        head: ['shelter', 'kind', 'opened', 'sent-there', 'fit'].map((c) => t(`report.col.${c}`)),
        widths: [2.4, 1.6, 1, 1, 1.6],
        rows: m.shelters.map((s) => [
          p.name(s.shelter),
          t(s.openAir ? 'report.shelter.open' : 'report.shelter.indoor', {
            kind: t(`shelterkind.${s.kind}`),
          }),
          p.at(s.openedAt),
          String(Math.round(s.sent)),
          t(s.unfit ? 'report.shelter.unfit' : 'report.shelter.fit'),
        ]),
      });
    return blocks;
  },
};

export const forces: Section = {
  heading: 'report.s7',
  build(p) {
    const { m, t, lang } = p;
    if (m.units.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: t('report.units'),
        head: ['unit', 'tasks', 'hours'].map((c) => t(`report.col.${c}`)),
        widths: [3, 1, 1],
        rows: m.units.map((u) => [u.name[lang], String(u.tasks), u.hours.toFixed(1)]),
      },
    ];
  },
};

export const safety: Section = {
  heading: 'report.s8',
  build(p) {
    const { m, t } = p;
    const { violations } = m.score;
    if (violations.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: t('report.violations'),
        head: ['rule', 'time', 'penalty', 'event'].map((c) => t(`report.col.${c}`)),
        widths: [4, 1.2, 1, 2],
        rows: violations
          .filter((v, i) => v.penalty > 0 || violations.findIndex((x) => x.id === v.id) === i)
          .map((v) => [
            `${v.id} ${p.title(v.id)}`,
            p.at(v.t),
            v.redLine ? t('report.redline') : `−${v.penalty}`,
            p.evidence(v.evidence),
          ]),
      },
    ];
  },
};

export const outcome: Section = {
  heading: 'report.harm',
  build(p) {
    const { m, t } = p;
    const { score } = m;
    const blocks: Block[] = [];
    blocks.push({
      kind: 'table',
      caption: t('report.headline', { at: p.at(m.scenario.durationS) }),
      head: [t('report.col.measure'), t('report.col.run'), t('report.col.known-then')],
      widths: [2, 1, 2.4],
      rows: p
        .quantities('people', 'loss', 'response', 'indicator')
        .map((q) => [t(`quantity.${q.id}`), p.quantity(q.id), knownText(p, q)]),
    });
    if (score.baselines)
      blocks.push({
        kind: 'text',
        text: t('report.baseline', {
          idle: Math.round(score.baselines.idle.loss),
          reference: Math.round(score.leastLoss!),
        }),
      });
    return blocks;
  },
};
