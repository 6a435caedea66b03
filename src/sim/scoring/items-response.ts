/** Rules of response, relief and closing, C-13…C-39: when each applies, what proves it. */
import { act, missing, notApplicable, several, type Finding, type ItemRule } from './finding.ts';
import { earliest, num } from './log-index.ts';
import { activatedFrom, earlier, has, proposed, silent, warrantedFrom } from './readings.ts';
import { coverage, intervalOf, levelCorrectness, mean, timeliness } from './timing.ts';

export const RESPONSE_RULES: Readonly<Record<string, ItemRule>> = {
  'C-13': (log, i) => act(i, log, earliest(log.known('incident')), log.first('FIRST_ACTION')),
  'C-14': (log, i) => {
    const trigger = earliest(
      log.known('danger:any'),
      log.known('village:any:flooded'),
      log.known('gauge:any:warning'),
      log.known('hazard:confirmed'),
    );
    return act(i, log, trigger, log.first('DISPATCH'), (e) => (e.data.skilled === true ? 1 : 0.5), 1);
  },
  'C-15': (log, i) => act(i, log, warrantedFrom(log, 1), log.first('ASSESS'), proposed),
  'C-16': (log, i) =>
    act(i, log, warrantedFrom(log, 1), log.first('ACTIVATE'), (e) =>
      levelCorrectness(num(e, 'level'), num(e, 'warranted')),
    ),
  'C-17': (log, i) =>
    act(
      i,
      log,
      earliest(
        log.known('danger:any', 'village:any:flooded', 'village:any:hit', 'hazard:confirmed'),
        activatedFrom(log, 2),
      ),
      log.first('LEADER_SENT'),
    ),
  'C-18': (log, i) =>
    act(i, log, activatedFrom(log, 2), log.first('ICP_UP'), (e) => (e.data.safe === true ? 1 : 0)),
  'C-19': (log) => {
    const icp = log.first('ICP_UP');
    if (!icp) return notApplicable();
    const syncs = log.all('SYNC').filter((e) => e.t <= log.end);
    const t = coverage(
      syncs.map((e) => e.t),
      icp.t,
      log.end,
      (x) => intervalOf(log.levelAt(x)) * 1.15,
    );
    return {
      applicable: true,
      knownSince: icp.t,
      doneAt: syncs.at(-1)?.t ?? -1,
      t,
      k: syncs.length === 0 ? 0 : 1,
      c: null,
      evidence: syncs.slice(0, 30).map((e) => e.n),
      note: `${syncs.length}`,
    };
  },
  'C-20': (log, i) => {
    const list = log.all('DISPATCH');
    if (list.length === 0) return notApplicable();
    return {
      applicable: true,
      knownSince: list[0].t,
      doneAt: list[0].t,
      t: null,
      k: mean(list.map((e) => num(e, 'fields'))),
      c: i.decision ? 1 : null,
      evidence: list.slice(0, 30).map((e) => e.n),
      note: `${list.length}`,
    };
  },
  'C-21': (log, i) =>
    act(
      i,
      log,
      earliest(
        ...log.knownLike('road:', ':closed').map((x) => x.t),
        log.known('village:any:flooded', 'village:any:hit', 'cordon:due'),
      ),
      log.first('CORDON'),
    ),
  'C-22': (log, i) => {
    const trigger = earliest(log.known('people:trapped'), log.known('casualties'));
    return act(
      i,
      log,
      trigger,
      earlier(log.first('RESCUE', undefined, trigger), log.first('TRIAGE')),
      null,
      1,
    );
  },
  'C-23': (log, i) => {
    const orders = log.all('EVAC');
    const flooded = log.hits();
    // Near a release people are protected place by place (H-07); a village order is then only for their roof.
    if (orders.length === 0)
      return flooded.length === 0 || log.first('PROTECT_ACTION') ? notApplicable() : missing(flooded[0].t, i);
    const first = (v: string): (typeof orders)[number] | undefined =>
      orders.find((e) => has(e.data.villages, v));
    const ts = flooded.map((f) => {
      const o = first(String(f.data.village));
      if (!o) return num(f, 'athome') < 10 ? 1 : 0;
      const lead = f.t - o.t;
      return lead >= 1.5 * num(o, 'travelS') ? 1 : lead > 0 ? 0.6 : 0;
    });
    return {
      applicable: true,
      knownSince: orders[0].t,
      doneAt: orders.at(-1)!.t,
      t: ts.length === 0 ? 1 : mean(ts),
      k: mean(orders.map((e) => num(e, 'fields'))),
      c: null,
      evidence: orders.slice(0, 30).map((e) => e.n),
      note: `${ts.filter((x) => x === 1).length}/${ts.length}`,
    };
  },
  'C-24': (log, i) => {
    const orders = log.all('EVAC');
    if (orders.length === 0) return notApplicable();
    const opened = new Map<string, { t: number; n: number; k: number }>();
    for (const e of log.all('SHELTER_OPEN'))
      for (const s of e.data.shelters as string[])
        if (!opened.has(s)) opened.set(s, { t: e.t, n: e.n, k: num(e, 'fields') });
    const parts = orders.map((o): Finding => {
      const s = opened.get(String(o.data.shelter));
      if (!s) return missing(o.t, i);
      // First arrivals come no sooner than ten minutes after the order.
      const late = (s.t - o.t) / 60;
      return {
        applicable: true,
        knownSince: o.t,
        doneAt: s.t,
        t: late <= 10 ? 1 : timeliness(late, 10, 60),
        k: s.k,
        c: o.data.shelterSafe === true ? 1 : 0,
        evidence: [s.n],
        note: '',
      };
    });
    return several(i, parts);
  },
  'C-25': (log) => {
    const out = log.first('OUTCOME');
    const met = log.all('RELIEF');
    const dueUnmet = num(out, 'reliefOverdue');
    const people = met.reduce((n, e) => n + num(e, 'people'), 0);
    if (people + dueUnmet === 0) return notApplicable();
    const inTime = met.filter((e) => num(e, 'minutes') <= 600).reduce((n, e) => n + num(e, 'people'), 0);
    const share = inTime / (people + dueUnmet);
    return {
      applicable: true,
      knownSince: met[0]?.t ?? 0,
      doneAt: met.at(-1)?.t ?? -1,
      t: share,
      k: people / (people + dueUnmet),
      c: null,
      evidence: met.slice(0, 30).map((e) => e.n),
      note: `${Math.round(100 * share)}%`,
    };
  },
  'C-26': (log, i) => {
    const need = log.first('EVAC');
    const orders = log.all('SUPPLY_ORDER');
    const got = log.all('SUPPLY_ARRIVED').length;
    const k =
      orders.length === 0
        ? 0
        : (0.5 * got) / orders.length +
          (0.5 * Math.min(got, log.all('SUPPLY_RECEIPT').length)) / Math.max(1, got);
    return act(
      i,
      log,
      need?.t ?? -1,
      need ? log.first('SUPPLY_ORDER', undefined, need.t - 3600) : undefined,
      null,
      k,
    );
  },
  'C-27': (log, i) =>
    several(
      i,
      silent(log).map((s) =>
        act(
          i,
          log,
          s.t,
          earlier(
            log.first('COMMS', (e) => e.data.township === s.id),
            log.first('CONTACT', (e) => e.data.township === s.id),
          ),
          null,
          1,
        ),
      ),
    ),
  'C-28': (log, i) => {
    const trigger = earliest(
      ...silent(log).map((s) => s.t),
      ...log.knownLike('road:', ':failed').map((x) => x.t),
    );
    return act(
      i,
      log,
      trigger,
      log.first('DISPATCH', (e) => String(e.data.kind).startsWith('repair')),
      null,
      1,
    );
  },
  'C-29': (log, i) => act(i, log, warrantedFrom(log, 3), log.first('REQUEST_AID')),
  'C-30': (log, i) => act(i, log, warrantedFrom(log, 4), log.first('REQUEST_PLA')),
  'C-31': (log, i) => act(i, log, log.known('social:any'), log.first('SOCIAL_REGISTER')),
  'C-32': (log, i) => {
    const first = act(i, log, activatedFrom(log, 2), log.first('STATEMENT'));
    const rumours = log.all('MESSAGE').filter((m) => m.data.rumour === true && m.t < log.end);
    return several(i, [
      first,
      ...rumours.map((m) =>
        act(
          { ...i, targetMin: 30, limitMin: 60 },
          log,
          m.t,
          log.first(
            'STATEMENT',
            (e) => e.data.answers === m.data.message || (e.data.topic === 'rumour' && e.t >= m.t),
          ),
        ),
      ),
    ]);
  },
  'C-33': (log, i) => act(i, log, warrantedFrom(log, 2), log.first('SECONDARY')),
  'C-34': (log, i) => {
    const start = log.first('ACTIVATE');
    if (!start) return notApplicable();
    let top = 5 - num(start, 'level');
    const parts: Finding[] = [];
    for (const wanted of log.all('WARRANTED')) {
      const s = num(wanted, 'level') === 0 ? 0 : 5 - num(wanted, 'level');
      if (wanted.t <= start.t || s <= top) continue;
      top = s;
      const done = [...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE')]
        .sort((a, b) => a.n - b.n)
        .filter((e) => 5 - num(e, 'level') >= s)[0];
      parts.push(
        done && done.t <= wanted.t
          ? {
              applicable: true,
              knownSince: wanted.t,
              doneAt: done.t,
              t: 1,
              k: 1,
              c: 1,
              evidence: [done.n],
              note: '',
            }
          : act(i, log, wanted.t, done, (e) => levelCorrectness(num(e, 'level'), num(wanted, 'level'))),
      );
    }
    return several(i, parts);
  },
  'C-35': (log, i) => {
    const notes = log.all('DECISION_NOTE');
    if (notes.length === 0) return missing(0, i);
    return {
      applicable: true,
      knownSince: 0,
      doneAt: notes[0].t,
      t: null,
      k: Math.min(1, notes.length / 3),
      c: null,
      evidence: notes.slice(0, 10).map((e) => e.n),
      note: `${notes.length}`,
    };
  },
  'C-36': (log, i) => {
    const end = log.first('END');
    const ready = log.all('END_READY').at(-1);
    const undone = log.all('END_UNREADY').at(-1);
    if (!end)
      return ready && (!undone || undone.t < ready.t) && log.last - ready.t > 3600
        ? missing(ready.t, i)
        : notApplicable();
    return {
      applicable: true,
      knownSince: ready?.t ?? end.t,
      doneAt: end.t,
      t: null,
      k: num(end, 'fields'),
      c: end.data.met === true ? 1 : 0,
      evidence: [end.n],
      note: '',
    };
  },
  'C-37': (log, i) => act(i, log, log.known('incident') < 0 ? -1 : log.end, log.first('ASSESS_LOSS')),
  'C-38': (log, i) => act(i, log, log.first('EMERGENCY_PERIOD')?.t ?? -1, log.first('REQUISITION_CLOSED')),
  'C-39': (log, i) => act(i, log, log.known('incident') < 0 ? -1 : log.end, log.first('LESSONS')),
};
