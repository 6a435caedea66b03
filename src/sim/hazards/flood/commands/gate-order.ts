/** F-04/F-12 水库调度: a release needs authority and notice to people downstream (大坝条例 29; 防汛条例 35). */
import { orderGate } from '../kernel/system.ts';
import { emit } from '../../../log.ts';
import { define, reject } from '../../../commands/command.ts';
import { riversOf } from '../state.ts';
import { more } from '../../../commands/moves.ts';

export const gateOrder = define({
  type: 'gate.order',
  moves: more('damageMillion'),
  hazards: ['flood'],
  roles: ['commander', 'hq-office'],
  fields: {
    reservoir: { kind: 'ref', to: 'reservoir' },
    release: { kind: 'number', min: 0, max: 20000, unit: 'm³/s' },
    notifyDownstream: { kind: 'flag' },
  },
  check(w, p) {
    const row = w.env.county.reservoirs[w.env.index.reservoir.get(p.reservoir)!];
    if (!row.gates) return reject('REJ-101', 'reservoir', { reservoir: p.reservoir });
    if (p.release > row.gates.maxM3s) return reject('REJ-100', 'release', { max: row.gates.maxM3s });
    return null;
  },
  apply(w, p, role) {
    const i = w.env.index.reservoir.get(p.reservoir)!;
    const row = w.env.county.reservoirs[i];
    const before = riversOf(w).reservoirs[i].outflow;
    const approved = w.resp.approvals.some((a) => a.kind === 'release' && a.granted);
    const notice =
      p.notifyDownstream || w.resp.notices.some((n) => n.reservoir === i && w.t - n.t < 6 * 3600);
    if (p.notifyDownstream) w.resp.notices.push({ reservoir: i, t: w.t });
    // The works' own operators pass no more than they may until those above have approved it.
    const alone = w.env.numbers['PRM-GAT-ALONE'];
    const big = row.kind === 'large' && p.release > alone;
    orderGate(riversOf(w), i, big && !approved ? alone : p.release);
    emit(w, 'GATE_ORDER', role, {
      reservoir: p.reservoir,
      release: p.release,
      before,
      notice,
      approved,
      big,
      more: p.release > before + 50,
    });
  },
});
