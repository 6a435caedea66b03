/** Training landslide points. */
import { centreOf } from '../../sim/kernel/grid.ts';
import { inPolygon } from '../../sim/kernel/shape.ts';
import { chance } from './field.ts';
import { q5 } from './source.ts';
import type { Provenance } from '../../sim/kernel/units.ts';
import type { Facility } from '../../sim/county/types.ts';
import type { VillageDraft, VillageInput } from './villages.ts';

/** Landslide points: the steepest ground within 450 m of homes, in the eastern and northern townships first. */
export function slopes(
  x: VillageInput,
  villages: readonly VillageDraft[],
  prov: Provenance,
): Omit<Facility, 'node'>[] {
  const out: Omit<Facility, 'node'>[] = [];
  const g = x.src.grid;
  const prone = [
    '360222105',
    '360222101',
    '360222205',
    '360222208',
    '360222207',
    '360222102',
    '360222109',
    '360222204',
  ];
  const rank = villages
    .filter((v) => prone.includes(v.township))
    .map((v) => {
      const home = centreOf(g, v.cells[0]!);
      let best = { i: v.cells[0]!, s: 0 };
      for (let r = -3; r <= 3; r++)
        for (let c = -3; c <= 3; c++) {
          const i = v.cells[0]! + r * g.cols + c;
          if (x.slope[i]! > best.s && !x.ch.isChannel(i) && inPolygon(x.src.outline, home))
            best = { i, s: x.slope[i]! };
        }
      return { v, ...best, score: best.s + 0.1 * chance('slope', Number(v.id.slice(4))) };
    })
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const taken = new Map<string, number>();
  let n = 0;
  for (const c of rank) {
    if (n === 10) break;
    if ((taken.get(c.v.township) ?? 0) >= 2) continue;
    taken.set(c.v.township, (taken.get(c.v.township) ?? 0) + 1);
    n++;
    out.push({
      id: `slope-${n}`,
      kind: 'slope',
      name: { zh: `训练地灾隐患点 ${n}`, en: `Training landslide point ${n}` },
      at: q5(centreOf(g, c.i)),
      cell: c.i,
      township: c.v.township,
      capacity: null,
      prov: { ...prov, note: `Steep ground above ${c.v.name.zh}; invented` },
    });
  }
  return out;
}
