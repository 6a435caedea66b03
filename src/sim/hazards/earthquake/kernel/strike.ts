/** What one shock does to settlements, and what time and rescue do to the trapped. */
import { exp, ln } from '../../../kernel/det-math.ts';
import { rand, streamId } from '../../../kernel/rng.ts';
import {
  AT_ONCE,
  dyingShare,
  estimateCasualties,
  HURT_BY_GRADE,
  trappedShare,
  type Fall,
  type Range,
} from './casualties.ts';
import { BUILDING_CLASSES, collapsedShare, GRADES, gradeShares, meanGrade, VULNERABILITY } from './damage.ts';
import { DEEP_SHARE, IGNITION, LAST_TIMES, RESCUE, type RescueTeam } from './rescue.data.ts';
import type { QuakeSpec, QuakeState } from './system.ts';

const PEOPLE = streamId('quake-people');
const OUT = streamId('quake-brought-out');
const FIRE = streamId('quake-fires');
const CLASSES = BUILDING_CLASSES.length;

/** True intensity at settlement s: the law's field plus its own departure. */
export const intensityAt = (spec: QuakeSpec, q: QuakeState, s: number): number =>
  q.intensity[spec.settlements[s].cell] + q.departure[s];

/** Whole people from an expectation: the fraction is one draw. */
const whole = (spec: QuakeSpec, x: number, s: number, shock: number, k: number): number =>
  Math.floor(x + rand(spec.key, PEOPLE, s, shock, k));

/**
 * Damage by the strongest intensity so far; only what newly collapses traps people, and only those indoors. Collapse is
 * D5: Coburn & Spence count buildings that lost half their volume, which is less than the Chinese 毁坏 (half of D4 too).
 */
export function strike(spec: QuakeSpec, q: QuakeState, shock: number): void {
  const at = q.timeS[shock];
  for (let s = 0; s < spec.settlements.length; s++) {
    const { people, classes } = spec.settlements[s];
    const I = intensityAt(spec, q, s);
    let hurt = 0;
    let worse = false;
    for (let c = 0; c < CLASSES; c++) {
      const k = (s * CLASSES + c) * GRADES;
      const before = q.grades[k + 5];
      const wounded = hurtOutside(q, k);
      gradeShares(meanGrade(I, VULNERABILITY[BUILDING_CLASSES[c]]), q.grades, k);
      const fresh = q.grades[k + 5] - before;
      if (fresh <= 0) continue;
      worse = true;
      hurt += people * classes[c] * q.indoors[s] * Math.max(0, hurtOutside(q, k) - wounded);
      const frame = BUILDING_CLASSES[c] === 'D';
      const kind = frame ? 'frame' : 'masonry';
      const caught = people * classes[c] * q.indoors[s] * fresh * trappedShare(I, frame);
      trap(spec, q, s, whole(spec, caught, s, shock, c), kind, at, shock * CLASSES + c);
    }
    q.injured[s] += whole(spec, hurt, s, shock, CLASSES);
    // Who went home since stays there until it gets worse.
    if (worse && I > 5.5) stayOut(spec, q, s);
    ignite(spec, q, s, at);
  }
}

/** Fear keeps most people out of their houses. */
export function stayOut(spec: QuakeSpec, q: QuakeState, s: number): void {
  q.indoors[s] = Math.min(q.indoors[s], spec.numbers['PRM-EQK-INDOORS']);
}
/** They live in their houses again, shaken as these are. */
export function goIn(spec: QuakeSpec, q: QuakeState, s: number): void {
  q.indoors[s] = Math.max(q.indoors[s], spec.numbers['PRM-EQK-BACK']);
}

/** Of those indoors in a class of buildings, seriously hurt where nothing buried them. */
function hurtOutside(q: QuakeState, k: number): number {
  let sum = 0;
  for (let grade = 2; grade < GRADES; grade++) sum += q.grades[k + grade] * HURT_BY_GRADE[grade];
  return sum;
}

