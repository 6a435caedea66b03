/** A hazard is one thing: shared code names none, and only the one-line lists of the layers do. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMON_BINDINGS } from '../../src/sim/common-charts.ts';
import { HAZARDS } from '../../src/sim/hazards/index.ts';
import { SPECS } from '../../src/sim/hazards/specs.ts';
import { COMMON_CHARTS } from '../../src/sim/machines/common.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f))
  .map((f) => ({ path: f, text: readFileSync(`src/${f}`, 'utf8') }));
/** Where each layer lists its hazards. */
const LISTS = [
  'bots/hazards/index.ts',
  'cartography/hazards/index.ts',
  'i18n/hazards/index.ts',
  'i18n/meanings/index.ts',
  'shell/hazards/index.ts',
  'sim/hazards/index.ts',
  'sim/hazards/specs.ts',
];

describe('a hazard', () => {
  it('hazmat is named outside its own files by the lists alone', () => {
    const named = files.filter((f) => /hazmat/i.test(f.text) && !/hazmat/i.test(f.path)).map((f) => f.path);
    expect(named.sort()).toEqual(LISTS);
  });
  it('every one that a scenario may name has its pack, and the same charts in both', () => {
    expect(HAZARDS.map((h) => h.id).sort()).toEqual(Object.keys(SPECS).sort());
    for (const h of HAZARDS)
      expect(h.charts.map((c) => c.machine.id).sort()).toEqual(SPECS[h.id].charts.map((m) => m.id).sort());
  });
  it('what every exercise has are the charts that a file may name, whatever its hazard', () =>
    expect(COMMON_BINDINGS.map((c) => c.machine)).toEqual(COMMON_CHARTS));
});
