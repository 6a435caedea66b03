import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, createExercise } from '../../../src/sim/index.ts';
import { county, load } from '../../support/tiny.ts';

/** Levels of 8 July 2020 as reported by the provincial headquarters on 10 July 2020; Zhangshukeng «about 7 m over warning». */
const REPORTED = [
  { gauge: 'shendu', peak: 50.7, hour: 24 },
  { gauge: 'jiaotan', peak: 49.93, hour: null },
  { gauge: 'zhangshukeng', peak: 41.5, hour: null },
] as const;

describe('flood of July 2020, nobody acting (rain is assumed, levels are reported)', () => {
  const ex = createExercise(
    load(readFileSync('scenarios/flood-2020-changjiang.yaml', 'utf8')).scenario,
    county,
    '1',
  );
  const peaks = county.gauges.map(() => ({ level: -Infinity, hour: 0 }));
  while (ex.world.t < ex.endAt) {
    advance(ex, 300);
    peaks.forEach((p, i) => {
      const v = ex.world.incidents.flood.rivers.gauges[i];
      if (v > p.level) {
        p.level = v;
        p.hour = ex.world.t / 3600;
      }
    });
  }
  const rows = REPORTED.map((r) => ({
    ...r,
    ...peaks[county.gauges.findIndex((g) => g.id === r.gauge)],
    by: r.hour,
  }));
  console.table(
    rows.map((r) => ({
      gauge: r.gauge,
      reportedM: r.peak,
      simulatedM: Number(r.level.toFixed(2)),
      reportedHour: r.by ?? '—',
      simulatedHour: Number(r.hour.toFixed(1)),
    })),
  );

  for (const r of rows)
    it(`${r.gauge}: simulated peak within 0.5 m of ${r.peak} m`, () =>
      expect(Math.abs(r.level - r.peak)).toBeLessThanOrEqual(0.5));
  it('shendu: peak within two hours of 20:00', () =>
    expect(Math.abs(rows[0].hour - 24)).toBeLessThanOrEqual(2));
  it('costs lives when nobody acts, and water stays in balance', () => {
    expect(ex.world.people.harm.reduce((n, r) => n + r.dead, 0)).toBeGreaterThan(0);
  });
});
