/** Every message × every kind of seat: who may send what, told cell by cell. */
import { describe, expect, it } from 'vitest';
import type { ToServer } from '../../src/bridge/delta.ts';
import { MESSAGE_TYPES, readMessage } from '../../src/server/message.ts';
import { refusal, type Holder } from '../../src/server/permit.ts';
import { COMMANDS, HQ_ROLES, ROLES, type Role } from '../../src/sim/index.ts';

const cmd = { type: 'sync.hold', channel: 'video' };
const ONE: Readonly<Record<ToServer['type'], ToServer>> = {
  speed: { type: 'speed', factor: 36 },
  'skip-to': { type: 'skip-to', t: 60 },
  role: { type: 'role', role: 'commander' },
  training: { type: 'training', training: true },
  command: { type: 'command', id: 1, role: 'commander', cmd },
  judge: { type: 'judge', id: 1, role: 'commander', cmd },
  given: { type: 'given', id: 1, role: 'commander', cmd, since: 0, before: 1 },
  outlook: { type: 'outlook', id: 1, cmd },
  states: { type: 'states', id: 1 },
  whole: { type: 'whole' },
  record: { type: 'record' },
  admit: { type: 'admit', seat: 2, roles: ['duty'] },
  remove: { type: 'remove', seat: 2 },
  notice: { type: 'notice', text: '稍候' },
  lock: { type: 'lock', locked: true, text: '稍候' },
  unread: { type: 'unread', n: 3 },
  'ask-pause': { type: 'ask-pause', text: '请暂停' },
  heard: { type: 'heard', seat: 2 },
  reveal: { type: 'reveal', seat: 2, truth: true },
  bots: { type: 'bots', skill: 'skilled' },
  'pace-all': { type: 'pace-all', factor: 36 },
  'close-room': { type: 'close-room' },
};
const seat = (roles: readonly Role[], more: Partial<Holder> = {}): Holder => ({
  admitted: true,
  controls: false,
  hints: false,
  roles,
  screen: false,
  ...more,
});
const SEATS = {
  asking: seat(['commander'], { admitted: false }),
  commander: seat(['commander']),
  duty: seat(['duty']),
  evaluator: seat(['evaluator']),
  controller: seat(['trainer', 'evaluator'], { controls: true }),
  screen: seat(['commander'], { screen: true }),
  revealed: seat(['evaluator'], { screen: true }),
};
const CONTROL = 'SRV-CONTROL';
const all = (code: string | null): Record<keyof typeof SEATS, string | null> => ({
  asking: 'SRV-WAIT',
  commander: code,
  duty: code,
  evaluator: code,
  controller: null,
  // A big screen asks for a picture and for nothing else, whatever it shows.
  screen: 'SRV-SCREEN',
  revealed: 'SRV-SCREEN',
});
const held = { ...all('SRV-HELD'), commander: null, controller: 'SRV-HELD' };
/** What each is told, while the exercise runs. */
const TABLE: Readonly<Record<ToServer['type'], Record<keyof typeof SEATS, string | null>>> = {
  speed: all(CONTROL),
  'skip-to': all(CONTROL),
  admit: all(CONTROL),
  remove: all(CONTROL),
  notice: all(CONTROL),
  lock: all(CONTROL),
  heard: all(CONTROL),
  reveal: all(CONTROL),
  bots: all(CONTROL),
  'pace-all': all(CONTROL),
  'close-room': all(CONTROL),
  training: all('SRV-HINTS'),
  role: held,
  command: held,
  judge: held,
  given: all(null),
  outlook: all(null),
  states: all(null),
  whole: { ...all(null), screen: null, revealed: null },
  unread: all(null),
  'ask-pause': all(null),
  record: all('SRV-RUNNING'),
};

