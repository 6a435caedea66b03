/** Water reaches people: who is wet, held by it or killed. */
import { ln, normalCdf } from '../../kernel/det-math.ts';
import { emit } from '../../log.ts';
import { away } from '../../people/at-home.ts';
import { leavingOrder } from '../../people/evacuation.ts';
import { harm } from '../../people/harm.ts';
import { markReached } from '../../people/reached.ts';
import type { Task, World } from '../../world.ts';
import { depthAt, dryAt } from './kernel/system.ts';

/** Jonkman, Vrijling & Vrouwenvelder 2008: lognormal in depth; rapidly rising zone from 0.5 m/h and 2.1 m. */
function mortality(h: number, rapid: boolean): number {
  if (h <= 0.05) return 0;
  return rapid ? normalCdf((ln(h) - 1.46) / 0.28) : normalCdf((ln(h) - 7.6) / 2.75);
}
/** Once a minute. */
export function exposePeople(w: World): void {
  const p = w.people;
  const q = w.incidents.flood;
  const { villages } = w.env.county;
  const surprised = w.env.numbers['PRM-HRM-SURPRISED'];
  const indoors = w.env.numbers['PRM-HRM-INDOORS'];
  for (let v = 0; v < villages.length; v++) {
    const row = villages[v];
    const base = q.cellOffset[v];
    const share = row.population / row.cells.length;
    const out = away(w, v);
    const rank = leavingOrder(w, v);
    let held = 0;
    let dead = 0;
    let struck = 0;
    let wet = 0;
    for (let i = 0; i < row.cells.length; i++) {
      const before = q.maxDepth[base + i];
      if (before === 0 && dryAt(q.rivers, row.cells[i])) continue;
      const d = depthAt(q.rivers, row.cells[i]);
      if (d > 0.3) wet++;
      if (d <= 0.3 && before === 0) continue;
      // Cells are listed lowest first, and the lowest leave first.
      const home = Math.max(0, share - Math.max(0, out - (rank?.[i] ?? i) * share));
      if (d > 0.5) held += home;
      if (d > before) {
        const rapid = d >= 2.1 && (d - before) * 60 >= 0.5;
        const gain = mortality(d, rapid) - mortality(before, rapid);
        const caught = rapid && p.warnedAt[v] < 0 ? surprised : indoors;
        if (gain > 0) {
          dead += home * caught * gain;
          struck += home;
        }
        q.maxDepth[base + i] = d;
      }
    }
    if (wet > 0 && markReached(w, 'flood', v)) {
      emit(w, 'VILLAGE_FLOODED', null, {
        village: row.id,
        athome: Math.round(Math.max(0, share * wet - out)),
      });
    }
    if (wet > 0) q.households[v] = Math.max(q.households[v], (row.households * wet) / row.cells.length);
    // Water kills or lets go: fewer are badly hurt than under rubble or in a fire.
    harm(w, v, { dead, of: struck, hurt: w.env.numbers['PRM-FLD-HURT'] * dead });
    q.stranded[v] = Math.max(0, Math.round(held) - q.fetched[v]);
  }
}

/** People a boat or rescue crew brings out per round: trips of the crew's size ÷ 2. True while somebody is left. */
export function rescueRound(w: World, task: Task): boolean {
  const v = w.env.index.village.get(task.target.id) ?? -1;
  if (v < 0) return false;
  const q = w.incidents.flood;
  const unit = w.res.units[task.unit];
  const saved = Math.min(q.stranded[v], Math.round(unit.people * w.env.numbers['PRM-RES-RESCUED']));
  q.stranded[v] -= saved;
  q.fetched[v] += saved;
  emit(w, 'RESCUE', task.by, {
    village: task.target.id,
    unit: unit.id,
    saved,
    lifejackets: unit.equipment.includes('lifejackets'),
  });
  return q.stranded[v] > 0;
}
