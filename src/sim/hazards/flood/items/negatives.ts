/** What must not be done on rivers, levees and reservoirs. */
import { charge } from '../../../scoring/found.ts';
import type { NegativeRecord } from '../../../scoring/item.ts';
import { coverage } from '../../../scoring/timing.ts';
import { dangers, overLimit } from './readings.ts';

export const FLOOD_NEGATIVES: readonly NegativeRecord[] = [
  {
    id: 'N-14',
    title: { zh: '巡堤间隔超限', en: 'Patrol gap too long' },
    penalty: 'Y',
    basis: '防汛条例 27',
    find: (log) => {
      const over = log.known('gauge:any:warning');
      if (over < 0) return [];
      const acts = log.all('PATROL').map((e) => e.t);
      if (acts.length === 0 && log.end - over > 4 * 3600) return [charge(over + 4 * 3600, [], {}, 'F-05')];
      return coverage(acts, over, log.end, () => 4 * 3600) < 0.95 ? [charge(over, [], {}, 'F-05')] : [];
    },
  },
  {
    id: 'N-15',
    title: { zh: '险情未守人', en: 'Danger left unattended' },
    penalty: 'X',
    basis: '巡堤查险规定',
    find: (log) =>
      dangers(log).flatMap(({ id, t }) => {
        const there = log.first(
          'DISPATCH',
          (e) => (e.data.kind === 'guard' || e.data.kind === 'fix-danger') && e.data.target === String(id),
        );
        return (there ? there.t : log.end) - t > 1800
          ? [charge(t + 1800, there ? [there.n] : [], { danger: String(id) }, 'F-06')]
          : [];
      }),
  },
  {
    id: 'N-16',
    title: { zh: '转移晚于灾害到达', en: 'People still there at impact' },
    penalty: 'X',
    basis: '防汛条例 34',
    find: (log) => {
      const warnedOf = log.knownLike('gauge:', ':forecast-guarantee').map((x) => x.t);
      const early = warnedOf.length === 0 ? -1 : Math.min(...warnedOf);
      const deaths = new Set(log.all('DEATHS').map((e) => e.data.village));
      return log
        .all('VILLAGE_FLOODED')
        .filter((f) => f.data.athome >= 10 && early >= 0 && f.t - early >= 3 * 3600)
        .map((f) => {
          const { village, athome } = f.data;
          return charge(f.t, [f.n], { village, people: athome }, 'F-08', deaths.has(village));
        });
    },
  },
  {
    id: 'N-19',
    title: { zh: '擅自加大下泄或未通知下游', en: 'Release without authority or notice' },
    penalty: 'R',
    basis: '防汛条例 35、43；大坝条例 29',
    find: (log) =>
      log
        .all('GATE_ORDER')
        .filter(({ data: e }) => (e.more && !e.notice) || (e.big && !e.approved))
        .map((e) => charge(e.t, [e.n], { reservoir: e.data.reservoir }, 'F-04', true)),
  },
  {
    id: 'N-20',
    title: { zh: '汛限以上擅自蓄水', en: 'Storing above the flood limit' },
    penalty: 'X',
    basis: '防洪法 44',
    find: (log) =>
      overLimit(log).flatMap((r) => {
        const gate = log.first('GATE_ORDER', (e) => e.data.reservoir === r.id);
        return (gate ? gate.t : log.end) - r.t > 3 * 3600
          ? [charge(r.t + 3 * 3600, gate ? [gate.n] : [], { reservoir: r.id }, 'F-04')]
          : [];
      }),
  },
];
