/** F-17 退水复查与返迁: houses and slopes are checked, then people may go home. */
import { depthOver } from '../hazards/answers.ts';
import { raise } from '../drive.ts';
import { emit } from '../log.ts';
import { EVACUATION, isBack } from '../people/evacuation-state.ts';
import { liftAreas } from '../resources/areas.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const returnApprove = define({
  type: 'return.approve',
  moves: more('damageMillion', 'PRM-STL-AWAY'),
  roles: ['emergency', 'commander', 'hq-office'],
  fields: {
    villages: { kind: 'refs', to: 'village', min: 1 },
    checked: { kind: 'choices', of: ['houses', 'slopes', 'water', 'power'], min: 0 },
  },
  when: 'closing',
  check(w, p) {
    const v = p.villages.find((id) => w.people.evacOrder[w.env.index.village.get(id)!] < 0);
    return v === undefined ? null : reject('REJ-065', 'villages', { village: v });
  },
  apply(w, p, role) {
    let wet = 0;
    for (const id of p.villages) {
      const v = w.env.index.village.get(id)!;
      w.resp.returnOk[v] = w.t;
      raise(w, EVACUATION, id, 'return');
      w.people.departed[v] = 0;
      w.people.arrived[v] = 0;
      delete w.people.lodged[v];
      if (w.env.county.villages[v].cells.some((c) => depthOver(w, c) > 0.3)) wet++;
    }
    // What an order drew stands until all whom it moved may go home.
    liftAreas(
      w,
      (x) => x.use === 'evacuation' && w.people.orders[Number(x.ref)].villages.every((v) => isBack(w, v)),
    );
    emit(w, 'RETURN_OK', role, { villages: [...p.villages], fields: Math.min(1, p.checked.length / 3), wet });
  },
});
