/**
 * A building that people may sleep in: a walled shelter, or the homes of a village. A strong shock asks for a check, and each
 * later one for another (E-13, E-14); who was let home before it lives under cracked roofs until the next strong shock or a check.
 */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface BuildingReadings {
  /** This shock by itself was so strong there that nobody should go in unchecked. */
  readonly strong: boolean;
  /** What a crew would find: it must not be used again. */
  readonly unfit: boolean;
  /** It is the village that was just allowed home, or told to leave again. */
  readonly meant: boolean;
  /** Shaken and not checked since. */
  readonly unchecked: boolean;
}
type Heard = 'shock' | 'check' | 'evacuation.people.back' | 'evacuation.people.going';

export const buildingChart = setup({
  types: {} as ChartTypes<BuildingReadings, Heard>,
  actions: EFFECTS,
  guards: {
    strong: reads((r: BuildingReadings) => r.strong),
    unfit: reads((r: BuildingReadings) => r.unfit),
    meant: reads((r: BuildingReadings) => r.meant),
    unchecked: reads((r: BuildingReadings) => r.meant && r.unchecked),
  },
}).createMachine({
  id: 'earthquake-building',
  context: {},
  type: 'parallel',
  states: {
    check: {
      initial: 'standing',
      states: {
        standing: { on: { shock: { guard: 'strong', target: 'shaken' } } },
        shaken: { on: { check: [{ guard: 'unfit', target: 'closed' }, { target: 'usable' }] } },
        usable: { on: { shock: { guard: 'strong', target: 'shaken' } } },
        closed: { entry: [hand('closed')] },
      },
    },
    homes: {
      initial: 'out',
      states: {
        // Out of doors or away; in homes that were checked nobody enters a house with a red tag.
        out: { on: { 'evacuation.people.back': { guard: 'unchecked', target: 'back' } } },
        back: {
          entry: [hand('in')],
          exit: [hand('out')],
          on: {
            check: 'out',
            shock: { guard: 'strong', target: 'out' },
            'evacuation.people.going': { guard: 'meant', target: 'out' },
          },
        },
      },
    },
  },
});
