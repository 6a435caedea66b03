/** The part of a scenario that the scorer reads, without loading one. */
import type { Scenario } from '../../../src/sim/scenario/schema.ts';

export function settings(hazard: string, more: Record<string, unknown> = {}): Scenario {
  const also = hazard === 'common' ? 'flood' : hazard;
  return {
    id: 'tiny',
    doctrine: 'current-law',
    about: { hazard: also, alsoHazards: [], objectives: [], startsAt: '2020-07-07T08:00' },
    procedures: { notApplicable: [], overrides: [] },
    scoring: { profile: 'official', numbers: {} },
    parameters: {},
    levels: {},
    machines: {},
    msel: [],
    ...more,
  } as unknown as Scenario;
}
