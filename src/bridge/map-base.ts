/** What the page draws once, and what the briefing says, from the county pack and the scenario. */
import {
  answerOf,
  CATALOGUE,
  COMMANDS,
  NEGATIVES,
  DOCTRINES,
  TASK_KINDS,
  isOpenAir,
  itemsFor,
  landClassOf,
  negativeUnder,
  ownNumbers,
  seconds,
  storyMessages,
  usualLakes,
  type CountyPack,
  type Scenario,
} from '../sim/index.ts';
import { NEIGHBOURS } from './neighbours.data.ts';
import type { Briefing, CommandForm, MapBase, Place } from './protocol.ts';

export function mapBase(c: CountyPack, sitePlan: Scenario['sitePlan'] = []): MapBase {
  const at = (n: number): { lon: number; lat: number } => c.roads.nodes[n].at;
  const none = { population: null, capacity: null };
  const places: Place[] = [
    ...c.townships.map((t) => ({
      id: t.id,
      kind: 'township',
      name: t.name,
      at: t.seat,
      township: t.id,
      inPlan: t.inPlan,
      population: t.population,
      capacity: null,
      prov: t.prov,
    })),
    ...c.villages.map((v) => ({
      id: v.id,
      kind: 'village',
      name: v.name,
      at: v.at,
      township: v.township,
      inPlan: true,
      population: v.population,
      capacity: null,
      prov: v.prov,
    })),
    ...c.gauges.map((g) => ({
      id: g.id,
      kind: 'gauge',
      name: g.name,
      at: g.at,
      township: null,
      inPlan: true,
      ...none,
      prov: g.prov,
    })),
    ...c.reservoirs.map((r) => ({
      id: r.id,
      kind: 'reservoir',
      name: r.name,
      at: r.at,
      township: r.township,
      inPlan: true,
      ...none,
      prov: r.prov,
    })),
    ...c.facilities.map((f) => ({
      id: f.id,
      kind: f.kind,
      name: f.name,
      at: f.at,
      township: f.township,
      inPlan: true,
      population: null,
      capacity: f.capacity,
      ...(f.shelter ? { shelter: { kind: f.shelter, openAir: isOpenAir(f.shelter) } } : {}),
      prov: f.prov,
    })),
  ];
  return {
    notice: c.notice,
    grid: c.grid,
    elevation: Float32Array.from(c.terrain.elevationM),
    channel: Uint8Array.from(c.terrain.channelWidthM, (w) => (w > 0 ? 1 : 0)),
    cover: Uint8Array.from(c.terrain.manning, (n, i) => (c.terrain.inCounty[i] ? landClassOf(n) + 1 : 0)),
    homes: c.villages.map((v) => ({ village: v.id, households: v.households, cells: v.cells })),
    outline: c.outline,
    neighbours: NEIGHBOURS[c.id] ?? [],
    rivers: c.rivers.map((r) => ({ id: r.id, name: r.name, class: r.class, line: r.line, prov: r.prov })),
    lakes: usualLakes(c),
    roads: c.roads.edges.map((e, edge) => ({
      edge,
      road: e.road,
      name: e.name,
      class: e.class,
      a: at(e.a),
      b: at(e.b),
      bridge: e.bridge !== null,
    })),
    rails: c.rails,
    places,
    levees: c.levees.map((l) => ({
      id: l.id,
      name: l.name,
      line: l.line,
      crestM: l.crestM,
      gauge: l.gauge,
      prov: l.prov,
    })),
    sitePlan,
  };
}

export function briefingOf(s: Scenario): Briefing {
  const { about } = s;
  const doctrine = DOCTRINES[s.doctrine];
  return {
    scenario: s.id,
    title: about.title,
    hazard: about.hazard,
    place: about.place,
    startsAt: about.startsAt,
    durationS: seconds(s.end.at),
    timeRatio: about.timeRatio,
    exerciseType: about.exerciseType,
    difficulty: about.difficulty,
    summary: about.summary,
    initialConditions: about.initialConditions,
    briefing: about.briefing,
    objectives: about.objectives,
    roles: about.roles,
    profile: s.scoring.profile,
    catalogue: itemsFor(s).length > 0 ? itemsFor(s) : CATALOGUE,
    tasks: Object.fromEntries(
      Object.entries(TASK_KINDS).map(([kind, { skill, at }]) => [kind, { skill, at: at ?? null }] as const),
    ),
    answers: Object.fromEntries(
      CATALOGUE.flatMap(({ id }) => {
        const answer = answerOf(id);
        return answer ? [[id, answer] as const] : [];
      }),
    ),
    negatives: NEGATIVES.map((n) => negativeUnder(doctrine, n)),
    ownNumbers: ownNumbers(s),
    doctrine: {
      title: doctrine.title,
      bodies: doctrine.bodies,
      lead: doctrine.leads[about.hazard],
      issuer: doctrine.issuer,
      evaluation: doctrine.evaluation,
    },
    planReferences: about.planReferences,
    senders: Object.fromEntries([
      ...s.msel.map((x) => [x.id, x.from] as const),
      ...storyMessages(s.storylines).map(({ id, act }) => [id, act.from] as const),
    ]),
  };
}
/** Orders that the scenario's hazards have a use for. */
export const commandForms = (s: Scenario): CommandForm[] =>
  [...COMMANDS.values()]
    .filter(
      (d) =>
        !d.hazards || d.hazards.some((h) => h === s.about.hazard || s.about.alsoHazards.some((x) => x === h)),
    )
    .map(({ type, roles, fields, when, talk }) => ({ type, roles, fields, when, talk }));
