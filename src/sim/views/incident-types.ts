/** What the hazards of an exercise show of themselves. Plain data. */
import type { Level } from '../roles.ts';

/** What every incident view says: the level that its table asks for from what is known, and whether it may end. */
export interface IncidentView {
  readonly level: Level;
  readonly calm: boolean;
  /** Villages whose homes somebody must look at before people go back. */
  readonly unchecked?: readonly string[];
}
/** What hazards add to the view that all roles share; each adds its own fields. */
export interface PackView {}
/** By hazard; each adds its own (`hazards/<id>/view-types.ts`). */
export interface IncidentViews {}
