/** Response of the flood headquarters: none → Ⅳ … Ⅰ, jumps allowed (越级), always with grounds; ended only from active. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

type Ev =
  | { type: 'activate'; level: number; grounds: number }
  | { type: 'change'; level: number; grounds: number }
  | { type: 'end' };
const to = (level: number) => ({
  guard: ({ event }: { event: Ev }): boolean =>
    'level' in event && event.level === level && event.grounds > 0,
  target: `#response.active.level${level}`,
});
const change = [to(4), to(3), to(2), to(1)];

export const responseMachine = setup({ types: {} as { events: Ev } }).createMachine({
  id: 'response',
  initial: 'none',
  context: {},
  states: {
    none: { on: { activate: change } },
    active: {
      initial: 'level4',
      states: { level4: {}, level3: {}, level2: {}, level1: {} },
      on: { change, end: 'ended' },
    },
    ended: { on: { activate: change } },
  },
});
export const responseRunner = runner(responseMachine);
