/** What the log says of a forest fire, by kind. */
import { namesOf } from '../../kernel/kinds.ts';
import type { Filled, Nothing } from '../../events.ts';
import type { EscapeFault } from './escape.ts';
import type { Sector } from './front.ts';

export interface FireEvents {
  IGNITION_FIRE: { ignition: string; caught: boolean };
  /** Somebody was kept from lighting a fire. */
  IGNITION_PREVENTED: { ignition: string };
  SPOT_FIRE: Nothing;
  LINE_BREACHED: Nothing;
  REKINDLED: Nothing;
  FIRE_CONTAINED: { ha: number };
  WIND_SHIFT: { turn: number };
  NOON_MASS: { people: number; rh: number; ms: number };
  SMOKE_IN_SIGHT: { ignition: string; camera: string; km: number };
  SATELLITE_PASS: { seen: boolean; mw: number };
  SMOKE_ROAD: { edge: number };
  SMOKE_VILLAGE: { village: string; vulnerable: number };
  LINE_TRIPPED: { line: string; why: string };
  TARGET_THREATENED: { site: string; metres: number };
  TARGET_REACHED: { site: string; cleared: boolean };
  TARGET_BURST: { site: string; hit: number };
  VILLAGERS_FIGHT: { village: string };

  DANGER_ACTIONS: Filled;
  /** @property share of the villages where fire is then forbidden, 0–1. */
  BAN: Filled & { townships: string[]; share: number };
  WX: Filled;
  /** @property near where it was drawn lies at the edge of the fire; true where nothing was drawn. */
  FIRE_PLAN: { sectors: string[]; tactic: string; recon: boolean; near: boolean };
  FIRE_RECON: { unit: string };
  /** A crew begins at the fire's edge. */
  ON_FIRE: {
    unit: string;
    sector: Sector;
    tactic: string;
    /** How many of lookout, communications, escape and safety zone it has. */
    lces: number;
    recon: boolean;
    flame: number;
    frontal: boolean;
    skilled: boolean;
    escape: EscapeFault;
  };
  LINE: { unit: string; sector: Sector; metres: number };
  MOPUP: { unit: string };
  WATER: { unit: string };
  AIR_DROP: Nothing;
  GROUND_RISK: { unit: string; ground: string };
  ENTRAPPED: { unit: string; escape: EscapeFault };
  ROTATE: Filled;
  REQUEST_AIR: Filled;
  BORDER: Nothing;
  VILLAGERS_ANSWERED: { decision: string; people: number; unfit: number };
  ACCEPT: Filled & { guards: boolean; out: boolean };
  INVEST: Filled;
}

/** Its kinds, for lint. */
export const FIRE_KINDS = namesOf<FireEvents>()(
  'IGNITION_FIRE IGNITION_PREVENTED SPOT_FIRE LINE_BREACHED REKINDLED FIRE_CONTAINED WIND_SHIFT NOON_MASS',
  'SMOKE_IN_SIGHT SATELLITE_PASS SMOKE_ROAD SMOKE_VILLAGE LINE_TRIPPED TARGET_THREATENED',
  'TARGET_REACHED TARGET_BURST VILLAGERS_FIGHT DANGER_ACTIONS BAN WX FIRE_PLAN FIRE_RECON ON_FIRE',
  'LINE MOPUP WATER AIR_DROP GROUND_RISK ENTRAPPED ROTATE REQUEST_AIR BORDER VILLAGERS_ANSWERED',
  'ACCEPT INVEST',
);
