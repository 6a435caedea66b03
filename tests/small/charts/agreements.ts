/** What each state of a chart means in quantities of the kernel and of who works where, never in a copy of the state. */
import { cellOf, limitsOf } from '../../../src/sim/hazards/hazmat/cloud-step.ts';
import { fieldOf, quakeCell } from '../../../src/sim/hazards/earthquake/field.ts';
import { shakingBy } from '../../../src/sim/hazards/earthquake/kernel/system.ts';
import type { EarthquakeIncident } from '../../../src/sim/hazards/earthquake/state.ts';
import { lineCrews } from '../../../src/sim/hazards/forest-fire/crews.ts';
import { edgeOf, sectorOf, warmCells } from '../../../src/sim/hazards/forest-fire/front.ts';
import { depthAt } from '../../../src/sim/hazards/flood/kernel/system.ts';
import type { FloodInner } from '../../../src/sim/hazards/flood/kernel/inner.ts';
import { lakeById } from '../../../src/sim/hazards/landslide/lakes.ts';
import type { LandslideIncident } from '../../../src/sim/hazards/landslide/state.ts';
import type { ForestFireIncident } from '../../../src/sim/hazards/forest-fire/state.ts';
import type { HazmatIncident } from '../../../src/sim/hazards/hazmat/state.ts';
import { seconds } from '../../../src/sim/scenario/schema.ts';
import { calm } from '../../../src/sim/information/response.ts';
import { roofs } from '../../../src/sim/people/shelters.ts';
import { atWork, doneAt } from '../../../src/sim/resources/task-state.ts';
import type { Task, Unit, World } from '../../../src/sim/world.ts';
import type { Agreements } from '../../support/charts.ts';

