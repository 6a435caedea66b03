/** Builds the report model from the log and the score sheet: pure, no words, no layout. */
import { heldMoves } from './discussion.ts';
import type { LoggedCommand } from '../exercise.ts';
import type { CountyPack } from '../county/types.ts';
import { DOCTRINES, negativeUnder } from '../doctrine/apply.ts';
import { DISTRIBUTION } from '../doctrine/profiles.data.ts';
import { BUILD, headOf } from '../record/record.ts';
import { strength } from '../roles.ts';
import type { Evaluation } from '../evaluation/standing.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import { waterMoves } from '../scenario/schema.ts';
import { NEGATIVES } from '../scoring/catalogue.ts';
import { LogIndex } from '../scoring/log-index.ts';
import { itemsFor } from '../scoring/score.ts';
import type { ScoreSheet } from '../scoring/types.ts';
import type { SimLogEvent } from '../world.ts';
import { attendanceOf } from './attendance.ts';
import { talkFigures } from './talk.ts';
import { evaluated, withCauses } from './evaluated.ts';
import { rankFindings } from './findings.ts';
import { ownNumbers } from './own-numbers.ts';
import { pictureOf } from './picture.ts';
import { quantitiesOf } from './quantities.ts';
import type { Comparison } from './compare.ts';
import type { Mode, Origin, SeatLine } from '../record/record.ts';
import { storyTitles } from '../stories/stories.ts';
import { stateLanes, type ChartThings } from './state-lanes.ts';
import { shelterRows } from './shelters.ts';
import { buildTimeline } from './timeline.ts';
import { sentWarnings } from './warnings.ts';
import { villageRows } from './villages.ts';
import type { Counterfactuals, ReportDeadline, ReportModel, Series } from './types.ts';

