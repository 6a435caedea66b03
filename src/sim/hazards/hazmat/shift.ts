/**
 * The plant's own shift (plan 分项目标: 安全技能培训率 100 %). Trained workers walk out across the wind by themselves. Those who
 * are not wait for a word; without it they are overcome where they stand. How many are trained is the scenario's `workersTrained`.
 */
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { harm } from '../../people/harm.ts';
import type { World } from '../../world.ts';
import { AROUND, cellOf } from './cloud-step.ts';
import { fatalShare } from './kernel/probit.ts';
import type { HazmatIncident } from './state.ts';

/** Workers of the shift who do not leave by themselves. */
export const untrained = (w: World): number =>
  Math.round(
    (1 - w.env.scenario.resources.workersTrained) * (w.env.scenario.conditions.hazmat?.workersOnShift ?? 0),
  );

/** Their time is over and nobody told them to go. */
export function workersDown(w: World, h: HazmatIncident): void {
  const people = untrained(w);
  downWorkers(w, h, people);
  const { village } = w.env.scenario.conditions.hazmat!;
  emit(w, 'WORKERS_DOWN', null, { village, people });
  deliver(w, {
    from: village,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'workers-down',
    params: { people },
    facts: ['people:trapped'],
  });
}

/** Overcome workers lie at the edge of the cloud near the leak: a share of its load reaches them; who lives is hurt. */
export function breatheBeside(w: World, h: HazmatIncident): void {
  if (h.workers <= 0) return;
  const near =
    w.env.numbers['PRM-HAZ-EDGE'] * Math.max(...AROUND.map(([x, y]) => h.cloud.load[cellOf(x, y)]));
  const dead = h.workers * fatalShare(h.vessel.substance, near);
  if (dead > h.deadWorkers) killWorkers(w, h, dead);
}
const home = (w: World): number => w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
/** So many are down beside the leak: hurt as long as they live. */
export function downWorkers(w: World, h: HazmatIncident, more: number): void {
  h.workers += more;
  harm(w, home(w), { dead: 0, hurt: more, of: more });
}
/** Of those down, so many are dead now. */
export function killWorkers(w: World, h: HazmatIncident, dead: number): void {
  const more = dead - h.deadWorkers;
  harm(w, home(w), { dead: more, hurt: -more, of: h.workers - h.deadWorkers });
  h.deadWorkers = dead;
}
