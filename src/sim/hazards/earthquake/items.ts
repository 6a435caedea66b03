/** Rules of E-01…E-18 and the earthquake's violations, read from the event log. */
import {
  about,
  act,
  acts,
  missing,
  notApplicable,
  plain,
  several,
  shareOf,
  type Finding,
  type ItemRule,
} from '../../scoring/finding.ts';
import type { LogIndex } from '../../scoring/log-index.ts';
import type { SimLogEvent } from '../../events.ts';
import { found, type Found } from '../../scoring/found.ts';
import { contactRestored } from '../../scoring/items-response.ts';
import { coverage, levelCorrectness, mean } from '../../scoring/timing.ts';

const params = (log: LogIndex): number => log.known('quake:params');
/** Sites that were known with people inside, and since when. */
const knownSites = (log: LogIndex): { id: string; t: number }[] =>
  log
    .knownLike('site:', '')
    .filter((x) => !x.fact.endsWith(':cleared'))
    .map((x) => ({ id: x.fact.slice(5), t: x.t }));

/** How long a crew took to leave a collapse. */
const minutesOf = (e: SimLogEvent<'WITHDRAW'>): number => ('minutes' in e.data ? e.data.minutes : 0);

export const QUAKE_RULES: Readonly<Record<string, ItemRule>> = {
  'E-01': (log, i) => acts(i, log, params(log), log.all('EQ_PARAM')),
  'E-02': (log, i) =>
    acts(i, log, params(log), log.all('ACTIVATE'), (e) => levelCorrectness(e.data.level, e.data.warranted)),
  'E-03': (log, i) => {
    const asked = log.all('TOWN_STATUS');
    const best = asked.reduce((n, e) => Math.max(n, e.data.fields), 0);
    return act(i, log, log.first('MAIN_SHOCK') ? params(log) : -1, asked[0], null, best);
  },
  'E-04': (log, i) => acts(i, log, params(log), log.all('FIRST_ACTION')),
  'E-05': (log, i) => {
    const known = Math.min(...knownSites(log).map((s) => s.t), Infinity);
    return acts(i, log, Number.isFinite(known) ? known : -1, log.all('SECTOR_PLAN'), (e) =>
      e.data.priority === 'trapped-alive' ? 1 : 0.5,
    );
  },
  'E-06': (log, i) =>
    several(
      i,
      knownSites(log)
        .filter((s) => log.inTime(s.t))
        .map((s) =>
          about(
            s.id,
            act(
              i,
              log,
              s.t,
              log.first('SAR', (e) => e.data.site === s.id),
              null,
              1,
            ),
          ),
        ),
    ),
  'E-07': (log) => shareOf(log.all('SAR'), (e) => (e.data.checked ? 1 : 0)),
  'E-08': (log, i) => {
    const sar = log.all('SAR');
    if (sar.length === 0) return notApplicable();
    const out = log.all('WITHDRAW').filter((e) => e.data.site !== undefined);
    const stayed = log.all('CREW_STAYED');
    const parts: Finding[] = [
      ...out.map((e): Finding => ({ ...act(i, log, e.t - minutesOf(e) * 60, e), k: 1 })),
      ...stayed.map((e) => missing(e.t, i)),
    ];
    // No strong shock came while anybody was inside: the orders show whether they would have left.
    if (parts.length === 0) {
      const share = mean(sar.map((e) => (e.data.signal ? 1 : 0)));
      return { ...plain(sar[0], share, share), evidence: sar.slice(0, 10).map((e) => e.n) };
    }
    return several(i, parts);
  },
  'E-09': (log, i) => {
    const trigger = log.known('people:trapped', 'casualties');
    return act(
      i,
      log,
      trigger,
      trigger < 0 ? undefined : log.first('DISPATCH', (e) => e.data.kind === 'medical'),
      null,
      log.first('TRIAGE') ? 1 : 0.5,
    );
  },
  'E-10': (log, i) =>
    act(
      i,
      log,
      Math.max(
        -1,
        ...log
          .knownLike('road:', ':failed')
          .map((x) => x.t)
          .slice(0, 1),
      ),
      log.first('DISPATCH', (e) => e.data.kind === 'repair-road'),
      null,
      1,
    ),
  'E-11': contactRestored,
  'E-12': (log, i) => {
    const list = log.all('SECONDARY_CHECK');
    return act(i, log, params(log), list[0], null, Math.max(0, ...list.map((e) => e.data.fields)));
  },
  'E-13': (log, i) =>
    acts(i, log, log.known('village:any:hit'), log.all('SHELTER_OPEN'), () => {
      const orders = log.all('EVAC');
      return orders.length === 0 ? 0.5 : mean(orders.map((e) => (e.data.shelterSafe ? 1 : 0)));
    }),
  'E-14': (log, i) => act(i, log, log.known('village:any:hit'), log.first('TAG'), null, 1),
  'E-15': (log, i) =>
    several(
      i,
      log
        .all('MESSAGE')
        .filter((m) => m.data.rumour && log.inTime(m.t))
        .map((m) =>
          about(
            String(m.data.message),
            act(
              i,
              log,
              m.t,
              log.first('STATEMENT', (e) => e.data.answers === m.data.message),
            ),
          ),
        ),
    ),
  'E-16': (log, i) => {
    const gap = log.known('people:trapped');
    return acts(i, log, gap, log.all('REQUEST_AID'));
  },
  'E-17': (log, i) => {
    const start = params(log);
    if (start < 0) return notApplicable();
    const acts = log.all('EQ_TREND');
    if (acts.length === 0) return missing(start, i);
    return {
      applicable: true,
      knownSince: start,
      doneAt: acts.at(-1)!.t,
      t: coverage(
        acts.map((e) => e.t),
        start,
        log.end,
        () => 150 * 60,
      ),
      k: 1,
      c: null,
      evidence: acts.slice(0, 20).map((e) => e.n),
      note: `${acts.length}`,
      openSince: -1,
      nextAt: acts.at(-1)!.t + 60 * (i.targetMin ?? 120),
    };
  },
  'E-18': (log) => {
    const end = log.first('END');
    return end ? plain(end, null, end.data.fields, end.data.met ? 1 : 0) : notApplicable();
  },
};

export function findQuakeViolations(log: LogIndex): Found[] {
  const out: Found[] = [];
  for (const e of log.all('SAR')) {
    if (!e.data.checked) out.push(found('N-23', e.t, [e.n], { unit: e.data.unit }, 'E-07'));
    if (e.data.heavy && e.t < 72 * 3600) out.push(found('N-25', e.t, [e.n], { unit: e.data.unit }, 'E-06'));
  }
  for (const e of log.all('CREW_STAYED'))
    out.push(found('N-24', e.t, [e.n], { unit: e.data.unit }, 'E-08', e.data.hit));
  return out;
}