/** Puts `n` people under rubble at settlement s; `draw` tells one burial from another. */
export function trap(
  spec: QuakeSpec,
  q: QuakeState,
  s: number,
  n: number,
  kind: Fall,
  at: number,
  draw: number,
): void {
  if (n === 0) return;
  q.buriedS[s] = (q.buriedS[s] * q.trapped[s] + at * n) / (q.trapped[s] + n);
  q.trapped[s] += n;
  const deep = Math.min(n, Math.floor(n * DEEP_SHARE[kind] + rand(spec.key, PEOPLE, s, draw, 100)));
  const surface = n - deep;
  const killed = (m: number, k: number): number =>
    Math.min(m, Math.floor(m * AT_ONCE[kind].dead + rand(spec.key, PEOPLE, s, draw, k)));
  const deepKilled = killed(deep, 101);
  const surfaceKilled = killed(surface, 102);
  q.deepDead[s] += deepKilled;
  q.deepAlive[s] += deep - deepKilled;
  q.surfaceDead[s] += surfaceKilled;
  q.surfaceAlive[s] += surface - surfaceKilled;
  const living = n - deepKilled - surfaceKilled;
  q.killed[s] += deepKilled + surfaceKilled;
  q.woundedUnder[s] += Math.min(
    living,
    Math.floor(living * AT_ONCE[kind].hurt + rand(spec.key, PEOPLE, s, draw, 103)),
  );
}

/** At most one fire per settlement, from the draw it was given: λ per inhabitant of badly damaged buildings. */
function ignite(spec: QuakeSpec, q: QuakeState, s: number, at: number): void {
  if (q.fireS[s] >= 0) return;
  const { people, pipedGas } = spec.settlements[s];
  const expected =
    (people / 1000) * unfitShare(spec, q, s) * IGNITION.perThousand * (pipedGas ? IGNITION.gasTimes : 1);
  if (rand(spec.key, FIRE, s, 0) >= 1 - exp(-expected)) return;
  q.fireS[s] = at - 3600 * IGNITION.meanDelayH * ln(1 - rand(spec.key, FIRE, s, 1));
}

/** Deaths under the rubble from `q.nowS` to `toS`. Whole people, by an accumulator that began at a drawn fraction. */
export function ageTrapped(spec: QuakeSpec, q: QuakeState, toS: number): void {
  if (toS <= q.nowS) return;
  for (let s = 0; s < spec.settlements.length; s++) {
    if (q.surfaceAlive[s] + q.deepAlive[s] <= 0) continue;
    const from = Math.max(0, q.nowS - q.buriedS[s]) / 3600;
    const share = dyingShare(from, Math.max(0, toS - q.buriedS[s]) / 3600);
    lose(q.surfaceAlive, q.surfaceDead, q.dying, s, 2 * s, share);
    lose(q.deepAlive, q.deepDead, q.dying, s, 2 * s + 1, share);
  }
  q.nowS = toS;
}
/** A share of the living under rubble at s dies of something else than time: fire. */
export function perish(q: QuakeState, s: number, share: number): void {
  lose(q.surfaceAlive, q.surfaceDead, q.dying, s, 2 * s, share);
  lose(q.deepAlive, q.deepDead, q.dying, s, 2 * s + 1, share);
}
function lose(
  alive: Float64Array,
  dead: Float64Array,
  carry: Float64Array,
  s: number,
  k: number,
  share: number,
): void {
  carry[k] += alive[s] * share;
  const n = Math.min(alive[s], Math.floor(carry[k]));
  carry[k] -= n;
  alive[s] -= n;
  dead[s] += n;
}

/**
 * `hours` of work by `teams` at settlement s: surface first, then deep. Whether the next person out is alive is a draw
 * in proportion to who is left in that layer. Returns people brought out.
 */
