/** What the controller does with the list of injects, and what players see of it. */
import { describe, expect, it } from 'vitest';
import {
  createExercise,
  projectView,
  snapshot,
  stateHash,
  submit,
  type Command,
  type Exercise,
  type Role,
} from '../../../src/sim/index.ts';
import { isIn, stateOf } from '../../../src/sim/drive.ts';
import { events, inject, messages, minutes, submitted, tiny } from '../../support/tiny-world.ts';

const control = (ex: Exercise, type: string, id: string, more: Record<string, unknown> = {}): string => {
  const r = submit(ex, 'desk', 'trainer', { type: `inject.${type}`, inject: id, ...more });
  return r.ok ? 'given' : r.error.code;
};
const copy = (roles: readonly Role[], more: Record<string, unknown> = {}) => ({
  roles: [...roles],
  worth: 'source',
  ...more,
});
const at = (ex: Exercise): (readonly [number, string | null])[] =>
  messages(ex, 'inject').map((m) => [m.t / 60, m.inject]);
const row = (ex: Exercise, id: string) => projectView(ex, 'trainer').injects.find((i) => i.id === id)!;
/** Texts that a role has before it. */
const read = (ex: Exercise, role: Role): string[] =>
  projectView(ex, role).messages.flatMap((m) => (m.code === 'inject' ? [m.text!.zh] : []));
const roster: Command = { type: 'duty.roster', leader: 'x', posts: ['duty-desk'], backups: 'x' };

describe('another time', () => {
  const msel = [
    inject('INJ-01', { at: '0:10' }),
    inject('INJ-02', { afterInject: 'INJ-01', afterMinutes: 10 }),
    inject('INJ-03', { when: 't >= 5.0' }),
    inject('INJ-04', { at: '0:15', contingencyFor: 'C-01' }),
  ];
  it('stands in place of a time, a predecessor and a condition, and is taken back to each', () => {
    const ex = tiny({ msel });
    expect(row(ex, 'INJ-02')).toMatchObject({ dueAt: -1, retimed: false });
    for (const [id, m] of [
      ['INJ-01', 20],
      ['INJ-02', 12],
      ['INJ-03', 25],
    ] as const)
      expect(control(ex, 'retime', id, { at: m * 60, reason: 'later' })).toBe('given');
    expect(row(ex, 'INJ-03')).toMatchObject({ dueAt: 1500, retimed: true });
    const kept = snapshot(ex);
    minutes(ex, 40);
    expect(at(ex)).toEqual([
      [12, 'INJ-02'],
      [15, 'INJ-04'],
      [20, 'INJ-01'],
      [25, 'INJ-03'],
    ]);
    for (const id of ['INJ-01', 'INJ-02', 'INJ-03']) expect(control(kept, 'time-back', id)).toBe('given');
    expect(row(kept, 'INJ-01')).toMatchObject({ dueAt: 600, retimed: false });
    minutes(kept, 40);
    expect(at(kept)).toEqual([
      [5, 'INJ-03'],
      [10, 'INJ-01'],
      [15, 'INJ-04'],
      [20, 'INJ-02'],
    ]);
  });
  it('of one that follows another is known once that has come', () => {
    const ex = tiny({
      msel: [
        inject('INJ-01', { at: '0:01' }),
        inject('INJ-02', { afterInject: 'INJ-01', afterMinutes: 10 }),
        inject('INJ-03', { at: '0:10' }),
        inject('INJ-04', { afterInject: 'INJ-03', afterMinutes: 5 }),
      ],
    });
    minutes(ex, 1);
    expect([row(ex, 'INJ-02').dueAt, row(ex, 'INJ-04').dueAt]).toEqual([660, -1]);
    minutes(ex, 10);
    expect(row(ex, 'INJ-04').dueAt).toBe(900);
  });
  it('is a word to send it: one that is held back comes then, and a prompt for what is done still does not', () => {
    const ex = tiny({ msel });
    control(ex, 'hold', 'INJ-01');
    control(ex, 'retime', 'INJ-01', { at: 1200 });
    control(ex, 'retime', 'INJ-04', { at: 1800 });
    minutes(ex, 2);
    submitted(ex, 'duty', roster);
    minutes(ex, 38);
    expect(at(ex).filter(([, id]) => id === 'INJ-01')).toEqual([[20, 'INJ-01']]);
    expect(stateOf(ex.world, 'inject', 'INJ-04')).toBe('withdrawn');
  });
  it('can be changed and held again, and not taken back to one that has gone by', () => {
    const ex = tiny({ msel });
    control(ex, 'retime', 'INJ-01', { at: 1800 });
    control(ex, 'retime', 'INJ-01', { at: 1500 });
    minutes(ex, 11);
    expect(control(ex, 'time-back', 'INJ-01')).toBe('REJ-186');
    control(ex, 'hold', 'INJ-01');
    minutes(ex, 20);
    expect(at(ex).some(([, id]) => id === 'INJ-01')).toBe(false);
    expect(stateOf(ex.world, 'inject', 'INJ-01')).toBe('overdue');
  });
});

