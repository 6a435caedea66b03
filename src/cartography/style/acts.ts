/** Style of what people do on the ground: roads that are shut, ways of people and crews, places of work, the command post. */
import { FLOWS } from '../features/flows.ts';
import { ramp, type StyleRule } from '../types.ts';

/** Below the places of the county. */
export const WAYS: readonly StyleRule[] = [
  {
    id: 'closed',
    from: 'closed',
    is: ['water', 'blocked', 'order'],
    switch: 'roads',
    casing: { colour: 'halo', width: 1.4 },
    line: {
      colour: 'alarm',
      width: ramp([9, 2.2], [14, 4]),
      dash: [5, 4],
    },
    legend: 'ui.legend.closed',
  },
  {
    id: 'closed-mark',
    from: 'closed-mark',
    is: ['water', 'blocked'],
    zoom: [10.6, 99],
    switch: 'roads',
    symbol: { shape: 'closed', size: 1, colour: 'alarm' },
  },
  {
    id: 'closed-order',
    from: 'closed-mark',
    is: ['order'],
    zoom: [10.2, 99],
    switch: 'roads',
    symbol: { shape: 'closed-order', size: 1, colour: 'select' },
    legend: 'carto.closed.order',
  },
  ...FLOWS.map(([name], k): StyleRule => ({
    id: `evacuation-${name}`,
    from: 'evacuation',
    is: [name],
    switch: 'evacuation',
    casing: { colour: 'halo', width: 0.8 },
    line: {
      colour: 'safe',
      width: ramp([9, 1.4 + 1.3 * k], [14, 2.6 + 2.4 * k]),
      dash: [7, 4],
      arrow: true,
    },
    legend: `carto.flow.${name}`,
  })),
  {
    id: 'route',
    from: 'route',
    switch: 'routes',
    line: {
      colour: 'route',
      width: ramp([9, 2], [14, 3.4]),
      alpha: 0.75,
      arrow: true,
    },
    legend: 'ui.layer.routes',
  },
];

/** Places of work that no hazard draws itself. */
export const SITE: StyleRule = {
  id: 'site',
  from: 'site',
  symbol: {
    shape: 'site',
    size: ramp([9.5, 0.7], [13, 1]),
    colour: 'alarm',
  },
  label: { size: 11.5, colour: 'alarm', priority: 1, must: true },
  incident: true,
  legend: 'ui.legend.site',
};

export const POST: StyleRule = {
  id: 'post',
  from: 'post',
  symbol: { shape: 'flag', size: 1, colour: 'alarm' },
  label: { size: 11.5, colour: 'alarm', priority: 1, bold: true, from: 11 },
  incident: true,
  legend: 'carto.post',
};
