import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { MACHINES, toMermaid } from '../../src/sim/charts.ts';
import { COMMON_BINDINGS } from '../../src/sim/common-charts.ts';
import { HAZARDS } from '../../src/sim/hazards/index.ts';
import { responseLevel } from '../../src/sim/information/response.ts';
import { runner } from '../../src/sim/machines/runner.ts';
import { refusal, tiny } from '../support/tiny-world.ts';

/** Charts that the runner drives; what takes them where is tested in the world (charts.test.ts). */
const driven = new Set([...COMMON_BINDINGS, ...HAZARDS.flatMap((h) => h.charts)].map((c) => c.machine.id));
const BY_HAND = Object.keys(MACHINES).filter((name) => !driven.has(name));
/** Every event type that one of the others names, with payloads where guards read them. */
const EVENTS: Record<string, { type: string }[]> = {
  exercise: ['brief', 'start', 'pause', 'resume', 'end', 'real-emergency', 'review'].map((type) => ({
    type,
  })),
  procedure: ['trigger', 'act', 'target', 'limit', 'again', 'waive'].map((type) => ({ type })),
};

interface Node {
  id: string;
  states: Record<string, Node>;
}
const leaves = (n: Node): string[] =>
  Object.keys(n.states).length === 0 ? [n.id] : Object.values(n.states).flatMap(leaves);
const active = (value: unknown, prefix: string): string[] =>
  typeof value === 'string'
    ? [`${prefix}.${value}`]
    : Object.entries(value as object).flatMap(([k, v]) => active(v, `${prefix}.${k}`));

const paths = (name: string) =>
  getShortestPaths(MACHINES[name] as never, { events: EVENTS[name] as never, limit: 20000 } as never) as {
    state: { value: unknown };
    steps: { event: { type: string } }[];
  }[];

describe('statecharts', () => {
  it('has an event list for every machine that is stepped by hand', () =>
    expect(Object.keys(EVENTS).sort()).toEqual([...BY_HAND].sort()));

  for (const name of BY_HAND)
    it(`${name}: every state can be reached`, () => {
      const machine = MACHINES[name];
      const reached = new Set(paths(name).flatMap((p) => active(p.state.value, machine.id)));
      const all = leaves(machine.root as unknown as Node).map((id) => id.replace(/^#/, ''));
      expect(all.filter((s) => !reached.has(s))).toEqual([]);
    });

  it('exercise: nothing leaves review, and a stop for a real emergency cannot be resumed', () => {
    for (const p of paths('exercise')) {
      const types = p.steps.map((s) => s.event.type);
      const stop = types.indexOf('real-emergency');
      if (stop >= 0 && String(p.state.value) === 'running')
        expect.fail(`running after a real emergency: ${types.join(' ')}`);
    }
    const r = runner(MACHINES.exercise);
    let s = r.initial();
    for (const type of ['brief', 'start', 'real-emergency', 'review']) s = r.step(s, { type });
    expect(s.value).toBe('review');
    for (const e of EVENTS.exercise) expect(r.step(s, e)).toBe(s);
  });

  it('response: no level without grounds; a jump from none to Ⅰ is allowed; ended only from active', () => {
    const ex = tiny();
    const activate = (level: string, ...grounds: string[]): string =>
      refusal(ex, 'commander', { type: 'response.activate', level, grounds, measures: [] });
    const end = (): string => refusal(ex, 'commander', { type: 'response.end', statement: 'x' });
    expect([activate('1'), end()]).toEqual(['REJ-030', 'REJ-032']);
    expect(activate('1', 'observed-stage')).toBe('');
    expect(responseLevel(ex.world)).toBe(1);
    expect([activate('1', 'observed-stage'), end(), end()]).toEqual(['REJ-031', '', 'REJ-032']);
  });

  it('the reused scope gives exactly what transition() gives', () => {
    for (const name of BY_HAND) {
      const machine = MACHINES[name];
      const r = runner(machine);
      let mine = r.initial();
      let [theirs] = initialTransition(machine, {} as never);
      for (let k = 0; k < 60; k++) {
        const event = EVENTS[name][(k * 7 + 3) % EVENTS[name].length];
        mine = r.step(mine, event);
        if (theirs.can(event as never)) [theirs] = transition(machine, theirs, event as never);
        expect(mine.value).toEqual(theirs.value);
      }
    }
  });

  it('prints every machine as a diagram that names its states', () => {
    for (const [name, m] of Object.entries(MACHINES)) {
      const text = toMermaid(m);
      expect(text.startsWith('stateDiagram-v2')).toBe(true);
      for (const leaf of leaves(m.root as unknown as Node))
        expect(text, name).toContain(`"${leaf.split('.').at(-1)!}"`);
    }
  });
});
