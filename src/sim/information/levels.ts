/**
 * Which response the county's own knowledge warrants: what its hazards ask for, and townships that fell silent.
 */
import { stronger, type Level } from '../roles.ts';
import { incidentLevels, standingLevels } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { darkKnown } from './links.ts';
import type { World } from '../world.ts';

export interface Warranted {
  readonly level: Level;
  /** Codes of the triggers that ask for this level. */
  readonly grounds: readonly string[];
}

/** From delivered readings, bulletins, signals and reports only. */
export function warranted(w: World): Warranted {
  const byLevel: Record<1 | 2 | 3 | 4, string[]> = { 1: [], 2: [], 3: [], 4: [] };
  const add = (level: 1 | 2 | 3 | 4, ground: string): number => byLevel[level].push(ground);
  standingLevels(w, add);
  w.env.county.townships.forEach((t, i) => {
    if (darkKnown(w, i)) byLevel[1].push(`silent:${t.id}`);
  });
  incidentLevels(w, add);
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
