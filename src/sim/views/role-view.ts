/** Projects the world for one role: only what was delivered to it. Trainer and evaluator see the truth as well. */
import { incidentExposed, incidentSites, incidentViews } from '../incidents/index.ts';
import { mediaList, mediaOfTownship, mediaOfUnit } from '../information/coverage.ts';
import { knownSince } from '../information/deliver.ts';
import { reachable } from '../information/links.ts';
import { isHqRole, type Exercise } from '../exercise.ts';
import { floodLeads } from '../scenario/schema.ts';
import { lowLying } from '../people/evacuation.ts';
import { CATEGORIES } from '../people/relief.data.ts';
import { groupPeople, needAt, needIndex } from '../people/relief.ts';
import { riskViews } from '../resources/listed-risks.ts';
import { taskState } from '../resources/tasks.ts';
import { procedureViews } from '../scoring/procedure-views.ts';
import type { Role } from '../roles.ts';
import type { Unit, World } from '../world.ts';
import type * as V from './types.ts';
import { paceOf } from '../resources/network.ts';
import { reliefView } from './relief-view.ts';

const cachedLow = new WeakMap<object, number[]>();
function lowTable(w: World): number[] {
  let t = cachedLow.get(w.env.county);
  if (!t) {
    t = w.env.county.villages.map((_, v) => lowLying(w, v));
    cachedLow.set(w.env.county, t);
  }
  return t;
}

function unitView(w: World, u: Unit, known: boolean): V.UnitView {
  const { nodes, edges } = w.env.county.roads;
  const at = nodes[u.node].at;
  let { lon, lat } = at;
  let eta = 0;
  const way: [number, number][] = [];
  let node = u.node;
  if (u.leg) {
    const to = nodes[u.leg.to].at;
    const f = Math.min(1, Math.max(0, (w.t - u.leg.t0) / Math.max(1, u.leg.t1 - u.leg.t0)));
    lon += (to.lon - lon) * f;
    lat += (to.lat - lat) * f;
    eta += Math.max(0, u.leg.t1 - w.t);
    node = u.leg.to;
    way.push([lon, lat], [to.lon, to.lat]);
  }
  if (u.status === 'moving' || u.status === 'turnout') {
    if (way.length === 0) way.push([lon, lat]);
    for (const k of u.route) {
      eta += w.env.net.seconds[k] * paceOf(w, u.mobility);
      node = edges[k].a === node ? edges[k].b : edges[k].a;
      way.push([nodes[node].at.lon, nodes[node].at.lat]);
    }
  }
  return {
    id: u.id,
    kind: u.kind,
    name: u.name,
    owner: u.owner,
    people: u.people,
    skills: u.skills,
    status: u.status,
    task: u.task,
    lon,
    lat,
    etaS: Math.round(eta),
    way,
    media: mediaList(mediaOfUnit(w, u, known)),
    workedH: u.workedS / 3600,
    registered: u.owner !== 'social' || w.resp.socialRegistered[u.id] !== undefined,
  };
}

const NO_GROUPS: V.VillageView['groups'] = [];
const fiveNeeds = (at: (k: number) => number): V.Needs => [at(0), at(1), at(2), at(3), at(4)];
function groupViews(w: World, v: number): V.VillageView['groups'] {
  const p = w.people;
  const people = Math.ceil(Math.max(p.arrived[v], p.toMove[v]));
  return CATEGORIES.map((category, c) => ({
    category,
    people: groupPeople(w, v, c, people),
    needs: fiveNeeds((k) => p.needMet[needIndex(v, k, c)]),
  }));
}

function villageView(w: World, v: number, low: number): V.VillageView {
  const row = w.env.county.villages[v];
  const p = w.people;
  const order = p.evacOrder[v];
  const town = w.env.index.township.get(row.township)!;
  const told = reachable(w, town) || p.wetReported[v] >= 0;
  const evac =
    order < 0
      ? 'none'
      : p.returnedAt[v] >= 0
        ? 'returned'
        : p.evacDoneAt[v] >= 0
          ? 'done'
          : p.evacFirstAt[v] >= 0
            ? 'moving'
            : 'ordered';
  return {
    id: row.id,
    population: row.population,
    vulnerable: row.vulnerable,
    lowLying: low,
    risk: row.risk,
    warned: p.warnedAt[v] >= 0 ? 1 : 0,
    households: Math.round(p.households[v] * 100) / 100,
    persons: Math.round(p.persons[v] * 100) / 100,
    evac,
    toMove: Math.round(p.toMove[v]),
    arrived: Math.round(p.arrived[v]),
    shelter: order < 0 ? '' : w.env.county.facilities[p.orders[order].shelter].id,
    flooded: p.wetReported[v] >= 0,
    trapped: p.wetReported[v] >= 0 && told ? Math.round(p.trapped[v]) : 0,
    needs: fiveNeeds((k) => needAt(p, v, k)),
    groups: order < 0 && p.needSince[v] < 0 ? NO_GROUPS : groupViews(w, v),
    needSince: p.needSince[v],
  };
}

