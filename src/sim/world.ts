/**
 * The whole state of an exercise, as plain data and typed arrays: a snapshot is a structured clone of `World`
 * without `env`. Rows are appended and addressed by index or id; order is state (DET-6).
 * Only types live here; the modules that own each part hold its behaviour.
 */
import type { ChartRow, Charts } from './drive.ts';
import type { MachineState } from './kernel/machine-state.ts';
import type { RngKey } from './kernel/rng.ts';
import type { Schedule } from './kernel/scheduler.ts';
import type { Text } from './kernel/units.ts';
import type { CountyPack } from './county/types.ts';
import type { SimLogEvent } from './events.ts';
import type { ReportFaults } from './events/command.ts';
import type { Numbers } from './scenario/parameters.ts';
import type { Scenario } from './scenario/schema.ts';
import type { HazardPack } from './hazards/pack.ts';
import type { HazardId, WarningKind } from './hazards/specs.ts';
import type { Incidents } from './hazards/state.ts';
import type { FeedState } from './information/feeds.ts';
import type { DrawnArea } from './resources/areas.ts';
import type { RoadNetwork } from './resources/network.ts';
import type { Level, Role } from './roles.ts';
import type { MoveNotes } from './world-discussion.ts';
import type { ReliefState } from './world-relief.ts';
import type { ResourceState } from './world-resources.ts';

export type { SimLogEvent } from './events.ts';
export type { MachineState } from './kernel/machine-state.ts';
export type * from './world-relief.ts';
export * from './world-resources.ts';

/** Everything that never changes during a run. */
export interface Env {
  readonly scenario: Scenario;
  /** The scenario's numbers, or the product's. */
  readonly numbers: Numbers;
  readonly county: CountyPack;
  readonly key: RngKey;
  readonly seed: string;
  readonly net: RoadNetwork;
  /** The hazards that the scenario names, and all that act in it: rivers are there in any. */
  readonly hazards: readonly HazardPack[];
  readonly acting: readonly HazardPack[];
  /** Their charts, with what the scenario takes out of them. */
  readonly charts: Charts;
  readonly index: EnvIndex;
}
export interface EnvIndex {
  readonly village: ReadonlyMap<string, number>;
  readonly township: ReadonlyMap<string, number>;
  readonly gauge: ReadonlyMap<string, number>;
  readonly reservoir: ReadonlyMap<string, number>;
  readonly levee: ReadonlyMap<string, number>;
  readonly facility: ReadonlyMap<string, number>;
}

export interface World {
  readonly env: Env;
  t: number;
  seq: number;
  machines: Machines;
  schedule: Schedule<SimEvent>;
  incidents: Incidents;
  info: InfoState;
  people: PeopleState;
  res: ResourceState;
  resp: ResponseState;
  log: SimLogEvent[];
}

export interface Machines {
  exercise: MachineState;
  /** Where every instance of every chart stands, by chart and instance. */
  charts: Record<string, Record<string, ChartRow>>;
}

/** What the queue can hold; every timer of every machine is one of these. */
export type SimEvent =
  | { kind: 'deliver'; message: Omit<Message, 'id' | 't'> }
  | { kind: 'unit'; unit: number; stamp: number }
  | { kind: 'order'; unit: number; order: number }
  | { kind: 'warn'; warning: number; stage: number }
  | { kind: 'call'; township: number; heard: boolean }
  | { kind: 'aid'; request: number }
  | { kind: 'donation'; donor: number }
  /** What the controller sends with a delay, by its id in the outbox. */
  | { kind: 'send'; sending: number }
  | { kind: 'claim'; claim: number }
  | { kind: 'road-news'; edge: number; code: string; debris: number }
  /** A delay of a chart, or an event for it at a set time (no timer). */
  | { kind: 'chart'; chart: string; instance: string; event: string; timer: string; due: number }
  /** A timer of an incident module; what it means is the module's. */
  | { kind: 'incident'; hazard: HazardId; what: string; index: number };

// ---------------------------------------------------------------- information
export type Channel =
  'phone' | 'platform' | 'radio' | 'satellite' | 'video' | 'wechat' | 'letter' | 'sensor' | 'broadcast';
