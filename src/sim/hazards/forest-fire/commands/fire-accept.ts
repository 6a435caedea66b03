/** W-17 验收: the headquarters inspects before anybody leaves; guards stay on. */
import { emit } from '../../../log.ts';
import { tellIncident } from '../../tell.ts';
import { define, reject } from '../../../commands/command.ts';

export const fireAccept = define({
  type: 'fire.accept',
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    guards: { kind: 'flag' },
    hours: { kind: 'number', min: 1, max: 120, unit: 'h', optional: true },
  },
  when: 'closing',
  check: (w) => (w.incidents.forestFire!.containedAt < 0 ? reject('REJ-087') : null),
  apply(w, p, role) {
    const f = w.incidents.forestFire!;
    f.acceptedAt = w.t;
    emit(w, 'ACCEPT', role, {
      guards: p.guards,
      out: f.outAt >= 0,
      fields: (1 + (p.guards ? 1 : 0) + (p.hours >= 24 ? 1 : 0)) / 3,
    });
    tellIncident(w, 'forest-fire', 'fire.accepted');
  },
});
