/** W-08 火场侦察与方案: extent, wind and terrain verified, then a plan by sector with one responsible each. */
import { SHAPES } from '../../../kernel/shape.ts';
import { emit } from '../../../log.ts';
import { drawArea } from '../../../resources/areas.ts';
import { meetsEdge } from '../attack-plan.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const firePlan = define({
  type: 'fire.plan',
  moves: more('damageMillion', 'PRM-FIR-UNPLANNED'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    sectors: { kind: 'refs', to: 'site', min: 1 },
    tactic: { kind: 'choice', of: ['flanks-from-anchor', 'indirect-line', 'point-protection', 'frontal'] },
    responsible: { kind: 'text', max: 120 },
    area: { kind: 'area', of: SHAPES },
  },
  check: () => null,
  apply(w, p, role) {
    const f = w.incidents.forestFire!;
    const recon = f.reconAt >= 0;
    const drawn = p.area.length > 0;
    const near = !drawn || meetsEdge(w, f, p.area);
    if (drawn) drawArea(w, { use: 'sector', ref: '', area: p.area, by: role });
    else if (recon && f.planAt < 0) f.planAt = w.t;
    emit(w, 'FIRE_PLAN', role, { sectors: [...p.sectors], tactic: p.tactic, recon, near });
  },
});
