/** The after-action report as data: numbers, codes and texts; exporters choose language and form (exercise-doctrine.md §9). */
import type { HeldMove } from './discussion.ts';
import type { Comparison } from './compare.ts';
import type { TalkFigures } from './talk.ts';
import type { ShelterKind } from '../county/types.ts';
import type { Doctrine, LeadBody } from '../doctrine/types.ts';
import type { Conflict, Evaluation } from '../evaluation/standing.ts';
import type { Text } from '../kernel/units.ts';
import type { Mode, Origin } from '../record/record.ts';
import type { Role } from '../roles.ts';
import type { NoAct } from '../scoring/shortfalls.ts';
import type { CatalogueItem, NegativeItem, ScoreSheet } from '../scoring/types.ts';

export interface Series {
  readonly id: string;
  /** [seconds, value] */
  readonly points: readonly (readonly [number, number])[];
}
export interface ReportDeadline {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: number;
  readonly sentAt: number;
  readonly fields: number;
  readonly event: number;
}
/** A warning of the exercise as it went out. */
export interface SentWarning {
  /** Its number in the exercise; changes and its end have the same. */
  readonly warning: number;
  readonly what: 'issued' | 'changed' | 'cancelled';
  readonly t: number;
  readonly role: Role;
  readonly kind: string;
  /** Of the Common Alerting Protocol. */
  readonly category: string;
  readonly colour: string;
  readonly villages: readonly string[];
  readonly townships: readonly string[];
  readonly channels: readonly string[];
  readonly text: string;
  readonly cautions: string;
  readonly measures: string;
}
/** Why something fell short, proposed from the record with its reason; the evaluator chooses. */
export interface Cause {
  readonly element: 'plan' | 'organisation' | 'equipment' | 'training' | 'exercise';
  readonly why: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface FindingRow {
  readonly no: number;
  readonly severity: 'deficiency' | 'correction' | 'improvement';
  /** Catalogue or negative id. */
  readonly item: string;
  readonly evidence: readonly number[];
  readonly knownSince: number;
  readonly orderedAt: number;
  readonly doneAt: number;
  /** Item whose work it is about; '' where a rule was broken that belongs to none. */
  readonly about: string;
  /** How often: a rule broken, or losses beyond the references. */
  readonly times: number;
  /** What the record suggests, or what an evaluator chose. */
  readonly cause: Cause;
  /** The evaluator's choice; null where none was made. */
  readonly chosen: { readonly who: string; readonly text: string; readonly proposed: Cause } | null;
  readonly lead: string;
  readonly planClause: string;
  readonly basis: string;
}
/** What a report counts, once: see `quantities.ts`. */
export interface Quantity {
  readonly id: string;
  readonly group: 'people' | 'loss' | 'response' | 'indicator' | 'score';
  readonly unit:
    | 'person'
    | 'village'
    | 'household'
    | 'hectare'
    | 'wan'
    | 'place'
    | 'index'
    | 'minute'
    | 'time'
    | 'unit'
    | 'share'
    | 'flag'
    | 'point'
    | 'item';
  /** null where there was nothing to measure. */
  readonly value: number | null;
  /** Scenario second as of which it holds. */
  readonly at: number;
  /** What the headquarters itself last held, when, and what it reported upwards; null where it keeps no account of it. */
  readonly known: { readonly at: number; readonly value: number; readonly reported: number | null } | null;
}
/** A run with one act at its target time, given at all or put right: what is otherwise then, against the run as it was. */
export interface Counterfactual {
  readonly item: string;
  readonly how: 'late' | 'missing' | 'wrong';
  /** The order that stands elsewhere, the first where they are several; `instead` −1 where none was given. */
  readonly command: string;
  readonly role: Role;
  readonly at: number;
  readonly instead: number;
  readonly acts: number;
  /** Of those it asks, how many the altered run had no room for. */
  readonly notGiven: number;
  /** When the item was done, and when it is now; −1 never. */
  readonly done: readonly [was: number, now: number];
  /** The altered run less the run as it was. */
  readonly change: {
    readonly dead: number;
    readonly seriouslyInjured: number;
    readonly exposedPersonMinutes: number;
    readonly evacuated: number;
    readonly damageMillion: number;
    readonly total: number;
    readonly raw: number;
  };
  /** Orders of the record that are refused now. */
  readonly refused: readonly { readonly t: number; readonly command: string; readonly code: string }[];
  /** Lines of the log by kind that are gone, and that came. */
  readonly lines: Readonly<Record<string, readonly [gone: number, come: number]>>;
}
export interface Counterfactuals {
  /** Items whose act can be asked again, the costliest first. */
  readonly ranked: readonly string[];
  readonly computed: readonly Counterfactual[];
  readonly open: readonly { readonly item: string; readonly why: NoAct | 'not-asked' }[];
}
/** One seat in one post; a post that nobody held has no seat. */
export interface AttendanceRow {
  readonly role: Role;
  readonly seat: string;
  readonly orders: number;
  readonly refused: number;
  /** Messages to other posts. */
  readonly written: number;
  /** −1 = never. */
  readonly firstAt: number;
  readonly lastAt: number;
}
export interface TimelineRow {
  readonly t: number;
  readonly lane: 'world' | 'state' | 'inject' | 'decision' | 'forces' | 'effect' | 'report';
  /** Post that gave it; '' where none did. */
  readonly role: Role | '';
  readonly kind: string;
  readonly event: number;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface PictureRow {
  readonly kind: string;
  readonly place: string;
  readonly t: number;
  /** −1 = not while the exercise ran. */
  readonly knownAt: number;
  /** When a lost link was back; −1 = not, null = no link was lost. */
  readonly backAt: number | null;
  readonly event: number;
}
/** What happened to one village and what was done for it; −1 = never. */
export interface VillageRow {
  readonly village: string;
  readonly township: string;
  readonly warnedAt: number;
  readonly orderedAt: number;
  readonly doneAt: number;
  readonly moved: number;
  readonly hitAt: number;
  readonly dead: number;
  readonly rescued: number;
}
/** A shelter that was opened or had people sent to it; `openedAt` −1 = never. */
export interface ShelterRow {
  readonly shelter: string;
  readonly kind: ShelterKind;
  readonly openAir: boolean;
  readonly openedAt: number;
  readonly sent: number;
  /** People were sent there when it was not safe for them. */
  readonly unfit: boolean;
}
/** One region of one thing's chart through the exercise: where it stood, from second to second. */
export interface StateLane {
  readonly chart: string;
  /** null = a chart that every exercise has, or a storyline's. */
  readonly hazard: string | null;
  /** What happens to the county, or what it does about it. */
  readonly side: 'world' | 'response';
  readonly instance: string;
  /** Id of the place or unit that it is about. */
  readonly subject: string;
  /** Dotted path of the region; '' where the chart has one alone. */
  readonly region: string;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly state: string }[];
}
/** Lanes worth a figure, the world's first, each side by its first move. */
export interface StateLanes {
  readonly endS: number;
  readonly lanes: readonly StateLane[];
  /** Lanes that are left out. */
  readonly more: number;
  /** Every lane, those left out too, by its first move. */
  readonly all: readonly StateLane[];
}
/** What storylines and their states are called in the file, by id and path. */
export type StoryTitles = Readonly<
  Record<string, { readonly title: Text; readonly states: Readonly<Record<string, Text>> }>
>;
/** A number of the scenario's own; `source`, `asOf` and `status` are of the product's. */
export interface OwnNumber {
  readonly id: string;
  readonly title: Text;
  readonly unit: string;
  readonly own: number;
  readonly product: number;
  readonly source: string;
  readonly asOf: string;
  readonly status: string;
}
/** What an evaluator saw, in play or afterwards; '' and −1 for what it is not tied to. */
export interface Observation {
  readonly t: number;
  readonly text: string;
  readonly item: string;
  readonly who: string;
  readonly event: number;
  readonly role: Role | '';
  readonly place: string;
  readonly objective: string;
}
/** Of the evaluation file, what has no place elsewhere in the model: values, ratings and causes stand where they count. */
export interface EvaluationPart extends Pick<
  Evaluation,
  'entries' | 'evaluators' | 'conclusion' | 'hotwash' | 'signed' | 'hand' | 'tables'
> {
  readonly conflicts: readonly Conflict[];
}
export interface ReportModel {
  readonly format: 'tuiyan/report';
  readonly version: 1;
  readonly build: string;
  readonly scenario: {
    readonly id: string;
    readonly hash: string;
    readonly title: Text;
    readonly summary: Text;
    readonly place: Text;
    readonly startsAt: string;
    readonly durationS: number;
    readonly type: string;
    readonly initialConditions: Text;
    readonly hazard: string;
    /** Rivers move in it: stages, levees and dams belong in the report. */
    readonly water: boolean;
    readonly timeRatio: number;
    readonly version: string;
  };
  readonly county: { readonly id: string; readonly hash: string; readonly name: Text; readonly notice: Text };
  readonly seed: string;
  readonly policy: string;
  /** With hints or without; null where nobody chose. */
  readonly mode: Mode | null;
  readonly recordHead: string;
  /** Moves of a discussion that were held; none in a simulation. */
  readonly discussion: readonly HeldMove[];
  readonly score: ScoreSheet;
  /** Names under the scenario's doctrine, with their sources. */
  readonly doctrine: Pick<Doctrine, 'title' | 'bodies' | 'issuer' | 'evaluation'> & {
    readonly lead: LeadBody;
  };
  readonly distribution: readonly Text[];
  readonly catalogue: readonly CatalogueItem[];
  readonly negatives: readonly NegativeItem[];
  /** Empty where the scenario goes by the product's. */
  readonly ownNumbers: readonly OwnNumber[];
  readonly objectives: readonly {
    readonly id: string;
    readonly text: Text;
    readonly capabilities: readonly string[];
    readonly procedures: readonly string[];
  }[];
  readonly strengths: readonly string[];
  readonly findings: readonly FindingRow[];
  /** Null where none was computed. */
  readonly counterfactuals: Counterfactuals | null;
  /** Where it parts from another run; null where it is one of its own. */
  readonly origin: Origin | null;
  /** Other runs of its family beside it. */
  readonly branches: readonly Comparison[];
  readonly quantities: readonly Quantity[];
  readonly attendance: readonly AttendanceRow[];
  readonly talk: TalkFigures;
  readonly warnings: readonly SentWarning[];
  readonly timeline: readonly TimelineRow[];
  readonly deadlines: readonly ReportDeadline[];
  /** What happened and when the county knew, in order of time. */
  readonly picture: readonly PictureRow[];
  /** Villages that were warned, moved or hit, by township in the county's order. */
  readonly villages: readonly VillageRow[];
  readonly shelters: readonly ShelterRow[];
  /** Step series: warranted and declared level strength; coverage shares; evacuated people; gauge stages. */
  readonly levels: { readonly warranted: Series; readonly declared: Series };
  readonly coverage: readonly Series[];
  readonly evacuation: { readonly arrived: Series; readonly needed: Series };
  readonly states: StateLanes;
  readonly stories: StoryTitles;
  readonly gauges: readonly (Series & {
    readonly name: Text;
    readonly warningM: number;
    readonly guaranteeM: number;
  })[];
  readonly units: readonly {
    readonly unit: string;
    readonly name: Text;
    readonly tasks: number;
    readonly hours: number;
  }[];
  readonly msel: readonly {
    readonly id: string;
    readonly planned: string;
    readonly at: number;
    readonly state: string;
    readonly type: string;
    readonly content: Text;
    readonly expects: readonly string[];
    readonly learningPoint: Text | null;
    readonly controllerNotes: Text | null;
    /** What was wrong with it in the file; '' when nothing was. */
    readonly fault: string;
  }[];
  readonly observations: readonly Observation[];
  /** What evaluators added after the end; null where there is none. */
  readonly evaluation: EvaluationPart | null;
  readonly names: Readonly<Record<string, Text>>;
}
