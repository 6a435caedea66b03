/** How things stand, as charts say: lanes of what the county may know, and for trainer and evaluator every chart as it is now. */
import type { AnyStateMachine } from 'xstate';
import { HAZARD_OF_CHART } from '../hazards/index.ts';
import type { ChartBinding, ChartRow } from '../drive.ts';
import { graphOf, type ChartGraph, type ChartTransition } from '../machines/graph.ts';
import { activePaths } from '../machines/transition.ts';
import { storiesOf } from '../stories/stories.ts';
import type { World } from '../world.ts';
import type { ChartView, LaneView, NextView, StatesView } from './types.ts';

const graphs = new WeakMap<AnyStateMachine, ChartGraph>();
export function graphFor(machine: AnyStateMachine): ChartGraph {
  let graph = graphs.get(machine);
  if (!graph) graphs.set(machine, (graph = graphOf(machine)));
  return graph;
}

/** The active states with nothing active in them: where each region stands. */
export const leavesOf = (value: unknown): string[] => {
  const active = activePaths(value);
  return active.filter((p) => !active.some((q) => q.startsWith(`${p}.`)));
};
const within = (path: string, from: string): boolean =>
  from === '' || path === from || path.startsWith(`${from}.`);
/** Moves out of a state or out of one that holds it; what stays where it is moves nothing. */
const movesFrom = (graph: ChartGraph, leaf: string): ChartTransition[] =>
  graph.transitions.filter((t) => t.from !== t.to && within(leaf, t.from));

function lanesOf(w: World, binding: ChartBinding, instance: string, row: ChartRow): LaneView[] {
  const { machine } = binding;
  const graph = graphFor(machine);
  return leavesOf(row.value).map((state) => ({
    chart: machine.id,
    hazard: HAZARD_OF_CHART.get(machine.id) ?? null,
    instance,
    subject: binding.subject?.(w, instance) ?? instance,
    state,
    since: row.entered[state] ?? 0,
    next: [...new Set(movesFrom(graph, state).map((t) => t.to))],
  }));
}

type Guard = (args: { readonly context: unknown; readonly event: object }) => boolean;
/** What a guard says now, had its event come; null where it cannot be asked. */
function guardNow(
  w: World,
  { machine, readings, look }: ChartBinding,
  instance: string,
  row: ChartRow,
  name: string,
): boolean | null {
  const guard = (machine.implementations.guards as Readonly<Record<string, Guard>>)[name];
  if (!guard) return null;
  try {
    return guard({ context: row.context, event: { type: '', r: (look ?? readings)(w, instance) } });
  } catch {
    return null;
  }
}
/** When the delay of a move runs out; null while none runs. The runner names a delay by its state. */
function dueOf(machine: AnyStateMachine, row: ChartRow, t: ChartTransition): number | null {
  if (t.after === null) return null;
  const id = `xstate.after.${t.after}.${machine.id}${t.from === '' ? '' : `.${t.from}`}`;
  return row.timers[id] ?? null;
}

function chartView(w: World, binding: ChartBinding, rows: Readonly<Record<string, ChartRow>>): ChartView {
  const { machine } = binding;
  const graph = graphFor(machine);
  const story = w.env.scenario.storylines[machine.id];
  return {
    id: machine.id,
    hazard: HAZARD_OF_CHART.get(machine.id) ?? null,
    title: story?.title ?? null,
    states: graph.states,
    titles: story ? titlesOf(w, machine.id) : {},
    transitions: graph.transitions.map((t) => ({
      from: t.from,
      to: t.to,
      event: t.event,
      guard: t.guard,
      after: t.after,
    })),
    rows: Object.entries(rows).map(([instance, row]) => {
      const active = activePaths(row.value);
      const next = graph.transitions.flatMap((t, n): NextView[] =>
        t.from === '' || active.includes(t.from)
          ? [
              {
                n,
                holds: t.guard === null ? null : guardNow(w, binding, instance, row, t.guard),
                dueAt: dueOf(machine, row, t),
              },
            ]
          : [],
      );
      return {
        instance,
        active,
        since: Object.fromEntries(active.map((p) => [p, row.entered[p] ?? 0])),
        context: row.context as Readonly<Record<string, number>>,
        next,
      };
    }),
  };
}
/** What a storyline's states are called in its file. */
const titlesOf = (w: World, id: string): ChartView['titles'] =>
  storiesOf(w.env.scenario).titles.get(id) ?? {};

/** @param truth as trainer and evaluator see it: every chart, with what is next and why. */
export function statesView(w: World, truth: boolean): StatesView {
  const bound = [...w.env.charts.of.values()].map((d) => d.binding);
  const lanes = bound.flatMap((binding) =>
    Object.entries(w.machines.charts[binding.machine.id] ?? {}).flatMap(([instance, row]) => {
      const known = truth || (binding.known?.(w, instance) ?? false);
      if (known === false) return [];
      const all = lanesOf(w, binding, instance, row);
      return known === true ? all : all.filter((l) => known.some((region) => within(l.state, region)));
    }),
  );
  return {
    t: w.t,
    lanes,
    charts: truth ? bound.map((b) => chartView(w, b, w.machines.charts[b.machine.id] ?? {})) : null,
  };
}
