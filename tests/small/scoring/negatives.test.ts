/** What is charged at its limit: in the last second of the time that it has, and in the first one after it. */
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../src/sim/scenario/parameters.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { findViolations } from '../../../src/sim/scoring/negatives.ts';
import { full, logOf, type Row } from '../../support/item-log.ts';
import { settings } from './settings.ts';

const numbers = numbersOf(settings('flood'));
/** Minutes at which it is charged. */
const charged = (id: string, ...rows: Row[]): number[] =>
  findViolations(new LogIndex(logOf({ id, met: rows }, 'met')), numbers)
    .filter((v) => v.id === id)
    .map((v) => v.t / 60);

it('a shift of the wind has its minutes to be passed on, the last one too', () => {
  const has = numbers['PRM-NEG-WIND'];
  const shift: Row = [100, 'WIND_SHIFT', { from: 90, to: 180 }];
  const told = (after: number): Row => [100 + after, 'WX', full];
  expect(charged('N-12', shift, told(has))).toEqual([]);
  expect(charged('N-12', shift, told(has + 1))).toEqual([100 + has]);
  expect(charged('N-12', shift)).toEqual([100 + has]);
});

describe('the same warning again', () => {
  const warn = (min: number, more: object = {}): Row => [
    min,
    'WARN',
    { kind: 'flood', colour: 3, villages: [1, 2], channels: ['sms'], fields: 1, ...more },
  ];
  const again = (after: number, more: object = {}): number[] =>
    charged('N-35', warn(20), warn(20 + after, more));
  const hours = numbers['PRM-NEG-REPEAT'] * 60;
  it('is one too many soon after, and none any more once its time is over', () => {
    expect(again(5)).toEqual([25]);
    expect(again(hours - 1)).toEqual([20 + hours - 1]);
    expect(again(hours)).toEqual([]);
    expect(again(hours + 60)).toEqual([]);
  });
  it('is another where it goes to others, tells of another danger or is of a higher colour', () => {
    expect(again(5, { villages: [2, 3] })).toEqual([]);
    expect(again(5, { kind: 'landslide' })).toEqual([]);
    expect(again(5, { colour: 2 })).toEqual([]);
  });
});
