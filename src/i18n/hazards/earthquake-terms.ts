/** Terms of an earthquake. */
import { term, type Term } from '../term.ts';

const QUAKE = { zh: '防震减灾法；GB/T 17742', en: 'Earthquake Law; GB/T 17742' };

export const quakeTerms: readonly Term[] = [
  term(
    '震级、烈度',
    'magnitude, intensity',
    '地震释放能量的大小；某地受到的震动强弱',
    'How large an earthquake is; how strongly a place was shaken',
    QUAKE,
  ),
  term(
    '余震',
    'aftershock',
    '主震以后的地震，救援时须有人瞭望',
    'A shock after the main one; crews in rubble need a lookout',
    QUAKE,
  ),
  term(
    '危房排查',
    'building check',
    '震后确认房屋能否使用，未查不返',
    'Finding out whether a building may be used; nobody goes home before',
    QUAKE,
  ),
];
