/**
 * A key that an input method takes (Enter picks a candidate, Escape drops it) is no key of the program: it is stopped before any
 * handler of the page, the map's and the dialogs' own included. Safari tells the last one only by its code 229.
 */
export function guardComposition(target: Window): void {
  target.addEventListener(
    'keydown',
    (e) => {
      if (!e.isComposing && e.keyCode !== 229) return;
      e.stopImmediatePropagation();
      // Else Enter would send the form and Escape close the dialog by themselves.
      if (e.key === 'Enter' || e.key === 'Escape') e.preventDefault();
    },
    { capture: true },
  );
}
