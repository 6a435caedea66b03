/** Acting on the map, the part that chooses: which orders about a thing, where a crew is sent, what Escape undoes, bookmarks. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { briefingOf, commandForms } from '../../src/bridge/map-base.ts';
import type { Role } from '../../src/bridge/protocol.ts';
import { bookmarkKey } from '../../src/stores/keys.ts';
import { addBookmark, bookmarksFrom, changed, MOST } from '../../src/stores/bookmark-list.ts';
import { NOTHING_SELECTED, selectionStore } from '../../src/stores/selection.ts';
import {
  clearRings,
  endMeasure,
  measureAt,
  openMenu,
  ringsAt,
  select,
  stepBack,
  takeTool,
  toggleRadius,
  toggleSelected,
  toolsStore,
  unmeasure,
} from '../../src/stores/tools.ts';
import { translator } from '../../src/i18n/index.ts';
import { kindsOf, sendTo, taskFor } from '../../src/shell/act/send.ts';
import { GROUPS, grouped, ordersAt, subjectsOf } from '../../src/shell/act/orders-at.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { begin, load } from '../support/tiny.ts';
import { base, midway } from '../support/pictures.ts';
import { projectView } from '../../src/sim/index.ts';

const { scenario } = load(readFileSync('scenarios/flood-first-steps.yaml', 'utf8'));
const briefing = briefingOf(scenario);
const forms = commandForms(scenario);
const view = projectView(begin('1', scenario), 'commander');
const t = translator('zh');
const words = {
  t,
  lang: 'zh' as const,
  x: (s: { zh: string }) => s.zh,
  first: (k: readonly string[]) => k[0],
};
const source = { base, view, briefing, words, name: (id: string) => id };
const at = (id: string, role: Role = 'commander') =>
  ordersAt(subjectsOf(id, view), role, forms, source, new Set());
const village = view.villages[0].id;
const levee = base.levees[0].id;

describe('orders about a thing', () => {
  it('are those whose form can point at it, with it filled in, for the role that may give them', () => {
    const list = at(village);
    const move = list.find((o) => o.type === 'evacuate.order')!;
    expect(move).toMatchObject({ group: 'people', values: { villages: [village], scope: 'low-lying' } });
    expect(move).toMatchObject({ open: ['shelter'], lacks: [] });
    expect(list.find((o) => o.type === 'unit.recall')).toBeUndefined();
    expect(list.find((o) => o.type === 'unit.assign')).toMatchObject({
      group: 'crew',
      values: { target: village },
      open: ['unit', 'task'],
    });
    expect(list.map((o) => o.type)).not.toContain('levee.patrol');
    expect(at(levee).map((o) => o.type)).toContain('levee.patrol');
    expect(at(village, 'police').map((o) => o.type)).toContain('evacuate.order');
    expect(at(village, 'publicity')).toEqual([]);
  });
  it('count a danger on a levee as the levee’s, and never take one number for another', () => {
    const danger = { id: 3, levee, kind: 'piping', knownSince: 0, state: 'active', guarded: false };
    const with3 = { ...view, dangers: [danger] };
    const list = ordersAt(
      subjectsOf(levee, with3),
      'commander',
      forms,
      { ...source, view: with3 },
      new Set(),
    );
    expect(list.find((o) => o.type === 'danger.fix')).toMatchObject({
      group: 'danger',
      values: { danger: '3' },
    });
    expect(subjectsOf(levee, { dangers: [{ ...danger, state: 'treated' }] })).toEqual([{ id: levee }]);
    const road = ordersAt(
      [{ id: '3', to: 'edge' }],
      'commander',
      forms,
      { ...source, view: with3 },
      new Set(),
    );
    expect(road.map((o) => o.type)).toEqual(['road.close', 'road.open']);
    expect(road[0].values).toEqual({ edges: ['3'] });
  });
  it('stand in groups: what is due first, what is refused last', () => {
    const list = ordersAt(
      subjectsOf(village, view),
      'commander',
      forms,
      source,
      new Set(['insurance.claim', 'icp.setup']),
    );
    const people = new Map(grouped(list, (o) => o.type === 'evacuate.order')).get('people')!;
    const types = people.map((o) => o.type);
    expect(types.slice(0, 2)).toEqual(['insurance.claim', 'warning.issue']);
    // Refused, and without any warning that could be changed.
    expect(types.slice(-2)).toEqual(['evacuate.order', 'warning.update']);
    const places = new Map(grouped(list, () => false)).get('place')!;
    expect(places[0].type).toBe('icp.setup');
    for (const g of GROUPS) expect(WORDS[`map.group.of.${g}`], g).toBeDefined();
  });
});

describe('a crew let down on a target', () => {
  const x = { base, view, briefing, forms };
  const unit = view.units.find((u) => u.task < 0)!;
  it('is sent by an order that says who and where, with a task that makes sense there', () => {
    const order = sendTo([unit.id], village, x)!;
    expect(order.command).toBe('unit.assign');
    expect(order.values).toMatchObject({ unit: unit.id, target: village });
    for (const u of view.units)
      for (const target of [village, levee]) {
        const { task } = sendTo([u.id], target, x)!.values as { task?: string };
        const fits = task === undefined ? null : briefing.tasks[task].at;
        expect(
          fits === null || fits.some((k) => kindsOf(target, base, view).includes(k)),
          `${u.id} ${task}`,
        ).toBe(true);
      }
    expect(sendTo(['nobody'], village, x)).toBeNull();
  });
  it('goes on from its task, mends a danger if it can, and several go together', () => {
    const busy = { ...view, units: view.units.map((u) => (u === unit ? { ...u, task: 0 } : u)) };
    expect(sendTo([unit.id], village, { ...x, view: busy })!.command).toBe('unit.redirect');
    const danger = { id: 3, levee, kind: 'piping', knownSince: 0, state: 'active', guarded: false };
    const flood = view.units.find((u) => u.skills.includes('flood'))!;
    expect(sendTo([flood.id], levee, { ...x, view: { ...view, dangers: [danger] } })).toEqual({
      command: 'danger.fix',
      values: { danger: '3', unit: flood.id },
    });
    const two = view.units.slice(0, 2).map((u) => u.id);
    expect(sendTo(two, village, x)!.values).toMatchObject({ units: two, target: village });
  });
  it('of the incident’s own kind goes by the incident’s order', () => {
    const fire = midway('hazmat-ammonia-park').view!;
    const team = fire.units.find((u) => u.skills.includes('hazmat') && u.task < 0)!;
    const own = { command: 'hazmat.assign', values: { unit: team.id, target: 'leak' } };
    const s = load(readFileSync('scenarios/hazmat-ammonia-park.yaml', 'utf8')).scenario;
    expect(
      sendTo([team.id], 'leak', { base, view: fire, briefing: briefingOf(s), forms: commandForms(s) }),
    ).toEqual(own);
  });
  it('does its usual task where that fits, else one that it has the skill for', () => {
    const tasks = { patrol: { skill: 'flood', at: ['levee'] }, guard: { skill: 'flood', at: null } };
    const u = { kind: 'x', skills: ['flood'] };
    expect(taskFor(u, ['levee'], tasks, ['patrol', 'guard'])).toBe('patrol');
    expect(taskFor(u, ['village'], tasks, ['patrol', 'guard'])).toBe('guard');
    expect(taskFor({ kind: 'x', skills: [] }, ['village'], tasks, ['patrol'])).toBeUndefined();
  });
});

describe('the tools', () => {
  const here = { lon: 117.3, lat: 29.5 };
  beforeEach(() => {
    toolsStore.setState(toolsStore.getInitialState());
    selectionStore.setState(NOTHING_SELECTED);
  });
  it('measure until a double click or Enter ends the way, and take points back', () => {
    takeTool('measure');
    measureAt(here, false);
    measureAt(here, true);
    measureAt({ lon: 117.4, lat: 29.5 }, false);
    expect(toolsStore.getState().measure!.points).toHaveLength(2);
    measureAt({ lon: 117.4, lat: 29.5 }, true);
    expect(toolsStore.getState()).toMatchObject({ measured: true, tool: null });
    measureAt(here, false);
    expect(toolsStore.getState().measure!.points).toHaveLength(2);
    unmeasure();
    expect(toolsStore.getState()).toMatchObject({ measured: false, tool: 'measure' });
    expect(toolsStore.getState().measure!.points).toHaveLength(1);
    endMeasure();
    expect(toolsStore.getState().measured).toBe(true);
  });
  it('keep chosen radii when the rings move, in order', () => {
    ringsAt(here, 'a');
    toggleRadius(10);
    toggleRadius(0.5);
    toggleRadius(2);
    ringsAt({ lon: 1, lat: 2 }, 'b');
    expect(toolsStore.getState().rings).toEqual({ at: { lon: 1, lat: 2 }, name: 'b', km: [0.5, 1, 5, 10] });
    clearRings();
    toggleRadius(1);
    expect(toolsStore.getState().rings).toBeNull();
  });
  it('give back one thing with each Escape', () => {
    ringsAt(here, 'a');
    takeTool('measure');
    select({ units: ['u1', 'u1', 'u2'], villages: ['v1'] });
    toggleSelected({ id: 'u1', unit: true, units: ['u1'] }, false);
    toggleSelected({ id: 'school', unit: false, units: [] }, false);
    expect(selectionStore.getState()).toMatchObject({ units: ['u2'], villages: ['v1'] });
    selectionStore.setState({ place: 'p' });
    openMenu({ x: 0, y: 0, at: here, what: null, reach: 1 });
    const left: string[] = [];
    const standing = (): string => {
      const s = toolsStore.getState();
      const c = selectionStore.getState();
      return [
        s.menu && 'menu',
        s.measure && 'way',
        c.units.length && 'units',
        s.rings && 'rings',
        c.place && 'place',
      ]
        .filter(Boolean)
        .join(' ');
    };
    while (stepBack()) left.push(standing());
    expect(left).toEqual(['way units rings place', 'units rings place', 'rings place', 'place', '']);
  });
});

describe('bookmarks', () => {
  const one = { name: 'a', lon: 117, lat: 29, metresPerPixel: 20 };
  it('are nine at most, named, renamed and removed by their place', () => {
    let list = addBookmark([], { ...one, name: '   ' });
    expect(list[0].name).toBe('1');
    list = changed(list, 0, '  村口  ');
    expect(list[0].name).toBe('村口');
    expect(changed(list, 0, '')[0].name).toBe('1');
    expect(changed(list, 0, 'x'.repeat(99))[0].name).toHaveLength(24);
    for (let i = 0; i < 20; i++) list = addBookmark(list, one);
    expect(list).toHaveLength(MOST);
    expect(changed(list, 0, null)).toHaveLength(MOST - 1);
    expect(changed(list, 0, null)[0].name).toBe('a');
  });
  it('that were kept come back as far as they are of use', () => {
    expect(
      bookmarksFrom({ s: [one, null, { name: 'b' }, { ...one, metresPerPixel: 0 }, { ...one, lon: 'x' }] }),
    ).toEqual({
      s: [one],
    });
    for (const bad of [null, undefined, 7, 'x']) expect(bookmarksFrom(bad)).toEqual({});
    expect(bookmarksFrom({ s: 'x' })).toEqual({ s: [] });
  });
  it('have Shift and a number as their key, where numbers come without Shift', () => {
    expect(bookmarkKey({ code: 'Digit1', key: '!', shiftKey: true })).toBe(0);
    expect(bookmarkKey({ code: 'Digit9', key: '(', shiftKey: true })).toBe(8);
    for (const e of [
      { code: 'Digit1', key: '1', shiftKey: false },
      { code: 'Digit1', key: '1', shiftKey: true },
      { code: 'Digit0', key: ')', shiftKey: true },
      { code: 'KeyA', key: 'A', shiftKey: true },
    ])
      expect(bookmarkKey(e)).toBeNull();
  });
});
