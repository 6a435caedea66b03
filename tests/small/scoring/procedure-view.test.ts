/** What a player is shown of one item: due, late, overdue, done, each to the second. */
import { describe, expect, it } from 'vitest';
import { procedureView } from '../../../src/sim/scoring/procedure-views.ts';
import type { ScoredItem } from '../../../src/sim/scoring/types.ts';

const item = (more: Partial<ScoredItem>): ScoredItem => ({
  id: 'C-99',
  status: 'not-done',
  weight: 5,
  clock: 'elapsed',
  t: 0,
  k: 0,
  c: null,
  points: 0,
  max: 0,
  knownSince: -1,
  openSince: -1,
  nextAt: -1,
  subject: '',
  doneAt: -1,
  orderedAt: -1,
  target: 10,
  limit: 30,
  evidence: [],
  prompted: false,
  overridden: null,
  word: null,
  note: '',
  ...more,
});
const open = item({ openSince: 600, knownSince: 600 });

describe('an item that stands open', () => {
  it.each([
    [599, 'pending', -1, -1],
    [600, 'due', 600, 1200],
    [1200, 'due', 600, 1200],
    [1201, 'late', 600, 1200],
    [2400, 'late', 600, 1200],
    [2401, 'overdue', 600, 1200],
  ])('at %d s is %s', (now, state, since, dueAt) => {
    expect(procedureView(open, now)).toEqual({ id: 'C-99', state, since, dueAt, doneAt: -1, subject: '' });
  });
  it('without a clock is due and never late', () => {
    const none = item({ openSince: 0, target: null, limit: null });
    expect(procedureView(none, 90000)).toEqual({
      id: 'C-99',
      state: 'due',
      since: 0,
      dueAt: -1,
      doneAt: -1,
      subject: '',
    });
  });
  it('open from the first second is due at once', () =>
    expect(procedureView(item({ openSince: 0 }), 0).state).toBe('due'));
  it('another occasion of it done before does not hide it', () =>
    expect(procedureView(item({ openSince: 600, doneAt: 300 }), 700).state).toBe('due'));
});

describe('an item that is answered', () => {
  const done = item({ status: 'done', knownSince: 100, doneAt: 3000 });
  it('is done, with when', () =>
    expect(procedureView(done, 9000)).toEqual({
      id: 'C-99',
      state: 'done',
      since: 100,
      dueAt: -1,
      doneAt: 3000,
      subject: '',
    }));
  it('done in the first second is done', () =>
    expect(procedureView(item({ status: 'done', doneAt: 0 }), 0)).toMatchObject({
      state: 'done',
      doneAt: 0,
    }));
  it('waived is done whatever stands open', () =>
    expect(procedureView(item({ status: 'waived', openSince: 5 }), 900).state).toBe('done'));
  it('nothing known and nothing done is still to come', () =>
    expect(procedureView(item({}), 900)).toEqual({
      id: 'C-99',
      state: 'pending',
      since: -1,
      dueAt: -1,
      doneAt: -1,
      subject: '',
    }));
});

describe('a series', () => {
  const series = item({ status: 'done', knownSince: 0, doneAt: 3000, nextAt: 6000 });
  it.each([
    [5000, 'done'],
    [5001, 'due'],
    [6000, 'due'],
    [6001, 'late'],
  ])('at %d s is %s, its next act by the interval', (now, state) => {
    expect(procedureView(series, now)).toMatchObject({ state, dueAt: 6000, since: 0 });
  });
  it('one whose next act is due at second 0 counts as a series', () =>
    expect(procedureView({ ...series, doneAt: 0, nextAt: 0 }, 5).state).toBe('late'));
});