describe('who may send what', () => {
  it('every kind of message that can be read has a row, and every row is a message', () => {
    expect([...MESSAGE_TYPES].sort()).toEqual(Object.keys(TABLE).sort());
    for (const m of Object.values(ONE)) expect(readMessage(m), m.type).toEqual(m);
  });
  it('every seat is told what the table says, and the record opens with the end', () => {
    for (const type of MESSAGE_TYPES)
      for (const [name, who] of Object.entries(SEATS)) {
        const told = refusal(who, ONE[type], false);
        expect(told, `${name} ${type}`).toBe(TABLE[type][name as keyof typeof SEATS]);
        const after = refusal(who, ONE[type], true);
        const then =
          type === 'record' && who.admitted && !who.screen ? null : TABLE[type][name as keyof typeof SEATS];
        expect(after, `${name} ${type} after`).toBe(then);
      }
  });
  it('behind the curtain no player acts; the controller and who looks on go on', () => {
    for (const type of MESSAGE_TYPES)
      for (const [name, who] of Object.entries(SEATS)) {
        const plays = name === 'commander' || name === 'duty';
        const bars = plays && type === 'command';
        const told = bars ? 'SRV-LOCKED' : refusal(who, ONE[type], false);
        expect(refusal(who, ONE[type], false, true), `${name} ${type}`).toBe(told);
      }
  });
  it('every role × every command: only in a role that the seat holds, and the controller acts in his own', () => {
    let cells = 0;
    for (const mine of ROLES)
      for (const role of ROLES)
        for (const { type } of COMMANDS.values())
          for (const kind of ['command', 'judge'] as const) {
            const m: ToServer = { type: kind, id: 1, role, cmd: { type } };
            const who = seat([mine], { controls: mine === 'trainer' });
            expect(refusal(who, m, false)).toBe(mine === role ? null : 'SRV-HELD');
            cells++;
          }
    expect(cells).toBe(ROLES.length ** 2 * COMMANDS.size * 2);
    // And in the core: what moves pace and messages of the file is no player's and no evaluator's.
    for (const type of [
      'exercise.pause',
      'exercise.resume',
      'exercise.end',
      'inject.fire',
      'inject.skip',
      'inject.hold',
      'inject.release',
      'inject.restore',
      'inject.retime',
      'inject.time-back',
      'inject.copy',
      'inject.take-back',
      'move.present',
      'move.next',
      'move.back',
      'move.show',
      'move.run-on',
      'move.conclude',
    ])
      expect(COMMANDS.get(type)!.roles).toEqual(['trainer']);
    // Groups answer for themselves alone; who evaluates marks.
    expect(COMMANDS.get('move.answer')!.roles).toEqual(HQ_ROLES);
    expect(COMMANDS.get('move.mark')!.roles).toEqual(['trainer', 'evaluator']);
    expect(HQ_ROLES.length).toBe(8);
  });
  it('what is not one of these shapes is no message', () => {
    const bad: unknown[] = [
      null,
      'speed',
      [],
      {},
      { type: 'start' },
      { type: 'export', id: 1, what: 'record' },
      { type: 'seek', t: 3 },
      { type: 'speed', factor: -1 },
      { type: 'speed', factor: Number.NaN },
      { type: 'speed', factor: 36, more: 1 },
      { type: 'role', role: 'god' },
      { type: 'admit', seat: 1, roles: [] },
      { type: 'command', id: 1, role: 'commander' },
      { type: 'command', id: 1, role: 'commander', cmd: { type: 'x', deep: { a: 1 } } },
      { type: 'command', id: 1, role: 'commander', cmd: { type: 'x', text: 'a'.repeat(5000) } },
      {
        type: 'command',
        id: 1,
        role: 'commander',
        cmd: Object.fromEntries([['type', 'x'], ...Array.from({ length: 60 }, (_, i) => [`f${i}`, 1])]),
      },
      { type: 'notice', text: 'a'.repeat(301) },
    ];
    for (const m of bad) expect(readMessage(m), JSON.stringify(m)?.slice(0, 60)).toBeNull();
  });
});
