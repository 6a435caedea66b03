/** The coach: where its note stands, which step it is at, what it keeps, and that its words and pointers are whole. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectView, createExercise, loadScenario } from '../../src/sim/index.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { beside, overlap } from '../../src/shell/coach/place.ts';
import { atBeginning, standing, type Lesson, type Scene } from '../../src/shell/coach/lesson.ts';
import { LESSONS } from '../../src/shell/coach/lessons.ts';
import { coachFrom } from '../../src/stores/coach.ts';
import { county } from '../support/tiny.ts';

const ROOMS = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
];
const NOTE = { width: 304, height: 150 };

describe('the note', () => {
  for (const room of ROOMS)
    it(`never lies on a button or a row that it speaks of, ${room.width}×${room.height}`, () =>
      fc.assert(
        fc.property(
          fc.integer({ min: 20, max: 330 }),
          fc.integer({ min: 16, max: 60 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (width, height, x, y) => {
            const target = { width, height, left: x * (room.width - width), top: y * (room.height - height) };
            const at = beside(target, NOTE, room);
            expect(overlap({ ...at, ...NOTE }, target)).toBe(0);
            expect(at.left).toBeGreaterThanOrEqual(0);
            expect(at.top).toBeGreaterThanOrEqual(0);
            expect(at.left + NOTE.width).toBeLessThanOrEqual(room.width);
            expect(at.top + NOTE.height).toBeLessThanOrEqual(room.height);
          },
        ),
        { seed: 1 },
      ));
});

it('the offer stands for the first ten minutes of an exercise, a minute at the usual pace', () => {
  expect([atBeginning(0), atBeginning(599), atBeginning(600)]).toEqual([true, true, false]);
});

describe('each lesson', () => {
  for (const lesson of LESSONS) {
    const text = readFileSync(`scenarios/${lesson.scenario}.yaml`, 'utf8');
    const loaded = loadScenario(text, `${lesson.scenario}.yaml`, county);
    if (!loaded.ok) throw new Error(lesson.scenario);
    const view = projectView(createExercise(loaded.value.scenario, county, '1'), 'commander');
    const scene = (more: Partial<Scene> = {}): Scene => ({
      view,
      read: new Set(),
      tab: 'now',
      given: [],
      used: [],
      ...more,
    });
    it(`${lesson.id}: eight to ten steps, each with its words, none done before it is begun`, () => {
      expect(lesson.steps.length).toBeGreaterThanOrEqual(8);
      expect(lesson.steps.length).toBeLessThanOrEqual(10);
      for (const s of lesson.steps) {
        for (const key of [`lesson.${lesson.id}.${s.id}`, `lesson.${lesson.id}.${s.id}.text`])
          expect(WORDS[key], key).toBeDefined();
        expect(s.done(scene()), s.id).toBe(false);
      }
    });
    it(`${lesson.id}: points at what the room has`, () => {
      const room = readdirSync('src/shell', { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith('.tsx'))
        .map((f) => readFileSync(`src/shell/${f}`, 'utf8'))
        .join('\n');
      for (const q of lesson.steps.flatMap((s) => s.at))
        for (const [, name] of q.matchAll(/[.[#]([a-z]+(?:-[a-z]+)?)/g)) {
          const id = /^(tab|panel)-/.exec(name);
          expect(room.includes(id ? `id={\`${id[1]}-` : name), `${q}: ${name}`).toBe(true);
        }
    });
  }
});

describe('where a lesson stands', () => {
  const done = (k: string) => (s: Scene) => s.given.includes(k);
  const lesson: Lesson = {
    id: 'x',
    scenario: 'x',
    steps: [
      { id: 'a', at: [], done: done('a') },
      { id: 'b', at: [], when: (s) => s.tab === 'inbox', done: done('b') },
      { id: 'c', at: [], done: (s) => s.used.length > 0 },
    ],
  };
  const at = (given: string[], more: Partial<Scene> = {}, from = 0) =>
    standing(lesson, from, {
      view: null as never,
      read: new Set(),
      tab: 'now',
      given,
      used: [],
      ...more,
    });
  it('waits for what a step is about, passes what is done, and ends', () => {
    expect(at([])).toEqual({ step: 0, ready: true });
    expect(at(['a'])).toEqual({ step: 1, ready: false });
    expect(at(['a'], { tab: 'inbox' })).toEqual({ step: 1, ready: true });
    expect(at(['a', 'b'], { tab: 'inbox' })).toEqual({ step: 2, ready: true });
    expect(at(['b'], { tab: 'inbox', used: ['x'] }, 2)).toBeNull();
  });
  it('what was used in one step does not end the next', () =>
    expect(at(['a', 'b'], { tab: 'inbox', used: ['x'] }, 1)).toEqual({ step: 2, ready: true }));
});

describe('what is kept', () => {
  it('comes back whole, and anything else counts for nothing', () => {
    const at = { lesson: 'x', save: 's', step: 3, left: true };
    expect(coachFrom(JSON.stringify({ offered: ['x'], done: [], at }))).toEqual({
      offered: ['x'],
      done: [],
      wanted: null,
      at,
    });
    for (const bad of [null, '', '[]', 'null', '{"at":{"step":-1}}', '{"offered":3,"at":7}'])
      expect(coachFrom(bad)).toEqual({ offered: [], done: [], wanted: null, at: null });
  });
});
