/** Its kernels on made-up ground, for `tuiyan bench`. */
import { shake } from './kernel/shaking.ts';
import type { Probe } from '../probe.ts';

function shaking(cols: number, rows: number): () => number {
  const grid = { cols, rows, dx: 142, x0: 0, y0: 0 };
  const shock = { magnitude: 6, x: cols * 71, y: rows * 71, strikeDeg: 45 };
  const i = new Float64Array(cols * rows);
  const p = new Float64Array(cols * rows);
  return () => {
    shake(grid, '中强地震区', shock, null, i, p);
    return cols * rows;
  };
}

export const probes: readonly Probe[] = [{ kernel: 'shaking', make: shaking }];
