/** What a scenario takes out of charts: what lint knows, and what levels of difficulty change. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartRows, loadScenario, type Diagnostic } from '../../src/sim/index.ts';
import { withoutOf } from '../../src/sim/scenario/machines.ts';
import { county } from '../support/tiny.ts';

const gas = readFileSync('scenarios/hazmat-kiln-gas.yaml', 'utf8');
const flood = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');
const lint = (text: string, name = 'hazmat-x.yaml'): readonly Diagnostic[] => {
  const r = loadScenario(text, name, county);
  return r.ok ? r.value.warnings : r.error;
};
const said = (text: string, name?: string): string[] =>
  lint(text, name)
    .filter((d) => ['SCN-056', 'SCN-057', 'SCN-107', 'SCN-002', 'SCN-003'].includes(d.rule))
    .map((d) => `${d.rule} ${d.severity} ${d.params.near ?? ''}`.trim());
const machines = (id: string, pair: string): string => `machines:\n  ${id}:\n    without: ['${pair}']\n`;

describe('[SCN-056] [SCN-057] machines of a file', () => {
  it('every transition of every hazard chart is known, under the names that are printed', () => {
    const rows = chartRows().filter((c) => c.hazard === 'hazmat');
    expect(rows.length).toBeGreaterThan(8);
    for (const { id, transitions } of rows)
      for (const { from, to } of transitions)
        expect(said(gas + machines(id, `${from} -> ${to}`))).toEqual([]);
  });
  it('an unknown chart or transition is an error with what may be meant', () => {
    expect(said(gas + machines('hazmat-vesel', 'failing -> burst'))).toEqual(['SCN-056 error hazmat-vessel']);
    expect(said(gas + machines('hazmat-vessel', 'failing -> bursts'))).toEqual([
      'SCN-057 error failing -> burst',
    ]);
    // Both states are there, but nothing leads from the one to the other.
    expect(said(gas + machines('hazmat-vessel', 'cold -> burst'))).toHaveLength(1);
  });
  it('[SCN-107] a chart of a hazard that the file has not is a warning', () =>
    expect(said(flood + machines('hazmat-vessel', 'failing -> burst'), 'flood-x.yaml')).toEqual([
      'SCN-107 warning',
    ]));
  it('what is no pair at all is refused by its form', () => {
    const r = loadScenario(gas + machines('hazmat-vessel', 'burst'), 'hazmat-x.yaml', county);
    expect(r.ok).toBe(false);
  });
});

describe('levels of difficulty', () => {
  const leveled = `${gas}difficulties:
  - level: hard
    note: { zh: 难, en: hard }
    machines: { hazmat-vessel: { without: ['failing -> cold'] } }
`;
  it('take out transitions of their own', () => {
    const text = gas.includes('\ndifficulties:')
      ? gas.replace(
          /\n {2}- level: hard\n/,
          "\n  - level: hard\n    machines: { hazmat-vessel: { without: ['failing -> cold'] } }\n",
        )
      : leveled;
    const at = (level?: 'hard'): Record<string, readonly string[]> => {
      const r = loadScenario(text, 'hazmat-x.yaml', county, level);
      if (!r.ok) throw new Error(JSON.stringify(r.error));
      return withoutOf(r.value.scenario);
    };
    expect(at()).toEqual({});
    expect(at('hard')).toEqual({ 'hazmat-vessel': ['failing -> cold'] });
  });
});
