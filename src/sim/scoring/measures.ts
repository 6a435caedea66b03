/** Outcome, coordination and the plan's own indicators, read from the log. */
import type { ScoreRules } from '../scenario/score-numbers.ts';
import { num, type LogIndex } from './log-index.ts';
import { freshness, frontDue, reportsInTime } from './readings.ts';
import type { Kpis, Outcome, ScoreSheet } from './types.ts';

/** What a run has cost, by the scenario's or the product's points; who is still trapped at the end is not saved yet. */
export function lossTotal(o: Omit<Outcome, 'total'>, by: ScoreRules['loss']): number {
  const rest =
    by.trapped * o.trapped +
    by.unmet * o.unmetPersonHours +
    by.house * o.floodedHouseholds +
    by.damage * o.damageMillion;
  return by.dead * o.dead + by.injured * o.seriouslyInjured + Math.min(by.rest, rest);
}

export function measureOutcome(log: LogIndex, by: ScoreRules['loss']): Outcome {
  const at = log.first('OUTCOME');
  const n = (k: string): number => num(at, k);
  const o = {
    dead: n('dead'),
    seriouslyInjured: n('injured'),
    unmetPersonHours: n('unmetPersonHours'),
    floodedHouseholds: n('floodedHouseholds'),
    damageMillion: n('damageMillion'),
    trapped: n('trapped'),
    rescued: n('rescued'),
    evacuated: n('evacuated'),
    leveesBreached: n('leveesBreached'),
    damsFailed: n('damsFailed'),
  };
  return { ...o, total: lossTotal(o, by) };
}

/** Pairs that should have talked once an incident was known: up, down, across, to the public, and front with rear. */
const MATRIX: readonly (readonly string[])[] = [
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
  const wanted = num(needs, 'needsTotal');
  return { matrix, freshness: fresh, supply: wanted === 0 ? null : num(needs, 'needsMet') / wanted };
}

export function measureKpis(log: LogIndex): Kpis {
  const { due, onTime } = reportsInTime(log);
  const o = log.first('OUTCOME');
  const cover = log.all('COVERAGE');
  const max = (k: string): number | null =>
    cover.length === 0 ? null : Math.max(...cover.map((e) => num(e, k)));
  const relief = log.all('RELIEF');
  const people = relief.reduce((n, e) => n + num(e, 'people'), 0) + num(o, 'reliefOverdue');
  return {
    reportTimeliness: due === 0 ? null : onTime / due,
    warningVillage: max('village'),
    warningHousehold: max('household'),
    warningPerson: max('person'),
    reliefWithin10h:
      people === 0
        ? null
        : relief.filter((e) => num(e, 'minutes') <= 600).reduce((n, e) => n + num(e, 'people'), 0) / people,
    noDeaths: num(o, 'dead') === 0,
    noLeveeBreach: num(o, 'leveesBreached') === 0,
    noDamFailure: num(o, 'damsFailed') === 0,
  };
}
