/** Projects the world for one role: only what was delivered to it. Trainer and evaluator see the truth as well. */
import { lastEntered } from '../drive.ts';
import {
  incidentExposed,
  incidentOutcome,
  incidentShared,
  incidentSites,
  incidentViews,
  listedLow,
} from '../hazards/answers.ts';
import { specOf } from '../hazards/specs.ts';
import { responseEndedAt, responseLevel } from '../information/response.ts';
import { isHqRole, type Exercise } from '../exercise.ts';
import { injuredIn, overVillages, trappedIn, trappedTold } from '../people/casualties.ts';
import { deadIn, reportedDead, reportedInjured } from '../people/harm.ts';
import { supplyStands } from '../resources/supplies.ts';
import { closedBy } from '../resources/outlook.ts';
import { riskViews } from '../resources/listed-risks.ts';
import { dueTimes, taskComesAt } from '../resources/outlook.ts';
import { alive, arrivedAt, doneAt, taskState } from '../resources/task-state.ts';
import { unheard } from '../resources/tasks.ts';
import { procedureViews } from '../scoring/procedure-views.ts';
import type { Role } from '../roles.ts';
import type { Task, World } from '../world.ts';
import type * as V from './types.ts';
import { conductView, injectViews } from './conduct-view.ts';
import { discussionOf } from './discussion-view.ts';
import { reliefView } from './relief-view.ts';
import { severityOf } from './severity.ts';
import { townshipView, villageView } from './place-views.ts';
import { unitView } from './unit-view.ts';
import { shelterViews } from './shelter-view.ts';

/** An order that its crew has not heard yet. */
function isUnheard(w: World, x: Task): boolean {
  const unit = w.res.units[x.unit];
  return unheard(w, unit) && x.id === (unit.orderOnWay === -1 ? unit.task : unit.orderOnWay);
}
function sum(a: Float64Array): number {
  let n = 0;
  for (let i = 0; i < a.length; i++) n += a[i];
  return n;
}

/** What every role of the county sees alike; costly beside the rest, so whoever looks through many eyes at once keeps it. */
export type SharedView = Omit<V.RoleView, 'role' | 'messages' | 'procedures' | 'discussion'>;

/**
 * @param role whose eyes; `trainer` and `evaluator` also get injects and truth.
 * @param training whether to work out what the catalogue expects now (costly; players who train ask for it).
 * @param shared from `projectShared` at the same tick and for the same kind of role.
 * @param held roles that the same person holds: their messages are seen too.
 */
export function projectView(
  ex: Exercise,
  role: Role,
  training = false,
  shared: SharedView = projectShared(ex, isHqRole(role)),
  held: readonly Role[] = [role],
): V.RoleView {
  const all = !isHqRole(role);
  return {
    ...shared,
    role,
    messages: ex.world.info.messages
      .filter((m) => all || m.to.some((r) => held.includes(r)) || (m.talk && held.includes(m.talk.by)))
      .map(({ id, t, from, to, channel, code, params, text, verifiable, verified, inject, talk, copy }) => ({
        id,
        t,
        from,
        to,
        severity: severityOf(ex.world, { code, inject, copy }),
        channel,
        code,
        params,
        text,
        verifiable,
        verified,
        ...(talk && { talk }),
      })),
    procedures: training ? procedureViews(ex) : [],
    ...discussionOf(ex.world, all, held),
  };
}

