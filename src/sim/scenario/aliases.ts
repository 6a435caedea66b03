/** Other names that files use for units and stock; '' for what no store holds. They are read, and lint says what they stand for. */
const UNITS: Readonly<Record<string, string>> = { 'fire-1': 'fire-rescue-1', 'fire-2': 'fire-rescue-2' };
const STOCK: Readonly<Record<string, string>> = {
  tent: 'tents',
  sandbag: 'sandbags',
  lifejacket: 'lifejackets',
  carepack: 'carepacks',
  boat: '',
  boats: '',
};
const read = (table: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(table, name) ? table[name] : name;
/** A unit's own id. */
export const unitNamed = (name: string): string => read(UNITS, name);
/** An item's own id, or '' for what teams bring themselves. */
export const stockNamed = (name: string): string => read(STOCK, name);
