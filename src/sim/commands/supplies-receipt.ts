/** 物资签收 (N-39): goods are signed for when they arrive. */
import { notNow } from './not-now.ts';
import { isIn, raise, wouldTake } from '../drive.ts';
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const suppliesReceipt = define({
  type: 'supplies.receipt',
  moves: more('unmetPersonHours', 'PRM-SUP-UNSIGNED'),
  roles: ['emergency', 'duty'],
  fields: { supply: { kind: 'ref', to: 'supply' } },
  when: 'closing',
  check: (w, p) =>
    wouldTake(w, 'supply-order', p.supply, 'receipt')
      ? null
      : notNow(
          w,
          isIn(w, 'supply-order', 'received', p.supply) ? 'REJ-072' : 'REJ-071',
          'supply',
          'supply-order',
          p.supply,
        ),
  apply(w, p, role) {
    raise(w, 'supply-order', p.supply, 'receipt');
    emit(w, 'SUPPLY_RECEIPT', role, { supply: Number(p.supply) });
  },
});
