/** Outcome, coordination and the plan's own indicators, read from the log. */
import { lg } from '../kernel/decimal.ts';
import type { ScoreRules } from '../scenario/score-numbers.ts';
import type { EventKind } from '../events.ts';
import type { LogIndex } from './log-index.ts';
import { freshness, frontDue, reportsInTime } from './readings.ts';
import { NO_LOSSES } from '../resources/sectors.ts';
import type { Kpis, Outcome, ScoreSheet } from './types.ts';

/** Points of the plain sum from which each tenfold weighs the same. */
const FROM = 10;
/**
 * What a run has cost, by the scenario's or the product's points; who is still trapped at the end is not saved yet. All beside the
 * dead and the hurt grows without end, ever more slowly: 45 points at a sum of 10, 300 at 1,000, 750 at a million.
 */
export function lossTotal(o: Omit<Outcome, 'total' | 'losses'>, by: ScoreRules['loss']): number {
  const rest =
    by.trapped * o.trapped +
    by.unmet * o.unmetPersonHours +
    by.house * o.floodedHouseholds +
    by.damage * o.damageMillion;
  const scaled = by.tenfold * lg(1 + rest / FROM);
  return by.dead * o.dead + by.injured * o.seriouslyInjured + Math.min(by.rest, scaled);
}

export function measureOutcome(log: LogIndex, by: ScoreRules['loss']): Outcome {
  const at = log.first('OUTCOME')?.data;
  const o = {
    dead: at?.dead ?? 0,
    seriouslyInjured: at?.injured ?? 0,
    unmetPersonHours: at?.unmetPersonHours ?? 0,
    exposedPersonMinutes: at?.exposedPersonMinutes ?? 0,
    floodedHouseholds: at?.floodedHouseholds ?? 0,
    damageMillion: at?.damageMillion ?? 0,
    losses: at?.losses ?? NO_LOSSES,
    trapped: at?.trapped ?? 0,
    rescued: at?.rescued ?? 0,
    evacuated: at?.evacuated ?? 0,
    leveesBreached: at?.leveesBreached ?? 0,
    damsFailed: at?.damsFailed ?? 0,
  };
  return { ...o, total: lossTotal(o, by) };
}

/** Pairs that should have talked once an incident was known: up, down, across, to the public, and front with rear. */
const MATRIX: readonly (readonly EventKind[])[] = [
  ['REPORT'],
  ['CONSULT', 'ASSESS'],
  ['ORDER', 'FIRST_ACTION', 'SECONDARY'],
  ['NOTIFY'],
  ['STATEMENT'],
  ['WARN'],
  ['DISPATCH'],
  ['SYNC'],
  ['SHELTER_OPEN'],
  ['LEADER_SENT', 'ICP_UP'],
];

export function measureCoordination(log: LogIndex): ScoreSheet['coordination'] {
  const matrix = MATRIX.filter((kinds) => kinds.some((k) => log.all(k).length > 0)).length / MATRIX.length;
  const from = frontDue(log);
  const fresh = from < 0 ? null : log.first('ICP_UP') ? freshness(log, from) : 0;
  const needs = log.first('OUTCOME');
  const wanted = needs?.data.needsTotal ?? 0;
  return { matrix, freshness: fresh, supply: wanted === 0 ? null : (needs?.data.needsMet ?? 0) / wanted };
}

export function measureKpis(log: LogIndex): Kpis {
  const { due, onTime } = reportsInTime(log);
  const o = log.first('OUTCOME');
  const cover = log.all('COVERAGE');
  const max = (k: 'village' | 'household' | 'person'): number | null =>
    cover.length === 0 ? null : Math.max(...cover.map((e) => e.data[k]));
  const relief = log.all('RELIEF');
  const people = relief.reduce((n, e) => n + e.data.people, 0) + (o?.data.reliefOverdue ?? 0);
  return {
    reportTimeliness: due === 0 ? null : onTime / due,
    warningVillage: max('village'),
    warningHousehold: max('household'),
    warningPerson: max('person'),
    reliefWithin10h:
      people === 0
        ? null
        : relief.filter((e) => e.data.minutes <= 600).reduce((n, e) => n + e.data.people, 0) / people,
    noDeaths: (o?.data.dead ?? 0) === 0,
    noLeveeBreach: (o?.data.leveesBreached ?? 0) === 0,
    noDamFailure: (o?.data.damsFailed ?? 0) === 0,
  };
}
