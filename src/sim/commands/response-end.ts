/** C-36 终止响应: by who activated it, when the threat is gone; needed measures go on. */
import { emit } from '../log.ts';
import { incidentEndConditions, standingEndConditions } from '../hazards/answers.ts';
import { responseRunner } from '../machines/response.ts';
import { overVillages, trappedIn } from '../people/casualties.ts';
import type { World } from '../world.ts';
import { define, reject } from './command.ts';

/** The end conditions as the log will show them. */
export function endConditions(w: World): Record<string, boolean> {
  return {
    ...standingEndConditions(w),
    'nobody-trapped': overVillages(w, trappedIn) < 1,
    'townships-in-contact': w.info.links.every((l) => l.emergency || (l.cell && l.power)),
    ...incidentEndConditions(w),
  };
}

export const responseEnd = define({
  type: 'response.end',
  roles: ['commander'],
  fields: { statement: { kind: 'text', max: 300 }, keptMeasures: { kind: 'text', max: 300, optional: true } },
  when: 'closing',
  check: (w) => (w.resp.level === 0 ? reject('REJ-032') : null),
  apply(w, p, role) {
    const conditions = endConditions(w);
    w.machines.response = responseRunner.step(w.machines.response, { type: 'end' });
    w.resp.level = 0;
    w.resp.endedAt = w.t;
    emit(w, 'END', role, {
      ...conditions,
      met: Object.values(conditions).every(Boolean),
      fields: p.keptMeasures ? 1 : 0.75,
    });
  },
});
