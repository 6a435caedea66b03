/** W-02 禁火令: no outdoor fire, checkpoints manned. */
import { holds, SHAPES, shapeOf, type Area } from '../../../kernel/shape.ts';
import type { World } from '../../../world.ts';
import { bannedSince, drawArea } from '../../../resources/areas.ts';
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const fireBan = define({
  type: 'fire.ban',
  moves: more('damageMillion', 'PRM-FIR-BAN'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office'],
  fields: {
    townships: { kind: 'refs', to: 'township', min: 1, orArea: true },
    area: { kind: 'area', of: SHAPES },
    checkpoints: { kind: 'flag' },
    text: { kind: 'text', max: 300 },
  },
  check: () => null,
  apply(w, p, role) {
    const { banned } = w.incidents.forestFire!;
    const share = underBan(w, p.townships, p.area);
    if (p.checkpoints) for (const id of p.townships) banned[id] ??= w.t;
    if (p.checkpoints && p.area.length > 0) drawArea(w, { use: 'ban', ref: '', area: p.area, by: role });
    emit(w, 'BAN', role, { townships: [...p.townships], share, fields: p.checkpoints ? 1 : 0.5 });
  },
});

/** The danger is the county's: share of the villages of its plan where a fire is forbidden once this ban stands beside those in force. */
function underBan(w: World, townships: readonly string[], area: Area): number {
  const { banned } = w.incidents.forestFire!;
  const drawn = shapeOf(area);
  const inPlan = new Set(w.env.county.townships.flatMap((t) => (t.inPlan ? [t.id] : [])));
  const all = w.env.county.villages.filter((v) => inPlan.has(v.township));
  const under = all.filter(
    (v) =>
      townships.includes(v.township) ||
      banned[v.township] !== undefined ||
      bannedSince(w, v.at) >= 0 ||
      (drawn !== null && holds(drawn, v.at)),
  );
  return all.length === 0 ? 1 : under.length / all.length;
}
