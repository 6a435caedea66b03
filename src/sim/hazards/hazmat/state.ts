/** State of the hazardous-materials incident, plain data and typed arrays. */
import type { CloudState } from './kernel/cloud-state.ts';
import type { ReleaseState, VesselSpec } from './kernel/release.ts';
import type { Party } from './party.ts';

declare module '../state.ts' {
  interface Incidents {
    hazmat: HazmatIncident | null;
  }
}

/** What a place can be told to do. */
export const PROTECTIONS = ['evacuate', 'shelter', 'ventilate'] as const;
export type Protection = (typeof PROTECTIONS)[number];

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
  /** Who is there now or on the way out, by how they fare; nobody before their time. */
  parties: Party[];
  /** The order on its way to them or with them: what, when given, which way, by bus. */
  ordered: '' | Protection;
  orderedAt: number;
  way: string;
  bus: boolean;
  /** Have fled by themselves so far. */
  fled: number;
  /** Share that has shut its windows without an order. */
  shutUnasked: number;
  /** Were to come and were kept off. */
  keptOff: boolean;
  /** Of those who are out of it or were struck down at once: expected dead and seriously hurt. */
  outDead: number;
  outHurt: number;
  /** Of all, as the ledger of harm has them. */
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
  /** The zones as last set, m: all round and down the wind; an area drawn instead of the circle is among those in force. */
  zones: { isolateM: number; downwindM: number } | null;
  /** Water curtain crews at work, and seconds of run-off so far. */
  curtains: number;
  runoffS: number;
  /** Seconds of run-off into open ground, those with drains secured for what they count; seconds that zones stood. */
  spilledS: number;
  closedS: number;
  /** Since when air and water are sampled and the drains are secured; −1 not. */
  securedAt: number;
  /** Seconds of cooling given. */
  coolingS: number;
  /** The source that lit the cloud. */
  litBy: string;
  /** What callers and the plant have been asked and have told: since when. */
  told: Record<string, number>;
  orders: Record<number, { ppe: string; approach: string; backup: boolean; tool: string }>;
}
