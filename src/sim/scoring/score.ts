/**
 * The scorer: pure function of events, catalogue, scenario settings and baselines (exercise-doctrine.md §8).
 * Total = Σ dimension × weight, weights renormalised over the dimensions that apply; safety only subtracts; caps last.
 */
import type { Evaluation } from '../evaluation/standing.ts';
import { hashOf } from '../kernel/state-hash.ts';
import { hazardsOf, type Scenario } from '../scenario/schema.ts';
import type { SimLogEvent } from '../world.ts';
import { CATALOGUE, NEGATIVES, RECORDS } from './catalogue.ts';
import { avoidableLosses, MANY } from './avoidable.ts';
import { BY_HAND, worthOf, type Finding } from './finding.ts';
import { LogIndex } from './log-index.ts';
import type { Found } from './found.ts';
import { findViolations } from './negatives.ts';
import { scoreRules, type ScoreRules } from '../scenario/score-numbers.ts';
import { numbersOf } from '../scenario/parameters.ts';
import { measureCoordination, measureKpis, measureOutcome } from './measures.ts';
import { byEvaluators, rateObjectives } from './objectives.ts';
import { leastLoss, outcomeScore, type Baselines } from './references.ts';
import { measurePlan } from './plan/index.ts';
import { DOCTRINES, itemUnder } from '../doctrine/apply.ts';
import { tableOf, type Table } from './standing.ts';
import { wordsOf, type SaidOf } from './words.ts';
import type {
  AskedItem,
  CatalogueItem,
  Dimensions,
  ItemStatus,
  Lifted,
  Outcome,
  ScoredItem,
  ScoreSheet,
  Source,
  Violation,
  Word,
} from './types.ts';

/** The product's own dimension weights; a scenario may carry the county's. */
export const WEIGHTS = scoreRules().weights;
const RULES = new Map(RECORDS.map((r) => [r.id, r.rule]));

export interface ScoreInput {
  readonly events: readonly SimLogEvent[];
  readonly scenario: Scenario;
  readonly baselines: Baselines | null;
  /** What evaluators said after the end. */
  readonly evaluation?: Evaluation | null;
}

/** The catalogue of the scenario's hazards with its overrides. */
export function itemsFor(scenario: Scenario): CatalogueItem[] {
  const off = new Set(scenario.procedures.notApplicable);
  const changes = new Map(scenario.procedures.overrides.map((o) => [o.id, o]));
  const hazards = hazardsOf(scenario);
  const doctrine = DOCTRINES[scenario.doctrine];
  return CATALOGUE.map((i) => itemUnder(doctrine, i))
    .filter(
      (i) =>
        (i.hazard === 'common' || hazards.includes(i.hazard)) &&
        !off.has(i.id) &&
        changes.get(i.id)?.apply !== false,
    )
    .map((i) => {
      const o = changes.get(i.id);
      return o
        ? {
            ...i,
            targetMin: o.targetMin ?? i.targetMin,
            limitMin: o.limitMin ?? i.limitMin,
            source: o.reason.zh,
            status: o.confirmed ? ('verified' as const) : ('design' as const),
          }
        : i;
    });
}

/** The procedure chart, without what the scenario takes out of it. */
export const tableFor = (scenario: Scenario): Table => tableOf(scenario.machines.procedure?.without ?? []);

/** What an evaluator gives anything for was done; what he gives nothing for was not. */
function byHand({ t, k, c }: SaidOf, seen: ItemStatus): ItemStatus {
  const given = [t, k, c].filter((x) => x !== null);
  return given.length === 0 ? seen : given.some((x) => x > 0) ? 'done' : 'not-done';
}

function judge(
  item: AskedItem,
  log: LogIndex,
  charged: ReadonlySet<string>,
  said: SaidOf | undefined,
): ScoredItem {
  const prompting = (e: { data: { prompts: string | null } }): boolean => e.data.prompts === item.id;
  const f: Finding = RULES.get(item.id)!(log, item);
  const waived = said?.waived === true;
  const over = waived ? undefined : said;
  // By the file, or by a copy that the controller made of it.
  const prompts = [log.first('INJECT', prompting), log.first('INJECT_COPIED', prompting)];
  const prompted = prompts.some((p) => p !== undefined && (f.orderedAt ?? f.doneAt) >= p.t);
  let [t, k, c] = worthOf(item, f);
  if (prompted) [t, k, c] = [t, k, c].map((x) => (x === null ? null : x * 0.5));
  if (charged.has(item.id) && t !== null) t = 0;
  const seen: ItemStatus = f.applicable
    ? f.doneAt < 0
      ? 'not-done'
      : 'done'
    : f.note === BY_HAND
      ? 'not-observable'
      : 'not-applicable';
  const word: Word | null = said ? { ...source(said), status: seen, t, k, c } : null;
  if (over) [t, k, c] = [over.t ?? t, over.k ?? k, over.c ?? c];
  const status = waived ? 'waived' : over && seen !== 'not-applicable' ? byHand(over, seen) : seen;
  return {
    id: item.id,
    status,
    weight: item.weight,
    clock: item.clock,
    t,
    k,
    c,
    points: 0,
    max: 0,
    knownSince: f.knownSince,
    openSince: f.openSince,
    nextAt: f.nextAt,
    subject: f.subject ?? '',
    doneAt: f.doneAt,
    orderedAt: f.orderedAt ?? f.doneAt,
    target: item.targetMin,
    limit: item.limitMin,
    evidence: f.evidence,
    prompted,
    overridden: over ? over.reason : null,
    word,
    note: f.note,
  };
}

