import type { AnyStateMachine } from 'xstate';
import { HAZARD_OF_CHART, HAZARDS } from './hazards/index.ts';
import { graphOf, type ChartGraph, type ChartTransition } from './machines/graph.ts';
import { exerciseMachine } from './machines/exercise.ts';
import { COMMON_CHARTS } from './machines/common.ts';
import { procedureChart } from './machines/procedure.ts';

/** Every machine of the core, by the name it prints under. */
export const MACHINES: Readonly<Record<string, AnyStateMachine>> = {
  exercise: exerciseMachine,
  ...Object.fromEntries(HAZARDS.flatMap((h) => h.charts.map((c) => [c.machine.id, c.machine]))),
  ...Object.fromEntries(COMMON_CHARTS.map((m) => [m.id, m])),
  procedure: procedureChart,
};

/** Every chart as plain rows: what `tuiyan machines --json` prints. */
export const chartRows = (): (ChartGraph & { readonly hazard: string | null })[] =>
  Object.entries(MACHINES).map(([id, m]) => {
    const { states, transitions } = graphOf(m);
    return { id, hazard: HAZARD_OF_CHART.get(id) ?? null, states, transitions };
  });

interface Node {
  initial?: { target?: { key: string }[] };
  key: string;
  type: string;
  states: Record<string, Node>;
  id: string;
}

/** A machine as a Mermaid state diagram, for documentation and review. */
export function toMermaid(machine: AnyStateMachine): string {
  const lines = ['stateDiagram-v2'];
  const id = (n: { id: string }): string => n.id.replace(/[^A-Za-z0-9]/g, '_');
  const draw = (n: Node, pad: string): void => {
    const children = Object.values(n.states);
    const first = n.initial?.target?.[0]?.key;
    if (first && n.type === 'compound') lines.push(`${pad}[*] --> ${id(n.states[first])}`);
    children.forEach((c, i) => {
      if (Object.keys(c.states).length > 0) {
        lines.push(`${pad}state "${c.key}" as ${id(c)} {`);
        draw(c, `${pad}  `);
        lines.push(`${pad}}`);
      } else {
        lines.push(`${pad}state "${c.key}" as ${id(c)}`);
        if (c.type === 'final') lines.push(`${pad}${id(c)} --> [*]`);
      }
      if (n.type === 'parallel' && i < children.length - 1) lines.push(`${pad}--`);
    });
  };
  const edge = ({ from, to, event, guard, after }: ChartTransition): string => {
    const when = after === null ? event : `after ${after}`;
    const end = (path: string): string => id({ id: path === '' ? machine.id : `${machine.id}.${path}` });
    return `  ${end(from)} --> ${end(to)} : ${when}${guard === null ? '' : ` [${guard}]`}`;
  };
  const root = machine.root as unknown as Node;
  draw(root, '  ');
  lines.push(...graphOf(machine).transitions.map(edge));
  return lines.join('\n');
}
