/** Where the front is led from: a public building near the incident, out of its reach. */
import { distanceM, type LonLat, type RoleView } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import { placeOf } from './doctrine-read.ts';

/** Nearer than this a post would be in the way, and soon in danger, m. */
const APART_M = 800;
const KINDS = ['government', 'health-centre', 'school', 'shelter', 'store'];

/** Places of the incident as the county knows them: its sites, else villages that were reported hit. */
function scenes(seat: Seat, v: RoleView): LonLat[] {
  const sites = v.sites.filter((s) => s.known).map((s) => s.at);
  if (sites.length > 0) return sites;
  return v.messages.flatMap((m) => {
    const at = m.code.startsWith('village-') ? placeOf(seat, String(m.params.village ?? '')) : null;
    return at ? [at] : [];
  });
}

export function postAt(seat: Seat, v: RoleView): string {
  const { facilities } = seat.county;
  const office = facilities.find((f) => f.kind === 'government')!.id;
  const all = scenes(seat, v);
  const [first] = all;
  if (!first) return office;
  const fit = facilities
    .filter((f) => KINDS.includes(f.kind) && v.shelters.every((s) => s.id !== f.id || s.issue === null))
    // Not where it has just been driven from.
    .filter((f) => v.icp === null || v.icp.stands || distanceM(f.at, v.icp) >= APART_M)
    .filter((f) => all.every((at) => distanceM(f.at, at) >= APART_M))
    .map((f) => ({ id: f.id, m: distanceM(f.at, first) }))
    .sort((a, b) => a.m - b.m || (a.id < b.id ? -1 : 1));
  return fit[0]?.id ?? office;
}
