/** Resolves the ids that commands use; a danger or slope exists for the county only once it is known. */
import { isAsked, moveOf, pointOf, questionOf } from '../discussion/moves.ts';
import { dangerPlace, siteById } from '../hazards/answers.ts';
import { knownSince } from '../information/deliver.ts';
import type { Area, ShapeKind } from '../kernel/shape.ts';
import { areaFault, type AreaFault } from '../resources/areas.ts';
import type { World } from '../world.ts';
import { reject, type Fields, type Rejection, type RefKind } from './command.ts';
import { CATALOGUE_IDS } from '../scenario/item-ids.ts';

const numeric = (s: string): number => (/^\d{1,6}$/.test(s) ? Number(s) : -1);

/** Whether an id of a kind exists and may be named by the county. */
export function refExists(w: World, kind: RefKind, id: string): boolean {
  const { index, county, scenario } = w.env;
  const facility = (): (typeof county.facilities)[number] | undefined =>
    county.facilities[index.facility.get(id) ?? -1];
  switch (kind) {
    case 'township':
      return index.township.has(id);
    case 'village':
      return index.village.has(id);
    case 'unit':
      return w.res.units.some((u) => u.id === id);
    case 'gauge':
      return index.gauge.has(id);
    case 'reservoir':
      return index.reservoir.has(id);
    case 'levee':
      return index.levee.has(id);
    case 'danger':
      return numeric(id) >= 0 && dangerPlace(w, numeric(id)) !== null && knownSince(w, `danger:${id}`) >= 0;
    case 'shelter':
      return facility()?.kind === 'shelter';
    case 'store':
      return facility()?.kind === 'store';
    case 'slope':
      return facility()?.kind === 'slope';
    case 'facility':
      return index.facility.has(id);
    case 'message':
      return numeric(id) >= 0 && numeric(id) < w.info.messages.length;
    case 'warning':
      return numeric(id) >= 0 && numeric(id) < w.resp.warnings.length;
    case 'task':
      return numeric(id) >= 0 && numeric(id) < w.res.tasks.length;
    case 'supply':
      return numeric(id) >= 0 && numeric(id) < w.res.supplies.length;
    case 'donation':
      return numeric(id) >= 0 && numeric(id) < w.resp.relief.donations.length;
    case 'edge':
      return numeric(id) >= 0 && numeric(id) < county.roads.edges.length;
    case 'inject':
      return scenario.msel.some((x) => x.id === id);
    case 'item':
      return CATALOGUE_IDS.has(id);
    case 'site':
      return siteById(w, id) !== undefined;
    case 'move':
      return moveOf(w, id) !== undefined;
    case 'question': {
      const of = questionOf(w, id);
      return of !== null && isAsked(w, of.move.id);
    }
    case 'choice':
      return scenario.moves.some((m) =>
        m.questions.some((q) => q.choices.some((c) => c.id === id) && isAsked(w, m.id)),
      );
    case 'point':
      return pointOf(w, id) !== null;
    case 'place':
      return (
        siteById(w, id) !== undefined ||
        index.village.has(id) ||
        index.facility.has(id) ||
        index.township.has(id) ||
        index.levee.has(id) ||
        index.reservoir.has(id)
      );
  }
}

/** By what is wrong with a drawn area. */
const AREA_CODES: Readonly<Record<AreaFault, Rejection['code']>> = {
  unknown: 'REJ-160',
  few: 'REJ-161',
  many: 'REJ-162',
  crossed: 'REJ-163',
  outside: 'REJ-164',
  large: 'REJ-165',
  small: 'REJ-166',
};
/** Why an area cannot be drawn so, or null; a command without one has none. */
export function checkAreas(
  w: World,
  fields: Fields,
  params: Readonly<Record<string, unknown>>,
): Rejection | null {
  for (const [name, f] of Object.entries(fields)) {
    const area = f.kind === 'area' ? (params[name] as Area) : [];
    if (f.kind !== 'area' || area.length === 0) continue;
    const fault = f.of.includes(area[0] as ShapeKind) ? areaFault(w, area) : 'unknown';
    if (fault) return reject(AREA_CODES[fault], name);
  }
  return null;
}

export function checkRefs(
  w: World,
  fields: Fields,
  params: Readonly<Record<string, unknown>>,
): Rejection | null {
  for (const [name, f] of Object.entries(fields)) {
    if (f.kind === 'ref' && params[name] !== '' && !refExists(w, f.to, String(params[name])))
      return reject('REJ-004', name, { kind: f.to, id: String(params[name]) });
    if (f.kind === 'refs')
      for (const id of params[name] as string[])
        if (!refExists(w, f.to, id)) return reject('REJ-004', name, { kind: f.to, id });
  }
  return null;
}

/** Road node of anything that can be a destination. */
export function nodeOf(w: World, id: string): number {
  const { index, county } = w.env;
  const v = index.village.get(id);
  if (v !== undefined) return county.villages[v].node;
  const f = index.facility.get(id);
  if (f !== undefined) return county.facilities[f].node;
  const t = index.township.get(id);
  if (t !== undefined) return county.townships[t].node;
  const l = index.levee.get(id);
  if (l !== undefined) return county.levees[l].node;
  const r = index.reservoir.get(id);
  if (r !== undefined) {
    const at = county.reservoirs[r].at;
    let best = -1;
    let d = Infinity;
    county.roads.nodes.forEach((n, i) => {
      const x = n.at.lon - at.lon;
      const y = n.at.lat - at.lat;
      if (x * x + y * y < d) {
        d = x * x + y * y;
        best = i;
      }
    });
    return best;
  }
  return siteById(w, id)?.node ?? -1;
}
