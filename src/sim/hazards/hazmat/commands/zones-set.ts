/** H-06 划定警戒区: isolation all round and protection downwind, by the guide first and by readings later. */
import { ERG_LPG, ERG_SMALL, ergMetres, ergRow } from '../kernel/erg.ts';
import { SUBSTANCES } from '../../shared/kernel/substances.data.ts';
import { PI } from '../../../kernel/det-math.ts';
import { depthIn, km2Of, SHAPES, shapeOf, type Area } from '../../../kernel/shape.ts';
import { emit } from '../../../log.ts';
import { isIn, raise } from '../../../drive.ts';
import { drawArea, liftAreas } from '../../../resources/areas.ts';
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

/** Of a drawn area: how far the leak is from its edge, 0 from outside, and the radius of a circle as large. */
function drawnAround(w: World, area: Area): { leastM: number; wideM: number } {
  const s = shapeOf(area)!;
  const leak = w.env.scenario.conditions.hazmat!;
  return { leastM: Math.round(depthIn(s, leak)), wideM: Math.sqrt((km2Of(s) * 1e6) / PI) };
}

export const zonesSet = define({
  type: 'zones.set',
  moves: more('seriouslyInjured'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    isolateM: { kind: 'number', min: 10, max: 2000, unit: 'm', orArea: true },
    downwindM: { kind: 'number', min: 50, max: 10000, unit: 'm', orArea: true },
    area: { kind: 'area', of: SHAPES },
  },
  check: () => null,
  apply(w, p, role) {
    const h = w.incidents.hazmat!;
    const guide = guideIsolationM(w);
    const first = isIn(w, 'hazmat-zones', 'none');
    const around = p.area.length > 0 ? drawnAround(w, p.area) : { leastM: p.isolateM, wideM: p.isolateM };
    const downwindM = Math.max(0, p.downwindM);
    h.zones = { isolateM: around.leastM, downwindM };
    // Drawn anew, by whatever way, they take the place of what stood.
    liftAreas(w, (x) => x.use === 'zone');
    if (p.area.length > 0) drawArea(w, { use: 'zone', ref: '', area: p.area, by: role });
    // Too small endangers people; three times too wide ties up a county.
    const right =
      around.leastM >= guide ? (around.wideM <= 4 * guide ? 1 : 0.5) : around.leastM >= guide / 2 ? 0.5 : 0;
    emit(w, 'ZONES', role, { isolateM: around.leastM, downwindM, guide, right, first });
    raise(w, 'hazmat-zones', 'zones', 'draw');
  },
});
