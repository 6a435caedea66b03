/** Orders that are asked about once more before they are given. */
import type { Command } from '../../bridge/protocol.ts';

/** Releases above this wet the banks downstream, m³/s. */
const LARGE_RELEASE = 3000;
const ALWAYS = new Set(['response.end', 'exercise.end', 'exercise.real-emergency']);
export const isRisky = (cmd: Command): boolean =>
  ALWAYS.has(cmd.type) || (cmd.type === 'gate.order' && Number(cmd.release) > LARGE_RELEASE);
