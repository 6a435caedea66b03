/**
 * How pressing a message is, by its code: what the plan treats as an incident or a danger to life at once is urgent, what
 * changes the picture is important, everything else routine (training setting of this product). Hazards say it of theirs.
 */
import { listOf, tableOf } from '../hazards/specs.ts';

export type Severity = 'urgent' | 'important' | 'routine';

export const SEVERITY: Readonly<Record<string, Severity>> = {
  'village-hit': 'urgent',
  'casualties-first': 'urgent',
  'shelter-full': 'urgent',
  'shelter-passed-on': 'important',
  'township-silent': 'important',
  'road-closed': 'important',
  'road-failed': 'important',
  'unit-blocked': 'important',
  'relief-due': 'important',
  casualties: 'important',
  'seat-ask': 'important',
  ...tableOf('messages'),
};
/** What an inject does to the world decides how pressing its message is. */
export const URGENT_EFFECTS: ReadonlySet<string> = new Set(listOf('urgentEffects'));
