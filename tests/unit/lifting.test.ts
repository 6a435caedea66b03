/** What the doctrine lifts, and when: an hour of calm, and only what protects nobody any more. */
import { expect, it } from 'vitest';
import type { Seat } from '../../src/bots/bot.ts';
import { closingRules } from '../../src/bots/doctrine-closing.ts';
import { Memory } from '../../src/bots/doctrine.ts';
import type { Command, RoleView } from '../../src/sim/index.ts';

const MIN = 60;
interface State {
  trapped: number;
  danger: string;
  level: number;
  endedAt: number;
  evac: string;
  people: number;
  cancelledAt: number;
  order: number[];
  unchecked: string[];
  /** Of the exercise, and of the last round along the dike, minute; null: none is walked. */
  rivers: boolean;
  walkedAt: number | null;
}
const STATE: State = {
  trapped: 0,
  danger: 'treated',
  level: 3,
  endedAt: -1,
  evac: 'done',
  people: 0,
  cancelledAt: -1,
  order: [4],
  unchecked: [],
  rivers: false,
  walkedAt: null,
};
/** Orders, with the minute of each, of the rule asked once in ten minutes while things stand as given. */
function lifted(until: number, change: (minute: number) => Partial<State> = () => ({})): [number, string][] {
  const memory = new Memory();
  const sent: [number, string][] = [];
  for (let minute = 0; minute <= until; minute += 10) {
    const s = { ...STATE, ...change(minute) };
    const view = {
      t: minute * MIN,
      endAt: 600 * MIN,
      hazard: 'flood',
      gauges: [{ insideCounty: true, level: 57, warningM: 59 }],
      rivers: s.rivers,
      levees: [{ patrolMin: s.walkedAt === null ? 0 : 60, lastPatrol: (s.walkedAt ?? 0) * MIN }],
      dangers: [{ state: s.danger }],
      townships: [{ silentKnown: false }],
      casualties: { trapped: s.trapped },
      incidents: { any: { level: 0, calm: true, unchecked: s.unchecked } },
      response: { level: s.level, endedAt: s.endedAt },
      reports: [{}],
      warnings: [{ id: 0, cancelledAt: s.cancelledAt }],
      closedEdges: [...s.order.map((edge) => ({ edge, by: 'order' })), { edge: 9, by: 'water' }],
      villages: [
        { id: 'v1', evac: s.evac },
        { id: 'v2', evac: 'moving' },
      ],
      shelters: [
        { id: 'school', open: true, people: s.people },
        { id: 'hall', open: true, people: 40 },
        { id: 'park', open: false, people: 0 },
      ],
    } as unknown as RoleView;
    const seat = {
      view: () => view,
      send: (_role: string, cmd: Command) => {
        const { type, ...rest } = cmd as Command & {
          villages?: string[];
          edges?: string[];
          shelter?: string;
        };
        sent.push([
          minute,
          [type, ...(rest.villages ?? rest.edges ?? (rest.shelter ? [rest.shelter] : []))].join(' '),
        ]);
        return true;
      },
    } as unknown as Seat;
    closingRules[0](seat, memory);
  }
  return sent;
}

it('warnings, closures, people at home again, empty shelters, then the response; after an hour of calm', () => {
  expect(lifted(50)).toEqual([]);
  expect(lifted(60)).toEqual([
    [60, 'warning.cancel'],
    [60, 'road.open 4'],
    [60, 'return.approve v1'],
    [60, 'shelter.close school'],
    [60, 'response.end'],
  ]);
});
it('nothing while somebody is trapped or a danger is open; the hour begins anew', () => {
  expect(lifted(120, () => ({ trapped: 1 }))).toEqual([]);
  expect(lifted(120, () => ({ danger: 'active' }))).toEqual([]);
  expect(lifted(100, (m) => ({ danger: m === 50 ? 'active' : 'treated' }))).toEqual([]);
  expect(lifted(120, (m) => ({ danger: m === 50 ? 'active' : 'treated' }))[0]).toEqual([
    120,
    'warning.cancel',
  ]);
});
it('nothing twice, but who is home later and what is empty later follow, the response having ended', () => {
  const later = lifted(80, (m) =>
    m > 60
      ? { level: 0, endedAt: 60 * MIN, cancelledAt: 60 * MIN, order: [], evac: m > 70 ? 'done' : 'returned' }
      : { evac: 'moving', people: 5 },
  );
  expect(later).toEqual([
    [60, 'warning.cancel'],
    [60, 'road.open 4'],
    [60, 'response.end'],
    [70, 'shelter.close school'],
    [80, 'return.approve v1'],
    [80, 'shelter.close school'],
  ]);
});
it('nobody is sent home before somebody has looked at the houses there', () => {
  const home = (s: Partial<State>): unknown =>
    lifted(70, () => s).find(([, text]) => text.startsWith('return.approve'));
  expect(home({ unchecked: ['v1'] })).toBeUndefined();
  expect(home({ unchecked: ['v9'] })).toEqual([60, 'return.approve v1']);
});
it('nothing where nobody has responded', () => {
  expect(lifted(120, () => ({ level: 0 }))).toEqual([]);
});

it('waits for a last round along the dikes when all is quiet, but not where crews stand there', () => {
  const first = (change: (minute: number) => Partial<State>): number => lifted(200, change)[0][0];
  expect(first(() => ({ walkedAt: 0 }))).toBe(60);
  expect(first((minute) => ({ walkedAt: minute < 120 ? -30 : 120 }))).toBe(120);
  expect(first(() => ({ walkedAt: -30, rivers: true }))).toBe(60);
});
