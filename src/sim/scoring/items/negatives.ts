/** What must not be done in any exercise: command, people, access, supplies. */
import type { SimLogEvent } from '../../events.ts';
import { charge, type Charge } from '../found.ts';
import type { NegativeRecord } from '../item.ts';
import type { LogIndex } from '../log-index.ts';
import { earlier, silent } from '../readings.ts';

/** Waiting at the assembly place is no entry. */
const OUTSIDE = 'standby';

/** Nothing by twice the two-hour limit is an omission. */
function omitted(log: LogIndex): Charge[] {
  const incident = log.known('incident');
  const first = log.first('REPORT');
  return incident >= 0 && (first ? first.t : log.end) - incident > 4 * 3600
    ? [charge(incident + 4 * 3600, first ? [first.n] : [], {}, 'C-09')]
    : [];
}
/** Figures beyond what anybody had told, made up where they are far beyond; figures well below what was known; the dead left open. */
const untrue = (log: LogIndex): Charge[] =>
  log.all('REPORT').flatMap(({ t, n, data: { faults: f } }) => {
    const of = (list: readonly string[]): { untrue: string } => ({ untrue: list.join(' ') });
    if (f.gross.length > 0) return [charge(t, [n], of(f.gross), 'C-09', true)];
    const wrong = [...f.over, ...f.under.filter((k) => k !== 'dead'), ...f.blank.filter((k) => k === 'dead')];
    return wrong.length > 0 ? [charge(t, [n], of(wrong), 'C-09')] : [];
  });
/** Fewer dead than known and not corrected within the hour is a false report. */
const concealed = (log: LogIndex): Charge[] =>
  log
    .all('REPORT')
    .filter((r) => r.data.dead >= 0 && r.data.dead < r.data.known)
    .filter(
      (r) => !log.all('REPORT').some((x) => x.n > r.n && x.t - r.t <= 3600 && x.data.dead >= x.data.known),
    )
    .map((r) => charge(r.t, [r.n], { dead: r.data.dead, known: r.data.known }, 'C-09', true));

/** A social team sent in without a registration that verified anything. */
const unverified = (log: LogIndex): Charge[] =>
  log
    .all('DISPATCH')
    .filter((e) => e.data.owner === 'social' && e.data.kind !== OUTSIDE)
    .filter(
      (e) =>
        !log
          .all('SOCIAL_REGISTER')
          .some((r) => r.n < e.n && r.data.unit === e.data.unit && r.data.fields > 0),
    )
    .map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'C-31'));
/** Villagers who went in by themselves; sent up by order is another rule (N-04, N-10). */
const wentIn = (log: LogIndex): Charge[] =>
  log
    .all('VILLAGERS_FIGHT')
    .filter((e) => !log.first('VILLAGERS_ANSWERED', (a) => a.data.decision === 'send-up' && a.n < e.n))
    .map((e) => charge(e.t, [e.n], { village: e.data.village }));

