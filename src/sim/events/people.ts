/** Warning, moving, housing, supplying and harming people: kinds of the log that no single hazard owns. */
import { namesOf } from '../kernel/kinds.ts';
import type { ByTownships, Filled } from '../events.ts';
import type { Category, Need } from '../people/relief.data.ts';
import type { CHECKLIST } from '../people/recovery.data.ts';
import type { Warning } from '../world.ts';
import type { Losses } from '../resources/sectors.ts';

interface Figures {
  moved: number;
  dead: number;
  houses: number;
}
/** Figures of a loss sheet that were left blank, or are below or above the departments' returns. */
export interface LossFaults {
  blank: string[];
  under: string[];
  over: string[];
}
export interface PeopleEvents {
  WARN: Filled & {
    warning: number;
    kind: string;
    colour: Warning['colour'];
    villages: number[];
    channels: string[];
  };
  WARN_UPDATE:
    | { warning: number; colour: Warning['colour']; added: number[]; cancelled?: undefined }
    | { warning: number; cancelled: true; colour?: undefined };
  /** @param warning its number, −1 by word of mouth. */
  VILLAGE_WARNED: { warning: number; village: string };
  DOOR_KNOCK: { village: string; unit: string };
  /** Shares that the warnings in force have reached. */
  COVERAGE: { village: number; household: number; person: number };

  EVAC: Filled & {
    order: number;
    villages: string[];
    people: number;
    shelter: string;
    more?: string[];
    shelterOpen: boolean;
    shelterSafe: boolean;
    vulnerableFirst: boolean;
    travelS: number;
  };
  EVAC_ASSIST: { village: string; unit: string };
  EVAC_DONE: { village: string; people: number; order: number };
  EARLY_RETURN: { village: string };
  RETURN_OK: Filled & { villages: string[]; wet: number };
  SHELTER_OPEN: Filled & { shelters: string[] };
  SHELTER_FULL: { village: string; shelter: string; next: string; left: number; nextSafe: boolean };
  SHELTER_CLOSE: { shelter: string };

  /** Fire or vapour has reached a village, or a place at it. */
  VILLAGE_HIT: { village: string; athome: number; receptor?: string };
  DEATHS: { village: string; place: string; dead: number };
  CASUALTY_REPORT: { village: string; place: string; dead: number; injured: number };
  RESCUE: { village: string; unit: string; saved: number; lifejackets: boolean };
  TRIAGE: { place: string; unit: string };
  HEALTH: { place: string } | ByTownships;

  RELIEF_NEED: { village: string };
  NEED_MET: { village: string; need: Need; minutes: number };
  RELIEF: { village: string; category: Category; people: number; minutes: number };
  RELIEF_DUE: Figures;
  RELIEF_START: Filled & Figures & { grounds: string[]; minutes: number };
  FUNDS_ALLOT: { township: string; purpose: string; wan: number; left: number; minutes: number };
  ASSESS_LOSS: Filled & {
    /** What of the checklist is still open. */
    open: (typeof CHECKLIST)[number][];
    dead: number;
    moved: number;
    houses: number;
    homeless: number;
    burntHa: number;
    roads: number;
    works: number;
    lossMillion: number;
    losses: Losses;
    parts: string[];
    /** Older records state no figures. */
    faults?: LossFaults;
  };
  HOUSING_PLAN: { village: string; way: string; households: number; of: number; left: number };
  CLAIM_FILED: { villages: string[]; houses: number };
  CLAIM_PAID: { houses: number; wan: number };
}

/** Its kinds, for lint. */
export const PEOPLE_KINDS = namesOf<PeopleEvents>()(
  'WARN WARN_UPDATE VILLAGE_WARNED DOOR_KNOCK COVERAGE EVAC EVAC_ASSIST EVAC_DONE EARLY_RETURN',
  'RETURN_OK SHELTER_OPEN SHELTER_FULL SHELTER_CLOSE VILLAGE_HIT DEATHS CASUALTY_REPORT RESCUE',
  'TRIAGE HEALTH RELIEF_NEED NEED_MET RELIEF RELIEF_DUE RELIEF_START FUNDS_ALLOT ASSESS_LOSS',
  'HOUSING_PLAN CLAIM_FILED CLAIM_PAID',
);
