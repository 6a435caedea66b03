/** First response and command, C-13…C-20. */
import { acts, missing, notApplicable, plain, work } from '../finding.ts';
import { to, type ItemRecord } from '../item.ts';
import { earliest } from '../log-index.ts';
import { warrantedFrom, frontDue, freshness, proposed, isNear } from '../readings.ts';
import { levelStood, postStood } from '../shared-rules.ts';
import { after, placeChanges, stood } from '../stood.ts';
import { intervalOf, mean } from '../timing.ts';

export const COMMAND: readonly ItemRecord[] = [
  {
    id: 'C-13',
    title: { zh: '村组先期处置', en: 'First action by villages' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-4',
    axes: ['agile'],
    roles: ['commander', 'emergency'],
    planClause: '三（五）2',
    basis: '突发事件应对法 77',
    status: 'design',
    requirement: {
      zh: '预警、自救互救、转移、警戒、报告',
      en: 'Warn, self-rescue, move people, cordon, report',
    },
    evidence: ['FIRST_ACTION'],
    answer: to('township.order', { action: 'first-action' }),
    rule: (log, i) => acts(i, log, log.known('incident'), log.all('FIRST_ACTION')),
  },
  {
    id: 'C-14',
    title: { zh: '县级先遣力量出动', en: 'Advance team out' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-4',
    axes: ['specialised', 'agile'],
    roles: ['commander', 'emergency'],
    planClause: '三（五）1',
    basis: '突发事件应对法 72',
    status: 'design',
    requirement: { zh: '就近、合适的队伍受命出动', en: 'Nearest capable unit tasked and moving' },
    decision: true,
    evidence: ['DISPATCH'],
    answer: to('unit.assign'),
    rule: (log, i) => {
      const trigger = earliest(
        log.known('danger:any'),
        log.known('village:any:flooded'),
        log.known('gauge:any:warning'),
        log.known('hazard:confirmed'),
      );
      // The advance team is whoever left before twice the limit; a skilled one among them makes it right.
      const until = trigger + 120 * (i.limitMin ?? 30);
      const f = acts(
        i,
        log,
        trigger,
        log.all('DISPATCH'),
        (e) => (e.data.skilled && e.t <= until ? 1 : 0.5),
        1,
      );
      // To be out is the act; that they came is what it was for.
      const there = f.doneAt < 0 ? undefined : log.first('ON_SCENE', undefined, f.doneAt);
      return there ? { ...f, doneAt: there.t, orderedAt: f.doneAt, evidence: [...f.evidence, there.n] } : f;
    },
  },
  {
    id: 'C-15',
    title: { zh: '初判定级', en: 'Initial level judgement' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 20,
    limitMin: 40,
    capability: 'CPB-3',
    axes: ['unified'],
    duty: 'analysis',
    roles: ['hq-office'],
    planClause: '三（一）1',
    basis: '突发事件应对法 72',
    status: 'design',
    requirement: { zh: '事实、建议级别、理由', en: 'Facts, proposed level, reasons' },
    decision: true,
    evidence: ['ASSESS'],
    answer: to('consult.hold'),
    rule: (log, i) => {
      const since = warrantedFrom(log, 1);
      return acts(i, log, since, after(log, since, log.all('ASSESS')), proposed);
    },
  },
  {
    id: 'C-16',
    title: { zh: '启动响应', en: 'Activate response' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-3',
    axes: ['unified', 'agile'],
    roles: ['commander', 'hq-office'],
    planClause: '三（二）1 预案',
    basis: '突发事件应对法 72',
    status: 'design',
    requirement: {
      zh: '级别正确，载明事项、级别、期限、措施',
      en: 'Right level; states matter, level, duration, measures',
    },
    decision: true,
    gravest: true,
    evidence: ['ACTIVATE'],
    answer: to('response.activate'),
    rule: (log, i) => levelStood(i, log, warrantedFrom(log, 1)),
  },
  {
    id: 'C-17',
    title: { zh: '领导赶赴现场', en: 'Leader to scene' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-3',
    roles: ['commander'],
    planClause: '三（一）2',
    basis: '生产安全事故报告条例 15',
    status: 'design',
    requirement: { zh: '指定负责人赴现场', en: 'A named leader goes' },
    evidence: ['LEADER_SENT'],
    answer: to('leader.appoint'),
    rule: (log, i) => {
      const since = earliest(
        log.known('danger:any', 'village:any:flooded', 'village:any:hit', 'hazard:confirmed'),
        warrantedFrom(log, 2),
      );
      const sent = log.all('LEADER_SENT');
      const first = sent.find(isNear) ?? sent[0];
      // To leave at once is the duty; that he came is what it was for.
      const f = work(i, log, since, {
        order: first,
        effect: first && log.first('LEADER_ARRIVE', (e) => e.data.site === first.data.site, first.t),
        by: 'order',
      });
      const set = sent.map((e) => ({ e, right: isNear(e) }));
      return stood(i, log, f, placeChanges(log, 'leader', set, true));
    },
  },
  {
    id: 'C-18',
    title: { zh: '设立现场指挥部', en: 'Set up command post' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 90,
    capability: 'CPB-3',
    axes: ['unified'],
    duty: 'coordination',
    roles: ['commander'],
    planClause: '三（一）1 现场应急处置指挥部',
    basis: '突发事件应对法 72；应急条例 20–21',
    status: 'design',
    requirement: { zh: '指挥长、七个组、安全地点', en: 'Commander, seven groups, a safe site' },
    decision: true,
    evidence: ['ICP_UP'],
    answer: to('icp.setup'),
    rule: (log, i) => postStood(i, log, warrantedFrom(log, 2)),
  },
  {
    id: 'C-19',
    title: { zh: '前后方会商', en: 'Front–rear sync' },
    weight: 3,
    clock: 'interval',
    targetMin: 120,
    limitMin: 240,
    capability: 'CPB-3',
    axes: ['linked'],
    duty: 'coordination',
    roles: ['commander', 'hq-office'],
    planClause: '三（一）1 前后方协同；专栏6',
    basis: '规划',
    status: 'design',
    requirement: { zh: '按级别间隔会商', en: 'At the interval of the level' },
    evidence: ['SYNC'],
    answer: to('sync.hold'),
    rule: (log, i) => {
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
  },
  {
    id: 'C-20',
    title: { zh: '下达任务六要素', en: 'Orders with six fields' },
    weight: 3,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-3',
    axes: ['unified'],
    duty: 'coordination',
    roles: ['commander'],
    planClause: '三（一）1 统一指挥',
    basis: '生产安全事故应急条例 18(5)',
    status: 'design',
    requirement: {
      zh: '任务、地点、时间、安全、通信、联系人；到场不找位、不撞车、不重令',
      en: 'Task, place, time, safety, comms, contact: nobody looks for his place, crosses others or has two orders',
    },
    evidence: ['DISPATCH'],
    answer: to('unit.assign'),
    rule: (log) => {
      const list = log.all('DISPATCH');
      if (list.length === 0) return notApplicable();
      // The words of an order are for the evaluator. What came of it shows: a crew that looks for its place, or that another seat
      // had already, or that crosses others unled, was not told what it had to know.
      const lost = new Set([...log.all('OLD_PICTURE'), ...log.all('CROWDED')].map((e) => e.data.task));
      const double = log.all('DOUBLE_ORDER');
      const clear = (e: (typeof list)[number]): boolean =>
        !lost.has(e.data.task) && !double.some((d) => d.t === e.t && d.data.unit === e.data.unit);
      return {
        ...plain(list[0], null, mean(list.map((e) => (clear(e) ? 1 : 0)))),
        evidence: list.slice(0, 30).map((e) => e.n),
        note: `${list.length}`,
      };
    },
  },
];
