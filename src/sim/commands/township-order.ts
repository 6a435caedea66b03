/** C-13 村组先期处置: the county tells townships to act; each can only if it can be reached. */
import { emit } from '../log.ts';
import { reachable } from '../information/links.ts';
import { define } from './command.ts';
import { ORDER_FIELDS } from './order-fields.ts';
import { more } from './moves.ts';

const KINDS = {
  'first-action': 'FIRST_ACTION',
  'secondary-watch': 'SECONDARY',
  'geo-watch': 'GEO_PATROL',
  'self-rescue': 'FIRST_ACTION',
  disinfection: 'HEALTH',
} as const;

export const townshipOrder = define({
  type: 'township.order',
  moves: more('exposedPersonMinutes', 'PRM-EQK-NEIGHBOURS-ORDERED'),
  roles: ['commander', 'hq-office', 'emergency', 'natural-resources'],
  fields: {
    townships: { kind: 'refs', to: 'township', min: 1 },
    action: {
      kind: 'choice',
      of: Object.keys(KINDS),
    },
    ...ORDER_FIELDS,
  },
  check: () => null,
  apply(w, p, role) {
    const reached = p.townships.filter((id) => reachable(w, w.env.index.township.get(id)!));
    const filled =
      [p.order, p.place, p.time, p.safety, p.comms, p.contact].filter((x) => x !== '').length / 6;
    const kind = KINDS[p.action as keyof typeof KINDS];
    for (const id of reached) {
      if (kind === 'FIRST_ACTION') w.resp.firstActions[w.env.index.township.get(id)!] ??= w.t;
      if (kind === 'HEALTH') w.resp.disinfectedAt = w.t;
    }
    emit(w, kind, role, {
      townships: reached,
      missed: p.townships.length - reached.length,
      fields: reached.length / p.townships.length,
    });
    emit(w, 'ORDER', role, { to: [...p.townships], fields: filled });
  },
});
