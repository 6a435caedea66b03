/** Landslides beside another hazard: the scenario file's `conditions.slopes` and `conditions.landslide` and the inject effects. */
import * as z from 'zod';
import { Id, Text } from '../../scenario/parts.ts';

const Slope = z.strictObject({
  facility: z.string(),
  village: z.string(),
  exposed: z.number().int().min(1).max(500),
  /** Rain over 24 h that triggers it, mm. */
  triggerMm: z.number().min(10).max(1000),
  sign: z.boolean().default(true),
});
const DamSlope = z
  .strictObject({
    id: Id,
    name: Text.describe('Generic name of the slope and of the lake it may make'),
    lon: z.number().min(100).max(130),
    lat: z.number().min(20).max(45),
    catchment: z.string().describe('Catchment of the county whose stream it would dam'),
    slopeDeg: z.number().min(15).max(70),
    depthM: z.number().min(1).max(60),
    areaM2: z.number().min(500).max(1e6),
    heightM: z.number().min(10).max(500).describe('Drop from its head to the stream'),
    distanceM: z.number().min(1).max(2000).describe('From its head to the stream along the ground'),
    valleyWidthM: z.number().min(5).max(500),
    valleySlope: z.number().min(0.0005).max(0.2),
    reserve: z.number().min(1).max(3).describe('Factor of safety when dry: 1.02 fails in any strong shock'),
    inBed: z
      .strictObject({ village: z.string(), people: z.number().int().min(1).max(200) })
      .optional()
      .describe('People of a village who go down into the dry bed, to fish or to cross'),
    source: z.string().max(500),
  })
  .describe('A slope above a stream');

export const LandslideConditions = {
  slopes: z.array(Slope).default([]),
  landslide: z.strictObject({ damSlopes: z.array(DamSlope).max(5).default([]) }).optional(),
};
export const SlopeSign = z.strictObject({ do: z.literal('slope-sign'), facility: z.string() });
export const SlopeFails = z
  .strictObject({ do: z.literal('slope-fails'), slope: Id.describe('A slope of `damSlopes`') })
  .describe('A slope lets go by script, if it still stands');
