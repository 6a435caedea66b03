/** The trainer's and evaluator's acts: pace, notes, waivers, overrides, and the word for a real emergency. All logged. */
import { standsFor } from '../discussion/moves.ts';
import { emit } from '../log.ts';
import { exerciseRunner } from '../machines/exercise.ts';
import { HQ_ROLES } from '../roles.ts';
import { define, reject, type CommandDef } from './command.ts';

const phase = (type: string, event: string, kind: 'PAUSED' | 'RESUMED' | 'ENDED'): CommandDef =>
  define({
    type,
    roles: ['trainer'],
    fields: { reason: { kind: 'text', max: 300, optional: true } },
    when: 'any',
    check(w) {
      // While a move stands, the clock is the discussion's: it runs on by `move.run-on`.
      if (event === 'resume' && standsFor(w)) return reject('REJ-189');
      return exerciseRunner.can(w.machines.exercise, { type: event }) ? null : reject('REJ-005');
    },
    apply(w, p, role) {
      w.machines.exercise = exerciseRunner.step(w.machines.exercise, { type: event });
      emit(w, kind, role, { reason: p.reason });
    },
  });
export const exercisePause = phase('exercise.pause', 'pause', 'PAUSED');
export const exerciseResume = phase('exercise.resume', 'resume', 'RESUMED');
export const exerciseEnd = phase('exercise.end', 'end', 'ENDED');

/** 真实情况: a real emergency stops the exercise at once; anyone may say it. */
export const exerciseRealEmergency = define({
  type: 'exercise.real-emergency',
  roles: [
    'commander',
    'hq-office',
    'duty',
    'emergency',
    'police',
    'health',
    'publicity',
    'natural-resources',
    'trainer',
    'evaluator',
  ],
  fields: { reason: { kind: 'text', max: 300 } },
  when: 'any',
  check: (w) =>
    exerciseRunner.can(w.machines.exercise, { type: 'real-emergency' }) ? null : reject('REJ-005'),
  apply(w, p, role) {
    w.machines.exercise = exerciseRunner.step(w.machines.exercise, { type: 'real-emergency' });
    emit(w, 'REAL_EMERGENCY', role, { reason: p.reason });
  },
});

export const observationNote = define({
  type: 'observation.note',
  roles: ['trainer', 'evaluator'],
  fields: {
    text: { kind: 'text', max: 500, long: true },
    item: { kind: 'ref', to: 'item', optional: true },
    post: { kind: 'choice', of: HQ_ROLES, optional: true },
    message: { kind: 'ref', to: 'message', optional: true },
    task: { kind: 'ref', to: 'task', optional: true },
    place: { kind: 'ref', to: 'place', optional: true },
  },
  when: 'any',
  check: () => null,
  apply(w, { text, item, ...ties }, role) {
    // What it is not tied to is not said, as in records of before there were ties.
    const said = Object.fromEntries(Object.entries(ties).filter(([, v]) => v !== ''));
    emit(w, 'OBSERVATION', role, { text, item, ...said });
  },
});
export const itemWaive = define({
  type: 'item.waive',
  roles: ['trainer', 'evaluator'],
  fields: { item: { kind: 'ref', to: 'item' }, reason: { kind: 'text', max: 300 } },
  when: 'any',
  check: () => null,
  apply(w, p, role) {
    w.resp.waived[p.item] = p.reason;
    emit(w, 'ITEM_WAIVED', role, { item: p.item, reason: p.reason });
  },
});
export const itemOverride = define({
  type: 'item.override',
  roles: ['trainer', 'evaluator'],
  fields: {
    item: { kind: 'ref', to: 'item' },
    timeliness: { kind: 'number', min: 0, max: 1, unit: '', optional: true },
    completeness: { kind: 'number', min: 0, max: 1, unit: '', optional: true },
    correctness: { kind: 'number', min: 0, max: 1, unit: '', optional: true },
    reason: { kind: 'text', max: 300 },
  },
  when: 'any',
  check: () => null,
  apply(w, p, role) {
    const v = (x: number): number | null => (x < 0 ? null : x);
    w.resp.overridden[p.item] = {
      t: v(p.timeliness),
      k: v(p.completeness),
      c: v(p.correctness),
      reason: p.reason,
    };
    emit(w, 'ITEM_OVERRIDDEN', role, { item: p.item, ...w.resp.overridden[p.item] });
  },
});