export const COMMON_NEGATIVES: readonly NegativeRecord[] = [
  {
    id: 'N-01',
    title: { zh: '瞒报谎报迟报漏报', en: 'Concealed, false, late or missing report' },
    penalty: 'X',
    basis: '突发事件应对法 61',
    find: (log) => [...omitted(log), ...untrue(log), ...concealed(log)],
  },
  {
    id: 'N-02',
    title: { zh: '越权或多头指挥', en: 'Orders from more than one commander' },
    penalty: 'X',
    basis: '突发事件应对法 72',
    find: (log) => log.all('DOUBLE_ORDER').map((e) => charge(e.t, [e.n], { unit: e.data.unit })),
  },
  {
    id: 'N-03',
    title: { zh: '未授权力量进入', en: 'Unauthorised people in the hazard area' },
    penalty: 'X',
    basis: '突发事件应对法 39、72',
    find: (log) => [...unverified(log), ...wentIn(log)],
  },
  {
    id: 'N-17',
    title: { zh: '转移次序错误', en: 'Wrong order of moving people' },
    penalty: 'Y',
    basis: '转移避险要求',
    find: (log) =>
      log
        .all('EVAC')
        .filter((e) => !e.data.vulnerableFirst)
        .map((e) => charge(e.t, [e.n])),
  },
  {
    id: 'N-18',
    title: { zh: '隐患区洪水区安置', en: 'Shelter inside the hazard area' },
    penalty: 'X',
    basis: '自然灾害救助条例 18',
    find: (log) =>
      log
        .all('EVAC')
        .filter((e) => !e.data.shelterSafe)
        .map((e) => charge(e.t, [e.n], { shelter: e.data.shelter }, 'C-24')),
  },
  {
    id: 'N-21',
    title: { zh: '水上作业无救生衣', en: 'Water work without lifejackets' },
    penalty: 'X',
    basis: '作业安全要求',
    find: (log) =>
      log
        .all('RESCUE')
        .filter((e) => !e.data.lifejackets)
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit })),
  },
  {
    id: 'N-22',
    title: { zh: '提前返家', en: 'Return before the check' },
    penalty: 'X',
    basis: '突发事件应对法 86',
    find: (log) =>
      log.all('EARLY_RETURN').map((e) => charge(e.t, [e.n], { village: e.data.village }, 'F-17')),
  },
  {
    id: 'N-26',
    title: { zh: '失联乡镇当作无灾', en: 'Silent township taken as safe' },
    penalty: 'X',
    basis: '突发事件应对法 60',
    find: (log) =>
      silent(log).flatMap((s) => {
        const mine = (e: SimLogEvent<'CONTACT' | 'COMMS'>): boolean => e.data.township === s.id;
        const back = earlier(log.first('CONTACT', mine), log.first('COMMS', mine));
        return (back ? back.t : log.end) - s.t > 7200
          ? [charge(s.t + 7200, back ? [back.n] : [], { township: s.id }, 'F-15')]
          : [];
      }),
  },
  {
    id: 'N-36',
    title: { zh: '无依据终止', en: 'Ended without grounds' },
    penalty: 'X',
    basis: '突发事件应对法 86',
    find: (log) =>
      log
        .all('END')
        .filter((e) => !e.data.met)
        .map((e) => charge(e.t, [e.n], {}, 'C-36')),
  },
  {
    id: 'N-37',
    title: { zh: '救助超10小时', en: 'Relief later than ten hours' },
    penalty: 'X',
    basis: '规划 指标6',
    // A charge for every tenth of the people who waited longer.
    find: (log) => {
      const outcome = log.first('OUTCOME');
      const overdue = outcome?.data.reliefOverdue ?? 0;
      const sum = (list: readonly SimLogEvent<'RELIEF'>[]): number =>
        list.reduce((n, e) => n + e.data.people, 0) + overdue;
      const late = sum(log.all('RELIEF').filter((e) => e.data.minutes > 600));
      const people = sum(log.all('RELIEF'));
      const tenths = people > 0 ? Math.floor((10 * late) / people) : 0;
      return Array.from({ length: tenths }, (_, k) =>
        charge(outcome?.t ?? log.end, outcome ? [outcome.n] : [], { percent: (k + 1) * 10 }, 'C-25'),
      );
    },
  },
  {
    id: 'N-38',
    title: { zh: '队员超时作业', en: 'Crew overtime' },
    penalty: 'Y',
    basis: '十个必须 10',
    find: (log) => log.all('OVERTIME').map((e) => charge(e.t, [e.n], { unit: e.data.unit })),
  },
  {
    id: 'N-39',
    title: { zh: '物资无手续', en: 'Goods without receipt' },
    penalty: 'Y',
    basis: '规划 三（四）3',
    find: (log) =>
      log.all('SUPPLY_ARRIVED').flatMap((a) => {
        const r = log.first('SUPPLY_RECEIPT', (e) => e.data.supply === a.data.supply);
        return (r ? r.t : log.last) - a.t > 7200
          ? [charge(a.t + 7200, [a.n], { supply: a.data.supply }, 'C-26')]
          : [];
      }),
  },
  {
    id: 'N-40',
    title: { zh: '未设救援通道致道路拥堵', en: 'No rescue lane kept' },
    penalty: 'Y',
    basis: '突发事件应对法 73（2）',
    // Crews lost too much of their way to traffic that nobody kept off it.
    find: (log, n) => {
      const lost = new Map<number, { s: number; first: number }>();
      for (const e of log.all('TRAFFIC')) {
        const old = lost.get(e.data.task);
        lost.set(e.data.task, { s: (old?.s ?? 0) + e.data.lostS, first: old?.first ?? e.n });
      }
      return [...lost].flatMap(([trip, { s, first }]) => {
        const left = log.first('DISPATCH', (e) => e.data.task === trip);
        const there = log.first('ON_SCENE', (e) => e.data.task === trip);
        if (!left || !there || s <= n['PRM-NEG-HELD'] * (there.t - left.t - s)) return [];
        const minutes = Math.round(s / 60);
        return [charge(there.t, [first, there.n], { unit: left.data.unit, minutes }, 'C-21')];
      });
    },
  },
];
