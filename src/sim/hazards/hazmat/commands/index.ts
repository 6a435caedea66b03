/** Hazmat commands, one file each, for exercises that run this hazard. */
import type { CommandDef } from '../../../commands/command.ts';
import { callInquire } from './call-inquire.ts';
import { crewWithdraw } from './crew-withdraw.ts';
import { environmentWatch } from './environment-watch.ts';
import { hazmatAssign } from './hazmat-assign.ts';
import { ignitionControl } from './ignition-control.ts';
import { peopleProtect } from './people-protect.ts';
import { plantOrder } from './plant-order.ts';
import { plantReport } from './plant-report.ts';
import { scenePreserve } from './scene-preserve.ts';
import { zonesLift } from './zones-lift.ts';
import { zonesSet } from './zones-set.ts';

export const hazmatCommands: readonly CommandDef[] = [
  plantOrder,
  plantReport,
  callInquire,
  hazmatAssign,
  zonesSet,
  peopleProtect,
  ignitionControl,
  environmentWatch,
  crewWithdraw,
  zonesLift,
  scenePreserve,
];
