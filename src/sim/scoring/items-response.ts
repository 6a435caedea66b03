/** Rules of response and closing, C-13…C-22 and C-27…C-39: when each applies, what proves it. */
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
import { earliest, type LogIndex } from './log-index.ts';
import { earlier, freshness, frontDue, proposed, silent, warrantedFrom } from './readings.ts';
import { intervalOf, levelCorrectness, mean } from './timing.ts';

/** Closing work is asked once it is over, if anything happened at all. */
const afterwards = (log: LogIndex): number => (log.known('incident') < 0 ? -1 : log.closing());

/** Every township that fell silent is reached again, by a crew's kit or a call; also the earthquake's E-11. */
export const contactRestored: ItemRule = (log, i) =>
  several(
    i,
    silent(log).map((s) =>
      about(
        s.id,
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
  );

export const RESPONSE_RULES: Readonly<Record<string, ItemRule>> = {
  'C-13': (log, i) => acts(i, log, log.known('incident'), log.all('FIRST_ACTION')),
  'C-14': (log, i) => {
    const trigger = earliest(
      log.known('danger:any'),
      log.known('village:any:flooded'),
      log.known('gauge:any:warning'),
      log.known('hazard:confirmed'),
    );
    // The advance team is whoever left before twice the limit; a skilled one among them makes it right.
    const until = trigger + 120 * (i.limitMin ?? 30);
    return acts(i, log, trigger, log.all('DISPATCH'), (e) => (e.data.skilled && e.t <= until ? 1 : 0.5), 1);
  },
  'C-15': (log, i) => acts(i, log, warrantedFrom(log, 1), log.all('ASSESS'), proposed),
  'C-16': (log, i) =>
    acts(i, log, warrantedFrom(log, 1), log.all('ACTIVATE'), (e) =>
      levelCorrectness(e.data.level, e.data.warranted),
    ),
  'C-17': (log, i) =>
    acts(
      i,
      log,
      earliest(
        log.known('danger:any', 'village:any:flooded', 'village:any:hit', 'hazard:confirmed'),
        warrantedFrom(log, 2),
      ),
      log.all('LEADER_SENT'),
    ),
  'C-18': (log, i) => acts(i, log, warrantedFrom(log, 2), log.all('ICP_UP'), (e) => (e.data.safe ? 1 : 0)),
  'C-19': (log, i) => {
    const from = frontDue(log);
    if (from < 0) return notApplicable();
    const syncs = log.all('SYNC').filter((e) => e.t <= log.end);
    if (syncs.length === 0) return missing(from, i);
    return {
      applicable: true,
      knownSince: from,
      doneAt: syncs.at(-1)!.t,
      t: freshness(log, from),
      k: 1,
      c: null,
      evidence: syncs.slice(0, 30).map((e) => e.n),
      note: `${syncs.length}`,
      openSince: -1,
      nextAt: syncs.at(-1)!.t + intervalOf(log.warrantedAt(log.end)),
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
      k: mean(list.map((e) => e.data.fields)),
      c: i.decision ? 1 : null,
      evidence: list.slice(0, 30).map((e) => e.n),
      note: `${list.length}`,
      ...ANSWERED,
    };
  },
  'C-21': (log, i) =>
    acts(
      i,
      log,
      earliest(
        ...log.knownLike('road:', ':closed').map((x) => x.t),
        log.known('village:any:flooded', 'village:any:hit', 'cordon:due'),
      ),
      log.all('CORDON'),
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
  'C-27': contactRestored,
  'C-28': (log, i) => {
    const trigger = earliest(
      ...silent(log).map((s) => s.t),
      ...log.knownLike('road:', ':failed').map((x) => x.t),
    );
    return act(
      i,
      log,
      trigger,
      log.first('DISPATCH', (e) => e.data.kind.startsWith('repair')),
      null,
      1,
    );
  },
  'C-29': (log, i) => acts(i, log, warrantedFrom(log, 3), log.all('REQUEST_AID')),
  'C-30': (log, i) => acts(i, log, warrantedFrom(log, 4), log.all('REQUEST_PLA')),
  'C-31': (log, i) => {
    const there = log.known('social:any');
    const list = log.all('SOCIAL_REGISTER');
    if (there < 0) return notApplicable();
    if (list.length === 0) return missing(there, i);
    // Precondition: registered before it is given anything to do.
    const tasked = log.all('DISPATCH').filter((e) => e.data.owner === 'social');
    const t =
      tasked.length === 0
        ? 1
        : mean(tasked.map((e) => (list.some((r) => r.data.unit === e.data.unit && r.n < e.n) ? 1 : 0)));
    return {
      applicable: true,
      knownSince: there,
      doneAt: list[0].t,
      t,
      k: Math.max(...list.map((e) => e.data.fields)),
      c: null,
      evidence: list.slice(0, 10).map((e) => e.n),
      note: `${tasked.length}`,
      ...ANSWERED,
    };
  },
  'C-32': (log, i) => {
    const first = acts(i, log, warrantedFrom(log, 2), log.all('STATEMENT'));
    const rumours = log.all('MESSAGE').filter((m) => m.data.rumour && log.inTime(m.t));
    return several(i, [
      first,
      ...rumours.map((m) =>
        about(
          String(m.data.message),
          act(
            { ...i, targetMin: 30, limitMin: 60 },
            log,
            m.t,
            log.first('STATEMENT', (e) => e.data.answers === m.data.message),
          ),
        ),
      ),
    ]);
  },
  'C-33': (log, i) => acts(i, log, warrantedFrom(log, 2), log.all('SECONDARY')),
  'C-34': (log, i) => {
    // Every step up after the first, which is C-16's, asks for a change, however the response began.
    let top = 0;
    const parts: Finding[] = [];
    for (const wanted of log.all('WARRANTED')) {
      const s = wanted.data.level === 0 ? 0 : 5 - wanted.data.level;
      if (s <= top) continue;
      const begins = top === 0;
      top = s;
      if (begins) continue;
      const enough = [...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE')]
        .sort((a, b) => a.n - b.n)
        .filter((e) => 5 - e.data.level >= s);
      const done = enough[0] as (typeof enough)[number] | undefined;
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
              ...ANSWERED,
            }
          : acts(i, log, wanted.t, enough, (e) => levelCorrectness(e.data.level, wanted.data.level)),
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
      ...ANSWERED,
    };
  },
  'C-36': (log, i) => {
    const end = log.first('END');
    const ready = log.all('END_READY').at(-1);
    const undone = log.all('END_UNREADY').at(-1);
    if (!end)
      return !ready || (undone && undone.t >= ready.t)
        ? notApplicable()
        : log.last - ready.t > 3600
          ? missing(ready.t, i)
          : notApplicable('still-open', ready.t);
    return {
      applicable: true,
      knownSince: ready?.t ?? end.t,
      doneAt: end.t,
      t: null,
      k: end.data.fields,
      c: end.data.met ? 1 : 0,
      evidence: [end.n],
      note: '',
      ...ANSWERED,
    };
  },
  'C-37': (log, i) => acts(i, log, afterwards(log), log.all('ASSESS_LOSS')),
  'C-38': (log, i) => acts(i, log, log.first('EMERGENCY_PERIOD')?.t ?? -1, log.all('REQUISITION_CLOSED')),
  'C-39': (log, i) => acts(i, log, afterwards(log), log.all('LESSONS')),
};
