/** What nobody acting costs stays beside real events of that size: a sample of `npm run proof -- loss`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idleOutcome, unbelievable } from '../support/proof/loss.ts';
import { REAL_EVENTS } from '../support/proof/real-events.data.ts';
import { ALL_IDS } from '../support/proof/shipped.ts';

it('every shipped scenario has an event to stand beside', () =>
  expect(Object.keys(REAL_EVENTS).sort()).toEqual([...ALL_IDS].sort()));
it('the committed table has a row for each', () => {
  const readme = readFileSync('tests/README.md', 'utf8');
  const table = readme.slice(readme.indexOf('<!-- proof loss -->'), readme.indexOf('<!-- /proof loss -->'));
  for (const id of ALL_IDS) expect(table).toContain(`| ${id} |`);
});
describe.each(['earthquake-m51-aftershocks', 'earthquake-m60-night', 'forest-fire-qingming', 'flood-first-steps'])(
  '%s',
  (id) => {
    const o = idleOutcome(id);
    it('dead, badly hurt and loss are believable', () => expect(unbelievable(id, o)).toEqual([]));
    it('a sector that the hazard spares costs nothing, one that it hits costs something', () => {
      const hit = id.startsWith('earthquake') ? 'houses' : id.startsWith('forest') ? 'forest' : 'crops';
      expect(o.losses[hit]).toBeGreaterThan(0);
      if (hit !== 'forest') expect(o.losses.forest).toBe(0);
      if (hit !== 'crops') expect(o.losses.crops).toBe(0);
    });
  },
);
it('what is out of all proportion is named', () => {
  const o = { ...idleOutcome('flood-first-steps'), dead: 900, seriouslyInjured: 0 };
  expect(unbelievable('flood-first-steps', o)).toHaveLength(2);
});
