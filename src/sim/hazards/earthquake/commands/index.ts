/** Earthquake commands, one file each, for exercises that run this hazard. */
import type { CommandDef } from '../../../commands/command.ts';
import { quakeRelay } from './quake-relay.ts';
import { quakeTrend } from './quake-trend.ts';
import { rescueAssign } from './rescue-assign.ts';
import { secondaryCheck } from './secondary-check.ts';
import { sectorPlan } from './sector-plan.ts';
import { damageCollect } from './damage-collect.ts';

export const quakeCommands: readonly CommandDef[] = [
  quakeRelay,
  damageCollect,
  sectorPlan,
  rescueAssign,
  secondaryCheck,
  quakeTrend,
];
