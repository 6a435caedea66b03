/** Crews kept safe, lines, help, watch and closing, W-09…W-18. */
import { act, acts, missing, notApplicable, plain, shareOf } from '../../../scoring/finding.ts';
import { sinceIncident } from '../../../scoring/stood.ts';
import { task, to, type ItemRecord } from '../../../scoring/item.ts';
import { coverage, mean } from '../../../scoring/timing.ts';
import { confirmed } from './readings.ts';

export const SAFETY: readonly ItemRecord[] = [
  {
    id: 'W-09',
    title: { zh: '安全要素落实', en: 'LCES' },
    weight: 5,
    spares: 'crews',
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '三（一）1 安全救援',
    basis: 'LCES（NWCG）；十个必须',
    status: 'regulation',
    requirement: {
      zh: '观察员、通信、两条撤离路线、安全区',
      en: 'Lookout, communications, two ways out, safety zone',
    },
    evidence: ['ON_FIRE'],
    answer: to('fire.assign', { task: 'fire-attack' }),
    rule: (log) => shareOf(log.all('ON_FIRE'), (e) => e.data.lces),
  },
  {
    id: 'W-10',
    title: { zh: '隔离带阻隔', en: 'Firebreak' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 180,
    limitMin: 360,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['commander', 'emergency'],
    planClause: '专栏4-3；四（三）2',
    basis: '森林防火条例 38',
    status: 'design',
    requirement: { zh: '依托道路河流，从锚点起线', en: 'From an anchor, along roads and rivers' },
    evidence: ['LINE'],
    answer: to('fire.assign', { task: 'fire-line' }),
    rule: (log, i) => act(i, log, confirmed(log), log.first('LINE'), null, 1),
  },
  {
    id: 'W-11',
    title: { zh: '水源与引水', en: 'Water' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 180,
    limitMin: 360,
    capability: 'CPB-5',
    roles: ['emergency'],
    planClause: '专栏4-3',
    basis: '规划',
    status: 'design',
    requirement: { zh: '接力供水、补给点', en: 'Relay pumping, refill points' },
    evidence: ['WATER'],
    answer: to('fire.assign', { task: 'water-supply' }),
    rule: (log, i) => act(i, log, confirmed(log), log.first('WATER'), null, 1),
  },
  {
    id: 'W-12',
    title: { zh: '航空消防申请', en: 'Aerial request' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-8',
    roles: ['commander', 'hq-office'],
    planClause: '四（三）2 航空消防；四（五）1',
    basis: '县级森林火灾预案实例',
    status: 'design',
    requirement: { zh: '起降点、水源、理由', en: 'Landing, water, reason' },
    evidence: ['REQUEST_AIR'],
    answer: to('aircraft.request'),
    rule: (log, i) => {
      const hard = log.first('WARRANTED', (e) => e.data.level !== 0)?.t ?? -1;
      return acts(i, log, hard, sinceIncident(log, hard, log.all('REQUEST_AIR')));
    },
  },
  {
    id: 'W-13',
    title: { zh: '气象与人工增雨', en: 'Weather' },
    weight: 3,
    clock: 'interval',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-2',
    roles: ['hq-office', 'duty'],
    planClause: '三（二）3',
    basis: '森林防火条例 37',
    status: 'design',
    requirement: { zh: '每小时一次，风向突变即告', en: 'Every hour, and at once on a shift' },
    evidence: ['WX'],
    answer: to('weather.watch'),
    rule: (log, i) => {
      const from = confirmed(log);
      if (from < 0) return notApplicable();
      const acts = log.all('WX');
      if (acts.length === 0) return missing(from, i);
      const until = log.known('fire:contained') >= 0 ? log.known('fire:contained') : log.end;
      return {
        ...plain(
          acts[0],
          coverage(
            acts.map((e) => e.t),
            from,
            Math.max(from + 60, until),
            () => 80 * 60,
          ),
          mean(acts.map((e) => e.data.fields)),
        ),
        knownSince: from,
        doneAt: acts.at(-1)!.t,
        nextAt: log.known('fire:contained') >= 0 ? -1 : acts.at(-1)!.t + 60 * (i.targetMin ?? 60),
      };
    },
  },
  {
    id: 'W-14',
    title: { zh: '重要目标保护', en: 'Protect targets' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 120,
    limitMin: 240,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '三（二）1 重要目标',
    basis: '县级森林火灾预案实例',
    status: 'design',
    requirement: { zh: '气站、变电站、古建筑、村庄', en: 'Gas, power, heritage, villages' },
    evidence: ['PROTECT'],
    answer: task('protect'),
    rule: (log, i) =>
      act(
        i,
        log,
        log.known('fire:target-threatened'),
        log.first('DISPATCH', (e) => e.data.kind === 'protect'),
        null,
        // Done before the fire was there, done late, or only sent.
        log.first('PROTECT', (e) => e.data.inTime === true) ? 1 : log.first('PROTECT') ? 0.6 : 0.4,
      ),
  },
  {
    id: 'W-15',
    title: { zh: '后备梯队轮换', en: 'Rotation' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 480,
    limitMin: 600,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '三（五）3 后勤保障',
    basis: '十个必须 10',
    status: 'design',
    requirement: { zh: '梯队、给养、休息', en: 'Reserve, food, rest' },
    evidence: ['ROTATE'],
    answer: to('crews.rotate'),
    rule: (log, i) => acts(i, log, log.first('ON_FIRE')?.t ?? -1, log.all('ROTATE')),
  },
  {
    id: 'W-16',
    title: { zh: '跨界联防', en: 'Border' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-8',
    axes: ['linked'],
    roles: ['commander', 'hq-office', 'duty'],
    planClause: '三（五）4 区域',
    basis: '国务院令 822 第 7 条',
    status: 'design',
    requirement: { zh: '通报邻省邻县，请求联合指挥', en: 'The neighbour told, joint command asked' },
    evidence: ['BORDER'],
    answer: to('border.joint'),
    rule: (log, i) => act(i, log, log.known('fire:border'), log.first('BORDER'), null, 1),
  },
  {
    id: 'W-17',
    title: { zh: '清理看守验收', en: 'Mop-up, guard, acceptance' },
    weight: 5,
    spares: 'source',
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-5',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '三（四）',
    basis: '森林防火条例 39',
    status: 'design',
    requirement: {
      zh: '全线清理、留人看守、指挥部验收',
      en: 'Edge cleared, guards stay, headquarters accepts',
    },
    decision: true,
    evidence: ['ACCEPT'],
    answer: to('fire.accept'),
    rule: (log, i) => {
      const contained = log.known('fire:contained');
      const list = log.all('ACCEPT');
      // Held only when the exercise proper is over, it leaves no time to clear and guard the edge.
      if (contained < 0 || (!log.inTime(contained) && list.length === 0)) return notApplicable();
      if (list.length === 0) return missing(contained, i);
      return plain(
        list[0],
        null,
        Math.max(...list.map((e) => e.data.fields)) * (log.first('MOPUP') ? 1 : 0.5),
        list.some((e) => e.data.guards) ? 1 : 0,
      );
    },
  },
  {
    id: 'W-18',
    title: { zh: '起火调查与损失', en: 'Cause and loss' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['police', 'emergency'],
    planClause: '指标7；一（一）3',
    basis: '森林防火条例 41',
    status: 'regulation',
    requirement: { zh: '原因、过火与受害面积、损失', en: 'Cause, burnt and damaged area, loss' },
    closing: true,
    evidence: ['INVEST'],
    answer: to('fire.investigate'),
    rule: (log, i) => {
      const e = log.first('INVEST');
      if (confirmed(log) < 0) return notApplicable();
      if (e) return plain(e, null, e.data.fields);
      return log.closing() < 0 ? notApplicable() : missing(log.closing(), i);
    },
  },
];
