/** Flood commands, one file each, for exercises that run this hazard. */
import type { CommandDef } from '../../../commands/command.ts';
import { dangerFix } from './danger-fix.ts';
import { dangerGuard } from './danger-guard.ts';
import { emergencyDeclare } from './emergency-declare.ts';
import { gateOrder } from './gate-order.ts';
import { gaugesDensify } from './gauges-densify.ts';
import { leveePatrol } from './levee-patrol.ts';
import { releaseApproval } from './release-approval.ts';

export const floodCommands: readonly CommandDef[] = [
  gaugesDensify,
  leveePatrol,
  dangerFix,
  dangerGuard,
  gateOrder,
  releaseApproval,
  emergencyDeclare,
];
