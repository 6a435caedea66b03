/** The cut for townships: their own villages, their own silence, what they are to mend. */
import type { Block, Section } from '../block.ts';
import { findingCard } from './assessment.ts';

export const townshipRows: Section = {
  heading: 'report.township.villages',
  build(p) {
    const { m, t, lang } = p;
    const towns = [...new Set(m.villages.map((v) => v.township))];
    const blocks: Block[] = [{ kind: 'text', text: t('report.township.hint') }];
    if (towns.length === 0) blocks.push({ kind: 'text', text: t('report.township.none') });
    for (const town of towns) {
      const rows = m.villages.filter((v) => v.township === town);
      const late = rows.filter((v) => v.hitAt >= 0 && (v.warnedAt < 0 || v.warnedAt > v.hitAt)).length;
      blocks.push(
        { kind: 'sub', text: m.names[town]?.[lang] ?? town },
        {
          kind: 'text',
          text: t('report.township.line', {
            villages: rows.length,
            warned: rows.filter((v) => v.warnedAt >= 0).length,
            moved: rows.reduce((n, v) => n + v.moved, 0),
            hit: rows.filter((v) => v.hitAt >= 0).length,
            late,
            dead: rows.reduce((n, v) => n + v.dead, 0),
          }),
        },
        {
          kind: 'table',
          caption: '',
          head: ['village', 'warned', 'ordered', 'moved', 'arrived', 'hit', 'dead'].map((c) =>
            t(`report.col.${c}`),
          ),
          widths: [2, 1.2, 1.2, 1, 1.2, 1.2, 0.8],
          rows: rows.map((v) => [
            p.name(v.village),
            p.at(v.warnedAt),
            p.at(v.orderedAt),
            v.moved > 0 ? String(v.moved) : '—',
            p.at(v.doneAt),
            p.at(v.hitAt),
            v.dead > 0 ? String(v.dead) : '—',
          ]),
        },
      );
    }
    return blocks;
  },
};

export const townshipPicture: Section = {
  heading: 'report.township.contact',
  build(p) {
    const { m, t } = p;
    const rows = m.picture.filter((r) => r.kind === 'LINK_LOST');
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: t('report.township.contact'),
        head: ['place', 'happened', 'learnt', 'back'].map((c) => t(`report.col.${c}`)),
        widths: [2, 1, 1, 1],
        rows: rows.map((r) => [
          p.name(r.place),
          p.at(r.t),
          r.knownAt < 0 ? t('report.picture.never') : p.at(r.knownAt),
          p.at(r.backAt ?? -1),
        ]),
      },
    ];
  },
};

/** Findings that the rules give townships to mend. */
export const townshipMends: Section = {
  heading: 'report.township.mend',
  build(p) {
    const { m } = p;
    const rows = m.findings.filter((f) => f.lead === 'townships');
    return rows.map((f, i) => findingCard(p, f, i + 1));
  },
};