export function rescue(
  spec: QuakeSpec,
  q: QuakeState,
  s: number,
  team: RescueTeam,
  teams: number,
  hours: number,
): { alive: number; dead: number } {
  const yields = RESCUE[team];
  const out = { alive: 0, dead: 0 };
  let work = teams * yields.sites * hours;
  for (let layer = 0; layer < 2 && work > 0; layer++) {
    const alive = layer === 0 ? q.surfaceAlive : q.deepAlive;
    const dead = layer === 0 ? q.surfaceDead : q.deepDead;
    const id = layer === 0 ? yields.surfaceH : yields.deepH;
    // Without tools nobody gets at those who lie deep.
    if (id === null) break;
    const each = spec.numbers[id];
    const k = 2 * s + layer;
    while (work > 0 && alive[s] + dead[s] > 0) {
      const left = alive[s] + dead[s];
      const need = each * searchTimes(q, s) - q.work[k];
      if (work < need) {
        q.work[k] += work;
        return out;
      }
      work -= Math.max(0, need);
      q.work[k] = 0;
      const nth = q.savedAlive[s] + q.broughtDead[s];
      if (rand(spec.key, OUT, s, nth) < alive[s] / left) {
        alive[s]--;
        q.savedAlive[s]++;
        out.alive++;
      } else {
        dead[s]--;
        q.broughtDead[s]++;
        out.dead++;
      }
    }
  }
  return out;
}
/** People under the rubble at s, alive or not: nobody outside can tell. */
export const missing = (q: QuakeState, s: number): number =>
  q.surfaceAlive[s] + q.surfaceDead[s] + q.deepAlive[s] + q.deepDead[s];
/** All who have died there so far. */
export const deadAt = (q: QuakeState, s: number): number =>
  q.surfaceDead[s] + q.deepDead[s] + q.broughtDead[s];
/** Seriously hurt of s: outside the rubble, and of those it covered who live, brought out or not; of these the badly hurt die first. */
export const hurtAt = (q: QuakeState, s: number): number =>
  q.injured[s] + Math.max(0, q.woundedUnder[s] - (deadAt(q, s) - q.killed[s]));
/** Share of people whose house is of grade D3 or worse: not to be lived in. */
export function unfitShare(spec: QuakeSpec, q: QuakeState, s: number): number {
  let bad = 0;
  for (let c = 0; c < CLASSES; c++) {
    const k = (s * CLASSES + c) * GRADES;
    bad += spec.settlements[s].classes[c] * (q.grades[k + 3] + q.grades[k + 4] + q.grades[k + 5]);
  }
  return bad;
}
/** Work per person against the start, 1 … LAST_TIMES, as the share still under rubble falls. */
function searchTimes(q: QuakeState, s: number): number {
  return 1 + (LAST_TIMES - 1) * (1 - missing(q, s) / Math.max(1, q.trapped[s]));
}

/** Totals over the county. */
export function totals(q: QuakeState): { trappedNow: number; dead: number; injured: number; saved: number } {
  let trappedNow = 0;
  let dead = 0;
  let injured = 0;
  let saved = 0;
  for (let s = 0; s < q.trapped.length; s++) {
    trappedNow += q.surfaceAlive[s] + q.deepAlive[s];
    dead += q.surfaceDead[s] + q.deepDead[s] + q.broughtDead[s];
    injured += hurtAt(q, s);
    saved += q.savedAlive[s];
  }
  return { trappedNow, dead, injured, saved };
}

/**
 * What can be reported in the first minutes: the laws on the computed field, without what only a survey would show.
 * `perKm2` = density of the settled land.
 */
export function fastEstimate(
  spec: QuakeSpec,
  q: QuakeState,
  perKm2: number,
): { dead: Range; injured: Range } {
  const dead = { low: 0, mid: 0, high: 0 };
  const injured = { low: 0, mid: 0, high: 0 };
  const shares = new Float64Array(GRADES);
  for (const { cell, people, classes } of spec.settlements) {
    const I = q.intensity[cell];
    if (I < 5) continue;
    let collapsed = 0;
    for (let c = 0; c < CLASSES; c++) {
      gradeShares(meanGrade(I, VULNERABILITY[BUILDING_CLASSES[c]]), shares);
      collapsed += classes[c] * collapsedShare(shares);
    }
    const e = estimateCasualties(people, collapsed, I, spec.night, perKm2);
    for (const k of ['low', 'mid', 'high'] as const) {
      dead[k] += e.dead[k];
      injured[k] += e.injured[k];
    }
  }
  return { dead, injured };
}
