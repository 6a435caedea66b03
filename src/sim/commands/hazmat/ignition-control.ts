/** H-09 消除火源: power, vehicles, phones, tools, before the vapour finds one. */
import { emit } from '../../log.ts';
import { define } from '../command.ts';

const MEASURES = ['power-cut-outside', 'vehicles-out', 'no-phones', 'ex-tools', 'kilns-out'] as const;
export const ignitionControl = define({
  type: 'ignition.control',
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: { controls: { kind: 'choices', of: MEASURES, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    w.incidents.hazmat!.ignitionAt = w.t;
    emit(w, 'IGNITION', role, { fields: Math.min(1, p.controls.length / 4) });
  },
});
