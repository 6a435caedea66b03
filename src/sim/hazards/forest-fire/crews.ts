/** Crews on the line: rounds of work by sector, ground and hours that forbid them, and what flames do to those in their way. */
import { burntHa, crewDanger, wetCell } from './kernel/fire.ts';
import { GROUND } from './kernel/terrain.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { COMMAND_ROLES, deliver, learn } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { beginChart, isIn, raise } from '../../drive.ts';
import { harm } from '../../people/harm.ts';
import { hourOfDay } from '../../scenario/parts.ts';
import type { Numbers } from '../../scenario/parameters.ts';
import type { Task, Unit, World } from '../../world.ts';
import { planned } from './attack-plan.ts';
import { escapeFault, type EscapeFault } from './escape.ts';
import {
  attack,
  edgeOf,
  indirect,
  lineThrough,
  mopUp,
  outside,
  sectorOf,
  SECTORS,
  siteOf,
  type Edge,
  type Sector,
} from './front.ts';
import type { CrewReadings } from './charts/crew.ts';
import type { CrewOrder, ForestFireIncident } from './state.ts';
import { villageAtFire } from './villages.ts';

const TRAP = streamId('fire-entrapment');
/** Burning edge farther away than this does not concern a crew, m. */
const LOOK_M = 500;
/** Lines are built so many cells ahead of the front, and so many outside ground that is not entered. */
const AHEAD = 5;
const ASIDE_CELLS = 3;

/** The sector ordered, then those a crew takes when nothing is left alive in it. */
const sectorsFrom = (s: Sector): Sector[] => [s, 'rear', 'left', 'right', 'head'];

const KILLERS = [
  ['saddle', GROUND.saddle],
  ['valley', GROUND.valley],
  ['bowl', GROUND.bowl],
  ['sunny-steep', GROUND.sunnySteep],
] as const;
/** Why direct attack at a cell is not allowed now (N-06, N-08: 20:00–05:00 on steep ground); '' = it is. */
export function groundRisk(w: World, f: ForestFireIncident, cell: number): string {
  const tag = f.ground[cell];
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return (
    KILLERS.find(([, bit]) => (tag & bit) !== 0)?.[0] ??
    ((tag & GROUND.steep) !== 0 && (h >= 20 || h < 5) ? 'night-steep' : '')
  );
}
function stand(f: ForestFireIncident, order: CrewOrder, cell: number): void {
  if (order.at === cell) return;
  order.at = cell;
  order.came = f.fire.t;
}
/** The first place of a sector at which a crew would work. */
export function workplace(f: ForestFireIncident, edge: Edge, s: Sector): number {
  const i = edge.cells[s][0];
  return i === undefined ? -1 : outside(f.fire, i);
}

/** Crews and lookouts look along the edge: what burns, by sector, and what each sector's chart makes of it. */
export function lookAlong(w: World, f: ForestFireIncident): Edge {
  const edge = edgeOf(f.fire);
  for (const s of SECTORS) f.alive[s] = edge.cells[s].length;
  // One look may show that no flame is left and that nothing is warm either.
  for (const s of SECTORS) while (raise(w, 'forest-fire-sector', siteOf(s), 'look'));
  return edge;
}
/** Cells that could still spread at the last look. */
export const burning = (f: ForestFireIncident): number => SECTORS.reduce((n, s) => n + f.alive[s], 0);
const burns = (w: World, s: Sector): boolean =>
  ['free', 'fought'].some((x) => isIn(w, 'forest-fire-sector', x, siteOf(s)));

export function onScene(w: World, f: ForestFireIncident, task: Task): void {
  const order = f.orders[task.unit];
  if ((task.kind !== 'fire-attack' && task.kind !== 'fire-line') || !order) return;
  const unit = w.res.units[task.unit];
  const s = sectorOf(task.target.id);
  order.sector = s;
  const edge = lookAlong(w, f);
  stand(f, order, workplace(f, edge, s));
  emit(w, 'ON_FIRE', task.by, {
    unit: unit.id,
    sector: s,
    tactic: order.tactic,
    lces: order.lces,
    recon: f.reconAt >= 0,
    flame: Math.round(edge.flame[s] * 10) / 10,
    frontal: task.kind === 'fire-attack' && s === 'head' && edge.flame.head > 1.5,
    skilled: unit.skills.includes('forest-fire'),
    escape: order.at < 0 || order.escape === '' ? '' : escapeFault(f.fire, f.ground, order.at, order.escape),
  });
  beginChart(w, 'forest-fire-crew', unit.id);
}