const source = ({ by, who, reason, event, entry }: SaidOf): Source => ({ by, who, reason, event, entry });

/** From so many critical items left undone on it is no single lapse (design choice). */
const SEVERAL = 3;
/** The evaluator has seen the item met, whatever the log says. */
const settled = (i: ScoredItem): boolean =>
  i.overridden !== null && [i.t, i.k, i.c].every((x) => x === null || x >= 0.6);

/** What a critical item left out caps at: by what it is for, and by what came of it. */
function omission(
  { gravest, spares }: CatalogueItem,
  { cap }: ScoreRules,
  outcome: Outcome,
  baselines: Baselines | null,
): number {
  if (gravest) return cap.gravest;
  const harmed = outcome.dead + outcome.seriouslyInjured + outcome.trapped > 0;
  const worse = baselines !== null && outcome.total > leastLoss(baselines);
  switch (spares) {
    case 'lives':
      return harmed ? cap.lives : cap.critical;
    case 'source':
      return worse ? cap.source : cap.critical;
    case 'crews':
      return cap.crews;
    default:
      return cap.critical;
  }
}

function penalise(list: readonly Found[], rules: ScoreRules): Violation[] {
  const seen = new Map<string, number>();
  return list.map((v) => {
    const spent = seen.get(v.id) ?? 0;
    const kind = NEGATIVES.find((n) => n.id === v.id)!.penalty;
    const scale = rules.penalty[kind === 'Y' ? 'Y' : 'X'];
    const penalty = Math.max(0, Math.min(spent === 0 ? scale.first : scale.next, scale.max - spent));
    seen.set(v.id, spent + penalty);
    return {
      id: v.id,
      t: v.t,
      penalty,
      redLine: v.red || kind === 'R',
      evidence: v.evidence,
      params: v.params,
      linked: v.linked,
    };
  });
}

/** Every item judged as of scenario second `now`, without points: what training mode shows. */
export function judgeItems(events: readonly SimLogEvent[], scenario: Scenario, now?: number): ScoredItem[] {
  const log = new LogIndex(events, now);
  const table = tableFor(scenario);
  const words = wordsOf(log, null);
  return itemsFor(scenario).map((i) => judge({ ...i, table }, log, new Set(), words.get(i.id)));
}

