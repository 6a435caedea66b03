/** N-04, N-10: villagers, minors among them, offer to fight the fire; grown-ups may help behind the line, nobody goes up. */
import { raise, wouldTake } from '../../../drive.ts';
import { emit } from '../../../log.ts';
import { define, reject } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const villagersAnswer = define({
  type: 'villagers.answer',
  moves: more('dead'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    decision: { kind: 'choice', of: ['decline', 'behind-line', 'send-up'] },
    reason: { kind: 'text', max: 200, optional: true },
  },
  check: (w) => (wouldTake(w, 'forest-fire-villagers', 'villagers', 'answer') ? null : reject('REJ-121')),
  apply(w, p, role) {
    const { people, unfit } = w.incidents.forestFire!.offer;
    raise(w, 'forest-fire-villagers', 'villagers', 'answer');
    emit(w, 'VILLAGERS_ANSWERED', role, {
      decision: p.decision,
      people: p.decision === 'send-up' ? people : p.decision === 'behind-line' ? people - unfit : 0,
      unfit: p.decision === 'send-up' ? unfit : 0,
    });
    if (p.decision === 'send-up') raise(w, 'forest-fire-villagers', 'villagers', 'send-up');
  },
});
