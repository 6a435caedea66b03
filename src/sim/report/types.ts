/** The after-action report as data: numbers, codes and texts; exporters choose language and form (exercise-doctrine.md §9). */
import type { ShelterKind } from '../county/types.ts';
import type { Doctrine, LeadBody } from '../doctrine/types.ts';
import type { Text } from '../kernel/units.ts';
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
export interface FindingRow {
  readonly no: number;
  readonly severity: 'deficiency' | 'correction' | 'improvement';
  /** Catalogue or negative id. */
  readonly item: string;
  readonly evidence: readonly number[];
  readonly knownSince: number;
  readonly doneAt: number;
  readonly lead: string;
  readonly planClause: string;
  readonly basis: string;
}
export interface TimelineRow {
  readonly t: number;
  readonly lane: 'world' | 'inject' | 'decision' | 'forces' | 'report';
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
  readonly recordHead: string;
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
  readonly observations: readonly { readonly t: number; readonly text: string; readonly item: string }[];
  readonly names: Readonly<Record<string, Text>>;
}
