/** Places in exercises from which single orders are tried: just before a good player first gives the order. */
import { readFileSync } from 'node:fs';
import type { Seat } from '../../../src/bots/bot.ts';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import {
  advance,
  isHqRole,
  judge,
  projectShared,
  projectView,
  snapshot,
  submit,
  type Command,
  type Exercise,
  type Role,
  type RoleView,
} from '../../../src/sim/index.ts';
import { begin, county, load } from '../../support/tiny.ts';

const LOOK_S = 120;
const fresh = new Map<string, Exercise>();
/** A new exercise of a shipped scenario, seed 1; the copy is the caller's. */
export function atStart(scenario: string): Exercise {
  let ex = fresh.get(scenario);
  if (!ex) {
    ex = begin('1', load(readFileSync(`scenarios/${scenario}.yaml`, 'utf8')).scenario);
    fresh.set(scenario, ex);
  }
  return snapshot(ex);
}
/** `minutes` in, with nobody acting. */
export function idle(scenario: string, minutes: number): Exercise {
  const ex = atStart(scenario);
  advance(ex, minutes * 60);
  return ex;
}

interface Run {
  readonly ex: Exercise;
  readonly act: () => void;
  readonly before: Map<string, { ex: Exercise; role: Role; cmd: Command }>;
}
const runs = new Map<string, Run>();
function runOf(scenario: string): Run {
  const had = runs.get(scenario);
  if (had) return had;
  const ex = atStart(scenario);
  const before: Run['before'] = new Map();
  const bot = doctrineBot();
  let views = new Map<Role, RoleView>();
  const seat: Seat = {
    county,
    seed: '1',
    view(role) {
      let v = views.get(role);
      if (!v) views.set(role, (v = projectView(ex, role, false, projectShared(ex, isHqRole(role)))));
      return v;
    },
    send(role, cmd) {
      if (judge(ex, role, cmd) !== null) return false;
      const key = typeof cmd.task === 'string' ? `${cmd.type}:${cmd.task}` : cmd.type;
      if (!before.has(key)) before.set(key, { ex: snapshot(ex), role, cmd });
      submit(ex, 'bot', role, cmd);
      views = new Map();
      return true;
    },
  };
  const act = (): void => {
    views = new Map();
    bot.act(seat);
  };
  const run: Run = { ex, act, before };
  runs.set(scenario, run);
  act();
  return run;
}
/** Just before the doctrine first gives the order `key` (`type` or `type:task`), and the order; fails after `hours`. */
export function beforeOrder(
  scenario: string,
  key: string,
  hours = 6,
): { ex: Exercise; role: Role; cmd: Command } {
  const run = runOf(scenario);
  while (!run.before.has(key)) {
    if (run.ex.world.t > hours * 3600 || advance(run.ex, LOOK_S) === 0)
      throw new Error(`${scenario}: no ${key} within ${hours} h`);
    run.act();
  }
  const { ex, role, cmd } = run.before.get(key)!;
  return { ex: snapshot(ex), role, cmd };
}
/** The doctrine's exercise at a minute. */
export function played(scenario: string, minutes: number): Exercise {
  const ex = atStart(scenario);
  const bot = doctrineBot();
  const seat: Seat = {
    county,
    seed: '1',
    view: (role) => projectView(ex, role),
    send: (role, cmd) => judge(ex, role, cmd) === null && submit(ex, 'bot', role, cmd).ok,
  };
  bot.act(seat);
  while (ex.world.t < minutes * 60 && advance(ex, Math.min(LOOK_S, minutes * 60 - ex.world.t)) > 0)
    bot.act(seat);
  return ex;
}
