/** Fire in a release: sources that the vapour reaches, the flash and its blast, a tank in fire and its ball. */
import { rand, streamId } from '../../kernel/rng.ts';
import { BLAST_DAMAGE, fireballFatal, overpressure, tntEquivalent } from '../shared/kernel/fire-explosion.ts';
import { burnUp } from './kernel/release.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { PROBITS } from './kernel/toxic.data.ts';
import { flammableLimit } from './kernel/toxic.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { isIn, lastEntered, raiseAll } from '../../drive.ts';
import { harm } from '../../people/harm.ts';
import type { Task, World } from '../../world.ts';
import { CELL_M, cellOf, toWindow } from './cloud-step.ts';
import { outdoorShare } from './people.ts';
import { placeOf, type HazmatIncident } from './state.ts';
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
  const caught =
    hotCrews(w).length * n['PRM-HAZ-CREW-DEAD'] + source.people * n['PRM-HAZ-CAR-DEAD'] + h.workers;
  let hit = caught;
  for (const r of h.receptors) {
    if (isIn(w, 'hazmat-receptor', 'people.away', r.id)) continue;
    const k = cellOf(r.x, r.y);
    const out = outdoorShare(w, r);
    const kPa = tnt > 0 ? overpressure(tnt, Math.sqrt(r.x * r.x + r.y * r.y)) : 0;
    const walls =
      kPa >= BLAST_DAMAGE.severe ? n['PRM-HAZ-SEVERE'] : kPa >= BLAST_DAMAGE.brick ? n['PRM-HAZ-BRICK'] : 0;
    // Everybody in the open inside the flash dies (CPR 18E), those indoors by what falls on them.
    const share = (k >= 0 && h.cloud.conc[k] >= edge ? out : 0) + (1 - out) * walls;
    r.expectedHurt += harm(w, r.village, { dead: r.people * share, of: r.people, ...placeOf(r) });
    r.expectedDead += r.people * share;
    hit += r.people * share;
  }
  h.deadWorkers = h.workers;
  harm(w, home, { dead: caught, of: peopleOf(w, hotCrews(w)) + source.people + h.workers });
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

/** The tank fails: whoever stands by it, then what it held. */
export function burst(w: World, h: HazmatIncident): void {
  const v = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  const down = Math.max(0, h.workers - h.deadWorkers);
  const hit = hotCrews(w).length * w.env.numbers['PRM-HAZ-CREW-DEAD'] + down;
  const near = peopleOf(w, hotCrews(w)) + down;
  h.deadWorkers = h.workers;
  emit(w, 'BURST', null, { hit });
  harm(w, v, { dead: hit, of: near });
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
    if (isIn(w, 'hazmat-receptor', 'people.away', r.id)) continue;
    const x = Math.sqrt(r.x * r.x + r.y * r.y);
    const out = outdoorShare(w, r);
    const dead =
      r.people * (out + (1 - out) * w.env.numbers['PRM-HAZ-UNSHADED']) * fireballFatal(kg, combustion, x);
    r.expectedHurt += harm(w, r.village, { dead: dead, of: r.people, ...placeOf(r) });
    r.expectedDead += dead;
  }
}
