/** From the call to zones and protected people, H-01…H-08. */
import { act, acts, notApplicable, shareOf, type Finding } from '../../../scoring/finding.ts';
import { to, type ItemRecord } from '../../../scoring/item.ts';
import { after, standingFrom, stood } from '../../../scoring/stood.ts';
import { mean } from '../../../scoring/timing.ts';
import type { SimLogEvent } from '../../../events.ts';
import { alarm } from './readings.ts';

/** To be told that it is over protects nobody. */
const protects = (e: SimLogEvent<'PROTECT_ACTION'>): boolean => e.data.action !== 'ventilate';
/** What the enterprise owes is asked for, and charged to nobody at the county's table. */
const owed = (f: Finding, since: number): Finding =>
  f.doneAt < 0 && since >= 0 ? notApplicable('enterprise', since) : f;

export const ZONES: readonly ItemRecord[] = [
  {
    id: 'H-01',
    title: { zh: '企业自救先期处置', en: 'First action by the plant' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 5,
    limitMin: 15,
    capability: 'CPB-4',
    axes: ['agile'],
    roles: ['duty', 'hq-office', 'emergency'],
    planClause: '三（五）1 企业队伍；三（三）2',
    basis: '708 第 17 条；危化 71',
    status: 'design',
    requirement: { zh: '切断、断火源、疏散、清点、报警', en: 'Shut off, cut ignition, clear, count, call' },
    evidence: ['PLANT_ACTION'],
    answer: to('plant.order'),
    rule: (log, i) =>
      owed(acts(i, log, alarm(log), after(log, alarm(log), log.all('PLANT_ACTION'))), alarm(log)),
  },
  {
    id: 'H-02',
    title: { zh: '企业报告', en: 'Report by the enterprise' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-1',
    duty: 'reporting',
    roles: ['duty', 'hq-office', 'emergency'],
    planClause: '分项 100%',
    basis: '493 第 9 条',
    status: 'regulation',
    requirement: {
      zh: '单位、时间地点、经过、伤亡、措施',
      en: 'Unit, time and place, course, casualties, measures',
    },
    evidence: ['PLANT_REPORT'],
    answer: to('plant.report'),
    rule: (log, i) =>
      owed(acts(i, log, alarm(log), after(log, alarm(log), log.all('PLANT_REPORT'))), alarm(log)),
  },
  {
    id: 'H-03',
    title: { zh: '接警调派', en: 'Dispatch with information' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 5,
    limitMin: 10,
    capability: 'CPB-1',
    axes: ['agile'],
    duty: 'analysis',
    roles: ['duty', 'hq-office', 'emergency'],
    planClause: '三（一）4',
    basis: '危化 72',
    status: 'design',
    requirement: {
      zh: '先问物质、数量、风向、人员、容器',
      en: 'Substance, amount, wind, people and container asked first',
    },
    evidence: ['INQUIRY'],
    answer: to('call.inquire'),
    rule: (log, i) => acts(i, log, alarm(log), after(log, alarm(log), log.all('INQUIRY'))),
  },
  {
    id: 'H-04',
    title: { zh: '上风向接近集结', en: 'Upwind staging' },
    weight: 5,
    spares: 'crews',
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '三（一）1 安全救援',
    basis: 'ERG 2024 指南 125',
    status: 'regulation',
    requirement: { zh: '上风、上坡、上游接近', en: 'Upwind, uphill, upstream' },
    evidence: ['STAGE'],
    answer: to('hazmat.assign', { target: 'leak' }),
    rule: (log) => shareOf(log.all('STAGE'), (e) => (e.data.approach === 'downwind' ? 0 : 1)),
  },
  {
    id: 'H-05',
    title: { zh: '侦检辨识', en: 'Identify and measure' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 20,
    limitMin: 40,
    capability: 'CPB-2',
    axes: ['specialised'],
    duty: 'analysis',
    roles: ['commander', 'emergency'],
    planClause: '三（五）3 专业救援装备',
    basis: '危化 72(2)',
    status: 'design',
    requirement: { zh: '物质、浓度、风', en: 'Substance, concentration, wind' },
    evidence: ['DETECT'],
    answer: to('hazmat.assign', { target: 'leak', task: 'detect' }),
    rule: (log, i) => act(i, log, alarm(log), log.first('DETECT'), null, 1),
  },
  {
    id: 'H-06',
    title: { zh: '划定警戒区', en: 'Zones' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-3',
    axes: ['unified'],
    roles: ['commander', 'hq-office', 'emergency', 'police'],
    planClause: '三（二）2',
    basis: '708 第 18(2) 条；ERG 2024',
    status: 'design',
    requirement: { zh: '先按指南，后按读数', en: 'By the guide first, by readings later' },
    decision: true,
    evidence: ['ZONES'],
    answer: to('zones.set'),
    rule: (log, i) => {
      const list = [...log.all('ZONES'), ...log.all('LIFT')].sort((a, b) => a.n - b.n);
      const standing = standingFrom(list, alarm(log)).flatMap((e) => (e.kind === 'ZONES' ? [e] : []));
      const f = acts(i, log, alarm(log), standing, (e) => e.data.right, 1);
      const changes = list.map((e) => ({ t: e.t, right: e.kind === 'ZONES' ? e.data.right : 0 }));
      // The need is over when the air was measured clean and the zones lifted.
      const over = log.first('LIFT', (e) => e.data.ok, Math.max(0, alarm(log)));
      return stood(i, log, f, changes, Math.min(log.end, over?.t ?? log.end));
    },
  },
  {
    id: 'H-07',
    title: { zh: '疏散或就地避护', en: 'Evacuate or shelter in place' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-4',
    roles: ['commander', 'hq-office', 'police'],
    planClause: '三（五）2',
    basis: '708 第 18(2) 条',
    status: 'design',
    requirement: { zh: '下风向先行，横风向撤', en: 'Downwind first, out across the wind' },
    decision: true,
    evidence: ['PROTECT_ACTION'],
    answer: to('people.protect'),
    saves: (log, { place, village, t }) => {
      const hit = log
        .all('VILLAGE_HIT')
        .find(
          (e) => e.t <= t && (e.data.receptor === place || (place === village && e.data.village === village)),
        );
      if (!hit) return null;
      const order = log.first(
        'PROTECT_ACTION',
        (e) => protects(e) && e.data.receptors.includes(hit.data.receptor ?? place),
      );
      if (!order || order.t > t) return { how: 'missing', since: alarm(log), evidence: [hit.n] };
      const evidence = [order.n, hit.n];
      if (order.t > hit.t) return { how: 'late', since: alarm(log), evidence };
      return order.data.way === 'downwind' ? { how: 'wrong', since: order.t, evidence } : null;
    },
    rule: (log, i) => {
      const hits = log.hits().map(({ t, data }) => ({ t, at: ('receptor' in data && data.receptor) || '' }));
      const orders = log.all('PROTECT_ACTION').filter(protects);
      return acts(i, log, alarm(log), orders, () => {
        // Right when every place the cloud reached had been told before, and nobody was sent along it.
        const told = new Map<string, number>();
        for (const e of orders)
          for (const r of e.data.receptors) told.set(r, Math.min(told.get(r) ?? Infinity, e.t));
        const before =
          hits.length === 0 ? 1 : mean(hits.map((h) => ((told.get(h.at) ?? Infinity) <= h.t ? 1 : 0)));
        return orders.some((e) => e.data.way === 'downwind') ? before / 2 : before;
      });
    },
  },
  {
    id: 'H-08',
    title: { zh: '个体防护', en: 'Protective equipment' },
    weight: 5,
    spares: 'crews',
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '三（五）3 安全防护装备',
    basis: 'ERG 2024 指南 125',
    status: 'regulation',
    requirement: { zh: '空呼加防化服，双人进入有后援', en: 'SCBA and suit, two in, backup outside' },
    evidence: ['HOT_ENTRY'],
    answer: to('hazmat.assign', { target: 'leak' }),
    rule: (log) => shareOf(log.all('HOT_ENTRY'), (e) => (e.data.safe ? (e.data.backup ? 1 : 0.5) : 0)),
  },
];
