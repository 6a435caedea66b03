/** What Chromium 86 lacks of the language's library (newer engines have it and are left alone). Imported first by page and worker. */
interface Row {
  readonly length: number;
  readonly [i: number]: unknown;
}
function at(this: Row, n: number): unknown {
  const k = Math.trunc(n) || 0;
  return this[k < 0 ? this.length + k : k];
}
for (const made of [Array, String, Object.getPrototypeOf(Uint8Array) as { prototype: object }]) {
  if (!('at' in made.prototype))
    Object.defineProperty(made.prototype, 'at', { value: at, writable: true, configurable: true });
}
const shelf: object = Object;
if (!('hasOwn' in shelf))
  Object.defineProperty(shelf, 'hasOwn', {
    value: (o: object, k: PropertyKey) => Object.prototype.hasOwnProperty.call(o, k),
    writable: true,
    configurable: true,
  });
