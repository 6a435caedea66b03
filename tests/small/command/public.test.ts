/** What the public believes, how soon it goes, who hands goods out, and how long people are in danger. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { learn, COMMAND_ROLES } from '../../../src/sim/information/deliver.ts';
import { believed } from '../../../src/sim/information/rumours.ts';
import { heed } from '../../../src/sim/people/heed.ts';
import { events, inject, leave, minutes, order, tiny, villageNo } from '../../support/tiny-world.ts';

const TRUE_WORD = inject('INJ-02', { at: '0:01', verifiable: true, to: ['duty', 'publicity'] });
const FALSE_WORD = inject('INJ-01', {
  at: '0:01',
  type: 'rumour',
  truth: false,
  verifiable: true,
  to: ['duty', 'publicity'],
});
const say = (ex: Exercise, about: string | null, topic = 'rumour'): void => {
  const m = ex.world.info.messages.find((x) => x.inject === about);
  order(ex, 'publicity', {
    type: 'statement.publish',
    topic,
    ...(m ? { answers: String(m.id) } : {}),
    text: 'x',
  } as Command);
};
const v7 = villageNo('v7');

describe('a rumour', () => {
  it('is believed after half an hour, turns away 15 in 100, and calms an hour after the answer', () => {
    const ex = tiny({ msel: [FALSE_WORD], endAt: '12:00' });
    minutes(ex, 30);
    expect(believed(ex.world)).toBe(0);
    minutes(ex, 2);
    expect(believed(ex.world)).toBe(1);
    expect(heed(ex.world, v7)).toBeCloseTo(0.85, 9);
    say(ex, 'INJ-01');
    minutes(ex, 59);
    expect(believed(ex.world)).toBe(1);
    minutes(ex, 1);
    expect(heed(ex.world, v7)).toBe(1);
  });
  it('answered in time is not believed; a statement about something else does not answer it', () => {
    const answered = tiny({ msel: [FALSE_WORD, TRUE_WORD] });
    minutes(answered, 10);
    say(answered, 'INJ-01');
    minutes(answered, 60);
    expect(believed(answered.world)).toBe(0);
    const beside = tiny({ msel: [FALSE_WORD, TRUE_WORD] });
    minutes(beside, 10);
    say(beside, null, 'situation');
    minutes(beside, 60);
    expect(believed(beside.world)).toBe(1);
  });
  it('dies of itself after eight hours', () => {
    const ex = tiny({ msel: [FALSE_WORD], endAt: '12:00' });
    minutes(ex, 8 * 60 + 30);
    expect(believed(ex.world)).toBe(1);
    minutes(ex, 3);
    expect(believed(ex.world)).toBe(0);
  });
  it('arises of silence two and a half hours after an incident that nobody has spoken of', () => {
    const hushed = (at: number): number => {
      const ex = tiny({ endAt: '8:00' });
      learn(ex.world, 'incident', COMMAND_ROLES);
      minutes(ex, at);
      if (at > 0) say(ex, null, 'situation');
      minutes(ex, 182 - at);
      return believed(ex.world);
    };
    expect(hushed(0)).toBe(1);
    expect(hushed(60)).toBe(0);
  });
});

it('who calls the truth a rumour is heeded less, for good', () => {
  const ex = tiny({ msel: [TRUE_WORD], endAt: '12:00' });
  minutes(ex, 3);
  say(ex, 'INJ-02', 'situation');
  expect(heed(ex.world, v7)).toBe(1);
  say(ex, 'INJ-02');
  expect(events(ex, 'DENIED_TRUTH')).toHaveLength(1);
  minutes(ex, 600);
  expect(heed(ex.world, v7)).toBeCloseTo(0.85, 9);
});

describe('people on the move', () => {
  const gone = (emergency: boolean): number => {
    const ex = tiny({ endAt: '8:00' });
    if (emergency) ex.world.resp.emergencyAt = 0;
    order(ex, 'commander', leave('v7', 'shelter-1'));
    minutes(ex, 40);
    return ex.world.people.departed[v7];
  };
  it('are gone sooner in the emergency period', () => expect(gone(true)).toBeGreaterThan(1.3 * gone(false)));
});

describe('goods in a shelter', () => {
  const met = (relief: { dueAt: number; startedAt: number }): number => {
    const ex = tiny({ parameters: { 'PRM-EVA-TAU-DAY': 5, 'PRM-RLF-UNSTAFFED': 120 }, endAt: '8:00' });
    order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-1'], announce: true, staffed: true });
    order(ex, 'commander', leave('v7', 'shelter-1'));
    Object.assign(ex.world.resp.relief, relief);
    ex.world.res.stock[ex.world.env.index.facility.get('shelter-1')!].fill(9999);
    for (let m = 0; m < 300; m++) {
      if (events(ex, 'NEED_MET').length > 0) return m;
      minutes(ex, 1);
    }
    return -1;
  };
  it('are handed out late, from when people need them, where the relief response is due and not started', () => {
    const usual = met({ dueAt: -1, startedAt: -1 });
    expect(usual).toBeGreaterThan(0);
    expect(met({ dueAt: 0, startedAt: 1 })).toBe(usual);
    expect(met({ dueAt: 0, startedAt: -1 })).toBe(usual + 120);
  });
});

it('time in danger counts who is at home in what has reached the village, until they have left', () => {
  const ex = tiny({ endAt: '8:00', hazard: 'earthquake', rain: null });
  minutes(ex, 30);
  const then = ex.world.people.exposedMinutes;
  minutes(ex, 30);
  const next = ex.world.people.exposedMinutes - then;
  expect(then).toBeGreaterThan(0);
  expect(next).toBeGreaterThan(then * 0.9);
  const none = tiny({ endAt: '8:00' });
  minutes(none, 60);
  expect(none.world.people.exposedMinutes).toBe(0);
});
