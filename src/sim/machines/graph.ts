/** A chart as plain rows: what prints, what lint knows, what a scenario may take out. */
import { createMachine, type AnyStateMachine } from 'xstate';
import type { Effect } from './effects.ts';

export interface ChartTransition {
  /** Dotted path of the state that it leaves, '' at the root, and of the one it leads to: its own when internal. */
  readonly from: string;
  readonly to: string;
  /** Name of the event; '' where none is needed (at once) or a delay is the event. */
  readonly event: string;
  readonly guard: string | null;
  /** Name of the delay or scenario seconds; null without. */
  readonly after: string | number | null;
  readonly effects: readonly string[];
}
export interface ChartGraph {
  readonly id: string;
  readonly states: readonly string[];
  readonly transitions: readonly ChartTransition[];
}

interface Raw {
  readonly eventType: string;
  readonly target?: readonly { readonly path: readonly string[] }[];
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}
interface Node {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Node>>;
  readonly entry: readonly unknown[];
  transitions: Map<string, Raw[]>;
  always?: Raw[];
}
const AFTER = /^xstate\.after\.(.+?)\.[a-z]/;

const guardName = (g: unknown): string | null =>
  g === undefined ? null : typeof g === 'string' ? g : String((g as { type?: string }).type ?? 'guard');
/** What an action says of itself: `emit VESSEL_SIGNS`, `hand burst`. */
function effectName(action: unknown): string | null {
  const a = action as Effect & { type?: string };
  switch (a.type) {
    case 'emit':
      return `emit ${a.params.kind}`;
    case 'deliver':
      return `deliver ${a.params.code}`;
    case 'learn':
      return `learn ${a.params.fact}`;
    case 'hand':
      return a.params.name;
    case 'tell':
      return `tell ${a.params.chart} ${a.params.event}`;
    default:
      return null;
  }
}
const names = (actions: readonly unknown[]): string[] =>
  actions.map(effectName).filter((x): x is string => x !== null);
const pathOf = (n: { readonly path: readonly string[] }): string => n.path.join('.');

function* nodes(n: Node): Generator<Node> {
  yield n;
  for (const child of Object.values(n.states)) yield* nodes(child);
}
const targetOf = (n: Node, t: Raw): string => (t.target?.[0] ? pathOf(t.target[0]) : pathOf(n));
const delayOf = (eventType: string): string | number | null => {
  const m = AFTER.exec(eventType);
  return m ? (Number.isNaN(Number(m[1])) ? m[1] : Number(m[1])) : null;
};

/** Every state and transition, in the order of the definition. */
export function graphOf(machine: AnyStateMachine): ChartGraph {
  const root = machine.root as unknown as Node;
  const states: string[] = [];
  const transitions: ChartTransition[] = [];
  for (const n of nodes(root)) {
    if (n.path.length > 0) states.push(pathOf(n));
    const lists = [...n.transitions.values(), ...(n.always ? [n.always] : [])];
    for (const t of lists.flat()) {
      const after = delayOf(t.eventType);
      const entered = (t.target as readonly Node[] | undefined)?.[0];
      transitions.push({
        from: pathOf(n),
        to: targetOf(n, t),
        event: after === null ? t.eventType : '',
        guard: guardName(t.guard),
        after,
        effects: [...names(t.actions), ...(entered ? names(entered.entry) : [])],
      });
    }
  }
  return { id: machine.id, states, transitions };
}

/** `failing -> burst` as a scenario writes it. */
export const pairOf = (t: ChartTransition): string => `${t.from} -> ${t.to}`;

/** The chart without some transitions, in every instance. @param pairs as `pairOf` writes them; unknown ones change nothing. */
export function withoutPairs(machine: AnyStateMachine, pairs: readonly string[]): AnyStateMachine {
  const made = createMachine(
    machine.config as never,
    machine.implementations as never,
  ) as unknown as AnyStateMachine;
  const root = made.root as unknown as Node;
  for (const n of nodes(root)) {
    const stays = (t: Raw): boolean => !pairs.includes(`${pathOf(n)} -> ${targetOf(n, t)}`);
    n.transitions = new Map([...n.transitions].map(([event, list]) => [event, list.filter(stays)]));
    if (n.always) n.always = n.always.filter(stays);
  }
  return made;
}
