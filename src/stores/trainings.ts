/** Exercises finished in this browser, kept beside the saves: who trained what, how often, and whether it gets better (PLN-09). */
import { csvText } from '../export/csv-text.ts';
import { deleteRow, listRows, putRow, type Training } from './db.ts';

export type { Training } from './db.ts';

export interface Course {
  readonly scenario: string;
  readonly title: Training['title'];
  /** Scores in the order they were reached. */
  readonly scores: readonly number[];
  readonly participants: number;
}
export interface TrainingTotals {
  readonly runs: number;
  readonly participants: number;
  /** Mean score; null before the first run. */
  readonly mean: number | null;
  /** Mean change from the first to the latest run of a scenario played more than once; null when none was. */
  readonly gain: number | null;
  readonly courses: readonly Course[];
}

export const MOST_PARTICIPANTS = 9999;

const mean = (a: readonly number[]): number | null =>
  a.length === 0 ? null : a.reduce((x, y) => x + y, 0) / a.length;
/** Latest score less the first. */
export const gainOf = (c: Course): number => c.scores[c.scores.length - 1] - c.scores[0];

/** Sums and curves of finished exercises, in any order. */
export function trainingTotals(list: readonly Training[]): TrainingTotals {
  const courses = new Map<string, { title: Training['title']; scores: number[]; participants: number }>();
  for (const x of [...list].sort((a, b) => a.endedAt - b.endedAt)) {
    let c = courses.get(x.scenario);
    if (!c) courses.set(x.scenario, (c = { title: x.title, scores: [], participants: 0 }));
    c.scores.push(x.total);
    c.participants += x.participants;
  }
  const rows = [...courses].map(([scenario, c]): Course => ({ scenario, ...c }));
  return {
    runs: list.length,
    participants: list.reduce((n, x) => n + x.participants, 0),
    mean: mean(list.map((x) => x.total)),
    gain: mean(rows.filter((c) => c.scores.length > 1).map(gainOf)),
    courses: rows,
  };
}

/** Latest first. */
export const listTrainings = async (): Promise<Training[]> =>
  (await listRows('trainings')).sort((a, b) => b.endedAt - a.endedAt);
/** A run's score, anew when an evaluator has changed it; when it ended and who took part stay. */
export async function noteTraining(x: Omit<Training, 'endedAt' | 'participants'>): Promise<void> {
  const had = (await listRows('trainings')).find((r) => r.id === x.id);
  await putRow('trainings', {
    ...x,
    endedAt: had?.endedAt ?? Date.now(),
    participants: had?.participants ?? 1,
  });
}
export const setParticipants = (x: Training, participants: number): Promise<void> =>
  putRow('trainings', {
    ...x,
    participants: Math.max(1, Math.min(MOST_PARTICIPANTS, Math.round(participants) || 1)),
  });
export const deleteTraining = (id: string): Promise<void> => deleteRow('trainings', id);

/** The list as CSV, one run a line. */
export const trainingsCsv = (
  list: readonly Training[],
  lang: 'zh' | 'en',
  heads: readonly string[],
): string =>
  csvText([
    heads,
    ...list.map((x) => [
      new Date(x.endedAt).toISOString(),
      x.title[lang],
      x.difficulty,
      x.seed,
      x.total.toFixed(1),
      x.grade,
      x.participants,
    ]),
  ]);
