/** F-12 泄洪/分洪报批: a decision that harms others is approved above before it is carried out (防汛条例 33). */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

/** The city headquarters answers after a while and grants with reasons given (scenario's fixed behaviour). */
export const releaseApproval = define({
  type: 'release.approval',
  moves: more('total'),
  hazards: ['flood'],
  roles: ['commander', 'hq-office'],
  fields: {
    reservoir: { kind: 'ref', to: 'reservoir' },
    release: { kind: 'number', min: 0, max: 20000, unit: 'm³/s' },
    reason: { kind: 'text', max: 300 },
  },
  check: () => null,
  apply(w, p, role) {
    w.resp.approvals.push({
      kind: 'release',
      t: w.t,
      answerAt: w.t + w.env.numbers['PRM-AID-APPROVAL'] * 60,
      granted: false,
    });
    emit(w, 'APPROVAL', role, { reservoir: p.reservoir, release: p.release });
  },
});
