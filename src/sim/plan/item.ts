/**
 * The county's 14th Five-Year emergency-system plan, item by item: what the plan says, what of it an exercise holds, and
 * where. Ids are those of the plan's inventory (CMD-01 … IND-16). `where` names things that exist; a test resolves every one.
 */
import { HAZARD_IDS, specOf } from '../hazards/specs.ts';
import type { Text } from '../kernel/units.ts';

/** `simulated`: happens or is judged in an exercise · `parameter`: a fact or setting the exercise runs on · `referenced`:
 * named, with no effect on a run · `not-simulated`. */
export type PlanStatus = 'simulated' | 'parameter' | 'referenced' | 'not-simulated';
export type PlanChapter = (typeof CHAPTERS)[number];
export const CHAPTERS = [
  'CMD',
  'DUT',
  'JNT',
  'PLN',
  'EXP',
  'WRN',
  'MON',
  'RSK',
  'ENG',
  'REL',
  'TEA',
  'COM',
  'REC',
  'IND',
] as const;

export interface PlanItem {
  readonly id: string;
  readonly chapter: PlanChapter;
  /** Place in the plan: 三（一）1, 专栏2, 指标6, 分项目标. */
  readonly clause: string;
  /** The plan's own words, in pieces that each stand in its text. */
  readonly quote: readonly string[];
  readonly title: string;
  readonly status: PlanStatus;
  /**
   * Catalogue item or negative by id, `CPB-n`, `kpi:key`, `command:type`, `scenario:id`, `county:file`, or
   * `test:file › title`.
   */
  readonly where: readonly string[];
  /** Why it is not simulated, or what part of it is not. */
  readonly note: Text | null;
}

export type Row = readonly [
  id: string,
  clause: string,
  quote: string | readonly string[],
  title: string,
  status: 'S' | 'P' | 'R' | 'N',
  where: string,
  zh?: string,
  en?: string,
];
const STATUS = { S: 'simulated', P: 'parameter', R: 'referenced', N: 'not-simulated' } as const;
/** Separates the things of a row's `where`. */
const SEPARATOR = ' | ';

/** What the hazards hold of it. */
const ofHazards = (id: string): readonly string[] => HAZARD_IDS.flatMap((h) => specOf(h).plan[id] ?? []);

export const planItems = (rows: readonly Row[]): PlanItem[] =>
  rows.map(([id, clause, quote, title, status, where, zh, en]) => ({
    id,
    chapter: id.slice(0, 3) as PlanChapter,
    clause,
    quote: typeof quote === 'string' ? [quote] : quote,
    title,
    status: STATUS[status],
    where: [...ofHazards(id), ...(where === '' ? [] : where.split(SEPARATOR))],
    note: zh !== undefined && en !== undefined ? { zh, en } : null,
  }));
