/** Places in a scenario as people speak of them. */

const idOf = (row: unknown): string => {
  const id = (row as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id.slice(0, 64) : '';
};
/** A path with its rows by their id, or counted from 1. */
export function wordsOf(data: unknown, path: readonly PropertyKey[]): string {
  let at = data;
  const words = path.map((p) => {
    const inList = Array.isArray(at);
    at = (at as Record<PropertyKey, unknown> | null | undefined)?.[p];
    return inList ? idOf(at) || String(Number(p) + 1) : String(p);
  });
  return words.join('.');
}
/** Id of the inject that a path lies in, for the message; also of one that a level of difficulty adds. */
export function injectOf(data: unknown, path: readonly PropertyKey[]): string {
  const at = path[0] === 'msel' ? 0 : path[0] === 'difficulties' && path[2] === 'also' ? 2 : -1;
  if (at < 0 || path.length < at + 2) return '';
  let row = data;
  for (const p of path.slice(0, at + 2)) row = (row as Record<PropertyKey, unknown> | null | undefined)?.[p];
  return idOf(row) || String(Number(path[at + 1]) + 1);
}
