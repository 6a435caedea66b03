/** A scored item is one record: what lint knows, what is shown, what proves it, what meets it and how it is judged cannot part. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HAZARDS } from '../../src/sim/hazards/index.ts';
import { CATALOGUE_IDS, hazardOfItem, ITEM_IDS } from '../../src/sim/scenario/item-ids.ts';
import { CATALOGUE, NEGATIVE_RECORDS, RECORDS } from '../../src/sim/scoring/catalogue.ts';

/** No order meets it and no event proves it: the outcome itself is judged. */
const OUTCOME_ONLY = 'F-18';

describe('records', () => {
  it('are those that a scenario may name, each once', () => {
    expect(RECORDS.map((r) => r.id)).toEqual([...new Set(RECORDS.map((r) => r.id))]);
    expect(RECORDS.map((r) => r.id).sort()).toEqual([...ITEM_IDS].sort());
    const all = [...RECORDS, ...NEGATIVE_RECORDS].map((r) => r.id);
    expect([...all].sort()).toEqual([...CATALOGUE_IDS].sort());
  });
  it('belong to the hazard that lint believes', () => {
    for (const i of CATALOGUE) expect(hazardOfItem(i.id), i.id).toBe(i.hazard);
  });
  it.each(RECORDS.map((r) => [r.id, r] as const))('%s is whole', (id, r) => {
    expect(typeof r.rule).toBe('function');
    expect(r.evidence.length > 0).toBe(id !== OUTCOME_ONLY);
    expect(r.answer !== null).toBe(id !== OUTCOME_ONLY);
    for (const text of [r.title.zh, r.title.en, r.requirement.zh, r.requirement.en, r.planClause, r.basis])
      expect(text).not.toBe('');
    expect(r.targetMin === null).toBe(r.limitMin === null);
    expect(r.capability).toMatch(/^CPB-\d+$/);
  });
  it('stand in the folder of the hazard whose letter they bear', () => {
    for (const h of HAZARDS) for (const { id } of h.items) expect(hazardOfItem(id), id).toBe(h.id);
    // The folds name no item of their own.
    for (const f of ['catalogue', 'evidence', 'answers', 'negatives', 'score'])
      expect(readFileSync(`src/sim/scoring/${f}.ts`, 'utf8').match(/'[A-Z]-\d\d'/g), f).toBeNull();
  });
});
