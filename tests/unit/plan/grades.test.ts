/** What the plan wants the county to become, as something a scenario can choose. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heed } from '../../../src/sim/people/heed.ts';
import { GRADE_IDS, gradeOf } from '../../../src/sim/scenario/grades.ts';
import { advance } from '../../../src/sim/index.ts';
import { begin, county, firstStepsText, give, load } from '../../support/tiny.ts';
import { beginChart, raise } from '../../../src/sim/drive.ts';

const withResources = (lines: string): ReturnType<typeof load>['scenario'] =>
  load(firstStepsText.replace(/^msel:/m, `resources:\n${lines}\nmsel:`)).scenario;

describe('grades of resources', () => {
  it('[IND-13] a grade fills in what the resources leave open, each grade no worse than the one before', () => {
    for (const g of GRADE_IDS) {
      const { resources } = withResources(`  grade: ${g}\n  vehicles: 0.5`);
      expect(resources).toMatchObject({ ...gradeOf(g), vehicles: 0.5 });
    }
    GRADE_IDS.slice(1).forEach((g, i) => {
      for (const [k, v] of Object.entries(gradeOf(g)))
        expect(v, `${g} ${k}`).toBeGreaterThanOrEqual(
          gradeOf(GRADE_IDS[i])[k as keyof ReturnType<typeof gradeOf>],
        );
    });
    expect(() => withResources('  grade: best')).toThrow(/SCN-006/);
  });

  it('[IND-14] model communities go on heeding warnings that others tire of', () => {
    const [model, plain] = county.villages;
    const ex = begin('1', withResources(`  modelCommunities: ['${model.id}']`));
    const warning = {
      kind: 'flood',
      colour: 3,
      villages: [0, 1],
      issuedAt: 0,
      updatedAt: -1,
      channels: [],
      text: '',
    };
    for (let id = 0; id < 3; id++) {
      ex.world.resp.warnings.push({ ...warning, id } as never);
      beginChart(ex.world, 'warning', String(id));
      raise(ex.world, 'warning', String(id), 'cancel');
    }
    expect(plain.id).not.toBe(model.id);
    expect(heed(ex.world, 0)).toBeGreaterThan(heed(ex.world, 1));
    expect(heed(ex.world, 1)).toBeLessThan(1);
    expect(() => withResources(`  modelCommunities: ['nowhere']`)).toThrow(/SCN-012/);
  });

  it('[TEA-17] at the plan’s 100 % a shift walks out by itself; untrained workers must be told in time', () => {
    const park = load(readFileSync('scenarios/hazmat-ammonia-park.yaml', 'utf8')).scenario;
    expect(park.resources.workersTrained).toBe(1);
    const down = (workersTrained: number, told: boolean): number => {
      const ex = begin('1', { ...park, resources: { ...park.resources, workersTrained } });
      advance(ex, 5 * 60);
      if (told) expect(give(ex, 'duty', { type: 'plant.order', actions: ['evacuate-workers'] })).toBeNull();
      advance(ex, 15 * 60);
      const news = ex.world.log.filter((e) => e.kind === 'WORKERS_DOWN');
      expect(news.map((e) => e.data.people)).toEqual(workersTrained < 1 && !told ? [12] : []);
      return ex.world.incidents.hazmat!.workers;
    };
    expect(down(1, false)).toBe(2);
    expect(down(0.5, false)).toBe(14);
    expect(down(0.5, true)).toBe(2);
  });
});
