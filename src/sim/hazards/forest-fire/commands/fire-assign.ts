/** W-04, W-09, W-10 扑火派遣: a crew, a sector, a tactic, the four things that keep it alive (LCES), and which way it leaves. */
import { WAYS, type Way } from '../escape.ts';
import { cornersOf, shapeOf, type Area } from '../../../kernel/shape.ts';
import { drawArea, liftAreas } from '../../../resources/areas.ts';
import { lineCells } from '../../../county/raster.ts';
import type { World } from '../../../world.ts';
import { CELLS, CELL_M, frameOf } from '../window.ts';
import { sectorOf } from '../front.ts';
import { startTask } from '../../../resources/tasks.ts';
import type { TaskKind } from '../../../world.ts';
import { define, reject } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { nodeOf } from '../../../commands/refs.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { more } from '../../../commands/moves.ts';

/** Cells of the fire's window under a drawn line, in its order. */
function wayOf(w: World, line: Area): number[] {
  const { lon0, lat0, dLon, dLat } = frameOf(w);
  const grid = { cols: CELLS, rows: CELLS, lonWest: lon0, latNorth: lat0, dLon, dLat, cellM: CELL_M };
  const at = cornersOf(shapeOf(line)!);
  return [...new Set(at.slice(1).flatMap((b, i) => lineCells(grid, at[i], b)))];
}

export const FIRE_TASKS = ['fire-attack', 'fire-line', 'mop-up', 'fire-recon', 'water-supply'] as const;
export const fireAssign = define({
  type: 'fire.assign',
  moves: more('dead'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    task: { kind: 'choice', of: FIRE_TASKS },
    target: { kind: 'ref', to: 'site' },
    lookout: { kind: 'flag' },
    escape1: { kind: 'text', max: 80, optional: true },
    escape2: { kind: 'text', max: 80, optional: true },
    safetyZone: { kind: 'text', max: 80, optional: true },
    escape: { kind: 'choice', of: WAYS, optional: true },
    standOff: { kind: 'flag' },
    /** Where a line is built. */
    line: { kind: 'area', of: ['corridor'] },
    ...ORDER_FIELDS,
  },
  outlook: (w, p) => outlookOf(w, p.unit, nodeOf(w, p.target), p.task),
  check(w, p) {
    if (p.line.length > 0 && p.task !== 'fire-line') return reject('REJ-023', 'line', { task: p.task });
    if (p.line.length > 0 && wayOf(w, p.line).length === 0) return reject('REJ-169', 'line');
    return checkFree(w, p.unit) ?? checkUnit(w, p.unit, nodeOf(w, p.target));
  },
  apply(w, p, role) {
    const u = unitIndex(w, p.unit);
    const lces =
      [p.lookout, p.comms !== '', p.escape1 !== '' && p.escape2 !== '', p.safetyZone !== ''].filter(Boolean)
        .length / 4;
    w.incidents.forestFire!.orders[u] = {
      tactic: p.task,
      lces,
      escape: p.escape as Way | '',
      standOff: p.standOff,
      since: w.t,
      at: -1,
      came: 0,
      hours: 0,
      risked: false,
      sector: sectorOf(p.target),
      ...(p.line.length > 0 ? { way: wayOf(w, p.line) } : {}),
    };
    if (p.line.length > 0) {
      liftAreas(w, (x) => x.use === 'line' && x.ref === p.unit);
      drawArea(w, { use: 'line', ref: p.unit, area: p.line, by: role });
    }
    startTask(w, {
      kind: p.task as TaskKind,
      unit: u,
      by: role,
      target: { kind: 'site', id: p.target },
      node: nodeOf(w, p.target),
      order: orderOf(p),
      method: '',
    });
  },
});
