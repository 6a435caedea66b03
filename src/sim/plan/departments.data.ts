/**
 * Who may do what (防与救、统与分, plan 三（一）2): departments, the post that speaks for each in an exercise, and the
 * tasks it owns (procedures.md §11; owner defaults are design choices). The headquarters may order anything.
 */
import type { Role } from '../roles.ts';
import type { TaskKind } from '../world.ts';

export interface Department {
  readonly id: string;
  /** Post that acts for it; null where the exercise has none and the headquarters speaks for it. */
  readonly role: Role | null;
  readonly tasks: readonly TaskKind[];
}
const d = (id: string, role: Role | null, tasks: readonly TaskKind[]): Department => ({ id, role, tasks });
export const DEPARTMENTS_OF_PLAN: readonly Department[] = [
  d('emergency', 'emergency', [
    'assist-evacuation',
    'door-knock',
    'rescue',
    'water-rescue',
    'search-rescue',
    'enter-rescue',
    'protect',
    'standby',
    'contact',
    'recon',
    'uav-recon',
    'repair-road',
    'close-risk',
    'repair-power',
    'comms',
  ]),
  d('police', 'police', ['cordon', 'assist-evacuation', 'door-knock', 'standby']),
  d('health', 'health', ['medical', 'health', 'decontaminate']),
  d('natural-resources', 'natural-resources', ['geo-patrol', 'recon', 'uav-recon', 'site-check']),
  d('water', null, ['patrol', 'fix-danger', 'guard']),
  d('forestry', null, ['fire-attack', 'fire-line', 'mop-up', 'fire-recon', 'water-supply']),
  d('housing', null, ['building-check', 'gas-check']),
  d('transport', null, ['repair-road']),
  d('utilities', null, ['repair-power', 'comms']),
  d('fire-rescue', null, ['detect', 'plug', 'water-curtain', 'cooling', 'enter-rescue', 'decontaminate']),
  d('ecology', null, ['block-drains']),
  d('weather', null, []),
  d('earthquake', null, []),
];
/** Posts of the headquarters: unified command gives any order (统). */
const UNIFIED: readonly string[] = ['commander', 'hq-office'];

/** Department that should have been asked; '' when the order was the post's to give. */
export function misdirected(role: string, task: string): string {
  const owners = DEPARTMENTS_OF_PLAN.filter((x) => (x.tasks as readonly string[]).includes(task));
  if (UNIFIED.includes(role) || owners.length === 0 || owners.some((x) => x.role === role)) return '';
  // Where no post speaks for the owner, the emergency bureau coordinates (综合协调).
  if (role === 'emergency' && owners.every((x) => x.role === null)) return '';
  return owners[0].id;
}
