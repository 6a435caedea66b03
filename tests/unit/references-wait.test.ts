/** The references leave the processor to the exercise until somebody waits for them, and come to the same either way. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { HURRY, serveBaselines, type BaselineNote } from '../../src/bridge/baseline-worker.ts';
import { baselinesFor } from '../../src/bridge/baselines.ts';
import { referenceOf } from '../../src/sim/index.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';

afterEach(() => vi.unstubAllGlobals());

const job = {
  scenario: firstStepsText,
  countyJson: readFileSync('assets/counties/fuliang/county.json', 'utf8'),
  terrain: new Uint8Array(readFileSync('assets/counties/fuliang/terrain.bin')),
  seed: '1',
  difficulty: firstSteps.scenario.about.difficulty,
};

/** Plays the references as their worker does. @returns rests before and after somebody waits, from the given note on, and the answer. */
async function play(waitedFrom: number): Promise<{ before: number; after: number; last: BaselineNote }> {
  const rests = { before: 0, after: 0 };
  let waited = false;
  let notes = 0;
  const worker: { onmessage: ((e: { data: unknown }) => void) | null } = { onmessage: null };
  vi.stubGlobal('self', worker);
  vi.stubGlobal('setTimeout', (f: () => void) => {
    rests[waited ? 'after' : 'before']++;
    setImmediate(f);
  });
  const last = await new Promise<BaselineNote>((done) => {
    vi.stubGlobal('postMessage', (m: BaselineNote) => {
      if (!('done' in m)) return done(m);
      if (++notes === waitedFrom) {
        waited = true;
        worker.onmessage!({ data: HURRY });
      }
    });
    serveBaselines();
    worker.onmessage!({ data: job });
  });
  return { ...rests, last };
}

describe('reference runs beside an exercise', () => {
  it('rest while nobody waits, no more once somebody does, and come to the same', async () => {
    const { before, after, last } = await play(4);
    expect(before).toBeGreaterThan(2);
    expect(after).toBe(0);
    const idle = playBot(firstSteps, firstStepsText, county, '1', idleBot());
    expect(last).toMatchObject({ idle: referenceOf(idle.score(null).outcome) });
    expect('doctrine' in last && last.doctrine.loss).toBeLessThan('idle' in last ? last.idle.loss : 0);
  });
  it('are told once that somebody waits, though the worker has not begun by then', async () => {
    const said: unknown[] = [];
    vi.stubGlobal('self', { location: { href: 'x' } });
    vi.stubGlobal(
      'Worker',
      class {
        onmessage: ((e: { data: unknown }) => void) | null = null;
        postMessage(m: unknown): void {
          said.push(m);
          if (m === HURRY) this.onmessage!({ data: { error: 'ended by the test' } });
        }
        terminate(): void {}
      },
    );
    const finding = baselinesFor(job, ['a'], () => {});
    expect(said).toEqual([]);
    finding.hurry();
    finding.hurry();
    expect(await finding.found).toBeNull();
    expect(said).toEqual([job, HURRY]);
  });
});
