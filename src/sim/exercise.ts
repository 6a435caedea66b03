/** The exercise: commands in, events and views out. `advance` is the tick, readable as a table of contents (DESIGN §5). */
import { StateHash } from './kernel/state-hash.ts';
import { invariant } from './kernel/invariant.ts';
import { nextDue } from './kernel/scheduler.ts';
import { err, ok, type Result } from './kernel/result.ts';
import type { CountyPack } from './county/types.ts';
import type { SimLogEvent } from './events.ts';
import { COMMANDS } from './commands/registry.ts';
import {
  areaOf,
  cleanCommand,
  openParams,
  parseCommand,
  reject,
  type Command,
  type Outlook,
  type Rejection,
} from './commands/command.ts';
import { checkAreas, checkRefs, refExists } from './commands/refs.ts';
import { hearLog, hearOrder, onChartTimer, type About } from './drive.ts';
import {
  copyIncidents,
  handleIncident,
  hashIncidents,
  incidentHit,
  minuteIncidents,
  reachPeople,
  stepIncidents,
} from './hazards/answers.ts';
import { deliverMessage } from './information/deliver.ts';
import { holdTimer } from './information/feeds.ts';
import { releaseFeeds } from './information/feed-release.ts';
import { watchInjects } from './information/injects.ts';
import { onCallTimer, updateLinks } from './information/links.ts';
import { watchLevel } from './information/levels.ts';
import { onSend } from './information/outbox.ts';
import { onRoadNews } from './information/road-news.ts';
import { officersReport } from './information/officers.ts';
import { watchRumours } from './information/rumours.ts';
import { concludeOutcome, observe } from './observers.ts';
import { settleMachines } from './settle.ts';
import { initialWorld } from './initial.ts';
import { emit } from './log.ts';
import { exerciseRunner } from './machines/exercise.ts';
import { moveEvacuees } from './people/evacuation.ts';
import { countExposed } from './people/exposure.ts';
import { trappedIn } from './people/casualties.ts';
import { onClaimTimer } from './people/recovery.ts';
import { watchRelief } from './people/relief-plan.ts';
import { updateRelief } from './people/relief.ts';
import { onWarnTimer, spreadWarnings } from './people/warning.ts';
import { areaOutlook } from './resources/areas.ts';
import { onAid } from './resources/aid.ts';
import { onDonationTimer } from './resources/donations.ts';
import { updateRoads } from './resources/roads.ts';
import { onOrderHeard, onUnitTimer } from './resources/tasks.ts';
import { HQ_ROLES, type Role } from './roles.ts';
import { seconds, type Scenario } from './scenario/schema.ts';
import { watchStories } from './stories/stories.ts';
import { noteEvidence } from './scoring/evidence.ts';
import type { SimEvent, World } from './world.ts';

export interface LoggedCommand {
  readonly t: number;
  readonly seq: number;
  readonly seat: string;
  readonly role: Role;
  readonly cmd: Command;
  /** Set when it was rejected. */
  readonly code?: string;
}
export interface Exercise {
  readonly world: World;
  readonly commands: LoggedCommand[];
  /** Scored end and end of the closing phase, s. */
  readonly endAt: number;
  readonly closeAt: number;
}

export function createExercise(scenario: Scenario, county: CountyPack, seed: string): Exercise {
  const endAt = seconds(scenario.end.at);
  return {
    world: initialWorld(scenario, county, seed),
    commands: [],
    endAt,
    closeAt: endAt + scenario.end.closingMinutes * 60,
  };
}

export const phaseOf = (ex: Exercise): string => String(ex.world.machines.exercise.value);
export const isOver = (ex: Exercise): boolean =>
  ex.world.t >= ex.closeAt || ['ended', 'stopped', 'review'].includes(phaseOf(ex));

/** A command as sent by a seat, at the current tick. The answer is final; rejected ones leave the state unchanged (DET-8). */
export function submit(
  ex: Exercise,
  seat: string,
  role: Role,
  given: Command,
): Result<{ seq: number }, Rejection> {
  const { world: w } = ex;
  const cmd = cleanCommand(given);
  const refusal = refusalOf(ex, role, cmd);
  const seq = ex.commands.length;
  if (refusal) {
    ex.commands.push({ t: w.t, seq, seat, role, cmd, code: refusal.code });
    return err(refusal);
  }
  const def = COMMANDS.get(cmd.type)!;
  const parsed = parseCommand(def, cmd);
  invariant(parsed.ok, 'judged commands parse');
  const from = w.log.length;
  w.seq = seq + 1;
  def.apply(w, parsed.value, role);
  hearOrder(w, cmd.type, parsed.value as About);
  hearLog(w, from);
  noteEvidence(w, from);
  ex.commands.push({ t: w.t, seq, seat, role, cmd });
  return ok({ seq });
}

/** Why a command would be refused, or null; changes nothing. */
export const judge = (ex: Exercise, role: Role, given: Command): Rejection | null =>
  refusalOf(ex, role, cleanCommand(given));

/** What a command, finished or not, would do as far as the county can tell; null where there is nothing to foresee. */
export function outlook(ex: Exercise, given: Command): Outlook | null {
  const { world: w } = ex;
  const cmd = cleanCommand(given);
  const def = COMMANDS.get(cmd.type);
  if (!def || (def.hazards && !def.hazards.some((h) => runs(w, h)))) return null;
  const params = openParams(def.fields, cmd, (to, id) => refExists(w, to, id));
  const drawn = areaOf(def.fields, params);
  if (drawn.length === 0) return def.outlook?.(w, params) ?? null;
  const area = areaOutlook(w, drawn);
  return { ...(area.fault ? null : def.outlook?.(w, params)), area };
}

