/** Landslides in an exercise: rain and shaking set them off, roads close and are cleared, a dammed stream fills and breaks. */
import { events } from '../support/tiny-world.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, projectView, type Exercise } from '../../src/sim/index.ts';
import { damStream, channelBelow, levelAt } from '../../src/sim/hazards/flood/kernel/system.ts';
import { digSpillway } from '../../src/sim/hazards/landslide/kernel/barrier-lake.ts';
import { shakeGround } from '../../src/sim/hazards/answers.ts';
import { slideField } from '../../src/sim/hazards/landslide/units.ts';
import { begin, county, give, load } from '../support/tiny.ts';
import { hasBreached } from '../../src/sim/hazards/landslide/lakes.ts';

const read = (f: string): string => readFileSync(`scenarios/${f}.yaml`, 'utf8');
const lakeScenario = load(read('earthquake-barrier-lake')).scenario;
const floodScenario = load(read('flood-2020-changjiang')).scenario;
const to = (ex: Exercise, t: number): Exercise => (advance(ex, t - ex.world.t), ex);

describe('slides', () => {
  it('rain brings cuts down on roads of the real network; the county hears later and routes go round', () => {
    const ex = to(begin('1', floodScenario), 3600);
    const slid = events(ex, 'ROAD_SLIDE');
    expect(slid.length).toBeGreaterThan(0);
    const edge = Number(slid[0].data.edge);
    expect(ex.world.res.blockedEdges[edge]).toBe(3600);
    expect(ex.world.info.knownClosed[edge]).toBeUndefined();
    to(ex, 3600 + 5400);
    expect(ex.world.info.knownClosed[edge]).toBeGreaterThan(3600);
    const view = projectView(ex, 'emergency');
    expect(view.sites.some((s) => s.id === `road-${edge}`)).toBe(true);
    expect(view.incidents.landslide!.slides.some((s) => s.edge === edge && s.blocked)).toBe(true);
  });
  it('a road crew clears by the cubic metre: the road opens only when the debris is gone', () => {
    const ex = to(begin('1', floodScenario), 9000);
    const { landslide } = ex.world.incidents;
    const { means } = slideField(ex.world.env);
    const k = means.findIndex((m, i) => m.kind === 'cut' && landslide!.slides.failedS[i] >= 0);
    const edge = means[k].of;
    const at = landslide!.slides.roadAt[k];
    landslide!.slides.debrisM3[at] = 300;
    const unit = ex.world.res.units.findIndex((u) => u.kind === 'road-team');
    const order = { order: 'x', place: 'x', time: 'x', safety: 'x', comms: 'x', contact: 'x' };
    ex.world.res.units[unit].node = county.roads.edges[edge].a;
    const id = ex.world.res.units[unit].id;
    const cmd = { type: 'unit.assign', unit: id, task: 'repair-road', target: `road-${edge}`, ...order };
    expect(give(ex, 'emergency', cmd)).toBeNull();
    // Three loaders, 45 m³ each an hour, rounds of 90 min: 202.5 m³ a round, after turnout and a look for the place.
    to(ex, ex.world.t + 6900);
    expect(landslide!.slides.debrisM3[at]).toBeCloseTo(97.5, 6);
    expect(ex.world.res.blockedEdges[edge]).toBeDefined();
    to(ex, ex.world.t + 5500);
    expect(ex.world.res.blockedEdges[edge]).toBeUndefined();
    expect(events(ex, 'ROAD_CLEARED').some((e) => e.data.edge === edge)).toBe(true);
  });
  it('shaking brings down what rain has not: listed slopes kill those still below, stronger shocks take none back', () => {
    const weak = begin('1', floodScenario);
    const strong = begin('1', floodScenario);
    shakeGround(weak.world, () => 250, 5.5);
    shakeGround(strong.world, () => 2500, 7);
    const down = (ex: Exercise): number[] =>
      [...ex.world.incidents.landslide!.slides.failedS].flatMap((t, k) => (t >= 0 ? [k] : []));
    expect(down(strong).length).toBeGreaterThan(2);
    for (const k of down(weak)) expect(down(strong)).toContain(k);
    const killed = events(strong, 'SLIDE');
    for (const e of killed) expect(e.data.hit).toBeGreaterThan(0);
  });
});

describe('a barrier lake', () => {
  it('the stream runs dry below, the lake fills with its flow, overtops and sends a wave through the villages', () => {
    const ex = to(begin('1', lakeScenario), 240);
    const { world: w } = ex;
    const q = w.incidents.landslide!;
    const cell = channelBelow(
      w.incidents.flood.rivers,
      county.catchments.findIndex((c) => c.id === 'jx-upper'),
    )[3];
    const before = levelAt(w.incidents.flood.rivers, cell);
    to(ex, 6 * 3600);
    expect(q.lakes).toHaveLength(1);
    expect(levelAt(w.incidents.flood.rivers, cell)).toBeLessThan(before - 0.3);
    expect(w.incidents.flood.rivers.dammed).toEqual({
      [county.catchments.findIndex((c) => c.id === 'jx-upper')]: 0,
    });
    const { lake } = q.slides.lakes[0];
    // Nothing leaks before it overtops: what came in is what stands there.
    expect(lake.volumeM3).toBeCloseTo(lake.inM3, 3);
    expect(lake.outM3).toBe(0);
    to(ex, 22 * 3600);
    expect(hasBreached(w, q.lakes[0])).toBe(true);
    expect(q.lakes[0].peakM3s).toBeGreaterThan(1000);
    expect(lake.inM3 - lake.outM3).toBeCloseTo(lake.volumeM3, 2);
    expect(events(ex, 'STAGE_OVER').some((e) => e.data.gauge === 'jiaotan')).toBe(true);
  });
  it('its figures are unknown until a crew has measured it', () => {
    const ex = to(begin('1', lakeScenario), 2 * 3600);
    const lake = projectView(ex, 'hq-office').incidents.landslide!.lakes[0];
    expect(lake.crestM).toBeNull();
    expect(lake.hoursLeft).toBeNull();
    expect(projectView(ex, 'trainer').incidents.landslide!.lakes[0].crestM).toBeGreaterThan(10);
    expect(lake.below.length).toBeGreaterThan(2);
  });
  it('a spillway dug in time makes the wave smaller', () => {
    const peak = (dug: number): number => {
      const ex = to(begin('1', lakeScenario), 3600);
      digSpillway(ex.world.incidents.landslide!.slides.lakes[0].lake, dug);
      to(ex, 22 * 3600);
      return ex.world.incidents.landslide!.lakes[0].peakM3s;
    };
    const whole = peak(0);
    expect(peak(10)).toBeLessThan(0.6 * whole);
  });
  it('a dammed catchment gives its channel only what the lake lets through', () => {
    const ex = to(begin('1', floodScenario), 600);
    const k = county.catchments.findIndex((c) => c.id === 'jx-upper');
    const cell = channelBelow(ex.world.incidents.flood.rivers, k)[5];
    const free = to(begin('1', floodScenario), 600 + 7200);
    damStream(ex.world.incidents.flood.rivers, k, 0);
    to(ex, 600 + 7200);
    expect(levelAt(ex.world.incidents.flood.rivers, cell)).toBeLessThan(
      levelAt(free.world.incidents.flood.rivers, cell) - 0.3,
    );
    expect(ex.world.incidents.flood.rivers.dammed[k]).toBe(0);
  });
});
