/** What charts cost, for `bench`: the clock is put around them in one exercise; others run as ever. */
import {
  advance,
  createExercise,
  isOver,
  stateHash,
  submit,
  type CountyPack,
  type Exercise,
  type LoggedCommand,
  type Scenario,
} from '../sim/index.ts';

type Driven = Exercise['world']['env']['charts']['of'] extends ReadonlyMap<string, infer D> ? D : never;

export interface ChartCost {
  readonly simSeconds: number;
  /** As the run ends: the same as without a clock. */
  readonly stateHash: string;
  /** Times that an event was put to an instance of a chart. */
  readonly steps: number;
  /** Milliseconds of CPU per simulated hour, and the part of the whole, in percent. */
  readonly msPerSimHour: number;
  readonly percent: number;
}

/**
 * Plays recorded orders again, without bot, views or record, with a clock around every chart of the exercise.
 *
 * Counted: finding out what an event does to an instance, whether it moves it or not, with guards, delays and what they read of
 * the world, and the two looks at the clock; storylines count as charts. Not counted: finding who is to hear of an event, noting
 * the move and carrying out what it asks for (messages, events of the log, switches: the world's work), and asking where a chart
 * stands. The part is taken of the time that passed; times the CPU of the whole, that is the charts' CPU on a busy machine too.
 */
export function chartCost(
  scenario: Scenario,
  county: CountyPack,
  seed: string,
  commands: readonly LoggedCommand[],
  clock: () => number,
  cpuMs: () => number,
): ChartCost {
  const ex = createExercise(scenario, county, seed);
  let inside = 0;
  let steps = 0;
  const timed = <A extends readonly unknown[], R>(f: (...a: A) => R): ((...a: A) => R) => {
    return (...a) => {
      const begun = clock();
      const result = f(...a);
      inside += clock() - begun;
      steps++;
      return result;
    };
  };
  const of = ex.world.env.charts.of as Map<string, Driven>;
  for (const [id, driven] of of) {
    const { run } = driven;
    const clocked = { ...run, initial: timed(run.initial), step: timed(run.step), can: timed(run.can) };
    of.set(id, { ...driven, run: clocked });
  }
  const cpu = cpuMs();
  const begun = clock();
  let k = 0;
  for (;;) {
    for (; k < commands.length && commands[k].t <= ex.world.t; k++)
      submit(ex, commands[k].seat, commands[k].role, commands[k].cmd);
    if (isOver(ex)) break;
    const next = Math.min(commands[k]?.t ?? Infinity, ex.closeAt);
    if (advance(ex, next - ex.world.t) === 0) break;
  }
  const share = inside / (clock() - begun);
  const ms = share * (cpuMs() - cpu);
  return {
    simSeconds: ex.world.t,
    stateHash: stateHash(ex),
    steps,
    msPerSimHour: ms / (ex.world.t / 3600),
    percent: 100 * share,
  };
}
