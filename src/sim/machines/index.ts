import type { AnyStateMachine } from 'xstate';
import { earthquakeIncidentMachine } from './earthquake-incident.ts';
import { exerciseMachine } from './exercise.ts';
import { floodIncidentMachine } from './flood-incident.ts';
import { forestFireIncidentMachine } from './forest-fire-incident.ts';
import { hazmatIncidentMachine } from './hazmat-incident.ts';
import { landslideIncidentMachine } from './landslide-incident.ts';
import { injectMachine } from './inject.ts';
import { procedureMachine } from './procedure.ts';
import { reportChainMachine } from './report-chain.ts';
import { responseMachine } from './response.ts';
import { taskMachine } from './task.ts';

/** Every machine of the core, by the name it prints under. */
export const MACHINES: Readonly<Record<string, AnyStateMachine>> = {
  exercise: exerciseMachine,
  'flood-incident': floodIncidentMachine,
  'forest-fire-incident': forestFireIncidentMachine,
  'earthquake-incident': earthquakeIncidentMachine,
  'hazmat-incident': hazmatIncidentMachine,
  'landslide-incident': landslideIncidentMachine,
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
