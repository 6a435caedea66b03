/** Fire in a release: sources that the vapour reaches, the flash and its blast, a tank in fire and its ball. */
import { rand, streamId } from '../../kernel/rng.ts';
import {
  BLAST_DAMAGE,
  fireballBurnt,
  fireballFatal,
  overpressure,
  tntEquivalent,
} from '../shared/kernel/fire-explosion.ts';
import { burnUp } from './kernel/release.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { PROBITS } from './kernel/toxic.data.ts';
import { flammableLimit } from './kernel/toxic.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { isIn, lastEntered, raiseAll, since } from '../../drive.ts';
import { harm } from '../../people/harm.ts';
import type { Task, World } from '../../world.ts';
import { CELL_M, cellOf, toWindow } from './cloud-step.ts';
import { strike, tally } from './people.ts';
import { killWorkers } from './shift.ts';
import type { HazmatIncident } from './state.ts';
import { hotCrews } from './work.ts';

const SPARK = streamId('hazmat-spark');
/** Ignition control is late after twice ten minutes (H-09). */
const LATE_S = 20 * 60;

const specs = (w: World) => w.env.scenario.conditions.hazmat!.sources;
/** Half the lower flammable limit: the edge of where a spark may light it (the usual screening value). */
export const edgeOfFlash = (h: HazmatIncident): number => flammableLimit(h.vessel.substance) / 2;

const peopleOf = (w: World, tasks: readonly Task[]): number =>
  tasks.reduce((n, t) => n + w.res.units[t.unit].people, 0);

/** Whether rich vapour lies on a source this minute and the draw is a spark. */
export function sparkOf(w: World, h: HazmatIncident, id: string): boolean {
  if (isIn(w, 'hazmat-leak', 'vapour.burnt') || h.release.rate <= 0) return false;
  const n = specs(w).findIndex((s) => s.id === id);
  const s = specs(w)[n];
  const p = toWindow(w, s.lon, s.lat);
  const k = cellOf(p.x, p.y);
  if (k < 0 || h.cloud.conc[k] < edgeOfFlash(h)) return false;
  return rand(w.env.key, SPARK, n, w.t) < s.perMinute;
}
export function lightCloud(h: HazmatIncident, id: string): void {
  h.litBy = id;
}
/** Once a minute: does the cloud find a spark, has the tank been cooled? */
export function watchFire(w: World): void {
  besideFailing(w);
  raiseAll(w, 'hazmat-source', 'minute');
  raiseAll(w, 'hazmat-vessel', 'minute');
}

/** The vapour burns back to the leak: who stands in it, what its blast brings down. */
export function flash(w: World, h: HazmatIncident): void {
  const n = w.env.numbers;
  const source = specs(w).find((s) => s.id === h.litBy)!;
  const edge = edgeOfFlash(h);
  const home = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  // Kilograms of vapour rich enough to burn: the grid's concentration over the cloud's depth.
  let kg = 0;
  const depthM = n['PRM-HAZ-CLOUD-DEPTH'];
  for (const mg of h.cloud.conc) if (mg >= 2 * edge) kg += mg * 1e-6 * CELL_M * CELL_M * depthM;
  const tnt = tntEquivalent(kg, SUBSTANCES[h.vessel.substance].combustion);
  let hit = crewsCaught(w, home) + Math.max(0, h.workers - h.deadWorkers);
  killWorkers(w, h, h.workers);
  const cars = source.people * n['PRM-HAZ-CAR-DEAD'];
  hit += cars;
  harm(w, home, { dead: cars, hurt: source.people * n['PRM-HAZ-CAR-HURT'], of: source.people });
  for (const r of h.receptors) {
    for (const q of r.parties) {
      const k = cellOf(q.x, q.y);
      const kPa = tnt > 0 ? overpressure(tnt, Math.sqrt(q.x * q.x + q.y * q.y)) : 0;
      const walls = kPa >= BLAST_DAMAGE.severe ? 'SEVERE' : kPa >= BLAST_DAMAGE.brick ? 'BRICK' : null;
      // Everybody in the open inside the flash dies (CPR 18E), those indoors by what falls on them.
      if (q.at !== 'room') hit += k >= 0 && h.cloud.conc[k] >= edge ? strike(r, q, 1, 0) : 0;
      else if (walls) hit += strike(r, q, n[`PRM-HAZ-${walls}`], n[`PRM-HAZ-${walls}-HURT`]);
    }
    tally(w, h, r);
  }
  const told = lastEntered(w, 'hazmat-source', 'stopping', source.id) >= 0;
  emit(w, 'CLOUD_IGNITED', null, {
    source: source.id,
    kg: Math.round(kg),
    hit: Math.round(hit),
    neglected: !told && w.t - lastEntered(w, 'hazmat-leak', 'hole.open', 'leak') >= LATE_S,
  });
  deliver(w, {
    from: w.env.scenario.conditions.hazmat!.village,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'cloud-ignited',
    facts: ['release:ignited', 'casualties', 'incident'],
  });
}

/** Crews in the hot zone, caught by fire. @returns how many of them die. */
function crewsCaught(w: World, village: number): number {
  const n = w.env.numbers;
  const crews = hotCrews(w);
  const dead = crews.length * n['PRM-HAZ-CREW-DEAD'];
  harm(w, village, { dead, hurt: crews.length * n['PRM-HAZ-CREW-HURT'], of: peopleOf(w, crews) });
  return dead;
}

/** A tank that gives signs lets go in jets and pieces before it bursts: crews that were not called out are hurt beside it. */
function besideFailing(w: World): void {
  const n = w.env.numbers;
  if (!isIn(w, 'hazmat-vessel', 'failing')) return;
  if (w.t - since(w, 'hazmat-vessel', 'failing', 'vessel') < n['PRM-HAZ-SIGNS-GRACE'] * 60) return;
  const crews = hotCrews(w);
  const home = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  harm(w, home, {
    dead: (crews.length * n['PRM-HAZ-SIGNS-DEAD']) / 60,
    hurt: (crews.length * n['PRM-HAZ-SIGNS-HURT']) / 60,
    of: peopleOf(w, crews),
  });
}

/** The tank fails: whoever stands by it, then what it held. */
export function burst(w: World, h: HazmatIncident): void {
  const v = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  const hit = crewsCaught(w, v) + Math.max(0, h.workers - h.deadWorkers);
  killWorkers(w, h, h.workers);
  emit(w, 'BURST', null, { hit });
  // What poisons drifts off as one cloud; what only burns makes a ball of fire.
  if (PROBITS[h.vessel.substance]) h.release.burst = true;
  else fireball(w, h);
}

/** Flammable contents burn as a ball: those out of doors near by are hurt by its heat (TNO, Eisenberg). */
function fireball(w: World, h: HazmatIncident): void {
  const { combustion } = SUBSTANCES[h.vessel.substance];
  const kg = h.release.inventoryKg;
  burnUp(h.release);
  if (combustion <= 0 || kg < 100) return;
  for (const r of h.receptors) {
    for (const q of r.parties) {
      const x = Math.sqrt(q.x * q.x + q.y * q.y);
      const seen = q.at === 'room' ? w.env.numbers['PRM-HAZ-UNSHADED'] : 1;
      const dead = fireballFatal(kg, combustion, x);
      strike(r, q, seen * dead, seen * Math.max(0, fireballBurnt(kg, combustion, x) - dead));
    }
    tally(w, h, r);
  }
}
