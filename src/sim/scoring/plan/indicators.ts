/** Indicators of the plan and its sub-goals, each with the terms of its sum (plan 二（三）, 一（一）). */
import { parameter, PARAMETERS, type ParameterId } from '../../scenario/parameters.ts';
import { COUNTY_FIGURES, INDICATOR_NUMBERS, LARGER_ACCIDENT as L } from '../../plan/figures.data.ts';
import { SPECS } from '../../hazards/specs.ts';
import { hazardsOf, type Scenario } from '../../scenario/schema.ts';
import type { SimLogEvent } from '../../events.ts';
import type { LogIndex } from '../log-index.ts';
import { reportsInTime } from '../readings.ts';
import type { Outcome } from '../types.ts';
import type { Indicator, IndicatorId, UsedFigure } from './types.ts';

const one = (
  id: IndicatorId,
  unit: Indicator['unit'],
  value: number | null,
  goal: number | null,
  met: boolean | null,
  terms: Record<string, number> = {},
): Indicator => ({ id, unit, value, goal, met: value === null ? null : met, terms });

/** Value below which `share` of the sorted list lies; null of nothing. */
export function quantile(list: readonly number[], share: number): number | null {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Minutes between what was ordered and what came of it, paired by number. */
function waits<A extends SimLogEvent, B extends SimLogEvent>(
  from: readonly A[],
  to: readonly B[],
  numberOf: (e: A | B) => number,
): number[] {
  const start = new Map(from.map((e) => [numberOf(e), e.t]));
  return to.flatMap((e) => {
    const t = start.get(numberOf(e));
    return t === undefined ? [] : [(e.t - t) / 60];
  });
}

/** Minutes of warning that each village which was hit had had. */
function leads(log: LogIndex): number[] {
  const warned = new Map<string, number>();
  for (const e of log.all('VILLAGE_WARNED')) {
    const v = e.data.village;
    if (!warned.has(v)) warned.set(v, e.t);
  }
  return log.hits().map((e) => {
    const t = warned.get(e.data.village);
    return t === undefined || t > e.t ? 0 : (e.t - t) / 60;
  });
}

export function indicators(log: LogIndex, scenario: Scenario, o: Outcome): Indicator[] {
  const f = COUNTY_FIGURES[scenario.county];
  const n = (id: ParameterId): number => parameter(scenario, id);
  const out = log.first('OUTCOME');
  const hazards = hazardsOf(scenario);
  const accident = SPECS[scenario.about.hazard].nature === 'accident';
  const fire = hazards.some((h) => SPECS[h].burnsForest);
  const { due, onTime } = reportsInTime(log);
  const lead = leads(log);
  const turn = waits(log.all('DISPATCH'), log.all('ON_SCENE'), (e) => e.data.task);
  const goods = waits(log.all('SUPPLY_ORDER'), log.all('SUPPLY_ARRIVED'), (e) => e.data.supply);
  const relief = log.all('RELIEF');
  const overdue = out?.data.reliefOverdue ?? 0;
  const relieved = relief.reduce((n, e) => n + e.data.people, 0);
  const early = relief.filter((e) => e.data.minutes <= 600).reduce((n, e) => n + e.data.people, 0);
  const longest = relief.reduce((n, e) => Math.max(n, e.data.minutes), 0) / 60;
  const burnt = out?.data.burntHa ?? 0;
  const damaged = burnt * n(INDICATOR_NUMBERS.damagedShare);
  const entrapped = log.all('ENTRAPPED').length;
  const list: Indicator[] = [
    one('DUT-03', 'percent', due === 0 ? null : (100 * onTime) / due, 100, onTime === due, { onTime, due }),
    one('WRN-05', 'minutes', quantile(lead, 0.5), null, null, { villages: lead.length }),
    one('JNT-02', 'minutes', quantile(turn, 0.5), null, null, {
      orders: turn.length,
      p90: quantile(turn, 0.9) ?? 0,
    }),
    one('REL-09', 'minutes', quantile(goods, 0.5), null, null, {
      orders: goods.length,
      p90: quantile(goods, 0.9) ?? 0,
    }),
    one(
      'IND-6',
      'percent',
      relieved + overdue === 0 ? null : (100 * early) / (relieved + overdue),
      100,
      early === relieved + overdue,
      {
        early,
        people: relieved + overdue,
        longest,
      },
    ),
  ];
  // What stood still is no direct loss; records of before have none.
  const direct = Math.round(10 * o.damageMillion - (o.losses.standstill ?? 0) / 10) / 10;
  if (accident) {
    const larger =
      o.dead >= L.largerDead.value ||
      o.seriouslyInjured >= L.largerInjured.value ||
      direct >= L.largerMillion.value;
    list.push(
      // The plan asks for 10 % less but names no base year: only a run without deaths is sure to keep it.
      one('IND-1', 'people', o.dead, null, o.dead === 0 ? true : null, { dead: o.dead }),
      one('IND-9', 'flag', larger ? 0 : 1, 1, !larger, {
        dead: o.dead,
        injured: o.seriouslyInjured,
        loss: direct,
      }),
      one('REC-05', 'm-yuan', o.dead * n(INDICATOR_NUMBERS.liabilityPerDeathMillion), null, null, {
        dead: o.dead,
        each: n(INDICATOR_NUMBERS.liabilityPerDeathMillion),
      }),
    );
  } else if (f) {
    const perMillion = (o.dead * 1e6) / f.population.value;
    const share = (100 * direct) / f.gdpMillion.value;
    list.push(
      one('IND-4', 'percent', share, 1, share < 1, { loss: direct, gdp: f.gdpMillion.value }),
      // A yearly mean: one event's deaths are spread over the plan's five years as well.
      one('IND-5', 'per-million', perMillion, 1, perMillion < 1, {
        dead: o.dead,
        population: f.population.value,
        fiveYears: perMillion / 5,
      }),
      one(
        'REC-03',
        'm-yuan',
        o.floodedHouseholds * n(INDICATOR_NUMBERS.insuredShare) * n(INDICATOR_NUMBERS.housePayoutMillion),
        null,
        null,
        {
          houses: o.floodedHouseholds,
          share: 100 * n(INDICATOR_NUMBERS.insuredShare),
          each: n(INDICATOR_NUMBERS.housePayoutMillion),
        },
      ),
    );
  }
  if (fire) {
    const hurt = o.dead + o.seriouslyInjured + entrapped;
    if (f)
      list.push(
        one(
          'IND-7',
          'per-mille',
          (1000 * damaged) / f.forestHa.value,
          0.9,
          (1000 * damaged) / f.forestHa.value <= 0.9,
          {
            damaged,
            forest: f.forestHa.value,
            allowance: (damaged / (0.0009 * f.forestHa.value)) * 100,
          },
        ),
      );
    list.push(
      one('IND-10', 'flag', hurt === 0 ? 1 : 0, 1, hurt === 0, {
        dead: o.dead,
        injured: o.seriouslyInjured,
        entrapped,
      }),
      one('IND-11', 'ha', burnt, null, null, { burnt, damaged }),
    );
  }
  return list;
}

const STANDS_ON: Partial<Record<IndicatorId, readonly string[]>> = {
  'IND-4': ['gdpMillion'],
  'IND-5': ['population'],
  'IND-7': ['forestHa', 'damagedShare'],
  'IND-9': ['largerDead', 'largerInjured', 'largerMillion'],
  'IND-11': ['damagedShare'],
  'REC-03': ['insuredShare', 'housePayoutMillion'],
  'REC-05': ['liabilityPerDeathMillion'],
};
/** Said of a number that the scenario carries itself. */
const OWN = '本情景设定';
/** The figures that the listed indicators stand on, each once. */
export function figuresOf(shown: readonly Indicator[], scenario: Scenario): UsedFigure[] {
  const own = Object.entries(INDICATOR_NUMBERS).map(([id, of]): [string, Omit<UsedFigure, 'id'>] => {
    const { source, asOf, status } = PARAMETERS[of];
    const changed = scenario.parameters[of] !== undefined;
    return [id, { value: parameter(scenario, of), source: changed ? OWN : source, asOf, status }];
  });
  const all = { ...COUNTY_FIGURES[scenario.county], ...Object.fromEntries(own), ...L };
  const ids = new Set(shown.flatMap((i) => STANDS_ON[i.id] ?? []));
  return Object.entries(all)
    .filter(([id]) => ids.has(id))
    .map(([id, f]) => ({ id, ...f }));
}
