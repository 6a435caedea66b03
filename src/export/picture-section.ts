/** What happened against when the county knew, the latest news first: those rows are the ones to talk about. */
import type { Printer } from './format.ts';
import type { Block } from './block.ts';

const ROWS = 20;

export function pictureBlocks(p: Printer): Block[] {
  const { m, t } = p;
  if (m.picture.length === 0) return [];
  const gap = (r: (typeof m.picture)[number]): number => (r.knownAt < 0 ? Infinity : r.knownAt - r.t);
  const at = (s: number): string => (s < 0 ? t('report.picture.never') : p.at(s));
  const rows = [...m.picture].sort((a, b) => {
    const [x, y] = [gap(a), gap(b)];
    return x === y ? a.event - b.event : y - x;
  });
  return [
    { kind: 'sub', text: t('report.picture') },
    { kind: 'note', text: t('report.picture.hint', { n: rows.length, shown: Math.min(ROWS, rows.length) }) },
    {
      kind: 'table',
      caption: t('report.picture'),
      head: ['happened', 'place', 'time', 'learnt', 'gap', 'back', 'event'].map((c) => t(`report.col.${c}`)),
      widths: [2, 2.2, 1.2, 1.2, 1, 1.2, 1],
      rows: rows
        .slice(0, ROWS)
        .map((r) => [
          t(`event.${r.kind}`),
          p.name(r.place),
          p.at(r.t),
          at(r.knownAt),
          r.knownAt < 0 ? '—' : t('report.picture.gap', { m: Math.round((r.knownAt - r.t) / 60) }),
          r.backAt === null ? '—' : at(r.backAt),
          `ev#${r.event}`,
        ]),
    },
  ];
}
