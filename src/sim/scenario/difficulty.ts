/**
 * Levels of difficulty: a scenario file is written at one level and may bring others as changes to it. A change is a JSON
 * merge patch (RFC 7386) of conditions, resources, machines and storylines, with messages left out or added; the result is a whole scenario.
 */
import type { Source } from './source.ts';

export const DIFFICULTIES = ['introductory', 'standard', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

type Table = Record<string, unknown>;
const isTable = (v: unknown): v is Table => typeof v === 'object' && v !== null && !Array.isArray(v);
const list = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : []);

/** RFC 7386: objects merge, `null` takes a key away, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isTable(patch)) return patch;
  const out = new Map(isTable(target) ? Object.entries(target) : []);
  for (const [k, v] of Object.entries(patch))
    if (v === null) out.delete(k);
    else out.set(k, mergePatch(out.get(k), v));
  return Object.fromEntries(out);
}

/** Levels a file offers, its own first; nothing is checked yet. */
export function difficultiesOf(data: unknown): readonly string[] {
  if (!isTable(data)) return [];
  const own = isTable(data.about) ? String(data.about.difficulty) : '';
  return [own, ...list(data.difficulties).flatMap((d) => (isTable(d) ? [String(d.level)] : []))];
}

/** The file's data at a level; null when it has none of that name. */
export function atDifficulty(source: Source, level: Difficulty): unknown {
  const { data } = source;
  if (!isTable(data) || !isTable(data.about)) return data;
  if (data.about.difficulty === level) return data;
  const change = list(data.difficulties).find((d) => isTable(d) && d.level === level);
  if (!isTable(change)) return null;
  const without = new Set(list(change.without));
  return {
    ...data,
    about: { ...data.about, difficulty: level },
    conditions: mergePatch(data.conditions, change.conditions ?? {}),
    resources: mergePatch(data.resources ?? {}, change.resources ?? {}),
    machines: mergePatch(data.machines ?? {}, change.machines ?? {}),
    storylines: mergePatch(data.storylines ?? {}, change.storylines ?? {}),
    msel: [...list(data.msel).filter((m) => !(isTable(m) && without.has(m.id))), ...list(change.also)],
  };
}
