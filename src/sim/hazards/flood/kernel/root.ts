/**
 * Cube root by +, −, ×, ÷ only, so that its bits are the same in every engine. The argument is brought into
 * [1, 8) by exact factors of 8; a table gives five digits and one Halley step the rest (relative error < 4e-16).
 */
const STEPS = 64;
const VALUE = new Float64Array(7 * STEPS + 1);
const SLOPE = new Float64Array(7 * STEPS + 1);

function newtonCbrt(x: number): number {
  let y = 1 + (x - 1) / 7;
  for (let k = 0; k < 40; k++) y -= (y - x / (y * y)) / 3;
  return y;
}
for (let k = 0; k <= 7 * STEPS; k++) VALUE[k] = newtonCbrt(1 + k / STEPS);
for (let k = 0; k < 7 * STEPS; k++) SLOPE[k] = VALUE[k + 1] - VALUE[k];

/** ∛x for x > 0. */
export function cbrt(x: number): number {
  let s = 1;
  while (x < 1) {
    x *= 8;
    s *= 0.5;
  }
  while (x >= 8) {
    x *= 0.125;
    s *= 2;
  }
  const p = (x - 1) * STEPS;
  const k = p | 0;
  const y = VALUE[k] + SLOPE[k] * (p - k);
  const c = y * y * y;
  return (s * y * (c + x + x)) / (c + c + x);
}
/** x^{2/3}, x ≥ 0. */
export function pow23(x: number): number {
  if (x <= 0) return 0;
  const r = cbrt(x);
  return r * r;
}
