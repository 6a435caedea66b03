/**
 * Whether charts say what is so: what each of `small/charts/agreements.ts` reads of the kernel, against every instance in every
 * minute of shipped runs. The orders of a run are given again at their seconds, so that each minute can be looked at before them.
 */
import { advance, createExercise, isOver, submit } from '../../../src/sim/index.ts';
import { AGREEMENTS } from '../../small/charts/agreements.ts';
import { watch, type Tally, type Watch } from '../charts.ts';
import { county } from '../tiny.ts';
import { courseOf, nameOf, scenario, type Shipped } from './shipped.ts';

const ALL = Object.assign({}, ...Object.values(AGREEMENTS)) as (typeof AGREEMENTS)[string];

export function watched(run: Shipped): Watch {
  const { commands, end } = courseOf(run);
  const ex = createExercise(scenario(run.id).loaded.scenario, county, run.seed);
  const seen = watch(ALL);
  let k = 0;
  const give = (): void => {
    for (; k < commands.length && commands[k].t <= ex.world.t; k++)
      submit(ex, commands[k].seat, commands[k].role, commands[k].cmd);
  };
  give();
  while (!isOver(ex)) {
    const next = Math.min(ex.world.t - (ex.world.t % 60) + 60, commands[k]?.t ?? Infinity);
    if (advance(ex, next - ex.world.t) === 0) break;
    if (ex.world.t % 60 === 0) seen.look(ex);
    give();
  }
  if (ex.world.t !== end) throw new Error(`${nameOf(run)} ended at ${ex.world.t}, as played at ${end}`);
  return seen;
}

/** What no run showed of an agreement: it then says less than it could. */
const unseen = ({ inside, outside, checked, saidSo }: Tally): string =>
  [
    checked === 0 ? 'never asked' : '',
    inside === 0 ? 'state not reached' : '',
    outside === 0 ? 'state not left' : '',
    checked > 0 && saidSo === 0 && inside > 0 ? 'says only when not' : '',
    checked > 0 && saidSo === checked && outside > 0 ? 'says only when' : '',
  ]
    .filter((x) => x !== '')
    .join(', ') || '—';

export function agreementSet(only: readonly string[], ids: readonly string[]) {
  const sums = new Map<string, Tally>();
  const faults: string[] = [];
  for (const id of ids)
    for (const policy of ['idle', 'doctrine'] as const) {
      const run = { id, policy, seed: '1' };
      const begun = performance.now();
      const { tallies, disagreements } = watched(run);
      process.stderr.write(`watched ${nameOf(run)} (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`);
      for (const d of disagreements) faults.push(`${nameOf(run)}: ${d}`);
      for (const [key, t] of tallies) {
        const sum = sums.get(key);
        if (!sum) sums.set(key, { ...t });
        else for (const k of Object.keys(t) as (keyof Tally)[]) sum[k] += t[k];
      }
    }
  const rows = [...sums]
    .filter(([key]) => only.length === 0 || only.includes(key.split(' ')[0]))
    .map(
      ([key, t]) =>
        `| ${key} | ${t.checked} | ${t.saidSo} | ${t.inside} | ${t.outside} | ${t.disagreements} | ${unseen(t)} |`,
    );
  return {
    rows: [
      '| Agreement | Minutes × instances asked | Of these said so | In the state | Out of it | Disagreements | Not seen |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ],
    faults,
  };
}
