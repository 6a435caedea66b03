/** 启动救助应急响应 (plan 一（一）3): beside the hazard's own response, when the county's relief plan asks for it. */
import { emit } from '../log.ts';
import { START_GROUNDS } from '../people/relief-plan.data.ts';
import { natural, reliefFigures } from '../people/relief-plan.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const reliefStart = define({
  type: 'relief.start',
  moves: more('unmetPersonHours', 'PRM-RLF-UNSTAFFED'),
  roles: ['emergency', 'commander'],
  fields: {
    grounds: { kind: 'choices', of: START_GROUNDS, min: 1 },
    reason: { kind: 'text', max: 300, optional: true },
  },
  when: 'closing',
  check(w, p) {
    const { relief } = w.resp;
    if (!natural(w)) return reject('REJ-130');
    if (relief.startedAt >= 0) return reject('REJ-131');
    return relief.dueAt < 0 && !p.grounds.includes('superior-order') ? reject('REJ-132', 'grounds') : null;
  },
  apply(w, p, role) {
    const { relief } = w.resp;
    relief.startedAt = w.t;
    emit(w, 'RELIEF_START', role, {
      ...reliefFigures(w),
      grounds: [...p.grounds],
      minutes: relief.dueAt < 0 ? 0 : Math.round((w.t - relief.dueAt) / 60),
      fields: 1,
    });
  },
});
