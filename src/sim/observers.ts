/** Once in ten minutes: facts that only an observer would note — coverage, overtime, end conditions — and the outcome at the end. */
import { raise } from './drive.ts';
import { observeIncidents } from './hazards/answers.ts';
import { emit } from './log.ts';
import { injuredIn, overVillages, rescuedIn, trappedIn } from './people/casualties.ts';
import { deadIn, reportedDead } from './people/harm.ts';
import { lossSoFar, watchRoads } from './resources/losses.ts';
import { CATEGORIES, NEEDS } from './people/relief.data.ts';
import { groupPeople, needIndex, RELIEF_LIMIT_S } from './people/relief.ts';
import { standStill } from './resources/standstill.ts';
import { wearOut } from './resources/accidents.ts';
import { wearStandby } from './resources/readiness.ts';
import { watchStanding } from './resources/stands.ts';
import type { World } from './world.ts';
import { cancelled } from './people/heed.ts';
import { inVain, watchMoved } from './people/in-vain.ts';

export function observe(w: World): void {
  observeIncidents(w);
  wearStandby(w);
  wearOut(w);
  watchRoads(w);
  standStill(w);
  watchMoved(w);
  watchStanding(w);
  const covered = new Set(w.resp.warnings.filter((x) => !cancelled(w, x.id)).flatMap((x) => x.villages));
  if (covered.size > 0) {
    let people = 0;
    let village = 0;
    let household = 0;
    let person = 0;
    for (const v of covered) {
      const n = w.env.county.villages[v].population;
      people += n;
      if (w.people.warnedAt[v] >= 0) village++;
      household += n * w.people.households[v];
      person += n * w.people.persons[v];
    }
    emit(w, 'COVERAGE', null, {
      village: village / covered.size,
      household: household / people,
      person: person / people,
    });
  }
  const longest = w.env.numbers['PRM-NEG-HOURS'] * 3600;
  for (const u of w.res.units) {
    // So long on task without rest is the limit of N-38.
    if (u.busySince >= 0 && w.t - u.busySince >= longest && w.t - u.busySince < longest + 600)
      emit(w, 'OVERTIME', null, { unit: u.id });
  }
  // Ready to end only when every condition has held for some time after the river was over warning.
  raise(w, 'response-end', 'county', 'look');
}

/** Moved at most so far, those who have gone home again since among them. */
const everMoved = ({ people: p }: World, v: number): number => Math.max(p.moved[v], p.arrived[v]);
/** People who reached their shelter, by village; the sum is the outcome's, to the last rounding. */
function movedByVillage(w: World): Record<string, number> {
  const { arrived } = w.people;
  const list: Record<string, number> = {};
  let exact = 0;
  let told = 0;
  for (let v = 0; v < arrived.length; v++) {
    exact += everMoved(w, v);
    const n = Math.round(exact) - told;
    told += n;
    if (n > 0) list[w.env.county.villages[v].id] = n;
  }
  return list;
}

/** The outcome at the scored end: people, needs, works. */
export function concludeOutcome(w: World): void {
  const p = w.people;
  let unmet = 0;
  let overdue = 0;
  let needsTotal = 0;
  let needsMet = 0;
  for (let v = 0; v < p.needSince.length; v++) {
    if (p.needSince[v] < 0) continue;
    const all = Math.ceil(Math.max(everMoved(w, v), trappedIn(w, v)));
    for (let c = 0; c < CATEGORIES.length; c++) {
      const people = groupPeople(w, v, c, all);
      for (let k = 0; k < NEEDS.length; k++) {
        needsTotal += people;
        const at = p.needMet[needIndex(v, k, c)];
        if (at >= 0) needsMet += people;
        unmet +=
          (people * Math.max(0, (at >= 0 ? at : w.t) - p.needSince[v] - RELIEF_LIMIT_S)) /
          3600 /
          NEEDS.length;
      }
      if (p.reliefDone[v * CATEGORIES.length + c] < 0 && w.t - p.needSince[v] > RELIEF_LIMIT_S)
        overdue += people;
    }
  }
  const loss = lossSoFar(w);
  emit(w, 'OUTCOME', null, {
    dead: deadIn(w),
    deadReported: reportedDead(w),
    injured: overVillages(w, injuredIn),
    trapped: overVillages(w, trappedIn),
    rescued: overVillages(w, rescuedIn),
    evacuated: Math.round(overVillages(w, everMoved)),
    moved: movedByVillage(w),
    movedInVain: inVain(w),
    floodedHouseholds: loss.households,
    damageMillion: loss.million,
    losses: loss.losses,
    unmetPersonHours: Math.round(unmet),
    exposedPersonMinutes: Math.round(p.exposedMinutes),
    reliefOverdue: Math.round(overdue),
    needsTotal: Math.round(needsTotal),
    needsMet: Math.round(needsMet),
    leveesBreached: loss.breached,
    damsFailed: loss.dams,
    burntHa: Math.round(10 * loss.burntHa) / 10,
    levees: w.env.county.levees.length,
  });
}
