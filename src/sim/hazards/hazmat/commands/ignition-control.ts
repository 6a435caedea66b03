/** H-09 消除火源: power, vehicles, phones, tools, before the vapour finds one. */
import { emit } from '../../../log.ts';
import { IGNITION_MEASURES } from '../conditions.ts';
import { define } from '../../../commands/command.ts';

export const ignitionControl = define({
  type: 'ignition.control',
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: { controls: { kind: 'choices', of: IGNITION_MEASURES, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    const h = w.incidents.hazmat!;
    h.ignitionAt = w.t;
    for (const m of p.controls) h.controls[m] ??= w.t;
    emit(w, 'IGNITION', role, { fields: Math.min(1, p.controls.length / 4) });
  },
});
