/** Water depth as a role may know it: near working gauges, units, flooded villages that reported, and reservoirs. */
import { incidentDepthFrame } from '../hazards/answers.ts';
import { isHqRole, type Exercise } from '../exercise.ts';
import type { Role } from '../roles.ts';
import { sightings } from '../resources/sight.ts';

/** Fills `out` (one byte a cell: 0 dry or unseen, else 5 cm steps). `mask` is scratch of the same size. */
export function depthView(ex: Exercise, role: Role, out: Uint8Array, mask: Uint8Array): void {
  const { world: w } = ex;
  incidentDepthFrame(w, out);
  if (!isHqRole(role)) return;
  const { county } = w.env;
  const { cols, rows } = county.grid;
  mask.fill(0);
  const see = (cell: number, r: number): void => {
    const c0 = cell % cols;
    const r0 = Math.floor(cell / cols);
    for (let y = Math.max(0, r0 - r); y <= Math.min(rows - 1, r0 + r); y++) {
      const half = Math.floor(Math.sqrt(r * r - (y - r0) * (y - r0)));
      mask.fill(1, y * cols + Math.max(0, c0 - half), y * cols + Math.min(cols - 1, c0 + half) + 1);
    }
  };
  for (const { cell, radius } of sightings(w)) see(cell, radius);
  for (let i = 0; i < out.length; i++) if (mask[i] === 0) out[i] = 0;
}
