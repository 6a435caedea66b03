/** What nobody asked, told or measured costs a crew at a release. */
import { expect, it } from 'vitest';
import type { Command } from '../../../src/sim/index.ts';
import { unpreparedS } from '../../../src/sim/hazards/answers.ts';
import type { Task } from '../../../src/sim/world.ts';
import { minutes, order, tiny } from '../../support/tiny-world.ts';

const wait = (kind: string, ...orders: readonly Command[]): number => {
  const ex = tiny({
    hazard: 'hazmat',
    rain: null,
    parameters: { 'PRM-HAZ-UNKNOWN': 10, 'PRM-HAZ-UNSHOWN': 8 },
  });
  minutes(ex, 5);
  for (const cmd of orders) order(ex, 'duty', cmd);
  return unpreparedS(ex.world, { kind } as Task) / 60;
};
const asked = (...what: readonly string[]): Command => ({ type: 'call.inquire', asked: what });
const told: Command = { type: 'plant.report', parts: ['measures'] };

it.each<[string, number, string, readonly Command[]]>([
  ['plug', 18, 'with nothing asked or told', []],
  ['plug', 8, 'once the caller was asked for the substance', [asked('substance')]],
  ['plug', 18, 'when only the wind was asked for', [asked('wind')]],
  ['plug', 10, 'once the plant has told of its measures', [told]],
  ['plug', 0, 'with both', [asked('substance'), told]],
  ['enter-rescue', 10, 'a rescue needs no drawings', []],
  ['detect', 10, 'with nothing asked: the right meter is one for the right stuff', []],
  ['detect', 0, 'once the caller was asked for the substance', [asked('substance')]],
  ['decontaminate', 0, 'outside the hot zone', []],
])('%s loses %i min %s', (kind, expected, _, orders) => expect(wait(kind, ...orders)).toBe(expected));
