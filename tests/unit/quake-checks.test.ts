/** Where the doctrine sends crews to look at houses: the worst villages first, then those whose people wait to go home. */
import { expect, it } from 'vitest';
import type { Seat } from '../../src/bots/bot.ts';
import { Memory } from '../../src/bots/doctrine.ts';
import { quakeRules } from '../../src/bots/hazards/earthquake.ts';
import type { Command, RoleView } from '../../src/sim/index.ts';
import { tinyCounty } from '../support/tiny-county.ts';

interface State {
  /** People under rubble at a site that was checked and is being searched. */
  trapped: number;
  unchecked: string[];
  evac: string;
  /** Village that a crew is on its way to. */
  looking: string;
}
const WAITING: State = { trapped: 0, unchecked: ['v1', 'v2', 'v3'], evac: 'done', looking: '' };
function checks(change: Partial<State> = {}): string[] {
  const s = { ...WAITING, ...change };
  const sent: string[] = [];
  const unit = (id: string) => ({
    id,
    kind: 'geology-team',
    task: -1,
    status: 'standby',
    registered: true,
    workedH: 0,
    at: tinyCounty.villages[0].at,
  });
  const view = {
    t: 3600,
    endAt: 36000,
    villages: [
      { id: 'v1', evac: 'none', lowLying: 0 },
      { id: 'v2', evac: s.evac, lowLying: 0 },
      { id: 'v3', evac: 'none', lowLying: 0 },
    ],
    units: [unit('geology-team-1')],
    tasks: s.looking === '' ? [] : [{ kind: 'building-check', target: s.looking, state: 'working' }],
    messages: [],
    shelters: [],
    incidents: {
      earthquake: {
        paramsAt: 600,
        sites: [{ id: 'hall', village: 'v1', trapped: s.trapped, checked: true, gas: false }],
        unfit: [{ village: 'v1', houses: 40 }],
        unchecked: s.unchecked,
      },
    },
  } as unknown as RoleView;
  const seat = {
    county: tinyCounty,
    view: () => view,
    send(_role: string, cmd: Command & { task?: string; target?: string }) {
      if (cmd.task === 'building-check') sent.push(cmd.target!);
      return true;
    },
  } as unknown as Seat;
  for (const rule of quakeRules) rule(seat, new Memory());
  return sent;
}

it('the worst villages, and where people wait to go home; not where everybody stayed', () => {
  expect(checks()).toEqual(['v1', 'v2']);
  expect(checks({ evac: 'moving' })).toEqual(['v1']);
});
it('homecoming waits until nobody is under rubble any more', () => {
  expect(checks({ trapped: 3 })).toEqual(['v1']);
});
it('nobody is sent where a crew has looked, or is looking', () => {
  expect(checks({ unchecked: ['v1'] })).toEqual(['v1']);
  expect(checks({ unchecked: [] })).toEqual([]);
  expect(checks({ looking: 'v2' })).toEqual(['v1']);
});
