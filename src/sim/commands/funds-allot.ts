/** 下拨救助补助资金 (plan 一（一）3, 三（四）3): to a township, for a purpose, with grounds, from a fund that ends. */
import { emit } from '../log.ts';
import { FUND_PURPOSES } from '../people/relief-plan.data.ts';
import { fundWan } from '../people/relief-plan.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const fundsAllot = define({
  type: 'funds.allot',
  moves: more('unmetPersonHours', 'PRM-FND-UNPAID'),
  roles: ['emergency', 'commander'],
  fields: {
    township: { kind: 'ref', to: 'township' },
    purpose: { kind: 'choice', of: FUND_PURPOSES },
    wan: { kind: 'number', min: 1, max: 100000, unit: 'wan' },
    grounds: { kind: 'text', max: 200 },
  },
  when: 'closing',
  check(w, p) {
    if (w.resp.relief.startedAt < 0) return reject('REJ-133');
    const { left } = fundWan(w);
    return p.wan > left ? reject('REJ-134', 'wan', { left }) : null;
  },
  apply(w, p, role) {
    const { relief } = w.resp;
    const wan = Math.floor(p.wan);
    relief.funds.push({
      t: w.t,
      purpose: p.purpose,
      township: w.env.index.township.get(p.township)!,
      wan,
      grounds: p.grounds,
      by: role,
    });
    emit(w, 'FUNDS_ALLOT', role, {
      township: p.township,
      purpose: p.purpose,
      wan,
      left: fundWan(w).left,
      minutes: Math.round((w.t - relief.startedAt) / 60),
    });
  },
});
