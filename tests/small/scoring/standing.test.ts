/** The procedure chart: its table is the machine, and both what a player is shown and what the score gives follow from it. */
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { projectView, score, type Command, type Exercise, type Role } from '../../../src/sim/index.ts';
import { pairOf, graphOf, withoutPairs } from '../../../src/sim/machines/graph.ts';
import { procedureChart, type ProcedureEvent } from '../../../src/sim/machines/procedure.ts';
import { standing, tableOf } from '../../../src/sim/scoring/standing.ts';
import { minutes, submitted, tiny } from '../../support/tiny-world.ts';

const EVENTS = procedureChart.events as ProcedureEvent[];
const PAIRS = [...new Set(graphOf(procedureChart).transitions.map(pairOf))];

describe('table ≡ machine', () => {
  it.each([[], ...PAIRS.map((p) => [p])].map((without) => [without]))('without %j', (without) => {
    const machine = withoutPairs(procedureChart, without);
    for (let n = 0; n < EVENTS.length ** 4; n++) {
      const list = [0, 1, 2, 3].map((k) => EVENTS[Math.floor(n / EVENTS.length ** k) % EVENTS.length]);
      let [theirs] = initialTransition(machine);
      for (const type of list) [theirs] = transition(machine, theirs, { type } as never);
      expect(standing(tableOf(without), 1, ...list.map((e) => [e, 0] as const))).toBe(theirs.value);
    }
  });
});

/** What is reported beside those who are dead, hurt or under it: they are counted when it is sent. */
const NONE = { evacuated: 0 };
/** An incident that is known at two minutes: one item waived, one in time, one late, one past its limit, a series again. */
function played(without?: readonly string[]): Exercise {
  const ex = tiny({
    hazard: 'hazmat',
    rain: null,
    ...(without ? { machines: { procedure: { without } } } : {}),
  });
  const acts: readonly (readonly [minute: number, role: Role, cmd: Command])[] = [
    [4, 'evaluator', { type: 'item.waive', item: 'C-13', reason: 'x' }],
    [20, 'duty', { type: 'duty.roster', leader: 'x', posts: ['duty-desk'] }],
    [36, 'commander', { type: 'response.activate', level: '1', grounds: ['release'], measures: ['patrol'] }],
    [40, 'duty', { type: 'report.first', to: ['city-government'], ...NONE }],
    [41, 'duty', { type: 'report.follow-up', to: ['city-government'], ...NONE }],
  ];
  let now = 0;
  for (const [m, role, cmd] of acts) {
    minutes(ex, m - now);
    now = m;
    const { dead, injured, trapped } = projectView(ex, 'duty').casualties;
    submitted(ex, role, cmd.type.startsWith('report') ? { ...cmd, dead, injured, missing: trapped } : cmd);
  }
  minutes(ex, 90 - now);
  return ex;
}
const listed = (ex: Exercise) =>
  Object.fromEntries(projectView(ex, 'commander', true).procedures.map((p) => [p.id, p.state]));
const scored = (ex: Exercise) =>
  Object.fromEntries(
    score({ events: ex.world.log, scenario: ex.world.env.scenario, baselines: null }).items.map((i) => [
      i.id,
      i.t,
    ]),
  );

describe('frozen', () => {
  const usual = played();
  it('late and overdue are seen, and an act after its limit is worth less', () => {
    expect(new Set(Object.values(listed(usual)))).toEqual(
      new Set(['pending', 'due', 'late', 'overdue', 'done']),
    );
    expect(scored(usual)['C-09']).toBeLessThan(1);
  });
  it('as a whole, nothing is asked and every act is in time', () => {
    const still = played(PAIRS);
    expect(new Set(Object.values(listed(still)))).toEqual(new Set(['pending']));
    expect(scored(still)['C-09']).toBe(1);
  });
  it('without its way to late and overdue, the list never warns and the score never counts', () => {
    const calm = played(['due -> late']);
    expect(Object.values(listed(calm)).filter((s) => s === 'late' || s === 'overdue')).toEqual([]);
    expect(scored(calm)['C-09']).toBe(1);
  });
  it.each(PAIRS)('%s: its absence changes the list or the score', (pair) => {
    const other = played([pair]);
    expect([listed(other), scored(other)]).not.toEqual([listed(usual), scored(usual)]);
  });
});