/** Who has not heard lately of wind and air works on where the front no longer goes, and holds back. */
const knowsWeather = (w: World, f: ForestFireIncident): boolean =>
  f.weatherAt >= 0 &&
  w.t - f.weatherAt <= w.env.numbers['PRM-FIR-WEATHER'] * 60 &&
  !isIn(w, 'forest-fire-wind', 'turned');

/** Beating flames wears a crew out long before a day's work is over. */
const pastShift = (w: World, unit: Unit): boolean => unit.workedS > w.env.numbers['PRM-FIR-SHIFT'] * 3600;
export const worn = (w: World, unit: Unit): boolean => pastShift(w, unit) && isAt(w, unit, AT_FIRE);

/** What a round comes to, in hours of a fresh, skilled, well-led crew: production is by the hour (NWCG), not by the round. */
export function roundHours(w: World, f: ForestFireIncident, task: Task): number {
  const n = w.env.numbers;
  // Without a plan by sectors crews meet at the same edge and leave gaps.
  const unplanned =
    lineCrews(w).length > 2 && !planned(w, f, f.orders[task.unit]?.at ?? -1) ? n['PRM-FIR-UNPLANNED'] : 1;
  const facing = knowsWeather(w, f) ? 1 : n['PRM-FIR-UNTOLD'];
  const tired = pastShift(w, w.res.units[task.unit]) ? n['PRM-RES-TIRED'] : 1;
  return (task.workS / 3600 / task.pace / unplanned / tired) * facing;
}

/** A round of work; true to go on. */
export function finish(w: World, f: ForestFireIncident, task: Task): boolean {
  const unit = w.res.units[task.unit];
  const order = f.orders[task.unit];
  const s = sectorOf(task.target.id);
  switch (task.kind) {
    case 'fire-attack':
    case 'fire-line': {
      const edge = lookAlong(w, f);
      if (edge.count === 0 || !order) return false;
      if (isIn(w, 'forest-fire-crew', 'aside', unit.id)) return true;
      order.hours = Math.min(1, order.hours + roundHours(w, f, task));
      const done =
        task.kind === 'fire-line'
          ? line(w.env.numbers, f, unit, order, edge, s)
          : direct(w, f, unit, order, edge, s);
      if (done > 0) {
        f.lineM += done;
        emit(w, 'LINE', task.by, { unit: unit.id, sector: s, metres: done });
        lookAlong(w, f);
      }
      return true;
    }
    case 'mop-up': {
      if (!order) return false;
      order.hours = Math.min(1, order.hours + roundHours(w, f, task));
      const edge = lookAlong(w, f);
      // What flares up again is put out first by those who stand there.
      if (edge.count > 0) f.lineM += direct(w, f, unit, order, edge, s);
      order.hours = mopUp(w.env.numbers, f.fire, unit, order.hours, s);
      f.mopped++;
      lookAlong(w, f);
      emit(w, 'MOPUP', task.by, { unit: unit.id });
      return !isIn(w, 'forest-fire-front', 'acceptance.accepted');
    }
    case 'uav-recon':
    case 'fire-recon': {
      if (!task.target.id.startsWith('fire-')) return false;
      if (f.reconAt < 0) f.reconAt = w.t;
      look(w, f);
      emit(w, 'FIRE_RECON', task.by, { unit: unit.id });
      raise(w, 'forest-fire-front', 'fire', 'seen');
      deliver(w, {
        from: unit.id,
        to: COMMAND_ROLES,
        channel: 'radio',
        code: 'fire-picture',
        params: {
          ha: Math.round(f.seenHa * 10) / 10,
          flame: Math.round(Math.max(...Object.values(edgeOf(f.fire).flame)) * 10) / 10,
        },
        facts: ['fire:picture'],
      });
      return false;
    }
    case 'water-supply':
      emit(w, 'WATER', task.by, { unit: unit.id });
      return false;
    default:
      return false;
  }
}

