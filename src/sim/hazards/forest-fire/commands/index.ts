/** Forest-fire commands, one file each, for exercises that run this hazard. */
import type { CommandDef } from '../../../commands/command.ts';
import { aircraftRequest } from './aircraft-request.ts';
import { borderJoint } from './border-joint.ts';
import { crewsRotate } from './crews-rotate.ts';
import { dangerActions } from './danger-actions.ts';
import { fireAccept } from './fire-accept.ts';
import { fireAssign } from './fire-assign.ts';
import { fireBan } from './fire-ban.ts';
import { fireInvestigate } from './fire-investigate.ts';
import { firePlan } from './fire-plan.ts';
import { villagersAnswer } from './villagers-answer.ts';
import { weatherWatch } from './weather-watch.ts';

export const fireCommands: readonly CommandDef[] = [
  dangerActions,
  fireBan,
  fireAssign,
  firePlan,
  aircraftRequest,
  weatherWatch,
  villagersAnswer,
  crewsRotate,
  borderJoint,
  fireAccept,
  fireInvestigate,
];
