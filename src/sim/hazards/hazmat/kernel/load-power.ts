/** Cⁿ for toxic loads, fast enough for every cell of a window and the same bits everywhere. */
import { pow } from '../../../kernel/det-math.ts';

/** C > 0 as m·2^e with 1 ≤ m < 2: 2^{n e} from a table, mⁿ straight between 1024 points (relative error < 1e-6). */
export interface PowerTable {
  readonly n: number;
  readonly mantissa: Float64Array;
  readonly scale: Float64Array;
}
const POINTS = 1024;
const E_MIN = -40;
const E_MAX = 60;
export function powerTable(n: number): PowerTable {
  const mantissa = new Float64Array(POINTS + 2);
  for (let k = 0; k < mantissa.length; k++) mantissa[k] = pow(1 + k / POINTS, n);
  const scale = new Float64Array(E_MAX - E_MIN + 1);
  for (let k = 0; k < scale.length; k++) scale[k] = pow(2, n * (E_MIN + k));
  return { n, mantissa, scale };
}

const f64 = new Float64Array(1);
const u32 = new Uint32Array(f64.buffer);
/** Cⁿ of C between 1e-12 and 1e18. */
export function loadPower(t: PowerTable, c: number): number {
  if (t.n === 1) return c;
  if (t.n === 2) return c * c;
  f64[0] = c;
  const e = ((u32[1] >>> 20) & 0x7ff) - 1023;
  u32[1] = (u32[1] & 0x000fffff) | 0x3ff00000;
  const x = (f64[0] - 1) * POINTS;
  const k = x | 0;
  const m = t.mantissa[k] + (x - k) * (t.mantissa[k + 1] - t.mantissa[k]);
  return m * t.scale[e - E_MIN];
}
