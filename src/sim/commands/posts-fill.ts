/** F-02 责任人到岗: each dam and levee has its named official on the spot. */
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const postsFill = define({
  type: 'posts.fill',
  moves: more('damageMillion', 'PRM-LEV-SLACK', 'PRM-LEV-UNLED', 'PRM-RDY-POST'),
  roles: ['commander', 'hq-office'],
  fields: { works: { kind: 'choices', of: ['reservoirs', 'levees', 'slopes', 'underpasses'], min: 1 } },
  check: () => null,
  apply(w, p, role) {
    for (const x of p.works) w.resp.posts[x] ??= w.t;
    emit(w, 'POST', role, {
      works: [...p.works],
      fields:
        (p.works.includes('reservoirs') ? 0.4 : 0) +
        (p.works.includes('levees') ? 0.4 : 0) +
        (p.works.length > 2 ? 0.2 : 0),
    });
  },
});
