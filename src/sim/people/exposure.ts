/** Water and slides reach people: who is wet, held by water or killed. */
import { ln, normalCdf } from '../kernel/det-math.ts';
import { depthAt, dryAt } from '../hazards/flood/kernel/system.ts';
import { emit } from '../log.ts';
import type { World } from '../world.ts';
import { away } from './at-home.ts';
import { harm } from './harm.ts';

/** Jonkman, Vrijling & Vrouwenvelder 2008: lognormal in depth; rapidly rising zone from 0.5 m/h and 2.1 m. */
function mortality(h: number, rapid: boolean): number {
  if (h <= 0.05) return 0;
  return rapid ? normalCdf((ln(h) - 1.46) / 0.28) : normalCdf((ln(h) - 7.6) / 2.75);
}
/** Once a minute. */
export function exposePeople(w: World): void {
  const p = w.people;
  const { villages } = w.env.county;
  const surprised = w.env.numbers['PRM-HRM-SURPRISED'];
  const indoors = w.env.numbers['PRM-HRM-INDOORS'];
  for (let v = 0; v < villages.length; v++) {
    const row = villages[v];
    const base = p.cellOffset[v];
    const share = row.population / row.cells.length;
    const out = away(w, v);
    let held = 0;
    let dead = 0;
    let struck = 0;
    let wet = 0;
    for (let i = 0; i < row.cells.length; i++) {
      const before = p.maxDepth[base + i];
      if (before === 0 && dryAt(w.flood, row.cells[i])) continue;
      const d = depthAt(w.flood, row.cells[i]);
      if (d > 0.3) wet++;
      if (d <= 0.3 && before === 0) continue;
      // Cells are listed lowest first, and the lowest leave first.
      const home = Math.max(0, share - Math.max(0, out - i * share));
      if (d > 0.5) held += home;
      if (d > before) {
        const rapid = d >= 2.1 && (d - before) * 60 >= 0.5;
        const gain = mortality(d, rapid) - mortality(before, rapid);
        const caught = rapid && p.warnedAt[v] < 0 ? surprised : indoors;
        if (gain > 0) {
          dead += home * caught * gain;
          struck += home;
        }
        p.maxDepth[base + i] = d;
      }
    }
    if (wet > 0 && p.wetAt[v] < 0) {
      p.wetAt[v] = w.t;
      emit(w, 'VILLAGE_FLOODED', null, {
        village: row.id,
        athome: Math.round(Math.max(0, share * wet - out)),
      });
    }
    if (wet > 0)
      p.floodedHouseholds[v] = Math.max(p.floodedHouseholds[v], (row.households * wet) / row.cells.length);
    harm(w, v, { dead: dead, of: struck });
    p.stranded[v] = Math.max(0, Math.round(held) - p.fetched[v]);
  }
}

/** A slope that lets go hits those still under it. */
export function slide(w: World, s: number): void {
  const slope = w.people.slopes[s];
  if (slope.slidAt >= 0) return;
  slope.slidAt = w.t;
  const v = slope.village;
  const moved = Math.min(1, away(w, v) / Math.max(1, slope.exposed));
  const hit = slope.exposed * (1 - moved);
  emit(w, 'SLIDE', null, {
    slope: w.env.county.facilities[slope.facility].id,
    village: w.env.county.villages[v].id,
    hit: Math.round(hit),
  });
  harm(w, v, { dead: hit * w.env.numbers['PRM-HRM-SLIDE'], of: hit });
}
