/** What water costs: homes by depth, fields by hours, works of farming, firms; breaches, dams and spills. In 万元. */
import { MANNING } from '../../county/codec.ts';
import type { CountyPack, FacilityKind } from '../../county/types.ts';
import type { Losses } from '../../resources/sectors.ts';
import type { World } from '../../world.ts';
import { dwellingDamage } from './kernel/impact.ts';
import { deepCells, depthAt } from './kernel/system.ts';

/** Depth from which a field, a home, a firm is in water, m. */
const IN_WATER = 0.3;
const M2_PER_MU = 2000 / 3;
const FARMLAND = MANNING[1];
const FIRMS: ReadonlySet<FacilityKind> = new Set(['chemical', 'gas', 'mine', 'park']);

const known = new WeakMap<CountyPack, { fields: Uint8Array; firms: readonly number[] }>();
function groundOf(county: CountyPack): { fields: Uint8Array; firms: readonly number[] } {
  let g = known.get(county);
  if (!g) {
    const { manning, inCounty } = county.terrain;
    const fields = new Uint8Array(manning.length);
    for (let i = 0; i < fields.length; i++) if (inCounty[i] === 1 && manning[i] === FARMLAND) fields[i] = 1;
    const firms = county.facilities.flatMap((f, i) => (FIRMS.has(f.kind) ? [i] : []));
    known.set(county, (g = { fields, firms }));
  }
  return g;
}

/** Once in ten minutes: fields under water, and how deep it stands in each firm. */
export function watchLosses(w: World): void {
  const q = w.incidents.flood;
  const { county, numbers } = w.env;
  const { fields, firms } = groundOf(county);
  const cells = deepCells(q.rivers, IN_WATER, fields);
  const mu = (cells * county.grid.cellM * county.grid.cellM * numbers['PRM-LOS-FIELDS']) / M2_PER_MU;
  q.fields.mostMu = Math.max(q.fields.mostMu, mu);
  q.fields.muHours += mu / 6;
  for (const i of firms) {
    const d = depthAt(q.rivers, county.facilities[i].cell);
    if (d > IN_WATER && d > (q.firms[i] ?? 0)) q.firms[i] = d;
  }
}

/** Households that water or mud has wrecked, counted whole: each by the share of its home that is gone. */
function homesLost(w: World): number {
  const q = w.incidents.flood;
  let sum = 0;
  w.env.county.villages.forEach((v, i) => {
    if (q.households[i] === 0) return;
    const each = v.households / v.cells.length;
    let wet = 0;
    for (let k = q.cellOffset[i]; k < q.cellOffset[i + 1]; k++) {
      if (q.maxDepth[k] <= IN_WATER) continue;
      wet += each;
      sum += each * dwellingDamage(q.maxDepth[k]);
    }
    // Whom no water reached lies under mud: nothing is left of it.
    sum += Math.max(0, q.households[i] - wet);
  });
  return sum;
}

/** @param works what failed works and spills come to, million yuan. */
export function floodLosses(w: World, works: number, spilt: number): Partial<Losses> {
  const n = w.env.numbers;
  const { fields, firms } = w.incidents.flood;
  const homes = homesLost(w);
  // No more can die on a field than stands on it.
  const ruined = Math.min(
    fields.mostMu,
    n['PRM-LOS-CROP-LEAST'] * fields.mostMu + fields.muHours / n['PRM-LOS-CROP-HOURS'],
  );
  let firm = 0;
  for (const i of groundOf(w.env.county).firms) firm += dwellingDamage(firms[i] ?? 0);
  return {
    houses: homes * n['PRM-LOS-DWELLING'],
    crops: ruined * n['PRM-LOS-CROP'],
    works: 100 * works + fields.mostMu * n['PRM-LOS-DITCHES'],
    lifelines: Object.keys(w.incidents.flood.underpasses).length * n['PRM-LOS-UNDERPASS'],
    firms: homes * n['PRM-LOS-TRADE'] + firm * n['PRM-LOS-FIRM'] + 100 * spilt,
  };
}
