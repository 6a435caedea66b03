/** 捐赠登记 (plan 五（二）): each offer is registered and taken if relief has a use for it, or declined with thanks. */
import { emit } from '../log.ts';
import { DONORS } from '../people/relief-plan.data.ts';
import { givenBy } from '../people/relief-plan.ts';
import { answerDonation, isNeeded } from '../resources/donations.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const donationAnswer = define({
  type: 'donation.answer',
  moves: more('damageMillion', 'PRM-DON-WASTE', 'PRM-DON-YARD'),
  roles: ['emergency', 'duty'],
  fields: {
    donation: { kind: 'ref', to: 'donation' },
    answer: { kind: 'choice', of: ['accept', 'refuse'] },
  },
  when: 'closing',
  check: (w, p) =>
    w.resp.relief.donations[Number(p.donation)].answer === '' ? null : reject('REJ-135', 'donation'),
  apply(w, p, role) {
    const d = w.resp.relief.donations[Number(p.donation)];
    const { item } = DONORS[d.donor];
    const quantity = givenBy(w, DONORS[d.donor]);
    answerDonation(w, d, p.answer as 'accept');
    emit(w, 'DONATION_ANSWER', role, {
      donation: d.id,
      item,
      quantity,
      answer: p.answer,
      right: isNeeded(item) === (p.answer === 'accept'),
      minutes: Math.round((w.t - d.offeredAt) / 60),
    });
  },
});
