/** The plays of each hazard, and what `machines.without` must keep from happening in one of them. */
import type { Exercise } from '../../../src/sim/index.ts';
import { isIn, lastEntered } from '../../../src/sim/drive.ts';
import { events, messages, type Wish } from '../../support/tiny-world.ts';
import { COMMON_PLAYS } from './common.plays.ts';
import { QUAKE_PLAYS } from './earthquake.plays.ts';
import { FLOOD_PLAYS } from './flood.plays.ts';
import { FIRE_PLAYS } from './forest-fire.plays.ts';
import { HAZMAT_PLAYS } from './hazmat.plays.ts';
import { SLIDE_PLAYS } from './landslide.plays.ts';
import type { Play } from './plays.ts';

export const PLAYS: Readonly<Record<string, readonly Play[]>> = {
  common: COMMON_PLAYS,
  earthquake: QUAKE_PLAYS,
  flood: FLOOD_PLAYS,
  'forest-fire': FIRE_PLAYS,
  hazmat: HAZMAT_PLAYS,
  landslide: SLIDE_PLAYS,
};

interface Without {
  readonly name: string;
  readonly play: Play;
  readonly machines: Wish['machines'];
  readonly had: (ex: Exercise) => boolean;
  readonly hadNot: (ex: Exercise) => boolean;
}
const named = (list: readonly Play[], name: string): Play => list.find((p) => p.name === name)!;

const staysIn = QUAKE_PLAYS.find((p) => p.name.startsWith('crews with a signal'))!;
const caught = FIRE_PLAYS.find((p) => p.name.endsWith('without one are caught'))!;
const silent = COMMON_PLAYS.find((p) => p.name.startsWith('townships fall silent'))!;
const rain = FLOOD_PLAYS.find((p) => p.name.startsWith('rain that comes back'))!;
/** What the first end of the response found of the levees. */
const endedCalm = (ex: Exercise): unknown =>
  (events(ex, 'END')[0].data as Readonly<Record<string, unknown>>)['no-active-danger'];
