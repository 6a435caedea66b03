/**
 * What an earthquake is scored by: E-01…E-18 (procedures.md §8 and §10 of the plan studies). `design` numbers are this product's
 * choice. Laws: 防震减灾法 2008; 破坏性地震应急条例 2011; 自然灾害救助条例 2019.
 */
import { AFTER } from './after.ts';
import { RESCUE } from './rescue.ts';

export { QUAKE_NEGATIVES } from './negatives.ts';
export const QUAKE_ITEMS = [...RESCUE, ...AFTER];
