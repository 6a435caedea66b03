/** Design choices stand in tables that a county can answer to, and every number of those tables is used. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/sim/index.ts';

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const p = join(dir, name);
    return statSync(p).isDirectory() ? files(p) : p.endsWith('.ts') ? [p] : [];
  });
const core = files('src/sim').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What the review sheet is made of. */
const TABLES =
  /^src\/sim\/(scenario\/(parameters\/.*|level-number|score-numbers)|scoring\/(catalogue|items\/.*)|hazards\/[a-z-]+\/(items\/.*|parameters\.data))\.ts$/;
/** Files whose design choices are no county's to set, each with why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'src/sim/county/masts.ts': 'where invented masts stand: no number',
  'src/sim/doctrine/apply.ts': 'the catalogue’s own status under another doctrine',
  'src/sim/hazards/earthquake/kernel/damage.ts': 'coefficients of a published vulnerability model',
  'src/sim/hazards/flood/kernel/levee.ts': 'closure of the levee model',
  'src/sim/hazards/flood/kernel/levee-watch.ts': 'closure of the levee model',
  'src/sim/hazards/flood/kernel/tailings.ts': 'closure of the pond’s water balance',
  'src/sim/hazards/forest-fire/kernel/smoke.ts': 'closure of the smoke model',
  'src/sim/hazards/forest-fire/kernel/terrain.ts': 'geometry of terrain shapes on this grid',
  'src/sim/hazards/landslide/kernel/rain.ts': 'closure of the rain threshold',
  'src/sim/hazards/shared/below.ts': 'geometry: cells looked at beside a stream',
  'src/sim/hazards/forest-fire/escape.ts': 'geometry: the way that a crew’s escape is looked at along',
  'src/sim/hazards/forest-fire/smoke-reach.ts': 'classes of the map and closure of the smoke model',
  'src/sim/hazards/forest-fire/view.ts': 'speaks of the level table, whose numbers are in it',
  'src/sim/hazards/hazmat/view.ts': 'speaks of the level table, whose numbers are in it',
  'src/sim/hazards/landslide/lakes.ts': 'geometry: how far a wave is followed and how it falls',
  'src/sim/hazards/landslide/units.ts': 'soil and cut geometry, physical closure without a survey',
  'src/sim/hazards/flood/levels.ts': 'speaks of the level table, whose numbers are in it',
  'src/sim/information/viewshed.ts': 'terrain only: what the model leaves out, no number',
  'src/sim/plan/departments.data.ts': 'who owns a task: no number',
  'src/sim/plan/forces.data.ts': 'words of the traceability page',
  'src/sim/plan/indicators.data.ts': 'words of the traceability page',
  'src/sim/plan/joint.data.ts': 'words of the traceability page',
  'src/sim/plan/warning.data.ts': 'words of the traceability page',
  'src/sim/plan/works.data.ts': 'words of the traceability page',
  'src/sim/report/findings.ts': 'who mends what: no number',
  'src/sim/scoring/score.ts': 'status of an override that the county has not confirmed',
  'src/sim/resources/sight.ts': 'drawing only: how far the water layer is lit round an observer',
};
/** Comments run on as one line. */
const flat = (text: string): string => text.replace(/\n\s*(\*|\/\/)\s?/g, ' ');
const SPEAKS =
  /status: 'design'|: \('?design|\? '?design'|训练设定|\bdesign (choice|data)|\((assumed|low|memory)?[,;:]? ?design\b|[,;] design\)|\bassumed \(design|\bDesign choices?\b/;
const speaking = core.filter((f) => SPEAKS.test(flat(f.text))).map((f) => f.path);

describe('design choices', () => {
  it('stand in the tables of the review sheet, or are named here with a reason', () => {
    expect(speaking.filter((p) => !TABLES.test(p) && ELSEWHERE[p] === undefined)).toEqual([]);
  });
  it('have no reason here once they are gone', () => {
    expect(Object.keys(ELSEWHERE).filter((p) => !speaking.includes(p))).toEqual([]);
  });
  it('are found wherever they hide', () => {
    const hidden = [
      "const A = { value: 3, status: 'design' };",
      '/** Waits so long, s (design choice). */',
      '/**\n * Rates are a design\n * choice of ours. */',
      "const source = '训练设定';",
      '/** Lost (assumed, design). */',
    ];
    for (const h of hidden) expect(SPEAKS.test(flat(h)), h).toBe(true);
    for (const h of ['release up to the design level', 'a dam designed for more', 'r.designM'])
      expect(SPEAKS.test(h), h).toBe(false);
  });
});

describe('parameters', () => {
  it('are all read somewhere: no number on the sheet is without effect', () => {
    const used = core
      .filter((f) => !/\/parameters(\/|\.data\.ts)/.test(f.path))
      .flatMap((f) => [...f.text.matchAll(/['`](PRM-(?:[^'`$]|\$\{[^}]*\})+)['`]/g)].map((m) => m[1]))
      .map((id) => new RegExp(`^${id.replace(/\$\{[^}]*\}/g, '[A-Z0-9-]+')}$`));
    expect(Object.keys(PARAMETERS).filter((id) => !used.some((u) => u.test(id)))).toEqual([]);
  });
});
