/** What units can be ordered to do. */
import type { Skill, TaskKind } from '../world.ts';

/** Skill that fits and working time on scene, minutes (design choices; sources for rates in hazard-models.md §5). */
export const TASK_KINDS: Readonly<
  Record<
    TaskKind,
    {
      readonly skill: Skill;
      readonly minutes: number;
      readonly repeats: boolean;
      /** Ordered by that hazard's own command, which asks for its safety measures. */
      readonly hazard?: string;
    }
  >
> = {
  patrol: { skill: 'flood', minutes: 45, repeats: true },
  'fix-danger': { skill: 'flood', minutes: 60, repeats: false },
  guard: { skill: 'flood', minutes: 60, repeats: true },
  'assist-evacuation': { skill: 'evacuation', minutes: 60, repeats: false },
  'door-knock': { skill: 'evacuation', minutes: 40, repeats: false },
  'water-rescue': { skill: 'water-rescue', minutes: 40, repeats: true },
  rescue: { skill: 'geology', minutes: 60, repeats: false },
  medical: { skill: 'medical', minutes: 60, repeats: true },
  comms: { skill: 'comms', minutes: 30, repeats: false },
  contact: { skill: 'recon', minutes: 15, repeats: false },
  'repair-road': { skill: 'road', minutes: 90, repeats: true },
  // What the list asks for: cleaning, replacing, counting (design choice).
  'close-risk': { skill: 'engineering', minutes: 45, repeats: false },
  'repair-power': { skill: 'power', minutes: 90, repeats: false },
  recon: { skill: 'recon', minutes: 20, repeats: false },
  // How long it takes depends on the way to fly (uav.ts).
  'uav-recon': { skill: 'recon', minutes: 20, repeats: false },
  cordon: { skill: 'police', minutes: 30, repeats: true },
  protect: { skill: 'engineering', minutes: 60, repeats: false },
  'geo-patrol': { skill: 'geology', minutes: 30, repeats: false },
  health: { skill: 'health', minutes: 90, repeats: false },
  standby: { skill: 'flood', minutes: 30, repeats: true },
  // Forest fire
  'fire-attack': { skill: 'forest-fire', minutes: 10, repeats: true, hazard: 'forest-fire' },
  'fire-line': { skill: 'forest-fire', minutes: 10, repeats: true, hazard: 'forest-fire' },
  'mop-up': { skill: 'forest-fire', minutes: 30, repeats: true, hazard: 'forest-fire' },
  'fire-recon': { skill: 'recon', minutes: 15, repeats: false, hazard: 'forest-fire' },
  'water-supply': { skill: 'engineering', minutes: 30, repeats: false, hazard: 'forest-fire' },
  // Earthquake
  'site-check': { skill: 'geology', minutes: 15, repeats: false, hazard: 'earthquake' },
  'search-rescue': { skill: 'search-rescue', minutes: 30, repeats: true, hazard: 'earthquake' },
  'gas-check': { skill: 'hazmat', minutes: 30, repeats: false, hazard: 'earthquake' },
  'building-check': { skill: 'geology', minutes: 60, repeats: false, hazard: 'earthquake' },
  // Landslide
  'lake-survey': { skill: 'geology', minutes: 30, repeats: false, hazard: 'landslide' },
  'lake-spillway': { skill: 'engineering', minutes: 60, repeats: true, hazard: 'landslide' },
  // Hazardous materials
  detect: { skill: 'hazmat', minutes: 10, repeats: false, hazard: 'hazmat' },
  plug: { skill: 'hazmat', minutes: 30, repeats: false, hazard: 'hazmat' },
  'water-curtain': { skill: 'hazmat', minutes: 15, repeats: true, hazard: 'hazmat' },
  cooling: { skill: 'hazmat', minutes: 15, repeats: true, hazard: 'hazmat' },
  decontaminate: { skill: 'hazmat', minutes: 30, repeats: true, hazard: 'hazmat' },
  'enter-rescue': { skill: 'hazmat', minutes: 20, repeats: false, hazard: 'hazmat' },
  'block-drains': { skill: 'engineering', minutes: 30, repeats: false, hazard: 'hazmat' },
};
