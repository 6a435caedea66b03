/** SCN-056 a chart exists · SCN-057 it has the transition that is taken out · SCN-107 its hazard is one of the file's. */
import { knownCharts } from '../../hazards/chart-graphs.ts';
import { nearest } from '../diagnostics.ts';
import { hazardsOf } from '../schema.ts';
import type { Rule } from './index.ts';

export const machines: Rule = ({ scenario: s, at }) => {
  const charts = knownCharts();
  for (const [id, { without }] of Object.entries(s.machines)) {
    const chart = charts.get(id);
    if (!chart) {
      at(['machines', id], 'SCN-056', { id, near: nearest(id, charts.keys()) }, 'error', true);
      continue;
    }
    if (chart.hazard !== null && !hazardsOf(s).includes(chart.hazard))
      at(['machines', id], 'SCN-107', { id, hazard: chart.hazard }, 'warning', true);
    without.forEach((pair, i) => {
      if (!chart.pairs.has(pair))
        at(['machines', id, 'without', i], 'SCN-057', { id, pair, near: nearest(pair, chart.pairs) });
    });
  }
};
