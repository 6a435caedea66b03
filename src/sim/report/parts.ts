/** What a report reads of a run that is at hand; the one list, for whoever prints one. */
import type { Exercise } from '../exercise.ts';
import { injectStates } from '../information/injects.ts';
import type { ReportInput } from './model.ts';
import { movingNames } from './names.ts';
import { chartThings } from './state-lanes.ts';

export const runParts = ({
  world,
  commands,
}: Exercise): Pick<ReportInput, 'events' | 'commands' | 'injects' | 'things' | 'names'> => ({
  events: world.log,
  commands,
  injects: injectStates(world),
  things: chartThings(world),
  names: movingNames(world),
});
