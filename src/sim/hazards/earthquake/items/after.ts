/** Wounded, lifelines, buildings, rumours and closing, E-09…E-18. */
import { about, act, acts, missing, notApplicable, plain, several, work } from '../../../scoring/finding.ts';
import { task, to, type ItemRecord } from '../../../scoring/item.ts';
import { contactRestored } from '../../../scoring/shared-rules.ts';
import { after, sinceIncident } from '../../../scoring/stood.ts';
import { coverage, mean } from '../../../scoring/timing.ts';
import { params } from './readings.ts';

export const AFTER: readonly ItemRecord[] = [
  {
    id: 'E-09',
    title: { zh: '医疗救治转运', en: 'Medical care and transfer' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-7',
    roles: ['health'],
    planClause: '三（五）3',
    basis: '防震减灾法 50(2)',
    status: 'design',
    requirement: { zh: '检伤、现场救护、转运', en: 'Triage, field post, transfer' },
    evidence: ['TRIAGE'],
    answer: task('medical'),
    rule: (log, i) => {
      const trigger = log.known('people:trapped', 'casualties');
      return work(i, log, trigger, {
        order: log.first('DISPATCH', (e) => e.data.kind === 'medical'),
        effect: log.first('TRIAGE'),
        by: 'effect',
      });
    },
  },
  {
    id: 'E-10',
    title: { zh: '道路抢通', en: 'Open the roads' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 45,
    limitMin: 120,
    capability: 'CPB-7',
    roles: ['commander', 'emergency'],
    planClause: '三（五）1 道路抢修',
    basis: '防震减灾法 50(3)；应急条例 25',
    status: 'design',
    requirement: { zh: '先通失联和重灾乡镇', en: 'First to the silent and the worst hit' },
    evidence: ['REPAIR'],
    answer: task('repair-road'),
    rule: (log, i) =>
      work(
        i,
        log,
        Math.max(
          -1,
          ...log
            .knownLike('road:', ':failed')
            .map((x) => x.t)
            .slice(0, 1),
        ),
        {
          order: log.first('DISPATCH', (e) => e.data.kind === 'repair-road'),
          effect: log.first('REPAIR', (e) => e.data.what === 'road'),
          by: 'order',
        },
      ),
  },
  {
    id: 'E-11',
    title: { zh: '通信恢复', en: 'Restore contact' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-6',
    roles: ['emergency'],
    planClause: '专栏6',
    basis: '破坏性地震应急条例 26',
    status: 'design',
    requirement: { zh: '卫星、车载、无人机中继', en: 'Satellite, vehicle, UAV relay' },
    evidence: ['COMMS', 'CONTACT'],
    answer: task('comms'),
    rule: contactRestored,
  },
  {
    id: 'E-12',
    title: { zh: '次生灾害源排查', en: 'Secondary sources checked' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 120,
    limitMin: 240,
    capability: 'CPB-5',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '专栏4-5；四（二）2',
    basis: '防震减灾法 50(5)；应急条例 31',
    status: 'design',
    requirement: {
      zh: '水库、尾矿、危化、气窑、边坡、管网、火灾',
      en: 'Dams, tailings, chemicals, kilns, slopes, gas, fires',
    },
    evidence: ['SECONDARY_CHECK'],
    answer: to('secondary.check'),
    rule: (log, i) => {
      const list = after(log, params(log), log.all('SECONDARY_CHECK'));
      return act(i, log, params(log), list[0], null, Math.max(0, ...list.map((e) => e.data.fields)));
    },
  },
  {
    id: 'E-13',
    title: { zh: '避难场所启用', en: 'Open shelters' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-4',
    roles: ['emergency'],
    planClause: '四（三）4',
    basis: '防震减灾法 50(4)；救助条例 18',
    status: 'design',
    requirement: { zh: '就近露天优先，不在次生灾害区', en: 'Open air first, never under a slope' },
    decision: true,
    evidence: ['SHELTER_OPEN'],
    answer: to('shelter.open'),
    rule: (log, i) =>
      acts(i, log, log.known('village:any:hit'), log.all('SHELTER_OPEN'), () => {
        const orders = log.all('EVAC');
        return orders.length === 0 ? 0.5 : mean(orders.map((e) => (e.data.shelterSafe ? 1 : 0)));
      }),
  },
  {
    id: 'E-14',
    title: { zh: '危房排查禁入', en: 'Unsafe buildings tagged' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 1440,
    limitMin: 2880,
    capability: 'CPB-5',
    roles: ['emergency'],
    planClause: '三（四）1 危旧房',
    basis: '防震减灾法 50',
    status: 'design',
    requirement: { zh: '红黄绿挂牌，未查不返', en: 'Red, yellow, green tags; nobody back before' },
    evidence: ['TAG'],
    answer: to('rescue.assign', { task: 'building-check' }),
    rule: (log, i) => act(i, log, log.known('village:any:hit'), log.first('TAG'), null, 1),
  },
  {
    id: 'E-15',
    title: { zh: '治安与谣言', en: 'Order and rumours' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-9',
    duty: 'opinion',
    roles: ['publicity'],
    planClause: '三（一）4 舆情',
    basis: '应急条例 15、30',
    status: 'design',
    requirement: { zh: '地震预报只由省级发布', en: 'Only the province forecasts earthquakes' },
    evidence: ['STATEMENT'],
    answer: to('statement.publish', {}, 'answers'),
    rule: (log, i) =>
      several(
        i,
        log
          .all('MESSAGE')
          .filter((m) => m.data.rumour && log.inTime(m.t))
          .map((m) =>
            about(
              String(m.data.message),
              act(
                i,
                log,
                m.t,
                log.first('STATEMENT', (e) => e.data.answers === m.data.message),
              ),
            ),
          ),
      ),
  },
  {
    id: 'E-16',
    title: { zh: '请求专业队', en: 'Ask for search teams' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-8',
    axes: ['linked'],
    roles: ['commander'],
    planClause: '三（五）4',
    basis: '防震减灾法 49',
    status: 'design',
    requirement: { zh: '数量、地点、时间、理由', en: 'How many, where, by when, why' },
    evidence: ['REQUEST_AID'],
    answer: to('aid.request', { from: 'city' }),
    rule: (log, i) => {
      const gap = log.known('people:trapped');
      return acts(i, log, gap, sinceIncident(log, gap, log.all('REQUEST_AID')));
    },
  },
  {
    id: 'E-17',
    title: { zh: '持续监测与趋势', en: 'Aftershock trend passed on' },
    weight: 1,
    clock: 'interval',
    targetMin: 120,
    limitMin: 180,
    capability: 'CPB-2',
    roles: ['duty', 'hq-office'],
    planClause: '三（二）3 地震',
    basis: '应急条例 24',
    status: 'design',
    requirement: { zh: '趋势意见及时转发一线', en: 'Trend bulletins reach the crews' },
    evidence: ['EQ_TREND'],
    answer: to('quake.trend'),
    rule: (log, i) => {
      const start = params(log);
      if (start < 0) return notApplicable();
      const acts = log.all('EQ_TREND');
      if (acts.length === 0) return missing(start, i);
      return {
        applicable: true,
        knownSince: start,
        doneAt: acts.at(-1)!.t,
        t: coverage(
          acts.map((e) => e.t),
          start,
          log.end,
          () => 150 * 60,
        ),
        k: 1,
        c: null,
        evidence: acts.slice(0, 20).map((e) => e.n),
        note: `${acts.length}`,
        openSince: -1,
        nextAt: acts.at(-1)!.t + 60 * (i.targetMin ?? 120),
      };
    },
  },
  {
    id: 'E-18',
    title: { zh: '结束与评估', en: 'End' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['commander'],
    planClause: '三（四）4',
    basis: '突发事件应对法 86',
    status: 'memory',
    requirement: {
      zh: '搜救完、生命线通、秩序稳、无强余震',
      en: 'Search done, lifelines up, order stable, no strong aftershock',
    },
    decision: true,
    closing: true,
    evidence: ['END'],
    answer: to('response.end'),
    rule: (log) => {
      const end = log.first('END');
      return end ? plain(end, null, end.data.fields, end.data.met ? 1 : 0) : notApplicable();
    },
  },
];
