/** Levees and dams that were lost, and the order that would have kept them (不倒一库、不决一堤). */
import type { Guarded, Slip } from '../../../scoring/item.ts';
import type { LogIndex } from '../../../scoring/log-index.ts';
import { dangers, overLimit } from './readings.ts';

/** A danger nobody looked for, found and left, treated late or in the wrong way. */
function leveeSlip(log: LogIndex, danger: number, levee: string, t: number): Slip | null {
  const since = dangers(log).find((d) => d.id === danger)?.t ?? -1;
  if (since < 0 || since > t) {
    const walk = log.first('PATROL', (e) => e.data.levee === levee && e.t <= t);
    const over = log.known('gauge:any:warning');
    return walk || over < 0 || over > t ? null : { how: 'missing', since: over, evidence: [] };
  }
  const sent = log.first('DISPATCH', (e) => e.data.kind === 'fix-danger' && e.data.target === String(danger));
  if (!sent || sent.t > t) return { how: 'missing', since, evidence: [] };
  const work = log.first('DANGER_FIX', (e) => e.data.danger === danger && e.t <= t);
  if (work && !work.data.right) return { how: 'wrong', since, evidence: [sent.n, work.n] };
  return sent.t - since > 3600 ? { how: 'late', since, evidence: [sent.n] } : null;
}
export const lostLevees = (log: LogIndex): Guarded[] =>
  log.all('LEVEE_BREACH').map((e) => ({
    what: 'leveesBreached',
    lost: { t: e.t, event: e.n, village: '', place: e.data.levee },
    slip: leveeSlip(log, e.data.danger, e.data.levee, e.t),
  }));

/** Water that was to be let out and was not, or too late. */
function damSlip(log: LogIndex, reservoir: string, t: number): Slip | null {
  const since = overLimit(log).find((r) => r.id === reservoir)?.t ?? -1;
  if (since < 0 || since > t) return null;
  const order = log.first('GATE_ORDER', (e) => e.data.reservoir === reservoir && e.data.more && e.t <= t);
  if (!order) return { how: 'missing', since, evidence: [] };
  return order.t - since > 3600 ? { how: 'late', since, evidence: [order.n] } : null;
}
/** A pond whose alarm nobody answered. */
function pondSlip(log: LogIndex, facility: string, t: number): Slip | null {
  const alarm = log.first('POND_ALARM', (e) => e.data.facility === facility && e.t <= t);
  return alarm && !log.first('POND_HELPED', (e) => e.data.facility === facility && e.t <= t)
    ? { how: 'missing', since: alarm.t, evidence: [alarm.n] }
    : null;
}
export const lostDams = (log: LogIndex): Guarded[] => [
  ...log.all('DAM_FAILED').map((e): Guarded => ({
    what: 'damsFailed',
    lost: { t: e.t, event: e.n, village: '', place: e.data.reservoir },
    slip: damSlip(log, e.data.reservoir, e.t),
  })),
  ...log.all('POND_FAILED').map((e): Guarded => ({
    what: 'damsFailed',
    lost: { t: e.t, event: e.n, village: '', place: e.data.facility },
    slip: pondSlip(log, e.data.facility, e.t),
  })),
];
