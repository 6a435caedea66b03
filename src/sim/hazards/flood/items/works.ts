/** Watching works, gauges, reservoirs and levees, F-01…F-06. */
import {
  about,
  act,
  acts,
  ANSWERED,
  missing,
  notApplicable,
  several,
  work,
  type Finding,
} from '../../../scoring/finding.ts';
import { proof, to, type ItemRecord } from '../../../scoring/item.ts';
import { earliest, type LogIndex } from '../../../scoring/log-index.ts';
import { warrantedFrom } from '../../../scoring/readings.ts';
import { timeliness, coverage } from '../../../scoring/timing.ts';
import { lostDams, lostLevees } from './lost-works.ts';
import { dangers, overLimit } from './readings.ts';

/** When the first report is late (C-09, two hours after the incident was known). */
const reportDue = (log: LogIndex): number => log.known('incident') + 7200;

export const WORKS: readonly ItemRecord[] = [
  {
    id: 'F-01',
    title: { zh: '汛前检查', en: 'Pre-flood check' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 120,
    capability: 'CPB-2',
    roles: ['hq-office'],
    planClause: '三（二）2；专栏4',
    basis: '防汛条例 15、18',
    status: 'design',
    requirement: { zh: '病险库、圩堤、地灾点列单', en: 'Unsafe dams, levees and slopes listed' },
    evidence: ['INSPECT'],
    answer: to('inspect.order'),
    rule: (log, i) => acts(i, log, 0, log.all('INSPECT')),
  },
  {
    id: 'F-02',
    title: { zh: '责任人到岗', en: 'Officials at works' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-3',
    duty: 'base',
    roles: ['commander', 'hq-office'],
    planClause: '三（一）2 行政责任人',
    basis: '防汛条例 4、24',
    status: 'design',
    requirement: { zh: '每座库堤有具名责任人在岗', en: 'A named official at every dam and levee' },
    evidence: ['POST'],
    answer: to('posts.fill'),
    rule: (log, i) => acts(i, log, warrantedFrom(log, 1), log.all('POST')),
  },
  {
    id: 'F-03',
    title: { zh: '水雨情加密报送', en: 'Denser gauge data' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-2',
    roles: ['hq-office'],
    planClause: '三（二）3 水旱',
    basis: '防汛条例 25；防洪法 43',
    status: 'design',
    requirement: { zh: '报汛间隔 60→30 分钟以内', en: 'Interval 60 → 30 min or less' },
    evidence: ['GAUGE_RATE'],
    answer: to('gauges.densify', { intervalMin: 30 }),
    rule: (log, i) =>
      act(
        i,
        log,
        earliest(log.known('rain:yellow', 'rain:orange', 'rain:red'), log.known('gauge:any:warning')),
        log.first('GAUGE_RATE', (e) => e.data.intervalMin <= 30),
        null,
        1,
      ),
  },
  {
    id: 'F-04',
    title: { zh: '水库调度', en: 'Reservoir operation' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    roles: ['hq-office', 'commander'],
    planClause: '三（四）1',
    basis: '防洪法 44；防汛条例 26',
    status: 'design',
    requirement: { zh: '服从汛限水位，放水先告下游', en: 'Obey the limit level; notify downstream first' },
    evidence: ['GATE_ORDER'],
    answer: to('gate.order', {}, 'reservoir'),
    guards: lostDams,
    rule: (log, i) =>
      several(
        i,
        overLimit(log).map((r) => {
          const orders = log.all('GATE_ORDER').filter((e) => e.data.reservoir === r.id);
          return about(r.id, acts(i, log, r.t, orders, null, orders.some((e) => e.data.notice) ? 1 : 0.5));
        }),
      ),
  },
  {
    id: 'F-05',
    title: { zh: '巡堤查险', en: 'Levee patrol' },
    weight: 5,
    spares: 'source',
    clock: 'interval',
    targetMin: 120,
    limitMin: 240,
    capability: 'CPB-5',
    roles: ['hq-office'],
    planClause: '一（一）3 不决一堤',
    basis: '防汛条例 27',
    status: 'design',
    requirement: {
      zh: '超警 120 分钟一巡，超保 30 分钟',
      en: 'Every 120 min above warning, 30 min above guarantee',
    },
    evidence: ['PATROL_ORDER'],
    answer: to('levee.patrol'),
    rule: (log, i) => {
      const over = log.known('gauge:any:warning');
      if (over < 0) return notApplicable();
      const orders = log.all('PATROL_ORDER');
      if (orders.length === 0) return missing(over, i);
      const byLevee = new Map<string, number[]>();
      for (const e of log.all('PATROL'))
        byLevee.set(e.data.levee, [...(byLevee.get(e.data.levee) ?? []), e.t]);
      const guarantee = log.known('gauge:any:guarantee');
      const allowed = (x: number): number => (guarantee >= 0 && x >= guarantee + 3600 ? 45 : 135) * 60;
      const levees = [...new Set(orders.flatMap((e) => e.data.levees))];
      // An hour to order it and half an hour until the first walk is done.
      const start = over + 5400;
      const all = Math.max(1, levees.length, log.first('OUTCOME')?.data.levees ?? 0);
      const t =
        (levees.reduce(
          (n, l) => n + coverage(byLevee.get(l) ?? [], start, log.end, allowed, [guarantee + 3600]),
          0,
        ) /
          all) *
        timeliness((orders[0].t - over) / 60, 60, 120);
      return {
        applicable: true,
        knownSince: over,
        doneAt: orders[0].t,
        t,
        k: levees.length / all,
        c: null,
        evidence: orders.slice(0, 10).map((e) => e.n),
        note: `${levees.length}`,
        ...ANSWERED,
      };
    },
  },
  {
    id: 'F-06',
    title: { zh: '险情报告与抢护', en: 'Report and fix danger' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['hq-office', 'commander'],
    planClause: '三（五）1',
    basis: '防汛条例 27',
    status: 'memory',
    requirement: {
      zh: '方法对路：管涌围井、渗漏封堵、漫溢子堤、滑坡固脚',
      en: 'Right method for the danger',
    },
    decision: true,
    evidence: [
      // Sending the right team is the act; the repair takes its hours.
      proof('DISPATCH', (e) => e.data.kind === 'fix-danger'),
      'DANGER_FIX',
    ],
    answer: to('danger.fix', {}, 'danger'),
    guards: lostLevees,
    rule: (log, i) =>
      several(
        i,
        dangers(log)
          .filter((d) => log.inTime(d.t))
          .map((d): Finding => {
            const fix = log.first(
              'DISPATCH',
              (e) => e.data.kind === 'fix-danger' && e.data.target === String(d.id),
            );
            const works = log.all('DANGER_FIX').filter((e) => e.data.danger === d.id);
            // The first report tells what was known when it was due; what comes later is a follow-up's.
            const told = log.first(
              'REPORT',
              (e) => (e.data.kind === 'first' ? d.t <= reportDue(log) : e.t >= d.t) && e.t - d.t <= 5400,
            );
            // A team on the spot within the hour is what is timed; the repair takes its hours, and is what makes it done.
            const there = fix && log.first('ON_SCENE', (e) => e.data.task === fix.data.task);
            const base = work(
              i,
              log,
              d.t,
              { order: there ?? fix, effect: works.find((e) => e.data.right) ?? works.at(0), by: 'order' },
              () => (works[0].data.right ? 1 : works.some((e) => e.data.right) ? 0.5 : 0),
            );
            return about(
              String(d.id),
              base.doneAt < 0 ? base : { ...base, ...(fix ? { orderedAt: fix.t } : {}), k: told ? 1 : 0.5 },
            );
          }),
      ),
  },
];
