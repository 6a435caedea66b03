/** External bands of the earthquake models, and the row whose tolerance is given in g. */
import { describe, expect, it } from 'vitest';
import { pgaModel } from '../../../src/sim/hazards/earthquake/kernel/models.ts';
import {
  damageIndex,
  INDEX_RANGES,
  VULNERABILITY,
} from '../../../src/sim/hazards/earthquake/kernel/damage.ts';
import {
  INTENSITY_LAWS,
  intensityOnAxis,
  reachOnAxis,
  ZONES,
} from '../../../src/sim/hazards/earthquake/kernel/intensity.ts';
import { aliveShare, TANGSHAN } from '../../../src/sim/hazards/earthquake/kernel/casualties.ts';
import { intensityFromPga } from '../../../src/sim/hazards/earthquake/kernel/instrumental.ts';
import { fastestAt, shake } from '../../../src/sim/hazards/earthquake/kernel/shaking.ts';
import { caseById, cases } from '../cases.ts';

describe('PGA of GB 18306-2015', () => {
  it('eq-pga-east-check: the published check within .01 g on both readings', () => {
    const c = caseById('eq-pga-east-check');
    const r = pgaModel(c.inputs);
    expect(r.ok).toBe(true);
    if (!r.ok) return;
    const tol = c.tolerance.abs_g as number;
    expect(Math.abs((r.value.PGA_g as number) - (c.expected.PGA_g as number))).toBeLessThan(tol);
    expect(Math.abs((r.value.PGA_gal as number) - (c.expected.PGA_gal as number)) / 981).toBeLessThan(tol);
  });
});

describe('intensity laws', () => {
  it('both axes agree at the epicentre within .001', () => {
    for (const z of ZONES) {
      const l = INTENSITY_LAWS[z];
      expect(Math.abs(intensityOnAxis(l.long, 5.7, 0) - intensityOnAxis(l.short, 5.7, 0))).toBeLessThan(1e-3);
    }
  });
  it('the reach inverts the law', () => {
    const l = INTENSITY_LAWS.中强地震区.long;
    expect(intensityOnAxis(l, 6, reachOnAxis(l, 6, 6.3))).toBeCloseTo(6.3, 10);
    expect(reachOnAxis(l, 5, 9)).toBe(0);
  });
});

describe('damage index against GB/T 17742 (expectation from memory)', () => {
  for (const c of cases.filter((x) => x.modelId === 'quake.damage-index'))
    it(`${c.id} lies in the standard's range ± .02`, () => {
      const [lo, hi] = c.expected.range as [number, number];
      const v = damageIndex(c.inputs.I as number, c.inputs.V as number);
      expect(v).toBeGreaterThan(lo - 0.02);
      expect(v).toBeLessThan(hi + 0.02);
    });
  it('the shipped vulnerabilities stay within .02 of the ranges', () => {
    for (const [cls, ranges] of [
      ['A', INDEX_RANGES['A/B']],
      ['B', INDEX_RANGES['A/B']],
      ['C', INDEX_RANGES.C],
    ] as const)
      ranges.forEach(([lo, hi], k) => {
        const v = damageIndex(6 + k, VULNERABILITY[cls]);
        expect(v).toBeGreaterThan(lo - 0.021);
        expect(v).toBeLessThan(hi + 0.021);
      });
  });
});

it('fewer of the trapped live with every hour', () => {
  for (let h = 0; h < 200; h++) expect(aliveShare(TANGSHAN, h + 1)).toBeLessThan(aliveShare(TANGSHAN, h));
});

describe('acceleration and intensity of one shock', () => {
  const g = { cols: 121, rows: 121, dx: 1000, x0: -60500, y0: -60500 };
  const n = g.cols * g.rows;
  for (const zone of ['中强地震区', '东部强震区'] as const)
    for (const magnitude of [4.5, 5.1, 6, 6.5, 7, 8])
      it(`${zone} M ${magnitude}: the acceleration reads at most half a degree over the intensity and less than one under it where Ⅴ and more is felt, also on soft ground`, () => {
        const site = Float64Array.from({ length: n }, (_, k) => (k % 3 === 0 ? 1.3 : 1));
        const intensity = new Float64Array(n);
        const gal = new Float64Array(n);
        shake(g, zone, { magnitude, x: 0, y: 0, strikeDeg: 30 }, site, intensity, gal);
        let [under, over] = [Infinity, -Infinity];
        for (let k = 0; k < n; k++) {
          if (intensity[k] < 5) continue;
          const d = intensityFromPga(gal[k] / 100) - intensity[k];
          under = Math.min(under, d);
          over = Math.max(over, d);
        }
        expect(over).toBeLessThan(0.5 + 1e-6);
        expect(under).toBeGreaterThan(-1);
      });
  it('where the law is the lower it holds; acceleration falls with distance and grows with magnitude', () => {
    const at = (magnitude: number): Float64Array => {
      const gal = new Float64Array(n);
      shake(g, '中强地震区', { magnitude, x: 0, y: 0, strikeDeg: 90 }, null, new Float64Array(n), gal);
      return gal;
    };
    const six = at(6);
    const seven = at(7);
    const middle = 60 * g.cols + 60;
    for (let c = 1; c < 60; c++) expect(six[middle + c]).toBeLessThan(six[middle + c - 1]);
    for (let k = 0; k < n; k++) expect(seven[k]).toBeGreaterThan(six[k]);
    expect(fastestAt(7.9)).toBeGreaterThan(195);
    expect(fastestAt(7.9)).toBeLessThan(401);
  });
});
