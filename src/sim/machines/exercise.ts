/** The exercise itself. A real emergency (真实情况) ends it from anywhere; nothing leaves `review`. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const exerciseMachine = setup({
  types: {} as {
    events:
      | { type: 'brief' }
      | { type: 'start' }
      | { type: 'pause' }
      | { type: 'resume' }
      | { type: 'end' }
      | { type: 'real-emergency' }
      | { type: 'review' };
  },
}).createMachine({
  id: 'exercise',
  initial: 'setup',
  context: {},
  states: {
    setup: { on: { brief: 'briefing' } },
    briefing: { on: { start: 'running', 'real-emergency': 'stopped' } },
    running: { on: { pause: 'paused', end: 'ended', 'real-emergency': 'stopped' } },
    paused: { on: { resume: 'running', end: 'ended', 'real-emergency': 'stopped' } },
    ended: { on: { review: 'review' } },
    stopped: { on: { review: 'review' } },
    review: { type: 'final' },
  },
});
export const exerciseRunner = runner(exerciseMachine);
