/**
 * What was made last of the same things: dozens of components of a room want one table of a view, which is made anew with every view.
 * @param make pure; its results are told apart by the identity of what they are made of.
 */
export function onceOf<A extends readonly unknown[], R>(make: (...of: A) => R): (...of: A) => R {
  let last: { readonly of: A; readonly made: R } | null = null;
  return (...of) => {
    if (last === null || last.of.some((x, i) => x !== of[i])) last = { of, made: make(...of) };
    return last.made;
  };
}
