/** Watching and warning, C-01…C-08. */
import { about, acts, ANSWERED, missing, notApplicable, several } from '../finding.ts';
import { to, type ItemRecord } from '../item.ts';
import { earliest } from '../log-index.ts';
import { warningDue, proposed, rainKnown } from '../readings.ts';
import { warnedInTime } from '../shared-rules.ts';
import { after } from '../stood.ts';
import { timeliness } from '../timing.ts';

export const WATCH: readonly ItemRecord[] = [
  {
    id: 'C-01',
    title: { zh: '值班带班到岗', en: 'Duty posts filled' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 10,
    limitMin: 30,
    capability: 'CPB-1',
    duty: 'base',
    roles: ['duty'],
    planClause: '三（一）4',
    basis: '规划；生产安全事故应急条例 14',
    status: 'design',
    requirement: {
      zh: '名册齐全：带班领导、24 小时岗位、替补',
      en: 'Roster complete: leader, round-the-clock posts, backups',
    },
    evidence: ['ROSTER_SET'],
    answer: to('duty.roster'),
    rule: (log, i) => acts(i, log, 0, log.all('ROSTER_SET')),
  },
  {
    id: 'C-02',
    title: { zh: '会商研判', en: 'Consultation' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-2',
    duty: 'analysis',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '三（四）1；三（二）3',
    basis: '突发事件应对法 62',
    status: 'design',
    requirement: { zh: '参加部门、风险区、建议级别', en: 'Attendees, risk area, proposed level' },
    decision: true,
    evidence: ['CONSULT'],
    answer: to('consult.hold'),
    rule: (log, i) => {
      const since = log.known('water:attention', 'attention');
      return acts(i, log, since, after(log, since, log.all('CONSULT')), proposed);
    },
  },
  {
    id: 'C-03',
    title: { zh: '发布预警', en: 'Issue warning' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 10,
    limitMin: 30,
    capability: 'CPB-2',
    axes: ['agile'],
    roles: ['commander', 'hq-office'],
    planClause: '四（一）3',
    basis: '突发事件应对法 64（八项内容）',
    status: 'design',
    requirement: {
      zh: '类别、级别、起始、范围、注意、措施、发布者、时间',
      en: 'Class, level, start, area, cautions, measures, issuer, time',
    },
    decision: true,
    evidence: ['WARN'],
    answer: to('warning.issue'),
    rule: (log, i) => {
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
  },
  {
    id: 'C-04',
    title: { zh: '预警到村到户到人', en: 'Warning reaches village, household, person' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-2',
    axes: ['linked'],
    roles: ['hq-office'],
    planClause: '四（一）3；三（二）3',
    basis: '规划；自然灾害救助条例 13',
    status: 'design',
    requirement: {
      zh: '多渠道叫应，特殊人群上门；村 15、户 30、人 60 分钟',
      en: 'Several channels, call and confirm; village 15, household 30, person 60 min',
    },
    evidence: ['VILLAGE_WARNED'],
    answer: to('warning.issue'),
    saves: warnedInTime,
    rule: (log, i) => {
      const due = warningDue(log);
      if (due < 0) return notApplicable();
      const warn = log.first('WARN');
      if (!warn) return missing(due, i);
      const marks = log.all('COVERAGE');
      const reached = marks.find((e) => e.t >= warn.t && e.data.village >= 0.95);
      const k = Math.min(1, Math.max(0, ...marks.map((e) => e.data.person)) / 0.95);
      // Called out and still on its way to the villages: to warn again would only cost trust.
      if (!reached) return { ...missing(due, i), k, orderedAt: warn.t, evidence: [warn.n], openSince: -1 };
      // A quarter of an hour for the villages after the ten minutes in which the warning itself was due (C-03).
      return {
        applicable: true,
        knownSince: due,
        doneAt: reached.t,
        t: timeliness((reached.t - due) / 60 - 10, i.targetMin ?? 15, i.limitMin ?? 30, i.table),
        k,
        c: null,
        evidence: [warn.n, reached.n],
        note: '',
        ...ANSWERED,
      };
    },
  },
  {
    id: 'C-05',
    title: { zh: '蓝黄预警措施', en: 'Blue/yellow measures' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-2',
    roles: ['commander', 'hq-office'],
    planClause: '三（二）3',
    basis: '突发事件应对法 66',
    status: 'design',
    requirement: {
      zh: '启动预案、收集报告、评估、公布、热线五项',
      en: 'Five measures: plan, reports, assessment, publication, hotline',
    },
    evidence: ['MEASURES_LOW'],
    answer: to('measures.order'),
    rule: (log, i) =>
      acts(i, log, earliest(rainKnown(log), log.known('attention', 'warning-due')), log.all('MEASURES_LOW')),
  },
  {
    id: 'C-06',
    title: { zh: '橙红预警措施', en: 'Orange/red measures' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-2',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '三（二）3',
    basis: '突发事件应对法 67',
    status: 'design',
    requirement: {
      zh: '队伍待命、物资前置、场所准备、要害防护、转移、封控',
      en: 'Teams, goods, shelters, key sites, moving people, closing places',
    },
    evidence: ['MEASURES_HIGH'],
    answer: to('measures.order'),
    rule: (log, i) =>
      acts(
        i,
        log,
        earliest(
          log.known('rain:orange', 'rain:red', 'warning-due:high'),
          ...log.knownLike('gauge:', ':forecast-guarantee').map((x) => x.t),
        ),
        log.all('MEASURES_HIGH'),
      ),
  },
  {
    id: 'C-07',
    title: { zh: '预警调整解除', en: 'Update or cancel warning' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-2',
    roles: ['hq-office'],
    planClause: '三（二）3 动态监测跟踪',
    basis: '突发事件应对法 70',
    status: 'design',
    requirement: { zh: '情况变化后及时调整或解除', en: 'Reissue or cancel in time after a change' },
    evidence: ['WARN_UPDATE'],
    answer: to('warning.update'),
    rule: (log, i) => {
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
  },
  {
    id: 'C-08',
    title: { zh: '接报核实', en: 'Receive and verify' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 10,
    limitMin: 20,
    capability: 'CPB-1',
    duty: 'analysis',
    roles: ['duty'],
    planClause: '三（一）4 信息调度研判',
    basis: '突发事件应对法 60',
    status: 'design',
    requirement: { zh: '登记，回拨、第二来源或无人机核实', en: 'Log; call back, second source or UAV' },
    evidence: ['VERIFY'],
    answer: to('report.verify', {}, 'message'),
    rule: (log, i) =>
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
  },
];
