/** The plan's own yardsticks beside the score: nothing here counts in the total. */
export type IndicatorId = (typeof INDICATOR_IDS)[number];
/** Ids of the plan's inventory; DUT-03, WRN-05, JNT-02, REL-09, REC-03 and REC-05 are sub-goals that are counted likewise. */
export const INDICATOR_IDS = [
  'DUT-03',
  'WRN-05',
  'JNT-02',
  'REL-09',
  'IND-1',
  'IND-4',
  'IND-5',
  'IND-6',
  'IND-7',
  'IND-9',
  'IND-10',
  'IND-11',
  'REC-03',
  'REC-05',
] as const;
export interface Indicator {
  readonly id: IndicatorId;
  /** Null when there was nothing to measure. */
  readonly value: number | null;
  readonly unit:
    'percent' | 'minutes' | 'hours' | 'people' | 'per-million' | 'per-mille' | 'ha' | 'm-yuan' | 'flag';
  /** The plan's figure; null where it sets none. */
  readonly goal: number | null;
  readonly met: boolean | null;
  /** What went into the value, by name, so that the sum can be written out. */
  readonly terms: Readonly<Record<string, number>>;
}
export const AXES = ['unified', 'specialised', 'agile', 'linked'] as const;
export const DUTIES = ['base', 'analysis', 'reporting', 'coordination', 'opinion'] as const;
export const PRECISIONS = ['warning', 'rescue', 'recovery'] as const;
export const REACHES = ['vertical', 'lateral', 'point'] as const;
export const ATTRIBUTES = [
  'linked',
  'reliable',
  'accurate',
  'graded',
  'shared',
  'timely',
  'tracked',
  'followed',
] as const;

/** A share 0–1, null when nothing of it applied; with what it was made of. */
export interface Share {
  readonly id: string;
  readonly value: number | null;
  readonly items: readonly string[];
}
export interface Attribute {
  readonly id: (typeof ATTRIBUTES)[number];
  readonly met: boolean;
  readonly evidence: readonly number[];
}
/** A number that an indicator divides by or compares with. */
export interface UsedFigure {
  readonly id: string;
  readonly value: number;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'verified' | 'memory' | 'design';
}
/** An order given by a post whose department does not own the task. */
export interface Misdirected {
  readonly event: number;
  readonly t: number;
  readonly task: string;
  readonly role: string;
  readonly owner: string;
}
export interface PlanMeasures {
  readonly indicators: readonly Indicator[];
  /** Figures the indicators stand on, with their sources. */
  readonly figures: readonly UsedFigure[];
  readonly axes: readonly Share[];
  readonly duties: readonly Share[];
  readonly precisions: readonly Share[];
  readonly reaches: readonly Share[];
  /** Empty when no warning was issued. */
  readonly warning: readonly Attribute[];
  readonly ownership: { readonly orders: number; readonly misdirected: readonly Misdirected[] };
}
