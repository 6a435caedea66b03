/** Shipped scenarios at every level but the long flood (see `npm run proof`): the doctrine wins, doing nothing loses, records replay. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { randomBot } from '../../src/bots/random.ts';
import { playBot } from '../../src/bots/run.ts';
import { loadScenario, readRecord, replayRecord } from '../../src/sim/index.ts';
import { county, load } from './tiny.ts';
import { TruthWatch } from './truth-watch.ts';
import { baselinesOf } from './baselines.ts';
import { sampleOf } from './whole.ts';

/** Thirty hours of water, and a lesson too short to lose anybody in: both have tests of their own. */
const LONG = ['flood-2020-changjiang.yaml', 'flood-first-steps.yaml'];
export const scenarioFiles = readdirSync('scenarios').filter((f) => f.endsWith('.yaml') && !LONG.includes(f));
/** The short ones, played in every test run; all are in the proof. Floods take minutes: the first lesson has a test of its own. */
const SAMPLE = ['earthquake-m51-aftershocks', 'forest-fire-lightning', 'hazmat-kiln-gas'];

export function describeScenarios(hazards: readonly string[]): void {
  const all = scenarioFiles.filter((f) => hazards.some((h) => f.startsWith(h)));
  const files = sampleOf(all, (f) => SAMPLE.some((x) => f === `${x}.yaml`));
  it('there are scenarios of each', () =>
    expect(hazards.filter((h) => !all.some((f) => f.startsWith(h)))).toEqual([]));
  describe.each(files)('%s', (file) => {
    const text = readFileSync(`scenarios/${file}`, 'utf8');
    const loaded = load(text);
    const run = (bot: Parameters<typeof playBot>[4], at = loaded): ReturnType<typeof playBot> =>
      playBot(at, text, county, '1', bot);
    /** Played by the doctrine, every message held against the world. */
    const watched = (): ReturnType<typeof playBot> => {
      let truth: TruthWatch | null = null;
      const played = playBot(loaded, text, county, '1', doctrineBot(), (_, ex) => {
        truth ??= new TruthWatch(ex.world);
        truth.look();
      });
      truth!.reread();
      expect(truth!.faults).toEqual([]);
      return played;
    };
    /** Both bots at a level, each judged against the other. */
    const pair = (at: typeof loaded, doctrine = run(doctrineBot(), at)) => {
      const idle = run(idleBot(), at);
      const loss = baselinesOf(idle.score(null).outcome, doctrine.score(null).outcome);
      return { doctrine, loss, d: doctrine.score(loss), i: idle.score(loss) };
    };

    it('doctrine ≥ 85 without a cap, idle ≤ 25, random below doctrine by 30; idle loses more people', () => {
      const { doctrine, loss, d, i } = pair(loaded, watched());
      expect(d.caps).toEqual([]);
      // Every report says what the county had been told, no more, no less.
      const said = doctrine.session.ex.world.log.flatMap((e) => (e.kind === 'REPORT' ? [e.data.faults] : []));
      expect(said.length).toBeGreaterThan(0);
      expect(said.flatMap((f) => Object.values(f).flat())).toEqual([]);
      expect(d.total).toBeGreaterThanOrEqual(85);
      expect(i.total).toBeLessThanOrEqual(25);
      expect(i.outcome.dead).toBeGreaterThan(d.outcome.dead);
      expect(run(randomBot('1')).score(loss).total).toBeLessThanOrEqual(d.total - 30);
      const record = readRecord(doctrine.close(loss));
      if (!record.ok) throw new Error('unread');
      expect(replayRecord(record.value, loaded, county)).toMatchObject({ identical: true, mismatches: 0 });
    });
    const others = loaded.scenario.difficulties.map((x) => x.level);
    it('offers two or three levels of difficulty', () => expect(others.length).toBeGreaterThanOrEqual(1));
    it.each(sampleOf(others, (_, i) => i === 0))('holds at the level %s too', (level) => {
      const at = loadScenario(text, file, county, level);
      if (!at.ok) throw new Error(JSON.stringify(at.error));
      expect(at.value.scenario.about.difficulty).toBe(level);
      const { d, i } = pair(at.value);
      expect(d.caps).toEqual([]);
      expect(d.total).toBeGreaterThanOrEqual(85);
      expect(i.total).toBeLessThanOrEqual(25);
      expect(i.outcome.dead).toBeGreaterThanOrEqual(d.outcome.dead);
    });
  });
}
