import type { AnyStateMachine } from 'xstate';
import { HAZARDS } from './hazards/index.ts';
import { exerciseMachine } from './machines/exercise.ts';
import { injectMachine } from './machines/inject.ts';
import { procedureMachine } from './machines/procedure.ts';
import { reportChainMachine } from './machines/report-chain.ts';
import { responseMachine } from './machines/response.ts';
import { taskMachine } from './machines/task.ts';

/** Every machine of the core, by the name it prints under. */
export const MACHINES: Readonly<Record<string, AnyStateMachine>> = {
  exercise: exerciseMachine,
  ...Object.fromEntries(
    HAZARDS.flatMap((h) => (h.incident ? [[`${h.id}-incident`, h.incident.machine]] : [])),
  ),
  ...Object.fromEntries(HAZARDS.flatMap((h) => h.charts.map((c) => [c.machine.id, c.machine]))),
  response: responseMachine,
  'report-chain': reportChainMachine,
  task: taskMachine,
  inject: injectMachine,
  procedure: procedureMachine,
};

interface Node {
  initial?: { target?: { key: string }[] };
  key: string;
  type: string;
  states: Record<string, Node>;
  transitions: Map<string, { eventType: string; target?: { id: string }[]; guard?: unknown }[]>;
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
  const edges = (n: Node): void => {
    for (const list of n.transitions.values())
      for (const t of list)
        for (const target of t.target ?? []) {
          lines.push(`  ${id(n)} --> ${id(target)} : ${t.eventType}${t.guard ? ' [guard]' : ''}`);
        }
    Object.values(n.states).forEach(edges);
  };
  const root = machine.root as unknown as Node;
  draw(root, '  ');
  edges(root);
  return lines.join('\n');
}