const gas = (w: World): HazmatIncident => w.incidents.hazmat!;
const HOT = ['plug', 'enter-rescue', 'water-curtain', 'cooling'];
/** A crew that stands in the hot zone and works. */
const inside = (w: World, id: string): boolean => {
  const u = w.res.units.find((x) => x.id === id)!;
  const task = w.res.tasks[u.task];
  return task !== undefined && HOT.includes(task.kind) && atWork(w, task);
};
const shut = (w: World): boolean => gas(w).release.open <= 0.05 + 1e-9;
const HAZMAT: Agreements = {
  'hazmat-incident quiet': (w) => gas(w).release.outKg === 0,
  'hazmat-leak hole.waiting': (w) => gas(w).release.outKg === 0,
  'hazmat-leak hole.closed': shut,
  'hazmat-leak hole.spent': (w) => !shut(w) && gas(w).release.inventoryKg <= 0,
  'hazmat-leak hole.open': (w) => !shut(w) && gas(w).release.inventoryKg > 0 && gas(w).release.outKg > 0,
  // What had run dry does not burst; what burst let all go at once, as a cloud or as a ball of fire.
  'hazmat-vessel burst': (w) => gas(w).release.burst || gas(w).release.burntKg > 0,
  'hazmat-vessel failing': (w) => (gas(w).release.inventoryKg > 0 ? null : false),
  'hazmat-zones none': (w) => gas(w).zones === null,
  'hazmat-air unmeasured': (w) => !w.res.tasks.some((t) => t.kind === 'detect' && doneAt(w, t) >= 0),
  // Once in the cloud, always reached; what the air is now only says that it is no longer clean.
  'hazmat-receptor air.clean'(w, id) {
    const r = gas(w).receptors.find((x) => x.id === id)!;
    const k = cellOf(r.x, r.y);
    return k >= 0 && gas(w).cloud.conc[k] >= limitsOf(gas(w))[0] ? false : null;
  },
  // Away is when nobody is there or on the way out any more; who is shut in has no window as the weather has it.
  'hazmat-receptor people.away': (w, id) =>
    gas(w)
      .receptors.find((x) => x.id === id)!
      .parties.some((q) => q.people > 0.5)
      ? false
      : null,
  'hazmat-receptor people.sheltered': (w, id) =>
    gas(w)
      .receptors.find((x) => x.id === id)!
      .parties.some((q) => q.at === 'room' && q.windows === 'usual')
      ? false
      : null,
  'hazmat-entry hot': (w, id) => (inside(w, id) ? null : false),
  'hazmat-intake fouled': (w) => gas(w).runoffS >= w.env.scenario.conditions.hazmat!.intake!.minutes * 60,
  'hazmat-shift down': (w) =>
    gas(w).workers + gas(w).savedWorkers > w.env.scenario.conditions.hazmat!.workersDown,
};
const fire = (w: World): ForestFireIncident => w.incidents.forestFire!;
/** At the ten-minute looks, when the edge is counted. */
const looked = (w: World): boolean => w.t % 600 === 0;
const alive = (w: World, id: string): number => edgeOf(fire(w).fire).cells[sectorOf(id)].length;
const warmIn = (w: World, id: string): number => warmCells(fire(w).fire)[sectorOf(id)].length;
const warm = (w: World): number => Object.values(warmCells(fire(w).fire)).flat().length;
const FIRE: Agreements = {
  'forest-fire-incident quiet': (w) => fire(w).fire.burntCells === 0 && fire(w).fire.seeds.length === 0,
  'forest-fire-front edge.unlit': (w) => fire(w).fire.burntCells === 0 && fire(w).fire.seeds.length === 0,
  'forest-fire-front edge.contained': (w) =>
    looked(w) ? edgeOf(fire(w).fire).count === 0 && fire(w).fire.burntCells > 0 && warm(w) > 0 : null,
  'forest-fire-front edge.out': (w) =>
    looked(w) ? edgeOf(fire(w).fire).count === 0 && fire(w).fire.burntCells > 0 && warm(w) === 0 : null,
  // Before anything lay there, and after all has gone cold, nothing burns and nothing is warm.
  ...Object.fromEntries(
    ['unlit', 'cold'].map((x) => [
      `forest-fire-sector ${x}`,
      (w: World, id: string) => (looked(w) && alive(w, id) + warmIn(w, id) > 0 ? false : null),
    ]),
  ),
  'forest-fire-sector free': (w, id) => (looked(w) && alive(w, id) === 0 ? false : null),
  'forest-fire-sector fought': (w, id) =>
    looked(w) && (alive(w, id) === 0 || lineCrews(w).length === 0) ? false : null,
  'forest-fire-sector beaten': (w, id) =>
    looked(w) && (alive(w, id) > 0 || warmIn(w, id) === 0) ? false : null,
  'forest-fire-sector held': (w, id) =>
    looked(w) && (alive(w, id) > 0 || warmIn(w, id) === 0) ? false : null,
  // Where flames stand at the tanks; once there, always reached.
  'forest-fire-target danger.far'(w, id) {
    const n = w.env.scenario.conditions.forestFire!.depots.findIndex((d) => d.id === id);
    return fire(w).depots[n].metres <= w.env.numbers['PRM-FIR-STORE-HEAT'] ? false : null;
  },
  'forest-fire-village flames.reached': (w, id) =>
    fire(w).threat[w.env.index.village.get(id)!] <= w.env.numbers['PRM-FIR-REACHED'],
  'forest-fire-village air.smoky': (w, id) =>
    looked(w) && fire(w).smokedS[w.env.index.village.get(id)!] === 0 ? false : null,
};
/** How wide a levee stands open, m; how much a sub-dike has added to it, m. */
const leveeNo = (w: World, id: string): number =>
  w.env.county.levees.findIndex((l) => l.id === id.slice(0, id.indexOf('/')));
const rivers = (w: World): FloodInner => w.incidents.flood.rivers.inner as FloodInner;
const open = (w: World, id: string): number => {
  const { water, levees } = rivers(w);
  return water.links[levees[leveeNo(w, id)].link].width;
};
const dangerOf = (w: World, id: string) => w.incidents.flood.rivers.dangers.find((d) => d.instance === id);
/** It opens in the minute after: while water runs through, nothing on it is still to come. */
const whole = (w: World, id: string): boolean | null => (open(w, id) > 0 ? false : null);
const gaugeNo = (w: World, id: string): number => w.env.index.gauge.get(id)!;
/** Metres of the stage, and of the last reading, over the warning and the guarantee mark. */
const over = (w: World, id: string, mark: 'warningM' | 'guaranteeM'): number =>
  w.incidents.flood.rivers.gauges[gaugeNo(w, id)] - w.env.county.gauges[gaugeNo(w, id)][mark];
