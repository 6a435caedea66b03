/** Crews on the line: progress by sector, what flames do to those who stand in their way, aircraft, mop-up. */
import { burntHa, wetCell } from '../../hazards/forest-fire/fire.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { COMMAND_ROLES, deliver, learn } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../../machines/incidents.ts';
import { settleDeaths } from '../../people/exposure.ts';
import type { Task, Unit, World } from '../../world.ts';
import { attack, edgeOf, indirect, mopUp, type Sector } from './front.ts';
import type { ForestFireIncident } from './state.ts';

const TRAP = streamId('fire-entrapment');
/**
 * Line of a 20-person blower crew, m/h (from memory: low, 100–300; hazard-models.md §2.5), and flame limits, m: hand tools
 * 1.2, equipment 2.4 (Andrews & Rothermel 1982, from memory: high).
 */
const LINE_M_H = 280;
const LIMIT_M = { blowers: 1.8, pumps: 2.4, hand: 1.2 } as const;
const HOLD_M = 2.4;
/** Flames beyond which anybody in front of them runs, m. */
const DANGER_M = 2.6;
/** Chance an hour that a crew without lookout, ways out and safety zone is caught when flames pass that (design choice). */
const CAUGHT_PER_H = 0.5;

const limitOf = (u: Unit): number =>
  u.equipment.includes('pumps')
    ? LIMIT_M.pumps
    : u.equipment.includes('blowers')
      ? LIMIT_M.blowers
      : LIMIT_M.hand;
const sectorOf = (id: string): Sector | null => (id.startsWith('fire-') ? (id.slice(5) as Sector) : null);

export function onScene(w: World, f: ForestFireIncident, task: Task): void {
  const order = f.orders[task.unit];
  if (task.kind !== 'fire-attack' && task.kind !== 'fire-line') return;
  const s = sectorOf(task.target.id) ?? 'rear';
  const edge = edgeOf(f.fire);
  emit(w, 'ON_FIRE', task.by, {
    unit: w.res.units[task.unit].id,
    sector: s,
    tactic: order?.tactic ?? '',
    lces: order?.lces ?? 0,
    recon: f.reconAt >= 0,
    flame: Math.round(edge.flame[s] * 10) / 10,
    frontal: task.kind === 'fire-attack' && s === 'head' && edge.flame.head > 1.5,
    skilled: w.res.units[task.unit].skills.includes('forest-fire'),
  });
  tellIncident(w, 'forest-fire', 'crew.engaged');
}

/** A ten-minute round; true to go on. */
export function finish(w: World, f: ForestFireIncident, task: Task): boolean {
  const unit = w.res.units[task.unit];
  const skilled = unit.skills.includes('forest-fire') ? 1 : 0.4;
  const pace = (LINE_M_H * unit.people * skilled * task.workS) / 20 / 3600;
  const s = sectorOf(task.target.id) ?? 'rear';
  switch (task.kind) {
    case 'fire-attack': {
      const edge = edgeOf(f.fire);
      // Nothing left alive in the sector: the crew takes the next one that is.
      const order: Sector[] = [s, 'rear', 'left', 'right', 'head'];
      const where = order.find((x) => edge.cells[x].length > 0);
      if (!where) return f.active > 0;
      const done = attack(f.fire, edge.cells[where], Math.max(f.fire.dx, pace), limitOf(unit), HOLD_M);
      f.lineM += done;
      if (done > 0) emit(w, 'LINE', task.by, { unit: unit.id, sector: where, metres: done });
      return edge.count > 0;
    }
    case 'fire-line': {
      const edge = edgeOf(f.fire);
      const done = indirect(f.fire, edge.cells[s], Math.max(f.fire.dx, pace * 0.8), 6, 4);
      f.lineM += done;
      if (done > 0) emit(w, 'LINE', task.by, { unit: unit.id, sector: s, metres: done });
      return f.active > 0;
    }
    case 'mop-up':
      f.mopped += mopUp(f.fire, Math.ceil(unit.people * skilled * 1.5));
      emit(w, 'MOPUP', task.by, { unit: unit.id });
      return f.acceptedAt < 0;
    case 'fire-recon': {
      if (f.reconAt < 0) f.reconAt = w.t;
      look(w, f);
      emit(w, 'FIRE_RECON', task.by, { unit: unit.id });
      confirm(w, f);
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
      f.waterAt = w.t;
      emit(w, 'WATER', task.by, { unit: unit.id });
      return false;
    default:
      return false;
  }
}

export function confirm(w: World, f: ForestFireIncident): void {
  if (f.confirmedAt >= 0) return;
  f.confirmedAt = w.t;
  for (const fact of ['fire:confirmed', 'hazard:confirmed', 'incident', 'neighbours:due', 'cordon:due'])
    learn(w, fact, COMMAND_ROLES);
  tellIncident(w, 'forest-fire', 'fire.confirmed');
  deliver(w, {
    from: w.env.scenario.conditions.forestFire!.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'fire-confirmed',
    facts: ['fire:confirmed'],
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

/** Once in ten minutes: crews in front of long flames leave or are caught; an aircraft drops on the head by day. */
export function dangers(w: World, f: ForestFireIncident, night: boolean): void {
  const edge = edgeOf(f.fire);
  f.active = edge.count;
  for (const unit of w.res.units) {
    const task = w.res.tasks[unit.task];
    if (!task || task.kind !== 'fire-attack' || unit.status !== 'working') continue;
    const s = sectorOf(task.target.id);
    if (!s || edge.flame[s] < DANGER_M || edge.cells[s].length === 0) continue;
    const order = f.orders[task.unit];
    if (order && order.lces >= 1) {
      // Lookout and ways out: they step aside and come back.
      emit(w, 'WITHDRAW', null, { unit: unit.id, sector: s });
      continue;
    }
    const hit = rand(w.env.key, TRAP, task.unit, w.t) < CAUGHT_PER_H / 6;
    if (!hit) continue;
    emit(w, 'ENTRAPPED', null, { unit: unit.id, sector: s });
    const v = w.env.county.villages.findIndex(
      (x) => x.township === w.env.scenario.conditions.forestFire!.township,
    );
    w.people.expectedDead[v] += 2;
    settleDeaths(w, v);
  }
  if (f.airFrom >= 0 && w.t >= f.airFrom && !night && w.t % 1200 === 0 && edge.cells.head.length > 0) {
    for (const i of edge.cells.head.slice(-10))
      for (const j of [i + 1, i - 1, i + f.fire.cols, i - f.fire.cols]) wetCell(f.fire, j, f.fire.t + 2400);
    emit(w, 'AIR_DROP', null, {});
  }
}
