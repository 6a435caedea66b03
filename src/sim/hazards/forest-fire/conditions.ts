/** Forest fire: the scenario file's `conditions.forestFire` and the inject effects it adds. */
import * as z from 'zod';
import { Id, Text, Time } from '../../scenario/parts.ts';

const Ignition = z.strictObject({
  id: Id,
  at: Time,
  lon: z.number().min(100).max(130),
  lat: z.number().min(20).max(45),
  cause: Text,
  human: z
    .boolean()
    .default(false)
    .describe('Somebody lights it: a ban with checkpoints in force long enough before prevents it'),
  detectMin: z
    .number()
    .min(1)
    .max(240)
    .describe(
      'Minutes until a ranger or a caller reports smoke; a watch camera with the column in sight may be sooner',
    ),
});
const ForestFire = z.strictObject({
  law: z
    .enum(['rothermel', 'wang'])
    .default('rothermel')
    .describe('Spread law: Rothermel 1972 or 王正非 1983/1992'),
  dangerClass: z.enum(['yellow', 'orange', 'red']).describe('Fire-danger signal in force from the start'),
  sensitive: z.boolean().describe('Sensitive time or place: the level table counts hours more strictly'),
  township: z.string().describe('Township that answers for the ground'),
  ignitions: z.array(Ignition).min(1).max(5),
  weather: z
    .array(
      z.tuple([
        Time,
        z.number().min(-20).max(45),
        z.number().min(1).max(100),
        z.number().min(0).max(25),
        z.number().min(0).max(360),
      ]),
    )
    .min(2)
    .max(200)
    .describe('[time, °C, humidity %, wind m/s at 10 m, degrees it blows from]; linear in between'),
  weatherSource: z.string().max(500),
  season: z.strictObject({
    m100h: z.number().min(0.02).max(0.5),
    herb: z.number().min(0.2).max(3),
    woody: z.number().min(0.4).max(3),
  }),
  borderKm: z
    .number()
    .min(0)
    .max(100)
    .default(100)
    .describe('Distance to the province border from the first ignition'),
  depots: z
    .array(
      z.strictObject({
        id: Id,
        name: Text.describe('Generic name: places that fail in an exercise are never real ones'),
        lon: z.number().min(100).max(130),
        lat: z.number().min(20).max(45),
        village: z.string().describe('Village where its dead count'),
        kg: z.number().min(100).max(500000).describe('Liquefied gas in store, kg'),
        people: z.number().int().min(0).max(500),
      }),
    )
    .max(8)
    .default([])
    .describe('Gas or fuel stores that a front can reach (W-14)'),
  powerLines: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        line: z
          .array(z.tuple([z.number(), z.number()]))
          .min(2)
          .max(50)
          .describe('[longitude, latitude] of its towers'),
        townships: z.array(z.string()).min(1).max(16).describe('Townships that lose power with it'),
      }),
    )
    .max(8)
    .default([])
    .describe('Lines that trip over flames or in dense smoke'),
});
export const ForestFireConditions = { forestFire: ForestFire.optional() };
export const Ignite = z
  .strictObject({ do: z.literal('ignite'), lon: z.number(), lat: z.number() })
  .describe('Another fire starts');
export const VillagersOffer = z
  .strictObject({
    do: z.literal('villagers-offer'),
    people: z.number().int().min(1).max(200),
    unfit: z.number().int().min(0).max(200),
  })
  .describe('Villagers offer to go up; `unfit` of them are minors, pregnant or disabled (N-04)');
