/** Its kernels on made-up ground, for `tuiyan bench`. */
import { stepCloud } from './kernel/cloud.ts';
import { createCloud } from './kernel/cloud-state.ts';
import type { Probe } from '../probe.ts';

/** A cloud of 120 puffs. */
function plume(cols: number, rows: number): () => number {
  const dx = 20;
  const c = createCloud({
    substance: 'ammonia',
    cols,
    rows,
    dx,
    x0: 0,
    y0: 0,
    sourceX: 200,
    sourceY: (rows * dx) / 2,
    releaseM: 1,
    noseM: 1.5,
    country: 'rural',
    puffS: 10,
    evaluateS: 10,
    maxPuffs: 120,
    ach: 0.7,
  });
  const e = { rate: 2, volumeRate: 0, g0: 0, density: 1.2, tRatio: 1 };
  const air = { windX: 2, windY: 0, stability: 3 as const };
  for (let t = 0; t < 1200; t += 10) stepCloud(c, e, air, 10);
  return () => {
    stepCloud(c, e, air, 10);
    return cols * rows;
  };
}

export const probes: readonly Probe[] = [{ kernel: 'plume-120-puffs', make: plume }];
