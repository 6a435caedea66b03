/** Rules of the flood procedures F-01…F-18. */
import {
  about,
  act,
  ANSWERED,
  acts,
  missing,
  notApplicable,
  several,
  type Finding,
  type ItemRule,
} from './finding.ts';
import { silent, warrantedFrom } from './readings.ts';
import { earliest, type LogIndex } from './log-index.ts';
import { coverage, mean, timeliness } from './timing.ts';

/** Known dangers on levees: number, since when. */
function dangers(log: LogIndex): { id: number; t: number }[] {
  return log
    .knownLike('danger:', '')
    .filter((x) => /^danger:\d+$/.test(x.fact))
    .map((x) => ({ id: Number(x.fact.slice(7)), t: x.t }));
}
/** When the first report is late (C-09, two hours after the incident was known). */
const reportDue = (log: LogIndex): number => log.known('incident') + 7200;
/** Gated reservoirs known to stand above their flood limit. */
export const overLimit = (log: LogIndex): { id: string; t: number }[] =>
  log.knownLike('reservoir:', ':release-due').map((x) => ({ id: x.fact.split(':')[1], t: x.t }));
/** Evacuation finished or people absent before the water came, by flooded village. */
function beforeWater(log: LogIndex): { share: number; evidence: number[]; n: number } {
  const flooded = log.all('VILLAGE_FLOODED');
  const done = new Map<string, number>();
  const evidence: number[] = [];
  for (const e of log.all('EVAC_DONE')) {
    const v = e.data.village;
    if (!done.has(v)) done.set(v, e.t);
    if (evidence.length < 30) evidence.push(e.n);
  }
  const share = flooded.map((f) =>
    (done.get(f.data.village) ?? Infinity) <= f.t || f.data.athome < 10 ? 1 : 0,
  );
  return { share: share.length === 0 ? 1 : mean(share), evidence, n: flooded.length };
}