describe('a skip taken back', () => {
  it('waits again before its time, and is kept back after it', () => {
    const ex = tiny({ msel: [inject('INJ-01', { at: '0:10' }), inject('INJ-02', { at: '0:20' })] });
    for (const id of ['INJ-01', 'INJ-02']) control(ex, 'skip', id);
    minutes(ex, 15);
    for (const id of ['INJ-01', 'INJ-02']) expect(control(ex, 'restore', id)).toBe('given');
    expect([row(ex, 'INJ-01').state, row(ex, 'INJ-02').state]).toEqual(['overdue', 'waiting']);
    minutes(ex, 15);
    expect(at(ex)).toEqual([[20, 'INJ-02']]);
    control(ex, 'release', 'INJ-01');
    expect(at(ex)).toEqual([
      [20, 'INJ-02'],
      [30, 'INJ-01'],
    ]);
  });
});

describe('what is given with a delay', () => {
  const msel = [inject('INJ-01', { at: '0:30', to: ['duty'] }), inject('INJ-02', { at: '0:03' })];
  it('reaches nobody until its second, and nobody ever when it is taken back', () => {
    const ex = tiny({ msel });
    control(ex, 'fire', 'INJ-01', { delay: 120 });
    const [sending] = row(ex, 'INJ-01').sending;
    expect(sending).toEqual({ id: 1, at: 120, copy: null });
    minutes(ex, 1);
    expect(read(ex, 'duty')).toEqual([]);
    const kept = snapshot(ex);
    minutes(ex, 1);
    expect(read(ex, 'duty')).toEqual(['INJ-01']);
    expect(submit(kept, 'desk', 'trainer', { type: 'inject.take-back', sending: 1 }).ok).toBe(true);
    minutes(kept, 9);
    expect(read(kept, 'duty')).toEqual(['INJ-02']);
    expect(row(kept, 'INJ-01')).toMatchObject({ state: 'waiting', dueAt: 1800, sending: [] });
    minutes(kept, 21);
    expect(at(kept).at(-1)).toEqual([30, 'INJ-01']);
  });
  it('is taken back by its own number: another that waits goes all the same, and nothing else that was set falls away', () => {
    const ex = tiny({ msel });
    control(ex, 'fire', 'INJ-01', { delay: 120 });
    control(ex, 'copy', 'INJ-01', copy(['health'], { delay: 90, zh: '另一份' }));
    const set = () => ex.world.schedule.items.map(({ event, t }) => JSON.stringify([t, event])).sort();
    const sends = () =>
      ex.world.schedule.items.flatMap(({ event: e }) => (e.kind === 'send' ? [e.sending] : []));
    const before = set();
    expect(sends().sort()).toEqual([1, 2]);
    expect(submit(ex, 'desk', 'trainer', { type: 'inject.take-back', sending: 2 }).ok).toBe(true);
    expect(sends()).toEqual([1]);
    expect(set()).toEqual(before.filter((x) => !x.includes('"sending":2')));
    expect(submit(ex, 'desk', 'trainer', { type: 'inject.take-back', sending: 2 }).ok).toBe(false);
    minutes(ex, 3);
    expect([read(ex, 'health'), read(ex, 'duty')]).toEqual([[], ['INJ-01', 'INJ-02']]);
  });
  it('bars other acts on it meanwhile; one that comes by itself first comes once', () => {
    const ex = tiny({ msel });
    control(ex, 'fire', 'INJ-02', { delay: 600 });
    for (const type of ['fire', 'hold', 'skip', 'retime'])
      expect(control(ex, type, 'INJ-02', type === 'retime' ? { at: 900 } : {})).toBe('REJ-180');
    minutes(ex, 15);
    expect(at(ex)).toEqual([[3, 'INJ-02']]);
    expect(ex.world.info.outbox).toEqual([]);
    expect(events(ex, 'INJECT_FORCED')).toEqual([]);
  });
});

