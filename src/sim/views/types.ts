/** What a seat may see. Everything here is already filtered for the role; shells draw it and decide nothing. */
import type { ConductView, InjectView } from './conduct-types.ts';
import type { DiscussionView } from './discussion-types.ts';
import type { Severity } from '../information/severity.data.ts';
import type { ConferenceLink } from '../information/conference.ts';
import type { MediumId } from '../information/media.data.ts';
import type { ShelterKind } from '../county/types.ts';
import type { ShelterTrouble, Site } from '../hazards/pack.ts';
import type { HazardId } from '../hazards/specs.ts';
import type { IncidentViews, PackView } from './incident-types.ts';
import type { ReliefView } from './relief-types.ts';
import type { Text } from '../kernel/units.ts';
import type { DrawnArea } from '../resources/areas.ts';
import type { Talk } from '../world.ts';
import type { Level, Role } from '../roles.ts';
import type { InjectFault, OrderFields, TaskKind, UnitStatus } from '../world.ts';

export type { Severity };
export interface MessageView {
  readonly id: number;
  readonly t: number;
  readonly from: string;
  /** Roles that got it. */
  readonly to: readonly Role[];
  readonly severity: Severity;
  readonly channel: string;
  /** Word key and parameters; `text` is set for scenario injects. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: Text | null;
  readonly verifiable: boolean;
  readonly verified: { readonly t: number; readonly method: string; readonly result: boolean } | null;
  /** Set where people of the exercise wrote it. */
  readonly talk?: Talk;
}
export interface GaugeView {
  readonly id: string;
  readonly level: number | null;
  readonly readAt: number;
  /** Metres per hour over the last two readings. */
  readonly trend: number;
  readonly warningM: number;
  readonly guaranteeM: number;
  readonly insideCounty: boolean;
  readonly intervalMin: number;
  /** [t, level] of delivered readings, oldest first, at most 120. */
  readonly series: readonly (readonly [number, number])[];
  readonly forecast: {
    readonly t: number;
    readonly h6: number;
    readonly h12: number;
    readonly h24: number;
    readonly peak: number;
    readonly peakAt: number;
  } | null;
}
export interface ReservoirView {
  readonly id: string;
  readonly level: number | null;
  readonly inflow: number | null;
  readonly outflow: number | null;
  readonly reportedAt: number;
  readonly floodLimitM: number;
  readonly normalM: number;
  readonly designM: number;
  readonly gated: boolean;
  readonly maxRelease: number;
  readonly ordered: number;
  readonly unsafe: boolean;
}
export interface DangerView {
  readonly id: number;
  readonly levee: string;
  readonly kind: string;
  readonly knownSince: number;
  readonly state: string;
  readonly guarded: boolean;
}
export interface LeveeView {
  readonly id: string;
  readonly patrolMin: number;
  readonly lastPatrol: number;
}
/** When each of food, water, bedding, shelter, medical was met; −1 not yet. */
export type Needs = readonly [number, number, number, number, number];
export interface GroupView {
  readonly category: string;
  readonly people: number;
  readonly needs: Needs;
}
export interface VillageView {
  readonly id: string;
  readonly population: number;
  readonly vulnerable: number;
  readonly lowLying: number;
  readonly risk: { readonly gauge: string; readonly stageM: number } | null;
  readonly warned: 0 | 1;
  readonly households: number;
  readonly persons: number;
  readonly evac: 'none' | 'ordered' | 'moving' | 'done' | 'returned';
  readonly toMove: number;
  readonly arrived: number;
  /** The order's first shelter. */
  readonly shelter: string;
  /** Where those who arrived are housed. */
  readonly lodged: readonly { readonly shelter: string; readonly people: number }[];
  /** Told to go, but no place has room for them. */
  readonly waiting: number;
  readonly flooded: boolean;
  readonly trapped: number;
  readonly needs: Needs;
  /** By category, once people of the village are to move or in need. */
  readonly groups: readonly GroupView[];
  readonly needSince: number;
}
export interface TownshipView {
  readonly id: string;
  readonly contact: boolean;
  readonly silentKnown: boolean;
  /** 三断 as the county knows it: neither cell service nor power. */
  readonly cutOff: boolean;
  /** What reaches its seat, as far as the county has heard. */
  readonly media: readonly MediumId[];
  /** How it can take part in a consultation, as far as the county has heard; null = not. */
  readonly conference: ConferenceLink | null;
  readonly lastContact: number;
}
export interface UnitView {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly owner: string;
  readonly people: number;
  readonly skills: readonly string[];
  readonly status: UnitStatus;
  readonly task: number;
  readonly lon: number;
  readonly lat: number;
  /** Seconds until it is where it goes; 0 when it goes nowhere or knows no way on. */
  readonly etaS: number;
  /** It has not heard its newest order yet. */
  readonly unheard: boolean;
  /** Remaining way as [lon, lat] points, for drawing. */
  readonly way: readonly (readonly [number, number])[];
  /** What reaches it where it is, as far as the county has heard; nothing = orders and reports are carried. */
  readonly media: readonly MediumId[];
  readonly workedH: number;
  readonly registered: boolean;
}
export interface TaskView {
  readonly id: number;
  readonly kind: TaskKind;
  readonly unit: string;
  readonly by: Role;
  readonly target: string;
  readonly state: string;
  readonly createdAt: number;
  /** When the crew is there if nothing comes between; −1 when it is there, or no way is known. */
  readonly comesAt: number;
  /** Its crew has not heard of it yet. */
  readonly unheard: boolean;
  readonly arrivedAt: number;
  readonly doneAt: number;
  readonly order: OrderFields;
  readonly method: string;
}
export interface ShelterView {
  readonly id: string;
  readonly kind: ShelterKind;
  readonly openAir: boolean;
  /** Why nobody should be sent there now, as far as the county can tell; null = it is fit. */
  readonly issue: ShelterTrouble | null;
  readonly capacity: number;
  /** Places, tents beside the house included, that are for nobody yet. */
  readonly left: number;
  readonly open: boolean;
  readonly announced: boolean;
  readonly people: number;
  readonly stock: readonly number[];
  readonly medical: boolean;
}
export interface StoreView {
  readonly id: string;
  readonly stock: readonly number[];
}
export interface SupplyView {
  readonly id: number;
  readonly store: string;
  readonly to: string;
  readonly item: string;
  readonly quantity: number;
  readonly orderedAt: number;
  readonly arriveAt: number;
  readonly arrivedAt: number;
  readonly receiptAt: number;
  readonly blocked: boolean;
}
export type AreaView = Omit<DrawnArea, 'edges'>;
export interface WarningView {
  readonly id: number;
  readonly kind: string;
  readonly colour: 1 | 2 | 3 | 4;
  readonly villages: readonly string[];
  readonly issuedAt: number;
  readonly updatedAt: number;
  readonly cancelledAt: number;
  readonly channels: readonly string[];
  readonly text: string;
}
export interface ReportView {
  readonly id: number;
  readonly kind: string;
  readonly t: number;
  readonly to: readonly string[];
  readonly by: Role;
  readonly fields: Readonly<Record<string, string | number>>;
}
/** Training mode: what the catalogue expects now. */
export interface ProcedureView {
  readonly id: string;
  readonly state: 'pending' | 'due' | 'late' | 'overdue' | 'done';
  readonly since: number;
  readonly dueAt: number;
  readonly doneAt: number;
  /** What the open occasion is about: a township, a message, a danger; '' where there is but one. */
  readonly subject: string;
}
export type { InjectFault } from '../world.ts';
export type * from './conduct-types.ts';
export type * from './discussion-types.ts';
export type * from './incident-types.ts';
export type * from './relief-types.ts';
export type { Site, OverlayFrame } from '../hazards/pack.ts';
export interface RoleView extends PackView {
  readonly t: number;
  readonly endAt: number;
  readonly closeAt: number;
  readonly startsAt: string;
  readonly phase: string;
  readonly role: Role;
  readonly incident: unknown;
  /** Primary hazard of the exercise. */
  readonly hazard: HazardId;
  /** Rivers, dams and levees lead. */
  readonly rivers: boolean;
  /** Places of work that exist only in this incident. */
  readonly sites: readonly Site[];
  /** What each incident module shows, by hazard. */
  readonly incidents: IncidentViews;
  readonly rainSignal: { readonly colour: number; readonly since: number };
  readonly response: {
    readonly level: Level;
    readonly endedAt: number;
    readonly changes: readonly {
      readonly t: number;
      readonly level: Level;
      readonly by: Role;
      readonly grounds: readonly string[];
    }[];
  };
  readonly rosterAt: number;
  readonly icp: {
    readonly lon: number;
    readonly lat: number;
    readonly commander: string;
    readonly at: number;
    /** Safe, near the incident and to be reached, as those who are there say. */
    readonly stands: boolean;
  } | null;
  /** Absent where the file has no moves. */
  readonly discussion?: DiscussionView;
  readonly lastSync: number;
  readonly emergencyAt: number;
  readonly messages: readonly MessageView[];
  /** Hidden dangers listed before the event: open, closed, or happened. */
  readonly risks: readonly {
    readonly id: string;
    readonly name: Text;
    readonly measure: Text;
    readonly near: string;
    readonly foundOn: string;
    readonly state: string;
  }[];
  readonly slopes: readonly {
    readonly id: string;
    readonly village: string;
    readonly sign: boolean;
    readonly slid: boolean;
  }[];
  readonly villages: readonly VillageView[];
  readonly townships: readonly TownshipView[];
  readonly units: readonly UnitView[];
  readonly tasks: readonly TaskView[];
  readonly shelters: readonly ShelterView[];
  readonly stores: readonly StoreView[];
  readonly supplies: readonly SupplyView[];
  readonly relief: ReliefView;
  readonly warnings: readonly WarningView[];
  readonly reports: readonly ReportView[];
  /** Areas in force that orders were drawn with. */
  readonly areas: readonly AreaView[];
  readonly closedEdges: readonly { readonly edge: number; readonly by: 'water' | 'blocked' | 'order' }[];
  readonly approvals: readonly { readonly t: number; readonly granted: boolean }[];
  readonly casualties: {
    readonly dead: number;
    readonly injured: number;
    readonly trapped: number;
    readonly evacuated: number;
  };
  readonly procedures: readonly ProcedureView[];
  /** Trainer and evaluator only. */
  readonly injects: readonly InjectView[];
  /** Posts and what they know, for trainer and evaluator. */
  readonly conduct: ConductView | null;
  /** What is wrong with storylines of the file, for trainer and evaluator. */
  readonly storyFaults: readonly (InjectFault & { readonly id: string })[];
  readonly truth: {
    readonly dead: number;
    readonly injured: number;
    readonly trapped: number;
    readonly level: Level;
    readonly breaches: number;
  } | null;
}

