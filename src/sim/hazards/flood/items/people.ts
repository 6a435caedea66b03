/** Moving people from slopes and water, closing, rescue and powers, F-07…F-12. */
import {
  about,
  acts,
  ANSWERED,
  missing,
  notApplicable,
  several,
  work,
  type Finding,
} from '../../../scoring/finding.ts';
import { task, to, type ItemRecord } from '../../../scoring/item.ts';
import { earliest, type LogIndex } from '../../../scoring/log-index.ts';
import { mean } from '../../../scoring/timing.ts';

/** Evacuation finished or people absent before the water came, by flooded village. */
function beforeWater(log: LogIndex): { share: number; evidence: number[]; n: number; last: number } {
  const flooded = log.all('VILLAGE_FLOODED');
  const done = new Map<string, number>();
  const evidence: number[] = [];
  for (const e of log.all('EVAC_DONE')) {
    const v = e.data.village;
    if (!done.has(v)) done.set(v, e.t);
    if (evidence.length < 30) evidence.push(e.n);
  }
  const share = flooded.map((f) =>
    (done.get(f.data.village) ?? Infinity) <= f.t || f.data.athome < 10 ? 1 : 0,
  );
  const last = Math.max(-1, ...flooded.map((f) => done.get(f.data.village) ?? -1).filter((t) => t >= 0));
  return { share: share.length === 0 ? 1 : mean(share), evidence, n: flooded.length, last };
}

