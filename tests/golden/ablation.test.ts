/** A fixed sample of `npm run proof -- ablation`: orders left out of the doctrine's run move what they say they move. */
import { describe, expect, it } from 'vitest';
import { ORDERS } from '../../src/sim/index.ts';
import { ablate, MOVES } from '../support/proof/ablation.ts';

const SAMPLE = ['plant.order', 'people.protect', 'plant.report', 'fire.plan', 'fire.ban', 'report.verify'];
const rows = ablate(['1'], SAMPLE);

describe('an order left out', () => {
  it.each(SAMPLE)('%s: the quantity moves as it says, more than without one for the record', (type) =>
    expect(rows.find((r) => r.type === type)?.shown).toBe(1));
  it('one for the record alone moves nothing', () => {
    for (const { moved } of rows) for (const [whole, , control] of moved) expect(control).toBe(whole);
  });
});

describe('what orders say that they move', () => {
  const alone = [...MOVES].filter(([, moves]) => moves === 'scored-only').map(([type]) => type);
  it('at most ten kinds are for the record alone', () => expect(alone.length).toBeLessThanOrEqual(10));
  it('level, reports, post, leader, sync, posts, statements, zones, bans and plans are none of these', () => {
    const mustMove =
      /^(response\.activate|report\.(first|follow-up)|icp|leader|sync|posts|statement|zones\.set|fire\.(ban|plan)|sector|emergency|neighbours|inspect|relief\.start|loss\.assess|crews\.rotate|quake|call|plant\.report)/;
    expect(alone.filter((t) => mustMove.test(t))).toEqual([]);
  });
  it('every order of players says so', () => {
    expect(ORDERS.filter((d) => d.moves === undefined).map((d) => d.type)).toEqual([]);
    expect([...MOVES.keys()].filter((t) => !ORDERS.some((d) => d.type === t))).toEqual([]);
  });
  it('another way to give an order names one that moves something', () => {
    for (const [type, moves] of MOVES)
      if (typeof moves === 'object' && 'as' in moves) expect(MOVES.get(moves.as), type).toHaveProperty('moves');
  });
});
