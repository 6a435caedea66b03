/** Crews at a release: where they stand, what they wear, what their work changes. */
import { zoneReach } from './kernel/cloud.ts';
import { PLUGGING } from './kernel/mitigation.data.ts';
import { plug, setCurtain } from './kernel/release.ts';
import { ppmOf } from './kernel/toxic.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { beginChart, isIn, raise, raiseAll } from '../../drive.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { harm } from '../../people/harm.ts';
import { alive, atWork } from '../../resources/task-state.ts';
import type { Task, World } from '../../world.ts';
import { AROUND, cellOf, limitsOf, windOf } from './cloud-step.ts';
import { streamReading } from '../shared/ecology.ts';
import type { HazmatIncident } from './state.ts';

/** Tasks done inside the hot zone. */
const HOT = ['plug', 'enter-rescue', 'water-curtain', 'cooling'];
/** Crews at work inside the hot zone now, none between them and the tank. */
export const hotCrews = (w: World): Task[] =>
  w.res.tasks.filter(
    (t) =>
      HOT.includes(t.kind) &&
      atWork(w, t) &&
      t.id === w.res.units[t.unit].task &&
      isIn(w, 'hazmat-entry', 'hot', w.res.units[t.unit].id),
  );
export const SUITS = ['scba-suit', 'scba', 'mask', 'none'] as const;
const protects = (ppe: string, task: string): boolean =>
  ppe === 'scba-suit' || (ppe === 'scba' && (task === 'cooling' || task === 'water-curtain'));

export function onScene(w: World, h: HazmatIncident, task: Task): void {
  const order = h.orders[task.unit];
  if (!order) return;
  const unit = w.res.units[task.unit].id;
  const wind = windOf(w);
  emit(w, 'STAGE', task.by, { unit, approach: order.approach, windFrom: wind.fromDeg });
  if (!HOT.includes(task.kind)) return;
  const safe = protects(order.ppe, task.kind);
  emit(w, 'HOT_ENTRY', task.by, {
    unit,
    task: task.kind,
    ppe: order.ppe,
    safe,
    backup: order.backup,
    detected: !isIn(w, 'hazmat-air', 'unmeasured'),
    approach: order.approach,
    ignition: isIn(w, 'hazmat-incident', 'active.sparks.ordered'),
  });
  beginChart(w, 'hazmat-entry', unit);
  raise(w, 'hazmat-entry', unit, 'enter');
  raise(w, 'hazmat-entry', unit, 'withdraw');
  if (!safe && h.release.rate > 0.05) {
    const v = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
    harm(w, v, {
      dead: w.env.numbers['PRM-HAZ-UNPROTECTED'],
      hurt: w.env.numbers['PRM-HAZ-UNPROTECTED-HURT'],
      of: w.res.units[task.unit].people,
    });
  }
  if (task.kind === 'water-curtain') {
    h.curtains++;
    setCurtain(w.env.numbers, h.vessel, h.release, Math.min(1, h.curtains / 2));
    emit(w, 'CURTAIN', task.by, { unit });
  }
  if (task.kind === 'cooling') emit(w, 'COOL', task.by, { unit });
}

/** Crews test and dress for the worst where nobody knows the stuff, and look for the valve where the plant has not told. */
export function unprepared(w: World, h: HazmatIncident, task: Task): number {
  const n = w.env.numbers;
  // The right meter is one that looks for the right stuff.
  if (!HOT.includes(task.kind) && task.kind !== 'detect') return 0;
  const known = h.told.substance !== undefined || !isIn(w, 'hazmat-air', 'unmeasured');
  const shown = h.told.measures !== undefined || task.kind !== 'plug';
  return 60 * ((known ? 0 : n['PRM-HAZ-UNKNOWN']) + (shown ? 0 : n['PRM-HAZ-UNSHOWN']));
}