const lastRead = (w: World, id: string): number => w.info.readings[gaugeNo(w, id)].at(-1)?.level ?? -1;
const damNo = (w: World, id: string): number => w.env.index.reservoir.get(id)!;
/** Metres of a pool over its limit and over a sill without gates; between the two marks the chart keeps its word. */
const poolOver = (w: World, id: string): number =>
  w.incidents.flood.rivers.reservoirs[damNo(w, id)].level - w.env.county.reservoirs[damNo(w, id)].floodLimitM;
const sillOver = (w: World, id: string): number => {
  const row = w.env.county.reservoirs[damNo(w, id)];
  return row.gates ? -1 : w.incidents.flood.rivers.reservoirs[damNo(w, id)].level - row.spillway.sillM;
};
const between = (m: number, low = 0): boolean | null => (m > 0.1 ? true : m < low ? false : null);
const pond = (w: World) => w.incidents.flood.ponds[0];
/** From the first minute on. */
const begun = (w: World, said: boolean | null): boolean | null => (w.t < 60 ? null : said);
const FLOOD: Agreements = {
  'flood-gauge water.below': (w, id) =>
    over(w, id, 'warningM') >= 0 ? false : over(w, id, 'warningM') < -0.1 ? true : null,
  'flood-gauge water.guarantee': (w, id) =>
    over(w, id, 'guaranteeM') >= 0 ? true : over(w, id, 'guaranteeM') < -0.1 ? false : null,
  'flood-gauge told.below': (w, id) => lastRead(w, id) < w.env.county.gauges[gaugeNo(w, id)].warningM,
  'flood-gauge told.over.level1': (w, id) =>
    lastRead(w, id) >= w.env.county.gauges[gaugeNo(w, id)].guaranteeM,
  'flood-reservoir pool.over': (w, id) => begun(w, between(poolOver(w, id))),
  'flood-reservoir spillway.running': (w, id) => begun(w, between(sillOver(w, id), 0.05)),
  'flood-reservoir wall.failed': (w, id) => rivers(w).breaches[damNo(w, id)] !== null,
  'flood-pond dam.failed': (w) => pond(w).breach !== null,
  'flood-pond dam.normal': (w) => (pond(w).overS >= 900 || pond(w).breach ? false : null),
  'flood-store dry': (w, id) =>
    depthAt(w.incidents.flood.rivers, w.env.county.facilities[w.env.index.facility.get(id)!].cell) >=
    w.env.numbers['PRM-FLD-SPILL']
      ? false
      : null,
  'flood-incident active.levees.pressed': (w) =>
    // Dangers of the tiny county that water has not taken and no work has ended.
    w.incidents.flood.rivers.dangers.length === 0 ? false : null,
  'flood-incident active.river.low': (w) =>
    w.env.county.gauges.some((g) => g.insideCounty && lastRead(w, g.id) >= g.warningM) ? false : null,

  'flood-levee sound': (w, id) => dangerOf(w, id) === undefined,
  ...Object.fromEntries(
    ['seepage', 'leakage', 'piping', 'slide', 'overtopping'].map((k) => [`flood-levee ${k}`, whole]),
  ),
  'flood-levee breached': (w, id) => (rivers(w).levees[leveeNo(w, id)].breachedAt < 0 ? false : null),
  'flood-levee treated': (w, id) =>
    dangerOf(w, id)?.kind === 'overtopping' && rivers(w).levees[leveeNo(w, id)].raisedM > 0 ? true : null,
};
const slides = (w: World): LandslideIncident => w.incidents.landslide!;
const lakeBehind = (w: World, id: string) => {
  const row = lakeById(w, slides(w), id);
  return row && slides(w).slides.lakes[row.lake].lake;
};
const SLIDES: Agreements = {
  // The first units are the listed slopes.
  'landslide-slope slid': (w, id) =>
    slides(w).slides.failedS[
      slides(w).listed.findIndex((s) => w.env.county.facilities[s.facility].id === id)
    ] >= 0,
  'landslide-lake water.none': (w, id) => lakeBehind(w, id) === undefined,
  'landslide-lake water.filling': (w, id) => lakeBehind(w, id)?.breach === null,
  'landslide-lake water.drained'(w, id) {
    const lake = lakeBehind(w, id);
    return !lake?.breach || lake.levelM >= lake.crestM / 2 ? false : null;
  },
  'landslide-lake spillway.whole': (w, id) => (lakeById(w, slides(w), id)?.dugM ?? 0) === 0,
  'landslide-incident quiet': (w) => (slides(w).slides.lakes.length > 0 ? false : null),
};
const quake = (w: World): EarthquakeIncident => w.incidents.earthquake!;
const searching = (w: World, id: string): boolean => {
  const u = w.res.units.find((x) => x.id === id)!;
  const task = w.res.tasks[u.task];
  return task?.kind === 'search-rescue' && atWork(w, task);
};
const strongS = (w: World): number[] =>
  Array.from(quake(w).kernel.timeS.subarray(1, Math.max(1, quake(w).kernel.next))).filter(
    (_, k) => quake(w).kernel.magnitude[k + 1] >= 4,
  );
