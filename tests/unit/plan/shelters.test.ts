/** Five kinds of shelter (REL-05): what the pack says of them, and what their kind does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countyDir } from '../../../src/cli/county/source.ts';
import { decodeCounty } from '../../../src/sim/county/pack.ts';
import { SHELTER_KINDS } from '../../../src/sim/county/types.ts';
import { isOpenAir } from '../../../src/sim/county/shelters.ts';
import { isIn } from '../../../src/sim/drive.ts';
import { shelterSafe, roofs } from '../../../src/sim/people/shelters.ts';
import { advance, projectView, SUPPLY_ITEMS, type Exercise } from '../../../src/sim/index.ts';
import { begin, county, give, load } from '../../support/tiny.ts';

const scenario = (id: string) => load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario;
const shelters = county.facilities.filter((f) => f.kind === 'shelter');
const indexOf = (id: string): number => county.facilities.findIndex((f) => f.id === id);
const order = { type: 'evacuate.order', scope: 'all', lead: 'township head', vulnerableFirst: true };
const issue = (ex: Exercise, id: string, role: 'emergency' | 'trainer' = 'emergency') =>
  projectView(ex, role).shelters.find((s) => s.id === id)!.issue;

describe('kinds of shelter', () => {
  it('[REL-05] the pack has all five kinds, and open ground in every township of the plan', () => {
    expect(new Set(shelters.map((f) => f.shelter))).toEqual(new Set(SHELTER_KINDS));
    for (const t of county.townships.filter((x) => x.inPlan))
      expect(
        shelters.some((f) => f.township === t.id && isOpenAir(f.shelter) && (f.capacity ?? 0) > 0),
        t.name.zh,
      ).toBe(true);
    // Only schools are on the list; everything else is invented and says so.
    for (const f of shelters)
      if (f.shelter !== 'school')
        expect([f.prov.status, f.name.zh]).toEqual(['training', expect.stringContaining('训练')]);
  });
  it('[REL-05] a pack whose shelter has no kind, or whose hospital has one, is refused', () => {
    const dir = countyDir('fuliang');
    const text = readFileSync(join(dir, 'county.json'), 'utf8');
    const terrain = new Uint8Array(readFileSync(join(dir, 'terrain.bin')));
    const code = (t: string): string => {
      const r = decodeCounty(t, terrain);
      return r.ok ? 'ok' : r.error.code;
    };
    expect(code(text)).toBe('ok');
    expect(code(text.replace('"shelter":"school",', ''))).toBe('COUNTY-SHELTER');
    expect(code(text.replace('"shelter":"school"', '"shelter":"cave"'))).toBe('COUNTY-SHELTER');
    expect(code(text.replace('"kind":"hospital",', '"kind":"hospital","shelter":"park",'))).toBe(
      'COUNTY-SHELTER',
    );
  });
});

describe('after an earthquake', () => {
  // The strongest shaking of the scenario's county first: a school that needs a look, and the square of its township.
  const shaken = (): { ex: Exercise; school: string; square: string; village: string } => {
    const ex = begin('1', scenario('earthquake-m60-night'));
    advance(ex, 1800);
    const school = shelters.find(
      (f) => f.shelter === 'school' && issue(ex, f.id, 'trainer') === 'unchecked',
    )!;
    const square = shelters.find((f) => f.shelter === 'square' && f.township === school.township)!;
    const village = county.villages.find((v) => v.township === school.township)!.id;
    return { ex, school: school.id, square: square.id, village };
  };
  it('[REL-05] a shaken school is not safe until its building is checked; open ground is', () => {
    const { ex, school, square, village } = shaken();
    expect(issue(ex, school)).toBe('unchecked');
    expect(issue(ex, square)).toBeNull();
    expect(give(ex, 'hq-office', { ...order, villages: [village], shelter: school })).toBeNull();
    expect(ex.world.log.findLast((e) => e.kind === 'EVAC')!.data.shelterSafe).toBe(false);
    expect(shelterSafe(ex.world, indexOf(square))).toBe(true);
    const check = { type: 'rescue.assign', task: 'building-check', target: school, unit: 'geology-team-1' };
    const words = {
      lookout: true,
      rally: 'yard',
    };
    expect(give(ex, 'emergency', { ...check, ...words })).toBeNull();
    advance(ex, 6 * 3600);
    expect(isIn(ex.world, 'earthquake-building', 'check.usable', school)).toBe(true);
    expect(issue(ex, school)).toBeNull();
    expect(shelterSafe(ex.world, indexOf(school))).toBe(true);
  });
  it('[REL-05] nobody is told of it before the parameters are known', () => {
    const ex = begin('1', scenario('earthquake-m60-night'));
    expect(projectView(ex, 'emergency').shelters.every((s) => s.issue === null)).toBe(true);
  });
});

describe('a roof', () => {
  const ex = begin();
  const { res } = ex.world;
  const tents = (f: number, n: number): number => {
    res.stock[f][SUPPLY_ITEMS.indexOf('tents')] = n;
    return roofs(ex.world, f);
  };
  it('[REL-05] open ground has one only where tents stand, and no more than there is room for', () => {
    const f = county.facilities.findIndex((x) => x.shelter === 'park');
    expect(tents(f, 0)).toBe(0);
    expect(tents(f, 10)).toBe(40);
    expect(tents(f, 5000)).toBe(county.facilities[f].capacity);
  });
  it('[REL-05] a school has one by itself, and tents take those beyond its rooms', () => {
    const f = county.facilities.findIndex((x) => x.shelter === 'school');
    const rooms = county.facilities[f].capacity!;
    expect(tents(f, 0)).toBe(rooms);
    expect(tents(f, 10)).toBe(rooms + 40);
  });
});

describe('in a release', () => {
  it('[REL-05] open ground near the leak is no shelter once it is known, a building there may be', () => {
    const ex = begin('1', scenario('hazmat-ammonia-park'));
    advance(ex, 3 * 3600);
    const unfit = projectView(ex, 'emergency').shelters.filter((s) => s.issue === 'plume');
    expect(unfit.length).toBeGreaterThan(0);
    expect(unfit.every((s) => s.openAir)).toBe(true);
    expect(unfit.some((s) => shelterSafe(ex.world, indexOf(s.id)))).toBe(false);
  });
});
