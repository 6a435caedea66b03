/**
 * A player who follows the procedures list alone: what is due, the most pressing first, by the button beside it; the form is
 * filled in with its own wording, with what the view shows, and with what a sensible reader would pick. Nothing else is done.
 */
import { readLevel } from '../../src/bots/doctrine-read.ts';
import { briefingOf, mapBase } from '../../src/bridge/map-base.ts';
import type { Briefing, MapBase } from '../../src/bridge/protocol.ts';
import { valuesFor } from '../../src/shell/answer.ts';
import { narrowed, optionsFor, type OptionSource } from '../../src/shell/form/options.ts';
import { templateFor } from '../../src/shell/form/templates.ts';
import {
  COMMANDS,
  flushCommands,
  isHqRole,
  isOver,
  judge,
  projectView,
  runSession,
  startSession,
  submit,
  type Command,
  type CountyPack,
  type Field,
  type LoadedScenario,
  type Role,
  type RoleView,
  type Session,
} from '../../src/sim/index.ts';
import { wordsIn } from './words.ts';

const URGENCY = ['overdue', 'late', 'due'];
const LOOK_S = 60;
const words = wordsIn('en');

/** A reader's own choice in a field, from the view. */
function pick(name: string, f: Field, view: RoleView, options: readonly string[], turn: number): unknown[] {
  const level = readLevel(view);
  switch (f.kind) {
    case 'choice':
      if (name === 'level') return [String(level === 0 ? 4 : level)];
      if (name === 'proposedLevel') return [String(level)];
      if (name === 'colour')
        return [['', 'red', 'orange', 'yellow', 'blue'][level === 0 ? 3 : Math.min(level, 3)]];
      if (name === 'kind') return f.of.includes(view.hazard) ? [view.hazard] : [...f.of];
      // Asked again, the next one: food first, then water, then beds.
      return [
        ...f.of.slice(turn % f.of.length),
        ...f.of.slice(0, turn % f.of.length),
        ...(f.optional ? [''] : []),
      ];
    case 'choices':
      return [[...f.of], [...f.of].slice(0, 3)];
    case 'flag':
      return [true];
    case 'number':
      if (name === 'quantity') return [600, 100, 20, 1].filter((n) => n >= f.min && n <= f.max);
      return f.optional
        ? [-1]
        : [f.max >= 24 && f.min <= 24 && name.includes('ours') ? 24 : Math.max(f.min, Math.min(f.max, 2))];
    case 'text':
      return ['as ordered'];
    case 'refs':
      return [options, options.slice(0, 1)].filter((l) => l.length >= f.min);
    case 'area':
      return [[]];
    case 'ref':
      return [...options, ...(f.optional ? [''] : [])];
  }
}

/** Villages that a reader of the view would move or warn: those with low ground or in the hazard's way. */
const inTheWay = (view: RoleView): string[] => {
  const list = view.villages.filter((v) => v.lowLying > 0 || v.flooded || v.trapped > 0);
  return list.map((v) => v.id);
};

/** Every form that fits, best first; at most so many are tried. */
function* forms(
  command: string,
  given: Readonly<Record<string, unknown>>,
  role: Role,
  view: RoleView,
  source: OptionSource,
  turn: number,
): Generator<Command> {
  const def = COMMANDS.get(command)!;
  const template = templateFor(command);
  const options = (k: string, f: Field, values: Readonly<Record<string, unknown>>): string[] => {
    if (f.kind !== 'ref' && f.kind !== 'refs') return [];
    if (f.kind === 'refs' && f.to === 'village') return inTheWay(view);
    const list = (narrowed(command, k, source, values) ?? optionsFor(f.to, source)).map((o) => o.id);
    if (k === 'unit') {
      const idle = new Set(view.units.filter((u) => u.task < 0).map((u) => u.id));
      return list.filter((id) => idle.has(id));
    }
    return list;
  };
  const fill = (values: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
    ...template?.({
      values,
      view,
      briefing: source.briefing,
      name: source.name,
      words,
      role,
      training: true,
    }),
    ...values,
  });
  const names = Object.keys(def.fields);
  const open = (values: Readonly<Record<string, unknown>>): string | undefined =>
    names.find((k) => values[k] === undefined || (def.fields[k].kind === 'text' && values[k] === ''));
  const stack: Record<string, unknown>[] = [fill(given)];
  let tried = 0;
  while (stack.length > 0 && tried < 400) {
    const values = stack.pop()!;
    const k = open(values);
    if (k === undefined) {
      tried++;
      yield { type: command, ...Object.fromEntries(names.map((n) => [n, values[n]])) };
      continue;
    }
    const f = def.fields[k];
    const choices = pick(k, f, view, options(k, f, values), turn);
    for (const v of [...choices].reverse())
      stack.push({ ...values, [k]: v === '' && f.kind === 'text' ? 'x' : v });
  }
}

export interface ListRun {
  readonly session: Session;
  /** Items that were due at some time, and when orders were given for them, s. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
}

/** Plays a scenario by the list to its end. */
export function playByList(loaded: LoadedScenario, text: string, county: CountyPack, seed: string): ListRun {
  const session = startSession(loaded, text, county, seed);
  const { ex } = session;
  const base: MapBase = mapBase(county);
  const briefing: Briefing = briefingOf(loaded.scenario);
  const asked = new Map<string, number[]>();
  const lastTry = new Map<string, number>();
  const nameOf =
    (view: RoleView) =>
    (id: string): string =>
      [...base.places, ...base.levees, ...view.sites, ...view.units].find((p) => p.id === id)?.name.en ?? id;

  const act = (): void => {
    const list = projectView(ex, 'commander', true).procedures;
    const due = list
      .filter((p) => URGENCY.includes(p.state))
      .sort(
        (a, b) =>
          URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1),
      );
    for (const p of due) {
      const answer = briefing.answers[p.id];
      const orders = asked.get(p.id) ?? [];
      asked.set(p.id, orders);
      // What was ordered needs time to show; a person does not press the button every minute.
      if (!answer || ex.world.t - (lastTry.get(p.id) ?? -1e9) < 600) continue;
      const def = COMMANDS.get(answer.command)!;
      const given = valuesFor(answer, p.subject);
      search: for (const role of def.roles.filter(isHqRole)) {
        const view = projectView(ex, role);
        const source = { base, view, briefing, words, name: nameOf(view) };
        for (const cmd of forms(answer.command, given, role, view, source, orders.length)) {
          if (judge(ex, role, cmd) !== null) continue;
          submit(ex, 'list', role, cmd);
          orders.push(ex.world.t);
          lastTry.set(p.id, ex.world.t);
          break search;
        }
      }
    }
  };
  act();
  while (!isOver(ex)) {
    if (runSession(session, LOOK_S) === 0) break;
    act();
  }
  flushCommands(session);
  return { session, asked };
}
