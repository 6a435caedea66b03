/** Villages and townships as the county knows them. */
import { heardAt, isBack, isThere } from '../people/evacuation-state.ts';
import { conferenceLink } from '../information/conference.ts';
import { mediaList, mediaOfTownship } from '../information/coverage.ts';
import { darkKnown, lastContact, reachable, silentKnown } from '../information/links.ts';
import { trappedTold } from '../people/casualties.ts';
import { CATEGORIES } from '../people/relief.data.ts';
import { housed, roomless } from '../people/lodging.ts';
import { groupPeople, needAt, needIndex } from '../people/relief.ts';
import type { World } from '../world.ts';
import type * as V from './types.ts';

const NO_GROUPS: V.VillageView['groups'] = [];
const fiveNeeds = (at: (k: number) => number): V.Needs => [at(0), at(1), at(2), at(3), at(4)];
function groupViews(w: World, v: number): V.VillageView['groups'] {
  const p = w.people;
  const people = Math.ceil(Math.max(p.arrived[v], p.toMove[v]));
  return CATEGORIES.map((category, c) => ({
    category,
    people: groupPeople(w, v, c, people),
    needs: fiveNeeds((k) => p.needMet[needIndex(v, k, c)]),
  }));
}

export function villageView(w: World, v: number, low: number): V.VillageView {
  const row = w.env.county.villages[v];
  const p = w.people;
  const order = p.evacOrder[v];
  const town = w.env.index.township.get(row.township)!;
  const told = reachable(w, town) || p.wetReported[v] >= 0;
  const evac =
    order < 0
      ? 'none'
      : isBack(w, v)
        ? 'returned'
        : isThere(w, v)
          ? 'done'
          : heardAt(w, v) >= 0
            ? 'moving'
            : 'ordered';
  return {
    id: row.id,
    population: row.population,
    vulnerable: row.vulnerable,
    lowLying: low,
    risk: row.risk,
    warned: p.warnedAt[v] >= 0 ? 1 : 0,
    households: Math.round(p.households[v] * 100) / 100,
    persons: Math.round(p.persons[v] * 100) / 100,
    evac,
    toMove: Math.round(p.toMove[v]),
    arrived: Math.round(p.arrived[v]),
    shelter: order < 0 ? '' : w.env.county.facilities[p.orders[order].shelter].id,
    lodged: housed(w, v).map((x) => ({
      shelter: w.env.county.facilities[x.shelter].id,
      people: Math.round(x.people),
    })),
    waiting: Math.round(roomless(w, v)),
    flooded: p.wetReported[v] >= 0,
    trapped: told ? trappedTold(w, v) : 0,
    needs: fiveNeeds((k) => needAt(p, v, k)),
    groups: order < 0 && p.needSince[v] < 0 ? NO_GROUPS : groupViews(w, v),
    needSince: p.needSince[v],
  };
}

export function townshipView(w: World, i: number, hq: boolean): V.RoleView['townships'][number] {
  const t = w.env.county.townships[i];
  const silent = silentKnown(w, i);
  return {
    id: t.id,
    contact: !silent,
    silentKnown: silent,
    cutOff: darkKnown(w, i),
    media: mediaList(mediaOfTownship(w, i, hq)),
    conference: conferenceLink(w, i, hq),
    lastContact: lastContact(w, i),
  };
}