const alone = new Map<string, ReturnType<typeof shakingBy>>();
/** When a shock by itself last shook a building so that it must be checked; −1 never. */
function shookAt(w: World, id: string): number {
  const { kernel } = quake(w);
  const { spec } = fieldOf(w.env);
  const v = w.env.index.village.get(id);
  const place = v === undefined ? w.env.county.facilities[w.env.index.facility.get(id)!] : null;
  const cell = place ? quakeCell(w.env.county.grid, place.at) : spec.settlements[v!].cell;
  for (let k = kernel.next - 1; k >= 0; k--) {
    const key = [kernel.magnitude[k], kernel.shockX[k], kernel.shockY[k]].join();
    let own = alone.get(key);
    if (!own) alone.set(key, (own = shakingBy(spec, kernel, k)));
    if (own.at(cell) + (place ? 0 : kernel.departure[v!]) >= w.env.numbers['PRM-EQK-CHECK'])
      return Math.ceil(kernel.timeS[k]);
  }
  return -1;
}
const taggedAt = (w: World, id: string): number =>
  w.log.findLast((e) => e.kind === 'TAG' && e.data.village === id)?.t ?? -1;
const shutDown = (w: World, id: string): boolean =>
  w.info.messages.some((m) => m.code === 'shelter-closed-tag' && m.params.facility === id);
const within = (w: World, s: number): boolean => strongS(w).some((t) => w.t - Math.ceil(t) < s);
const QUAKE: Agreements = {
  'earthquake-incident quiet': (w) => quake(w).kernel.next === 0,
  'earthquake-ground work.paused': (w) => within(w, w.env.numbers['PRM-EQK-PAUSE'] * 60),
  'earthquake-ground shocks.recent': (w) => within(w, 6 * 3600),
  'earthquake-building check.standing': (w, id) => shookAt(w, id) < 0,
  'earthquake-building check.shaken': (w, id) =>
    shutDown(w, id) ? false : shookAt(w, id) >= 0 && taggedAt(w, id) < shookAt(w, id),
  'earthquake-building check.usable': (w, id) =>
    shutDown(w, id) ? false : shookAt(w, id) >= 0 && taggedAt(w, id) >= shookAt(w, id),
  'earthquake-building check.closed': (w, id) => shutDown(w, id),
  // Where a shock has driven people out, they are in again only there.
  'earthquake-building homes.back'(w, id) {
    const v = w.env.index.village.get(id);
    if (v === undefined) return false;
    if (shookAt(w, id) < 0) return null;
    return quake(w).kernel.indoors[v] > w.env.numbers['PRM-EQK-INDOORS'];
  },
  'earthquake-crew gone': (w, id) => !searching(w, id),
  // Officers tell at the end of a minute, the site is heard of in the next.
  'earthquake-site news.unheard'(w, id) {
    const told = w.people.wetReported[quake(w).sites.find((s) => s.id === id)!.village];
    return told >= 0 && w.t - told >= 60 ? false : null;
  },
};
/** The task's crew, while it is at this one. */
const unitAt = (w: World, t: Task): Unit | null =>
  w.res.units[t.unit].task === t.id ? w.res.units[t.unit] : null;
