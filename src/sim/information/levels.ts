/**
 * The level table of the flood headquarters (procedures.md §3.1): which response the county's own knowledge warrants.
 * River bands relative to warning (Zw) and guarantee (Zg) stages are design choices; signals and works as listed there.
 */
import { stronger, type Level } from '../roles.ts';
import { incidentLevels } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { levelNumber } from '../scenario/levels.ts';
import type { World } from '../world.ts';

export interface Warranted {
  readonly level: Level;
  /** Codes of the triggers that ask for this level. */
  readonly grounds: readonly string[];
}

/** From delivered readings, bulletins, signals and reports only. */
export function warranted(w: World): Warranted {
  const byLevel: Record<1 | 2 | 3 | 4, string[]> = { 1: [], 2: [], 3: [], 4: [] };
  const [second, third] = (['LVL-F-II', 'LVL-F-III'] as const).map((id) => levelNumber(w.env.scenario, id));
  w.env.county.gauges.forEach((g, i) => {
    if (!g.insideCounty) return;
    const last = w.info.readings[i].at(-1);
    const over = last ? last.level - g.warningM : -99;
    const forecast = w.info.bulletins[i];
    if (last && last.level >= g.guaranteeM) byLevel[1].push(`stage:${g.id}`);
    else if (over >= second) byLevel[2].push(`stage:${g.id}`);
    else if (over >= third) byLevel[3].push(`stage:${g.id}`);
    else if (over >= 0) byLevel[4].push(`stage:${g.id}`);
    else if (forecast && forecast.t > w.t - 7200 && forecast.peak >= g.warningM)
      byLevel[4].push(`forecast:${g.id}`);
  });
  const signal = w.info.rainSignal.colour;
  if (signal === 1) byLevel[2].push('rain:red');
  else if (signal === 2) byLevel[3].push('rain:orange');
  else if (signal === 3) byLevel[4].push('rain:yellow');
  for (const d of w.flood.dangers) {
    if (w.info.known[`danger:${d.id}`] === undefined || d.state === 'treated') continue;
    byLevel[d.state === 'breached' ? 1 : 3].push(`danger:${d.id}`);
  }
  w.env.county.reservoirs.forEach((r, i) => {
    if (w.flood.reservoirs[i].failedAt >= 0 && w.info.known[`reservoir:${r.id}:failed`])
      byLevel[1].push(`reservoir:${r.id}`);
    else if (r.unsafe && w.info.known[`reservoir:${r.id}:over-limit`]) byLevel[4].push(`reservoir:${r.id}`);
  });
  w.env.county.townships.forEach((t, i) => {
    const l = w.info.links[i];
    // 三断: no cell service and no power, known, and no emergency link yet.
    if (w.info.known[`township:${t.id}:silent`] && !l.cell && !l.power && !l.emergency)
      byLevel[1].push(`silent:${t.id}`);
  });
  incidentLevels(w, (level, ground) => byLevel[level].push(ground));
  for (const level of [1, 2, 3, 4] as const)
    if (byLevel[level].length > 0) return { level, grounds: byLevel[level] };
  return { level: 0, grounds: [] };
}

/** Once a minute: log when what is known starts to ask for another level. */
export function watchLevel(w: World): void {
  const now = warranted(w);
  if (now.level === w.resp.warrantedLevel) return;
  const up = stronger(now.level, w.resp.warrantedLevel);
  w.resp.warrantedLevel = now.level;
  emit(w, 'WARRANTED', null, { level: now.level, up, grounds: [...now.grounds] });
}
