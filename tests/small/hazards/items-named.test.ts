/** Every item of the catalogue says what it is called in both languages and whose it is: nobody is judged by what has no name. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE, RECORDS } from '../../../src/sim/scoring/catalogue.ts';
import { ROLES } from '../../../src/sim/roles.ts';

const seats: readonly string[] = ROLES;
const of = (id: string) => CATALOGUE.find((c) => c.id === id)!;

describe('items of the catalogue', () => {
  it('have a title in Chinese and in English, no two of a hazard the same', () => {
    expect(CATALOGUE.length).toBeGreaterThan(80);
    const unnamed = CATALOGUE.filter(
      (c) => !/\p{Script=Han}/u.test(c.title.zh) || !/[a-z]/i.test(c.title.en),
    );
    expect(unnamed.map((c) => c.id)).toEqual([]);
    for (const language of ['zh', 'en'] as const) {
      const all = CATALOGUE.map((c) => `${c.hazard} ${c.title[language]}`);
      expect(all.filter((x, i) => all.indexOf(x) !== i)).toEqual([]);
    }
  });
  it('say what is asked for', () => {
    const silent = CATALOGUE.filter((c) => !c.requirement.zh || !c.requirement.en || !c.planClause);
    expect(silent.map((c) => c.id)).toEqual([]);
  });
  it('belong to seats that exist, at least to one', () => {
    const nobodys = CATALOGUE.filter((c) => c.roles.length === 0 || c.roles.some((r) => !seats.includes(r)));
    expect(nobodys.map((c) => c.id)).toEqual([]);
    expect(RECORDS.map((r) => r.id)).toEqual(CATALOGUE.map((c) => c.id));
  });
  it('the front headquarters are the commander’s; cooling is the commander’s and the emergency office’s', () => {
    expect(of('W-07')).toMatchObject({
      title: { zh: '前线指挥部', en: 'Front headquarters' },
      roles: ['commander'],
    });
    expect(of('H-11')).toMatchObject({
      title: { zh: '冷却防爆', en: 'Cooling' },
      roles: ['commander', 'emergency'],
    });
  });
});
