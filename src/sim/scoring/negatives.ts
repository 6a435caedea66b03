/** Safety and integrity violations found in the log (procedures.md §10). One fact, one charge: `linked` names the item it explains. */
import { findQuakeViolations } from '../hazards/earthquake/items.ts';
import { findFireViolations } from '../hazards/forest-fire/items.ts';
import { findHazmatViolations } from '../hazards/hazmat/items.ts';
import { found, type Found } from './found.ts';
import { findExcess } from './negatives-excess.ts';
import { findHeldUp, findUnauthorised } from './negatives-access.ts';
import { overLimit } from './items-flood.ts';
import { earlier, silent } from './readings.ts';
import type { LogIndex } from './log-index.ts';
import type { Numbers } from '../scenario/parameters.ts';
import type { SimLogEvent } from '../world.ts';
import { coverage } from './timing.ts';

export function findViolations(log: LogIndex, n: Numbers): Found[] {
  const out: Found[] = [];
  const incident = log.known('incident');
  const first = log.first('REPORT');
  // N-01: nothing by twice the two-hour limit is an omission; fewer dead than known and not corrected within the hour is a false report
  if (incident >= 0 && (first ? first.t : log.end) - incident > 4 * 3600)
    out.push(found('N-01', incident + 4 * 3600, first ? [first.n] : [], {}, 'C-09'));
  for (const r of log.all('REPORT'))
    if (Array.isArray(r.data.untrue))
      out.push(found('N-01', r.t, [r.n], { untrue: r.data.untrue.join(' ') }, 'C-09'));
  for (const r of log.all('REPORT')) {
    if (r.data.dead < 0 || r.data.dead >= r.data.known) continue;
    const fixed = log
      .all('REPORT')
      .some((x) => x.n > r.n && x.t - r.t <= 3600 && x.data.dead >= x.data.known);
    if (!fixed) out.push(found('N-01', r.t, [r.n], { dead: r.data.dead, known: r.data.known }, 'C-09', true));
  }
  for (const e of log.all('DOUBLE_ORDER')) out.push(found('N-02', e.t, [e.n], { unit: e.data.unit }));
  const over = log.known('gauge:any:warning');
  if (over >= 0) {
    const acts = log.all('PATROL').map((e) => e.t);
    if (acts.length === 0 && log.end - over > 4 * 3600)
      out.push(found('N-14', over + 4 * 3600, [], {}, 'F-05'));
    else if (coverage(acts, over, log.end, () => 4 * 3600) < 0.95)
      out.push(found('N-14', over, [], {}, 'F-05'));
  }
  for (const k of log.knownLike('danger:', '').filter((x) => /^danger:\d+$/.test(x.fact))) {
    const id = k.fact.slice(7);
    const there = log.first(
      'DISPATCH',
      (e) => (e.data.kind === 'guard' || e.data.kind === 'fix-danger') && e.data.target === id,
    );
    if ((there ? there.t : log.end) - k.t > 1800)
      out.push(found('N-15', k.t + 1800, there ? [there.n] : [], { danger: id }, 'F-06'));
  }
  const warnedOf = log.knownLike('gauge:', ':forecast-guarantee').map((x) => x.t);
  const early = warnedOf.length === 0 ? -1 : Math.min(...warnedOf);
  const deaths = new Set(log.all('DEATHS').map((e) => e.data.village));
  for (const f of log.all('VILLAGE_FLOODED')) {
    if (f.data.athome < 10 || early < 0 || f.t - early < 3 * 3600) continue;
    out.push(
      found(
        'N-16',
        f.t,
        [f.n],
        { village: f.data.village, people: f.data.athome },
        'F-08',
        deaths.has(f.data.village),
      ),
    );
  }
  for (const e of log.all('EVAC')) {
    if (!e.data.vulnerableFirst) out.push(found('N-17', e.t, [e.n]));
    if (!e.data.shelterSafe) out.push(found('N-18', e.t, [e.n], { shelter: e.data.shelter }, 'C-24'));
  }
  for (const e of log.all('GATE_ORDER'))
    if ((e.data.more && !e.data.notice) || (e.data.big && !e.data.approved))
      out.push(found('N-19', e.t, [e.n], { reservoir: e.data.reservoir }, 'F-04', true));
  for (const r of overLimit(log)) {
    const gate = log.first('GATE_ORDER', (e) => e.data.reservoir === r.id);
    if ((gate ? gate.t : log.end) - r.t > 3 * 3600)
      out.push(found('N-20', r.t + 3 * 3600, gate ? [gate.n] : [], { reservoir: r.id }, 'F-04'));
  }
  for (const e of log.all('RESCUE'))
    if (!e.data.lifejackets) out.push(found('N-21', e.t, [e.n], { unit: e.data.unit }));
  for (const e of log.all('EARLY_RETURN'))
    out.push(found('N-22', e.t, [e.n], { village: e.data.village }, 'F-17'));
  for (const s of silent(log)) {
    const mine = (e: SimLogEvent<'CONTACT' | 'COMMS'>): boolean => e.data.township === s.id;
    const back = earlier(log.first('CONTACT', mine), log.first('COMMS', mine));
    if ((back ? back.t : log.end) - s.t > 7200)
      out.push(found('N-26', s.t + 7200, back ? [back.n] : [], { township: s.id }, 'F-15'));
  }
  out.push(...findExcess(log, n));
  for (const e of log.all('END')) if (!e.data.met) out.push(found('N-36', e.t, [e.n], {}, 'C-36'));
  const outcome = log.first('OUTCOME');
  const late =
    log
      .all('RELIEF')
      .filter((e) => e.data.minutes > 600)
      .reduce((sum, e) => sum + e.data.people, 0) + (outcome?.data.reliefOverdue ?? 0);
  const people =
    log.all('RELIEF').reduce((sum, e) => sum + e.data.people, 0) + (outcome?.data.reliefOverdue ?? 0);
  const tenths = people > 0 ? Math.floor((10 * late) / people) : 0;
  for (let k = 1; k <= tenths; k++)
    out.push(found('N-37', outcome?.t ?? log.end, outcome ? [outcome.n] : [], { percent: k * 10 }, 'C-25'));
  for (const e of log.all('OVERTIME')) out.push(found('N-38', e.t, [e.n], { unit: e.data.unit }));
  for (const a of log.all('SUPPLY_ARRIVED')) {
    const r = log.first('SUPPLY_RECEIPT', (e) => e.data.supply === a.data.supply);
    if ((r ? r.t : log.last) - a.t > 7200)
      out.push(found('N-39', a.t + 7200, [a.n], { supply: a.data.supply }, 'C-26'));
  }
  out.push(...findUnauthorised(log), ...findHeldUp(log, n));
  out.push(...findFireViolations(log, n), ...findQuakeViolations(log), ...findHazmatViolations(log));
  return out.sort((a, b) => a.t - b.t || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
