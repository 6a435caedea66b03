/** H-09 消除火源: power, vehicles, phones, tools, before the vapour finds one. */
import { raise } from '../../../drive.ts';
import { emit } from '../../../log.ts';
import { IGNITION_MEASURES } from '../conditions.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const ignitionControl = define({
  type: 'ignition.control',
  moves: more('dead', 'PRM-HAZ-STOP'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: { controls: { kind: 'choices', of: IGNITION_MEASURES, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    raise(w, 'hazmat-incident', 'incident', 'sparks-ordered');
    for (const s of w.env.scenario.conditions.hazmat!.sources)
      if (p.controls.includes(s.stoppedBy)) raise(w, 'hazmat-source', s.id, 'stop');
    emit(w, 'IGNITION', role, { fields: Math.min(1, p.controls.length / 4) });
  },
});
