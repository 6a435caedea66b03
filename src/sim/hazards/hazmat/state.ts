/** State of the hazardous-materials incident, plain data and typed arrays. */
import type { CloudState } from './kernel/cloud-state.ts';
import type { ReleaseState, VesselSpec } from './kernel/release.ts';

declare module '../state.ts' {
  interface Incidents {
    hazmat: HazmatIncident | null;
  }
}

export type Protection = 'none' | 'shelter' | 'evacuating' | 'away';
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
  protection: Protection;
  since: number;
  /** Ordered way out leads along the cloud. */
  alongPlume: boolean;
  /** Concentration in its rooms, mg/m³, and the toxic load taken there and in the open, (mg/m³)ⁿ·min. */
  inside: number;
  loadIn: number;
  loadOut: number;
  /** First time the cloud was felt there; −1 not yet. */
  hitAt: number;
  reportedAt: number;
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
  startedAt: number;
  /** People overcome near the leak and still there, alive or not; how many of them must be taken for dead. */
  workers: number;
  deadWorkers: number;
  /** Of the workers, those whom crews have brought out alive. */
  savedWorkers: number;
  /** Untrained workers who wait beside the leak for a word, and when the plant was told to send everybody out; −1 not. */
  waiting: number;
  sentOutAt: number;
  detectedAt: number;
  zones: { isolateM: number; downwindM: number; at: number } | null;
  ignitionAt: number;
  /** When each measure against ignition was ordered; when the cloud caught fire, −1 not. */
  controls: Record<string, number>;
  ignitedAt: number;
  controlledAt: number;
  /** Water curtain crews at work, and litres of run-off so far without and with a dike. */
  curtains: number;
  runoffS: number;
  drainsAt: number;
  intakeAt: number;
  signsAt: number;
  burstAt: number;
  coolingS: number;
  /** When its heat had been taken away; −1 not. */
  cooledAt: number;
  withdrawnAt: number;
  /** Readings below the limit, for lifting the zones: when. */
  clearReadings: number[];
  /** Units that were in the hot zone and not decontaminated yet, by unit index; their protection. */
  exposed: Record<number, number>;
  orders: Record<number, { ppe: string; approach: string; backup: boolean; tool: string }>;
}
