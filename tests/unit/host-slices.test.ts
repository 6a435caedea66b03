/** Between two slices of a running exercise one thing is sent: an order never waits for all that is due, and nothing is left out. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Host } from '../../src/bridge/host.ts';
import type { FromSim } from '../../src/bridge/protocol.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';

afterEach(() => void vi.restoreAllMocks());

/** What each of some slices sends, where a slice takes so long. @param t scenario seconds of a slice. */
function sent(sliceMs: number, slices: number, t: number): string[][] {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  let now: string[] = [];
  const host = new Host(firstSteps, firstStepsText, county, '1', 'commander', (m: FromSim) =>
    now.push(m.type),
  );
  const tell = (host as unknown as { tell(now: number): void }).tell.bind(host);
  const out: string[][] = [];
  for (let k = 1; k <= slices; k++) {
    now = [];
    clock += sliceMs;
    (host as unknown as { run(n: number): number }).run(t);
    tell(clock);
    out.push(now);
  }
  return out;
}

describe('a slice', () => {
  it('sends one thing at most', () => {
    for (const ms of [50, 300, 3000])
      for (const of of sent(ms, 24, 60)) expect(of.length, String(of)).toBeLessThanOrEqual(1);
  });
  it('of usual length: four views a second, water twice, lines of the record every five', () => {
    const all = sent(50, 240, 20).flat();
    const n = (type: string): number => all.filter((x) => x === type).length;
    expect(n('view')).toBeGreaterThan(36);
    expect(n('depth')).toBeGreaterThan(18);
    expect(n('autosave')).toBe(2);
  });
  it('that takes very long still leaves nothing out', () => {
    const all = sent(3000, 24, 60).flat();
    for (const type of ['view', 'depth', 'autosave']) expect(all).toContain(type);
  });
});
