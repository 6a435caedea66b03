/** C-08 接报核实: call back, ask a second source or look with a UAV before acting on a doubtful report. */
import { emit } from '../log.ts';
import { learn } from '../information/deliver.ts';
import { charged } from '../resources/uav.ts';
import { define, reject } from './command.ts';
import { less } from './moves.ts';

export const reportVerify = define({
  type: 'report.verify',
  moves: less('evacuated', 'PRM-RUM-HEED'),
  roles: ['duty', 'hq-office', 'emergency', 'publicity'],
  fields: {
    message: { kind: 'ref', to: 'message' },
    method: { kind: 'choice', of: ['call-back', 'second-source', 'uav'] },
  },
  check(w, p) {
    const m = w.info.messages[Number(p.message)];
    if (!m.verifiable) return reject('REJ-040', 'message');
    if (m.verified) return reject('REJ-041', 'message');
    // Some crew must have an aircraft, and a charged battery for it.
    if (
      p.method === 'uav' &&
      !w.res.units.some((u) => u.status !== 'unavailable' && u.equipment.includes('uav') && charged(w, u))
    )
      return reject('REJ-042', 'method');
    return null;
  },
  apply(w, p, role) {
    const m = w.info.messages[Number(p.message)];
    m.verified = { t: w.t, method: p.method, result: m.truth };
    learn(w, `message:${m.id}:verified`, m.to);
    emit(w, 'VERIFY', role, {
      message: m.id,
      method: p.method,
      result: m.truth,
      inject: m.inject,
      waited: w.t - m.t,
    });
  },
});