/** @param hq as a role of the county; otherwise with injects and truth. */
export function projectShared(ex: Exercise, hq: boolean): SharedView {
  const { world: w } = ex;
  const { county, scenario } = w.env;
  const all = !hq;
  const exposed = county.villages.map((_, v) => incidentExposed(w, v, !all));
  const low = exposed.map((n, v) => Math.max(n, listedLow(w, v)));
  const facilities = county.facilities;
  const due = dueTimes(w);
  return {
    t: w.t,
    endAt: ex.endAt,
    closeAt: ex.closeAt,
    startsAt: scenario.about.startsAt,
    phase: String(w.machines.exercise.value),
    incident: w.machines.charts[`${scenario.about.hazard}-incident`]?.incident?.value ?? null,
    hazard: scenario.about.hazard,
    rivers: specOf(scenario.about.hazard).rivers === true,
    sites: incidentSites(w).filter((s) => s.known || all),
    incidents: incidentViews(w, all) as V.IncidentViews,
    rainSignal: w.info.rainSignal,
    // Where nobody speaks of slides.
    slopes: [],
    ...incidentShared(w, all),
    response: {
      level: responseLevel(w),
      endedAt: responseEndedAt(w),
      changes: w.resp.changes.map(({ t, level, by, grounds }) => ({ t, level, by, grounds })),
    },
    rosterAt: w.resp.rosterAt,
    icp: w.resp.icp
      ? {
          ...county.roads.nodes[w.resp.icp.node].at,
          commander: w.resp.icp.commander,
          at: w.resp.icp.at,
          stands: w.resp.stands.post ?? true,
        }
      : null,
    lastSync: w.resp.syncs.at(-1) ?? -1,
    emergencyAt: w.resp.emergencyAt,
    risks: riskViews(w),
    villages: county.villages.map((_, v) => villageView(w, v, low[v])),
    townships: county.townships.map((_, i) => townshipView(w, i, hq)),
    units: w.res.units.map((_, u) => unitView(w, u, hq, due)),
    tasks: w.res.tasks.map((x) => ({
      id: x.id,
      kind: x.kind,
      unit: w.res.units[x.unit].id,
      by: x.by,
      target: x.target.id,
      state: taskState(w, x),
      createdAt: x.createdAt,
      comesAt: alive(w, x) && arrivedAt(w, x) < 0 ? taskComesAt(w, x, due) : -1,
      unheard: isUnheard(w, x),
      arrivedAt: arrivedAt(w, x),
      doneAt: doneAt(w, x),
      order: x.order,
      method: x.method,
    })),
    shelters: shelterViews(w, all),
    stores: facilities.flatMap((f, i) =>
      f.kind !== 'store' ? [] : [{ id: f.id, stock: w.res.stock[i] ?? [] }],
    ),
    supplies: w.res.supplies.map((s) => ({
      id: s.id,
      store: facilities[s.store].id,
      to: facilities[s.to].id,
      item: s.item,
      quantity: s.quantity,
      orderedAt: s.orderedAt,
      ...supplyStands(w, s),
    })),
    relief: reliefView(w),
    warnings: w.resp.warnings.map((x) => ({
      id: x.id,
      kind: x.kind,
      colour: x.colour,
      villages: x.villages.map((v) => county.villages[v].id),
      issuedAt: x.issuedAt,
      updatedAt: x.updatedAt,
      cancelledAt: lastEntered(w, 'warning', 'cancelled', String(x.id)),
      channels: x.channels,
      text: x.text,
    })),
    reports: w.resp.reports.map((r) => ({
      id: r.id,
      kind: r.kind,
      t: r.t,
      to: r.to,
      by: r.by,
      fields: r.fields,
    })),
    areas: (w.resp.areas ?? []).map(({ use, ref, area, since, by }) => ({ use, ref, area, since, by })),
    closedEdges: [
      ...Object.keys(w.info.knownClosed).map((k) => ({
        edge: Number(k),
        by: closedBy(w, Number(k)),
      })),
      ...Object.keys(w.res.closedByOrder).map((k) => ({ edge: Number(k), by: 'order' as const })),
    ],
    approvals: w.resp.approvals.map((a) => ({ t: a.t, granted: a.granted })),
    casualties: {
      dead: reportedDead(w),
      injured: reportedInjured(w),
      trapped: overVillages(w, trappedTold),
      evacuated: Math.round(sum(w.people.arrived)),
    },
    injects: all ? injectViews(w) : [],
    conduct: all ? conductView(ex) : null,
    storyFaults: all
      ? Object.keys(scenario.storylines).flatMap((id) =>
          w.info.injectFaults[id] ? [{ id, ...w.info.injectFaults[id] }] : [],
        )
      : [],
    truth: all
      ? {
          dead: deadIn(w),
          injured: overVillages(w, injuredIn),
          trapped: overVillages(w, trappedIn),
          level: w.resp.warrantedLevel,
          breaches: incidentOutcome(w).levees,
        }
      : null,
  };
}
