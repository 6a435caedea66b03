/** What conditions of injects ask of charts and of who knows what, and what lint says of a question that nobody can answer. */
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../../src/sim/scenario/conditions.ts';
import { loadScenario } from '../../../src/sim/index.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, fileOf, inject, minutes, order, tiny, type Wish } from '../../support/tiny-world.ts';

/** Minutes at which an inject with this condition comes; a leak begins in minute 2, its village smells it in minute 4. */
const comes = (when: string, more: Wish = {}): number[] => {
  const ex = tiny({ hazard: 'hazmat', rain: null, msel: [inject('INJ-01', { when })], ...more });
  minutes(ex, 3);
  order(ex, 'commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 });
  minutes(ex, 37);
  return events(ex, 'INJECT').map((e) => e.t / 60);
};

describe('conditions ask charts', () => {
  it.each([
    ['in("hazmat-leak", "hole.open")', [2]],
    ['in("hazmat-leak", "hole.open", "leak")', [2]],
    ['in("hazmat-leak", "hole.open", "another")', []],
    ['in("hazmat-receptor", "air.gassed")', [4]],
    ['!in("hazmat-leak", "hole.waiting") && in("hazmat-zones", "guided")', [4]],
    ['since("hazmat-leak", "hole.open") >= 5.0', [7]],
    ['since("hazmat-leak", "hole.open", "leak") > 5.0', [8]],
    // Not in the state: −1, never in it that long.
    ['since("hazmat-leak", "hole.closed") >= 0.0', []],
    ['since("hazmat-leak", "hole.waiting") >= 1.0', [1]],
    ['known("release:alarm")', [2]],
    ['known("release:alarm", "duty")', [2]],
    ['known("release:alarm", "publicity")', []],
    // The operator keeps its meaning beside the question.
    ['in("hazmat-leak", "hole.open") && t in [4.0, 5.0]', [4]],
  ])('%s comes at %j', (when, want) => expect(comes(when)).toEqual(want));
});

describe('lint of the questions', () => {
  const rules = (when: string): string[] => {
    const r = loadScenario(
      fileOf({ hazard: 'hazmat', rain: null, msel: [inject('INJ-01', { when })] }),
      'hazmat-tiny.yaml',
      tinyCounty,
    );
    const all = r.ok ? r.value.warnings : r.error;
    return all
      .filter((d) => ['SCN-042', 'SCN-056', 'SCN-058'].includes(d.rule))
      .map((d) => `${d.rule} ${d.params.near ?? ''}`.trim());
  };
  it.each([
    ['in("hazmat-leek", "hole.open")', ['SCN-056 hazmat-leak']],
    ['in("hazmat-leak", "hole.opened")', ['SCN-058 hole.open']],
    ['since("hazmat-leak", "hol.open") > 2.0', ['SCN-058 hole.open']],
    ['known("release:alarm", "dutty")', ['SCN-042 duty']],
    ['in("hazmat-leak", "hole.open")', []],
    ['in("hazmat-leak", "hole.open", "any-name")', []],
  ])('%s: %j', (when, want) => expect(rules(when)).toEqual(want));
  it('a question with the wrong kind of answer is no condition', () => {
    for (const when of ['since("hazmat-leak", "hole.open")', 'in("hazmat-leak")', 'in("a", 5)'])
      expect(compileCondition(when).ok).toBe(false);
  });
});
