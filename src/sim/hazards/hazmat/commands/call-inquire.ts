/** H-03 接警问询: substance, quantity, wind, people and container are asked before anybody rolls. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const INQUIRY = ['substance', 'quantity', 'wind', 'people', 'container', 'kit'] as const;
export const callInquire = define({
  type: 'call.inquire',
  moves: more('seriouslyInjured', 'PRM-HAZ-UNKNOWN'),
  hazards: ['hazmat'],
  roles: ['duty', 'hq-office', 'emergency'],
  fields: { asked: { kind: 'choices', of: INQUIRY, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    for (const x of p.asked) w.incidents.hazmat!.told[x] ??= w.t;
    emit(w, 'INQUIRY', role, { fields: Math.min(1, p.asked.length / 5) });
  },
});
