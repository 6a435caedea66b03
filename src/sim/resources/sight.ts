/** From where the county sees the ground now: gauges and reservoirs that are read, crews that speak, aircraft, villages that told. */
import { canTalk, sendsPictures } from '../information/coverage.ts';
import { cellAt } from '../kernel/grid.ts';
import type { World } from '../world.ts';
import { placeAt } from './uav.ts';
import { atWork, doneAt } from './task-state.ts';

/** How far each kind of observer sees, in cells (about 142 m each; design choice). */
const SIGHT = { gauge: 14, unit: 14, village: 10, uav: 14, reservoir: 60 } as const;

export interface Sighting {
  readonly cell: number;
  /** Cells. */
  readonly radius: number;
}
export function sightings(w: World): Sighting[] {
  const { county } = w.env;
  const out: Sighting[] = [];
  const see = (cell: number, radius: number): void => {
    if (cell >= 0) out.push({ cell, radius });
  };
  for (const g of county.gauges) see(g.cell, SIGHT.gauge);
  for (const r of county.reservoirs)
    see(cellAt(county.grid, r.at), r.kind === 'large' ? SIGHT.reservoir : SIGHT.village);
  for (const u of w.res.units)
    if ((u.status === 'working' || u.status === 'moving') && canTalk(w, u))
      see(cellAt(county.grid, county.roads.nodes[u.node].at), SIGHT.unit);
  // Pictures of an aircraft over a place, while it flies and for half an hour.
  for (const x of w.res.tasks)
    if (x.kind === 'uav-recon' && (atWork(w, x) || (doneAt(w, x) >= 0 && w.t - doneAt(w, x) < 1800))) {
      const at = placeAt(w, x.target.id);
      if (at && sendsPictures(w, w.res.units[x.unit])) see(cellAt(county.grid, at), SIGHT.uav);
    }
  county.villages.forEach((v, i) => {
    if (w.people.wetReported[i] >= 0) see(cellAt(county.grid, v.at), SIGHT.village);
  });
  return out;
}
/** Whether the county sees a cell. */
export function seen(list: readonly Sighting[], cols: number, cell: number): boolean {
  return list.some(({ cell: from, radius }) => {
    const x = (cell % cols) - (from % cols);
    const y = Math.floor(cell / cols) - Math.floor(from / cols);
    return Math.abs(y) <= radius && Math.abs(x) <= Math.floor(Math.sqrt(radius * radius - y * y));
  });
}
