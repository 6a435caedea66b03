/** The first exercise that anybody plays has something to lose. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bots/bot.ts';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot, type BotRun } from '../../src/bots/run.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';

describe('flood-first-steps', () => {
  for (const seed of ['1', '2', '3'])
    describe(`seed ${seed}`, () => {
      let runs: Record<'idle' | 'doctrine', BotRun>;
      beforeAll(() => {
        const play = (bot: Bot): BotRun => playBot(firstSteps, firstStepsText, county, seed, bot);
        runs = { idle: play(idleBot()), doctrine: play(doctrineBot()) };
      });
      it('acting in time saves those below the slope, doing nothing loses some of them', () => {
        const [lost, saved] = [runs.idle.score(null).outcome, runs.doctrine.score(null).outcome];
        expect(lost.dead).toBeGreaterThanOrEqual(5);
        expect(saved.dead).toBe(0);
        const baselines = baselinesOf(lost, saved);
        const [none, all] = [runs.idle.score(baselines), runs.doctrine.score(baselines)];
        expect([none.dimensions.outcome, all.dimensions.outcome]).toEqual([0, 100]);
        expect(all.total).toBeGreaterThanOrEqual(85);
        expect(none.total).toBeLessThanOrEqual(20);
      });
    });
});