export const WITHOUT: readonly Without[] = [
  {
    name: 'a gauge without "water.below -> water.warning" rises over its mark and nothing is said',
    play: rain,
    machines: { 'flood-gauge': { without: ['water.below -> water.warning'] } },
    had: (ex) => events(ex, 'STAGE_OVER').length > 0 && events(ex, 'STAGE_UNDER').length > 0,
    hadNot: (ex) =>
      events(ex, 'STAGE_OVER').length === 0 &&
      events(ex, 'STAGE_UNDER').length === 0 &&
      lastEntered(ex.world, 'flood-gauge', 'told.over', 'g-low') >= 0,
  },
  {
    name: 'a store without "dry -> flooded" stands in the water and loses nothing',
    play: FLOOD_PLAYS.find((p) => p.name.startsWith('a tailings pond clogs'))!,
    machines: { 'flood-store': { without: ['dry -> flooded'] } },
    had: (ex) => events(ex, 'CHEMICALS_FLOODED').length === 1,
    hadNot: (ex) => events(ex, 'CHEMICALS_FLOODED').length === 0 && isIn(ex.world, 'flood-store', 'dry'),
  },
  {
    name: 'a flood without "active.levees.quiet -> active.levees.pressed" lets its response end while a levee pipes',
    play: rain,
    machines: { 'flood-incident': { without: ['active.levees.quiet -> active.levees.pressed'] } },
    had: (ex) => endedCalm(ex) === false,
    hadNot: (ex) => endedCalm(ex) === true && events(ex, 'LEVEE_DANGER')[0].t < events(ex, 'END')[0].t,
  },
  {
    name: 'a township without "cut-off.unnoticed -> cut-off.missed" is silent and nobody misses it',
    play: silent,
    machines: { 'township-contact': { without: ['cut-off.unnoticed -> cut-off.missed'] } },
    had: (ex) => messages(ex, 'township-silent').length === 2,
    hadNot: (ex) => messages(ex, 'township-silent').length === 0 && events(ex, 'LINK_LOST').length === 4,
  },
  {
    name: 'one without "cut-off -> emergency-link" is heard again when its power is back and not before',
    play: silent,
    machines: { 'township-contact': { without: ['cut-off -> emergency-link'] } },
    had: (ex) => events(ex, 'CONTACT').length === 2,
    hadNot: (ex) => events(ex, 'CONTACT').length === 0 && isIn(ex.world, 'township-contact', 'cut-off', 't3'),
  },
  {
    name: 'a levee without "piping -> breached" pipes on and does not breach',
    play: named(FLOOD_PLAYS, 'piping that nobody treats'),
    machines: { 'flood-levee': { without: ['piping -> breached'] } },
    had: (ex) => events(ex, 'LEVEE_BREACH').length === 1,
    hadNot: (ex) =>
      events(ex, 'LEVEE_BREACH').length === 0 && isIn(ex.world, 'flood-levee', 'piping', 'levee-1'),
  },
  {
    name: 'a slope without "signs -> slid" shows signs and stands',
    play: SLIDE_PLAYS[0],
    machines: { 'landslide-slope': { without: ['signs -> slid'] } },
    had: (ex) => events(ex, 'SLIDE').length === 1,
    hadNot: (ex) =>
      events(ex, 'SLIDE').length === 0 &&
      isIn(ex.world, 'landslide-slope', 'signs') &&
      ex.world.incidents.landslide!.slides.failedS.every((s) => s < 0),
  },
  {
    name: 'a lake without "water.filling -> water.breached" runs over its dam and stands',
    play: SLIDE_PLAYS.find((p) => p.name.startsWith('the response ends while a lake'))!,
    machines: { 'landslide-lake': { without: ['water.filling -> water.breached'] } },
    had: (ex) => events(ex, 'LAKE_BREACHED').length === 1,
    hadNot(ex) {
      const [{ lake }] = ex.world.incidents.landslide!.slides.lakes;
      return (
        events(ex, 'LAKE_BREACHED').length === 0 &&
        lake.breach === null &&
        lake.levelM === lake.crestM &&
        lake.outM3 > 0
      );
    },
  },
  {
    name: 'a cracked dam without "wall.cracked -> wall.failed" holds its water',
    play: named(FLOOD_PLAYS, 'a dam cracked by a shock goes at its flood limit'),
    machines: { 'flood-reservoir': { without: ['wall.cracked -> wall.failed'] } },
    had: (ex) => events(ex, 'DAM_FAILED').length > 0,
    hadNot: (ex) => events(ex, 'DAM_FAILED').length === 0,
  },
  {
    name: 'a tailings pond without "dam.alarm -> dam.failed" overtops and stands',
    play: FLOOD_PLAYS.find((p) => p.name.startsWith('a tailings pond clogs'))!,
    machines: { 'flood-pond': { without: ['dam.alarm -> dam.failed'] } },
    had: (ex) => events(ex, 'POND_FAILED').length === 1,
    hadNot: (ex) =>
      events(ex, 'POND_FAILED').length === 0 && ex.world.incidents.flood.ponds[0].breach === null,
  },
  {
    name: 'a crew without "inside -> out" is not withdrawn by a shock and works on',
    play: staysIn,
    machines: { 'earthquake-crew': { without: ['inside -> out'] } },
    had: (ex) => events(ex, 'WITHDRAW').length > 0,
    hadNot: (ex) => !events(ex, 'WITHDRAW').some((e) => e.t === events(ex, 'AFTERSHOCK')[0].t),
  },
  {
    name: 'crews without "safe -> caught" come home',
    play: caught,
    machines: { 'forest-fire-crew': { without: ['safe -> caught'] } },
    had: (ex) => events(ex, 'ENTRAPPED').length > 0 && events(ex, 'DEATHS').length > 0,
    hadNot: (ex) => events(ex, 'ENTRAPPED').length === 0 && events(ex, 'DEATHS').length === 0,
  },
  {
    name: 'a vessel without "failing -> burst" runs dry as it fails, and nobody is hit',
    play: named(HAZMAT_PLAYS, 'signs, nobody withdraws, it bursts'),
    machines: { 'hazmat-vessel': { without: ['failing -> burst'] } },
    had: (ex) => events(ex, 'BURST').length === 1,
    hadNot: (ex) =>
      events(ex, 'BURST').length === 0 &&
      isIn(ex.world, 'hazmat-vessel', 'dry') &&
      ex.world.incidents.hazmat!.release.burntKg === 0,
  },
];
