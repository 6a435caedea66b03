/** Tasks: created with an order, done by a unit on scene. What finishing a task changes is in `task-effects.ts`. */
import { rand, streamId } from '../kernel/rng.ts';
import { schedule } from '../kernel/scheduler.ts';
import { beginChart, raise } from '../drive.ts';
import { dangerPlace, incidentPace, unpreparedS } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { orderWait } from '../information/field.ts';
import type { Role } from '../roles.ts';
import type { OrderFields, Task, TaskKind, Unit, World } from '../world.ts';
import { TASK_KINDS, workOf } from './task-kinds.ts';
import { advanceUnit, sendUnit } from './movement.ts';
import { crowdPace, searchS } from './scene.ts';
import { finishTask, onScene } from './task-effects.ts';
import { flightOf } from './uav.ts';
import { freeVehicle } from './vehicles.ts';

const EQUIPMENT = streamId('equipment-works');
export const skilledFor = (unit: Unit, kind: TaskKind): boolean =>
  unit.skills.includes(TASK_KINDS[kind].skill);
export const tired = (w: World, unit: Unit): boolean =>
  unit.workedS > w.env.numbers['PRM-RES-TIRED-AFTER'] * 3600;
/** How many times longer than a fresh, skilled team it takes; joint training takes some off for social forces (四（四）3). */
export function slowBy(w: World, unit: Unit, kind: TaskKind): number {
  const n = w.env.numbers;
  const trained = unit.owner === 'social' ? n['PRM-RES-JOINT'] * w.env.scenario.resources.jointTraining : 0;
  const skill = skilledFor(unit, kind) ? 1 : n['PRM-RES-OFF-SKILL'] - trained;
  return skill * (tired(w, unit) ? n['PRM-RES-TIRED'] : 1);
}

export interface NewTask {
  kind: TaskKind;
  unit: number;
  by: Role;
  target: { kind: string; id: string };
  node: number;
  order: OrderFields;
  method: string;
}

export const orderCompleteness = (o: OrderFields): number =>
  [o.task, o.place, o.time, o.safety, o.comms, o.contact].filter((x) => x.trim() !== '').length / 6;

/** Create the task and set the unit moving. The caller has checked that a route exists. */
export function startTask(w: World, spec: NewTask): Task {
  const unit = w.res.units[spec.unit];
  const { wait, busy } = callOff(w, unit, spec.by);
  const task: Task = {
    id: w.res.tasks.length,
    ...spec,
    createdAt: w.t,
    workS: 0,
    pace: 1,
  };
  w.res.tasks.push(task);
  beginChart(w, 'task', String(task.id));
  unit.assignedBy = spec.by;
  if (busy) sendWord(w, spec.unit, task.id, wait);
  else take(w, unit, task);
  emit(w, 'DISPATCH', spec.by, {
    task: task.id,
    unit: unit.id,
    owner: unit.owner,
    kind: task.kind,
    target: task.target.id,
    people: unit.people,
    fields: orderCompleteness(spec.order),
    skilled: skilledFor(unit, task.kind),
  });
  if (!busy) setOut(w, spec.unit, spec.node, wait);
  return task;
}
function take(w: World, unit: Unit, task: Task): void {
  unit.task = task.id;
  tell(w, task, 'depart');
  if (unit.busySince < 0) unit.busySince = w.t;
}
function setOut(w: World, u: number, node: number, wait: number): void {
  const unit = w.res.units[u];
  if (wait === 0 && unit.node === node && !unit.leg && unit.status !== 'moving') onArrive(w, u);
  else sendUnit(w, u, node, wait);
}