function sum(a: Float64Array): number {
  let n = 0;
  for (let i = 0; i < a.length; i++) n += a[i];
  return n;
}

type Series = V.GaugeView['series'];
const SHOWN = 120;
const cachedSeries = new WeakMap<object, { readonly length: number; readonly series: Series }>();
/** The last readings of a gauge. Readings are only ever appended, so a list of the same length is the same list. */
function seriesOf(list: readonly { readonly t: number; readonly level: number }[]): Series {
  const known = cachedSeries.get(list);
  if (known?.length === list.length) return known.series;
  const series = list.slice(-SHOWN).map((r) => [r.t, r.level] as const);
  cachedSeries.set(list, { length: list.length, series });
  return series;
}

/** What every role of the county sees alike; costly beside the rest, so whoever looks through many eyes at once keeps it. */
export type SharedView = Omit<V.RoleView, 'role' | 'messages' | 'procedures'>;

/**
 * @param role whose eyes; `trainer` and `evaluator` also get injects and truth.
 * @param training whether to work out what the catalogue expects now (costly; players who train ask for it).
 * @param shared from `projectShared` at the same tick and for the same kind of role.
 */
export function projectView(
  ex: Exercise,
  role: Role,
  training = false,
  shared: SharedView = projectShared(ex, isHqRole(role)),
): V.RoleView {
  const all = !isHqRole(role);
  return {
    ...shared,
    role,
    messages: ex.world.info.messages
      .filter((m) => all || m.to.includes(role))
      .map(({ id, t, from, channel, code, params, text, verifiable, verified }) => ({
        id,
        t,
        from,
        channel,
        code,
        params,
        text,
        verifiable,
        verified,
      })),
    procedures: training ? procedureViews(ex) : [],
  };
}

