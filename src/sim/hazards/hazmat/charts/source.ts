/** Something that can light the cloud: a road, a kiln, a power line; told to stop, it takes a while. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, tells, type ChartTypes } from '../../../machines/effects.ts';

export interface SourceReadings {
  /** Whether vapour over half its lower limit lies on it this minute and the draw is a spark. */
  readonly sparks: boolean;
  /** How long its measure takes to work, s. */
  readonly stopS: number;
}
const sparks = { guard: 'sparks', target: 'lit' } as const;

export const sourceChart = setup({
  types: {} as ChartTypes<SourceReadings, 'minute' | 'stop'>,
  actions: EFFECTS,
  guards: { sparks: reads((r: SourceReadings) => r.sparks) },
  delays: { stopS: reads((r: SourceReadings) => r.stopS) },
}).createMachine({
  id: 'hazmat-source',
  context: {},
  initial: 'live',
  states: {
    live: { on: { stop: 'stopping', minute: sparks } },
    stopping: { after: { stopS: 'stopped' }, on: { minute: sparks } },
    stopped: {},
    lit: { entry: [hand('light'), tells('hazmat-leak', 'lit')] },
  },
});
