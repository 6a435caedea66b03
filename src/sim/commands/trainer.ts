/** The trainer's and evaluator's acts: pace, injects, notes, waivers, overrides, and the word for a real emergency. All logged. */
import { notNow } from './not-now.ts';
import { emit } from '../log.ts';
import { wouldTake } from '../drive.ts';
import { fireInject, holdInject, releaseInject, skipInject, waitingFor } from '../information/injects.ts';
import { exerciseRunner } from '../machines/exercise.ts';
import type { Role } from '../roles.ts';
import type { World } from '../world.ts';
import { define, reject, type CommandDef, type Rejection } from './command.ts';

const phase = (type: string, event: string, kind: 'PAUSED' | 'RESUMED' | 'ENDED'): CommandDef =>
  define({
    type,
    roles: ['trainer'],
    fields: { reason: { kind: 'text', max: 300, optional: true } },
    when: 'any',
    check: (w) => (exerciseRunner.can(w.machines.exercise, { type: event }) ? null : reject('REJ-005')),
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

const injectTakes = (w: World, inject: string, what: string, code: Rejection['code']): Rejection | null =>
  wouldTake(w, 'inject', inject, what) ? null : notNow(w, code, 'inject', 'inject', inject, { inject });
export const injectFire = define({
  type: 'inject.fire',
  roles: ['trainer'],
  fields: { inject: { kind: 'ref', to: 'inject' } },
  when: 'any',
  check: (w, p) => injectTakes(w, p.inject, 'fire', 'REJ-120'),
  apply(w, p, role) {
    emit(w, 'INJECT_FORCED', role, { inject: p.inject });
    fireInject(w, p.inject);
  },
});
/** A move of one inject that the trainer may give a reason for. */
const moved = (
  move: 'skip' | 'hold' | 'release',
  code: Rejection['code'],
  apply: (w: World, p: { inject: string; reason: string }, role: Role) => void,
): CommandDef =>
  define({
    type: `inject.${move}`,
    roles: ['trainer'],
    fields: {
      inject: { kind: 'ref', to: 'inject' },
      reason: { kind: 'text', max: 300, optional: true },
    },
    when: 'any',
    check: (w, p) => injectTakes(w, p.inject, move, code),
    apply,
  });
export const injectSkip = moved('skip', 'REJ-120', (w, { inject, reason }, role) => {
  skipInject(w, inject);
  emit(w, 'INJECT_SKIPPED', role, { inject, reason, waiting: waitingFor(w, inject).join(' ') });
});
/** Keeps one back, however due it gets, until it is let go. */
export const injectHold = moved('hold', 'REJ-123', (w, { inject, reason }, role) => {
  holdInject(w, inject);
  emit(w, 'INJECT_HELD', role, { inject, reason });
});
/** What came due while it was held comes at once. */
export const injectRelease = moved('release', 'REJ-124', (w, { inject, reason }, role) => {
  emit(w, 'INJECT_RELEASED', role, { inject, reason });
  releaseInject(w, inject);
});
export const observationNote = define({
  type: 'observation.note',
  roles: ['trainer', 'evaluator'],
  fields: { text: { kind: 'text', max: 500, long: true }, item: { kind: 'ref', to: 'item', optional: true } },
  when: 'any',
  check: () => null,
  apply: (w, p, role) => void emit(w, 'OBSERVATION', role, { text: p.text, item: p.item }),
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
