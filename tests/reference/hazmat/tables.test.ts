/** Rows whose expectation is a table: AEGL and the Emergency Response Guidebook. */
import { describe, expect, it } from 'vitest';
import { aeglModel, ergModel } from '../../../src/sim/hazards/hazmat/kernel/models.ts';
import { ERG_TABLE_3, protectKm } from '../../../src/sim/hazards/hazmat/kernel/erg.ts';
import { blastRadius, overpressure } from '../../../src/sim/hazards/shared/kernel/fire-explosion.ts';
import { mgPerM3 } from '../../../src/sim/hazards/hazmat/kernel/toxic.ts';
import { vapourPressure } from '../../../src/sim/hazards/hazmat/kernel/source.ts';
import { SUBSTANCES } from '../../../src/sim/hazards/shared/kernel/substances.data.ts';
import { cases } from '../cases.ts';

describe('tables, exactly', () => {
  for (const c of cases.filter((x) => x.modelId === 'hazmat.aegl' || x.modelId === 'hazmat.erg'))
    it(`${c.modelId} ${c.id}`, () => {
      const r = (c.modelId === 'hazmat.aegl' ? aeglModel : ergModel)(c.inputs);
      expect(r).toEqual({ ok: true, value: c.expected });
    });
  it('refuses containers and durations it has no row for', () => {
    expect(ergModel({ un: '1017', container: 'bucket' }).ok).toBe(false);
    expect(aeglModel({ substance: 'chlorine', durations_min: [11] }).ok).toBe(false);
  });
});

describe('readings of the tables', () => {
  it('protective distance follows wind and night', () => {
    const rail = ERG_TABLE_3[0];
    expect(protectKm(rail, 2, false)).toBeCloseTo(9.656, 3);
    expect(protectKm(rail, 4, true)).toBeCloseTo(9.012, 3);
    expect(protectKm(rail, 2, true)).toBeCloseTo(11.265, 3);
  });
  it('1 ppm of chlorine is 2.90 mg/m³', () => expect(mgPerM3(1, 70.9)).toBeCloseTo(2.9, 2));
  it('vapour pressure of chlorine at 20 °C is near 6.7 bar (expectation from memory)', () =>
    expect(vapourPressure(SUBSTANCES.chlorine, 293.15) / 1e5).toBeCloseTo(6.7, 0));
  it('blast radii invert the overpressure', () =>
    expect(overpressure(1000, blastRadius(1000, 14))).toBeCloseTo(14, 6));
});
