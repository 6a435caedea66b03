import { describe, expect, it } from 'vitest';
import { modelIds, runModel } from '../../../src/sim/hazards/models.ts';
import { cases, differences } from './cases.ts';

const rows = cases.filter((c) => c.modelId !== undefined && /^(flood|people)\./.test(c.modelId));

describe('flood and people formulas against their reference rows', () => {
  it('has rows for every flood and people model', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect([...new Set(rows.map((c) => c.modelId))].sort()).toEqual(
      modelIds().filter((m) => /^(flood|people)\./.test(m)),
    );
  });
  for (const c of rows)
    it(`${c.modelId} ${c.id}${c.provenance.includes('from memory') ? ' (expectation from memory)' : ''}`, () => {
      const r = runModel(c.modelId as string, c.inputs);
      expect(r.ok).toBe(true);
      if (r.ok) expect(differences(c, r.value)).toEqual([]);
    });
  it('refuses what it does not know', () => {
    expect(runModel('flood.nothing', {})).toEqual({ ok: false, error: { code: 'model.unknown' } });
    expect(runModel('toString', {})).toEqual({ ok: false, error: { code: 'model.unknown' } });
    expect(runModel('flood.scs-cn', { P_mm: 'x', CN: 70 })).toEqual({
      ok: false,
      error: { code: 'input.P_mm' },
    });
  });
});
