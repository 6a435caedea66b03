/** How the moving of a village stands, as its chart says. */
import { isIn, lastEntered } from '../drive.ts';
import type { World } from '../world.ts';

export const EVACUATION = 'evacuation';
const idOf = (w: World, v: number): string => w.env.county.villages[v].id;
/** When the order had reached it; −1 not yet. */
export const heardAt = (w: World, v: number): number => lastEntered(w, EVACUATION, 'word.heard', idOf(w, v));
/** All who will go are where they were sent. */
export const isThere = (w: World, v: number): boolean => isIn(w, EVACUATION, 'people.there', idOf(w, v));
/** Home again by order. */
export const isBack = (w: World, v: number): boolean => isIn(w, EVACUATION, 'people.back', idOf(w, v));
/** Index of a village's township. */
export const townOf = (w: World, v: number): number =>
  w.env.index.township.get(w.env.county.villages[v].township)!;