/** What makes a message one between people of the exercise (`commands/messages.ts`). */
export interface Talk {
  /** Who wrote it, the controller in somebody's name too. */
  readonly by: Role;
  readonly kind: 'inform' | 'ask' | 'answer' | 'forward';
  /** The message that it answers or passes on; −1 none. */
  readonly about: number;
  /** What was written beside a message that is passed on, and whose it was first; '' in others. */
  readonly note: string;
  readonly origin: string;
  /** When a question had its first answer; −1 not yet. */
  answeredAt: number;
  /** Who acknowledged it, when. */
  readonly seen: Partial<Record<Role, number>>;
}
export interface Message {
  readonly id: number;
  readonly t: number;
  readonly from: string;
  readonly to: readonly Role[];
  readonly channel: Channel;
  /** Wording is made outside: a code with parameters, or a scenario text. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: Text | null;
  /** Fact keys this message makes known. */
  readonly facts: readonly string[];
  /** Needs checking before it may be acted on; `truth` false = wrong or rumour. Never shown to participants. */
  readonly verifiable: boolean;
  readonly truth: boolean;
  readonly inject: string | null;
  verified: { t: number; method: string; result: boolean } | null;
  readonly talk?: Talk;
  readonly copy?: CopyOf;
}
/** What makes a message one that the controller made of an inject (`information/outbox.ts`). */
export interface CopyOf {
  readonly inject: string;
  /** Other words than the inject's. */
  readonly edited: boolean;
  /** It says what the controller says: it stands for no more than that, and makes none of the inject's facts known. */
  readonly own: boolean;
}
/** A copy of an inject before it is sent. */
export interface CopyDraft extends CopyOf {
  readonly to: readonly Role[];
  readonly text: Text;
}
/** What the controller has given to be sent at a second; until then it can be taken back. */
export interface Sending {
  readonly id: number;
  readonly inject: string;
  readonly at: number;
  /** Null: the inject itself. */
  readonly copy: CopyDraft | null;
}
export interface TownshipLink {
  /** Whether cellular service and power work now. */
  cell: boolean;
  power: boolean;
  /** Since when there is no power; −1 while there is, or before it ever went. */
  powerLostAt: number;
}
export interface GaugeReading {
  t: number;
  level: number;
}
export interface Bulletin {
  t: number;
  gauge: number;
  /** Forecast stage at +6, +12, +24 h and the peak within 24 h. */
  h6: number;
  h12: number;
  h24: number;
  peak: number;
  peakAt: number;
}
export interface InfoState {
  messages: Message[];
  /** First time a fact was delivered, by fact key then role. */
  known: Record<string, Partial<Record<Role, number>>>;
  readings: GaugeReading[][];
  intervalMin: number[];
  bulletins: (Bulletin | null)[];
  rainSignal: { colour: number; since: number };
  links: TownshipLink[];
  /** Road edges the county believes closed (by water or by order). */
  knownClosed: Record<number, number>;
  reservoirs: ({ t: number; level: number; inflow: number; outflow: number } | null)[];
  feeds: FeedState;
  /** What is wrong in an inject or a storyline of the file, by its id. */
  injectFaults: Record<string, InjectFault>;
  /** The first message that nobody has looked at for rumours yet. */
  rumoursFrom: number;
  /** Seconds that the controller has set in place of an inject's own time; absent until he sets one. */
  retimed?: Record<string, number>;
  /** What waits to be sent; absent until something first does. */
  outbox?: Sending[];
  /** How often each storyline has moved in the last second in which it did. */
  storyTurns: Record<string, { t: number; n: number }>;
}
export interface InjectFault {
  t: number;
  what: 'key' | 'condition' | 'effect' | 'ring';
  about: string;
}

