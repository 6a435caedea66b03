/** Links, roads, help from outside and the public, C-27…C-33. */
import type { SimLogEvent } from '../../events.ts';
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
} from '../finding.ts';
import { task, to, type ItemRecord } from '../item.ts';
import { earliest, type LogIndex } from '../log-index.ts';
import { warrantedFrom, silent } from '../readings.ts';
import { contactRestored } from '../shared-rules.ts';
import { sinceIncident } from '../stood.ts';
import { mean } from '../timing.ts';
import type { AskedItem } from '../types.ts';

/** A rumour is answered sooner than the public is first told. */
const RUMOUR = { targetMin: 30, limitMin: 60 } as const;
/** A request, a statement: made once it was known that something had happened. */
const askedSince = (log: LogIndex, item: AskedItem, since: number, list: readonly SimLogEvent[]): Finding =>
  acts(item, log, since, sinceIncident(log, since, list));

export const MEANS: readonly ItemRecord[] = [
  {
    id: 'C-27',
    title: { zh: '应急通信', en: 'Emergency communications' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-6',
    roles: ['commander', 'emergency'],
    planClause: '专栏6',
    basis: '规划',
    status: 'design',
    requirement: { zh: '每个乡镇可达', en: 'Every township reachable' },
    evidence: ['COMMS'],
    answer: task('comms'),
    rule: contactRestored,
  },
  {
    id: 'C-28',
    title: { zh: '电力道路抢修', en: 'Lifelines' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-7',
    roles: ['commander', 'emergency'],
    planClause: '三（五）1',
    basis: '突发事件应对法 73(3)',
    status: 'design',
    requirement: { zh: '派出抢修', en: 'Repair tasked' },
    evidence: ['REPAIR'],
    answer: task('repair-power'),
    rule: (log, i) => {
      const trigger = earliest(
        ...silent(log).map((s) => s.t),
        ...log.knownLike('road:', ':failed').map((x) => x.t),
      );
      return work(i, log, trigger, {
        order: log.first('DISPATCH', (e) => e.data.kind.startsWith('repair')),
        effect: log.first('REPAIR'),
        by: 'order',
      });
    },
  },
  {
    id: 'C-29',
    title: { zh: '请求上级支援', en: 'Ask for help' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-8',
    axes: ['linked'],
    duty: 'coordination',
    roles: ['commander'],
    planClause: '三（一）2 分级负责',
    basis: '突发事件应对法 17',
    status: 'design',
    requirement: { zh: '要什么、多少、哪里、何时', en: 'What, how many, where, by when' },
    evidence: ['REQUEST_AID'],
    answer: to('aid.request', { from: 'city' }),
    rule: (log, i) => askedSince(log, i, warrantedFrom(log, 3), log.all('REQUEST_AID')),
  },
  {
    id: 'C-30',
    title: { zh: '请求军队武警', en: 'Request the military' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-8',
    axes: ['linked'],
    duty: 'coordination',
    roles: ['commander'],
    planClause: '三（五）4',
    basis: '军队参加抢险救灾条例 4–5',
    status: 'design',
    requirement: {
      zh: '灾种、时间、地域、程度、措施、需求',
      en: 'Kind, time, area, severity, measures, need',
    },
    evidence: ['REQUEST_PLA'],
    answer: to('aid.request', { from: 'military' }),
    rule: (log, i) => askedSince(log, i, warrantedFrom(log, 4), log.all('REQUEST_PLA')),
  },
  {
    id: 'C-31',
    title: { zh: '社会力量有序参与', en: 'Social forces' },
    weight: 1,
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-8',
    axes: ['specialised'],
    roles: ['emergency'],
    planClause: '三（五）2、4',
    basis: '突发事件应对法 72',
    status: 'design',
    requirement: { zh: '登记核验后进入', en: 'Registered and verified before entry' },
    evidence: ['SOCIAL_REGISTER'],
    answer: to('social.register'),
    rule: (log, i) => {
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
  },
  {
    id: 'C-32',
    title: { zh: '信息发布与舆情', en: 'Public information' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-9',
    duty: 'opinion',
    roles: ['publicity'],
    planClause: '三（一）4 舆情应对',
    basis: '突发事件应对法 66',
    status: 'design',
    requirement: { zh: '首发 60 分钟，辟谣 30 分钟', en: 'First statement 60 min, rumours 30 min' },
    evidence: ['STATEMENT'],
    answer: to('statement.publish', {}, 'answers'),
    rule: (log, i) => {
      const first = askedSince(log, i, warrantedFrom(log, 2), log.all('STATEMENT'));
      const rumours = log.all('MESSAGE').filter((m) => m.data.rumour && log.inTime(m.t));
      return several(i, [
        first,
        ...rumours.map((m) =>
          about(String(m.data.message), {
            ...act(
              { ...i, ...RUMOUR },
              log,
              m.t,
              log.first('STATEMENT', (e) => e.data.answers === m.data.message),
            ),
            targetMin: RUMOUR.targetMin,
          }),
        ),
      ]);
    },
  },
  {
    id: 'C-33',
    title: { zh: '次生灾害防范', en: 'Secondary hazards' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    roles: ['hq-office', 'natural-resources'],
    planClause: '三（四）1',
    basis: '突发事件应对法 73(11)',
    status: 'design',
    requirement: { zh: '列单盯防坡、坝、气、水源', en: 'List and watch slopes, dams, gas, water sources' },
    evidence: ['SECONDARY'],
    answer: to('township.order', { action: 'secondary-watch' }),
    rule: (log, i) => acts(i, log, warrantedFrom(log, 2), log.all('SECONDARY')),
  },
];
