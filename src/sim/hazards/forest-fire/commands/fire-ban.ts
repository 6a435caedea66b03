/** W-02 禁火令: no outdoor fire, checkpoints manned. */
import { SHAPES } from '../../../kernel/shape.ts';
import { drawArea } from '../../../resources/areas.ts';
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
    if (p.checkpoints) for (const id of p.townships) banned[id] ??= w.t;
    if (p.checkpoints && p.area.length > 0) drawArea(w, { use: 'ban', ref: '', area: p.area, by: role });
    emit(w, 'BAN', role, { townships: [...p.townships], fields: p.checkpoints ? 1 : 0.5 });
  },
});
