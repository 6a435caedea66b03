/** Runs in figures, made up: what a comparison takes, without playing anything. */
import type { RunSummary } from '../../src/sim/index.ts';
import type { GroupedRun } from '../../src/sim/compare/index.ts';

const LIKE = {
  build: 'b',
  scenarioHash: 's'.repeat(64),
  countyHash: 'c'.repeat(64),
  profileHash: 'p'.repeat(64),
  difficulty: 'standard',
} as const;

let made = 0;
/** @param total and outcome alike; the other dimensions are a little off it. */
export function madeRun(total: number, seed: string, more: Partial<RunSummary> = {}): RunSummary {
  const record = (++made).toString(16).padStart(64, '0');
  return {
    ...LIKE,
    record,
    origin: null,
    scenario: 'flood-first-steps',
    title: { zh: '入门', en: 'First steps' },
    startsAt: '2026-07-01T06:00',
    seed,
    by: 'person',
    closed: true,
    identical: true,
    end: 5400,
    total,
    raw: total,
    grade: total >= 75 ? 'good' : 'fair',
    dimensions: {
      timeliness: total - 5,
      completeness: total + 1,
      correctness: total,
      coordination: null,
      safety: 100,
      outcome: total,
    },
    objectives: [
      { id: 'warn', rating: total >= 80 ? 'P' : 'M', percent: total, text: { zh: '预警', en: 'Warn' } },
      { id: 'move', rating: 'NA', percent: null, text: { zh: '转移', en: 'Move' } },
    ],
    quantities: [
      { id: 'dead', group: 'people', unit: 'person', value: Math.round((100 - total) / 10) },
      { id: 'damage', group: 'loss', unit: 'wan', value: 1000 - 5 * total },
    ],
    items: [],
    orders: [],
    ...more,
  };
}
export const grouped = (
  group: string,
  runs: readonly RunSummary[],
  repeat: (i: number) => number | null = () => null,
): GroupedRun[] => runs.map((run, i) => ({ name: `${group}-${i + 1}`, group, repeat: repeat(i), run }));
