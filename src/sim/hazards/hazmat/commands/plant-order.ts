/** H-01 企业自救先期处置: what the plant's own people do first, ordered or confirmed by the county. */
import { raise } from '../../../drive.ts';
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const PLANT_ACTIONS = [
  'shut-off',
  'cut-ignition',
  'evacuate-workers',
  'head-count',
  'call-in',
] as const;
export const plantOrder = define({
  type: 'plant.order',
  moves: more('seriouslyInjured', 'PRM-HAZ-PLANT'),
  hazards: ['hazmat'],
  roles: ['duty', 'hq-office', 'emergency', 'commander'],
  fields: { actions: { kind: 'choices', of: PLANT_ACTIONS, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    // The plant's people reach their valves after a while, if there is one that works.
    if (p.actions.includes('shut-off')) raise(w, 'hazmat-leak', 'leak', 'shut-off');
    if (p.actions.includes('evacuate-workers')) raise(w, 'hazmat-shift', 'shift', 'send-out');
    emit(w, 'PLANT_ACTION', role, { fields: p.actions.length / PLANT_ACTIONS.length });
    // First action on the spot counts as the village's and the plant's own (C-13).
    emit(w, 'FIRST_ACTION', role, { fields: p.actions.length / PLANT_ACTIONS.length });
  },
});
