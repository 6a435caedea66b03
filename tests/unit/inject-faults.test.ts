/** Whatever stands in an inject, the exercise goes on and the controller is told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printer } from '../../src/export/format.ts';
import { messages } from '../../src/export/sections/overview.ts';
import { playBot, RunStopped } from '../../src/bots/run.ts';
import { HAZARD_VARS, type ConditionVars, compileCondition } from '../../src/sim/scenario/conditions.ts';
import { incidentVars } from '../../src/sim/hazards/answers.ts';
import {
  advance,
  buildReport,
  runParts,
  loadScenario,
  projectView,
  readRecord,
  type Exercise,
} from '../../src/sim/index.ts';
import { begin, county, firstSteps, firstStepsText, give, load } from '../support/tiny.ts';

/** As a record brings it: what lint would refuse today is played all the same. */
function played(text: string): Exercise {
  const r = loadScenario(text, '', county, undefined, 'record');
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return begin('1', r.value.scenario);
}
const injects = (ex: Exercise) => projectView(ex, 'trainer').injects;
const states = (ex: Exercise): Record<string, string> =>
  Object.fromEntries(injects(ex).map((i) => [i.id, i.state]));
const faultsOf = (ex: Exercise) => ex.world.log.filter((e) => e.kind === 'INJECT_FAULT');

describe('a condition that asks for what is not there', () => {
  const text = readFileSync('tests/fixtures/scenarios/flood-condition-unknown-inject-late.yaml', 'utf8');
  it('is false, the exercise goes on past that minute, the controller is told once', () => {
    const ex = played(text);
    expect(advance(ex, 3000)).toBe(3000);
    expect(states(ex)['INJ-03']).toBe('waiting');
    expect(states(ex)['INJ-06']).toBe('delivered');
    expect(faultsOf(ex).map((e) => [e.t, e.data])).toEqual([
      [60, { inject: 'INJ-03', what: 'key', about: 'fired["INJ-99"]' }],
    ]);
    expect(injects(ex).find((i) => i.id === 'INJ-03')?.fault).toEqual({
      t: 60,
      what: 'key',
      about: 'fired["INJ-99"]',
    });
    expect(projectView(ex, 'commander').injects).toEqual([]);
  });
  it('is false as a whole, whichever part asks', () => {
    const vars: ConditionVars = {
      t: 30,
      response: 0,
      dead: 0,
      level: {},
      over: { shendu: 1 },
      hazard: {},
      done: {},
      fired: {},
      weather: {},
      story: {},
      // None of these conditions asks anything.
      ask: {} as ConditionVars['ask'],
    };
    const ask = (source: string) => {
      const r = compileCondition(source);
      if (!r.ok) throw new Error(r.error.why);
      return r.value.holds(vars);
    };
    expect(ask('over["shendu"] > 0.5')).toBe(true);
    expect(ask('over["shendu"] > 2.0')).toBe(false);
    for (const source of [
      't > 20.0 || over["nowhere"] > 0.0',
      '!(over["nowhere"] > 0.0)',
      'over.nowhere > 0.0 || t > 1.0',
      't > 20.0 ? true : over["nowhere"] > 0.0',
    ])
      expect(ask(source)).toMatchObject({ map: 'over', key: 'nowhere' });
    expect(ask('has(over.nowhere) || t > 20.0')).toBe(true);
  });
  it('so is one whose key is put together while it runs', () => {
    const ex = played(firstStepsText.replace(/when: .*/, `when: 'over["no" + "where"] > 0.0'`));
    expect(advance(ex, 600)).toBe(600);
    expect(faultsOf(ex).map((e) => e.data.what)).toEqual(['condition']);
  });
  it('every number of a hazard is there from the first second on, and no other', () => {
    const found = [
      'flood-first-steps',
      'forest-fire-qingming',
      'earthquake-barrier-lake',
      'hazmat-ammonia-park',
    ].map((id) =>
      Object.keys(
        incidentVars(begin('1', load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario).world),
      ),
    );
    expect([...new Set(found.flat())].sort()).toEqual(Object.keys(HAZARD_VARS).sort());
  });
});

