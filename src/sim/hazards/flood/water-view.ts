/** Rain, gauges and reservoirs by the last that was read, forecast or reported; levees and their dangers as known. */
import { knownSince } from '../../information/deliver.ts';
import type * as V from '../../views/types.ts';
import type { World } from '../../world.ts';
import { dangerState, isGuarded, leveeOf } from './dangers.ts';
import { riversOf } from './state.ts';

type Series = V.GaugeView['series'];
const SHOWN = 120;
const cachedSeries = new WeakMap<object, { readonly length: number; readonly series: Series }>();
/** The last readings of a gauge. Readings are only ever appended, so a list of the same length is the same list. */
function seriesOf(list: readonly { readonly t: number; readonly level: number }[]): Series {
  const known = cachedSeries.get(list);
  if (known?.length === list.length) return known.series;
  const series = list.slice(-SHOWN).map((r) => [r.t, r.level] as const);
  cachedSeries.set(list, { length: list.length, series });
  return series;
}

const gaugeViews = (w: World): V.RoleView['gauges'] =>
  w.env.county.gauges.map((g, i) => {
    const list = w.info.readings[i];
    const last = list.at(-1);
    const before = list.at(-2);
    const f = w.info.bulletins[i];
    return {
      id: g.id,
      level: last?.level ?? null,
      readAt: last?.t ?? -1,
      trend: last && before ? ((last.level - before.level) * 3600) / Math.max(60, last.t - before.t) : 0,
      warningM: g.warningM,
      guaranteeM: g.guaranteeM,
      insideCounty: g.insideCounty,
      intervalMin: w.info.intervalMin[i],
      series: seriesOf(list),
      forecast: f ? { t: f.t, h6: f.h6, h12: f.h12, h24: f.h24, peak: f.peak, peakAt: f.peakAt } : null,
    };
  });

const reservoirViews = (w: World): V.RoleView['reservoirs'] =>
  w.env.county.reservoirs.map((r, i) => {
    const s = w.info.reservoirs[i];
    return {
      id: r.id,
      level: s?.level ?? null,
      inflow: s?.inflow ?? null,
      outflow: s?.outflow ?? null,
      reportedAt: s?.t ?? -1,
      floodLimitM: r.floodLimitM,
      normalM: r.normalM,
      designM: r.designM,
      gated: r.gates !== null,
      maxRelease: r.gates?.maxM3s ?? 0,
      ordered: riversOf(w).reservoirs[i].ordered,
      unsafe: r.unsafe,
    };
  });

export function waterView(w: World, truth: boolean): V.PackView {
  const { county } = w.env;
  const f = riversOf(w);
  return {
    rain: county.catchments.map((c, i) => ({
      zone: c.id,
      h1: f.rain1h[i],
      h3: f.rain3h[i],
      h24: f.rain24h[i],
    })),
    gauges: gaugeViews(w),
    reservoirs: reservoirViews(w),
    levees: county.levees.map((l, i) => ({
      id: l.id,
      patrolMin: w.incidents.flood.patrols[i]?.intervalMin ?? 0,
      lastPatrol: w.incidents.flood.patrols[i]?.lastAt ?? -1,
    })),
    dangers: f.dangers.flatMap((d) => {
      const since = knownSince(w, `danger:${d.id}`);
      return since < 0 && !truth
        ? []
        : [
            {
              id: d.id,
              levee: leveeOf(w, d).id,
              kind: d.kind,
              knownSince: since,
              state: dangerState(w, d),
              guarded: isGuarded(w, d),
            },
          ];
    }),
  };
}