/** An order to go home, among the numbers of tasks. */
const HOME = -2;
/** A crew at work goes on until the order reaches it. */
function sendWord(w: World, u: number, order: number, wait: number): void {
  w.res.units[u].orderOnWay = order;
  schedule(w.schedule, w.t + wait, { kind: 'order', unit: u, order });
}
/** Ends what a new order replaces: an order still on its way, and the work at hand of a crew that hears it (not `busy`). */
function callOff(w: World, unit: Unit, by: Role): { wait: number; busy: boolean } {
  const wait = orderWait(w, unit);
  unit.heardAt = w.t + wait;
  unit.orderBy = by;
  const order = unit.orderOnWay;
  unit.orderOnWay = -1;
  if (order >= 0 && tell(w, w.res.tasks[order], 'cancel'))
    emit(w, 'TASK_CANCELLED', by, { task: order, unit: unit.id });
  const busy = wait > 0 && unit.task >= 0;
  if (!busy && unit.task >= 0) cancelTask(w, unit.task, by);
  return { wait, busy };
}
export function onOrderHeard(w: World, u: number, order: number): void {
  const unit = w.res.units[u];
  if (unit.orderOnWay !== order) return;
  unit.orderOnWay = -1;
  const task = order === HOME ? null : w.res.tasks[order];
  if (unit.task >= 0) cancelTask(w, unit.task, task?.by ?? w.res.tasks[unit.task].by);
  if (task) {
    take(w, unit, task);
    setOut(w, u, task.node, 0);
  } else goHome(w, u, 0);
}

/** Whether a crew has not heard yet what it was last told; a busy one goes on meanwhile, another stands where it is. */
export const unheard = (w: World, unit: Unit): boolean => unit.orderOnWay !== -1 || w.t < unit.heardAt;
/** Takes back an order before it is heard: the crew does not move for it. */
export function withdrawOrder(w: World, u: number, by: Role): void {
  const unit = w.res.units[u];
  const order = unit.orderOnWay === -1 ? unit.task : unit.orderOnWay;
  if (unit.orderOnWay === -1) {
    freeVehicle(w, unit);
    unit.route = [];
    release(w, u);
  }
  unit.orderOnWay = -1;
  unit.heardAt = w.t;
  unit.assignedBy = unit.task < 0 ? null : w.res.tasks[unit.task].by;
  if (order >= 0) tell(w, w.res.tasks[order], 'cancel');
  emit(w, 'ORDER_WITHDRAWN', by, { unit: unit.id, task: order >= 0 ? order : -1 });
  if (order >= 0) emit(w, 'TASK_CANCELLED', by, { task: order, unit: unit.id });
}

/** Call a unit back to where it belongs, as soon as it hears of it. */
export function recallUnit(w: World, u: number, by: Role): void {
  const unit = w.res.units[u];
  const { wait, busy } = callOff(w, unit, by);
  emit(w, 'RECALL', by, { unit: unit.id });
  if (busy) sendWord(w, u, HOME, wait);
  else goHome(w, u, wait);
}
/** Relieved crews rest on the way home: their shift ends here. */
function goHome(w: World, u: number, wait: number): void {
  const unit = w.res.units[u];
  unit.busySince = -1;
  sendUnit(w, u, unit.home, wait);
}

/** @returns whether the task's state takes it. */
const tell = (w: World, task: Task, event: 'depart' | 'block' | 'arrive' | 'finish' | 'cancel'): boolean =>
  raise(w, 'task', String(task.id), event);

/** A unit's timer fired: it works, or it moves. Older stamps belong to movements that were given up. */
export function onUnitTimer(w: World, u: number, stamp: number): void {
  const unit = w.res.units[u];
  if (stamp !== unit.stamp) return;
  if (unit.status === 'working') return onWorkTimer(w, u);
  const outcome = advanceUnit(w, u);
  if (unit.task >= 0) tell(w, w.res.tasks[unit.task], outcome === 'blocked' ? 'block' : 'depart');
  if (outcome !== 'arrived') return;
  if (unit.task >= 0) return onArrive(w, u);
  release(w, u);
  emit(w, 'UNIT_RETURNED', null, { unit: unit.id });
}

