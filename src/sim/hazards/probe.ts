/** Hazard kernels on made-up ground of any size, one step at a time: what `tuiyan bench` measures. No exercise uses it. */
import { rand, rngKey } from '../kernel/rng.ts';

export interface Probe {
  readonly kernel: string;
  /** Prepares a window of so many cells; `step` does one step and says how many cells it worked on. */
  readonly make: (cols: number, rows: number) => () => number;
}
/** Two ways of working against each other, by what each cost (`now`, ms) and how far they differ. */
export interface Trial {
  readonly kernel: string;
  readonly grid: string;
  readonly run: (now: () => number) => Record<string, number>;
}
export const KEY = rngKey('bench');
export const rough = (i: number): number => rand(KEY, 1, i, 0);