/** @param hq as a role of the county; otherwise with injects and truth. */
export function projectShared(ex: Exercise, hq: boolean): SharedView {
  const { world: w } = ex;
  const { county, scenario } = w.env;
  const all = !hq;
  const exposed = county.villages.map((_, v) => incidentExposed(w, v, !all));
  const low = floodLeads(scenario) ? lowTable(w).map((n, v) => Math.max(n, exposed[v])) : exposed;
  const facilities = county.facilities;
  return {
    t: w.t,
    endAt: ex.endAt,
    closeAt: ex.closeAt,
    startsAt: scenario.about.startsAt,
    phase: String(w.machines.exercise.value),
    incident: w.machines.incidents[scenario.about.hazard].value,
    hazard: scenario.about.hazard,
    sites: incidentSites(w).filter((s) => s.known || all),
    incidents: incidentViews(w, all) as V.IncidentViews,
    rainSignal: w.info.rainSignal,
    rain: county.catchments.map((c, i) => ({
      zone: c.id,
      h1: w.flood.rain1h[i],
      h3: w.flood.rain3h[i],
      h24: w.flood.rain24h[i],
    })),
    response: {
      level: w.resp.level,
      endedAt: w.resp.endedAt,
      changes: w.resp.changes.map(({ t, level, by, grounds }) => ({ t, level, by, grounds })),
    },
    rosterAt: w.resp.rosterAt,
    icp: w.resp.icp
      ? { ...county.roads.nodes[w.resp.icp.node].at, commander: w.resp.icp.commander, at: w.resp.icp.at }
      : null,
    lastSync: w.resp.syncs.at(-1) ?? -1,
    emergencyAt: w.resp.emergencyAt,
    gauges: county.gauges.map((g, i) => {
      const list = w.info.readings[i];
      const last = list.at(-1);
      const before = list.at(-2);
      const f = w.info.bulletins[i];
      return {
        id: g.id,
        level: last?.level ?? null,
        readAt: last?.t ?? -1,
        trend: last && before ? ((last.level - before.level) * 3600) / Math.max(60, last.t - before.t) : 0,
        warningM: g.warningM,
        guaranteeM: g.guaranteeM,
        insideCounty: g.insideCounty,
        intervalMin: w.info.intervalMin[i],
        series: seriesOf(list),
        forecast: f ? { t: f.t, h6: f.h6, h12: f.h12, h24: f.h24, peak: f.peak, peakAt: f.peakAt } : null,
      };
    }),
    reservoirs: county.reservoirs.map((r, i) => {
      const s = w.info.reservoirs[i];
      return {
        id: r.id,
        level: s?.level ?? null,
        inflow: s?.inflow ?? null,
        outflow: s?.outflow ?? null,
        reportedAt: s?.t ?? -1,
        floodLimitM: r.floodLimitM,
        normalM: r.normalM,
        designM: r.designM,
        gated: r.gates !== null,
        maxRelease: r.gates?.maxM3s ?? 0,
        ordered: w.flood.reservoirs[i].ordered,
        unsafe: r.unsafe,
      };
    }),
    levees: county.levees.map((l, i) => ({
      id: l.id,
      patrolMin: w.res.patrols[i]?.intervalMin ?? 0,
      lastPatrol: w.res.patrols[i]?.lastAt ?? -1,
    })),
    dangers: w.flood.dangers.flatMap((d) => {
      const since = knownSince(w, `danger:${d.id}`);
      return since < 0 && !all
        ? []
        : [
            {
              id: d.id,
              levee: county.levees[d.levee].id,
              kind: d.kind,
              knownSince: since,
              state: d.state,
              guarded: d.guarded,
            },
          ];
    }),
    risks: riskViews(w),
    slopes: w.people.slopes.map((s) => ({
      id: facilities[s.facility].id,
      village: county.villages[s.village].id,
      sign: all ? s.sign : knownSince(w, `slope:${w.env.county.facilities[s.facility].id}:sign`) >= 0,
      slid: all ? s.slidAt >= 0 : knownSince(w, `slope:${w.env.county.facilities[s.facility].id}:slid`) >= 0,
    })),
    villages: county.villages.map((_, v) => villageView(w, v, low[v])),
    townships: county.townships.map((t, i) => {
      const silentKnown = knownSince(w, `township:${t.id}:silent`) >= 0;
      return {
        id: t.id,
        contact: reachable(w, i) || !silentKnown,
        silentKnown: silentKnown && !reachable(w, i),
        cutOff: silentKnown && !w.info.links[i].emergency && !w.info.links[i].cell && !w.info.links[i].power,
        media: mediaList(mediaOfTownship(w, i, hq)),
        lastContact: w.info.links[i].lastContact,
      };
    }),
    units: w.res.units.map((u) => unitView(w, u, hq)),
    tasks: w.res.tasks.map((x) => ({
      id: x.id,
      kind: x.kind,
      unit: w.res.units[x.unit].id,
      by: x.by,
      target: x.target.id,
      state: taskState(x),
      createdAt: x.createdAt,
      arrivedAt: x.arrivedAt,
      doneAt: x.doneAt,
      order: x.order,
      method: x.method,
    })),
    shelters: facilities.flatMap((f, i) =>
      f.kind !== 'shelter'
        ? []
        : [
            {
              id: f.id,
              capacity: f.capacity ?? 0,
              open: w.res.shelterOpen[i] !== undefined,
              announced: w.res.shelterAnnounced[i] !== undefined,
              people: Math.round(w.res.shelterPeople[i] ?? 0),
              stock: w.res.stock[i] ?? [],
              medical: w.res.shelterMedical[i] !== undefined,
            },
          ],
    ),
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
      arriveAt: s.arriveAt,
      arrivedAt: s.arrivedAt,
      receiptAt: s.receiptAt,
      blocked: s.blocked,
    })),
    relief: reliefView(w),
    warnings: w.resp.warnings.map((x) => ({
      id: x.id,
      kind: x.kind,
      colour: x.colour,
      villages: x.villages.map((v) => county.villages[v].id),
      issuedAt: x.issuedAt,
      updatedAt: x.updatedAt,
      cancelledAt: x.cancelledAt,
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
    closedEdges: [
      ...Object.keys(w.info.knownClosed).map((k) => ({
        edge: Number(k),
        by: w.res.blockedEdges[Number(k)] === undefined ? ('water' as const) : ('blocked' as const),
      })),
      ...Object.keys(w.res.closedByOrder).map((k) => ({ edge: Number(k), by: 'order' as const })),
    ],
    approvals: w.resp.approvals.map((a) => ({ t: a.t, granted: a.granted })),
    casualties: {
      dead: sum(w.people.deadReported),
      injured: sum(w.people.deadReported) * 4,
      trapped: w.people.trapped.reduce(
        (n, x, v) => n + (w.people.wetReported[v] >= 0 ? Math.round(x) : 0),
        0,
      ),
      evacuated: Math.round(sum(w.people.arrived)),
    },
    injects: all
      ? scenario.msel.map((x, i) => ({
          id: x.id,
          type: x.type,
          state: String(w.machines.injects[i].value),
          at: x.at ?? x.when ?? `+${x.afterMinutes ?? 0} ${x.afterInject}`,
          content: x.content,
        }))
      : [],
    truth: all
      ? {
          dead: sum(w.people.dead),
          injured: sum(w.people.injured),
          trapped: Math.round(sum(w.people.trapped)),
          level: w.resp.warrantedLevel,
          breaches: w.flood.dangers.filter((d) => d.state === 'breached').length,
        }
      : null,
  };
}
