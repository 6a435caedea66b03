/** A rehearsal says what came, what never did and what is at stake; the storylines of shipped scenarios depend on what people do. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { rehearseRun, summarise, type Rehearsal, type RehearsalRun } from '../../src/bots/rehearse.ts';
import { scriptedBot } from '../../src/bots/scripted.ts';
import { cli } from '../support/cli.ts';
import { county, load } from '../support/tiny.ts';
import { inject, scenarioOf, t } from '../support/tiny-world.ts';

const scenario = scenarioOf({
  msel: [inject('AT', { at: '0:10' }), inject('IF', { when: 't > 5.0' })],
  storylines: {
    tale: {
      title: t('tale'),
      initial: 'a',
      states: {
        a: { on: [{ event: 'EVAC', to: 'b' }], when: [{ if: 'dead > 5.0', to: 'b' }] },
        b: { states: {} },
      },
    },
  },
});
const run = (policy: RehearsalRun['policy'], more: Partial<RehearsalRun> = {}): RehearsalRun => ({
  policy,
  seed: '1',
  loss: policy === 'idle' ? 5000 : 1000,
  dead: 0,
  score: 50,
  fired: ['AT', 'IF'],
  held: [0, 1],
  states: policy === 'doctrine' ? ['tale a', 'tale b'] : ['tale a'],
  branches: policy === 'idle' ? [] : policy === 'doctrine' ? ['tale a: EVAC 0'] : ['tale a: dead > 5.0 0'],
  faults: [],
  ...more,
});
const of = (more: (policy: string) => Partial<RehearsalRun> = () => ({})): Rehearsal =>
  summarise(scenario, [
    run('idle', more('idle')),
    run('doctrine', more('doctrine')),
    run('random', more('random')),
  ]);
const codes = (r: Rehearsal): string[] => r.warnings.map((w) => w.code);

describe('the summary', () => {
  it('counts runs by policy, and has nothing to warn of where all came', () => {
    const r = of();
    expect(r.warnings).toEqual([]);
    expect(r.injectsFired).toEqual({
      AT: { idle: 1, doctrine: 1, random: 1 },
      IF: { idle: 1, doctrine: 1, random: 1 },
    });
    expect(r.statesEntered.tale.b).toEqual({ idle: 0, doctrine: 1, random: 0 });
    expect(r.branchesTaken.tale['a: EVAC 0']).toEqual({ idle: 0, doctrine: 1, random: 0 });
    expect(r.stake).toEqual({ idleLoss: 5000, referenceLoss: 1000, leastLoss: 1000 });
  });
  it.each<[string, (policy: string) => Partial<RehearsalRun>]>([
    ['RHS-001', () => ({ fired: ['AT'] })],
    ['RHS-002', () => ({ held: [0] })],
    ['RHS-003', () => ({ states: ['tale a'] })],
    ['RHS-004', (p) => ({ branches: p === 'doctrine' ? ['tale a: EVAC 0'] : [] })],
    ['RHS-005', (p) => ({ faults: p === 'idle' ? ['tale condition x'] : [] })],
    ['RHS-006', () => ({ loss: 5000 })],
    ['RHS-007', (p) => ({ loss: p === 'random' ? 1000 : 5000 })],
    ['RHS-008', () => ({ branches: ['tale a: EVAC 0', 'tale a: dead > 5.0 0'] })],
  ])('warns, %s, and of that alone', (code, more) => expect(codes(of(more))).toEqual([code]));
  it('one per cent of the idle loss is no stake', () => {
    const least = (loss: number): string[] => codes(of((p) => (p === 'idle' ? {} : { loss })));
    expect(least(4951)).toEqual(['RHS-006']);
    expect(least(4949)).toEqual([]);
  });
  it('gives the least, the median and the most of each policy', () => {
    const r = summarise(
      scenario,
      ['1', '2', '3', '4'].flatMap((seed, i) =>
        (['idle', 'doctrine', 'random'] as const).map((p) => run(p, { seed, dead: [4, 1, 3, 9][i] })),
      ),
    );
    expect(r.policies.idle.dead).toEqual({ least: 1, median: 3.5, most: 9 });
    expect([r.runs, r.seeds]).toEqual([12, ['1', '2', '3', '4']]);
  });
});

describe('a rehearsal of the first lesson', () => {
  const text = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');
  const played = (
    policy: 'idle' | 'doctrine',
    bot = policy === 'idle' ? idleBot() : doctrineBot(),
  ): RehearsalRun => rehearseRun(load(text), text, county, policy, '1', bot);
  let idle: RehearsalRun;
  beforeAll(() => (idle = played('idle')));
  it('nobody gives word: relatives drive up', () => {
    expect(idle.states).toEqual(['relatives calm', 'relatives driving', 'relatives waiting']);
    expect(idle.branches).toEqual(['relatives calm: inject:INJ-08 0', 'relatives waiting: 25 min 0']);
    expect(idle.dead).toBeGreaterThan(5);
    expect(idle.fired).toContain('INJ-04');
  });
  it('the police open the road, or a team at the village does', () => {
    const orders = [{ t: 2400, role: 'police' as const, cmd: { type: 'road.open', edges: [] as string[] } }];
    const edges = county.roads.edges.flatMap((e, k) => {
      const { node } = county.villages.find((v) => v.id === '360222105202')!;
      return e.a === node || e.b === node ? [String(k)] : [];
    });
    orders[0].cmd.edges = edges;
    const opened = played('idle', scriptedBot(orders));
    expect(opened.branches).toContain('relatives driving: command:road.open 0');
    expect(opened.states).toContain('relatives cleared');
  });
  it('the doctrine gives word in time: they stay away', () => {
    const { states, fired } = played('doctrine');
    expect(states).toEqual(['relatives calm', 'relatives reassured', 'relatives waiting']);
    expect(fired).not.toContain('INJ-04');
  });
});

describe('tuiyan rehearse', () => {
  it('prints one document with what the contract names', () => {
    const r = cli(['rehearse', 'scenarios/flood-first-steps.yaml', '--seeds', '1', '--json']);
    expect(r.status).toBe(0);
    const out = JSON.parse(r.stdout) as Rehearsal;
    expect(Object.keys(out)).toEqual(
      expect.arrayContaining(['injectsFired', 'neverTrue', 'statesEntered', 'policies', 'stake', 'warnings']),
    );
    expect(out.stake.idleLoss).toBeGreaterThan(out.stake.referenceLoss + 1000);
    expect(out.statesEntered.relatives.driving).toMatchObject({ idle: 1, doctrine: 0 });
  });
  it.each([
    [['rehearse'], 'CLI-ARGS'],
    [['rehearse', 'scenarios/flood-first-steps.yaml', '--seeds', '0'], 'CLI-SEEDS'],
    [['rehearse', 'scenarios/flood-first-steps.yaml', '--seeds', 'many'], 'CLI-SEEDS'],
  ])('%j is refused with %s', (args, code) => {
    const r = cli(args);
    expect([r.status, r.stderr.slice(0, code.length)]).toEqual([2, code]);
  });
});
