/**
 * Charts drive. Every region frozen makes some exercise go differently in more than `STATE_CHANGED`; every state and every move
 * between states is reached by the world; what a chart says agrees with what the kernel holds; what a scenario takes out does
 * not happen.
 */
import { describe, expect, it } from 'vitest';
import { pairOf } from '../../../src/sim/machines/graph.ts';
import { graphOf } from '../../../src/sim/index.ts';
import { CHART_PACKS, framesOf, isTaken, regionsOf, traceOf } from '../../support/charts.ts';
import { AGREEMENTS } from './agreements.ts';
import { perform, type Play } from './plays.ts';
import { PLAYS, WITHOUT } from './list.ts';

const played = new Map<Play, string>();
const usual = (play: Play): string => {
  let trace = played.get(play);
  if (trace === undefined) played.set(play, (trace = traceOf(perform(play))));
  return trace;
};

for (const pack of CHART_PACKS) {
  if (pack.charts.length === 0) continue;
  const plays = PLAYS[pack.id] ?? [];
  describe(`${pack.id}: its charts`, () => {
    const moves = new Set<string>();
    const states = new Set<string>();
    /** What each play was seen to move; a region that stands still changes first what moved it. */
    const movedIn = new Map<Play, readonly string[]>();
    for (const play of plays)
      it(`move, and agree with the kernel every minute: ${play.name}`, () => {
        const seen = framesOf(play, AGREEMENTS[pack.id] ?? {});
        movedIn.set(play, seen.moves);
        for (const m of seen.moves) moves.add(m);
        for (const s of seen.states) states.add(s);
        expect(seen.minutes).toBeGreaterThan(10);
        expect(seen.disagreements).toEqual([]);
      });
    for (const { machine } of pack.charts) {
      const graph = graphOf(machine);
      it(`${machine.id}: the world takes it through every state and every move`, () => {
        expect(graph.states.filter((s) => !states.has(`${machine.id} ${s}`))).toEqual([]);
        const pairs = graph.transitions
          .filter((t) => t.from !== t.to)
          .filter(({ from, to }) => !isTaken(moves, machine.id, from, to))
          .map((t) => pairOf(t));
        expect(pairs).toEqual([]);
      });
      for (const region of regionsOf(machine))
        it(`${machine.id}: frozen in ${region.path || 'itself'}, an exercise goes differently`, () => {
          const without = { [machine.id]: { without: region.pairs } };
          const moved = (play: Play): number =>
            region.pairs.filter((p) => {
              const [from, to] = p.split(' -> ');
              return isTaken(new Set(movedIn.get(play)), machine.id, from, to);
            }).length;
          const likely = [...plays].sort((a, b) => moved(b) - moved(a));
          expect(likely.some((play) => traceOf(perform(play, without)) !== usual(play))).toBe(true);
        });
    }
  });
}

describe('machines.without', () => {
  for (const { name, play, machines, had, hadNot } of WITHOUT)
    it(name, () => {
      const usualRun = perform(play);
      const run = perform(play, machines);
      expect(had(usualRun)).toBe(true);
      expect(hadNot(run)).toBe(true);
    });
});
