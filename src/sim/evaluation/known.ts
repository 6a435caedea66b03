/** Whether entries name only what the exercise has. */
import type { SimLogEvent } from '../events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { LOSS_IDS } from '../scoring/avoidable.ts';
import { NEGATIVES } from '../scoring/catalogue.ts';
import { itemsFor } from '../scoring/score.ts';
import type { EvaluationError, EvaluationFile } from './file.ts';

export interface Known {
  readonly items: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
  /** Number of the last event of the log. */
  readonly lastEvent: number;
}
export const knownTo = (scenario: Scenario, events: readonly SimLogEvent[]): Known => ({
  items: new Set([...LOSS_IDS, ...[...itemsFor(scenario), ...NEGATIVES].map((i) => i.id)]),
  objectives: new Set(scenario.about.objectives.map((o) => o.id)),
  lastEvent: events.at(-1)?.n ?? 0,
});
/** The first entry that names an item, an objective or an event that the exercise does not have; null where none does. */
export function unknownIn(file: EvaluationFile, known: Known): EvaluationError | null {
  for (const [i, { it }] of file.entries.entries()) {
    const at = (field: string): EvaluationError => ({ code: 'EVL-009', line: i + 2, field });
    if ('item' in it && it.item !== undefined && !known.items.has(it.item)) return at('item');
    if ('objective' in it && it.objective !== undefined && !known.objectives.has(it.objective))
      return at('objective');
    if (it.kind === 'observation' && (it.event ?? 0) > known.lastEvent) return at('event');
  }
  return null;
}
