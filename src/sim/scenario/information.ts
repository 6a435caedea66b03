/** What an exercise may do to the county's information: department feeds, sensors, facts held back, the platform. */
import * as z from 'zod';
import { Id, Text, Time } from './parts.ts';

/** Departments whose systems feed the command network (plan 三（一）1). */
export const FEEDS = [
  'weather',
  'water',
  'hydrology',
  'forestry',
  'natural-resources',
  'earthquake',
  'ecology',
] as const;
export type Feed = (typeof FEEDS)[number];
/** Departments that can be called to a consultation. */
export const DEPARTMENTS = [
  'water',
  'hydrology',
  'weather',
  'natural-resources',
  'emergency',
  'police',
  'health',
  'transport',
  'ecology',
  'forestry',
  'earthquake',
] as const;

export const InformationConditions = z
  .strictObject({
    feeds: z
      .array(
        z.strictObject({
          feed: z.enum(FEEDS),
          delayMin: z.number().min(0).max(600).default(0),
          offFrom: Time.optional(),
          offUntil: Time.optional().describe(
            'Without it the feed stays off; a consultation still brings its news',
          ),
        }),
      )
      .max(7)
      .default([]),
    sensorReliability: z.number().min(0.3).max(1).default(1).describe('Chance that a gauge reading arrives'),
    withheld: z
      .array(
        z.strictObject({
          id: Id,
          department: z.enum(DEPARTMENTS),
          from: Time.describe('Since when the department knows'),
          content: Text,
          facts: z.array(z.string().max(80)).default([]),
        }),
      )
      .max(40)
      .default([])
      .describe('What a department knows and tells only when it is called to a consultation'),
  })
  .default({ feeds: [], sensorReliability: 1, withheld: [] });

const Minutes = z.number().min(1).max(1440);
export const InformationEffects = [
  z.strictObject({ do: z.literal('feed-fails'), feed: z.enum(FEEDS), minutes: Minutes }),
  z.strictObject({
    do: z.literal('platform-outage'),
    minutes: Minutes,
    cause: z.enum(['network', 'equipment-room']).default('network'),
  }),
  z
    .strictObject({ do: z.literal('cut-mast'), facilities: z.array(z.string()).min(1) })
    .describe('370 MHz masts that fall silent: the county government’s or those on peaks'),
] as const;
/** Chance that a team's equipment works; the plan's goal for 2025 is 0.8 (分项目标). */
export const EquipmentWorks = z
  .number()
  .min(0.3)
  .max(1)
  .default(1)
  .describe('Chance that a team’s equipment works when it arrives; 0.8 is the plan’s goal');