/** Whether the exercise names a hazard. */
const runs = (w: World, hazard: string): boolean => w.env.hazards.some((h) => h.id === hazard);

function refusalOf(ex: Exercise, role: Role, cmd: Command): Rejection | null {
  const { world: w } = ex;
  const def = COMMANDS.get(cmd.type);
  if (!def) return reject('REJ-001', 'type', { type: cmd.type });
  if (def.hazards && !def.hazards.some((h) => runs(w, h)))
    return reject('REJ-001', 'type', { type: def.type });
  if (!def.roles.includes(role)) return reject('REJ-002', '', { role, type: def.type });
  const phase = phaseOf(ex);
  const open = phase === 'running' || phase === 'paused';
  const inTime = def.when === 'closing' || def.when === 'any' || w.t < ex.endAt;
  if (def.when !== 'any' && (!open || !inTime)) return reject('REJ-005', '', { phase });
  const parsed = parseCommand(def, cmd);
  if (!parsed.ok) return parsed.error;
  return (
    checkRefs(w, def.fields, parsed.value) ??
    checkAreas(w, def.fields, parsed.value) ??
    def.check(w, parsed.value, role)
  );
}

/** Run `ticks` seconds of scenario time; stops when the exercise is over or paused. Returns the ticks done. */
export function advance(ex: Exercise, ticks: number): number {
  for (let i = 0; i < ticks; i++) {
    if (isOver(ex) || phaseOf(ex) !== 'running') return i;
    tick(ex);
  }
  return ticks;
}

function tick(ex: Exercise): void {
  const { world: w } = ex;
  const from = w.log.length;
  w.t += 1;
  // 2 due events
  for (let due = nextDue(w.schedule, w.t); due; due = nextDue(w.schedule, w.t)) handle(w, due.event);
  let heard = hearLog(w, from);
  // 3 hazards
  stepIncidents(w);
  if (w.t % 60 === 0) {
    // 4 roads for movement
    updateRoads(w);
    minuteIncidents(w);
    heard = hearLog(w, heard);
    // 5 machines
    settleMachines(w);
    // 6 information
    updateLinks(w);
    releaseFeeds(w);
    watchInjects(w);
    watchStories(w);
    watchRumours(w);
    officersReport(w, incidentHit, trappedIn);
    heard = hearLog(w, heard);
    watchLevel(w);
    spreadWarnings(w);
    // 7 people
    moveEvacuees(w);
    reachPeople(w);
    countExposed(w);
    updateRelief(w);
    if (w.t % 600 === 0) watchRelief(w);
  }
  hearLog(w, heard);
  // 8 evidence
  if (w.t % 600 === 0) observe(w);
  if (w.t === ex.endAt) {
    concludeOutcome(w);
    emit(w, 'SCORED_END', null, {});
  }
  if (w.log.length > from) noteEvidence(w, from);
  if (w.t === ex.closeAt) {
    emit(w, 'ENDED', null, {});
    w.machines.exercise = exerciseRunner.step(w.machines.exercise, { type: 'end' });
  }
}

function handle(w: World, e: SimEvent): void {
  switch (e.kind) {
    case 'deliver':
      return void deliverMessage(w, e.message);
    case 'unit':
      return onUnitTimer(w, e.unit, e.stamp);
    case 'order':
      return onOrderHeard(w, e.unit, e.order);
    case 'warn':
      return onWarnTimer(w, e.warning, e.stage);
    case 'call':
      return onCallTimer(w, e.township, e.heard);
    case 'aid':
      return onAid(w, e.request);
    case 'donation':
      return onDonationTimer(w, e.donor);
    case 'send':
      return onSend(w, e.sending);
    case 'claim':
      return onClaimTimer(w, e.claim);
    case 'road-news':
      return onRoadNews(w, e.edge, e.code, e.debris);
    case 'chart':
      return onChartTimer(w, e);
    case 'incident':
      if (holdTimer(w, e)) return;
      return handleIncident(w, e.hazard, e.what, e.index);
  }
}

/** Names of the hashed parts, in order. */
export const HASH_PARTS = [
  'clock',
  'incidents',
  'information',
  'people',
  'resources',
  'response',
  'log',
] as const;

/** Of the first `n` events of a log: how many, and the last of them. */
export const logHash = (log: readonly SimLogEvent[], n: number): string =>
  new StateHash()
    .value(n)
    .value(log.slice(Math.max(0, n - 20), n))
    .digest();

/** One 64-bit hash per part of the state (DET-10). The log is hashed by its length and last entries' effect on the others. */
export function stateHashes(ex: Exercise): string[] {
  const { world: w } = ex;
  return [
    // Time, queue and machines together: what drives everything else.
    new StateHash().f64(w.t).u32(w.seq).str(w.env.seed).value(w.schedule).value(w.machines).digest(),
    hashIncidents(w, new StateHash()).digest(),
    new StateHash().value(w.info).digest(),
    new StateHash().value(w.people).digest(),
    new StateHash().value(w.res).digest(),
    new StateHash().value(w.resp).digest(),
    logHash(w.log, w.log.length),
  ];
}
export const stateHash = (ex: Exercise): string => {
  const h = new StateHash();
  for (const part of stateHashes(ex)) h.str(part);
  return h.digest();
};

/** An exact copy that can go on independently (DET-12). */
export function snapshot(ex: Exercise): Exercise {
  const { env, incidents: _, ...rest } = ex.world;
  return {
    ...ex,
    commands: [...ex.commands],
    world: { env, incidents: copyIncidents(ex.world), ...structuredClone(rest) },
  };
}
export const isHqRole = (r: Role): boolean => (HQ_ROLES as readonly string[]).includes(r);
