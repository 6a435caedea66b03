/**
 * A gauge: where its stage stands between the marks; what the last reading that arrived asks of the county (procedures.md §3.1);
 * and whether the last forecast sees it over warning, which counts for two hours.
 */
import { setup } from 'xstate';
import { EFFECTS, emits, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface GaugeReadings {
  /** At or over a mark; so far below it that it counts as fallen. */
  readonly overWarning: boolean;
  readonly overGuarantee: boolean;
  readonly underWarning: boolean;
  readonly underGuarantee: boolean;
  /** Level that the last reading asks for: 0 none. */
  readonly asks: number;
  /** Whether the last forecast's peak is over warning. */
  readonly high: boolean;
}
const asks = (level: number) => reads((r: GaugeReadings) => r.asks === level);
/** After this long a forecast is of yesterday, s. */
const STALE_S = 7200;

export const gaugeChart = setup({
  types: {} as ChartTypes<GaugeReadings, 'passed' | 'read' | 'forecast'>,
  actions: EFFECTS,
  guards: {
    overWarning: reads((r: GaugeReadings) => r.overWarning),
    overGuarantee: reads((r: GaugeReadings) => r.overGuarantee),
    underWarning: reads((r: GaugeReadings) => r.underWarning),
    underGuarantee: reads((r: GaugeReadings) => r.underGuarantee),
    asksFirst: asks(1),
    asksSecond: asks(2),
    asksThird: asks(3),
    asksFourth: asks(4),
    high: reads((r: GaugeReadings) => r.high),
  },
}).createMachine({
  id: 'flood-gauge',
  context: {},
  type: 'parallel',
  states: {
    water: {
      initial: 'below',
      states: {
        below: {
          on: {
            passed: {
              guard: 'overWarning',
              target: 'warning',
              actions: [emits('STAGE_OVER', { mark: 'warning' })],
            },
          },
        },
        warning: {
          on: {
            passed: [
              {
                guard: 'overGuarantee',
                target: 'guarantee',
                actions: [emits('STAGE_OVER', { mark: 'guarantee' })],
              },
              {
                guard: 'underWarning',
                target: 'below',
                actions: [emits('STAGE_UNDER', { mark: 'warning' })],
              },
            ],
          },
        },
        guarantee: {
          on: {
            passed: {
              guard: 'underGuarantee',
              target: 'warning',
              actions: [emits('STAGE_UNDER', { mark: 'guarantee' })],
            },
          },
        },
      },
    },
    told: {
      initial: 'below',
      on: {
        read: [
          { guard: 'asksFirst', target: '.over.level1' },
          { guard: 'asksSecond', target: '.over.level2' },
          { guard: 'asksThird', target: '.over.level3' },
          { guard: 'asksFourth', target: '.over.level4' },
          { target: '.below' },
        ],
      },
      states: {
        below: {},
        over: { initial: 'level4', states: { level4: {}, level3: {}, level2: {}, level1: {} } },
      },
    },
    forecast: {
      initial: 'low',
      // Each forecast counts from its own hour.
      on: { forecast: [{ guard: 'high', target: '.high' }, { target: '.low' }] },
      states: { low: {}, high: { after: { [STALE_S]: 'low' } } },
    },
  },
});
