/** The big reservoir: water as it usually lies is a lake, not a flood. */
import { expect, it } from 'vitest';
import { mapBase } from '../../../src/bridge/map-base.ts';
import { baseFeatures } from '../../../src/cartography/features/base.ts';
import { projection, UNITS_PER_CELL } from '../../../src/cartography/projection.ts';
import { createExercise } from '../../../src/sim/index.ts';
import { depthView } from '../../../src/sim/views/depth-view.ts';
import { scenario } from '../../support/proof/shipped.ts';
import { county } from '../../support/tiny.ts';

const base = mapBase(county);
const [lake] = base.lakes;
const cells = lake.mask.reduce((n, x) => n + x, 0);

it('is drawn as large as its cells', () => {
  const drawn = baseFeatures(base, projection(base.grid)).filter((f) => f.layer === 'lake');
  expect(drawn).toHaveLength(1);
  let area = 0;
  for (const ring of drawn[0].rings!)
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      area += (ring[i] * ring[j + 1] - ring[j] * ring[i + 1]) / 2;
    }
  expect(cells).toBeGreaterThan(300);
  expect(Math.abs(Math.abs(area) / UNITS_PER_CELL ** 2 / cells - 1)).toBeLessThan(0.03);
});

it('shows no depth at its usual level; above it the shore is under water and the lake is none the deeper', () => {
  const { loaded } = scenario('flood-first-steps');
  const ex = createExercise(loaded.scenario, county, '1');
  const n = base.grid.cols * base.grid.rows;
  const depths = (): Uint8Array => {
    const out = new Uint8Array(n);
    depthView(ex, 'trainer', out, new Uint8Array(n));
    return out;
  };
  const k = county.reservoirs.findIndex((r) => r.id === lake.id);
  const { floodLimitM } = county.reservoirs[k];
  const { level } = ex.world.incidents.flood.rivers.reservoirs[k];
  expect(level).toBeLessThan(floodLimitM + 1);
  const wetBefore = depths().filter((d) => d > 0).length;
  ex.world.incidents.flood.rivers.reservoirs[k].level = floodLimitM + 4;
  const high = depths();
  expect(high.some((d, i) => d > 0 && lake.mask[i] === 1)).toBe(false);
  expect(high.filter((d) => d > 0).length).toBeGreaterThan(wetBefore + 50);
});
