/**
 * One move of a discussion, in the four steps of a tabletop exercise: inform (注入信息), ask (提出问题), decide (分析决策), express (表达结果). It
 * is presented, the simulation runs to its moment, and the clock stands until the controller lets it run on. What groups answered and what
 * was expected of them is shown when he says so, and a step that has shown something is not taken back.
 */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from './effects.ts';

export interface MoveReadings {
  /** Seconds until its moment; 0 when it has come or gone by. */
  readonly leftS: number;
  /** Nothing has been shown in the last step, and the clock has not run on. */
  readonly untouched: boolean;
}
export type MoveEvent = 'present' | 'next' | 'back' | 'show-answers' | 'show-points' | 'run-on';
const step = (name: 'informed' | 'asked' | 'deciding' | 'expressed' | 'closed') =>
  emits('MOVE_STEP', { step: name });

export const moveChart = setup({
  types: {} as ChartTypes<MoveReadings, MoveEvent>,
  actions: EFFECTS,
  guards: {
    due: reads((r: MoveReadings) => r.leftS <= 0),
    untouched: reads((r: MoveReadings) => r.untouched),
  },
  delays: { leftS: reads((r: MoveReadings) => r.leftS) },
}).createMachine({
  id: 'move',
  context: {},
  initial: 'waiting',
  states: {
    waiting: { on: { present: [{ guard: 'due', target: 'informed' }, { target: 'coming' }] } },
    coming: { entry: [hand('run')], on: { back: 'waiting' }, after: { leftS: 'informed' } },
    informed: { entry: [hand('stand'), step('informed')], on: { next: 'asked' } },
    asked: { entry: [step('asked')], on: { next: 'deciding', back: 'informed' } },
    deciding: { entry: [step('deciding')], on: { next: 'expressed', back: 'asked' } },
    expressed: {
      type: 'parallel',
      entry: [step('expressed')],
      on: { next: 'closed', back: { guard: 'untouched', target: 'deciding' } },
      states: {
        answers: {
          initial: 'apart',
          states: {
            apart: { on: { 'show-answers': 'shown' } },
            shown: { entry: [emits('MOVE_SHOWN', { what: 'answers' })] },
          },
        },
        points: {
          initial: 'hidden',
          states: {
            hidden: { on: { 'show-points': 'shown' } },
            shown: { entry: [emits('MOVE_SHOWN', { what: 'points' })] },
          },
        },
        clock: {
          initial: 'standing',
          states: {
            standing: { on: { 'run-on': 'running' } },
            running: { entry: [hand('run'), emits('MOVE_RAN_ON')] },
          },
        },
      },
    },
    closed: { entry: [step('closed')] },
  },
});