describe('a fault inside an inject', () => {
  it('of one effect leaves the message, the other effects and the exercise', () => {
    const text = firstStepsText.replace(
      /effects:\n.*/,
      `effects:
      - { do: levee-danger, levee: levee-5, kind: piping }
      - { do: social-arrives }`,
    );
    const ex = played(text);
    // A file cannot name a levee that is not there; a program that forgets one must not stop the class.
    (ex.world.env.index.levee as Map<string, number>).delete('levee-5');
    const teams = ex.world.res.units.length;
    expect(advance(ex, 2700)).toBe(2700);
    expect(states(ex)['INJ-06']).toBe('delivered');
    expect(ex.world.res.units.length).toBe(teams + 1);
    const told = faultsOf(ex).filter((e) => e.data.inject === 'INJ-06');
    expect(told.map((e) => e.data)).toEqual([
      { inject: 'INJ-06', what: 'effect', about: 'levee-danger levee-5' },
    ]);
  });
});

describe('skipping an inject', () => {
  it('says which others wait for it, through others too', () => {
    const ex = begin();
    expect(injects(ex).find((i) => i.id === 'INJ-03')?.waiting).toEqual(['INJ-04']);
    expect(injects(ex).find((i) => i.id === 'INJ-01')?.waiting).toEqual([]);
    expect(give(ex, 'trainer', { type: 'inject.skip', inject: 'INJ-03' })).toBeNull();
    expect(ex.world.log.at(-1)).toMatchObject({ kind: 'INJECT_SKIPPED', data: { waiting: 'INJ-04' } });
    const chained = played(firstStepsText.replace(/at: '0:50'/, `when: 'fired["INJ-04"] && t > 50.0'`));
    expect(injects(chained).find((i) => i.id === 'INJ-03')?.waiting).toEqual(['INJ-04', 'INJ-07']);
  });
});

describe('a fault of the program in the middle of a run', () => {
  it('leaves the record so far', () => {
    const bot = {
      name: 'broken',
      act: (seat: Parameters<Parameters<typeof playBot>[4]['act']>[0]) => {
        if (seat.view('commander').t >= 1200) throw new Error('by accident');
        seat.send('duty', { type: 'report.verify', message: 0, method: 'call-back' });
      },
    };
    let stopped: unknown;
    try {
      playBot(firstSteps, firstStepsText, county, '1', bot);
    } catch (e) {
      stopped = e;
    }
    expect(stopped).toBeInstanceOf(RunStopped);
    const { recordText, t, cause } = stopped as RunStopped;
    expect([t, (cause as Error).message]).toEqual([1200, 'by accident']);
    const r = readRecord(recordText);
    expect(r.ok && r.value.hashes.at(-1)?.t).toBe(1200);
  });
});

describe('what a file says to those who run the exercise', () => {
  it('stands in the report with the fault of an inject, in both languages', () => {
    const run = playBot(firstSteps, firstStepsText, county, '1', { name: 'idle', act: () => {} });
    run.session.ex.world.log.push({
      n: 0,
      t: 60,
      kind: 'INJECT_FAULT',
      role: null,
      data: { inject: 'INJ-03', what: 'key', about: 'over["sehndu"]' },
    });
    const m = buildReport({
      loaded: firstSteps,
      pack: county,
      seed: '1',
      policy: 'idle',
      recordText: run.close(null),
      score: run.score(null),
      ...runParts(run.session.ex),
    });
    for (const [lang, learning] of [
      ['zh', '学习要点：见到滑坡迹象先转移人'],
      ['en', 'Learning point: Move people at the first signs'],
    ] as const) {
      const rows = messages.build(printer(m, lang)).flatMap((b) => (b.kind === 'table' ? b.rows : []));
      const inject = (id: string): string => printer(m, lang).inject(id);
      expect(rows.map((r) => r[0].split('\n')[0])).toEqual(firstSteps.scenario.msel.map((x) => inject(x.id)));
      const said = (id: string): string => rows.find((r) => r[0].startsWith(`${inject(id)}\n`))![2];
      expect(said('INJ-08')).toContain(learning);
      expect(said('INJ-03')).toContain('over["sehndu"]');
    }
  });
});
