/** E-05 力量配置方案: sites in order, by who is trapped alive and for how long. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const sectorPlan = define({
  type: 'sector.plan',
  moves: more('exposedPersonMinutes', 'PRM-EQK-UNPLANNED'),
  hazards: ['earthquake'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    sites: { kind: 'refs', to: 'site', min: 1 },
    priority: { kind: 'choice', of: ['trapped-alive', 'nearest-first', 'key-buildings'] },
    note: { kind: 'text', max: 300, optional: true },
  },
  check: () => null,
  apply(w, p, role) {
    const q = w.incidents.earthquake!;
    if (q.plannedAt < 0) q.plannedAt = w.t;
    emit(w, 'SECTOR_PLAN', role, {
      sites: [...p.sites],
      priority: p.priority,
      fields: 1,
    });
  },
});
