/** A listed danger slope (procedures.md P1–P4): quiet, showing signs, gone. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, type ChartTypes } from '../../../machines/effects.ts';

export const slopeChart = setup({
  types: {} as ChartTypes<undefined, 'sign' | 'shown' | 'falls'>,
  actions: EFFECTS,
}).createMachine({
  id: 'landslide-slope',
  context: {},
  initial: 'quiet',
  states: {
    quiet: {
      on: {
        // Whoever watches it calls; what a script shows is its own message.
        sign: { target: 'signs', actions: [emits('SLOPE_SIGN'), hand('told')] },
        shown: { target: 'signs', actions: [emits('SLOPE_SIGN')] },
        falls: 'slid',
      },
    },
    signs: { on: { falls: 'slid' } },
    slid: { entry: [hand('slid')] },
  },
});
