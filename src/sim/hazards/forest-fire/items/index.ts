/**
 * What a forest fire is scored by: W-01…W-18 (procedures.md §7 and §10 of the plan studies). `design` numbers are this product's
 * choice. 森林防火 = 森林防火条例 2008 (replaced by State Council Order 822 from 2026; same steps).
 */
import { ATTACK } from './attack.ts';
import { SAFETY } from './safety.ts';

export { FIRE_NEGATIVES } from './negatives.ts';
export const FIRE_ITEMS = [...ATTACK, ...SAFETY];
