/** A place with people under rubble: whether the county has heard of it, whether its structure was checked, gas and fire. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface SiteReadings {
  /** Its village has told what it looks like there. */
  readonly told: boolean;
  /** When leaking gas finds a spark, s after it began; whether the network still feeds it. */
  readonly lightsS: number;
  readonly fed: boolean;
}

export const siteChart = setup({
  types: {} as ChartTypes<SiteReadings, 'minute' | 'check' | 'gas' | 'fire' | 'make-safe'>,
  actions: EFFECTS,
  guards: { told: reads((r: SiteReadings) => r.told), fed: reads((r: SiteReadings) => r.fed) },
  delays: { lightsS: reads((r: SiteReadings) => r.lightsS) },
}).createMachine({
  id: 'earthquake-site',
  context: {},
  type: 'parallel',
  states: {
    news: {
      initial: 'unheard',
      states: {
        unheard: { on: { minute: { guard: 'told', target: 'heard' } } },
        heard: { entry: [hand('heard')] },
      },
    },
    structure: {
      initial: 'unchecked',
      states: { unchecked: { on: { check: 'checked' } }, checked: {} },
    },
    air: {
      initial: 'clear',
      states: {
        clear: { on: { gas: 'gas', fire: 'burning', 'make-safe': 'measured' } },
        // Measured, and there was nothing.
        measured: { on: { gas: 'gas', fire: 'burning' } },
        gas: {
          after: { lightsS: { guard: 'fed', target: 'burning' } },
          on: { fire: 'burning', 'make-safe': 'safe' },
        },
        burning: { entry: [hand('burning')], on: { 'make-safe': 'safe' } },
        safe: { on: { gas: 'gas', fire: 'burning' } },
      },
    },
  },
});