describe('a copy', () => {
  const rumour = { at: '0:05', verifiable: true, truth: false, type: 'rumour', facts: [] };
  it('goes to whom the controller chooses in his words, and the inject comes as before', () => {
    const ex = tiny({ msel: [inject('INJ-01', { at: '0:10', to: ['duty'], facts: ['x'] })] });
    control(ex, 'copy', 'INJ-01', copy(['health', 'police'], { zh: '改过的话' }));
    expect([read(ex, 'health'), read(ex, 'duty')]).toEqual([['改过的话'], []]);
    expect(ex.world.info.known.x).toEqual({ health: 0, police: 0 });
    expect(row(ex, 'INJ-01').copies).toMatchObject([{ to: ['health', 'police'], edited: true, own: false }]);
    minutes(ex, 11);
    expect([read(ex, 'health'), read(ex, 'duty')]).toEqual([['改过的话'], ['INJ-01']]);
    // Nothing of how it came about is in what a player is sent.
    expect(JSON.stringify(projectView(ex, 'health'))).not.toMatch(/"copy"|"own"|"edited"/);
  });
  it('in the controller’s own words makes nothing known and asks for no check', () => {
    const ex = tiny({ msel: [inject('INJ-01', { at: '0:10', verifiable: true, facts: ['x'] })] });
    control(ex, 'copy', 'INJ-01', copy(['health'], { worth: 'own', en: 'my words' }));
    expect(ex.world.info.known.x).toBeUndefined();
    expect(messages(ex, 'inject')[0]).toMatchObject({
      text: { zh: 'my words', en: 'my words' },
      verifiable: false,
      facts: [],
      copy: { inject: 'INJ-01', own: true },
    });
  });
  it('of a false word is no second rumour, and is not checked again', () => {
    const ex = tiny({ msel: [inject('INJ-01', rumour)] });
    minutes(ex, 6);
    submitted(ex, 'duty', { type: 'report.verify', message: '0', method: 'call-back' });
    control(ex, 'copy', 'INJ-01', copy(['publicity']));
    minutes(ex, 2);
    expect(messages(ex, 'inject')[1]).toMatchObject({ truth: false, verifiable: false, inject: null });
    expect(Object.keys(ex.world.machines.charts['public-rumour'])).toEqual(['0']);
    // Before the inject it is the first that the public hears.
    const first = tiny({ msel: [inject('INJ-01', rumour)] });
    control(first, 'copy', 'INJ-01', copy(['publicity']));
    minutes(first, 2);
    expect(isIn(first.world, 'public-rumour', 'spreading', '0')).toBe(true);
  });
  it('of a prompt prompts', () => {
    const ex = tiny({ msel: [inject('INJ-01', { at: '2:00', contingencyFor: 'C-01' })] });
    minutes(ex, 3);
    control(ex, 'copy', 'INJ-01', copy(['duty']));
    expect(ex.world.resp.prompted['C-01']).toBe(180);
    expect(events(ex, 'INJECT_COPIED')[0].data.prompts).toBe('C-01');
  });
});

