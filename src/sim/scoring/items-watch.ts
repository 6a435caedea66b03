/** Rules of watching, warning and reporting, C-01…C-12: when each applies, what proves it. */
import { about, acts, ANSWERED, missing, notApplicable, several, type ItemRule } from './finding.ts';
import { earliest } from './log-index.ts';
import { proposed, rainKnown, warningDue, warrantedFrom } from './readings.ts';
import { coverage, intervalOf, mean, timeliness } from './timing.ts';

export const WATCH_RULES: Readonly<Record<string, ItemRule>> = {
  'C-01': (log, i) => acts(i, log, 0, log.all('ROSTER_SET')),
  'C-02': (log, i) => acts(i, log, log.known('water:attention', 'attention'), log.all('CONSULT'), proposed),
  'C-03': (log, i) => {
    const warned = new Map<string, number>();
    for (const e of log.all('VILLAGE_WARNED'))
      if (!warned.has(e.data.village)) warned.set(e.data.village, e.t);
    const flooded = log.hits().filter((e) => e.data.athome >= 0);
    return acts(i, log, warningDue(log), log.all('WARN'), () =>
      flooded.length === 0
        ? 1
        : flooded.filter((e) => (warned.get(e.data.village) ?? Infinity) <= e.t).length / flooded.length,
    );
  },
  'C-04': (log, i) => {
    const due = warningDue(log);
    if (due < 0) return notApplicable();
    const warn = log.first('WARN');
    if (!warn) return missing(due, i);
    const marks = log.all('COVERAGE');
    const reached = marks.find((e) => e.t >= warn.t && e.data.village >= 0.95);
    const k = Math.min(1, Math.max(0, ...marks.map((e) => e.data.person)) / 0.95);
    if (!reached) return { ...missing(due, i), k };
    // A quarter of an hour for the villages after the ten minutes in which the warning itself was due (C-03).
    return {
      applicable: true,
      knownSince: due,
      doneAt: reached.t,
      t: timeliness((reached.t - due) / 60 - 10, i.targetMin ?? 15, i.limitMin ?? 30),
      k,
      c: null,
      evidence: [warn.n, reached.n],
      note: '',
      ...ANSWERED,
    };
  },
  'C-05': (log, i) =>
    acts(i, log, earliest(rainKnown(log), log.known('attention', 'warning-due')), log.all('MEASURES_LOW')),
  'C-06': (log, i) =>
    acts(
      i,
      log,
      earliest(
        log.known('rain:orange', 'rain:red', 'warning-due:high'),
        ...log.knownLike('gauge:', ':forecast-guarantee').map((x) => x.t),
      ),
      log.all('MEASURES_HIGH'),
    ),
  'C-07': (log, i) => {
    const change = earliest(
      ...log
        .knownLike('gauge:', ':guarantee')
        .concat(log.knownLike('rain:', 'red'))
        .map((x) => x.t),
    );
    // What people were told must be as strong as what is known: orange or red, in force already or raised now.
    const strong = [...log.all('WARN'), ...log.all('WARN_UPDATE')]
      .filter((e) => e.data.colour !== undefined && e.data.colour <= 2)
      .sort((a, b) => a.t - b.t || a.n - b.n);
    return acts(i, log, change, strong, null, 1);
  },
  'C-08': (log, i) =>
    several(
      i,
      log
        .all('MESSAGE')
        .filter((m) => m.data.verifiable && log.inTime(m.t))
        .map((m) =>
          about(
            String(m.data.message),
            acts(
              i,
              log,
              m.t,
              log.all('VERIFY').filter((v) => v.data.message === m.data.message),
            ),
          ),
        ),
    ),
  'C-09': (log, i) =>
    acts(
      i,
      log,
      log.known('incident'),
      log.all('REPORT').filter((e) => e.data.kind === 'first'),
      (e) => (e.data.dead === e.data.known || e.data.dead < 0 ? 1 : 0.5),
    ),
  'C-10': (log, i) => {
    const incident = log.known('incident');
    if (incident < 0) return notApplicable();
    // The series runs from where the first report was due (C-09), however late that one came.
    const from = incident + 3600;
    const rest = log.all('REPORT').filter((e) => e.data.kind !== 'first' && e.t <= log.end);
    if (rest.length === 0)
      return log.end - from < intervalOf(log.warrantedAt(from))
        ? notApplicable('still-open', from)
        : missing(from, i);
    const t = coverage(
      rest.map((e) => e.t),
      from,
      log.end,
      (x) => intervalOf(log.warrantedAt(x)) * 1.15,
      log.warrantedChanges(),
    );
    return {
      applicable: true,
      knownSince: from,
      doneAt: rest.at(-1)?.t ?? -1,
      t,
      k: mean(rest.map((e) => e.data.fields)),
      c: null,
      evidence: rest.slice(0, 30).map((e) => e.n),
      note: `${rest.length}`,
      openSince: -1,
      nextAt: rest.at(-1)!.t + intervalOf(log.warrantedAt(log.end)),
    };
  },
  'C-11': (log, i) => {
    const since = earliest(log.known('incident'), log.first('REPORT')?.t ?? -1);
    const out = log.first('OUTCOME');
    return acts(
      i,
      log,
      since < 0 ? -1 : log.closing(),
      log.all('REPORT').filter((e) => e.data.kind === 'final'),
      (e) => (e.data.dead === (out?.data.deadReported ?? 0) ? 1 : 0.5),
    );
  },
  'C-12': (log, i) =>
    acts(
      i,
      log,
      earliest(log.known('gauge:any:warning', 'neighbours:due'), warrantedFrom(log, 2)),
      log.all('NOTIFY'),
    ),
};
