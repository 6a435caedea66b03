/** A broken invariant is a bug in Tuiyan, never the user's fault; the host stops the clock and keeps the last snapshot. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
