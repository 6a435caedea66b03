/** Hazardous materials: the scenario file's `conditions.hazmat` and the inject effects it adds. */
import * as z from 'zod';
import { Id, Text, Time } from '../../scenario/parts.ts';

/** What can be done against ignition (H-09); a source names the one that stops it. */
export const IGNITION_MEASURES = [
  'power-cut-outside',
  'vehicles-out',
  'no-phones',
  'ex-tools',
  'kilns-out',
  'stop-near-side',
  'stop-far-side',
] as const;

const Hazmat = z.strictObject({
  substance: z.enum(['ammonia', 'chlorine', 'propane', 'methane']),
  plant: Text.describe('Generic name: facilities that fail in an exercise are never real ones'),
  lon: z.number().min(100).max(130),
  lat: z.number().min(20).max(45),
  village: z.string().describe('Village whose ground it stands on; casualties of the plant count there'),
  startsAt: Time,
  alarm: z
    .strictObject({
      sent: z
        .boolean()
        .default(true)
        .describe('false: a message of the file brings the news, with the fact release:alarm'),
      delayMin: z.number().int().min(0).max(240).default(0).describe('Minutes until the plant calls'),
      text: Text.optional().describe('What it says; without it, that something leaks and nothing more'),
    })
    .default({ sent: true, delayMin: 0 })
    .describe('The first call of the plant'),
  vessel: z.strictObject({
    phase: z.enum(['liquefied', 'gas', 'liquid']),
    inventoryKg: z.number().min(10).max(500000),
    volumeM3: z.number().min(0.1).max(2000),
    tempC: z.number().min(-60).max(80),
    holeMm: z.number().min(1).max(300),
    headM: z.number().min(0).max(20),
    bundM2: z.number().min(0).max(5000),
  }),
  valve: z.boolean().default(true).describe('Whether a valve upstream of the leak can be closed'),
  air: z.strictObject({
    tempC: z.number().min(-20).max(45),
    /** Turner's sky: 3 strong, 2 moderate, 1 slight sun by day; 0 clear, -1 cloudy night. */
    sky: z.number().int().min(-1).max(3),
    country: z.enum(['rural', 'urban']),
    source: z.string().max(500),
  }),
  wind: z
    .array(z.tuple([Time, z.number().min(0.5).max(25), z.number().min(0).max(360)]))
    .min(1)
    .max(200)
    .describe('[time, m/s at 10 m, degrees it blows from]; holds until the next step'),
  receptors: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        lon: z.number(),
        lat: z.number(),
        people: z.number().int().min(1).max(20000),
        village: z.string(),
        from: Time.optional().describe(
          'When they come: a camp, a coach, a school trip; without it, they are there',
        ),
        until: Time.optional().describe('When they leave by themselves'),
        unannounced: z
          .boolean()
          .default(false)
          .describe(
            'true: they come by themselves; nobody can be told before they are there, zones alone keep them off',
          ),
        rooms: z
          .boolean()
          .default(true)
          .describe('false: nothing to shut oneself in, a camp or a crowd; all are out of doors'),
      }),
    )
    .max(20)
    .default([]),
  sources: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        lon: z.number(),
        lat: z.number(),
        perMinute: z.number().min(0).max(1).describe('Chance a minute that it lights vapour round it'),
        people: z.number().int().min(0).max(500).default(0).describe('People in vehicles there'),
        stoppedBy: z.enum(IGNITION_MEASURES),
      }),
    )
    .max(12)
    .default([])
    .describe('Ignition sources that the cloud may reach'),
  workersDown: z.number().int().min(0).max(50).default(0),
  workersOnShift: z
    .number()
    .int()
    .min(0)
    .max(500)
    .default(0)
    .describe('Workers beside those down; the untrained among them wait to be told to leave'),
  burst: z
    .strictObject({ at: Time, withdrawMin: z.number().min(1).max(60) })
    .optional()
    .describe('When a tank in fire gives its signs, and how long until it bursts if nobody cools it'),
  intake: z
    .strictObject({ name: Text, minutes: z.number().min(5).max(600) })
    .optional()
    .describe('Water intake that run-off reaches after so many minutes of water curtain without a dike'),
});
export const HazmatConditions = { hazmat: Hazmat.optional() };
export const VesselSigns = z
  .strictObject({ do: z.literal('vessel-signs') })
  .describe('Venting sound, discolouring: the tank is about to fail');