/** What a meter downwind reads is told with the wind; true to go on. */
function detect(w: World, h: HazmatIncident, task: Task): boolean {
  const limits = limitsOf(h);
  const near = Math.max(...AROUND.map(([x, y]) => h.cloud.conc[cellOf(x, y)]));
  const clear = h.release.rate <= 0.01 && near < limits[0];
  raise(w, 'hazmat-air', 'air', clear ? 'clear' : 'foul');
  emit(w, 'DETECT', task.by, { unit: w.res.units[task.unit].id, clear });
  deliver(w, {
    from: w.res.units[task.unit].id,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: clear ? 'release-clear' : 'release-reading',
    params: {
      substance: h.vessel.substance,
      ppm: Math.round(ppmOf(near, SUBSTANCES[h.vessel.substance].molar)),
      reach: Math.round(zoneReach(h.cloud, limits[1]) / 50) * 50,
      wind: windOf(w).fromDeg,
    },
    facts: clear ? ['release:clear'] : ['release:detected'],
  });
  return false;
}

export function finish(w: World, h: HazmatIncident, task: Task): boolean {
  const unit = w.res.units[task.unit].id;
  switch (task.kind) {
    case 'detect':
      return detect(w, h, task);
    case 'plug': {
      const tool = (h.orders[task.unit]?.tool || 'wedge') as keyof typeof PLUGGING;
      const works = tool !== 'valve' || w.env.scenario.conditions.hazmat!.valve;
      if (works) plug(w.env.numbers, h.release, tool);
      if (works) raise(w, 'hazmat-leak', 'leak', 'plugged');
      const closed = isIn(w, 'hazmat-leak', 'hole.closed');
      emit(w, 'CONTROL', task.by, { unit, tool, closed });
      deliver(w, {
        from: unit,
        to: COMMAND_ROLES,
        channel: 'radio',
        code: closed ? 'leak-closed' : 'leak-not-closed',
        params: { tool },
      });
      return false;
    }
    case 'water-curtain':
      // Goes on while there is vapour to wash out; without a dike the water runs off.
      if (h.release.rate > 0.01) return true;
      h.curtains = Math.max(0, h.curtains - 1);
      setCurtain(w.env.numbers, h.vessel, h.release, Math.min(1, h.curtains / 2));
      return false;
    case 'cooling':
      h.coolingS += task.workS;
      // Before it gives signs as well: until it is cold, closed or gone.
      return (
        !isIn(w, 'hazmat-leak', 'hole.closed') && !['burst', 'cold'].some((s) => isIn(w, 'hazmat-vessel', s))
      );
    case 'enter-rescue': {
      const v = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
      const saved = Math.floor(Math.max(0, h.workers - h.deadWorkers));
      if (saved > 0)
        emit(w, 'RESCUE', task.by, { village: w.env.county.villages[v].id, unit, saved, lifejackets: true });
      h.savedWorkers += saved;
      // Nobody lies there any more, alive or dead: who goes down later is counted anew.
      h.workers = 0;
      h.deadWorkers = 0;
      return false;
    }
    case 'decontaminate':
      raiseAll(w, 'hazmat-entry', 'wash');
      return h.release.rate > 0.01 || w.res.tasks.some((t) => HOT.includes(t.kind) && alive(w, t));
    case 'block-drains':
      raise(w, 'hazmat-intake', 'intake', 'dam');
      emit(w, 'DRAINS', task.by, { unit });
      return false;
    default:
      return false;
  }
}

/** Whether a crew washes whoever comes out. */
export const corridorStands = (w: World): boolean =>
  w.res.units.some((u) => u.status === 'working' && w.res.tasks[u.task]?.kind === 'decontaminate');

/** Minutes of run-off; crews that come out and are washed, or go home dirty. */
export function watchRelease(w: World, h: HazmatIncident): void {
  const { intake } = w.env.scenario.conditions.hazmat!;
  if (intake && h.curtains > 0 && !isIn(w, 'hazmat-intake', 'dammed')) {
    h.runoffS += 60;
    streamReading(w, h.runoffS, intake.minutes * 60);
  }
  if (h.curtains > 0 && !isIn(w, 'hazmat-intake', 'dammed'))
    h.spilledS += 60 * (h.securedAt >= 0 ? w.env.numbers['PRM-HAZ-SECURED'] : 1);
  if (isIn(w, 'hazmat-zones', 'guided') || isIn(w, 'hazmat-zones', 'measured')) h.closedS += 60;
  raiseAll(w, 'hazmat-intake', 'minute');
  raiseAll(w, 'hazmat-entry', 'minute');
}
