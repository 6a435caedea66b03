/** Where the front is led from: a public building near the incident, out of its reach; who leads where the post does not reach. */
import { distanceM, type LonLat, type RoleView } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import type { DoctrineRule, Memory } from './doctrine.ts';
import { isOpen, placeOf } from './doctrine-read.ts';

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

/** Places the post was driven from: nobody goes back there while the incident lasts. */
const LEFT = 'left-post:';

/** The fittest building, or a village whose people may stay, that the county has no reason to think in danger. */
export function postAt(seat: Seat, v: RoleView, m: Memory): string {
  const { facilities, villages } = seat.county;
  const office = facilities.find((f) => f.kind === 'government')!.id;
  const all = scenes(seat, v);
  const [first] = all;
  if (!first) return office;
  const places = [
    ...facilities.filter(
      (f) => KINDS.includes(f.kind) && v.shelters.every((s) => s.id !== f.id || s.issue === null),
    ),
    ...villages.filter((x) =>
      v.villages.some((y) => y.id === x.id && y.evac === 'none' && !y.flooded && y.trapped === 0),
    ),
  ];
  if (v.icp !== null && !v.icp.stands) {
    const { icp } = v;
    for (const p of places) if (distanceM(p.at, icp) < APART_M) m.mark(LEFT + p.id, v.t);
  }
  const fit = places
    .filter((p) => !m.has(LEFT + p.id) && all.every((at) => distanceM(p.at, at) >= APART_M))
    .map((p) => ({ id: p.id, m: distanceM(p.at, first) }))
    .sort((a, b) => a.m - b.m || (a.id < b.id ? -1 : 1));
  return fit[0]?.id ?? office;
}

/** More crews than this within this of each other get in each other's way unless somebody leads there; one leads this far. */
const SPAN = 5;
const SCENE_M = 1500;
const LED_M = 4000;
/** An official for each scene with many crews that neither the post nor another official is near. */
export const leaders: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  if (v.icp === null || v.t >= v.endAt || !m.every('leaders', v.t, 600)) return;
  const { facilities } = seat.county;
  const at = (target: string): LonLat | null =>
    v.sites.find((s) => s.id === target)?.at ?? placeOf(seat, target);
  const crews = v.tasks.flatMap((t) => {
    const where = isOpen(t) ? at(t.target) : null;
    return where ? [where] : [];
  });
  for (const scene of crews) {
    const many = crews.filter((x) => distanceM(x, scene) <= SCENE_M).length > SPAN;
    const led = (f: (typeof facilities)[number]): boolean =>
      m.has(`led:${f.id}`) && distanceM(f.at, scene) <= LED_M;
    if (!many || distanceM(v.icp, scene) <= LED_M || facilities.some(led)) continue;
    const [seen] = facilities
      .filter((f) => KINDS.includes(f.kind) && distanceM(f.at, scene) <= LED_M)
      .sort((a, b) => distanceM(a.at, scene) - distanceM(b.at, scene) || (a.id < b.id ? -1 : 1));
    if (
      !seen ||
      !seat.send('commander', {
        type: 'leader.appoint',
        official: 'county leader for the township',
        site: seen.id,
      })
    )
      continue;
    m.mark(`led:${seen.id}`, v.t);
  }
};
