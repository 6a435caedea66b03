/** What a value of a scenario file means, by the field in which it stands. */
export type Row = readonly [value: string, zh: string, en: string];
export type Meanings = Readonly<Record<string, readonly Row[]>>;
export const meaningKey = (field: string, value: string): string => `mean.${field}.${value}`;
/** What a hazard is called where a file names one. */
export const named = (row: Row): Meanings => ({ hazard: [row], alsoHazards: [row] });
