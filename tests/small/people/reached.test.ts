/** A village that one hazard has reached is reached by the next one too; who is there, held or hurt is each hazard's answer. */
import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { exposePeople } from '../../../src/sim/hazards/flood/exposure.ts';
import { heldFast } from '../../../src/sim/hazards/answers.ts';
import { trappedIn, trappedTold } from '../../../src/sim/people/casualties.ts';
import { markReached, reachedBy } from '../../../src/sim/people/reached.ts';
import { cell } from '../../support/tiny-county.ts';
import { events, tiny, villageNo, wetCell } from '../../support/tiny-world.ts';

const five = villageNo('v5');

describe('a village', () => {
  it('is reached once by each hazard; the county hears of it from the first on', () => {
    const { world: w } = tiny();
    w.t = 100;
    expect(markReached(w, 'earthquake', five)).toBe(true);
    w.t = 700;
    expect(markReached(w, 'earthquake', five)).toBe(false);
    expect(markReached(w, 'flood', five)).toBe(true);
    const at = (['earthquake', 'flood', 'hazmat'] as const).map((h) => reachedBy(w, h, five));
    expect([...at, w.people.wetAt[five]]).toEqual([100, 700, -1, 100]);
  });
  it('that has been shaken is flooded all the same', () => {
    const ex = tiny();
    markReached(ex.world, 'earthquake', five);
    wetCell(ex, cell(11, 15), 0.6);
    exposePeople(ex.world);
    expect(events(ex, 'VILLAGE_FLOODED').map((e) => e.data.village)).toEqual(['v5']);
  });
  it('holds whom water holds, told or not; an order can still move them', () => {
    const { world: w } = tiny();
    w.incidents.flood.stranded[five] = 9;
    expect([trappedIn(w, five), trappedTold(w, five), heldFast(w, five)]).toEqual([9, 0, 0]);
    w.people.wetReported[five] = 5;
    expect(trappedTold(w, five)).toBe(9);
  });
  it('is marked in one place only', () => {
    const files = readdirSync('src/sim', { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.ts'),
    );
    const writers = files.filter((f) => /\bwetAt\[[^\]]*\] = /.test(readFileSync(`src/sim/${f}`, 'utf8')));
    expect(writers).toEqual(['people/reached.ts']);
  });
});
