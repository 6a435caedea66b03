/** Reporting upward and sideways, C-09…C-12. */
import { acts, missing, notApplicable } from '../finding.ts';
import { proof, to, type ItemRecord } from '../item.ts';
import { earliest } from '../log-index.ts';
import { stated, truth } from '../report-content.ts';
import { warrantedFrom } from '../readings.ts';
import { after, sinceIncident } from '../stood.ts';
import { coverage, intervalOf, mean } from '../timing.ts';

export const REPORTING: readonly ItemRecord[] = [
  {
    id: 'C-09',
    title: { zh: '信息初报', en: 'First report' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-1',
    axes: ['agile'],
    duty: 'reporting',
    roles: ['duty', 'hq-office'],
    planClause: '分项目标 上报及时率100%',
    basis: '江西省突发事件应对条例 33–34',
    // The rules ask for it in time; the minutes are ours.
    status: 'design',
    requirement: {
      zh: '七要素齐全，报市政府、市防指',
      en: 'Seven fields, to city government and headquarters',
    },
    decision: true,
    gravest: true,
    evidence: [proof('REPORT', (e) => e.data.kind === 'first')],
    answer: to('report.first'),
    // Of those that say how many died, follow-ups too: one that puts right what was wrong counts from when it came.
    rule: (log, i) => {
      const incident = log.known('incident');
      const all = log.all('REPORT');
      const told = after(log, incident, all.filter(stated));
      // Something was sent, and it does not say how many died, or was sent before anything had happened and put right by none that
      // followed: that is judged however much time was left.
      return incident >= 0 &&
        all.length > 0 &&
        told.length === 0 &&
        log.end - incident >= 60 * (i.targetMin ?? 0)
        ? missing(incident, i)
        : acts(i, log, incident, told, truth);
    },
  },
  {
    id: 'C-10',
    title: { zh: '信息续报', en: 'Follow-up reports' },
    weight: 3,
    clock: 'interval',
    targetMin: 120,
    limitMin: 240,
    capability: 'CPB-1',
    axes: ['linked'],
    duty: 'reporting',
    roles: ['duty', 'hq-office'],
    planClause: '三（一）4',
    basis: '生产安全事故报告条例 13',
    status: 'design',
    requirement: { zh: 'Ⅳ 240、Ⅲ 120、Ⅱ 60、Ⅰ 30 分钟', en: 'Every 240/120/60/30 min at levels Ⅳ/Ⅲ/Ⅱ/Ⅰ' },
    evidence: [proof('REPORT', (e) => e.data.kind === 'follow-up')],
    answer: to('report.follow-up'),
    rule: (log, i) => {
      const incident = log.known('incident');
      if (incident < 0) return notApplicable();
      // The series runs from where the first report was due (C-09), however late that one came.
      const from = incident + 3600;
      // What is not true, or leaves the dead open, brings nobody up to date.
      const rest = log
        .all('REPORT')
        .filter((e) => e.data.kind !== 'first' && e.t <= log.end && stated(e) && truth(e) > 0);
      if (rest.length === 0)
        return log.end - from < intervalOf(log.warrantedAt(from))
          ? notApplicable('still-open', from)
          : missing(from, i);
      const t = coverage(
        rest.map((e) => e.t),
        from,
        log.end,
        (x) => intervalOf(log.warrantedAt(x)) * 1.15,
        log.warrantedChanges(),
      );
      return {
        applicable: true,
        knownSince: from,
        doneAt: rest.at(-1)?.t ?? -1,
        t,
        k: mean(rest.map((e) => e.data.fields)),
        c: null,
        evidence: rest.slice(0, 30).map((e) => e.n),
        note: `${rest.length}`,
        openSince: -1,
        nextAt: rest.at(-1)!.t + intervalOf(log.warrantedAt(log.end)),
      };
    },
  },
  {
    id: 'C-11',
    title: { zh: '核报终报', en: 'Final report' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-1',
    duty: 'reporting',
    roles: ['duty', 'hq-office'],
    planClause: '三（四）3',
    basis: '自然灾害情况统计调查制度',
    status: 'memory',
    requirement: { zh: '核定数与前报衔接', en: 'Verified totals reconciled with earlier reports' },
    decision: true,
    closing: true,
    evidence: [proof('REPORT', (e) => e.data.kind === 'final')],
    answer: to('report.final'),
    rule: (log, i) => {
      const since = earliest(log.known('incident'), log.first('REPORT')?.t ?? -1);
      const over = since < 0 ? -1 : log.closing();
      return acts(
        i,
        log,
        over,
        after(
          log,
          over,
          log.all('REPORT').filter((e) => e.data.kind === 'final'),
        ),
        (e) => (e.data.dead === e.data.known ? truth(e) : 0),
      );
    },
  },
  {
    id: 'C-12',
    title: { zh: '通报毗邻与驻军', en: 'Notify neighbours and garrison' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-1',
    axes: ['linked'],
    duty: 'coordination',
    roles: ['duty'],
    planClause: '三（五）4',
    basis: '突发事件应对法 62、64',
    status: 'design',
    requirement: {
      zh: '通报下游、毗邻县、驻军、有关单位',
      en: 'Downstream, neighbours, garrison, companies',
    },
    evidence: ['NOTIFY'],
    answer: to('neighbours.notify'),
    rule: (log, i) => {
      const since = earliest(log.known('gauge:any:warning', 'neighbours:due'), warrantedFrom(log, 2));
      return acts(i, log, since, sinceIncident(log, since, log.all('NOTIFY')));
    },
  },
];
