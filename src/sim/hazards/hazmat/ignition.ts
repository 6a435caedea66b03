/** Fire in a release: sources that the vapour reaches, the flash and its blast, a tank in fire and its ball. */
import { rand, streamId } from '../../kernel/rng.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { BLAST_DAMAGE, fireballFatal, overpressure, tntEquivalent } from '../shared/kernel/fire-explosion.ts';
import { burnUp } from './kernel/release.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { PROBITS } from './kernel/toxic.data.ts';
import { flammableLimit } from './kernel/toxic.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../tell.ts';
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
/** Whether a source can still light the cloud; a measure takes some time to work once ordered: traffic stopped, power off. */
export function isLive(w: World, h: HazmatIncident, n: number): boolean {
  const at = h.controls[specs(w)[n].stoppedBy];
  return at === undefined || w.t - at < w.env.numbers['PRM-HAZ-STOP'] * 60;
}
/** Half the lower flammable limit: the edge of where a spark may light it (the usual screening value). */
export const edgeOfFlash = (h: HazmatIncident): number => flammableLimit(h.vessel.substance) / 2;

const peopleOf = (w: World, tasks: readonly Task[]): number =>
  tasks.reduce((n, t) => n + w.res.units[t.unit].people, 0);

/** Once a minute: does the cloud find a spark? */
export function sparks(w: World, h: HazmatIncident): void {
  if (h.ignitedAt >= 0 || h.release.rate <= 0) return;
  const edge = edgeOfFlash(h);
  specs(w).forEach((s, n) => {
    if (h.ignitedAt >= 0 || !isLive(w, h, n)) return;
    const p = toWindow(w, s.lon, s.lat);
    const k = cellOf(p.x, p.y);
    if (k < 0 || h.cloud.conc[k] < edge) return;
    if (rand(w.env.key, SPARK, n, w.t) < s.perMinute) flash(w, h, n);
  });
}

function flash(w: World, h: HazmatIncident, index: number): void {
  const n = w.env.numbers;
  const source = specs(w)[index];
  const edge = edgeOfFlash(h);
  const home = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  h.ignitedAt = w.t;
  // Kilograms of vapour rich enough to burn: the grid's concentration over the cloud's depth.
  let kg = 0;
  const depthM = n['PRM-HAZ-CLOUD-DEPTH'];
  for (const mg of h.cloud.conc) if (mg >= 2 * edge) kg += mg * 1e-6 * CELL_M * CELL_M * depthM;
  const tnt = tntEquivalent(kg, SUBSTANCES[h.vessel.substance].combustion);
  const caught =
    hotCrews(w).length * n['PRM-HAZ-CREW-DEAD'] + source.people * n['PRM-HAZ-CAR-DEAD'] + h.workers;
  let hit = caught;
  for (const r of h.receptors) {
    if (r.protection === 'away') continue;
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
  const told = h.controls[source.stoppedBy];
  emit(w, 'CLOUD_IGNITED', null, {
    source: source.id,
    kg: Math.round(kg),
    hit: Math.round(hit),
    neglected: told === undefined && w.t - h.startedAt >= LATE_S,
  });
  tellIncident(w, 'hazmat', 'cloud.ignited');
  deliver(w, {
    from: w.env.scenario.conditions.hazmat!.village,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'cloud-ignited',
    facts: ['release:ignited', 'casualties', 'incident'],
  });
  // The leak now burns as a jet at the tank and heats it.
  if (h.signsAt < 0)
    schedule(w.schedule, w.t + n['PRM-HAZ-BLEVE-LEAST'] * 60, {
      kind: 'incident',
      hazard: 'hazmat',
      what: 'signs',
      index: 0,
    });
}

export function signs(w: World, h: HazmatIncident): void {
  if (h.signsAt >= 0 || h.controlledAt >= 0) return;
  h.signsAt = w.t;
  emit(w, 'VESSEL_SIGNS', null, {});
  tellIncident(w, 'hazmat', 'vessel.signs');
  deliver(w, {
    from: w.env.scenario.conditions.hazmat!.village,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'vessel-signs',
    facts: ['release:signs'],
  });
}

/** Minutes a tank lasts from its signs where the scenario gives none: the least of the data. */
export const burstSeconds = (w: World): number =>
  (w.env.scenario.conditions.hazmat!.burst?.withdrawMin ?? w.env.numbers['PRM-HAZ-BLEVE-LEAST']) * 60;

/** Once a minute: a tank that has given its signs bursts unless it is cooled or the leak is closed. */
export function watchVessel(w: World, h: HazmatIncident): void {
  if (h.signsAt < 0 || h.burstAt >= 0 || h.cooledAt >= 0 || h.controlledAt >= 0) return;
  if (h.coolingS >= w.env.numbers['PRM-HAZ-COOLED'] * 60) {
    h.cooledAt = w.t;
    emit(w, 'VESSEL_COOLED', null, {});
    tellIncident(w, 'hazmat', 'vessel.cooled');
    deliver(w, {
      from: w.env.scenario.conditions.hazmat!.village,
      to: COMMAND_ROLES,
      channel: 'radio',
      code: 'vessel-cooled',
    });
    return;
  }
  if (w.t - h.signsAt < burstSeconds(w)) return;
  const c = w.env.scenario.conditions.hazmat!;
  const v = w.env.index.village.get(c.village)!;
  h.burstAt = w.t;
  const hit =
    (h.withdrawnAt >= 0 ? 0 : hotCrews(w).length * w.env.numbers['PRM-HAZ-CREW-DEAD']) +
    Math.max(0, h.workers - h.deadWorkers);
  const near = (h.withdrawnAt >= 0 ? 0 : peopleOf(w, hotCrews(w))) + Math.max(0, h.workers - h.deadWorkers);
  h.deadWorkers = h.workers;
  emit(w, 'BURST', null, { hit });
  tellIncident(w, 'hazmat', 'vessel.burst');
  harm(w, v, { dead: hit, of: near });
  // What poisons drifts off as one cloud; what only burns makes a ball of fire.
  if (PROBITS[h.vessel.substance]) h.release.burst = true;
  else fireball(w, h);
  deliver(w, {
    from: c.village,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'vessel-burst',
    facts: ['release:burst'],
  });
}

/** Flammable contents burn as a ball: those out of doors near by are hurt by its heat (TNO, Eisenberg). */
function fireball(w: World, h: HazmatIncident): void {
  const { combustion } = SUBSTANCES[h.vessel.substance];
  const kg = h.release.inventoryKg;
  burnUp(h.release);
  if (combustion <= 0 || kg < 100) return;
  for (const r of h.receptors) {
    if (r.protection === 'away') continue;
    const x = Math.sqrt(r.x * r.x + r.y * r.y);
    const out = outdoorShare(w, r);
    const dead =
      r.people * (out + (1 - out) * w.env.numbers['PRM-HAZ-UNSHADED']) * fireballFatal(kg, combustion, x);
    r.expectedHurt += harm(w, r.village, { dead: dead, of: r.people, ...placeOf(r) });
    r.expectedDead += dead;
  }
}
