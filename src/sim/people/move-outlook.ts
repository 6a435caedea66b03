/** What an order to move people promises before it is given: who goes, by which way, which place takes how many, and what speaks against it. */
import { incidentExposed } from '../hazards/answers.ts';
import type { ShelterTrouble } from '../hazards/pack.ts';
import { wayOutlook, type WayOutlook } from '../resources/outlook.ts';
import { sightings } from '../resources/sight.ts';
import type { EvacOrder, World } from '../world.ts';
import { evacuationWay, toMoveUnder, travelSeconds } from './evacuation.ts';
import { roomLeft } from './lodging.ts';
import { shelterTrouble, isOpen } from './shelters.ts';

export interface MoveOutlook {
  readonly villages: readonly {
    readonly village: string;
    /** Who would still have to leave. */
    readonly people: number;
    /** To the first shelter; who leaves as soon as the order begins is there at `arriveAt`. */
    readonly way: WayOutlook;
  }[];
  readonly shelters: readonly {
    readonly shelter: string;
    readonly open: boolean;
    readonly trouble: ShelterTrouble | null;
    readonly left: number;
    readonly takes: number;
  }[];
  /** For whom no place is left. */
  readonly over: number;
}

export function moveOutlook(
  w: World,
  villages: readonly number[],
  order: Pick<EvacOrder, 'scope' | 'inside'>,
  shelters: readonly number[],
  startAt: number,
): MoveOutlook {
  const { county } = w.env;
  const rows = villages.map((v) => {
    const target = toMoveUnder(w, v, order, incidentExposed(w, v, true));
    const people = Math.max(0, Math.round(Math.max(target, w.people.toMove[v]) - w.people.departed[v]));
    return { v, people };
  });
  const all = rows.reduce((n, r) => n + r.people, 0);
  let over = all;
  const eyes = sightings(w);
  const places = shelters.map((s) => {
    const left = Math.floor(roomLeft(w, s));
    const takes = Math.min(left, over);
    over -= takes;
    return {
      shelter: county.facilities[s].id,
      open: isOpen(w, s),
      trouble: shelterTrouble(w, s, eyes),
      left,
      takes,
    };
  });
  const [first] = shelters;
  return {
    villages: rows.map(({ v, people }) => ({
      village: county.villages[v].id,
      people,
      way: wayOutlook(
        w,
        county.villages[v].node,
        county.facilities[first].node,
        evacuationWay(w, v, first, true),
        Math.max(0, startAt - w.t) + Math.ceil(travelSeconds(w, v, first, true)),
      ),
    })),
    shelters: places,
    over,
  };
}