export const FLOOD_RULES: Readonly<Record<string, ItemRule>> = {
  'F-01': (log, i) => acts(i, log, 0, log.all('INSPECT')),
  'F-02': (log, i) => acts(i, log, warrantedFrom(log, 1), log.all('POST')),
  'F-03': (log, i) =>
    act(
      i,
      log,
      earliest(log.known('rain:yellow', 'rain:orange', 'rain:red'), log.known('gauge:any:warning')),
      log.first('GAUGE_RATE', (e) => e.data.intervalMin <= 30),
      null,
      1,
    ),
  'F-04': (log, i) =>
    several(
      i,
      overLimit(log).map((r) => {
        const orders = log.all('GATE_ORDER').filter((e) => e.data.reservoir === r.id);
        return about(r.id, acts(i, log, r.t, orders, null, orders.some((e) => e.data.notice) ? 1 : 0.5));
      }),
    ),
  'F-05': (log, i) => {
    const over = log.known('gauge:any:warning');
    if (over < 0) return notApplicable();
    const orders = log.all('PATROL_ORDER');
    if (orders.length === 0) return missing(over, i);
    const byLevee = new Map<string, number[]>();
    for (const e of log.all('PATROL')) byLevee.set(e.data.levee, [...(byLevee.get(e.data.levee) ?? []), e.t]);
    const guarantee = log.known('gauge:any:guarantee');
    const allowed = (x: number): number => (guarantee >= 0 && x >= guarantee + 3600 ? 45 : 135) * 60;
    const levees = [...new Set(orders.flatMap((e) => e.data.levees))];
    // An hour to order it and half an hour until the first walk is done.
    const start = over + 5400;
    const all = Math.max(1, levees.length, log.first('OUTCOME')?.data.levees ?? 0);
    const t =
      (levees.reduce(
        (n, l) => n + coverage(byLevee.get(l) ?? [], start, log.end, allowed, [guarantee + 3600]),
        0,
      ) /
        all) *
      timeliness((orders[0].t - over) / 60, 60, 120);
    return {
      applicable: true,
      knownSince: over,
      doneAt: orders[0].t,
      t,
      k: levees.length / all,
      c: null,
      evidence: orders.slice(0, 10).map((e) => e.n),
      note: `${levees.length}`,
      ...ANSWERED,
    };
  },
  'F-06': (log, i) =>
    several(
      i,
      dangers(log)
        .filter((d) => log.inTime(d.t))
        .map((d): Finding => {
          const fix = log.first(
            'DISPATCH',
            (e) => e.data.kind === 'fix-danger' && e.data.target === String(d.id),
          );
          const works = log.all('DANGER_FIX').filter((e) => e.data.danger === d.id);
          // The first report tells what was known when it was due; what comes later is a follow-up's.
          const told = log.first(
            'REPORT',
            (e) => (e.data.kind === 'first' ? d.t <= reportDue(log) : e.t >= d.t) && e.t - d.t <= 5400,
          );
          const base = act(
            i,
            log,
            d.t,
            fix,
            () =>
              works.length === 0 ? 0.5 : works[0].data.right ? 1 : works.some((e) => e.data.right) ? 0.5 : 0,
            1,
          );
          return about(String(d.id), base.doneAt < 0 ? base : { ...base, k: told ? 1 : 0.5 });
        }),
    ),
  'F-07': (log, i) => {
    const signs = log.knownLike('slope:', ':sign').filter((x) => !x.fact.includes(':any:'));
    const slides = log.all('SLIDE');
    if (signs.length === 0 && slides.length === 0) return notApplicable();
    const parts = slides.map((s): Finding => {
      const done = log.first('EVAC_DONE', (e) => e.data.village === s.data.village);
      const order = log.first('EVAC', (e) => e.data.villages.includes(s.data.village));
      if (!order)
        return missing(
          earliest(s.t, ...signs.filter((x) => x.fact === `slope:${s.data.slope}:sign`).map((x) => x.t)),
          i,
        );
      const lead = done ? (s.t - done.t) / 60 : -1;
      return {
        applicable: true,
        knownSince: order.t,
        doneAt: done?.t ?? -1,
        t: lead >= 30 ? 1 : lead >= 0 ? 0.6 : s.data.hit === 0 ? 0.6 : 0,
        k: Math.max(
          ...log
            .all('EVAC')
            .filter((e) => e.data.villages.includes(s.data.village))
            .map((e) => e.data.fields),
        ),
        c: null,
        evidence: [order.n],
        note: '',
        ...ANSWERED,
      };
    });
    // A slope that shows signs is asked for village by village: moving another village does not answer it.
    const slid = new Set(slides.map((s) => s.data.slope));
    const open = signs.flatMap((x): Finding[] => {
      const slope = x.fact.split(':')[1];
      if (slid.has(slope)) return [];
      const at = log.first('SLOPE_SIGN', (e) => e.data.slope === slope);
      const village = String(at?.data.village ?? '');
      const mine = log.all('EVAC').filter((e) => !at || e.data.villages.includes(village));
      return [about(village, acts(i, log, x.t, mine))];
    });
    return several(i, [...parts, ...open]);
  },
  'F-08': (log, i) => {
    const forecast = earliest(...log.knownLike('gauge:', ':forecast-guarantee').map((x) => x.t));
    const b = beforeWater(log);
    if (forecast < 0 && b.n === 0) return notApplicable();
    const order = log.first('EVAC');
    if (!order) return missing(earliest(forecast, log.first('VILLAGE_FLOODED')?.t ?? -1), i);
    return {
      applicable: true,
      knownSince: forecast,
      doneAt: order.t,
      t: b.share,
      k: b.share,
      c: null,
      evidence: [order.n, ...b.evidence],
      note: `${Math.round(b.share * b.n)}/${b.n}`,
      ...ANSWERED,
    };
  },
  'F-09': (log, i) => acts(i, log, log.known('rain:orange', 'rain:red', 'urban:flooding'), log.all('CLOSE')),
  'F-10': (log, i) => {
    const trigger = log.known('people:trapped');
    return act(
      i,
      log,
      trigger,
      log.first('DISPATCH', (e) => e.data.kind === 'water-rescue'),
      null,
      1,
    );
  },
  'F-11': (log, i) => acts(i, log, log.known('gauge:any:guarantee'), log.all('EMERGENCY_PERIOD')),
  'F-12': (log) => {
    const big = log.all('GATE_ORDER').filter((e) => e.data.big);
    if (big.length === 0) return notApplicable();
    const good = big.filter((e) => e.data.approved).length / big.length;
    return {
      applicable: true,
      knownSince: big[0].t,
      doneAt: big[0].t,
      t: good,
      k: good,
      c: null,
      evidence: big.map((e) => e.n),
      note: '',
      ...ANSWERED,
    };
  },
  'F-13': (log, i) =>
    act(i, log, log.known('rain:yellow', 'rain:orange', 'rain:red'), log.first('GEO_PATROL'), null, 1),
  'F-14': (log, i) => act(i, log, log.known('tailings:alarm'), log.first('PROTECT'), null, 1),
  'F-15': (log, i) =>
    several(
      i,
      silent(log).map((s) =>
        about(
          s.id,
          act(
            i,
            log,
            s.t,
            log.first('CONTACT', (e) => e.data.township === s.id),
            null,
            1,
          ),
        ),
      ),
    ),
  'F-16': (log, i) => act(i, log, log.first('EVAC_DONE')?.t ?? -1, log.first('HEALTH'), null, 1),
  'F-17': (log, i) => {
    const ok = log.all('RETURN_OK');
    const early = log.all('EARLY_RETURN');
    if (ok.length === 0 && early.length === 0) return notApplicable();
    if (ok.length === 0) return missing(early[0].t, i);
    const dry = ok.filter((e) => e.data.wet === 0).length / ok.length;
    return {
      applicable: true,
      knownSince: ok[0].t,
      doneAt: ok[0].t,
      t: dry,
      k: mean(ok.map((e) => e.data.fields)),
      c: null,
      evidence: ok.map((e) => e.n),
      note: '',
      ...ANSWERED,
    };
  },
  'F-18': (log, i) => {
    const out = log.first('OUTCOME');
    if (!out) return notApplicable();
    const kept =
      [out.data.dead === 0, out.data.damsFailed === 0, out.data.leveesBreached === 0].filter(Boolean).length /
      3;
    return {
      applicable: true,
      knownSince: out.t,
      doneAt: out.t,
      t: null,
      k: 1,
      c: kept,
      evidence: [out.n],
      note: i.id,
      ...ANSWERED,
    };
  },
};
