/** C-29 请求上级支援 · C-30 请求军队武警 · C-31 社会力量 · 红十字会: what, how many, where, by when. */
import { emit } from '../log.ts';
import { sendAid } from '../resources/aid.ts';
import type { AidRequest } from '../world.ts';
import { define, reject } from './command.ts';
import { nodeOf } from './refs.ts';
import { more } from './moves.ts';

export const aidRequest = define({
  type: 'aid.request',
  moves: more('exposedPersonMinutes', 'PRM-AID-CITY'),
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    from: { kind: 'choice', of: ['city', 'military', 'social', 'red-cross'] },
    need: { kind: 'choice', of: ['rescue-teams', 'boats', 'pumps', 'experts', 'supplies', 'communications'] },
    quantity: { kind: 'number', min: 1, max: 1000, unit: 'piece' },
    where: { kind: 'ref', to: 'place' },
    by: { kind: 'text', max: 60, optional: true },
    reason: { kind: 'text', max: 300, optional: true },
  },
  check: (w, p) => (nodeOf(w, p.where) < 0 ? reject('REJ-021', 'where', { place: p.where }) : null),
  apply(w, p, role) {
    const from = p.from as AidRequest['from'];
    const r: AidRequest = {
      id: w.res.aid.length,
      from,
      kind: p.need,
      quantity: p.quantity,
      where: p.where,
      node: nodeOf(w, p.where),
      by: p.by,
      t: w.t,
      arrivesAt: -1,
      arrived: false,
    };
    w.res.aid.push(r);
    emit(w, from === 'military' ? 'REQUEST_PLA' : from === 'city' ? 'REQUEST_AID' : 'SOCIAL_CALL', role, {
      aid: r.id,
      need: p.need,
      fields: 1,
    });
    sendAid(w, r);
  },
});
