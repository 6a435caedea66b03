/** What must not be done at a forest fire. */
import type { LogIndex } from '../../../scoring/log-index.ts';
import { charge, type Charge } from '../../../scoring/found.ts';
import type { NegativeRecord } from '../../../scoring/item.ts';

const sentUp = (log: LogIndex) => log.all('VILLAGERS_ANSWERED').filter((e) => e.data.decision === 'send-up');
const onGround = (log: LogIndex, night: boolean): Charge[] =>
  log
    .all('GROUND_RISK')
    .filter((e) => (e.data.ground === 'night-steep') === night)
    .map((e) => charge(e.t, [e.n], { unit: e.data.unit, ground: e.data.ground }, 'W-08'));

export const FIRE_NEGATIVES: readonly NegativeRecord[] = [
  {
    id: 'N-04',
    title: {
      zh: '动员未成年人、孕妇、残疾人扑火',
      en: 'Minors, pregnant or disabled people sent to the fire',
    },
    penalty: 'R',
    basis: '森林防火条例 35；十个必须 1',
    find: (log) =>
      sentUp(log)
        .filter((e) => e.data.unfit > 0)
        .map((e) => charge(e.t, [e.n], { people: e.data.unfit }, 'W-04', true)),
  },
  {
    id: 'N-05',
    title: { zh: '正面迎打火头', en: 'Frontal attack on the head' },
    penalty: 'X',
    basis: 'NWCG 十八种险情',
    find: (log) => [
      ...log
        .all('ON_FIRE')
        .filter((e) => e.data.frontal)
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'W-09')),
      ...log.all('ENTRAPPED').map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'W-09', true)),
    ],
  },
  {
    id: 'N-06',
    title: { zh: '危险地形直接扑打', en: 'Direct attack on dangerous ground' },
    penalty: 'X',
    basis: '十个必须 8',
    find: (log) => onGround(log, false),
  },
  {
    id: 'N-07',
    title: { zh: '安全要素缺失', en: 'Order without LCES' },
    penalty: 'X',
    basis: 'LCES；十个必须 9',
    find: (log) =>
      log
        .all('ON_FIRE')
        .filter((e) => e.data.lces < 1)
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'W-09')),
  },
  {
    id: 'N-08',
    title: { zh: '夜间复杂地形直接扑打', en: 'Direct attack on steep ground at night' },
    penalty: 'X',
    basis: '三不打：夜间围而不打',
    find: (log) => onGround(log, true),
  },
  {
    id: 'N-09',
    title: { zh: '高危时段大兵力冒进', en: 'A large force at the edge at the worst hour' },
    penalty: 'Y',
    basis: '三不打',
    find: (log) => log.all('NOON_MASS').map((e) => charge(e.t, [e.n], { people: e.data.people }, 'W-04')),
  },
  {
    id: 'N-10',
    title: { zh: '非专业力量打火头', en: 'Untrained people at the head' },
    penalty: 'R',
    basis: '三不打',
    find: (log) => [
      ...log
        .all('ON_FIRE')
        .filter((e) => e.data.frontal && !e.data.skilled)
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit }, 'W-04', true)),
      ...sentUp(log).map((e) => charge(e.t, [e.n], { people: e.data.people }, 'W-04', true)),
    ],
  },
  {
    id: 'N-11',
    title: { zh: '未验收撤离', en: 'Left before acceptance' },
    penalty: 'X',
    basis: '森林防火条例 39',
    find: (log) => {
      const end = log.first('END');
      return end && log.known('fire:confirmed') >= 0 && !log.first('ACCEPT', (e) => e.n < end.n)
        ? [charge(end.t, [end.n], {}, 'W-17')]
        : [];
    },
  },
  {
    id: 'N-12',
    title: { zh: '风向突变未通知', en: 'Wind shift not passed on' },
    penalty: 'X',
    basis: 'NWCG 十八种险情',
    find: (log, n) => {
      // A wind shift must have been passed on to the crews within this time.
      const shiftS = n['PRM-NEG-WIND'] * 60;
      return log.all('WIND_SHIFT').flatMap((e) => {
        const told = log.first('WX', undefined, e.t);
        return told && told.t - e.t <= shiftS ? [] : [charge(e.t + shiftS, told ? [told.n] : [], {}, 'W-13')];
      });
    },
  },
  {
    id: 'N-13',
    title: { zh: '避险方向错误', en: 'Way out with the wind, uphill or into a hollow' },
    penalty: 'X',
    basis: '应急管理部避险要点 2024',
    find: (log) =>
      log
        .all('ON_FIRE')
        .filter((e) => e.data.escape !== '')
        .map((e) => charge(e.t, [e.n], { unit: e.data.unit, fault: e.data.escape }, 'W-09')),
  },
];
