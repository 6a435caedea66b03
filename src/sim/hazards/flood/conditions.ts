/** Rain, rivers and what they set off: the scenario file's fields of `conditions` and the inject effects. */
import * as z from 'zod';
import { Id, Time } from '../../scenario/parts.ts';

const RainZone = z.strictObject({
  /** [time, mm/h] steps; intensity holds until the next step. */
  steps: z
    .array(z.tuple([Time, z.number().min(0).max(200)]))
    .min(1)
    .max(500),
  source: z.string().max(500),
});
const DangerKind = z.enum(['seepage', 'piping', 'leakage', 'slide']);
const Danger = z.strictObject({ levee: z.string(), kind: DangerKind, at: Time });

const TailingsPond = z
  .strictObject({
    facility: z.string().describe('A tailings pond of the county'),
    heightM: z.number().min(3).max(200),
    storedM3: z.number().min(1000).max(5e7),
    areaM2: z.number().min(500).max(5e6),
    catchmentKm2: z.number().min(0.01).max(50),
    freeboardM: z.number().min(0.1).max(20),
    drainM3s: z.number().min(0.01).max(200),
    source: z.string().max(500),
  })
  .describe('A tailings pond that rain may overtop');
export const FloodConditions = {
  rain: z
    .strictObject({
      antecedentMm: z
        .number()
        .min(0)
        .max(500)
        .describe('Rain of the 5 days before, sets the antecedent moisture'),
      zones: z.record(Id, RainZone),
    })
    .default({ antecedentMm: 0, zones: {} }),
  reservoirs: z
    .record(Id, z.strictObject({ levelM: z.number(), release: z.number().min(0).optional() }))
    .default({}),
  baseflow: z.number().min(0).max(5).default(0.05).describe('m³/s per km²'),
  baseflowZones: z
    .record(Id, z.number().min(0).max(5))
    .default({})
    .describe('Other base flow for single rain zones'),
  forecastErrorPerHour: z
    .number()
    .min(0)
    .max(0.2)
    .default(0.02)
    .describe('Standard deviation of stage error, m per hour of lead'),
  dangers: z.array(Danger).default([]),
  tailings: z.array(TailingsPond).max(10).default([]),
};
export const LeveeDanger = z.strictObject({
  do: z.literal('levee-danger'),
  levee: z.string(),
  kind: DangerKind,
  breachMin: z
    .number()
    .int()
    .min(10)
    .max(1440)
    .optional()
    .describe('Minutes until it breaches if nobody treats it; drawn by the seed without it'),
});
export const PondBlocked = z
  .strictObject({ do: z.literal('pond-blocked'), facility: z.string() })
  .describe('Debris clogs the drains of a tailings pond');
