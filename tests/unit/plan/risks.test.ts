/** The list of hidden dangers from before the event: what nobody closes comes back as an inject. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectView, submit, type LoadedScenario } from '../../../src/sim/index.ts';
import { advance } from '../../../src/sim/exercise.ts';
import { begin, firstStepsText, load } from '../../support/tiny.ts';

const base = load(firstStepsText);
const first = base.scenario.msel[0];
/** First steps with one message that a listed danger stands behind. */
const listed = (closed: boolean, at = '1:10'): LoadedScenario['scenario'] => ({
  ...base.scenario,
  msel: [
    ...base.scenario.msel,
    { ...first, id: 'RISK-INJ', at, facts: [], effects: [], expects: [], when: undefined },
  ],
  conditions: {
    ...base.scenario.conditions,
    hiddenDangers: [
      {
        id: 'HD',
        near: 'store-county',
        name: { zh: '库房', en: 'Store' },
        measure: { zh: '清点', en: 'Count' },
        foundOn: '2020-07-01',
        closed,
        inject: 'RISK-INJ',
      },
    ],
  },
});
const fired = (ex: ReturnType<typeof begin>): boolean =>
  ex.world.log.some((e) => e.kind === 'INJECT' && e.data.inject === 'RISK-INJ');
const state = (ex: ReturnType<typeof begin>): string => projectView(ex, 'emergency').risks[0].state;

const send = (ex: ReturnType<typeof begin>): void => {
  const unit = ex.world.res.units.find((u) => u.kind === 'engineering-team' && u.status !== 'unavailable')!;
  const r = submit(ex, 'test', 'emergency', {
    type: 'unit.assign',
    unit: unit.id,
    task: 'close-risk',
    target: 'risk-HD',
    order: 'count',
    place: 'store',
    time: 'now',
    safety: 'gloves',
    comms: 'radio',
    contact: 'desk',
  });
  expect(r.ok, JSON.stringify(r)).toBe(true);
};

describe('listed hidden dangers', () => {
  it('[RSK-03] a listed danger that nobody closes becomes its inject; closed in time it never comes', () => {
    const idle = begin('1', listed(false));
    expect(state(idle)).toBe('open');
    advance(idle, 75 * 60);
    expect([fired(idle), state(idle)]).toEqual([true, 'happened']);

    const active = begin('1', listed(false));
    send(active);
    advance(active, 75 * 60);
    expect([fired(active), state(active)]).toEqual([false, 'closed']);
    const closing = active.world.log.find((e) => e.kind === 'RISK_CLOSED')!;
    expect(closing.data).toMatchObject({ risk: 'HD', late: false });
    expect(active.world.log.some((e) => e.kind === 'INJECT_WITHDRAWN')).toBe(true);
  });

  it('[RSK-03] closed before the event, it is neither a place of work nor an inject', () => {
    const ex = begin('1', listed(true));
    expect(projectView(ex, 'emergency').sites.some((s) => s.id === 'risk-HD')).toBe(false);
    advance(ex, 75 * 60);
    expect([fired(ex), state(ex)]).toEqual([false, 'closed']);
  });

  it('[RSK-03] closed too late, it is told as late and undoes nothing', () => {
    const ex = begin('1', listed(false, '0:05'));
    advance(ex, 6 * 60);
    send(ex);
    advance(ex, 75 * 60);
    expect(ex.world.log.find((e) => e.kind === 'RISK_CLOSED')?.data.late).toBe(true);
    expect([fired(ex), state(ex)]).toEqual([true, 'happened']);
  });

  it('[SCN-033] [SCN-012] a danger names a place and an inject that exist, each once', () => {
    const text = readFileSync('scenarios/flood-2020-changjiang.yaml', 'utf8');
    const risks = load(text).scenario.conditions.hiddenDangers;
    expect(risks.map((r) => r.inject)).toEqual(['INJ-06', 'INJ-34']);
    expect(() => load(text.replace('inject: INJ-34', 'inject: INJ-99'))).toThrow(/SCN-012/);
    expect(() => load(text.replace('inject: INJ-34', 'inject: INJ-06'))).toThrow(/SCN-033/);
    expect(() => load(text.replace('near: store-county', 'near: nowhere'))).toThrow(/SCN-012/);
  });
});
