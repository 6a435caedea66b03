/** What units can be ordered to do. */
import { tableOf, type HazardTask } from '../hazards/specs.ts';
import type { Skill, TaskKind } from '../world.ts';

export type TaskPlace = 'levee' | 'village' | 'township' | 'slope' | 'site' | 'reservoir' | 'facility';
interface TaskRow {
  readonly skill: Skill;
  readonly repeats: boolean;
  /** Kinds of places where it makes sense; without it, anywhere. */
  readonly at?: readonly TaskPlace[];
}
const COMMON = {
  patrol: { skill: 'flood', repeats: true, at: ['levee'] },
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
} as const satisfies Readonly<Record<string, TaskRow>>;
export type CommonTask = keyof typeof COMMON;

const OWN: Readonly<Record<HazardTask, TaskRow>> = tableOf('tasks');
/** Skill that fits; how long a round of work takes is a parameter (`workOf`). */
export const TASK_KINDS: Readonly<Record<TaskKind, TaskRow>> = {
  ...COMMON,
  ...OWN,
};
/** Whether any exercise has it; the others a hazard's own command orders, with its safety measures. */
export const isCommonTask = (kind: TaskKind): kind is CommonTask => kind in COMMON;

/** A flight's time depends on its way (uav.ts). */
type Timed = Exclude<TaskKind, 'uav-recon'>;
/** Which number says how many minutes a round of it takes (sources for rates in hazard-models.md §5). */
export const workOf = (kind: Timed): `PRM-TSK-${Uppercase<Timed>}` =>
  `PRM-TSK-${kind.toUpperCase() as Uppercase<Timed>}`;
