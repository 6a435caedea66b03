/** The release begins, and the first that the county hears of it. */
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { downWorkers } from './shift.ts';

export function begun(w: World): void {
  emit(w, 'RELEASE', null, { substance: w.incidents.hazmat!.vessel.substance });
  emit(w, 'INCIDENT_BEGAN', null, { hazard: 'hazmat' });
  downWorkers(w, w.incidents.hazmat!, w.env.scenario.conditions.hazmat!.workersDown);
}

/** The plant's own call, unless the file says it in its own way. */
export function plantCalls(w: World): void {
  const { village, alarm } = w.env.scenario.conditions.hazmat!;
  deliver(w, {
    from: village,
    to: COMMAND_ROLES,
    channel: 'sensor',
    code: 'release-alarm',
    text: alarm.text ?? null,
    facts: [
      'release:alarm',
      'attention',
      'warning-due',
      'neighbours:due',
      'incident',
      'hazard:confirmed',
      'cordon:due',
    ],
  });
}
