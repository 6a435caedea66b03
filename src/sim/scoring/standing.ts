/** The procedure chart as a table, run over what happened to an item: hundreds of them, judged again and again. */
import { withoutPairs } from '../machines/graph.ts';
import { procedureChart, type ProcedureEvent } from '../machines/procedure.ts';
import { transitionsOf } from '../machines/transition.ts';

export type Standing = 'pending' | 'due' | 'late' | 'overdue' | 'done';
export type Table = Readonly<Record<Standing, Readonly<Partial<Record<ProcedureEvent, Standing>>>>>;

const made = new Map<string, Table>();
/** @param without transitions that the scenario takes out. */
export function tableOf(without: readonly string[]): Table {
  const key = without.join('\n');
  let table = made.get(key);
  if (!table) {
    const run = transitionsOf(without.length > 0 ? withoutPairs(procedureChart, without) : procedureChart);
    const states = Object.keys(procedureChart.states) as Standing[];
    const after = (value: Standing): Partial<Record<ProcedureEvent, Standing>> =>
      Object.fromEntries(
        (procedureChart.events as ProcedureEvent[]).flatMap((type) => {
          const step = run.step({ value, context: {} }, { type });
          return step ? [[type, step.state.value]] : [];
        }),
      );
    made.set(key, (table = Object.fromEntries(states.map((s) => [s, after(s)])) as Table));
  }
  return table;
}
export const USUAL = tableOf([]);

/** Where an item stands at `now` after what happened to it until then, in order. */
export function standing(
  table: Table,
  now: number,
  ...happened: readonly (readonly [event: ProcedureEvent, t: number])[]
): Standing {
  let state: Standing = 'pending';
  for (const [event, t] of happened) if (t <= now) state = table[state][event] ?? state;
  return state;
}
