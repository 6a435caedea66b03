/** Forest fire: the scenario file's `conditions.forestFire` and the inject effects it adds. */
import * as z from 'zod';
import { Id, Text, Time } from '../parts.ts';

const Ignition = z.strictObject({
  id: Id,
  at: Time,
  lon: z.number().min(100).max(130),
  lat: z.number().min(20).max(45),
  cause: Text,
  detectMin: z
    .number()
    .min(1)
    .max(240)
    .describe('Minutes until a camera, a ranger or a caller reports smoke'),
});
export const ForestFireConditions = z.strictObject({
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
});
export const ForestFireEffects = [
  z
    .strictObject({ do: z.literal('ignite'), lon: z.number(), lat: z.number() })
    .describe('Another fire starts'),
] as const;