export const onArrive = (w: World, u: number): void =>
  void tell(w, w.res.tasks[w.res.units[u].task], 'arrive');

/** The crew is there and begins. */
export function beginWork(w: World, task: Task): void {
  const u = task.unit;
  const unit = w.res.units[u];
  unit.status = 'working';
  emit(w, 'ON_SCENE', task.by, { task: task.id, unit: unit.id, kind: task.kind, target: task.target.id });
  onScene(w, task);
  if (!worksFor(w, task)) emit(w, 'EQUIPMENT_FAILED', null, { unit: unit.id, task: task.id });
  beginRound(w, task, searchS(w, task) + unpreparedS(w, task));
}
const worksFor = (w: World, task: Task): boolean =>
  rand(w.env.key, EQUIPMENT, task.unit, task.id) < w.env.scenario.resources.equipmentWorks;

/** @param firstS seconds that the crew loses before the work itself. */
function beginRound(w: World, task: Task, firstS: number): void {
  const unit = w.res.units[task.unit];
  const n = w.env.numbers;
  task.pace =
    slowBy(w, unit, task.kind) *
    (worksFor(w, task) ? 1 : n['PRM-RES-FAILED']) *
    toldPace(w, task.kind) *
    incidentPace(w, task) *
    crowdPace(w, task);
  const minutes = task.kind === 'uav-recon' ? flightOf(w, task) : n[workOf(task.kind)];
  task.workS = Math.round(minutes * 60 * task.pace);
  unit.stamp++;
  schedule(w.schedule, w.t + firstS + task.workS, { kind: 'unit', unit: task.unit, stamp: unit.stamp });
}
/** Companies that were told beforehand have people and parts on the way. */
function toldPace(w: World, kind: TaskKind): number {
  const party = kind === 'repair-power' ? 'power-company' : kind === 'comms' ? 'telecom' : '';
  return w.resp.told[party] === undefined ? 1 : w.env.numbers['PRM-NTF-REPAIR'];
}

export function onWorkTimer(w: World, u: number): void {
  const unit = w.res.units[u];
  const task = w.res.tasks[unit.task];
  unit.workedS += task.workS;
  const again = finishTask(w, task);
  if (again && TASK_KINDS[task.kind].repeats) return beginRound(w, task, 0);
  tell(w, task, 'finish');
}
export function endWork(w: World, task: Task): void {
  const unit = w.res.units[task.unit].id;
  emit(w, 'TASK_DONE', task.by, { task: task.id, unit, kind: task.kind, target: task.target.id });
  release(w, task.unit);
}

/** What a task's target is called on the map: a danger is known by its levee. */
const placeOf = (w: World, { target }: Task): string =>
  target.kind === 'danger' ? dangerPlace(w, Number(target.id))!.id : target.id;

/** Nobody can get there: say so once, keep the task; the unit tries again and again until it moves. */
export function stuck(w: World, task: Task): void {
  const unit = w.res.units[task.unit];
  emit(w, 'TASK_BLOCKED', task.by, { task: task.id, unit: unit.id });
  deliver(w, {
    from: unit.id,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'unit-blocked',
    params: { unit: unit.id, task: task.kind, target: placeOf(w, task) },
  });
}

export function cancelTask(w: World, id: number, by: Role): void {
  const task = w.res.tasks[id];
  if (!tell(w, task, 'cancel')) return;
  const unit = w.res.units[task.unit];
  unit.task = -1;
  if (unit.status === 'working') {
    unit.status = 'moving';
    unit.stamp++;
  }
  emit(w, 'TASK_CANCELLED', by, { task: id, unit: unit.id });
}

/** Free the unit where it stands; it stays available there. */
export function release(w: World, u: number): void {
  const unit = w.res.units[u];
  unit.task = -1;
  unit.status = 'standby';
  unit.busySince = -1;
  unit.stamp++;
}
