/** Answers that come one by one: whoever waits is shown what there is when his patience ends, and the rest as it comes. */

/**
 * Asks all at once. Tells all answers together when the last has come or patience is over (null: not known yet), and then each that is late.
 * @returns what stops it: nothing is told any more.
 */
export function inTime<T>(
  asked: readonly Promise<T>[],
  patienceMs: number,
  tell: (answers: readonly (T | null)[]) => void,
): () => void {
  const answers: (T | null)[] = asked.map(() => null);
  let missing = asked.length;
  let shown = false;
  let stopped = false;
  const show = (): void => {
    shown = true;
    if (!stopped) tell([...answers]);
  };
  const timer = setTimeout(show, missing === 0 ? 0 : patienceMs);
  asked.forEach(async (x, i) => {
    answers[i] = await x;
    missing--;
    if (missing === 0) clearTimeout(timer);
    if (shown || missing === 0) show();
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