// ---------------------------------------------------------------- how things stand
/** One region of one thing: where it stands, since when, and where it may go. Dotted paths. */
export interface LaneView {
  readonly chart: string;
  /** Whose chart it is; null: everybody's or a storyline's. */
  readonly hazard: string | null;
  readonly instance: string;
  /** What it is about: its own id, or that of the place or unit behind it. */
  readonly subject: string;
  readonly state: string;
  readonly since: number;
  readonly next: readonly string[];
}
/** A move that may come next. */
export interface NextView {
  /** Its place among the chart's transitions. */
  readonly n: number;
  /** What its guard says now; null without one. */
  readonly holds: boolean | null;
  /** When its delay runs out, s; null while none runs. */
  readonly dueAt: number | null;
}
export interface ChartView {
  readonly id: string;
  readonly hazard: string | null;
  /** Words of a storyline's file; null and empty for the product's own charts. */
  readonly title: Text | null;
  readonly titles: Readonly<Record<string, Text>>;
  readonly states: readonly string[];
  readonly transitions: readonly {
    readonly from: string;
    readonly to: string;
    readonly event: string;
    readonly guard: string | null;
    readonly after: string | number | null;
  }[];
  readonly rows: readonly {
    readonly instance: string;
    readonly active: readonly string[];
    readonly since: Readonly<Record<string, number>>;
    readonly context: Readonly<Record<string, number>>;
    readonly next: readonly NextView[];
  }[];
}
export interface StatesView {
  readonly t: number;
  readonly lanes: readonly LaneView[];
  /** For trainer and evaluator alone. */
  readonly charts: readonly ChartView[] | null;
}
