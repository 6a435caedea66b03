/** Earthquake commands, one file each, for exercises that run this hazard. */
import type { CommandDef } from '../command.ts';

export const quakeCommands: readonly CommandDef[] = [];
