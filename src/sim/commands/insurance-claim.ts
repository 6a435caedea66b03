/** 保险理赔 (plan 三（五）4): claims for the insured among the damaged houses of villages that have told. */
import { emit } from '../log.ts';
import { claimed, fileClaims, insured } from '../people/recovery.ts';
import { define, reject } from './command.ts';

export const insuranceClaim = define({
  type: 'insurance.claim',
  moves: 'scored-only',
  roles: ['emergency', 'commander'],
  fields: { villages: { kind: 'refs', to: 'village', min: 1 } },
  when: 'closing',
  check(w, p) {
    const bad = p.villages.find((id) => {
      const v = w.env.index.village.get(id)!;
      return insured(w, v) === 0 || claimed(w, v);
    });
    if (bad === undefined && new Set(p.villages).size === p.villages.length) return null;
    return reject('REJ-144', 'villages', { village: bad ?? p.villages[0] });
  },
  apply(w, p, role) {
    const list = fileClaims(
      w,
      p.villages.map((id) => w.env.index.village.get(id)!),
    );
    emit(w, 'CLAIM_FILED', role, {
      villages: [...p.villages],
      houses: list.reduce((n, c) => n + c.houses, 0),
    });
  },
});
