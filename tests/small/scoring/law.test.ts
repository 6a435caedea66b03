/** What the catalogue calls law: editions in force, and no minutes of our own among them. */
import { describe, expect, it } from 'vitest';
import { CURRENT_LAW } from '../../../src/sim/doctrine/profiles.data.ts';
import { itemUnder } from '../../../src/sim/doctrine/apply.ts';
import { CATALOGUE } from '../../../src/sim/scoring/catalogue.ts';
import { judgeItems } from '../../../src/sim/scoring/score.ts';
import { known, logOf, type Row } from '../../support/item-log.ts';
import { settings } from './settings.ts';

const of = (id: string) =>
  itemUnder(
    CURRENT_LAW,
    CATALOGUE.find((i) => i.id === id)!,
  );

describe('as the law stands', () => {
  it('hazardous chemicals stand under the law of 2026, its articles not read', () => {
    expect(of('H-12').basis).toContain('危险化学品安全法');
    expect(of('H-12').basis).not.toContain('管理条例');
    expect([of('H-12').asOf, of('H-12').status]).toEqual(['2026-05', 'memory']);
    expect(CURRENT_LAW.asOf >= '2026-05').toBe(true);
  });
  it('losses are counted by the disaster statistics system in force', () =>
    expect(of('C-11').basis).toContain('自然灾害情况统计调查制度'));
  it('minutes of our own are no regulation', () => {
    expect(['W-05', 'W-01', 'C-09'].map((id) => CATALOGUE.find((i) => i.id === id)!.status)).toEqual([
      'design',
      'design',
      'design',
    ]);
    // The one clock in minutes that a regulation sets: an enterprise reports within the hour (493, 9).
    const set = CATALOGUE.filter((i) => i.status === 'regulation' && i.targetMin !== null).map((i) => i.id);
    expect(set).toEqual(['H-02']);
  });
  it('a shock asks for no warning of the county, and nobody is charged for what the enterprise owes', () => {
    const asked = (hazard: string, ...rows: Row[]) =>
      judgeItems(logOf({ id: 'x', met: rows }, 'met'), settings(hazard)).filter(
        (i) => i.status === 'not-done',
      );
    const shock = asked('earthquake', [5, 'MAIN_SHOCK', {}], known(6, 'quake:params'), known(6, 'incident'));
    expect(shock.map((i) => i.id)).not.toEqual(expect.arrayContaining(['C-03']));
    expect(shock.map((i) => i.id)).not.toEqual(expect.arrayContaining(['C-04']));
    const leak = asked('hazmat', known(6, 'release:alarm'), known(6, 'incident')).map((i) => i.id);
    expect(leak).toContain('H-03');
    expect(leak.filter((id) => ['H-01', 'H-02'].includes(id))).toEqual([]);
  });
});