const people = (w: World, id: string): number => w.res.shelterPeople[w.env.index.facility.get(id)!] ?? 0;
const netThere = (w: World, id: string): boolean => {
  const l = w.info.links[w.env.index.township.get(id)!];
  return l.cell && l.power;
};
/** What was logged last of a township: that it fell silent, or that somebody is heard there. */
const lastOf = (w: World, id: string) =>
  w.log.findLast((e) => (e.kind === 'LINK_LOST' || e.kind === 'CONTACT') && e.data.township === id);
const COMMON: Agreements = {
  'response none': (w) => !w.log.some((e) => e.kind === 'ACTIVATE'),
  'response ended': (w) => w.log.findLast((e) => e.kind === 'ACTIVATE' || e.kind === 'END')?.kind === 'END',
  'response-end ready': (w) => (calm(w) || w.t % 600 !== 0 ? null : false),
  'warning spent': (w, id) =>
    w.t - w.resp.warnings[Number(id)].issuedAt > w.env.numbers['PRM-WRN-VALID'] * 3600 ? null : false,
  'warning inForce': (w, id) =>
    w.t - w.resp.warnings[Number(id)].issuedAt > w.env.numbers['PRM-WRN-VALID'] * 3600 ? false : null,
  'warning inForce.updated': (w, id) => (w.resp.warnings[Number(id)].updatedAt < 0 ? false : null),
  'evacuation people.there'(w, id) {
    const v = w.env.index.village.get(id)!;
    return w.people.arrived[v] < w.people.toMove[v] - 1e-9 ? false : null;
  },
  'evacuation people.back': (w, id) => (w.people.departed[w.env.index.village.get(id)!] > 0 ? false : null),
  'evacuation word.waiting': (w, id) => (w.people.departed[w.env.index.village.get(id)!] > 0 ? false : null),
  'evacuation word.heard': (w, id) => (w.people.warnedAt[w.env.index.village.get(id)!] >= 0 ? null : false),
  'shelter crowded': (w, id) => (people(w, id) > roofs(w, w.env.index.facility.get(id)!) ? null : false),
  'shelter open': (w, id) => (people(w, id) > roofs(w, w.env.index.facility.get(id)!) ? false : null),
  'shelter closed': (w, id) => (people(w, id) >= 1 ? false : null),
  'supply-order ordered': () => false,
  'supply-order underWay': (w, id) => (w.info.known[`supply:${id}:arrived`] ? false : null),
  'supply-order delivered': (w, id) => (w.info.known[`supply:${id}:arrived`] ? null : false),
  'supply-order received': (w, id) => (w.info.known[`supply:${id}:arrived`] ? null : false),
  'report-chain closed': (w) => w.resp.reports.some((r) => r.kind === 'final'),
  'report-chain following': (w) => ['first', 'follow-up'].includes(w.resp.reports.at(-1)?.kind ?? ''),
  'task working': (w, id) => unitAt(w, w.res.tasks[Number(id)])?.status === 'working',
  'township-contact net': (w, id) => netThere(w, id),
  'township-contact cut-off': (w, id) => !netThere(w, id) && lastOf(w, id)?.kind === 'LINK_LOST',
  'township-contact cut-off.unnoticed': (w, id) =>
    w.t - (lastOf(w, id)?.t ?? 0) > w.env.numbers['PRM-LNK-SILENT'] * 60 ? false : null,
  'township-contact cut-off.missed': (w, id) =>
    w.info.messages.some((m) => m.code === 'township-silent' && m.params.township === id) ? null : false,
  'township-contact emergency-link': (w, id) => !netThere(w, id) && lastOf(w, id)?.kind === 'CONTACT',
  'inject delivered': (w, id) => w.info.messages.some((m) => m.inject === id),
  'move coming': (w, id) => (w.t < seconds(w.env.scenario.moves.find((m) => m.id === id)!.at) ? null : false),
  ...Object.fromEntries(
    ['informed', 'asked', 'deciding', 'expressed.clock.standing'].map((s) => [
      `move ${s}`,
      (w: World) => (w.machines.exercise.value === 'paused' ? null : false),
    ]),
  ),
};
export const AGREEMENTS: Readonly<Record<string, Agreements>> = {
  common: COMMON,
  earthquake: QUAKE,
  flood: FLOOD,
  'forest-fire': FIRE,
  hazmat: HAZMAT,
  landslide: SLIDES,
};
