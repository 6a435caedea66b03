/** When the relief plan is due, and what its fund has left (plan 一（一）3; PLN-05). */
import { rand, streamId } from '../kernel/rng.ts';
import { schedule } from '../kernel/scheduler.ts';
import { incidentDamaged } from '../hazards/answers.ts';
import { SPECS } from '../hazards/specs.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { emit } from '../log.ts';
import type { World } from '../world.ts';
import { reportedDead } from './harm.ts';
import { DONORS, type Donor } from './relief-plan.data.ts';

const DELAY = streamId('donation-offer');

/** Relief plans are for natural disasters; an accident has its own (自然灾害救助条例 2). */
export const natural = (w: World): boolean => SPECS[w.env.scenario.about.hazard].nature === 'natural';
/** Households of a village whose houses are damaged, as far as it has told. */
export const damagedHouses = (w: World, v: number): number =>
  w.people.wetReported[v] >= 0 ? Math.round(incidentDamaged(w, v)) : 0;

/** People moved, dead and damaged households as the county knows them. */
export function reliefFigures(w: World): { moved: number; dead: number; houses: number } {
  let moved = 0;
  let houses = 0;
  for (let v = 0; v < w.people.arrived.length; v++) {
    moved += w.people.arrived[v];
    houses += damagedHouses(w, v);
  }
  return { moved: Math.round(moved), dead: reportedDead(w), houses };
}

/** Once in ten minutes, until the start condition is met; then offers of help begin to come. */
export function watchRelief(w: World): void {
  const { relief } = w.resp;
  if (relief.dueAt >= 0 || !natural(w)) return;
  const now = reliefFigures(w);
  const n = w.env.numbers;
  const due =
    now.moved >= n['PRM-RLF-START-MOVED'] ||
    now.dead >= n['PRM-RLF-START-DEAD'] ||
    now.houses >= n['PRM-RLF-START-HOUSES'];
  if (!due) return;
  relief.dueAt = w.t;
  emit(w, 'RELIEF_DUE', null, now);
  deliver(w, {
    from: 'relief-desk',
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'relief-due',
    params: now,
    facts: ['relief:due'],
  });
  DONORS.forEach((d, i) => {
    const minutes = n[d.afterMin] + Math.floor(n['PRM-DON-JITTER'] * rand(w.env.key, DELAY, i, 0));
    schedule(w.schedule, w.t + minutes * 60, { kind: 'donation', donor: i });
  });
}

/** Pieces, or money in ten thousand yuan. */
export const givenBy = (w: World, d: Donor): number => w.env.numbers[d.quantity];
/** The fund with money given and accepted, and what is not allotted yet, ten thousand yuan. */
export function fundWan(w: World): { total: number; left: number } {
  const { relief } = w.resp;
  const n = w.env.numbers;
  let total = w.env.scenario.resources.reliefFundsWan;
  // The province pays on figures that the county stands for (自然灾害救助条例 21).
  if (relief.assessedAt >= 0 && w.t - relief.assessedAt >= n['PRM-RLF-PROVINCE-MIN'] * 60)
    total += n['PRM-RLF-PROVINCE'];
  for (const d of relief.donations)
    if (d.answer === 'accept' && DONORS[d.donor].item === 'money') total += givenBy(w, DONORS[d.donor]);
  return { total, left: relief.funds.reduce((n, x) => n - x.wan, total) };
}
