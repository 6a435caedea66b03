/** A discussion: the clock stands at each move's moment, groups answer, and no word reaches a player before it is shown. */
import { describe, expect, it } from 'vitest';
import {
  phaseOf,
  projectView,
  snapshot,
  stateHash,
  stateHashes,
  submit,
  type Command,
  type Exercise,
  type Role,
} from '../../../src/sim/index.ts';
import { isIn } from '../../../src/sim/drive.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { events, minutes, move, order, refusal, tiny } from '../../support/tiny-world.ts';

const moves = [move('MV-1', '0:01'), move('MV-2', '0:10'), move('MV-3', '0:40')];
const go = (ex: Exercise, what: string, id: string, more: Record<string, unknown> = {}): void =>
  order(ex, 'trainer', { type: `move.${what}`, move: id, ...more });
const refused = (ex: Exercise, what: string, id: string, more: Record<string, unknown> = {}): string =>
  refusal(ex, 'trainer', { type: `move.${what}`, move: id, ...more });
const answer = (question: string, text: string, choices: string[] = []): Command => ({
  type: 'move.answer',
  question,
  choices,
  text,
});
/** Two minutes old, the first move at its last step with one answer of each of three groups. */
function spoken(): Exercise {
  const ex = tiny({ moves });
  minutes(ex, 2);
  go(ex, 'present', 'MV-1');
  go(ex, 'next', 'MV-1');
  go(ex, 'next', 'MV-1');
  order(ex, 'duty', answer('MV-1-q1', 'of the duty room'));
  order(ex, 'police', answer('MV-1-q1', 'of the police'));
  order(ex, 'commander', answer('MV-1-q2', '', ['MV-1-b']));
  go(ex, 'next', 'MV-1');
  return ex;
}
const seen = (ex: Exercise, role: Role, held: readonly Role[] = [role]) =>
  projectView(ex, role, false, undefined, held).discussion!;

describe('the clock', () => {
  it('runs to the moment of a move that is presented, to the second, and stands until it runs on', () => {
    const ex = tiny({ moves });
    go(ex, 'present', 'MV-2');
    expect(phaseOf(ex)).toBe('running');
    minutes(ex, 60);
    expect(ex.world.t).toBe(600);
    expect(phaseOf(ex)).toBe('paused');
    expect(events(ex, 'MOVE_STEP').map((e) => [e.t, e.data.move, e.data.step])).toEqual([
      [600, 'MV-2', 'informed'],
    ]);
    // It is the discussion's now: no other word lets it run.
    expect(refusal(ex, 'trainer', { type: 'exercise.resume' })).toBe('REJ-189');
    for (let i = 0; i < 3; i++) {
      go(ex, 'next', 'MV-2');
      minutes(ex, 5);
    }
    expect(ex.world.t).toBe(600);
    go(ex, 'run-on', 'MV-2');
    minutes(ex, 5);
    expect(ex.world.t).toBe(900);
    // Running on, it may be stopped like any other.
    order(ex, 'trainer', { type: 'exercise.pause' });
    order(ex, 'trainer', { type: 'exercise.resume' });
  });
  it('stands at once where the moment has gone by, and runs again to the next move', () => {
    const ex = tiny({ moves });
    minutes(ex, 2);
    go(ex, 'present', 'MV-1');
    minutes(ex, 1);
    expect(ex.world.t).toBe(120);
    for (let i = 0; i < 4; i++) go(ex, 'next', 'MV-1');
    // Closed with the clock standing: an ordinary pause from here.
    expect(phaseOf(ex)).toBe('paused');
    go(ex, 'present', 'MV-2');
    minutes(ex, 60);
    expect(ex.world.t).toBe(600);
  });
  it('one presented in vain is taken back before its moment, and nothing stands', () => {
    const ex = tiny({ moves });
    go(ex, 'present', 'MV-2');
    minutes(ex, 2);
    expect(refused(ex, 'present', 'MV-1')).toBe('REJ-190');
    go(ex, 'back', 'MV-2');
    minutes(ex, 20);
    expect(ex.world.t).toBe(1320);
    expect(events(ex, 'MOVE_STEP')).toEqual([]);
    go(ex, 'present', 'MV-1');
    expect(phaseOf(ex)).toBe('paused');
  });
});

