/** 物资签收 (N-39): goods are signed for when they arrive. */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';

export const suppliesReceipt = define({
  type: 'supplies.receipt',
  roles: ['emergency', 'duty'],
  fields: { supply: { kind: 'ref', to: 'supply' } },
  when: 'closing',
  check(w, p) {
    const s = w.res.supplies[Number(p.supply)];
    return s.arrivedAt < 0
      ? reject('REJ-071', 'supply')
      : s.receiptAt >= 0
        ? reject('REJ-072', 'supply')
        : null;
  },
  apply(w, p, role) {
    w.res.supplies[Number(p.supply)].receiptAt = w.t;
    emit(w, 'SUPPLY_RECEIPT', role, { supply: Number(p.supply) });
  },
});
