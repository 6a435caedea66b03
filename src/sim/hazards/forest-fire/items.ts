/** Rules of W-01…W-18 and the violations of a forest fire, read from the event log. */
import type { Numbers } from '../../scenario/parameters.ts';
import type { SimLogEvent } from '../../world.ts';
import { act, acts, missing, notApplicable, plain, shareOf, type ItemRule } from '../../scoring/finding.ts';
import { found, type Found } from '../../scoring/found.ts';
import { earliest, type LogIndex } from '../../scoring/log-index.ts';
import { earlier } from '../../scoring/readings.ts';
import { coverage, mean } from '../../scoring/timing.ts';

const danger = (log: LogIndex): number =>
  log.known('fire-danger:yellow', 'fire-danger:orange', 'fire-danger:red');
const confirmed = (log: LogIndex): number => log.known('fire:confirmed');

export const FIRE_RULES: Readonly<Record<string, ItemRule>> = {
  'W-01': (log, i) => acts(i, log, danger(log), log.all('DANGER_ACTIONS')),
  'W-02': (log, i) => acts(i, log, log.known('fire-danger:orange', 'fire-danger:red'), log.all('BAN')),
  'W-03': (log, i) =>
    act(i, log, log.known('fire:reported'), earlier(log.first('VERIFY'), log.first('FIRE_RECON')), null, 1),
  'W-04': (log, i) => {
    const at = confirmed(log);
    const went = log.first('DISPATCH', (e) => e.data.kind === 'fire-attack' || e.data.kind === 'fire-line');
    const there = log.first('ON_FIRE');
    // Moving in time, on the fire in time, and trained for it.
    return act(
      i,
      log,
      at,
      went,
      null,
      there ? (there.t - at <= 90 * 60 ? 1 : 0.6) * (there.data.skilled ? 1 : 0.5) : 0.3,
    );
  },
  'W-05': (log, i) =>
    acts(
      i,
      log,
      confirmed(log),
      log.all('REPORT').filter((e) => e.data.kind === 'first'),
    ),
  'W-06': (log, i) => {
    const threat = log.known('fire:village-threatened');
    const hits = log.hits();
    if (threat < 0 && hits.length === 0) return notApplicable();
    const orders = log.all('EVAC');
    if (orders.length === 0) return missing(earliest(threat, hits[0]?.t ?? -1), i);
    const lead = hits.map((h) => {
      const o = orders.find((e) => e.data.villages.includes(h.data.village));
      const done = log.first('EVAC_DONE', (e) => e.data.village === h.data.village);
      return done && done.t <= h.t - 3600
        ? 1
        : done && done.t <= h.t
          ? 0.8
          : o && o.t < h.t
            ? 0.5
            : h.data.athome < 10
              ? 1
              : 0;
    });
    const prompt = threat < 0 ? 1 : orders[0].t - threat <= 3600 ? 1 : 0.6;
    return {
      ...plain(
        orders[0],
        lead.length === 0 ? prompt : mean(lead),
        Math.max(...orders.map((e) => e.data.fields)),
      ),
      knownSince: threat < 0 ? orders[0].t : threat,
    };
  },
  'W-07': (log, i) => {
    const icp = log.first('ICP_UP');
    const plan = log.first('FIRE_PLAN');
    return act(i, log, confirmed(log), icp, null, icp ? (plan ? 1 : 0.6) : 0);
  },
  'W-08': (log) => {
    const first = log.first('ON_FIRE');
    if (!first) return notApplicable();
    const recon = log.first('FIRE_RECON');
    const plan = log.first('FIRE_PLAN');
    const late = (e: SimLogEvent | undefined): number =>
      !e ? 0 : e.t <= first.t ? 1 : e.t - first.t <= 3600 ? 0.7 : 0.4;
    return plain(first, (late(recon) + late(plan)) / 2, (recon ? 0.5 : 0) + (plan ? 0.5 : 0));
  },
  'W-09': (log) => shareOf(log.all('ON_FIRE'), (e) => e.data.lces),
  'W-10': (log, i) => act(i, log, confirmed(log), log.first('LINE'), null, 1),
  'W-11': (log, i) => act(i, log, confirmed(log), log.first('WATER'), null, 1),
  'W-12': (log, i) => {
    const hard = log.first('WARRANTED', (e) => e.data.level !== 0)?.t ?? -1;
    return acts(i, log, hard, log.all('REQUEST_AIR'));
  },
  'W-13': (log, i) => {
    const from = confirmed(log);
    if (from < 0) return notApplicable();
    const acts = log.all('WX');
    if (acts.length === 0) return missing(from, i);
    const until = log.known('fire:contained') >= 0 ? log.known('fire:contained') : log.end;
    return {
      ...plain(
        acts[0],
        coverage(
          acts.map((e) => e.t),
          from,
          Math.max(from + 60, until),
          () => 80 * 60,
        ),
        mean(acts.map((e) => e.data.fields)),
      ),
      knownSince: from,
      doneAt: acts.at(-1)!.t,
      nextAt: log.known('fire:contained') >= 0 ? -1 : acts.at(-1)!.t + 60 * (i.targetMin ?? 60),
    };
  },
  'W-14': (log, i) =>
    act(
      i,
      log,
      log.known('fire:target-threatened'),
      log.first('DISPATCH', (e) => e.data.kind === 'protect'),
      null,
      // Done before the fire was there, done late, or only sent.
      log.first('PROTECT', (e) => e.data.inTime === true) ? 1 : log.first('PROTECT') ? 0.6 : 0.4,
    ),
  'W-15': (log, i) => acts(i, log, log.first('ON_FIRE')?.t ?? -1, log.all('ROTATE')),
  'W-16': (log, i) => act(i, log, log.known('fire:border'), log.first('BORDER'), null, 1),
  'W-17': (log, i) => {
    const contained = log.known('fire:contained');
    if (contained < 0) return notApplicable();
    const list = log.all('ACCEPT');
    if (list.length === 0) return missing(contained, i);
    return plain(
      list[0],
      null,
      Math.max(...list.map((e) => e.data.fields)) * (log.first('MOPUP') ? 1 : 0.5),
      list.some((e) => e.data.guards) ? 1 : 0,
    );
  },
  'W-18': (log, i) => {
    const e = log.first('INVEST');
    if (confirmed(log) < 0) return notApplicable();
    if (e) return plain(e, null, e.data.fields);
    return log.closing() < 0 ? notApplicable() : missing(log.closing(), i);
  },
};