describe('how posts stand', () => {
  const parameters = { 'PRM-PST-IDLE': 10, 'PRM-PST-FULL': 3 };
  const post = (ex: Exercise, role: Role) =>
    projectView(ex, 'trainer').conduct!.posts.find((p) => p.role === role)!;
  it('news and questions wait from their first until the post does something; more than it can take is too much', () => {
    const msel = [
      inject('INJ-01', { at: '0:02' }),
      inject('INJ-02', { at: '0:03' }),
      inject('INJ-03', { at: '0:20' }),
    ];
    const ex = tiny({ msel, parameters });
    minutes(ex, 4);
    expect(post(ex, 'duty')).toMatchObject({ news: 2, asked: 0, waitsSince: 120, overloaded: false });
    const ask = { type: 'message.send', kind: 'ask', roles: ['duty'], text: '?', about: '' };
    submitted(ex, 'commander', ask);
    expect(post(ex, 'duty')).toMatchObject({ news: 2, asked: 1, overloaded: true, lastActAt: -1 });
    submitted(ex, 'duty', roster);
    // What is asked stays until it is answered.
    expect(post(ex, 'duty')).toMatchObject({ news: 0, asked: 1, overloaded: false, lastActAt: 240 });
    minutes(ex, 9);
    expect([post(ex, 'duty').idle, post(ex, 'police').idle]).toEqual([false, true]);
    minutes(ex, 1);
    expect(post(ex, 'duty').idle).toBe(true);
    submitted(ex, 'duty', { ...ask, kind: 'answer', roles: ['commander'], about: '2' });
    expect(post(ex, 'duty')).toMatchObject({ asked: 0, idle: false });
    expect(projectView(ex, 'duty').conduct).toBeNull();
  });
  it('what happened stands beside who knows it since when', () => {
    const msel = [inject('INJ-01', { at: '0:05', effects: [{ do: 'cut-cell', townships: ['t1'] }] })];
    const ex = tiny({ msel, parameters });
    minutes(ex, 6);
    const row = () => projectView(ex, 'evaluator').conduct!.happened.find((h) => h.place === 't1')!;
    expect(row()).toEqual({ kind: 'LINK_LOST', place: 't1', t: 300, known: {} });
    minutes(ex, 120);
    const { duty, police } = row().known;
    expect(duty).toBeGreaterThan(300);
    expect(police).toBeUndefined();
  });
});

it('every act again, by the commands alone, gives the same bytes', () => {
  const wish = {
    msel: ['INJ-01', 'INJ-02', 'INJ-03', 'INJ-04'].map((id) => inject(id, { at: '0:20' })),
  };
  const ex = tiny(wish);
  control(ex, 'retime', 'INJ-01', { at: 300 });
  control(ex, 'skip', 'INJ-02');
  control(ex, 'fire', 'INJ-03', { delay: 200 });
  control(ex, 'copy', 'INJ-04', copy(['police'], { delay: 90 }));
  minutes(ex, 1);
  control(ex, 'restore', 'INJ-02');
  control(ex, 'time-back', 'INJ-01');
  submit(ex, 'desk', 'trainer', { type: 'inject.take-back', sending: 3 });
  control(ex, 'take-back', 'INJ-04');
  minutes(ex, 30);
  const { scenario, county, seed } = ex.world.env;
  const again = createExercise(scenario, county, seed);
  for (const c of ex.commands) {
    if (c.t > again.world.t) minutes(again, (c.t - again.world.t) / 60);
    submit(again, c.seat, c.role, c.cmd);
  }
  minutes(again, (ex.world.t - again.world.t) / 60);
  expect(stateHash(again)).toBe(stateHash(ex));
  expect(ex.world.info.messages.length).toBeGreaterThan(3);
});