export const PEOPLE: readonly ItemRecord[] = [
  {
    id: 'F-07',
    title: { zh: '山洪地灾危险区转移', en: 'Flash-flood and slope evacuation' },
    weight: 5,
    spares: 'lives',
    clock: 'lead',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-4',
    roles: ['commander', 'hq-office', 'natural-resources'],
    planClause: '三（五）2；三（四）1',
    basis: '防汛条例 34；地灾条例 29',
    status: 'design',
    requirement: { zh: '灾害到达前 30 分钟完成', en: 'Complete 30 min before impact' },
    evidence: ['EVAC'],
    answer: to('evacuate.order', {}, 'villages'),
    saves: (log, { village, t }) => {
      const slide = log.first('SLIDE', (e) => e.data.village === village && e.data.hit > 0 && e.t <= t);
      if (!slide) return null;
      const since = earliest(log.known(`slope:${slide.data.slope}:sign`), slide.t);
      const order = log.first('EVAC', (e) => e.data.villages.includes(village));
      if (!order || order.t > slide.t) return { how: 'missing', since, evidence: [slide.n] };
      const gone = log.first('EVAC_DONE', (e) => e.data.village === village);
      return gone && gone.t <= slide.t ? null : { how: 'late', since, evidence: [order.n, slide.n] };
    },
    rule: (log, i) => {
      const signs = log.knownLike('slope:', ':sign').filter((x) => !x.fact.includes(':any:'));
      const slides = log.all('SLIDE');
      if (signs.length === 0 && slides.length === 0) return notApplicable();
      const parts = slides.map((s): Finding => {
        const done = log.first('EVAC_DONE', (e) => e.data.village === s.data.village);
        const order = log.first('EVAC', (e) => e.data.villages.includes(s.data.village));
        if (!order)
          return missing(
            earliest(s.t, ...signs.filter((x) => x.fact === `slope:${s.data.slope}:sign`).map((x) => x.t)),
            i,
          );
        const lead = done ? (s.t - done.t) / 60 : -1;
        return {
          applicable: true,
          knownSince: order.t,
          doneAt: done?.t ?? (s.data.hit === 0 ? s.t : -1),
          orderedAt: order.t,
          t: lead >= 30 ? 1 : lead >= 0 ? 0.6 : s.data.hit === 0 ? 0.6 : 0,
          k: Math.max(
            ...log
              .all('EVAC')
              .filter((e) => e.data.villages.includes(s.data.village))
              .map((e) => e.data.fields),
          ),
          c: null,
          evidence: [order.n],
          note: '',
          ...ANSWERED,
        };
      });
      // A slope that shows signs is asked for village by village: moving another village does not answer it.
      const slid = new Set(slides.map((s) => s.data.slope));
      const open = signs.flatMap((x): Finding[] => {
        const slope = x.fact.split(':')[1];
        if (slid.has(slope)) return [];
        const at = log.first('SLOPE_SIGN', (e) => e.data.slope === slope);
        const village = String(at?.data.village ?? '');
        const mine = log.all('EVAC').filter((e) => !at || e.data.villages.includes(village));
        return [about(village, acts(i, log, x.t, mine))];
      });
      return several(i, [...parts, ...open]);
    },
  },
  {
    id: 'F-08',
    title: { zh: '低洼圩区转移', en: 'Low-land evacuation' },
    weight: 5,
    spares: 'lives',
    clock: 'lead',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-4',
    roles: ['commander', 'hq-office'],
    planClause: '一（一）3 不死一人',
    basis: '防汛条例 34',
    status: 'design',
    requirement: { zh: '进水前转移完毕', en: 'Complete before the water comes' },
    evidence: ['EVAC'],
    answer: to('evacuate.order', {}, 'villages'),
    rule: (log, i) => {
      const forecast = earliest(...log.knownLike('gauge:', ':forecast-guarantee').map((x) => x.t));
      const b = beforeWater(log);
      if (forecast < 0 && b.n === 0) return notApplicable();
      const order = log.first('EVAC');
      if (!order) return missing(earliest(forecast, log.first('VILLAGE_FLOODED')?.t ?? -1), i);
      return {
        applicable: true,
        knownSince: forecast,
        // Out before the water came is done; where it has not come, the order is all that there is.
        doneAt: b.n > 0 && b.share === 0 ? -1 : Math.max(order.t, b.last),
        orderedAt: order.t,
        t: b.share,
        k: b.share,
        c: null,
        evidence: [order.n, ...b.evidence],
        note: `${Math.round(b.share * b.n)}/${b.n}`,
        ...ANSWERED,
      };
    },
  },
  {
    id: 'F-09',
    title: { zh: '城区内涝管控', en: 'Urban flooding' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-5',
    roles: ['police'],
    planClause: '专栏4-2',
    basis: '突发事件应对法 73(4)',
    status: 'design',
    requirement: { zh: '封闭下穿、地下室，排涝', en: 'Close underpasses and basements; pumps' },
    evidence: ['CLOSE'],
    answer: to('site.close'),
    rule: (log, i) => acts(i, log, log.known('rain:orange', 'rain:red', 'urban:flooding'), log.all('CLOSE')),
  },
  {
    id: 'F-10',
    title: { zh: '水上搜救', en: 'Water rescue' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['emergency'],
    planClause: '三（五）1',
    basis: '突发事件应对法 73',
    status: 'design',
    requirement: { zh: '舟艇、救生衣、点名', en: 'Boats, lifejackets, head count' },
    evidence: ['RESCUE'],
    answer: task('water-rescue'),
    rule: (log, i) => {
      const trigger = log.known('people:trapped');
      return work(i, log, trigger, {
        order: log.first('DISPATCH', (e) => e.data.kind === 'water-rescue'),
        effect: log.first('RESCUE', undefined, Math.max(0, trigger)),
        by: 'effect',
      });
    },
  },
  {
    id: 'F-11',
    title: { zh: '宣布紧急防汛期', en: 'Declare emergency period' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-3',
    roles: ['commander'],
    planClause: '—',
    basis: '防洪法 41、45',
    status: 'design',
    requirement: {
      zh: '接近保证水位或重大险情时宣布并上报',
      en: 'Announce near guarantee stage or major danger',
    },
    evidence: ['EMERGENCY_PERIOD'],
    answer: to('emergency.declare'),
    rule: (log, i) => acts(i, log, log.known('gauge:any:guarantee'), log.all('EMERGENCY_PERIOD')),
  },
  {
    id: 'F-12',
    title: { zh: '泄洪分洪报批', en: 'Release approval' },
    weight: 5,
    spares: 'source',
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-3',
    roles: ['commander'],
    planClause: '三（一）2 分级负责',
    basis: '防汛条例 33',
    status: 'regulation',
    requirement: { zh: '大流量泄洪前报批', en: 'Approval before a large release' },
    evidence: ['APPROVAL'],
    answer: to('release.approval'),
    rule: (log) => {
      const big = log.all('GATE_ORDER').filter((e) => e.data.big);
      if (big.length === 0) return notApplicable();
      const good = big.filter((e) => e.data.approved).length / big.length;
      return {
        applicable: true,
        knownSince: big[0].t,
        doneAt: big[0].t,
        t: good,
        k: good,
        c: null,
        evidence: big.map((e) => e.n),
        note: '',
        ...ANSWERED,
      };
    },
  },
];
