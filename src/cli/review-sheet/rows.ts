/** Every number of catalogue, tables and parameters that is a design choice or from memory, as rows a duty officer can answer. */
import type { Translate } from '../../i18n/index.ts';
import {
  CATALOGUE,
  DOCTRINES,
  itemUnder,
  LEVEL_NUMBERS,
  PARAMETER_AREAS,
  SCORE_NUMBERS,
  WHOLE,
  type DoctrineId,
  type LevelNumber,
  type Parameter,
  type ParameterArea,
  type Text,
} from '../../sim/index.ts';

export interface SheetRow {
  readonly id: string;
  readonly kind: 'item' | 'level' | 'score' | 'parameter';
  /** Rows of one group stand together under its heading. */
  readonly group: 'items' | 'levels' | 'scores' | ParameterArea;
  readonly title: Text;
  readonly unit: string;
  readonly target: number;
  /** Null where there is only one number. */
  readonly limit: number | null;
  /** What may be filled in, both included. */
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly source: string;
  readonly asOf: string;
  readonly status: string;
  readonly basis: string;
}
/** As the scenario's schema has it. */
const TO_10000 = { min: 0, max: 10000, whole: false } as const;
const OPEN: readonly string[] = ['design', 'memory'];

export function sheetRows(doctrine: DoctrineId): SheetRow[] {
  const d = DOCTRINES[doctrine];
  const items = CATALOGUE.map((i) => itemUnder(d, i)).flatMap((i): SheetRow[] =>
    i.targetMin === null || !OPEN.includes(i.status)
      ? []
      : [
          {
            id: i.id,
            kind: 'item',
            group: 'items',
            ...TO_10000,
            title: i.title,
            unit: 'min',
            target: i.targetMin,
            limit: i.limitMin,
            source: i.source,
            asOf: i.asOf,
            status: i.status,
            basis: i.basis,
          },
        ],
  );
  const levels = Object.entries<LevelNumber>(LEVEL_NUMBERS)
    .filter(([, l]) => OPEN.includes(l.status))
    .map(([id, l]): SheetRow => ({
      id,
      kind: 'level',
      group: 'levels',
      ...TO_10000,
      title: l.title,
      unit: l.unit,
      target: l.value,
      limit: null,
      source: l.source,
      asOf: l.asOf,
      status: l.status,
      basis: '',
    }));
  const scores = Object.entries(SCORE_NUMBERS).map(([id, x]): SheetRow => ({
    id,
    kind: 'score',
    group: 'scores',
    min: 0,
    max: x.max,
    whole: false,
    title: x.title,
    unit: x.unit,
    target: x.value,
    limit: null,
    source: x.source,
    asOf: x.asOf,
    status: x.status,
    basis: '',
  }));
  const parameters = Object.entries(PARAMETER_AREAS).flatMap(([area, table]) =>
    Object.entries<Parameter>(table).map(([id, x]): SheetRow => ({
      id,
      kind: 'parameter',
      group: area as ParameterArea,
      title: x.title,
      unit: x.unit,
      target: x.value,
      limit: null,
      min: x.min,
      max: x.max,
      whole: WHOLE.includes(x.unit),
      source: x.source,
      asOf: x.asOf,
      status: x.status,
      basis: '',
    })),
  );
  return [...items, ...levels, ...scores, ...parameters];
}

/** Columns in order; the last four are for the officer. */
export const COLUMNS = [
  'id',
  'title',
  'unit',
  'target',
  'limit',
  'source',
  'asOf',
  'status',
  'basis',
  'confirmed',
  'newTarget',
  'newLimit',
  'newSource',
] as const;
export type Column = (typeof COLUMNS)[number];
/** A column's head; the name's has a key of its own beside the sheet's title. */
export const columnWord = (t: Translate, c: Column): string =>
  t(c === 'title' ? 'sheet.title.col' : `sheet.${c}`);
