/**
 * The scenario file's one schema: types, validation, JSON Schema for editors and the field reference all come
 * from here. Times are written `h:mm` of scenario time; texts are `{zh, en}`. Objects are strict.
 */
import * as z from 'zod';
import { DOCTRINE_IDS } from '../doctrine/types.ts';
import { HQ_ROLES } from '../roles.ts';
import { DIFFICULTIES } from './difficulty.ts';
import { HAZARD_IDS, LEAD_HAZARDS, SPECS, tableOf, type HazardId } from '../hazards/specs.ts';
import { GRADE_IDS } from './grades.ts';
import { LevelChoices } from './levels.ts';
import { MachineChoices } from './machines.ts';
import { FORMS, Moves } from './moves.ts';
import { ParameterChoices } from './parameters.ts';
import { ScoreChoices } from './score-numbers.ts';
import { Effect } from './effects.ts';
import { EquipmentWorks, InformationConditions } from './information.ts';
import { Cel, MESSAGE, Storylines } from './storylines.ts';
import { text } from './formats.ts';
import { Id, Text, Time } from './parts.ts';
import { SitePlan } from './site-plan.ts';
import { RELIEF_DEFAULTS, ReliefResources } from './relief.ts';

const Objective = z.strictObject({
  id: Id,
  text: Text,
  capabilities: z.array(text('capability')).min(1).max(5),
  procedures: z.array(text('any-item')).min(1),
});

const About = z.strictObject({
  title: Text,
  hazard: z.enum(LEAD_HAZARDS),
  alsoHazards: z.array(z.enum(HAZARD_IDS)).default([]),
  place: Text,
  startsAt: text('date-time').describe('Calendar start, UTC+8, YYYY-MM-DDThh:mm'),
  duration: Time,
  timeRatio: z.number().int().min(1).max(600).describe('Recommended scenario seconds per real second'),
  exerciseType: z.enum(['assessment', 'demonstration', 'research']),
  form: z
    .enum(FORMS)
    .default('simulation')
    .describe('How it is meant to be held; the controller may hold any that has moves as a discussion'),
  difficulty: z.enum(DIFFICULTIES),
  summary: Text,
  initialConditions: Text,
  briefing: Text,
  objectives: z.array(Objective).min(1).max(6),
  roles: z.array(z.enum(HQ_ROLES)).min(1),
  planReferences: z.array(Text).default([]),
  version: z.string().max(20),
});

const HiddenDanger = z
  .strictObject({
    id: Id,
    near: z.string().describe('Village or facility where it is'),
    name: Text,
    measure: Text.describe('What closes it'),
    foundOn: text('date'),
    closed: z.boolean().default(false).describe('Closed before the event: its inject never comes'),
    inject: Id.describe('What it becomes when nobody closes it in time'),
  })
  .describe('A listed hidden danger (隐患清单)');
const Conditions = z.strictObject({
  ...tableOf('conditions'),
  hiddenDangers: z.array(HiddenDanger).max(20).default([]),
  information: InformationConditions,
});

const Inject = z
  .strictObject({
    id: Id,
    at: Time.optional(),
    when: Cel.optional(),
    type: z.enum(['contextual', 'expected-action', 'contingency', 'noise', 'rumour']),
    ...MESSAGE,
    expects: z.array(text('any-item')).default([]),
    objective: Id.optional(),
    contingencyFor: text('item').optional().describe('Fires only if this item has no evidence yet'),
    afterInject: Id.optional(),
    afterMinutes: z.number().min(0).max(600).optional(),
    effects: z.array(Effect).default([]),
    controllerNotes: Text.optional(),
    learningPoint: Text.optional(),
  })
  .describe('One MSEL entry');

const Change = z
  .strictObject({
    level: z.enum(DIFFICULTIES),
    note: Text.describe('What is easier or harder than in the file as written'),
    conditions: z.record(z.string(), z.unknown()).default({}).describe('JSON merge patch of `conditions`'),
    resources: z.record(z.string(), z.unknown()).default({}).describe('JSON merge patch of `resources`'),
    machines: z.record(z.string(), z.unknown()).default({}).describe('JSON merge patch of `machines`'),
    storylines: z.record(z.string(), z.unknown()).default({}).describe('JSON merge patch of `storylines`'),
    without: z.array(Id).max(100).default([]).describe('Messages left out, by id'),
    also: z.array(Inject).max(100).default([]).describe('Messages added'),
  })
  .describe('Another level of difficulty of the same exercise');

const ProcedureOverride = z.strictObject({
  id: text('any-item'),
  apply: z.boolean().optional(),
  targetMin: z.number().min(0).max(10000).optional(),
  limitMin: z.number().min(0).max(10000).optional(),
  reason: Text,
  confirmed: z.boolean().default(false).describe('The county has confirmed it'),
});

export const ScenarioSchema = z.strictObject({
  format: z.literal('tuiyan/scenario'),
  version: z.literal(1),
  id: text('scenario'),
  about: About,
  county: text('county'),
  levels: LevelChoices,
  parameters: ParameterChoices,
  doctrine: z.enum(DOCTRINE_IDS).default('current-law').describe('Names of bodies, laws and numbers'),
  conditions: Conditions,
  resources: z
    .strictObject({
      stock: z.record(z.string(), z.record(z.string(), z.number().int().min(0).max(1000000))).default({}),
      unavailable: z.array(z.string()).default([]),
      equipmentWorks: EquipmentWorks,
      ...ReliefResources,
      grade: z.enum(GRADE_IDS).optional().describe('Fills in what the resources leave open'),
      modelCommunities: z
        .array(z.string())
        .max(7)
        .default([])
        .describe('Villages that are model communities for disaster reduction: they keep heeding warnings'),
    })
    .default({ stock: {}, unavailable: [], equipmentWorks: 1, ...RELIEF_DEFAULTS, modelCommunities: [] }),
  msel: z.array(Inject).max(500),
  difficulties: z.array(Change).max(2).default([]),
  procedures: z
    .strictObject({
      overrides: z.array(ProcedureOverride).default([]),
      notApplicable: z.array(z.string()).default([]),
    })
    .default({ overrides: [], notApplicable: [] }),
  scoring: z
    .strictObject({ profile: z.enum(['official', 'training', 'research']), numbers: ScoreChoices })
    .default({ profile: 'official', numbers: {} }),
  machines: MachineChoices,
  storylines: Storylines,
  sitePlan: SitePlan,
  moves: Moves,
  end: z.strictObject({ at: Time, closingMinutes: z.number().int().min(0).max(600).default(60) }),
});
export type Scenario = z.infer<typeof ScenarioSchema>;
export type InjectSpec = Scenario['msel'][number];
export type { InjectEffect } from './effects.ts';

/** Hazards an exercise really runs: the primary one and those named beside it. */
export const hazardsOf = (s: Scenario): readonly HazardId[] => [s.about.hazard, ...s.about.alsoHazards];
/** Whether rivers move in it; otherwise the water stands still and costs nothing. */
export const waterMoves = (s: Scenario): boolean =>
  hazardsOf(s).some((h) => SPECS[h].bringsWater) || Object.keys(s.conditions.rain.zones).length > 0;
export { seconds } from './parts.ts';
