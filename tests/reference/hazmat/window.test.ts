/** What lint lets into a tank stays deadly only inside the window in which clouds are worked out. */
import { describe, expect, it } from 'vitest';
import { stepCloud } from '../../../src/sim/hazards/hazmat/kernel/cloud.ts';
import { createCloud } from '../../../src/sim/hazards/hazmat/kernel/cloud-state.ts';
import { fatalShare } from '../../../src/sim/hazards/hazmat/kernel/probit.ts';
import { createRelease, emissionOf, stepRelease } from '../../../src/sim/hazards/hazmat/kernel/release.ts';
import { turnerClass } from '../../../src/sim/hazards/hazmat/kernel/sigma.ts';
import { LARGEST_RELEASE, PLUME_WINDOW_M } from '../../../src/sim/hazards/hazmat/lint.ts';

const COLS = 50;
const ROWS = 60;
const CELL = 100;
const AIR_K = 303.15;
/** How far from the leak one in a hundred of those outdoors dies, m, on a clear warm night; −1 = not at all. */
function deadlyReach(
  substance: keyof typeof LARGEST_RELEASE,
  kg: number,
  holeMm: number,
  windMs: number,
): number {
  const v = {
    substance,
    phase: 'liquefied' as const,
    inventoryKg: kg,
    volumeM3: kg / 500,
    tempK: AIR_K,
    holeM: holeMm / 1000,
    headM: 2,
    bundM2: 180,
  };
  const s = createRelease(v);
  const c = createCloud({
    substance,
    cols: COLS,
    rows: ROWS,
    dx: CELL,
    x0: -500,
    y0: (-ROWS * CELL) / 2,
    sourceX: 0,
    sourceY: 0,
    releaseM: 0.5,
    noseM: 1.5,
    country: 'rural',
    puffS: 30,
    evaluateS: 30,
    maxPuffs: 160,
    ach: 0.7,
  });
  for (let t = 0; t < 7200; t += 10) {
    stepRelease(v, s, 10, windMs, AIR_K);
    stepCloud(c, emissionOf(s, AIR_K), { windX: windMs, windY: 0, stability: turnerClass(windMs, 0) }, 10);
  }
  let far = -1;
  for (let k = 0; k < COLS * ROWS; k++)
    if (fatalShare(substance, c.load[k]) >= 0.01) {
      const x = -500 + ((k % COLS) + 0.5) * CELL;
      const y = (Math.floor(k / COLS) + 0.5 - ROWS / 2) * CELL;
      far = Math.max(far, Math.sqrt(x * x + y * y));
    }
  return far;
}

describe('[SCN-055] the largest release', () => {
  for (const [substance, { kg, holeMm }] of Object.entries(LARGEST_RELEASE) as [
    keyof typeof LARGEST_RELEASE,
    { kg: number; holeMm: number },
  ][]) {
    const worst = (mass: number, holes: readonly number[]): number =>
      Math.max(...holes.flatMap((h) => [1, 2, 3].map((w) => deadlyReach(substance, mass, h, w))));
    it(`${substance}: so much through any hole, or any amount through so small a hole, ends inside`, () => {
      expect(worst(kg, [60, 300])).toBeLessThanOrEqual(PLUME_WINDOW_M / 2);
      expect(worst(500_000, [holeMm])).toBeLessThanOrEqual(PLUME_WINDOW_M / 2);
    });
    it(`${substance}: half as much again of both does not`, () =>
      expect(worst(1.5 * kg, [1.5 * holeMm, 300])).toBeGreaterThan(PLUME_WINDOW_M / 2));
  }
});