describe('an exercise in which no move is presented', () => {
  it('is as if the file had none, part by part', () => {
    const [with_, without] = [tiny({ moves }), tiny({})];
    for (const ex of [with_, without]) minutes(ex, 50);
    expect(stateHashes(with_)).toEqual(stateHashes(without));
    go(with_, 'present', 'MV-3');
    expect(stateHash(with_)).not.toBe(stateHash(without));
  });
});

describe('answers', () => {
  it('are taken from the groups that are asked, while they decide; a later one takes the place of the first', () => {
    const ex = tiny({ moves });
    minutes(ex, 2);
    const one = answer('MV-1-q1', 'first');
    // Before it is asked there is no such question, whatever its id.
    expect(refusal(ex, 'duty', one)).toBe('REJ-004');
    go(ex, 'present', 'MV-1');
    expect(refusal(ex, 'duty', one)).toBe('REJ-004');
    go(ex, 'next', 'MV-1');
    expect(refusal(ex, 'duty', one)).toBe('REJ-193');
    go(ex, 'next', 'MV-1');
    order(ex, 'duty', one);
    order(ex, 'duty', answer('MV-1-q1', 'second'));
    expect(seen(ex, 'duty').moves[0].answers.map((a) => a.text)).toEqual(['second']);
    expect(events(ex, 'MOVE_ANSWERED').map((e) => e.data.text)).toEqual(['first', 'second']);
    expect(refusal(ex, 'health', one)).toBe('REJ-194');
    expect(refusal(ex, 'duty', answer('MV-1-q1', ' '))).toBe('REJ-198');
    expect(refusal(ex, 'duty', answer('MV-1-q1', 'x', ['MV-1-a']))).toBe('REJ-195');
    expect(refusal(ex, 'commander', answer('MV-1-q2', 'x'))).toBe('REJ-197');
    expect(refusal(ex, 'commander', answer('MV-1-q2', '', ['MV-1-a', 'MV-1-b']))).toBe('REJ-197');
    expect(refusal(ex, 'commander', answer('MV-1-q2', '', ['MV-1-a', 'MV-1-a']))).toBe('REJ-195');
    order(ex, 'commander', answer('MV-1-q2', '', ['MV-1-a']));
    go(ex, 'next', 'MV-1');
    expect(refusal(ex, 'duty', one)).toBe('REJ-193');
  });
  it('several may be chosen where the question says so, and at least one', () => {
    const [q1, q2] = moves[0].questions as Record<string, unknown>[];
    const ex = tiny({ moves: [{ ...moves[0], questions: [q1, { ...q2, several: true }] }] });
    minutes(ex, 2);
    go(ex, 'present', 'MV-1');
    go(ex, 'next', 'MV-1');
    go(ex, 'next', 'MV-1');
    expect(refusal(ex, 'commander', answer('MV-1-q2', 'x'))).toBe('REJ-196');
    order(ex, 'commander', answer('MV-1-q2', '', ['MV-1-a', 'MV-1-b']));
  });
  it('real orders go on being taken while the clock stands', () => {
    const ex = tiny({ moves });
    minutes(ex, 2);
    go(ex, 'present', 'MV-1');
    order(ex, 'duty', { type: 'duty.roster', leader: 'x', posts: ['duty-desk'], backups: 'x' });
    expect(ex.world.resp.rosterAt).toBe(120);
  });
});

