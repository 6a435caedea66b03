/** Six dimensions before the total, and how their contributions add up to it. */
import type { ReactNode } from 'react';
import { count, fixed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Section } from '../ui.tsx';
import { Radar } from './Radar.tsx';

const NAMES = ['timeliness', 'completeness', 'correctness', 'coordination', 'safety', 'outcome'] as const;

export function Dimensions(): ReactNode {
  const { t } = useWords();
  const { score } = useSession((s) => s.review)!;
  const rows = NAMES.map((n) => ({ n, value: score.dimensions[n], ...score.contributions[n] }));
  return (
    <div className="two">
      <Section title={t('ui.review.dimensions')}>
        <Radar rows={rows.map((r) => ({ n: r.n, value: r.value === null ? null : scale(r.value) }))} />
        <table>
          <thead>
            <tr>
              <th>{t('report.col.dimension')}</th>
              <th>{t('report.col.value')}</th>
              <th className="num">{t('report.col.weight')}</th>
              <th className="num">{t('report.col.contribution')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.n}>
                <td>{t(`dim.${r.n}`)}</td>
                <td>
                  {r.value === null ? (
                    <em>{t('report.na')}</em>
                  ) : (
                    <span className="hbar" role="img" aria-label={`${fixed(r.value, 1)}`}>
                      <i style={{ width: `${Math.max(0, Math.min(100, scale(r.value)))}%` }} />
                      <b>{fixed(scale(r.value), 1)}</b>
                    </span>
                  )}
                </td>
                <td className="num">{fixed(r.weight, r.weight <= 1 ? 2 : 0)}</td>
                <td className="num">{fixed(r.points, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t('report.waterfall')}>
        <Waterfall rows={rows.filter((r) => r.value !== null)} raw={score.raw} total={score.total} />
        {score.baselines ? (
          <p className="hint">
            {t('report.baseline', {
              idle: count(score.baselines.idle.loss),
              reference: count(score.leastLoss!),
            })}
          </p>
        ) : (
          <p className="hint">{t('ui.review.nobaseline')}</p>
        )}
      </Section>
    </div>
  );
}
/** Dimensions come as shares or as points of a hundred. */
const scale = (v: number): number => (v <= 1 ? v * 100 : v);

function Waterfall(p: {
  rows: readonly { n: string; points: number }[];
  raw: number;
  total: number;
}): ReactNode {
  const { t } = useWords();
  const bars: { label: string; from: number; to: number; kind: string }[] = [];
  let at = 0;
  for (const r of p.rows) {
    bars.push({ label: t(`dim.${r.n}`), from: at, to: at + r.points, kind: r.points < 0 ? 'minus' : 'plus' });
    at += r.points;
  }
  bars.push({ label: t('ui.review.raw'), from: 0, to: p.raw, kind: 'sum' });
  if (p.total < p.raw - 0.05) bars.push({ label: t('report.caps'), from: p.total, to: p.raw, kind: 'minus' });
  bars.push({ label: t('quantity.total'), from: 0, to: p.total, kind: 'sum' });
  const w = 520;
  const h = 210;
  const step = w / bars.length;
  const y = (v: number): number => 14 + (1 - Math.max(0, Math.min(100, v)) / 100) * (h - 50);
  return (
    <svg viewBox={`0 0 ${w} ${h}`} className="waterfall" role="img" aria-label={t('report.waterfall')}>
      {[0, 50, 100].map((v) => (
        <g key={v}>
          <line x1={0} x2={w} y1={y(v)} y2={y(v)} />
          <text x={2} y={y(v) - 2} className="axis">
            {v}
          </text>
        </g>
      ))}
      {bars.map((b, i) => (
        <g key={b.label}>
          <rect
            className={b.kind}
            x={i * step + step * 0.18}
            width={step * 0.64}
            y={Math.min(y(b.from), y(b.to))}
            height={Math.max(1.5, Math.abs(y(b.from) - y(b.to)))}
          />
          <text x={i * step + step / 2} y={Math.min(y(b.from), y(b.to)) - 3} textAnchor="middle">
            {(b.kind === 'sum' ? b.to : b.to - b.from).toFixed(1)}
          </text>
          <text x={i * step + step / 2} y={h - (i % 2 === 0 ? 20 : 6)} textAnchor="middle">
            {b.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
