/** What units can be ordered to do. */
import type { Skill, TaskKind } from '../world.ts';

export type TaskPlace = 'levee' | 'village' | 'township' | 'slope' | 'site' | 'reservoir' | 'facility';
/** Skill that fits; how long a round of work takes is a parameter (`workOf`). */
export const TASK_KINDS: Readonly<
  Record<
    TaskKind,
    {
      readonly skill: Skill;
      readonly repeats: boolean;
      /** Kinds of places where it makes sense; without it, anywhere. */
      readonly at?: readonly TaskPlace[];
      /** Ordered by that hazard's own command, which asks for its safety measures. */
      readonly hazard?: string;
    }
  >
> = {
  patrol: { skill: 'flood', repeats: true, at: ['levee'] },
  'fix-danger': { skill: 'flood', repeats: false },
  guard: { skill: 'flood', repeats: true },
  'assist-evacuation': { skill: 'evacuation', repeats: false, at: ['village'] },
  'door-knock': { skill: 'evacuation', repeats: false, at: ['village'] },
  'water-rescue': { skill: 'water-rescue', repeats: true, at: ['village'] },
  rescue: { skill: 'geology', repeats: false, at: ['village'] },
  medical: { skill: 'medical', repeats: true },
  comms: { skill: 'comms', repeats: false, at: ['township'] },
  contact: { skill: 'recon', repeats: false, at: ['township'] },
  'repair-road': { skill: 'road', repeats: true },
  // What the list asks for: cleaning, replacing, counting.
  'close-risk': { skill: 'engineering', repeats: false, at: ['site'] },
  'repair-power': { skill: 'power', repeats: false, at: ['township'] },
  recon: { skill: 'recon', repeats: false },
  // How long it takes depends on the way to fly (uav.ts).
  'uav-recon': { skill: 'recon', repeats: false },
  cordon: { skill: 'police', repeats: true },
  protect: { skill: 'engineering', repeats: false, at: ['site', 'reservoir', 'facility'] },
  'geo-patrol': { skill: 'geology', repeats: false, at: ['slope'] },
  health: { skill: 'health', repeats: false },
  standby: { skill: 'flood', repeats: true },
  // Forest fire
  'fire-attack': { skill: 'forest-fire', repeats: true, hazard: 'forest-fire' },
  'fire-line': { skill: 'forest-fire', repeats: true, hazard: 'forest-fire' },
  'mop-up': { skill: 'forest-fire', repeats: true, hazard: 'forest-fire' },
  'fire-recon': { skill: 'recon', repeats: false, hazard: 'forest-fire' },
  'water-supply': { skill: 'engineering', repeats: false, hazard: 'forest-fire' },
  // Earthquake
  'site-check': { skill: 'geology', repeats: false, hazard: 'earthquake' },
  'search-rescue': { skill: 'search-rescue', repeats: true, hazard: 'earthquake' },
  'gas-check': { skill: 'hazmat', repeats: false, hazard: 'earthquake' },
  'building-check': { skill: 'geology', repeats: false, hazard: 'earthquake' },
  // Landslide
  'lake-survey': { skill: 'geology', repeats: false, hazard: 'landslide' },
  'lake-spillway': { skill: 'engineering', repeats: true, hazard: 'landslide' },
  // Hazardous materials
  detect: { skill: 'hazmat', repeats: false, hazard: 'hazmat' },
  plug: { skill: 'hazmat', repeats: false, hazard: 'hazmat' },
  'water-curtain': { skill: 'hazmat', repeats: true, hazard: 'hazmat' },
  cooling: { skill: 'hazmat', repeats: true, hazard: 'hazmat' },
  decontaminate: { skill: 'hazmat', repeats: true, hazard: 'hazmat' },
  'enter-rescue': { skill: 'hazmat', repeats: false, hazard: 'hazmat' },
  'block-drains': { skill: 'engineering', repeats: false, hazard: 'hazmat' },
};

/** A flight's time depends on its way (uav.ts). */
type Timed = Exclude<TaskKind, 'uav-recon'>;
/** Which number says how many minutes a round of it takes (sources for rates in hazard-models.md §5). */
export const workOf = (kind: Timed): `PRM-TSK-${Uppercase<Timed>}` =>
  `PRM-TSK-${kind.toUpperCase() as Uppercase<Timed>}`;