// ---------------------------------------------------------------- people
export interface EvacOrder {
  id: number;
  villages: number[];
  scope: 'low-lying' | 'all';
  lead: string;
  startAt: number;
  shelter: number;
  /** It and those that take the rest when it is full. */
  shelters: number[];
  /** The last takes everybody, beyond its room too. */
  crowd: boolean;
  route: string;
  returnWhen: string;
  transport: string;
  orderedAt: number;
  by: Role;
  returned: boolean;
  /** Of an order that was drawn: by village, which of its cells, by their place in its list, it empties. */
  inside?: Record<number, number[]>;
}
export interface Lodging {
  shelter: number;
  people: number;
  /** Somebody found no place there, and it was told. */
  full: boolean;
}
export interface PeopleState {
  /** Per village. Times are −1 until they happen. */
  warnedAt: Float64Array;
  households: Float64Array;
  persons: Float64Array;
  evacOrder: Int32Array;
  toMove: Float64Array;
  departed: Float64Array;
  arrived: Float64Array;
  /** By village: since when each hazard has reached it, the first of them, and since when the county knows of it. */
  reached: Record<number, Partial<Record<HazardId, number>>>;
  wetAt: Float64Array;
  wetReported: Float64Array;
  /** Dead and hurt by place; `people/harm.ts` writes, officers note what they told. */
  harm: HarmRow[];
  /** Person-minutes in danger so far. */
  exposedMinutes: number;
  needSince: Float64Array;
  /** Village × five needs × four categories: when met, −1 not yet. */
  needMet: Float64Array;
  /** Village × four categories: when all five were met. */
  reliefDone: Float64Array;
  /** Last travel time to the shelter, s; 0 = not computed. */
  travel: Float64Array;
  orders: EvacOrder[];
  /** By village: people who ever arrived, people in danger so far, and of those moved in vain who say so; these by township. */
  moved: Float64Array;
  endangered: Float64Array;
  doubt: Float64Array;
  townDoubt: Float64Array;
  /** By village: where its people were sent; those who have left home, `departed`, are the sum. */
  lodged: Record<number, Lodging[]>;
}
export interface HarmRow {
  /** A village's id, or a place within it that counts its own people. */
  readonly place: string;
  readonly village: number;
  expectedDead: number;
  expectedHurt: number;
  dead: number;
  injured: number;
  /** When the first of them was dead or hurt; −1 nobody yet. */
  since: number;
  /** As the county has been told. */
  deadReported: number;
  injuredReported: number;
}

// ---------------------------------------------------------------- response
export interface LevelChange {
  t: number;
  level: Level;
  by: Role;
  grounds: string[];
  duration: number;
  measures: string[];
}
export interface Warning {
  id: number;
  kind: WarningKind;
  colour: 1 | 2 | 3 | 4;
  villages: number[];
  townships: string[];
  channels: string[];
  text: string;
  cautions: string;
  measures: string;
  issuedAt: number;
  /** When it was last changed; −1 never. */
  updatedAt: number;
  by: Role;
}
export interface Report {
  id: number;
  kind: 'first' | 'follow-up' | 'final';
  t: number;
  subject: string;
  to: string[];
  fields: Record<string, string | number>;
  /** Its figures against what the county had been told. */
  faults: ReportFaults;
  by: Role;
}
export interface ResponseState {
  /** What the county's knowledge asks for now. */
  warrantedLevel: Level;
  changes: LevelChange[];
  warnings: Warning[];
  reports: Report[];
  rosterAt: number;
  icp: { node: number; cell: number; commander: string; at: number } | null;
  leaders: { name: string; site: string; node: number; t: number; arriveAt: number }[];
  /** Whether post, officials and cordon stand where the incident needs them, as last told to the log. */
  stands: Partial<Record<'post' | 'leader' | 'cordon', boolean>>;
  /** Areas in force that orders were drawn with; absent while none ever was. */
  areas?: DrawnArea[];
  syncs: number[];
  /** What was said in moves of a discussion, by move; absent while none was. */
  discussion?: Record<string, MoveNotes>;
  /** Measures of 突发事件应对法 66 and 67 by name, and parties told: since when. */
  measures: Record<string, number>;
  told: Record<string, number>;
  /** When the public was last told something; −1 never. How often a truth was called a rumour. */
  statedAt: number;
  denials: number;
  emergencyAt: number;
  /** Townships that were reached with the order to act on the spot, by index: since when. */
  firstActions: Record<number, number>;
  disinfectedAt: number;
  requisitionsClosedAt: number;
  /** Works with a named official on the spot: since when. */
  posts: Record<string, number>;
  /** What was inspected before the danger, by kind of works: since when. */
  inspected: Record<string, number>;
  /** When departments last sat together; −1 not yet. */
  consultedAt: number;
  /** Townships that took part in a consultation, by index: since when. */
  consulted: Record<number, number>;
  /** Dangers at works that an expert was asked about: since when. */
  advised: Record<string, number>;
  approvals: { kind: string; t: number; answerAt: number; granted: boolean }[];
  notices: { reservoir: number; t: number }[];
  socialRegistered: Record<string, number>;
  returnOk: Record<number, number>;
  relief: ReliefState;
  /** Evaluator's and trainer's acts on scoring items, by item id. */
  waived: Record<string, string>;
  overridden: Record<string, { t: number | null; k: number | null; c: number | null; reason: string }>;
  prompted: Record<string, number>;
  /** Catalogue items with evidence: when first. Kept by the evidence phase. */
  done: Record<string, number>;
}
