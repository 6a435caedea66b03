/**
 * The plant's own shift (plan 分项目标: 安全技能培训率 100 %). Trained workers walk out across the wind by themselves. Those who
 * are not wait for a word; without it they are overcome where they stand. How many are trained is the scenario's `workersTrained`.
 */
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { downWorkers } from './people.ts';
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