export function score({ events, scenario, baselines, evaluation = null }: ScoreInput): ScoreSheet {
  const log = new LogIndex(events);
  const catalogue = itemsFor(scenario);
  const off = new Set(scenario.procedures.notApplicable);
  const words = wordsOf(log, evaluation);
  const rules = scoreRules(scenario.scoring.numbers);
  const numbers = numbersOf(scenario);
  const found = findViolations(log, numbers).filter((v) => !off.has(v.id));
  const violations = penalise(
    found.filter((v) => !words.get(v.id)?.waived),
    rules,
  );
  const lifted = found.flatMap(({ id, t, red, evidence }): Lifted[] => {
    const w = words.get(id);
    const redLine = red || NEGATIVES.find((n) => n.id === id)!.penalty === 'R';
    return w?.waived ? [{ id, t, redLine, evidence, ...source(w) }] : [];
  });
  const charged = new Set(violations.flatMap((v) => (v.linked ? [v.linked] : [])));
  const table = tableFor(scenario);
  const judged = catalogue.map((i) => judge({ ...i, table }, log, charged, words.get(i.id)));
  const live = judged.filter((i) => i.status === 'done' || i.status === 'not-done');

  const total = (pick: (i: ScoredItem) => number | null): { sum: number; weight: number } => {
    let sum = 0;
    let weight = 0;
    for (const i of live) {
      const v = pick(i);
      if (v === null) continue;
      sum += i.weight * v;
      weight += i.weight;
    }
    return { sum, weight };
  };
  const T = total((i) => i.t);
  const K = total((i) => i.k);
  const C = total((i) => i.c);
  const outcome = measureOutcome(log, rules.loss);
  const coordination = measureCoordination(log);
  const percent = (x: { sum: number; weight: number }): number | null =>
    x.weight === 0 ? null : (100 * x.sum) / x.weight;
  const parts = [coordination.matrix, coordination.freshness, coordination.supply];
  const share = [rules.shares.matrix, rules.shares.freshness, rules.shares.supply];
  const applies = parts.reduce<number>((n, p, i) => n + (p === null ? 0 : share[i]), 0);
  const dimensions: Dimensions = {
    timeliness: percent(T),
    completeness: percent(K),
    correctness: percent(C),
    coordination:
      applies === 0 ? null : (100 * parts.reduce<number>((n, p, i) => n + (p ?? 0) * share[i], 0)) / applies,
    safety: violations.some((v) => v.redLine)
      ? 0
      : Math.max(0, 100 - violations.reduce((n, v) => n + v.penalty, 0)),
    outcome: baselines && outcomeScore(outcome.total, baselines),
  };
  const names = Object.keys(rules.weights) as (keyof Dimensions)[];
  const sum = names.reduce((n, d) => n + (dimensions[d] === null ? 0 : rules.weights[d]), 0);
  const contributions = Object.fromEntries(
    names.map((d) => {
      const weight = dimensions[d] === null || sum === 0 ? 0 : rules.weights[d] / sum;
      return [d, { weight, points: weight * (dimensions[d] ?? 0) }];
    }),
  ) as ScoreSheet['contributions'];
  const avoidable = baselines
    ? avoidableLosses(log, outcome, baselines, new Set(live.filter((i) => !settled(i)).map((i) => i.id)))
    : [];
  const raw = names.reduce((n, d) => n + contributions[d].points, 0);

  const items = judged.map((i) => {
    if (i.status !== 'done' && i.status !== 'not-done') return i;
    const slice = (
      d: 'timeliness' | 'completeness' | 'correctness',
      v: number | null,
      w: number,
    ): [number, number] =>
      v === null || w === 0
        ? [0, 0]
        : [
            (contributions[d].weight * 100 * i.weight * v) / w,
            (contributions[d].weight * 100 * i.weight) / w,
          ];
    const all = [
      slice('timeliness', i.t, T.weight),
      slice('completeness', i.k, K.weight),
      slice('correctness', i.c, C.weight),
    ];
    return { ...i, points: all.reduce((n, x) => n + x[0], 0), max: all.reduce((n, x) => n + x[1], 0) };
  });
  const byId = new Map(catalogue.map((i) => [i.id, i]));
  const caps: { id: string; limit: number }[] = [];
  if (scenario.scoring.profile === 'official') {
    for (const id of new Set(violations.filter((v) => v.redLine).map((v) => v.id)))
      caps.push({ id, limit: rules.cap.redLine });
    // A critical item that was never done although its limit had passed (closing items and the triad have caps of their own).
    // What was ordered and did not come to pass is no omission, unless the evaluator gave nothing for it.
    const undone = items.filter(
      (i) => i.weight === 5 && i.status === 'not-done' && (i.orderedAt < 0 || i.overridden !== null),
    );
    const most = undone.length >= SEVERAL ? rules.cap.criticalMany : 100;
    for (const { id } of undone)
      caps.push({ id, limit: Math.min(most, omission(byId.get(id)!, rules, outcome, baselines)) });
    for (const a of avoidable)
      caps.push({
        id: a.id,
        limit: a.beyond >= MANY ? rules.cap.avoidableMany : rules.cap.avoidable,
      });
  }
  const capped = Math.min(raw, ...caps.map((c) => c.limit));
  return {
    profile: scenario.scoring.profile,
    profileHash: hashOf([
      catalogue,
      NEGATIVES,
      rules,
      scenario.procedures,
      scenario.doctrine,
      ...(Object.keys(scenario.parameters).length > 0 ? [scenario.parameters] : []),
    ]),
    doctrine: scenario.doctrine,
    total: capped,
    raw,
    grade: capped >= 90 ? 'excellent' : capped >= 75 ? 'good' : capped >= 60 ? 'fair' : 'poor',
    dimensions,
    contributions,
    caps,
    items,
    violations,
    lifted,
    coordination,
    objectives: byEvaluators(rateObjectives(scenario, items, violations), evaluation),
    outcome,
    baselines,
    avoidable,
    leastLoss: baselines && leastLoss(baselines),
    kpis: measureKpis(log),
    plan: measurePlan(log, scenario, items, violations, outcome),
  };
}
