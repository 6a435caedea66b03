/** State of the hazardous-materials incident, plain data and typed arrays. */
import type { CloudState } from './kernel/cloud-state.ts';
import type { ReleaseState, VesselSpec } from './kernel/release.ts';

declare module '../state.ts' {
  interface Incidents {
    hazmat: HazmatIncident | null;
  }
}

/** People in one place: a school, a village. */
export interface Receptor {
  readonly id: string;
  readonly village: number;
  /** Facility spec of the scenario, or −1 for a village. */
  readonly spec: number;
  readonly people: number;
  /** Window coordinates, m. */
  readonly x: number;
  readonly y: number;
  /** Ordered way out leads along the cloud. */
  alongPlume: boolean;
  /** Concentration in its rooms, mg/m³, and the toxic load taken there and in the open, (mg/m³)ⁿ·min. */
  inside: number;
  loadIn: number;
  loadOut: number;
  expectedDead: number;
  expectedHurt: number;
}
/** Where the ledger of harm counts a receptor's people. */
export const placeOf = (r: Receptor): { readonly place?: string } => (r.spec < 0 ? {} : { place: r.id });
export interface HazmatIncident {
  readonly vessel: VesselSpec;
  release: ReleaseState;
  cloud: CloudState;
  receptors: Receptor[];
  /** People overcome near the leak and still there, alive or not; how many of them must be taken for dead. */
  workers: number;
  deadWorkers: number;
  /** Of the workers, those whom crews have brought out alive. */
  savedWorkers: number;
  /** The zones as last drawn, m. */
  zones: { isolateM: number; downwindM: number } | null;
  /** Water curtain crews at work, and seconds of run-off so far. */
  curtains: number;
  runoffS: number;
  /** Seconds of cooling given. */
  coolingS: number;
  /** The source that lit the cloud. */
  litBy: string;
  orders: Record<number, { ppe: string; approach: string; backup: boolean; tool: string }>;
}