export function findFireViolations(log: LogIndex, n: Numbers): Found[] {
  // A wind shift must have been passed on to the crews within this time (N-12).
  const shiftS = n['PRM-NEG-WIND'] * 60;
  const out: Found[] = [];
  for (const e of log.all('ON_FIRE')) {
    const p = { unit: e.data.unit };
    if (e.data.frontal) {
      out.push(found('N-05', e.t, [e.n], p, 'W-09'));
      if (!e.data.skilled) out.push(found('N-10', e.t, [e.n], p, 'W-04', true));
    }
    if (e.data.lces < 1) out.push(found('N-07', e.t, [e.n], p, 'W-09'));
    if (e.data.escape !== '') out.push(found('N-13', e.t, [e.n], { ...p, fault: e.data.escape }, 'W-09'));
  }
  for (const e of log.all('VILLAGERS_ANSWERED')) {
    if (e.data.decision !== 'send-up') continue;
    if (e.data.unfit > 0) out.push(found('N-04', e.t, [e.n], { people: e.data.unfit }, 'W-04', true));
    out.push(found('N-10', e.t, [e.n], { people: e.data.people }, 'W-04', true));
  }
  for (const e of log.all('GROUND_RISK')) {
    const p = { unit: e.data.unit, ground: e.data.ground };
    out.push(found(e.data.ground === 'night-steep' ? 'N-08' : 'N-06', e.t, [e.n], p, 'W-08'));
  }
  for (const e of log.all('NOON_MASS'))
    out.push(found('N-09', e.t, [e.n], { people: e.data.people }, 'W-04'));
  for (const e of log.all('ENTRAPPED'))
    out.push(found('N-05', e.t, [e.n], { unit: e.data.unit }, 'W-09', true));
  for (const e of log.all('WIND_SHIFT')) {
    const told = log.first('WX', undefined, e.t);
    if (!told || told.t - e.t > shiftS)
      out.push(found('N-12', e.t + shiftS, told ? [told.n] : [], {}, 'W-13'));
  }
  const end = log.first('END');
  if (end && log.known('fire:confirmed') >= 0 && !log.first('ACCEPT', (e) => e.n < end.n))
    out.push(found('N-11', end.t, [end.n], {}, 'W-17'));
  return out;
}
