/** What the hazards of one exercise answer together: every kind at once in the tiny county, nothing stood in for. */
import { dark } from '../../support/links.ts';
import { ring } from '../../../src/sim/information/links.ts';
import { describe, expect, it } from 'vitest';
import * as answers from '../../../src/sim/hazards/answers.ts';
import { snapshot, stateHashes, HASH_PARTS, type Exercise } from '../../../src/sim/index.ts';
import { warranted } from '../../../src/sim/information/levels.ts';
import { endConditions } from '../../../src/sim/information/response.ts';
import { markReached } from '../../../src/sim/people/reached.ts';
import { shelterTrouble } from '../../../src/sim/people/shelters.ts';
import { cell } from '../../support/tiny-county.ts';
import { facilityNo, minutes, tiny, villageNo, wetCell } from '../../support/tiny-world.ts';
import { raise } from '../../../src/sim/drive.ts';
import { danger } from '../../support/dangers.ts';
import { NO_LOSSES } from '../../../src/sim/resources/sectors.ts';

const v = villageNo;
const all = (): Exercise =>
  tiny({
    hazard: 'earthquake',
    also: ['flood', 'landslide', 'hazmat', 'forest-fire'],
    conditions: { slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80 }] },
  });

describe('packs that act', () => {
  it('are those named, and rivers always', () => {
    const ids = (ex: Exercise): string[] => ex.world.env.acting.map((p) => p.id);
    expect(ids(all())).toEqual(['landslide', 'flood', 'forest-fire', 'earthquake', 'hazmat']);
    const { world: w } = tiny({ hazard: 'hazmat', rain: null });
    expect(w.env.acting.map((p) => p.id)).toEqual(['flood', 'hazmat']);
    expect(w.env.hazards.map((p) => p.id)).toEqual(['hazmat']);
    expect([w.incidents.earthquake, w.incidents.forestFire, w.incidents.landslide]).toEqual([
      null,
      null,
      null,
    ]);
    expect(Object.keys(answers.incidentViews(w, true))).toEqual(['hazmat']);
  });
  it('rivers stand still without rain or a named flood, and roads with them', () => {
    const still = tiny({ hazard: 'hazmat', rain: null });
    const before = stateHashes(still)[HASH_PARTS.indexOf('incidents')];
    wetCell(still, cell(12, 15), 2);
    minutes(still, 1);
    expect(answers.incidentRoads(still.world)).toBeNull();
    expect(Math.max(...still.world.res.edgeState)).toBe(0);
    expect(stateHashes(still)[HASH_PARTS.indexOf('incidents')]).not.toBe(before);
    expect(answers.incidentRoads(tiny({ hazard: 'hazmat' }).world)).not.toBeNull();
  });
  it('rain alone moves rivers, and sets no pond going', () => {
    const { world: w } = tiny({ hazard: 'hazmat', conditions: { tailings: [] } });
    expect(w.incidents.flood.ponds).toEqual([]);
    expect(answers.incidentVars(w)).toMatchObject({ 'pond.left': 999, 'pond.failed': 0, 'hazmat.rate': 0 });
  });
});

describe('people', () => {
  it('held by water, rubble and gas add up; an order moves only those in water', () => {
    const ex = all();
    minutes(ex, 6);
    const { world: w } = ex;
    w.incidents.flood.stranded[v('v8')] = 5;
    w.incidents.flood.stranded[v('v7')] = 3;
    w.incidents.flood.fetched[v('v8')] = 2;
    const rubble = answers.heldFast(w, v('v8'));
    expect(rubble).toBeGreaterThan(0);
    expect(answers.incidentTrapped(w, v('v8'))).toBe(rubble + 5);
    // Two workers lie beside the leak in v7.
    const own = answers.heldFast(w, v('v7'));
    expect(own).toBeGreaterThanOrEqual(2);
    expect(answers.incidentTrapped(w, v('v7'))).toBe(own + 3);
    expect(answers.incidentRescued(w, v('v8'))).toBe(2);
  });
  it('cut off by water only where houses are wet', () => {
    const { world: w } = all();
    w.incidents.flood.stranded[v('v5')] = 4;
    expect(answers.incidentCutOff(w, v('v5'))).toBe(0);
    w.incidents.flood.households[v('v5')] = 1;
    expect(answers.incidentCutOff(w, v('v5'))).toBe(4);
  });
  it('damaged by two hazards count once, by the worse; of wet houses a quarter is not home for days', () => {
    const { world: w } = all();
    w.incidents.flood.households[v('v7')] = 40;
    expect([answers.incidentDamaged(w, v('v7')), answers.incidentHomeless(w, v('v7'))]).toEqual([40, 10]);
    markReached(w, 'forest-fire', v('v7'));
    const burnt = 0.04 * w.env.county.villages[v('v7')].households;
    expect(answers.incidentHomeless(w, v('v7'))).toBeCloseTo(Math.max(10, burnt), 9);
  });
  it('under a listed slope go with every order; low ground counts where rivers lead', () => {
    const { world: w } = all();
    expect([answers.movedWithAny(w, v('v6')), answers.movedWithAny(w, v('v5'))]).toEqual([20, 0]);
    expect(answers.listedLow(w, v('v5'))).toBe(0);
    expect(answers.listedLow(tiny().world, v('v5'))).toBeGreaterThan(0);
  });
  it('of a flooded village the water speaks first, then what burns, else that it is hit', () => {
    const { world: w } = all();
    expect(answers.incidentHit(w, v('v5'), 3).code).toBe('village-burning');
    w.incidents.flood.households[v('v5')] = 1;
    expect(answers.incidentHit(w, v('v5'), 3)).toEqual({
      code: 'village-flooded',
      params: { village: 'v5', trapped: 3 },
      as: 'flooded',
    });
    expect(answers.incidentHit(tiny({ hazard: 'earthquake' }).world, v('v5'), 3)).toEqual({
      code: 'village-hit',
      params: { village: 'v5', trapped: 3 },
      as: 'hit',
    });
  });
});

