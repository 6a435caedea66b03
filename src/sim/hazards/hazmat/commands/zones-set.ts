/** H-06 划定警戒区: isolation all round and protection downwind, by the guide first and by readings later. */
import { ERG_LPG, ERG_SMALL, ergMetres, ergRow } from '../kernel/erg.ts';
import { SUBSTANCES } from '../../shared/kernel/substances.data.ts';
import { emit } from '../../../log.ts';
import { isIn, raise } from '../../../drive.ts';
import type { World } from '../../../world.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

/** Isolation the guide asks for, m: toxic gases by container, flammable ones Guide 115 (ERG 2024). */
export function guideIsolationM(w: World): number {
  const h = w.incidents.hazmat!;
  const { un } = SUBSTANCES[h.vessel.substance];
  if (un !== '1005' && un !== '1017') return ERG_LPG.isolateM;
  const small = ERG_SMALL[un];
  const container =
    h.vessel.inventoryKg > 5000
      ? 'highway tank truck'
      : h.vessel.inventoryKg > 900
        ? 'nurse tank'
        : 'small cylinders';
  const row = ergRow(un, container);
  return row ? ergMetres(row.isolationFt) : small.isolateM;
}

export const zonesSet = define({
  type: 'zones.set',
  moves: more('seriouslyInjured'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    isolateM: { kind: 'number', min: 10, max: 2000, unit: 'm' },
    downwindM: { kind: 'number', min: 50, max: 10000, unit: 'm' },
  },
  check: () => null,
  apply(w, p, role) {
    const h = w.incidents.hazmat!;
    const guide = guideIsolationM(w);
    const first = isIn(w, 'hazmat-zones', 'none');
    h.zones = { isolateM: p.isolateM, downwindM: p.downwindM };
    // Too small endangers people; three times too wide ties up a county.
    const right =
      p.isolateM >= guide ? (p.isolateM <= 4 * guide ? 1 : 0.5) : p.isolateM >= guide / 2 ? 0.5 : 0;
    emit(w, 'ZONES', role, { isolateM: p.isolateM, downwindM: p.downwindM, guide, right, first });
    raise(w, 'hazmat-zones', 'zones', 'draw');
  },
});
