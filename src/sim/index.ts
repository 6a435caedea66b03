/** The core's front door. Nothing outside `src/sim` imports past it (view types excepted, which are data only). */
export {
  createExercise,
  submit,
  judge,
  outlook,
  advance,
  isOver,
  phaseOf,
  snapshot,
  stateHash,
  stateHashes,
  HASH_PARTS,
  isHqRole,
} from './exercise.ts';
export type { Exercise, LoggedCommand } from './exercise.ts';
export { loadScenario } from './scenario/load.ts';
export { DIFFICULTIES, type Difficulty } from './scenario/difficulty.ts';
export type { Area, ShapeKind } from './kernel/shape.ts';
export type { LoadedScenario } from './scenario/load.ts';
export { ScenarioSchema, seconds, type InjectSpec } from './scenario/schema.ts';
export type { Scenario } from './scenario/schema.ts';
export { PLAN_KINDS, shapeOf } from './scenario/site-plan.ts';
export type { PlanKind, SitePlanFeature, SitePlanPart } from './scenario/site-plan.ts';
export { beginningsOf, storyMessages, storyStates } from './scenario/storylines.ts';
export { branchesOf, conditionsOf, holdingNow } from './stories/survey.ts';
export { LEVEL_NUMBERS } from './scenario/levels.ts';
export { SCORE_NUMBERS } from './scenario/score-numbers.ts';
export {
  PARAMETER_AREAS,
  PARAMETERS,
  PRODUCT_NUMBERS,
  WHOLE,
  type Parameter,
  type ParameterArea,
  type ParameterId,
} from './scenario/parameters.ts';
export type { LevelNumber } from './scenario/levels.ts';
export { vocabulary, type Named, type Vocabulary } from './vocabulary.ts';
export { nearest } from './scenario/diagnostics.ts';
export type { Diagnostic } from './scenario/diagnostics.ts';
export { landClassOf } from './county/codec.ts';
export { decodeCounty } from './county/pack.ts';
export { checkCounty } from './county/check.ts';
export type { CountyPack } from './county/types.ts';
export { COMMANDS, ORDERS } from './commands/registry.ts';
export { cleanCommand } from './commands/command.ts';
export type { Command, CommandDef, Field, Outlook, Rejection } from './commands/command.ts';
export { TASK_KINDS, type TaskPlace } from './resources/task-kinds.ts';
export { projectShared, projectView, type SharedView } from './views/role-view.ts';
export { discussionOf } from './views/discussion-view.ts';
export { statesView } from './views/state-views.ts';
export { depthView } from './views/depth-view.ts';
export type * from './views/types.ts';
export { score, itemsFor, WEIGHTS } from './scoring/score.ts';
export { shortfallsOf, type ItemShortfall, type NoAct, type Shortfall } from './scoring/shortfalls.ts';
export { answerOf } from './scoring/answers.ts';
export type { Answer } from './scoring/item.ts';
export { CATALOGUE, NEGATIVES, negativesOf } from './scoring/catalogue.ts';
export { incidentOverlays } from './hazards/answers.ts';
export { coverageOverlay } from './views/coverage-view.ts';
export type * from './scoring/types.ts';
export type { Avoidable } from './scoring/avoidable.ts';
export {
  provenOf,
  referenceOf,
  type Baselines,
  type Proven,
  type ProvenTable,
  type Reference,
} from './scoring/references.ts';
export type * from './scoring/plan/types.ts';
export { INDICATOR_IDS } from './scoring/plan/types.ts';
export { COUNTY_FIGURES, INDICATOR_NUMBERS, LARGER_ACCIDENT } from './plan/figures.data.ts';
export { DOCTRINES, itemUnder, negativeUnder } from './doctrine/apply.ts';
export { DISTRIBUTION } from './doctrine/profiles.data.ts';
export { DOCTRINE_IDS } from './doctrine/types.ts';
export type { Doctrine, DoctrineId } from './doctrine/types.ts';
export type { HazardId, LeadHazard } from './hazards/specs.ts';
export { DEPARTMENTS_OF_PLAN } from './plan/departments.data.ts';
export { BUILD, headOf, link, RECORD_FORMAT, RecordWriter } from './record/record.ts';
export type { Mode, Origin, RunRecord, SeatLine } from './record/record.ts';
export { logFits } from './record/log-fits.ts';
export { reaches, readRecord, verifyChain, verifyRecord, MAX_RECORD_BYTES } from './record/read.ts';
export type { RecordError, RecordState, Verdict } from './record/read.ts';
export {
  ELEMENTS,
  HAND_ITEMS,
  MAX_INDICATORS,
  RATINGS,
  keyOf,
  sense,
  tableDigest,
} from './evaluation/entry.ts';
export type { Entry, EntryOf, Kept, Scale } from './evaluation/entry.ts';
export {
  addEntry,
  readEvaluation,
  writeEvaluation,
  type EvaluationError,
  type EvaluationFile,
} from './evaluation/file.ts';
export { bringTable } from './evaluation/bring.ts';
export { knownTo, unknownIn, type Known } from './evaluation/known.ts';
export type { FilledTable, HandRated } from './evaluation/marks.ts';
export {
  readTable,
  scaleText,
  type ReadTable,
  type Sheet,
  type SheetCellText,
  type TableFault,
} from './evaluation/table.ts';
export { mergeEvaluations, ownBefore, standingOf, toSign } from './evaluation/standing.ts';
export type { Conflict, Evaluation, Standing } from './evaluation/standing.ts';
export { cleanData, cleanText } from './kernel/text.ts';
export {
  attend,
  choose,
  startSession,
  runSession,
  flushCommands,
  follow,
  cutAt,
  closeSession,
  replayRecord,
} from './record/run.ts';
export type { Session, ReplayResult } from './record/run.ts';
export { chartRows, MACHINES, toMermaid } from './charts.ts';
export { injectStates } from './information/injects.ts';
export { graphOf } from './machines/graph.ts';
export { PLAN_ITEMS, PLAN_SOURCE, CHAPTERS as PLAN_CHAPTERS } from './plan/index.ts';
export type { PlanChapter, PlanItem, PlanStatus } from './plan/index.ts';
export { runModel, modelIds, MODEL_DOMAINS, PROBES, TRIALS } from './hazards/models.ts';
export type { ModelError } from './hazards/model.ts';
export { HQ_ROLES, ROLES, strength } from './roles.ts';
export type { Level, HqRole, Role } from './roles.ts';
export type { EventKind, EventMap, LooseEvent, SimLogEvent } from './events.ts';
export type { World } from './world.ts';
export type { GridSpec } from './kernel/grid.ts';
export { centreOf, distanceM } from './kernel/grid.ts';
export type { Text, LonLat, Provenance } from './kernel/units.ts';
export { err, ok } from './kernel/result.ts';
export type { Result } from './kernel/result.ts';
export { rngKey, rand, streamId } from './kernel/rng.ts';
export { hashOf } from './kernel/state-hash.ts';
export { SUPPLY_ITEMS } from './world.ts';
export { usualLakes } from './county/pool.ts';
export { isOpenAir } from './county/shelters.ts';
export { RATES as RELIEF_RATES } from './people/relief.data.ts';
export type { Category, Need } from './people/relief.data.ts';
export { buildReport } from './report/model.ts';
export { readCounterfactuals, writeCounterfactuals } from './report/counterfactuals.ts';
export { ALIKE, compareRuns, differsIn, partedAt, summaryOf } from './report/compare.ts';
export type { Comparison, RunSummary } from './report/compare.ts';
export { movingNames } from './report/names.ts';
export { runParts } from './report/parts.ts';
export { storyTitles } from './stories/stories.ts';
export { chartThings, lanesOfRun } from './report/state-lanes.ts';
export { ownNumbers } from './report/own-numbers.ts';
export type * from './report/types.ts';
export type LevelName = 'I' | 'II' | 'III' | 'IV';
