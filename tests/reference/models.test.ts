import { describe, expect, it } from 'vitest';
import { modelIds, runModel } from '../../src/sim/hazards/models.ts';
import { cases, differences } from './cases.ts';

const rows = cases.filter((c) => c.modelId !== undefined && modelIds().includes(c.modelId));

describe('every formula against its reference rows', () => {
  it('has rows for every model', () => {
    expect([...new Set(rows.map((c) => c.modelId))].sort()).toEqual(modelIds());
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
