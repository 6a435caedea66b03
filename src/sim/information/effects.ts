/** What a message of the file or a storyline does to the world. */
import { incidentEffect } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { keptOut } from '../resources/areas.ts';
import { volunteerUnit } from '../resources/volunteers.ts';
import type { Role } from '../roles.ts';
import { stockNamed } from '../scenario/aliases.ts';
import type { InjectEffect } from '../scenario/schema.ts';
import { SUPPLY_ITEMS, type World } from '../world.ts';
import { cutLink, townshipOf } from './links.ts';
import { tellHappening } from './officers.ts';

/** @param to whom the message went that brings it. @returns what was wrong with it, or ''; an effect in fault stops nobody's exercise. */
export function takeEffect(w: World, e: InjectEffect, to: readonly Role[]): string {
  try {
    const gone = absent(w, e);
    if (gone !== '') return `${e.do} ${gone}`;
    apply(w, e, to);
    return '';
  } catch {
    return e.do;
  }
}

/** Edges that meet at a village or facility. */
function accessRoads(w: World, near: string): number[] {
  const { index, county } = w.env;
  const v = index.village.get(near);
  const { node } = v !== undefined ? county.villages[v] : county.facilities[index.facility.get(near)!];
  return county.roads.edges.flatMap((edge, k) => (edge.a === node || edge.b === node ? [k] : []));
}

/** The first thing that an effect names and the county has not, or ''. Nothing has been done by then. */
function absent(w: World, e: InjectEffect): string {
  const { village, township, levee, facility } = w.env.index;
  const named: readonly (readonly [readonly string[], (id: string) => boolean])[] = [
    ['townships' in e ? e.townships : [], (id) => township.has(id)],
    ['villages' in e ? e.villages : [], (id) => village.has(id)],
    ['facilities' in e ? e.facilities : 'facility' in e ? [e.facility] : [], (id) => facility.has(id)],
    ['levee' in e ? [e.levee] : [], (id) => levee.has(id)],
    ['near' in e ? [e.near] : [], (id) => village.has(id) || facility.has(id)],
  ];
  return named.flatMap(([ids, has]) => ids.filter((id) => !has(id)))[0] ?? '';
}
function apply(w: World, e: InjectEffect, to: readonly Role[]): void {
  const { index, county } = w.env;
  switch (e.do) {
    case 'cut-cell':
    case 'cut-power':
      for (const t of e.townships) cutLink(w, townshipOf(w, t), e.do === 'cut-cell' ? 'cell' : 'power');
      break;
    case 'cut-mast':
      for (const id of e.facilities) {
        const f = index.facility.get(id)!;
        w.res.facilityWet[f] = w.t;
        emit(w, 'FACILITY_FAILED', null, { facility: id });
        const near = county.facilities[f].township ?? county.townships[0].id;
        tellHappening(w, 'mast-down', near, { facility: id }, ['lifeline:mast']);
      }
      break;
    case 'open-road':
      for (const k of accessRoads(w, e.near)) {
        delete w.res.blockedEdges[k];
        delete w.info.knownClosed[k];
      }
      emit(w, 'ROAD_OPENED', null, { edges: accessRoads(w, e.near) });
      break;
    case 'close-road':
      for (const k of accessRoads(w, e.near)) {
        // The message itself tells of it.
        w.res.blockedEdges[k] = w.t;
        w.info.knownClosed[k] = w.t;
      }
      emit(w, 'ROAD_FAILED', null, { near: e.near });
      break;
    case 'social-arrives':
      volunteerUnit(w);
      break;
    case 'people-return':
      for (const id of e.villages) {
        const v = index.village.get(id)!;
        if (w.people.evacOrder[v] < 0 || w.resp.returnOk[v] !== undefined) continue;
        // People who were told to stay a short while ago stay.
        if (
          w.log.some(
            (x) =>
              x.kind === 'STATEMENT' &&
              x.data.topic === 'evacuation' &&
              w.t - x.t < w.env.numbers['PRM-INF-STAY'] * 3600,
          )
        )
          continue;
        // A cordon round the village stops them.
        if (keptOut(w, county.villages[v].at)) continue;
        emit(w, 'EARLY_RETURN', null, { village: id });
      }
      break;
    case 'stock-loss': {
      const f = index.facility.get(e.facility)!;
      const k = (SUPPLY_ITEMS as readonly string[]).indexOf(stockNamed(e.item));
      if (w.res.stock[f] && k >= 0) w.res.stock[f][k] = Math.floor(w.res.stock[f][k] * (1 - e.share));
      break;
    }
    case 'feed-fails':
      w.info.feeds.down[e.feed] = Math.max(w.info.feeds.down[e.feed] ?? -1, w.t + e.minutes * 60);
      emit(w, 'FEED_LOST', null, { feed: e.feed });
      break;
    case 'platform-outage':
      w.info.feeds.platformUntil = Math.max(w.info.feeds.platformUntil, w.t + e.minutes * 60);
      emit(w, 'PLATFORM_OUT', null, { cause: e.cause });
      break;
    default:
      incidentEffect(w, e, to);
  }
}
