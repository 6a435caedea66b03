/** Outside its domain a model answers no number, and says which input is outside. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MODEL_DOMAINS, runModel } from '../../src/sim/hazards/models.ts';
import { cases } from './cases.ts';

const rowOf = (modelId: string): Record<string, unknown> => cases.find((c) => c.modelId === modelId)!.inputs;

describe('domains of the models', () => {
  const sides = Object.entries(MODEL_DOMAINS).flatMap(([modelId, domain]) =>
    Object.entries(domain).flatMap(([input, { min, max, open }]) => [
      { modelId, input, value: open ? min : min - Math.max(1e-6, Math.abs(min) * 1e-6) },
      { modelId, input, value: max + Math.max(1e-6, Math.abs(max) * 1e-6) },
    ]),
  );
  const bounded = sides.filter((s) => Number.isFinite(s.value));
  it('are stated for every model that takes numbers', () => {
    const none = Object.entries(MODEL_DOMAINS).filter(([, d]) => Object.keys(d).length === 0);
    expect(none.map(([id]) => id).sort()).toEqual(['hazmat.aegl', 'hazmat.erg']);
    expect(bounded.length).toBeGreaterThan(200);
  });
  it('end where they say: just outside, the input and its range are named', () => {
    for (const { modelId, input, value } of bounded) {
      const r = runModel(modelId, { ...rowOf(modelId), [input]: value });
      expect([modelId, r]).toEqual([
        modelId,
        { ok: false, error: expect.objectContaining({ code: 'MOD-DOMAIN', input, value }) },
      ]);
    }
  });
  it('hold for what follows from several inputs', () => {
    const ask = (modelId: string, change: object) => runModel(modelId, { ...rowOf(modelId), ...change });
    for (const [modelId, change] of [
      ['hazmat.orifice-liquid', { P1_Pa: 1e5 }],
      ['hazmat.orifice-gas', { P1_Pa: 1e5 }],
      ['hazmat.dense-plume', { rhoGas: 1 }],
      ['hazmat.dense-puff', { rho_kg_m3: 1.2 }],
      ['flood.muskingum', { dt_h: 5 }],
      ['flood.muskingum', { dt_h: 0.1 }],
      ['quake.newmark-eq6', { ac_g: 0.3, amax_g: 0.3 }],
      ['quake.newmark-eq7', { ac_g: 3 }],
      ['quake.aftershocks', { t1_d: 40 }],
      ['fire.rothermel', { slope_tan: 3, wind_midflame_mph: 25 }],
      ['fire.wang-r0', { T_C: -10, windForce_level: 1, RH_pct: 90 }],
      ['fire.wang-r0', { windForce_level: 7 }],
      ['fire.wang-factors', { V_m_s: 12.5 }],
      ['fire.wang-factors', { slope_deg: 60.5 }],
      ['quake.intensity', { Ms: 4.6 }],
      ['quake.intensity-wang2000', { Ms: 4.6 }],
      ['quake.isoseismal', { Ms: 4.6 }],
      ['quake.ground-motion', { Ms: 4.6 }],
      ['quake.pga', { Ms: 4.6 }],
    ] as const)
      expect([modelId, ask(modelId, change)]).toMatchObject([
        modelId,
        { ok: false, error: { code: 'MOD-DOMAIN' } },
      ]);
  });
  it('a number given as something else is not taken for nothing', () =>
    expect(runModel('fire.rothermel', { ...rowOf('fire.rothermel'), slope_tan: 'steep' })).toEqual({
      ok: false,
      error: { code: 'input.slope_tan' },
    }));
  it('the four calls of the fixture are refused', () => {
    const rows = JSON.parse(readFileSync('tests/fixtures/models/model-out-of-domain.json', 'utf8')) as {
      id: string;
      modelId: string;
      inputs: Record<string, unknown>;
    }[];
    expect(rows.map((x) => [x.id, runModel(x.modelId, x.inputs)])).toMatchObject([
      ['upwind', { error: { input: 'x_m', value: -100, range: '1 ≤ x_m ≤ 30000' } }],
      ['calm', { error: { input: 'u_m_s', value: 0 } }],
      ['cn', { error: { input: 'CN', value: 110, range: '0 < CN ≤ 100' } }],
      ['ratio', { error: { input: 'collapsedAreaRatio', value: 1.5 } }],
    ]);
  });
});