export interface ReportInput {
  readonly loaded: LoadedScenario;
  readonly pack: CountyPack;
  readonly seed: string;
  readonly policy: string;
  /** The whole record text; its last chain value identifies the run. */
  readonly recordText: string;
  readonly events: readonly SimLogEvent[];
  /** As the record has them, those refused too. */
  readonly commands: readonly LoggedCommand[];
  /** Who came and went, where the record says so. */
  readonly seats?: readonly SeatLine[];
  readonly mode?: Mode | null;
  readonly score: ScoreSheet;
  /** The same that the score was made with. */
  readonly evaluation?: Evaluation | null;
  readonly counterfactuals?: Counterfactuals | null;
  /** Where it parts from another run, and runs that it is set beside. */
  readonly origin?: Origin | null | undefined;
  readonly branches?: readonly Comparison[];
  /** State of each inject's machine, in scenario order. */
  readonly injects: readonly string[];
  /** Whom each chart is about, and since when. */
  readonly things: ChartThings;
  /** Of units and of places of work, which a county pack does not know. */
  readonly names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

const series = (id: string, points: [number, number][]): Series => ({ id, points });
const levelStrength = (e: SimLogEvent<'WARRANTED' | 'ACTIVATE' | 'LEVEL_CHANGE'>): number =>
  strength(e.data.level);

function deadlines(log: LogIndex): ReportDeadline[] {
  const incident = log.known('incident');
  const reports = log.all('REPORT');
  const rows: ReportDeadline[] = [];
  if (incident >= 0 && reports.length === 0)
    rows.push({ id: 'first', kind: 'first', dueAt: incident + 7200, sentAt: -1, fields: 0, event: 0 });
  reports.forEach((r, i) => {
    const before = i === 0 ? incident : reports[i - 1].t;
    const gap = i === 0 ? 7200 : { 0: 240, 4: 240, 3: 120, 2: 60, 1: 30 }[log.warrantedAt(before)]! * 60;
    rows.push({
      id: `R${i + 1}`,
      kind: r.data.kind,
      dueAt: r.data.kind === 'final' ? -1 : (before < 0 ? r.t : before) + gap,
      sentAt: r.t,
      fields: r.data.fields,
      event: r.n,
    });
  });
  return rows;
}

export function buildReport(x: ReportInput): ReportModel {
  const { scenario } = x.loaded;
  const { about } = scenario;
  const log = new LogIndex(x.events);
  const catalogue = itemsFor(scenario);
  const doctrine = DOCTRINES[scenario.doctrine];
  const done = x.score.items.filter((i) => i.status === 'done');
  const strengths = [...done]
    .filter((i) => i.max > 0 && i.points / i.max >= 0.95)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map((i) => i.id);
  const attendance = attendanceOf(x.commands, about.roles, x.seats, log.end);
  const evaluation = x.evaluation ?? null;
  const findings = withCauses(
    rankFindings(x.score, catalogue, { log, commands: x.commands, attendance }),
    evaluation,
  );
  const cover = log.all('COVERAGE');
  const arrived: [number, number][] = [[0, 0]];
  let people = 0;
  for (const e of log.all('EVAC_DONE')) arrived.push([e.t, (people += e.data.people)]);
  // The curve ends at the figure that every other part of the report names.
  arrived.push([log.end, x.score.outcome.evacuated]);
  const ordered: [number, number][] = [[0, 0]];
  let needed = 0;
  for (const e of log.all('EVAC')) ordered.push([e.t, (needed += e.data.people)]);
  const units = new Map<string, { tasks: number; hours: number }>();
  const started = new Map<string, number>();
  for (const e of x.events) {
    if (e.kind === 'DISPATCH') started.set(`${e.data.task}`, e.t);
    if (e.kind === 'TASK_DONE' || e.kind === 'TASK_CANCELLED') {
      const id = e.data.unit;
      const u = units.get(id) ?? { tasks: 0, hours: 0 };
      units.set(id, {
        tasks: u.tasks + 1,
        hours: u.hours + (e.t - (started.get(`${e.data.task}`) ?? e.t)) / 3600,
      });
    }
  }
  const names = Object.fromEntries(
    [
      ...x.pack.villages,
      ...x.pack.townships,
      ...x.pack.facilities,
      ...x.pack.gauges,
      ...x.pack.levees,
      ...x.pack.reservoirs,
    ].map((p) => [p.id, p.name] as const),
  );
  Object.assign(names, x.names);
  const picture = pictureOf(x.events, log);
  // Only roads that the report names.
  for (const place of [
    ...picture.map((r) => r.place),
    ...x.events.flatMap((e) => ('target' in e.data ? [e.data.target] : [])),
  ]) {
    const road = /^road-(\d+)$/.exec(place);
    if (road) names[place] = x.pack.roads.edges[Number(road[1])].name;
  }
  for (const d of scenario.conditions.hiddenDangers) names[`risk-${d.id}`] = d.name;
  const villages = villageRows(x.events, x.pack);
  const sent = deadlines(log);
  const injectAt = (id: string): number => log.first('INJECT', (e) => e.data.inject === id)?.t ?? -1;
  return {
    format: 'tuiyan/report',
    version: 1,
    build: BUILD,
    scenario: {
      id: scenario.id,
      hash: x.loaded.hash,
      title: about.title,
      summary: about.summary,
      place: about.place,
      startsAt: about.startsAt,
      durationS: log.end,
      type: about.exerciseType,
      initialConditions: about.initialConditions,
      hazard: about.hazard,
      water: waterMoves(scenario),
      timeRatio: about.timeRatio,
      version: about.version,
    },
    county: { id: x.pack.id, hash: x.pack.hash, name: x.pack.name, notice: x.pack.notice },
    seed: x.seed,
    policy: x.policy,
    mode: x.mode ?? null,
    recordHead: headOf(x.recordText),
    score: x.score,
    doctrine: { ...doctrine, lead: doctrine.leads[about.hazard] },
    distribution: DISTRIBUTION,
    catalogue,
    negatives: NEGATIVES.map((n) => negativeUnder(doctrine, n)),
    ownNumbers: ownNumbers(scenario),
    objectives: about.objectives,
    strengths,
    findings,
    counterfactuals: x.counterfactuals ?? null,
    origin: x.origin ?? null,
    branches: x.branches ?? [],
    quantities: quantitiesOf({
      log,
      score: x.score,
      water: waterMoves(scenario),
      villages,
      picture,
      deadlines: sent,
      findings,
      attendance,
      units: units.size,
      injects: {
        planned: scenario.msel.length,
        delivered: scenario.msel.filter((i) => injectAt(i.id) >= 0).length,
      },
    }),
    attendance,
    talk: talkFigures(log),
    warnings: sentWarnings(x.commands),
    timeline: buildTimeline(x.events, x.things),
    picture,
    villages,
    shelters: shelterRows(x.events, x.pack),
    deadlines: sent,
    levels: {
      warranted: series('warranted', [
        [0, 0],
        ...log.all('WARRANTED').map((e): [number, number] => [e.t, levelStrength(e)]),
      ]),
      declared: series('declared', [
        [0, 0],
        ...[...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE'), ...log.all('END')]
          .sort((a, b) => a.n - b.n)
          .map((e): [number, number] => [e.t, e.kind === 'END' ? 0 : levelStrength(e)]),
      ]),
    },
    coverage: (['village', 'household', 'person'] as const).map((k) =>
      series(
        k,
        cover.map((e): [number, number] => [e.t, e.data[k]]),
      ),
    ),
    evacuation: { arrived: series('arrived', arrived), needed: series('needed', ordered) },
    states: stateLanes(x.events, log.end, x.things, Object.keys(scenario.storylines)),
    stories: storyTitles(scenario),
    gauges: (waterMoves(scenario) ? x.pack.gauges : []).map((g) => ({
      ...series(
        g.id,
        log.all('STAGES').map((e): [number, number] => [e.t, e.data.levels[x.pack.gauges.indexOf(g)]]),
      ),
      name: g.name,
      warningM: g.warningM,
      guaranteeM: g.guaranteeM,
    })),
    units: [...units].map(([unit, u]) => ({ unit, name: names[unit] ?? { zh: unit, en: unit }, ...u })),
    msel: scenario.msel.map((m, i) => ({
      id: m.id,
      planned: m.at ?? m.when ?? `${m.afterInject} +${m.afterMinutes ?? 0}`,
      at: injectAt(m.id),
      state: x.injects[i] ?? 'waiting',
      type: m.type,
      content: m.content,
      expects: m.expects,
      learningPoint: m.learningPoint ?? null,
      controllerNotes: m.controllerNotes ?? null,
      fault: String(log.first('INJECT_FAULT', (e) => e.data.inject === m.id)?.data.about ?? ''),
    })),
    discussion: heldMoves(log, scenario.moves),
    ...evaluated(log, evaluation),
    names,
  };
}
