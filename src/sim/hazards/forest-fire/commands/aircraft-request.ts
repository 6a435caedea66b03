/** W-12 航空消防申请: through the city to the province, with landing and water. */
import { deliverLater } from '../../../information/deliver.ts';
import { clearingS, toldSuperiors } from '../../../information/superiors.ts';
import { emit } from '../../../log.ts';
import { define, reject } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const aircraftRequest = define({
  type: 'aircraft.request',
  moves: more('damageMillion', 'PRM-AID-AIRCRAFT'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office'],
  fields: {
    landing: { kind: 'text', max: 80, optional: true },
    water: { kind: 'text', max: 80, optional: true },
    reason: { kind: 'text', max: 200 },
  },
  check: (w) =>
    w.incidents.forestFire!.airFrom >= 0 ? reject('REJ-086') : toldSuperiors(w) ? null : reject('REJ-093'),
  apply(w, _p, role) {
    const later = w.env.numbers['PRM-AID-AIRCRAFT'] * 60 + clearingS(w);
    w.incidents.forestFire!.airFrom = w.t + later;
    emit(w, 'REQUEST_AIR', role, { fields: 1 });
    emit(w, 'REQUEST_AID', role, { from: 'city', fields: 1 });
    deliverLater(w, later, {
      from: 'city',
      to: ['commander', 'hq-office', 'duty', 'emergency'],
      channel: 'radio',
      code: 'aircraft-here',
    });
  },
});
