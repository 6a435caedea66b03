/** Outside the core a hazard is named in files of its own and in the one list of each layer; shared files ask the list. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HAZARDS } from '../../src/sim/hazards/index.ts';

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const p = join(dir, name);
    return statSync(p).isDirectory() ? files(p) : /\.tsx?$/.test(p) ? [p] : [];
  });
/** A hazard's own files, and the lists beside them. */
const OWN = /^src\/(bots\/hazards|i18n\/(hazards|meanings)|shell\/(hazards|tabs\/incident))\//;
const shared = ['bots', 'i18n', 'shell', 'stores', 'export', 'bridge', 'map']
  .flatMap((layer) => files(`src/${layer}`))
  .filter((p) => !OWN.test(p))
  .map((p) => ({ p, text: readFileSync(p, 'utf8') }));

// Flood is what a county's rivers do in every exercise, and the earthquake service is a department besides.
it.each(HAZARDS.map((h) => h.id).filter((id) => id !== 'flood' && id !== 'earthquake'))(
  'no shared file names %s',
  (id) => {
    const camel = id.replace(/-(.)/g, (_, c: string) => c.toUpperCase());
    const names = new RegExp(`${id}|${camel}`, 'i');
    expect(shared.filter((f) => names.test(f.text)).map((f) => f.p)).toEqual([]);
  },
);
it('nor the earthquake, but as the department', () =>
  expect(
    shared
      .filter((f) =>
        f.text
          .split('\n')
          .some(
            (l) =>
              /earthquake/i.test(l) &&
              !/department|attendees|from\.|\['earthquake', '地震'|an earthquake/.test(l),
          ),
      )
      .map((f) => f.p),
  ).toEqual([]));
