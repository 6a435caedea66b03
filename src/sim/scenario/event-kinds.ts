/** Kinds of the log that a file may listen for or count. */
import { COMMAND_KINDS, EXERCISE_KINDS } from '../events/command.ts';
import { INFORMATION_KINDS } from '../events/information.ts';
import { PEOPLE_KINDS } from '../events/people.ts';
import { WORK_KINDS } from '../events/work.ts';
import { HAZARD_IDS, SPECS } from '../hazards/specs.ts';

export const EVENT_KINDS: readonly string[] = [
  ...COMMAND_KINDS,
  ...EXERCISE_KINDS,
  ...INFORMATION_KINDS,
  ...PEOPLE_KINDS,
  ...WORK_KINDS,
  ...HAZARD_IDS.flatMap((id): readonly string[] => SPECS[id].events),
];
