/** C-19 前后方会商: the command post and the county centre compare pictures. */
import { has, mediaAtNode } from '../information/coverage.ts';
import { platformDown } from '../information/feeds.ts';
import { emit } from '../log.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const syncHold = define({
  type: 'sync.hold',
  moves: more('exposedPersonMinutes', 'PRM-CMD-PICTURE', 'PRM-CMD-SEARCH'),
  roles: ['commander', 'hq-office', 'duty'],
  fields: {
    channel: { kind: 'choice', of: ['video', 'radio', 'satellite', 'phone'] },
    notes: { kind: 'text', max: 300, optional: true },
  },
  check(w, p) {
    if (!w.resp.icp) return reject('REJ-035');
    // Video runs over the platform, and takes a base station or the command vehicle at the post; speech takes neither.
    if (p.channel !== 'video') return null;
    if (platformDown(w)) return reject('REJ-036', 'channel');
    const media = mediaAtNode(w, w.resp.icp.node);
    return has(media, 'cellular') || has(media, 'vehicle') ? null : reject('REJ-037', 'channel');
  },
  apply(w, p, role) {
    w.resp.syncs.push(w.t);
    emit(w, 'SYNC', role, { channel: p.channel });
  },
});
