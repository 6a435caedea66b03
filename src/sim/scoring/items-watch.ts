/** Rules of watching, warning and reporting, C-01…C-12: when each applies, what proves it. */
import { act, missing, notApplicable, several, type ItemRule } from './finding.ts';
import { earliest, num } from './log-index.ts';
import { activatedFrom, best, earlier, proposed, rainKnown } from './readings.ts';
import { coverage, intervalOf, mean, timeliness } from './timing.ts';

export const WATCH_RULES: Readonly<Record<string, ItemRule>> = {
  'C-01': (log, i) => act(i, log, 0, log.first('ROSTER_SET')),
  'C-02': (log, i) => act(i, log, log.known('water:attention', 'attention'), log.first('CONSULT'), proposed),
  'C-03': (log, i) => {
    const trigger = earliest(
      log.known('rain:yellow', 'rain:orange', 'rain:red', 'warning-due'),
      ...log.knownLike('gauge:', ':forecast-warning').map((x) => x.t),
    );
    const warned = new Map<string, number>();
    for (const e of log.all('VILLAGE_WARNED'))
      if (!warned.has(String(e.data.village))) warned.set(String(e.data.village), e.t);
    const flooded = log.hits().filter((e) => num(e, 'athome') >= 0);
    return act(i, log, trigger, log.first('WARN'), () =>
      flooded.length === 0
        ? 1
        : flooded.filter((e) => (warned.get(String(e.data.village)) ?? Infinity) <= e.t).length /
          flooded.length,
    );
  },
  'C-04': (log, i) => {
    const warn = log.first('WARN');
    if (!warn) return notApplicable();
    const marks = log.all('COVERAGE').filter((e) => e.t >= warn.t);
    const reached = marks.find((e) => num(e, 'village') >= 0.95);
    const late = marks.filter((e) => e.t - warn.t >= 3600).map((e) => num(e, 'person'));
    const k = late.length === 0 ? 0 : Math.min(1, Math.max(...late) / 0.95);
    if (!reached) return { ...missing(warn.t, i), k };
    return {
      applicable: true,
      knownSince: warn.t,
      doneAt: reached.t,
      t: timeliness((reached.t - warn.t) / 60, 15, 30),
      k,
      c: null,
      evidence: [warn.n, reached.n],
      note: '',
    };
  },
  'C-05': (log, i) =>
    act(
      i,
      log,
      earliest(
        rainKnown(log),
        log.known('attention'),
        log.first('WARN', (e) => num(e, 'colour') >= 3)?.t ?? -1,
      ),
      log.first('MEASURES_LOW'),
    ),
  'C-06': (log, i) =>
    act(
      i,
      log,
      earliest(
        log.known('rain:orange', 'rain:red', 'warning-due:high'),
        log.first('WARN', (e) => num(e, 'colour') <= 2)?.t ?? -1,
      ),
      best(log, 'MEASURES_HIGH'),
    ),
  'C-07': (log, i) => {
    const warn = log.first('WARN');
    const change = warn
      ? earliest(
          ...log
            .knownLike('gauge:', ':guarantee')
            .concat(log.knownLike('rain:', 'red'))
            .filter((x) => x.t > warn.t && !x.fact.includes(':any:'))
            .map((x) => x.t),
        )
      : -1;
    return act(
      i,
      log,
      change,
      change < 0
        ? undefined
        : earlier(log.first('WARN_UPDATE', undefined, change), log.first('WARN', undefined, change)),
    );
  },
  'C-08': (log, i) =>
    several(
      i,
      log
        .all('MESSAGE')
        .filter((m) => m.data.verifiable === true && m.t < log.end)
        .map((m) =>
          act(
            i,
            log,
            m.t,
            log.first('VERIFY', (v) => v.data.message === m.data.message),
          ),
        ),
    ),
  'C-09': (log, i) =>
    act(
      i,
      log,
      log.known('incident'),
      log.first('REPORT', (e) => e.data.kind === 'first'),
      (e) => (num(e, 'dead') === num(e, 'known') || num(e, 'dead') < 0 ? 1 : 0.5),
    ),
  'C-10': (log, i) => {
    const first = log.first('REPORT', (e) => e.data.kind === 'first');
    if (!first) return log.known('incident') < 0 ? notApplicable() : missing(log.known('incident'), i);
    const rest = log.all('REPORT').filter((e) => e.data.kind !== 'first' && e.t <= log.end);
    const t = coverage(
      rest.map((e) => e.t),
      first.t,
      log.end,
      (x) => intervalOf(log.levelAt(x)) * 1.15,
    );
    return {
      applicable: true,
      knownSince: first.t,
      doneAt: rest.at(-1)?.t ?? -1,
      t,
      k: rest.length === 0 ? 0 : mean(rest.map((e) => num(e, 'fields'))),
      c: null,
      evidence: rest.slice(0, 30).map((e) => e.n),
      note: `${rest.length}`,
    };
  },
  'C-11': (log, i) => {
    const first = log.first('REPORT');
    if (!first) return notApplicable();
    const out = log.first('OUTCOME');
    return act(
      i,
      log,
      first.t,
      log.first('REPORT', (e) => e.data.kind === 'final'),
      (e) => (num(e, 'dead') === num(out, 'deadReported') ? 1 : 0.5),
    );
  },
  'C-12': (log, i) =>
    act(
      i,
      log,
      earliest(log.known('gauge:any:warning', 'neighbours:due'), activatedFrom(log, 2)),
      log.first('NOTIFY'),
    ),
};
