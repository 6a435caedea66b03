/** The six dimensions, or other shares, as one figure: the wider, the better. The table beside it has the numbers. */
import type { ReactNode } from 'react';
import { useWords } from '../hooks.ts';

const SIZE = 230;
/** Room for the words left and right. */
const SIDE = 80;
const R = 78;
const point = (i: number, n: number, share: number): readonly [number, number] => {
  const a = (i / n) * 2 * Math.PI - Math.PI / 2;
  return [SIZE / 2 + SIDE + Math.cos(a) * R * share, SIZE / 2 + Math.sin(a) * R * share];
};
const ring = (n: number, share: (i: number) => number): string =>
  Array.from({ length: n }, (_, i) =>
    point(i, n, share(i))
      .map((v) => v.toFixed(1))
      .join(','),
  ).join(' ');

/** Values are points of a hundred; null where a dimension does not apply. */
export function Radar({
  rows,
  words = 'dim',
  title = 'ui.review.radar',
}: {
  rows: readonly { readonly n: string; readonly value: number | null }[];
  /** First part of the keys that name the axes, and the key that names the figure. */
  words?: string;
  title?: string;
}): ReactNode {
  const { t } = useWords();
  const n = rows.length;
  return (
    <svg viewBox={`0 0 ${SIZE + 2 * SIDE} ${SIZE}`} className="radar" role="img" aria-label={t(title)}>
      {[0.25, 0.5, 0.75, 1].map((k) => (
        <polygon key={k} className="grid" points={ring(n, () => k)} />
      ))}
      <polygon
        className="shape"
        points={ring(n, (i) => Math.max(0, Math.min(100, rows[i].value ?? 0)) / 100)}
      />
      {rows.map((r, i) => {
        const [x, y] = point(i, n, 1.2);
        return (
          <text
            key={r.n}
            x={x}
            y={y + 4}
            textAnchor={Math.abs(x - SIZE / 2 - SIDE) < 5 ? 'middle' : x > SIZE / 2 + SIDE ? 'start' : 'end'}
          >
            {t(`${words}.${r.n}`)} {r.value === null ? t('report.na') : Math.round(r.value)}
          </text>
        );
      })}
    </svg>
  );
}
