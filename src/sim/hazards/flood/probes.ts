/** Its kernels on made-up ground, for `tuiyan bench`. */
import { createWater, fillTo, stableDt, stepWater } from './kernel/inertial.ts';
import { rough, type Probe } from '../probe.ts';

/** Still water in a rough trough that covers `share` of the window, set moving by its own unevenness. */
function water(cols: number, rows: number, share: number): () => number {
  const n = cols * rows;
  const wet = Math.round(rows * share);
  const z = Float64Array.from({ length: n }, (_, i) => (i < wet * cols ? rough(i) : 50));
  const w = createWater({ cols, rows, dx: 142, z, n: new Float64Array(n).fill(0.05) });
  for (let i = 0; i < wet * cols; i++) fillTo(w, i, 2 + 0.2 * rough(i + n));
  return () => {
    stepWater(w, Math.min(10, stableDt(w)));
    return wet * cols;
  };
}

export const probes: readonly Probe[] = [
  { kernel: 'flood-15%-wet', make: (c, r) => water(c, r, 0.15) },
  { kernel: 'flood-wet', make: (c, r) => water(c, r, 1) },
];
