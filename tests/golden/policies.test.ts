/** Work done badly or for points, made from the doctrine's own orders: an evaluator's ranking (all in `npm run proof -- policies`). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { score } from '../../src/sim/index.ts';
import { baselinesOf } from '../support/baselines.ts';
import { omissions, playScript, POLICIES, scriptOf } from '../support/policies.ts';
import { county, load } from '../support/tiny.ts';

describe('a school camp by a stream at night, of which only callers speak', () => {
  const file = readFileSync('tests/fixtures/scenarios/flood-night-camp.yaml', 'utf8');
  const camp = load(file);
  const none = playBot(camp, file, county, '1', idleBot());
  const doctrine = playBot(camp, file, county, '1', doctrineBot());
  const base = baselinesOf(none.score(null).outcome, doctrine.score(null).outcome);
  it('the doctrine heeds them: at least 43 of 46 are saved', () =>
    expect(doctrine.score(base).outcome.dead).toBeLessThanOrEqual(3));
  it('one order that moves the camp has an outcome of 85 and more', () => {
    const moved = playScript(camp, file, '1', [
      {
        t: 2160,
        role: 'hq-office',
        cmd: {
          type: 'evacuate.order',
          villages: ['360222105202'],
          scope: 'all',
          shelter: 's052',
          vulnerableFirst: true,
        },
      },
    ]).score(base);
    expect(moved.outcome.dead).toBe(0);
    expect(moved.dimensions.outcome).toBeGreaterThanOrEqual(85);
  });
  it('those who die when nobody acts need not have: a finding, and in an assessed exercise a cap', () => {
    const s = none.score(base);
    expect(s.avoidable).toMatchObject([{ what: 'dead', beyond: s.outcome.dead, worst: 0 }]);
    expect(s.avoidable[0].threads.map((x) => x.item)).toContain('F-07');
    const official = score({
      events: none.session.ex.world.log,
      scenario: { ...camp.scenario, scoring: { ...camp.scenario.scoring, profile: 'official' } },
      baselines: base,
    });
    expect(official.caps).toContainEqual({ id: 'OUT-DEAD', limit: 59 });
  });
});

const ID = 'hazmat-kiln-gas';
const text = readFileSync(`scenarios/${ID}.yaml`, 'utf8');
const loaded = load(text);

describe(ID, () => {
  const good = playBot(loaded, text, county, '1', doctrineBot());
  const none = playBot(loaded, text, county, '1', idleBot());
  const base = baselinesOf(none.score(null).outcome, good.score(null).outcome);
  const doctrine = good.score(base);
  const of = (name: string) => playScript(loaded, text, '1', POLICIES[name](scriptOf(good))).score(base);

  it('the doctrine’s own orders, played from a script, score as the doctrine does', () => {
    const same = playScript(loaded, text, '1', scriptOf(good)).score(base);
    expect(same.total).toBeCloseTo(doctrine.total, 6);
    expect(doctrine.total).toBeGreaterThanOrEqual(85);
    expect(doctrine.caps).toEqual([]);
  });
  it('nobody acting is at most 20', () => expect(none.score(base).total).toBeLessThanOrEqual(20));
  it.each([
    ['garbage text', 10, ['N-01']],
    ['over-report', 10, ['N-01']],
    ['blank dead', 5, ['N-01']],
  ])('%s is at least %d points below, and named', (name, points, named) => {
    const s = of(name);
    expect(s.total).toBeLessThanOrEqual(doctrine.total - points);
    expect(s.violations.map((v) => v.id)).toEqual(expect.arrayContaining(named));
  });
  it.each(['spam', 'paper only', 'field only'])('%s is below 60', (name) => expect(of(name).total).toBeLessThan(60));
  it('a wrong decision at once and the right one three hours later is no good decision', () =>
    expect(of('two-step').total).toBeLessThanOrEqual(doctrine.total - 5));
  it('each critical order left out is a cap', () => {
    const without = omissions(scriptOf(good), doctrine.items);
    expect(without.map((x) => x.type)).toEqual(expect.arrayContaining(['report.first', 'response.activate', 'icp.setup']));
    for (const { type, items, script } of without.filter((x) => ['report.first', 'icp.setup'].includes(x.type))) {
      const s = playScript(loaded, text, '1', script).score(base);
      expect(s.caps.map((c) => c.id), type).toEqual(expect.arrayContaining(items.slice(0, 1)));
      expect(s.total, type).toBeLessThan(75);
    }
  });
  it('half an hour late is worse by what the delay did', () => {
    const late = of('30 min late');
    expect(late.total).toBeLessThan(doctrine.total - 10);
    expect(late.outcome.total).toBeGreaterThan(doctrine.outcome.total);
  });
  it('deaths that nobody had to die are a cap and a finding with the orders that were missing', () => {
    const { caps, avoidable } = of('spam');
    expect(caps.map((c) => c.id)).toContain('OUT-DEAD');
    expect(avoidable[0].threads.length).toBeGreaterThan(0);
  });
});
