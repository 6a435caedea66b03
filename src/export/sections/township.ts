/** The cut for townships: their own villages, their own silence, what they are to mend. */
import type { Block, Section } from '../block.ts';

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
          head: ['village', 'warned', 'ordered', 'moved', 'arrived', 'hit', 'dead'].map((c) =>
            t(`report.col.${c}`),
          ),
          widths: [2, 1.2, 1.2, 1, 1.2, 1.2, 0.8],
          rows: rows.map((v) => [
            p.name(v.village),
            p.clock(v.warnedAt),
            p.clock(v.orderedAt),
            v.moved > 0 ? String(v.moved) : '—',
            p.clock(v.doneAt),
            p.clock(v.hitAt),
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
    if (rows.length === 0) return [{ kind: 'text', text: t('report.township.contact.none') }];
    return [
      {
        kind: 'table',
        head: ['place', 'happened', 'learnt', 'back'].map((c) => t(`report.col.${c}`)),
        widths: [2, 1, 1, 1],
        rows: rows.map((r) => [
          p.name(r.place),
          p.clock(r.t),
          r.knownAt < 0 ? t('report.picture.never') : p.clock(r.knownAt),
          p.clock(r.backAt ?? -1),
        ]),
      },
    ];
  },
};

/** Findings that the rules give townships to mend. */
export const townshipMends: Section = {
  heading: 'report.township.mend',
  build(p) {
    const { m, t } = p;
    const rows = m.findings.filter((f) => f.lead === 'townships');
    if (rows.length === 0) return [{ kind: 'text', text: t('report.township.mend.none') }];
    return [
      {
        kind: 'table',
        wide: true,
        head: ['no', 'severity', 'issue', 'action', 'basis', 'due2'].map((c) => t(`report.col.${c}`)),
        widths: [0.6, 1.1, 3, 3.2, 2.4, 1],
        rows: rows.map((f, i) => [
          String(i + 1),
          t(`severity.${f.severity}`),
          p.issue(f),
          p.action(f),
          [f.basis, f.planClause].filter((x) => x !== '').join('; '),
          '',
        ]),
      },
    ];
  },
};
