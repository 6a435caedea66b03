/** Holding roads, rescuing, moving, sheltering and supplying people, C-21…C-26. */
import type { SimLogEvent } from '../../events.ts';
import { NEEDS } from '../../people/relief.data.ts';
import { about, act, acts, ANSWERED, missing, notApplicable, several, type Finding } from '../finding.ts';
import { task, to, type ItemRecord } from '../item.ts';
import { earliest } from '../log-index.ts';
import { earlier, isNear } from '../readings.ts';
import { movedInTime } from '../shared-rules.ts';
import { placeChanges, stood } from '../stood.ts';
import { timeliness, mean } from '../timing.ts';

/** People sent to a shelter, by an order or because there was no more room. */
type Sent = {
  readonly t: number;
  readonly data: { readonly shelter: string; readonly shelterSafe: boolean };
};

export const PEOPLE: readonly ItemRecord[] = [
  {
    id: 'C-21',
    title: { zh: '警戒与交通管制', en: 'Cordon and traffic' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-3',
    roles: ['police'],
    planClause: '三（五）4',
    basis: '突发事件应对法 73(2)',
    status: 'design',
    requirement: { zh: '封闭危险路段，留救援通道', en: 'Close dangerous roads, keep a rescue lane' },
    evidence: ['CORDON'],
    answer: to('road.close'),
    rule: (log, i) => {
      const since = earliest(
        ...log.knownLike('road:', ':closed').map((x) => x.t),
        log.known('village:any:flooded', 'village:any:hit', 'cordon:due'),
      );
      const cordons = log.all('CORDON');
      const set = cordons.map((e) => ({ e, right: isNear(e) }));
      const f = acts(i, log, since, cordons, (e) => (isNear(e) ? 1 : 0));
      return stood(i, log, f, placeChanges(log, 'cordon', set, true));
    },
  },
  {
    id: 'C-22',
    title: { zh: '搜救救治', en: 'Rescue and medical' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['emergency', 'health'],
    planClause: '三（五）3 搜救能力',
    basis: '突发事件应对法 73(1)',
    status: 'design',
    requirement: { zh: '搜救、检伤、转运', en: 'Search, triage, transport' },
    evidence: ['RESCUE', 'TRIAGE'],
    answer: task('medical'),
    rule: (log, i) => {
      const trigger = earliest(log.known('people:trapped'), log.known('casualties'));
      return act(
        i,
        log,
        trigger,
        earlier(log.first('RESCUE', undefined, trigger), log.first('TRIAGE')),
        null,
        1,
      );
    },
  },
  {
    id: 'C-23',
    title: { zh: '转移疏散', en: 'Evacuate' },
    weight: 5,
    spares: 'lives',
    clock: 'lead',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-4',
    roles: ['commander', 'hq-office', 'police'],
    planClause: '三（五）2；一（二）3',
    basis: '突发事件应对法 73；转移五环节',
    status: 'design',
    requirement: {
      zh: '五个环节；提前量不少于路程时间 1.5 倍',
      en: 'Five answers; lead at least 1.5 × travel time',
    },
    evidence: ['EVAC'],
    answer: to('evacuate.order', {}, 'villages'),
    saves: movedInTime,
    rule: (log, i) => {
      const orders = log.all('EVAC');
      const flooded = log.hits();
      // Near a release people are protected place by place (H-07); a village order is then only for their roof.
      if (orders.length === 0)
        return flooded.length === 0 || log.first('PROTECT_ACTION')
          ? notApplicable()
          : missing(flooded[0].t, i);
      const of = (v: string): typeof orders => orders.filter((e) => e.data.villages.includes(v));
      // Village by village where the hazard came: the first order gives the time, the fullest the five answers.
      const ks = flooded.flatMap((f) => {
        const mine = of(f.data.village).map((e) => e.data.fields);
        return mine.length === 0 && f.data.athome < 10 ? [] : [Math.max(0, ...mine)];
      });
      const ts = flooded.map((f) => {
        const o = of(f.data.village)[0] as (typeof orders)[number] | undefined;
        if (!o) return f.data.athome < 10 ? 1 : 0;
        const lead = f.t - o.t;
        return lead >= 1.5 * o.data.travelS ? 1 : lead > 0 ? 0.6 : 0;
      });
      return {
        applicable: true,
        knownSince: orders[0].t,
        doneAt: orders.at(-1)!.t,
        t: ts.length === 0 ? 1 : mean(ts),
        k: ks.length === 0 ? Math.max(...orders.map((e) => e.data.fields)) : mean(ks),
        c: null,
        evidence: orders.slice(0, 30).map((e) => e.n),
        note: `${ts.filter((x) => x === 1).length}/${ts.length}`,
        ...ANSWERED,
      };
    },
  },
  {
    id: 'C-24',
    title: { zh: '开放避难场所并公告', en: 'Open and announce shelters' },
    weight: 5,
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-7',
    axes: ['agile'],
    roles: ['emergency'],
    planClause: '四（三）4',
    basis: '自然灾害救助条例 11、13',
    status: 'regulation',
    requirement: {
      zh: '首批人员到达前开放、值守、公告',
      en: 'Open, staffed, announced before first arrivals',
    },
    decision: true,
    evidence: ['SHELTER_OPEN'],
    answer: to('shelter.open'),
    rule: (log, i) => {
      const orders = log.all('EVAC');
      const hits = log.hits().filter((e) => e.data.athome >= 10);
      if (orders.length === 0)
        return hits.length === 0 || log.first('PROTECT_ACTION') ? notApplicable() : missing(hits[0].t, i);
      const opened = new Map<string, { t: number; n: number; k: number }>();
      for (const e of log.all('SHELTER_OPEN'))
        for (const s of e.data.shelters)
          if (!opened.has(s)) opened.set(s, { t: e.t, n: e.n, k: e.data.fields });
      const arrived = new Map<string, number>();
      for (const e of log.all('EVAC_DONE'))
        if (!arrived.has(e.data.village)) arrived.set(e.data.village, e.t);
      const under = (list: readonly Sent[], by: number | undefined): Finding => {
        const found = list.flatMap((o) => {
          const s = opened.get(o.data.shelter);
          // The first people arrive about an hour and a half before the last of a village (mobilisation, design choice).
          const late = !s || by === undefined ? 0 : (s.t - by) / 60 + 90;
          return s ? [{ ...s, late: timeliness(late, 0, 60, i.table), c: o.data.shelterSafe ? 1 : 0 }] : [];
        });
        if (found.length === 0) return missing(list[0]?.t ?? hits[0]?.t ?? 0, i);
        return {
          applicable: true,
          knownSince: list[0].t,
          doneAt: found[0].t,
          t: Math.max(...found.map((x) => x.late)),
          k: Math.max(...found.map((x) => x.k)),
          c: Math.max(...found.map((x) => x.c)),
          evidence: found.slice(0, 5).map((x) => x.n),
          note: '',
          ...ANSWERED,
        };
      };
      // Village by village of those who moved or were hit; before anybody has, the orders speak for themselves.
      const villages = new Set([...arrived.keys(), ...hits.map((e) => e.data.village)]);
      if (villages.size === 0) return under(orders, undefined);
      // Where a village is split, the place that takes the rest counts beside the first.
      const passed = log.all('SHELTER_FULL').filter((e) => e.data.next !== '');
      const rest = passed.map((e) => ({
        t: e.t,
        data: { shelter: e.data.next, shelterSafe: e.data.nextSafe },
      }));
      const parts = [...villages].flatMap((v) => [
        under(
          orders.filter((o) => o.data.villages.includes(v)),
          arrived.get(v),
        ),
        ...rest.filter((_, k) => passed[k].data.village === v).map((e) => under([e], arrived.get(v))),
      ]);
      return several(i, parts);
    },
  },
  {
    id: 'C-25',
    title: { zh: '基本生活救助', en: 'Basic relief' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 600,
    limitMin: 600,
    capability: 'CPB-7',
    roles: ['emergency'],
    planClause: '指标6（10 小时）',
    basis: '规划；自然灾害救助条例 14',
    status: 'plan',
    requirement: { zh: '食品、饮水、被褥、住处、医疗', en: 'Food, water, bedding, shelter, medical' },
    evidence: ['RELIEF'],
    answer: to('supplies.dispatch', {}, 'to'),
    rule: (log) => {
      const out = log.first('OUTCOME');
      const met = log.all('RELIEF');
      const dueUnmet = out?.data.reliefOverdue ?? 0;
      const people = met.reduce((n, e) => n + e.data.people, 0);
      const needs = log.all('RELIEF_NEED');
      const served = log.all('NEED_MET');
      const open = needs.find(
        (n) => served.filter((s) => s.data.village === n.data.village).length < NEEDS.length,
      );
      // Where they are housed: goods go there.
      const mine = (e: SimLogEvent<'EVAC'>): boolean => e.data.villages.includes(open?.data.village ?? '');
      const subject = String(log.all('EVAC').filter(mine).at(-1)?.data.shelter ?? '');
      if (people + dueUnmet === 0)
        return open ? about(subject, notApplicable('still-open', open.t)) : notApplicable();
      const inTime = met.filter((e) => e.data.minutes <= 600).reduce((n, e) => n + e.data.people, 0);
      const share = inTime / (people + dueUnmet);
      return {
        applicable: true,
        knownSince: needs[0]?.t ?? met[0]?.t ?? 0,
        doneAt: met.at(-1)?.t ?? -1,
        t: share,
        k: people / (people + dueUnmet),
        c: null,
        evidence: met.slice(0, 30).map((e) => e.n),
        note: `${Math.round(100 * share)}%`,
        openSince: open?.t ?? -1,
        nextAt: -1,
        subject,
      };
    },
  },
  {
    id: 'C-26',
    title: { zh: '物资调拨', en: 'Supplies' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 20,
    limitMin: 40,
    capability: 'CPB-7',
    roles: ['emergency'],
    planClause: '三（五）3',
    basis: '自然灾害救助条例 22',
    status: 'design',
    requirement: { zh: '调令、到达、签收', en: 'Order, arrival, receipt' },
    evidence: ['SUPPLY_ORDER'],
    answer: to('supplies.dispatch'),
    rule: (log, i) => {
      // Goods are needed where the first people have arrived.
      const need = log.first('EVAC_DONE');
      const orders = log.all('SUPPLY_ORDER');
      const got = log.all('SUPPLY_ARRIVED').length;
      const k =
        orders.length === 0
          ? 0
          : (0.5 * got) / orders.length +
            (0.5 * Math.min(got, log.all('SUPPLY_RECEIPT').length)) / Math.max(1, got);
      return acts(i, log, need?.t ?? -1, orders, null, k);
    },
  },
];
