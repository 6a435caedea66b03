/**
 * One danger on a levee (险情): the stretch is sound until water finds a way; then it is seen by a patrol or told of, guarded,
 * treated by a right method, or left until the levee breaches.
 */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, type ChartTypes } from '../../../machines/effects.ts';

type Kind = 'seepage' | 'leakage' | 'piping' | 'slide' | 'overtopping';

const danger = {
  initial: 'unseen',
  entry: [emits('LEVEE_DANGER')],
  states: {
    // Whoever tells of it stands there; a patrol has to report it first.
    unseen: { on: { patrol: { target: 'found', actions: [hand('found')] }, told: 'found' } },
    found: { on: { guard: 'guarded' } },
    guarded: {},
  },
} as const;
const ends = {
  ripe: { target: 'breached', actions: [hand('breach')] },
  // The levee has breached at another danger.
  gone: 'breached',
} as const;
const weakness = { ...danger, on: { ...ends, cured: 'treated' } } as const;

export const leveeChart = setup({
  types: {} as ChartTypes<undefined, Kind | 'patrol' | 'told' | 'guard' | 'cured' | 'ripe' | 'gone'>,
  actions: EFFECTS,
}).createMachine({
  id: 'flood-levee',
  context: {},
  initial: 'sound',
  states: {
    sound: {
      on: {
        seepage: 'seepage',
        leakage: 'leakage',
        piping: 'piping',
        slide: 'slide',
        overtopping: 'overtopping',
      },
    },
    seepage: weakness,
    leakage: weakness,
    piping: weakness,
    slide: weakness,
    overtopping: {
      ...danger,
      on: { ...ends, cured: { target: 'treated', actions: [hand('raise')] } },
    },
    treated: {},
    breached: {},
  },
});
