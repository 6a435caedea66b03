/** Ignition, the leak, washing, wounded, withdrawal and closing, H-09…H-18. */
import type { SimLogEvent } from '../../../events.ts';
import {
  acts,
  missing,
  notApplicable,
  plain,
  shareOf,
  work,
  type Finding,
} from '../../../scoring/finding.ts';
import { to, type ItemRecord } from '../../../scoring/item.ts';
import { after, sinceIncident } from '../../../scoring/stood.ts';
import { alarm } from './readings.ts';

const closing = (e: SimLogEvent | undefined, c: number | null): Finding =>
  e ? plain(e, null, 1, c) : notApplicable();

export const CONTROL: readonly ItemRecord[] = [
  {
    id: 'H-09',
    title: { zh: '消除火源', en: 'Ignition control' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 10,
    limitMin: 20,
    capability: 'CPB-5',
    roles: ['commander', 'hq-office', 'police'],
    planClause: '专栏2 燃气梭式窑',
    basis: '处置惯例',
    status: 'memory',
    requirement: { zh: '外围断电、车辆、手机、防爆工具', en: 'Power, vehicles, phones, Ex tools' },
    evidence: ['IGNITION'],
    answer: to('ignition.control'),
    rule: (log, i) => acts(i, log, alarm(log), log.all('IGNITION')),
  },
  {
    id: 'H-10',
    title: { zh: '工艺控制与堵漏', en: 'Isolate and plug' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['commander', 'emergency'],
    planClause: '三（五）1',
    basis: '危化 72–73',
    status: 'design',
    requirement: { zh: '先关阀后堵漏', en: 'Valve first, then plug' },
    decision: true,
    evidence: ['CONTROL'],
    answer: to('hazmat.assign', { target: 'leak', task: 'plug' }),
    rule: (log, i) => {
      const effect = log.first('CONTROL', (e) => e.data.closed);
      const order = log.first('DISPATCH', (e) => e.data.kind === 'plug');
      return work(i, log, alarm(log), { order, effect, by: 'effect' }, () => 1);
    },
  },
  {
    id: 'H-11',
    title: { zh: '冷却防爆', en: 'Cooling' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '专栏2 重点园区',
    basis: '处置惯例',
    status: 'memory',
    requirement: { zh: '受热容器持续冷却', en: 'Heated vessels cooled without a break' },
    evidence: ['COOL'],
    answer: to('hazmat.assign', { target: 'leak', task: 'cooling' }),
    rule: (log, i) => {
      const signs = log.known('release:signs');
      return work(i, log, signs, {
        order: log.first('DISPATCH', (e) => e.data.kind === 'cooling'),
        effect: log.first('COOL'),
        by: 'order',
      });
    },
  },
  {
    id: 'H-12',
    title: { zh: '洗消', en: 'Decontamination' },
    weight: 5,
    spares: 'crews',
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-5',
    roles: ['emergency', 'health'],
    planClause: '三（五）3',
    basis: '危化 72(3)',
    status: 'regulation',
    requirement: { zh: '离开温区前洗消', en: 'Before anybody leaves the warm zone' },
    evidence: ['DECON'],
    answer: to('hazmat.assign', { target: 'leak', task: 'decontaminate' }),
    rule: (log) => {
      const dirty = log.all('LEFT_DIRTY');
      const clean = log.all('DECON');
      return shareOf([...clean, ...dirty], (e) => (e.kind === 'DECON' ? 1 : 0));
    },
  },
  {
    id: 'H-13',
    title: { zh: '环境监测与截污', en: 'Environment' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    roles: ['hq-office', 'natural-resources'],
    planClause: '三（一）1 生态环境',
    basis: '突发事件应对法 73(10)',
    status: 'design',
    requirement: { zh: '空气、河水、雨污口、取水口', en: 'Air, river, drains, intake' },
    evidence: ['ENV'],
    answer: to('environment.watch'),
    rule: (log, i) => acts(i, log, alarm(log), log.all('ENV')),
  },
  {
    id: 'H-14',
    title: { zh: '医疗救治', en: 'Medical' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-7',
    roles: ['health'],
    planClause: '三（五）3',
    basis: '突发事件应对法 73',
    status: 'design',
    requirement: { zh: '到场救治、通报毒物', en: 'On the spot, hospital told the substance' },
    evidence: ['TRIAGE'],
    answer: to('unit.assign', { task: 'medical', target: 'leak' }),
    rule: (log, i) => {
      const trigger = log.known('people:trapped', 'casualties');
      return work(i, log, trigger, {
        order: log.first('DISPATCH', (e) => e.data.kind === 'medical'),
        effect: log.first('TRIAGE'),
        by: 'order',
      });
    },
  },
  {
    id: 'H-15',
    title: { zh: '紧急撤离', en: 'Withdraw' },
    weight: 5,
    spares: 'crews',
    clock: 'elapsed',
    targetMin: 2,
    limitMin: 5,
    capability: 'CPB-5',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '三（一）1 安全救援',
    basis: '708 第 22 条',
    status: 'design',
    requirement: { zh: '见险兆即撤并清点', en: 'Out and counted on the signs' },
    evidence: ['WITHDRAW'],
    answer: to('crew.withdraw'),
    rule: (log, i) => {
      const signs = log.known('release:signs');
      // Whoever was out already and stayed out need not be told again.
      const out = (e: SimLogEvent): boolean =>
        log.all('HOT_ENTRY').some((x) => x.n < e.n) &&
        !log.all('HOT_ENTRY').some((x) => x.n > e.n && x.t <= signs);
      const told = log.all('WITHDRAW');
      return acts(
        i,
        log,
        signs,
        told.filter((e) => after(log, signs, [e]).length > 0 || out(e)),
      );
    },
  },
  {
    id: 'H-16',
    title: { zh: '信息统一发布', en: 'One voice' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-9',
    duty: 'opinion',
    roles: ['publicity'],
    planClause: '三（一）4',
    basis: '危化 74',
    status: 'design',
    requirement: { zh: '统一口径，及时更新', en: 'One version, kept up to date' },
    evidence: ['STATEMENT'],
    answer: to('statement.publish', {}, 'answers'),
    rule: (log, i) => {
      const trigger = log.known('release:settlement', 'media:asks');
      return acts(i, log, trigger, sinceIncident(log, trigger, log.all('STATEMENT')));
    },
  },
  {
    id: 'H-17',
    title: { zh: '现场保护与移交', en: 'Preserve the scene' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['police', 'emergency'],
    planClause: '三（三）',
    basis: '493 第 16、19 条',
    status: 'regulation',
    requirement: { zh: '证据保全、移交调查', en: 'Evidence kept and handed over' },
    evidence: ['PRESERVE'],
    answer: to('scene.preserve'),
    rule: (log, i) => {
      const done = log.first('PRESERVE');
      return log.known('release:controlled') < 0 && !done
        ? notApplicable()
        : done
          ? closing(done, null)
          : missing(log.known('release:controlled'), i);
    },
  },
  {
    id: 'H-18',
    title: { zh: '解除警戒', en: 'Lift the zones' },
    weight: 3,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['commander', 'hq-office'],
    planClause: '三（四）',
    basis: '突发事件应对法 86',
    status: 'design',
    requirement: { zh: '两次读数合格且相隔 30 分钟', en: 'Two clean readings half an hour apart' },
    decision: true,
    closing: true,
    evidence: ['LIFT'],
    answer: to('zones.lift'),
    rule: (log) => {
      const lift = log.first('LIFT');
      return closing(lift, lift?.data.ok === true ? 1 : 0);
    },
  },
];