describe('what is shown', () => {
  it('others’ answers and expected points reach a player when the controller shows them, each by itself', () => {
    const ex = spoken();
    expect(seen(ex, 'duty').moves[0]).toMatchObject({ points: null, references: [], marks: [] });
    expect(seen(ex, 'duty').moves[0].answers.map((a) => a.role)).toEqual(['duty']);
    expect(seen(ex, 'trainer').moves[0].answers.map((a) => a.role)).toEqual(['duty', 'police', 'commander']);
    go(ex, 'show', 'MV-1', { what: 'answers' });
    expect(refused(ex, 'show', 'MV-1', { what: 'answers' })).toBe('REJ-192');
    expect(seen(ex, 'duty').moves[0].answers.length).toBe(3);
    expect(seen(ex, 'duty').moves[0].points).toBeNull();
    go(ex, 'show', 'MV-1', { what: 'points' });
    expect(seen(ex, 'duty').moves[0].points!.map((p) => [p.id, p.references.map((r) => r.id)])).toEqual([
      ['MV-1-p1', ['DUT-01']],
      ['MV-1-p2', []],
    ]);
    // What was shown stays so when the move is closed, and the step is not taken back.
    expect(refused(ex, 'back', 'MV-1')).toBe('REJ-191');
    go(ex, 'next', 'MV-1');
    expect(seen(ex, 'duty').moves[0].points!.length).toBe(2);
  });
  it('one person sees the answers of all roles held', () => {
    const ex = spoken();
    expect(seen(ex, 'duty', ['duty', 'police']).moves[0].answers.map((a) => a.role)).toEqual([
      'duty',
      'police',
    ]);
  });
  it('at every step a player’s view holds no word of what is not told, asked or shown', () => {
    const words = (ex: Exercise): string[] =>
      HQ_ROLES.map((r) => JSON.stringify(projectView(ex, r, true))).flatMap((v) => [
        ...new Set(
          v.match(
            /(?:title|situation|question|point|other point) of MV-\d|MV-\d-[apb]\d?|of the (?:duty room|police)/g,
          ) ?? [],
        ),
      ]);
    const told = (ex: Exercise): string[] => [...new Set(words(ex))].sort();
    const ex = tiny({ moves });
    expect(told(ex)).toEqual([]);
    minutes(ex, 2);
    go(ex, 'present', 'MV-1');
    expect(told(ex)).toEqual(['situation of MV-1', 'title of MV-1']);
    go(ex, 'next', 'MV-1');
    const asked = ['MV-1-a', 'MV-1-b', 'question of MV-1', 'situation of MV-1', 'title of MV-1'];
    expect(told(ex)).toEqual(asked);
    go(ex, 'next', 'MV-1');
    order(ex, 'duty', answer('MV-1-q1', 'of the duty room'));
    go(ex, 'next', 'MV-1');
    order(ex, 'evaluator', { type: 'move.mark', point: 'MV-1-p1', mark: 'met', roles: ['duty'] });
    // The duty room's own answer alone is new.
    expect(told(ex)).toEqual([...asked.slice(0, 2), 'of the duty room', ...asked.slice(2)]);
    expect(JSON.stringify(projectView(ex, 'police'))).not.toContain('of the duty room');
  });
});

describe('the end of a move', () => {
  it('is concluded and marked: each evaluator has one mark on a point for the same groups, and says why', () => {
    const ex = spoken();
    const mark = (m: string, more: Record<string, unknown> = {}): Command => ({
      type: 'move.mark',
      point: 'MV-1-p1',
      mark: m,
      roles: ['duty'],
      why: 'x',
      ...more,
    });
    expect(refusal(ex, 'evaluator', mark('partly', { why: ' ' }))).toBe('REJ-200');
    expect(refusal(ex, 'evaluator', mark('met', { roles: ['health'] }))).toBe('REJ-199');
    expect(refusal(ex, 'evaluator', mark('met', { point: 'MV-2-p1' }))).toBe('REJ-191');
    expect(refusal(ex, 'duty', mark('met'))).toBe('REJ-002');
    order(ex, 'evaluator', mark('met', { why: '', who: 'A' }));
    order(ex, 'evaluator', mark('not-met', { who: 'B' }));
    order(ex, 'evaluator', mark('partly', { who: 'A' }));
    order(ex, 'evaluator', mark('met', { who: 'A', roles: ['police', 'duty'] }));
    expect(seen(ex, 'evaluator').moves[0].marks.map((m) => [m.who, m.mark, m.roles.join(' ')])).toEqual([
      ['A', 'partly', 'duty'],
      ['B', 'not-met', 'duty'],
      ['A', 'met', 'duty police'],
    ]);
    go(ex, 'conclude', 'MV-1', { text: 'first' });
    go(ex, 'next', 'MV-1');
    go(ex, 'conclude', 'MV-1', { text: 'last' });
    expect(seen(ex, 'duty').moves[0].conclusion).toBe('last');
    expect(refused(ex, 'conclude', 'MV-2', { text: 'x' })).toBe('REJ-191');
    expect(refused(ex, 'present', 'MV-1')).toBe('REJ-191');
  });
  it('and a copy of the world goes on with it exactly', () => {
    const ex = spoken();
    const copy = snapshot(ex);
    for (const x of [ex, copy]) {
      go(x, 'run-on', 'MV-1');
      minutes(x, 3);
    }
    expect(stateHash(copy)).toBe(stateHash(ex));
    expect(isIn(copy.world, 'move', 'expressed.clock.running', 'MV-1')).toBe(true);
    // Nothing of one is the other's.
    submit(copy, 'x', 'trainer', { type: 'move.conclude', move: 'MV-1', text: 'x' });
    expect(stateHash(copy)).not.toBe(stateHash(ex));
  });
});
