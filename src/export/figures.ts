/** The report's figures, the same in every form. */
import { chart, ticks } from './charts.ts';
import type { Printer } from './format.ts';

export interface Figure {
  readonly title: string;
  readonly svg: string;
}
const BLUE = '#0b5cad';
const ORANGE = '#b45309';
const GREEN = '#15803d';

export function levelFigure(p: Printer): Figure {
  const { m, t } = p;
  const title = t('report.fig.levels');
  return {
    title,
    svg: chart({
      title,
      axis: t('report.fig.axis'),
      endS: m.scenario.durationS,
      yTicks: ['—', 'Ⅳ', 'Ⅲ', 'Ⅱ', 'Ⅰ'].map((label, v) => ({ v, label })),
      lines: [
        {
          series: m.levels.warranted,
          label: t('report.fig.warranted'),
          step: true,
          colour: ORANGE,
          dash: '6 4',
        },
        { series: m.levels.declared, label: t('report.fig.declared'), step: true, colour: BLUE, dash: '' },
      ],
    }),
  };
}
export function coverageFigure(p: Printer): Figure {
  const { m, t } = p;
  const title = t('report.fig.coverage');
  const style = [
    [BLUE, ''],
    [ORANGE, '6 4'],
    [GREEN, '2 3'],
  ] as const;
  const names = ['quantity.warningVillage', 'quantity.warningHousehold', 'quantity.warningPerson'];
  return {
    title,
    svg: chart({
      title,
      axis: t('report.fig.axis'),
      endS: m.scenario.durationS,
      yTicks: [0, 0.25, 0.5, 0.75, 1].map((v) => ({ v, label: `${v * 100}%` })),
      lines: m.coverage.map((series, i) => ({
        series,
        label: t(names[i]),
        step: false,
        colour: style[i][0],
        dash: style[i][1],
      })),
    }),
  };
}
export function evacuationFigure(p: Printer): Figure {
  const { m, t } = p;
  const title = t('report.fig.evac');
  const top = Math.max(
    10,
    ...m.evacuation.needed.points.map((x) => x[1]),
    ...m.evacuation.arrived.points.map((x) => x[1]),
  );
  return {
    title,
    svg: chart({
      title,
      axis: t('report.fig.axis'),
      endS: m.scenario.durationS,
      yTicks: ticks(0, top),
      lines: [
        {
          series: m.evacuation.needed,
          label: t('report.fig.needed'),
          step: true,
          colour: ORANGE,
          dash: '6 4',
        },
        { series: m.evacuation.arrived, label: t('report.fig.arrived'), step: true, colour: BLUE, dash: '' },
      ],
    }),
  };
}
/** Those that rose highest above their warning stage first. */
export function gaugeFigures(p: Printer): Figure[] {
  const { m, t, lang } = p;
  const above = (g: (typeof m.gauges)[number]): number => Math.max(...g.points.map((x) => x[1])) - g.warningM;
  return m.gauges
    .filter((g) => g.points.length > 1)
    .sort((a, b) => above(b) - above(a))
    .map((g) => {
      const title = t('report.fig.gauges', { name: g.name[lang] });
      const v = g.points.map((x) => x[1]);
      return {
        title,
        svg: chart({
          title,
          axis: t('report.fig.axis'),
          endS: m.scenario.durationS,
          yTicks: ticks(Math.min(...v, g.warningM) - 0.5, Math.max(...v, g.guaranteeM) + 0.5),
          lines: [{ series: g, label: g.name[lang], step: false, colour: BLUE, dash: '' }],
          marks: [
            { v: g.warningM, label: t('report.fig.warning', { v: g.warningM }) },
            { v: g.guaranteeM, label: t('report.fig.guarantee', { v: g.guaranteeM }) },
          ],
        }),
      };
    });
}
