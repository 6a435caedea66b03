/** What the rivers make happen, told to the charts. */
import { raise } from '../../drive.ts';
import { COMMAND_ROLES, deliverLater } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { startDanger, tellDanger } from './dangers.ts';
import type { Happening } from './kernel/system.ts';
import { tellDam } from './reservoirs.ts';
import { riversOf } from './state.ts';

/** @returns whether it comes to pass. */
export function onHappening(w: World, h: Happening): boolean {
  switch (h.kind) {
    case 'gauge-passes':
      return raise(w, 'flood-gauge', w.env.county.gauges[h.gauge].id, 'passed');
    case 'levee-danger':
      return startDanger(w, h.levee, h.danger) !== null;
    case 'levee-ripe':
      return tellDanger(w, riversOf(w).dangers[h.danger], 'ripe');
    case 'reservoir-passes':
      return tellDam(w, h.reservoir, 'passed');
    case 'reservoir-failing':
      return tellDam(w, h.reservoir, 'gives-way');
  }
}

/** Once a minute, after all hazards: approvals from above come in. */
export function settle(w: World): void {
  for (const a of w.resp.approvals) {
    if (a.granted || w.t < a.answerAt) continue;
    a.granted = true;
    emit(w, 'APPROVAL_GRANTED', null, { kind: a.kind });
    deliverLater(w, 0, {
      from: 'city-flood-office',
      to: COMMAND_ROLES,
      channel: 'phone',
      code: 'release-approved',
    });
  }
}
