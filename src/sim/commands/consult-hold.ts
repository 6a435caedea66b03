/** C-02 会商研判: who attends, where the risk is, what level is proposed; C-15 when facts already ask for a level. */
import { askDepartments } from '../information/feed-release.ts';
import { emit } from '../log.ts';
import { DEPARTMENTS } from '../scenario/information.ts';
import { define } from './command.ts';

export const consultHold = define({
  type: 'consult.hold',
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    attendees: { kind: 'choices', of: DEPARTMENTS, min: 2 },
    riskTownships: { kind: 'refs', to: 'township', min: 0 },
    proposedLevel: { kind: 'choice', of: ['0', '4', '3', '2', '1'] },
    reasons: { kind: 'text', max: 300, optional: true, long: true },
  },
  check: () => null,
  apply(w, p, role) {
    const proposed = Number(p.proposedLevel);
    const fields =
      (Math.min(1, p.attendees.length / 5) + (p.riskTownships.length > 0 ? 1 : 0) + 1 + (p.reasons ? 1 : 0)) /
      4;
    emit(w, 'CONSULT', role, {
      attendees: [...p.attendees],
      proposed,
      warranted: w.resp.warrantedLevel,
      fields,
    });
    emit(w, 'ASSESS', role, { proposed, warranted: w.resp.warrantedLevel, fields });
    askDepartments(w, p.attendees);
  },
});
