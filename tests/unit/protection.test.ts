/** A sample of `npm run proof -- protection`: what orders to shelter and to leave are worth, and that the rules behind it matter. */
import { describe, expect, it } from 'vitest';
import { protectionGrid, told, variantOf, worth } from '../support/proof/protection.ts';

const school = (at: number | null, action: Parameters<typeof told>[2], parameters: object = {}) =>
  told(
    variantOf('hazmat-ammonia-park', (s) => ({ ...s, parameters: { ...s.parameters, ...parameters } })),
    at,
    action,
  ).loss.get('school')!;

describe('orders to protect people', () => {
  it.each([
    ['hazmat-ammonia-park', [6, 10, 32]],
    ['hazmat-ammonia-night', [20, 75]],
    ['hazmat-ammonia-park, chlorine', [3]],
  ] as const)('%s: earlier is no worse, none is worse than nobody acting', (name, times) => {
    const { rows, faults } = protectionGrid(name, times, ['shelter', 'leave on foot', 'shelter, then leave']);
    expect(faults).toEqual([]);
    expect(rows.length).toBeGreaterThan(2);
  });
  it('with people who may not leave a foul room, shutting it in late loses more than nobody acting', () => {
    const stay = { 'PRM-HAZ-LOOK': 1440, 'PRM-HAZ-PATIENCE': 1440 };
    expect(worth(school(75, 'shelter', stay))).toBeGreaterThan(worth(school(null, null, stay)) + 6.2);
    const { faults } = protectionGrid('hazmat-ammonia-park', [75], ['shelter'], (s) => ({
      ...s,
      parameters: { ...s.parameters, ...stay },
    }));
    expect(faults).not.toEqual([]);
  });
  it('a cloud that kills nobody hurts many', () => {
    const { loss } = told(variantOf('hazmat-ammonia-park, chlorine'), 3, 'shelter');
    const { dead, hurt } = loss.get('school')!;
    expect(dead).toBeLessThan(0.5);
    expect(hurt).toBeGreaterThan(100);
  });
  it('by night, who is led out before the wind turns is not there when the cloud comes', () => {
    const at = (m: number | null) =>
      told(variantOf('hazmat-ammonia-night'), m, m === null ? null : 'leave on foot').loss.get('dormitory')!;
    expect(worth(at(30))).toBe(0);
    expect(at(null).dead).toBeGreaterThan(5);
    expect(at(null).hurt).toBeGreaterThan(100);
  });
});