function line(
  n: Numbers,
  f: ForestFireIncident,
  unit: Unit,
  order: CrewOrder,
  edge: Edge,
  s: Sector,
): number {
  // Where it was drawn first; then on along the edge.
  const drawn = order.way && lineThrough(n, f.fire, unit, order.way, order.hours);
  const hours = drawn ? drawn.hours : order.hours;
  const round =
    drawn && !allHeld(f, order.way!) ? drawn : indirect(n, f.fire, unit, edge.cells[s], hours, AHEAD);
  order.hours = round.hours;
  const at = round.at >= 0 ? round.at : (drawn?.at ?? -1);
  if (at >= 0) stand(f, order, at);
  return round === drawn ? drawn.metres : round.metres + (drawn?.metres ?? 0);
}
/** No cell of a drawn line is left that a fire could cross. */
const allHeld = (f: ForestFireIncident, way: readonly number[]): boolean =>
  way.every((i) => f.fire.hold[i] > f.fire.hold0[i] || f.fire.phi[i] < 0 || f.fire.shut[i] === 1);

function direct(
  w: World,
  f: ForestFireIncident,
  unit: Unit,
  order: CrewOrder,
  edge: Edge,
  s: Sector,
): number {
  const where = sectorsFrom(s).find((x) => burns(w, x));
  if (!where) return 0;
  order.sector = where;
  const kept: number[] = [];
  let risk = '';
  const round = attack(w.env.numbers, f.fire, unit, edge.cells[where], order.hours, (i) => {
    const why = groundRisk(w, f, i);
    // Embers may be stamped out anywhere; a ring alone would let them glow for hours.
    const keep = why !== '' && order.standOff && f.fire.flame[i] > w.env.numbers['PRM-FIR-EMBERS'];
    if (keep) kept.push(i);
    else if (risk === '' && !order.standOff) risk = why;
    return keep;
  });
  // 围而不打: a line outside the ground that is not entered.
  const round2 = indirect(w.env.numbers, f.fire, unit, kept, round.hours, ASIDE_CELLS);
  order.hours = round2.hours;
  if (round.at >= 0) stand(f, order, outside(f.fire, round.at));
  else if (round2.at >= 0) stand(f, order, round2.at);
  if (risk !== '' && !order.risked) {
    order.risked = true;
    emit(w, 'GROUND_RISK', null, { unit: unit.id, ground: risk });
  }
  return round.metres + round2.metres;
}

/** Crews at work in a sector, whichever they were sent to. */
export const crewsIn = (w: World, f: ForestFireIncident, s: Sector): Unit[] =>
  lineCrews(w).filter((u) => f.orders[w.res.units.indexOf(u)]?.sector === s);
/** Who fought it says that a sector is held; whoever sees it, that a held one burns again. */
export function sectorNews(w: World, f: ForestFireIncident, s: Sector, code: string): void {
  if (!isIn(w, 'forest-fire-front', 'knowledge.confirmed')) return;
  deliver(w, {
    from: crewsIn(w, f, s)[0]?.id ?? w.env.scenario.conditions.forestFire!.township,
    to: COMMAND_ROLES,
    channel: 'radio',
    code,
    params: { site: siteOf(s) },
  });
}

/** Nothing along the edge can spread any more, and the county hears it. */
export function contained(w: World, f: ForestFireIncident): void {
  look(w, f);
  const ha = Math.round(f.seenHa * 10) / 10;
  emit(w, 'FIRE_CONTAINED', null, { ha });
  learn(w, 'fire:contained', COMMAND_ROLES);
  deliver(w, {
    from: w.env.scenario.conditions.forestFire!.township,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'fire-contained',
    params: { ha },
  });
}

/** Somebody sees the whole fire: the county's picture is as of now. */
export function look(w: World, f: ForestFireIncident): void {
  classify(f, f.seen);
  f.seenAt = w.t;
  f.seenHa = burntHa(f.fire);
}

/** 1 burnt out, 2–4 burning edge by flame length, 5 line, 6 burnt but mopped. */
export function classify(f: ForestFireIncident, out: Uint8Array): void {
  const { fire } = f;
  out.fill(0);
  const [r0, r1, c0, c1] = fire.box;
  for (let r = Math.max(1, r0); r <= Math.min(fire.rows - 2, r1); r++)
    for (let c = Math.max(1, c0); c <= Math.min(fire.cols - 2, c1); c++) {
      const i = r * fire.cols + c;
      if (fire.phi[i] < 0) {
        const edge =
          fire.coldAt[i] > fire.t &&
          (fire.phi[i + 1] >= 0 ||
            fire.phi[i - 1] >= 0 ||
            fire.phi[i + fire.cols] >= 0 ||
            fire.phi[i - fire.cols] >= 0);
        out[i] = !edge ? 1 : fire.mop[i] >= 60 ? 6 : fire.flame[i] > 2.4 ? 4 : fire.flame[i] > 1.2 ? 3 : 2;
      } else if (fire.hold[i] > fire.hold0[i]) out[i] = 5;
    }
}

