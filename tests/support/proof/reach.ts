/** By what every state and every move of every chart is taken: by a shipped run, else by a play of `small/charts`. */
import { graphOf } from '../../../src/sim/index.ts';
import { pairOf } from '../../../src/sim/machines/graph.ts';
import { PLAYS } from '../../small/charts/list.ts';
import type { Play } from '../../small/charts/plays.ts';
import { CHART_PACKS, framesOf, isTaken, type Frames } from '../charts.ts';
import { bySpan, courseOf, hasChart, POLICIES, type Course } from './shipped.ts';

const frames = new Map<Play, Frames>();
const seenIn = (play: Play): Frames => {
  let f = frames.get(play);
  if (!f) frames.set(play, (f = framesOf(play, {})));
  return f;
};

export function reachSet(only: readonly string[], ids: readonly string[]) {
  const rows: string[] = [];
  const faults: string[] = [];
  const courses = (chart: string): Course[] =>
    bySpan(ids)
      .filter((id) => hasChart(id, chart))
      .flatMap((id) => POLICIES.map((policy) => courseOf({ id, policy, seed: '1' })));
  for (const pack of CHART_PACKS)
    for (const { machine } of pack.charts) {
      const { id } = machine;
      if (only.length > 0 && !only.includes(id)) continue;
      const graph = graphOf(machine);
      const pairs = [...new Set(graph.transitions.filter((t) => t.from !== t.to).map(pairOf))];
      const runs = courses(id);
      const scenarios = new Set<string>();
      const played: string[] = [];
      /** Whether a shipped run takes it; notes who else does. */
      const taken = (what: string, by: (c: Pick<Frames, 'moves' | 'states'>) => boolean): boolean => {
        const run = runs.find((c) => by({ moves: [...c.moves.keys()], states: [...c.states] }));
        if (run) {
          scenarios.add(run.run.id);
          return true;
        }
        const play = (PLAYS[pack.id] ?? []).find((p) => by(seenIn(p)));
        if (play) played.push(`\`${what}\` (${play.name})`);
        else faults.push(`${id}: nothing takes ${what}`);
        return false;
      };
      const states = graph.states.filter((s) => taken(s, (c) => c.states.includes(`${id} ${s}`)));
      const moves = pairs.filter((p) => {
        const [from, to] = p.split(' -> ');
        return taken(p, (c) => isTaken(c.moves, id, from, to));
      });
      const count = (n: number, all: number): string => (n === all ? `all ${all}` : `${n} of ${all}`);
      rows.push(
        `| ${id} | ${count(states.length, graph.states.length)} | ${count(moves.length, pairs.length)} | ${[...scenarios].join(', ') || '—'} | ${played.join('; ') || '—'} |`,
      );
      process.stderr.write(`${rows.at(-1)}\n`);
    }
  return {
    rows: [
      '| Chart | States by shipped runs | Moves by shipped runs | First taken in | By a play only |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ],
    faults,
  };
}
