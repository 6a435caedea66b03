/** Where incident modules keep their state in the world. Each hazard's own file says what it holds. */
import type { EarthquakeIncident } from './earthquake/state.ts';
import type { FloodSources } from './flood/state.ts';
import type { ForestFireIncident } from './forest-fire/state.ts';
import type { HazmatIncident } from './hazmat/state.ts';
import type { LandslideIncident } from './landslide/state.ts';

export interface Incidents {
  forestFire: ForestFireIncident | null;
  earthquake: EarthquakeIncident | null;
  hazmat: HazmatIncident | null;
  landslide: LandslideIncident | null;
  flood: FloodSources | null;
}
