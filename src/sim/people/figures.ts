/** The figures of a report against what the county's own messages say: what may be called understated, overstated or made up. */
import type { ReportFaults } from '../events/command.ts';
import type { Report, World } from '../world.ts';
import { overVillages, trappedTold } from './casualties.ts';
import { reportedDead, reportedInjured } from './harm.ts';

export const FIGURES = ['dead', 'injured', 'missing', 'evacuated'] as const;
export type Figure = (typeof FIGURES)[number];
/** The verified dead, and between what the county's word of each figure leaves it. */
export interface Told {
  readonly dead: number;
  readonly least: Readonly<Record<Figure, number>>;
  readonly most: Readonly<Record<Figure, number>>;
}
/** A figure less than this share of what is known is understated (a count of a while ago is not). */
const STALE = 0.5;
export function toldSoFar(w: World): Told {
  let dead = 0;
  const first = new Map<string, number>();
  for (const m of w.info.messages) {
    if (m.code === 'casualties' && m.truth) dead = Number(m.params.dead);
    if (m.code === 'casualties-first') first.set(String(m.params.place), Number(m.params.dead));
  }
  const heard = [...first.values()].reduce((n, x) => n + x, 0);
  const trapped = overVillages(w, trappedTold);
  let moving = 0;
  let arrived = 0;
  for (let v = 0; v < w.people.toMove.length; v++) {
    moving += Math.ceil(w.people.toMove[v]);
    arrived += Math.floor(w.people.arrived[v]);
  }
  const injured = reportedInjured(w);
  return {
    dead,
    // A first count of the dead is no duty yet; the verified one is.
    least: { dead, injured: STALE * injured, missing: STALE * trapped, evacuated: STALE * arrived },
    most: {
      dead: Math.max(dead, heard, reportedDead(w)),
      injured,
      // Whoever is not accounted for may be among the trapped, and a first count of them is rough.
      missing: 2 * trapped,
      evacuated: moving,
    },
  };
}
/** Beyond this many times and people more than anybody had told, a figure is made up. */
const GROSS = { times: 2, people: 10 };
/** The report's figures against what the county had been told. */
export function faultsOf(p: Readonly<Record<Figure, number>>, { least, most }: Told): ReportFaults {
  const which = (wrong: (k: Figure) => boolean): Figure[] => FIGURES.filter(wrong);
  return {
    blank: which((k) => p[k] < 0),
    under: which((k) => p[k] >= 0 && p[k] < least[k]),
    over: which((k) => p[k] > most[k]),
    gross: which((k) => p[k] > GROSS.times * most[k] + GROSS.people),
  };
}

/** Figures of an earlier report that tell less than half of what is known now. */
export function overtaken(w: World, { fields }: Report): readonly string[] {
  const figures = Object.fromEntries(FIGURES.map((k) => [k, Number(fields[k])])) as Record<Figure, number>;
  return faultsOf(figures, toldSoFar(w)).under;
}
