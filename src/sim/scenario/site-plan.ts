/** `sitePlan`: what stands at the places of the incident. It is drawn; nothing in an exercise goes by it. */
import * as z from 'zod';
import { Id, Text } from './parts.ts';

/** Kinds of things on a plan by their shape. */
export const PLAN_AREAS = ['building', 'tank', 'yard', 'camp', 'field', 'wood', 'pond', 'slope'] as const;
export const PLAN_LINES = [
  'street',
  'carriageway',
  'embankment',
  'wall',
  'drain',
  'pipeline',
  'power-line',
  'firebreak',
] as const;
export const PLAN_POINTS = [
  'gate',
  'hydrant',
  'wind-sock',
  'valve',
  'switch',
  'assembly-point',
  'tent',
  'culvert',
  'grave',
  'post',
] as const;
export const PLAN_KINDS = [...PLAN_AREAS, ...PLAN_LINES, ...PLAN_POINTS] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export type PlanShape = 'area' | 'line' | 'point';
export const shapeOf = (kind: PlanKind): PlanShape =>
  (PLAN_AREAS as readonly string[]).includes(kind)
    ? 'area'
    : (PLAN_LINES as readonly string[]).includes(kind)
      ? 'line'
      : 'point';

const Lon = z.number().min(100).max(130);
const Lat = z.number().min(20).max(45);
const Corner = z.tuple([Lon, Lat]);

const PlanFeature = z
  .strictObject({
    id: Id,
    kind: z.enum(PLAN_KINDS),
    name: Text.describe('Generic name: what fails in an exercise is never a real place'),
    lon: Lon.optional().describe('Of a point, or of the middle of an area given by its size'),
    lat: Lat.optional(),
    size: z
      .tuple([z.number().min(1).max(5000), z.number().min(1).max(5000)])
      .optional()
      .describe('[m from west to east, m from south to north] of an area; a tank is round'),
    turn: z.number().min(-90).max(90).optional().describe('Degrees that the size is turned, clockwise'),
    line: z.array(Corner).min(2).max(200).optional().describe('[longitude, latitude] along it'),
    ring: z
      .array(Corner)
      .min(4)
      .max(200)
      .optional()
      .describe('[longitude, latitude] round an area; the last repeats the first'),
  })
  .describe('A building, tank, street, hydrant …: an area, a line or a point, as its kind asks');
const PlanPart = z
  .strictObject({
    id: Id,
    title: Text,
    opens: z
      .boolean()
      .default(false)
      .describe('The map opens here: where everybody knows from the start that it will happen'),
    features: z.array(PlanFeature).min(1).max(200),
  })
  .describe('One place of the incident');
export const SitePlan = z
  .array(PlanPart)
  .max(12)
  .default([])
  .describe('What stands at the incident, schematic; drawn from about 1:10,000 on, never simulated');

type Found = z.infer<typeof PlanFeature>;
export type SitePlanFeature = Readonly<Found>;
export interface SitePlanPart {
  readonly id: string;
  readonly title: z.infer<typeof Text>;
  readonly opens: boolean;
  readonly features: readonly SitePlanFeature[];
}
