/** Water depth as a role may know it: near working gauges, units, flooded villages that reported, and reservoirs. */
import { depthFrame } from '../hazards/flood/system.ts';
import { isHqRole, type Exercise } from '../exercise.ts';
import type { Role } from '../roles.ts';
import { canTalk, sendsPictures } from '../information/coverage.ts';
import { alive } from '../resources/tasks.ts';
import { placeAt } from '../resources/uav.ts';
import { cellAt } from '../kernel/grid.ts';

/** How far each kind of observer sees, in cells (about 142 m each; design choice). */
const SIGHT = { gauge: 14, unit: 14, village: 10, uav: 14, reservoir: 60 } as const;

/** Fills `out` (one byte a cell: 0 dry or unseen, else 5 cm steps). `mask` is scratch of the same size. */
export function depthView(ex: Exercise, role: Role, out: Uint8Array, mask: Uint8Array): void {
  const { world: w } = ex;
  depthFrame(w.flood, out);
  if (!isHqRole(role)) return;
  const { county } = w.env;
  const { cols, rows } = county.grid;
  mask.fill(0);
  const see = (cell: number, r: number): void => {
    if (cell < 0) return;
    const c0 = cell % cols;
    const r0 = Math.floor(cell / cols);
    for (let y = Math.max(0, r0 - r); y <= Math.min(rows - 1, r0 + r); y++) {
      const half = Math.floor(Math.sqrt(r * r - (y - r0) * (y - r0)));
      mask.fill(1, y * cols + Math.max(0, c0 - half), y * cols + Math.min(cols - 1, c0 + half) + 1);
    }
  };
  for (const g of county.gauges) see(g.cell, SIGHT.gauge);
  for (const r of county.reservoirs)
    see(cellAt(county.grid, r.at), r.kind === 'large' ? SIGHT.reservoir : SIGHT.village);
  for (const u of w.res.units)
    if ((u.status === 'working' || u.status === 'moving') && canTalk(w, u))
      see(cellAt(county.grid, county.roads.nodes[u.node].at), SIGHT.unit);
  // Pictures of an aircraft over a place, while it flies and for half an hour.
  for (const x of w.res.tasks)
    if (
      x.kind === 'uav-recon' &&
      x.arrivedAt >= 0 &&
      (alive(x) || (x.doneAt >= 0 && w.t - x.doneAt < 1800))
    ) {
      const at = placeAt(w, x.target.id);
      if (at && sendsPictures(w, w.res.units[x.unit])) see(cellAt(county.grid, at), SIGHT.uav);
    }
  county.villages.forEach((v, i) => {
    if (w.people.wetReported[i] >= 0) see(cellAt(county.grid, v.at), SIGHT.village);
  });
  for (let i = 0; i < out.length; i++) if (mask[i] === 0) out[i] = 0;
}
