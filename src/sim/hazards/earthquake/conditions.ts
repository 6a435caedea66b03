/** Earthquake: the scenario file's `conditions.earthquake` and the inject effects it adds. */
import * as z from 'zod';
import { Id, Text, Time } from '../../scenario/parts.ts';

const Shock = z
  .strictObject({
    at: Time,
    magnitude: z.number().min(3).max(8).describe('Surface-wave magnitude Ms'),
    depthKm: z.number().min(1).max(60),
    lon: z.number().min(100).max(130),
    lat: z.number().min(20).max(45),
    strikeDeg: z.number().min(0).max(180).describe('Long axis of the isoseismals, clockwise from north'),
    source: z.string().max(500),
  })
  .describe('A shock that comes in every run');

const Earthquake = z.strictObject({
  main: Shock,
  scripted: z.array(Shock).max(20).default([]).describe('Aftershocks that come in every run'),
  aftershocksFrom: z
    .number()
    .min(3)
    .max(7)
    .describe('Seeded aftershocks of at least this magnitude come besides'),
  rapidReportMin: z.number().min(1).max(60).default(4).describe('Minutes until the parameters are received'),
  classShares: z
    .strictObject({
      A: z.number().min(0).max(1),
      B: z.number().min(0).max(1),
      C: z.number().min(0).max(1),
      D: z.number().min(0).max(1),
      source: z.string().max(500),
    })
    .describe('Share of people living in each building class of GB/T 17742'),
  collapses: z
    .array(
      z.strictObject({
        id: Id,
        village: z.string(),
        building: Text,
        trapped: z.number().int().min(1).max(500),
        partly: z
          .boolean()
          .default(false)
          .describe('Only a part of it came down: few of the trapped die at once'),
        gas: z.boolean().default(false).describe('Gas must be checked before anybody goes in'),
      }),
    )
    .max(40)
    .default([])
    .describe('Buildings with a generic name that collapse in the main shock, beside those the model gives'),
});
export const EarthquakeConditions = { earthquake: Earthquake.optional() };
export const GasLeak = z.strictObject({
  do: z.literal('gas-leak'),
  collapse: Id.describe('Collapsed building at which gas leaks'),
});
