/**
 * People of one place who fare alike: where they are, what air their rooms hold, and the one integral of all that they breathe.
 * Whoever does something else becomes a party of their own and takes the load along.
 */
export interface Party {
  people: number;
  /** In their rooms · at the door of rooms worse than the street, in the better of both · out of doors · on the way out. */
  at: 'room' | 'door' | 'open' | 'way';
  /** As the weather has them · shut by word or by themselves · all wide open to air. */
  windows: 'usual' | 'shut' | 'wide';
  /** Concentration in their rooms, mg/m³. */
  room: number;
  /** Toxic load so far, (mg/m³)ⁿ·min. */
  load: number;
  /** Minutes that the street has been better than the rooms, or out of doors hard to bear. */
  waited: number;
  /** On the way: where, m in the window; how far they have come and go in a minute, m; the direction. */
  x: number;
  y: number;
  gone: number;
  pace: number;
  dirX: number;
  dirY: number;
}

export const party = (people: number, at: Party['at'], x: number, y: number): Party => ({
  people,
  at,
  windows: 'usual',
  room: 0,
  load: 0,
  waited: 0,
  x,
  y,
  gone: 0,
  pace: 0,
  dirX: 0,
  dirY: 0,
});

const alike = (a: Party, b: Party): boolean =>
  a.at !== 'way' &&
  a.at === b.at &&
  a.windows === b.windows &&
  a.room === b.room &&
  a.load === b.load &&
  a.waited === b.waited;

/** `people` of a party fare otherwise from now on; with those to whom it has gone in the same way they are one. */
export function part(all: Party[], from: Party, people: number, change: Partial<Party>): void {
  const n = Math.min(people, from.people);
  if (n <= 0) return;
  if (n === from.people) {
    Object.assign(from, change);
    return;
  }
  from.people -= n;
  const to = { ...from, people: n, ...change };
  const same = all.find((q) => q !== from && alike(q, to));
  if (same) same.people += n;
  else all.push(to);
}
export const headcount = (all: readonly Party[]): number => all.reduce((n, q) => n + q.people, 0);
/** Still where they were when it began. */
export const stayers = (all: readonly Party[]): Party[] => all.filter((q) => q.at !== 'way');
