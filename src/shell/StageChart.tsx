/** Stage of one gauge: readings, forecast points, warning and guarantee lines. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type uPlot from 'uplot';
import type { RoleView } from '../bridge/protocol.ts';
import { useStore } from 'zustand';
import { themeStore } from '../stores/theme.ts';
import { hm } from './format.ts';
import { useWords } from './hooks.ts';

/** Ticks fall on quarter hours, hours or parts of a day. */
const HOURS = [900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

/** Tokens of the page as a canvas takes them. */
function coloursNow(): (token: string) => string {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  return (token) => {
    const value = style.getPropertyValue(token).trim();
    return value.endsWith('rem') ? `${parseFloat(value) * parseFloat(style.fontSize)}px` : value;
  };
}

export function StageChart(p: {
  gauge: RoleView['gauges'][number];
  title: string;
  startsAt: string;
  now: number;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const [lib, setLib] = useState<typeof uPlot | null>(null);
  const { t } = useWords();
  const shade = useStore(themeStore, (s) => s.shade);
  const { gauge: g } = p;
  useEffect(() => {
    let dead = false;
    void import('uplot').then((m) => !dead && setLib(() => m.default));
    return () => void (dead = true);
  }, []);
  useEffect(() => {
    const el = box.current;
    if (!lib || !el) return;
    const colour = coloursNow();
    const type = `${colour('--type-1')} sans-serif`;
    const axis = { font: type, stroke: colour('--ink'), grid: { stroke: colour('--line-soft'), width: 1 } };
    const u = new lib(
      {
        width: el.clientWidth || 420,
        height: 170,
        cursor: { y: false },
        legend: { show: true, live: false },
        scales: {
          x: { time: false },
          y: {
            range: (_u, lo, hi) => [Math.min(lo, g.warningM - 1) - 0.3, Math.max(hi, g.guaranteeM) + 0.3],
          },
        },
        axes: [
          {
            values: (_u, v) => v.map((s) => hm(p.startsAt, s)),
            incrs: HOURS,
            space: 60,
            size: 28,
            ...axis,
          },
          { ...axis, size: 44, values: (_u, v) => v.map((s) => s.toFixed(1)) },
        ],
        series: [
          {},
          { label: t('ui.chart.stage'), stroke: colour('--act'), width: 2, points: { size: 4 } },
          {
            label: t('ui.chart.forecast'),
            stroke: colour('--act'),
            dash: [4, 4],
            width: 1.5,
            points: { show: true, size: 6 },
          },
          {
            label: t('ui.chart.warning', { v: g.warningM.toFixed(1) }),
            stroke: colour('--doubt'),
            width: 1.5,
            dash: [8, 4],
            points: { show: false },
          },
          {
            label: t('ui.chart.guarantee', { v: g.guaranteeM.toFixed(1) }),
            stroke: colour('--bad'),
            width: 1.5,
            dash: [2, 3],
            points: { show: false },
          },
        ],
      },
      [[0], [null], [null], [null], [null]],
      el,
    );
    plot.current = u;
    const watch = new ResizeObserver(
      () => el.clientWidth > 0 && u.setSize({ width: el.clientWidth, height: 170 }),
    );
    watch.observe(el);
    return () => {
      watch.disconnect();
      u.destroy();
      plot.current = null;
    };
    // A chart is rebuilt for another gauge, language or colours, and fed below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lib, g.id, t, shade]);
  useEffect(() => {
    const u = plot.current;
    if (!u) return;
    const ahead: [number, number][] = g.forecast
      ? [
          [g.forecast.t + 21600, g.forecast.h6],
          [g.forecast.t + 43200, g.forecast.h12],
          [g.forecast.t + 86400, g.forecast.h24],
        ]
      : [];
    const future = ahead.filter(([s]) => s > (g.series.at(-1)?.[0] ?? -1));
    const xs = [...g.series.map((s) => s[0]), ...future.map((s) => s[0])];
    if (xs.length === 0) xs.push(0, Math.max(3600, p.now));
    const past = xs.map((_, i) => g.series[i]?.[1] ?? null);
    const fc = xs.map((_, i) =>
      i === g.series.length - 1 && future.length > 0
        ? g.series[i][1]
        : i >= g.series.length
          ? (future[i - g.series.length]?.[1] ?? null)
          : null,
    );
    u.setData([xs, past, fc, xs.map(() => g.warningM), xs.map(() => g.guaranteeM)]);
  }, [lib, g.id, t, shade, g.series.length, g.forecast?.t]); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <figure className="chart" aria-label={t('ui.chart.title', { name: p.title })}>
      <figcaption>{t('ui.chart.title', { name: p.title })}</figcaption>
      <div ref={box} />
    </figure>
  );
}