const LINE = ['fire-attack', 'fire-line'];
const AT_FIRE = [...LINE, 'mop-up'];
const isAt = (w: World, u: Unit, kinds: readonly string[]): boolean =>
  u.status === 'working' && kinds.includes(w.res.tasks[u.task]?.kind ?? '');
/** By kind of task, then as the county lists them. */
const working = (w: World, ...kinds: readonly string[]): Unit[] =>
  kinds.flatMap((k) => w.res.units.filter((u) => isAt(w, u, [k])));

/** Crews at work along the edge. */
export const lineCrews = (w: World): Unit[] => working(w, ...LINE);
/** Those and the crews that mop up. */
export const crewsAtFire = (w: World): Unit[] => working(w, ...AT_FIRE);

/** Whether the front would be there sooner than a crew needs to its safety zone, and how it is prepared for that. */
export function dangerTo(w: World, f: ForestFireIncident, id: string): CrewReadings {
  const n = w.env.numbers;
  const u = w.res.units.findIndex((x) => x.id === id);
  const order = f.orders[u];
  const asideS = n['PRM-FIR-ASIDE'] * 60;
  if (!order || order.at < 0) return { endangered: false, ready: false, unlucky: false, asideS };
  const drilled = order.lces >= 1;
  const away = n[drilled ? 'PRM-FIR-READY' : 'PRM-FIR-UNREADY'] * 60;
  const { state } = crewDanger(f.fire, order.at, away, LOOK_M, order.came);
  return {
    endangered: state === 'entrapped' || state === 'overrun',
    // A turn of the wind that nobody passed on finds them facing the wrong way (N-12).
    ready: drilled && wayFault(f, order) === '' && !isIn(w, 'forest-fire-wind', 'turned'),
    unlucky: rand(w.env.key, TRAP, u, w.t) < n['PRM-FIR-CAUGHT'] / 6,
    asideS,
  };
}
const wayFault = (f: ForestFireIncident, order: CrewOrder): EscapeFault =>
  order.escape === '' ? '' : escapeFault(f.fire, f.ground, order.at, order.escape);
/** The flames are over a crew. */
export function caught(w: World, f: ForestFireIncident, id: string): void {
  const u = w.res.units.findIndex((x) => x.id === id);
  emit(w, 'ENTRAPPED', null, { unit: id, escape: wayFault(f, f.orders[u]) });
  const dead = w.env.numbers['PRM-FIR-CAUGHT-DEAD'];
  harm(w, villageAtFire(w, f), {
    dead,
    of: w.res.units[u].people,
    hurt: w.env.numbers['PRM-FIR-CAUGHT-HURT'] * dead,
    place: id,
  });
}

/** Once in ten minutes: crews the front could reach leave or are caught; too many at the edge at the worst hour; aircraft. */
export function dangers(w: World, f: ForestFireIncident, night: boolean): void {
  const edge = lookAlong(w, f);
  for (const unit of lineCrews(w)) raise(w, 'forest-fire-crew', unit.id, 'look');
  const attacking = working(w, 'fire-attack');
  noon(
    w,
    f,
    attacking.reduce((sum, u) => sum + u.people, 0),
  );
  if (f.airFrom >= 0 && w.t >= f.airFrom && !night && w.t % 1200 === 0 && edge.cells.head.length > 0) {
    for (const i of edge.cells.head.slice(-10))
      for (const j of [i + 1, i - 1, i + f.fire.cols, i - f.fire.cols]) wetCell(f.fire, j, f.fire.t + 2400);
    emit(w, 'AIR_DROP', null, {});
    lookAlong(w, f);
  }
}

/** N-09 高危时段大兵力冒进: noon to three, air under 30 %, wind from 5 m/s, more than 50 people at the edge. */
export const MASS_PEOPLE = 50;
export function worstHour(w: World, f: ForestFireIncident): boolean {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h >= 12 && h < 15 && f.fire.air.rhPct < 30 && f.fire.air.windMs >= 5;
}
function noon(w: World, f: ForestFireIncident, people: number): void {
  const mass = people > MASS_PEOPLE && worstHour(w, f);
  if (mass && !f.massed)
    emit(w, 'NOON_MASS', null, {
      people,
      rh: Math.round(f.fire.air.rhPct),
      ms: Math.round(f.fire.air.windMs * 10) / 10,
    });
  f.massed = mass;
}
