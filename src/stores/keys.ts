/** Keys of the operations room: what each does, and which a person has chosen for it. */
export const KEY_ACTIONS = [
  'pause',
  'pace1',
  'pace2',
  'pace3',
  'pace4',
  'pace5',
  'pace6',
  'palette',
  'search',
  'now',
  'inbox',
  'units',
  'note',
  'keys',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];
export type KeyMap = Readonly<Record<KeyAction, string>>;
export const USUAL_KEYS: KeyMap = {
  pause: ' ',
  pace1: '1',
  pace2: '2',
  pace3: '3',
  pace4: '4',
  pace5: '5',
  pace6: '6',
  palette: '/',
  search: 'f',
  now: 'n',
  inbox: 'm',
  units: 'u',
  note: 'o',
  keys: '?',
};
/** Keys that move about in forms, lists and on the map stay theirs. */
const TAKEN = /^(Tab|Enter|Escape|Arrow.*|Home|End|Page.*|Shift|Control|Alt|Meta|\+|-)$/;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const actionOf = (keys: KeyMap, key: string): KeyAction | undefined =>
  KEY_ACTIONS.find((a) => same(keys[a], key));
/** Why a key cannot be given to an action; null = it can. */
export function whyNot(keys: KeyMap, action: KeyAction, key: string): 'taken' | KeyAction | null {
  if (TAKEN.test(key) || key.length > 12) return 'taken';
  const other = actionOf(keys, key);
  return other === undefined || other === action ? null : other;
}
/** What was kept, as far as it is still of use: each action has a key, none has two. */
export function keysFrom(saved: unknown): KeyMap {
  const given = (saved ?? {}) as Partial<Record<string, unknown>>;
  let keys: KeyMap = USUAL_KEYS;
  for (const a of KEY_ACTIONS) {
    const key = given[a];
    if (typeof key === 'string' && key !== '' && whyNot(keys, a, key) === null) keys = { ...keys, [a]: key };
  }
  return keys;
}
/** Shift and a number row's key from 1 to 9 is a bookmark, counted from 0; where numbers themselves need Shift it is none. */
export function bookmarkKey(e: Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>): number | null {
  const n = /^Digit([1-9])$/.exec(e.code)?.[1];
  return n === undefined || !e.shiftKey || /^\d$/.test(e.key) ? null : Number(n) - 1;
}
