/** C-02 会商研判: who attends, where the risk is and which of those townships can be brought in, what level is proposed; C-15 when facts already ask for a level. */
import { conferenceLink } from '../information/conference.ts';
import { askDepartments } from '../information/feed-release.ts';
import { ring, townshipOf } from '../information/links.ts';
import { isIn } from '../drive.ts';
import { emit } from '../log.ts';
import { DEPARTMENTS } from '../scenario/information.ts';
import { define } from './command.ts';
import { less } from './moves.ts';

export const consultHold = define({
  type: 'consult.hold',
  moves: less('evacuated', 'PRM-EVA-CONSULTED', 'PRM-RDY-CONSULTED'),
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    attendees: { kind: 'choices', of: DEPARTMENTS, min: 2 },
    riskTownships: { kind: 'refs', to: 'township', min: 0 },
    proposedLevel: { kind: 'choice', of: ['0', '4', '3', '2', '1'] },
    reasons: { kind: 'text', max: 300, optional: true, long: true },
  },
  check: () => null,
  apply(w, p, role) {
    w.resp.consultedAt = w.t;
    const proposed = Number(p.proposedLevel);
    const asked = [...new Set(p.riskTownships)];
    const answers = (id: string): boolean => conferenceLink(w, w.env.index.township.get(id)!, false) !== null;
    const reached = asked.filter(answers);
    const unreached = asked.filter((id) => !answers(id));
    for (const id of reached) w.resp.consulted[townshipOf(w, id)] ??= w.t;
    // A township that does not answer is named, but what it sees is not on the table.
    const area = asked.length > 0 ? reached.length / asked.length : 0;
    const fields = (Math.min(1, p.attendees.length / 5) + area + 1) / 3;
    emit(w, 'CONSULT', role, {
      attendees: [...p.attendees],
      proposed,
      warranted: w.resp.warrantedLevel,
      fields,
      reached,
      unreached,
    });
    // Whoever rings in vain knows at once.
    for (const id of unreached)
      if (isIn(w, 'township-contact', 'cut-off.unnoticed', id)) ring(w, townshipOf(w, id));
    emit(w, 'ASSESS', role, { proposed, warranted: w.resp.warrantedLevel, fields });
    askDepartments(w, p.attendees);
  },
});