describe('places', () => {
  it('are as deep as the water over them, and a shelter in it is no shelter', () => {
    const ex = all();
    const f = facilityNo('shelter-1');
    const at = ex.world.env.county.facilities[f].cell;
    expect(answers.depthOver(ex.world, at)).toBe(0);
    wetCell(ex, at, 0.6);
    expect(answers.depthOver(ex.world, at)).toBeCloseTo(0.6, 6);
    expect(shelterTrouble(ex.world, f)).toBe('flooded');
    const out = new Uint8Array(ex.world.env.county.grid.cols * ex.world.env.county.grid.rows);
    // The first step takes the cell up among those that are looked at.
    minutes(ex, 0.2);
    answers.incidentDepthFrame(ex.world, out);
    expect(out[at]).toBeGreaterThan(0);
  });
  it('a danger is known by its levee; another number is none', () => {
    const { world: w } = all();
    const n = danger({ world: w }, 1).id;
    const levee = w.env.county.levees[1];
    expect(answers.dangerPlace(w, n)?.id).toBe(levee.id);
    expect(answers.dangerPlace(w, n + 1)).toBeNull();
    expect(answers.incidentNames(w)).toEqual([
      ['lake-gully', { zh: 'gully', en: 'gully' }],
      [String(n), levee.name],
    ]);
    expect(Object.keys(answers.dangerAdvice(w, String(n), 1)!)).toEqual(['levee', 'method']);
  });
  it('a slope tells nothing before its sign', () => {
    const { world: w } = all();
    expect(answers.signAt(w, 'slope-6')).toBeNull();
    answers.incidentEffect(w, { do: 'slope-sign', facility: 'slope-6' }, []);
    expect(answers.signAt(w, 'slope-6')).toEqual({ village: 'v6' });
    expect(answers.signAt(w, 'works')).toBeNull();
  });
  it('an effect is placed by the hazard whose it is', () => {
    const { world: w } = all();
    const { id } = w.env.county.levees[0];
    expect(answers.effectPlace(w, { do: 'levee-danger', levee: id, kind: 'slide' })).toEqual({
      levee: id,
      danger: 0,
    });
    expect(answers.effectPlace(w, { do: 'slope-sign', facility: 'slope-6' })).toEqual({
      slope: 'slope-6',
      village: 'v6',
    });
    expect(answers.effectPlace(w, { do: 'social-arrives' })).toBeNull();
  });
});

describe('together', () => {
  it('losses and works add up', () => {
    const { world: w } = all();
    const none = answers.incidentOutcome(w);
    expect(none).toEqual({ households: 0, levees: 0, dams: 0, burntHa: 0 });
    expect(answers.incidentLosses(w)).toEqual(NO_LOSSES);
    const { flood, hazmat } = w.incidents;
    flood.households[0] = 7;
    danger({ world: w }, 0, 'piping', 'gone');
    danger({ world: w }, 0, 'slide', 'gone');
    raise(w, 'flood-reservoir', 'dam', 'gives-way');
    hazmat!.release.airborneKg = 4000;
    expect(answers.incidentOutcome(w)).toEqual({
      households: 7,
      levees: 1,
      dams: 1,
      burntHa: 0,
    });
    // Works of the flood; homes and shops of the flood, and what was released.
    expect(answers.incidentLosses(w)).toEqual({
      ...NO_LOSSES,
      houses: 7 * 12,
      works: 100 * (8 + 20),
      firms: 7 * 3 + 100 * 2,
    });
  });
  it('what every county has stands first: in end conditions and in grounds', () => {
    const { world: w } = all();
    expect(Object.keys(endConditions(w)).slice(0, 4)).toEqual([
      'stages-below-warning',
      'no-active-danger',
      'nobody-trapped',
      'townships-in-contact',
    ]);
    expect(endConditions(w)['no-active-danger']).toBe(true);
    const d = danger({ world: w });
    expect(endConditions(w)['no-active-danger']).toBe(false);
    raise(w, 'flood-levee', d.instance, 'gone');
    w.info.known['danger:0'] = { 'hq-office': 1 };
    const town = w.env.county.townships[0].id;
    dark(w, 0);
    ring(w, 0);
    expect(warranted(w)).toEqual({ level: 1, grounds: ['danger:0', `silent:${town}`] });
  });
  it('a copy goes on by itself', () => {
    const ex = all();
    const copy = snapshot(ex);
    const before = stateHashes(ex);
    copy.world.incidents.flood.stranded[0] = 1;
    danger(copy);
    copy.world.incidents.hazmat!.release.airborneKg = 1;
    raise(copy.world, 'landslide-slope', 'slope-6', 'shown');
    expect(stateHashes(ex)).toEqual(before);
    expect(stateHashes(copy)).not.toEqual(before);
  });
  it('rivers answer for dams and streams', () => {
    const { world: w } = all();
    const r = answers.rivers(w);
    expect(r.cracked(w)).toEqual([]);
    expect([r.crackDam(w, 1), r.crackDam(w, 1), r.cracked(w)]).toEqual([true, false, [1]]);
    const c = w.env.county.catchments.findIndex((x) => x.id === 'c-mid');
    expect(r.flow(w, c)).toBeGreaterThan(0);
    expect(r.course(w, c).length).toBeGreaterThan(0);
    r.dam(w, c, 0.25);
    expect(w.incidents.flood.rivers.dammed[c]).toBe(0.25);
  });
});
