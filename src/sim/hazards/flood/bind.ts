/** The charts of a flood in the world: what they read of the kernel, and what their moves do. */
import type { ChartBinding } from '../../drive.ts';
import { leveeChart } from './charts/levee.ts';
import * as dangers from './dangers.ts';

export const CHARTS: readonly ChartBinding[] = [
  {
    machine: leveeChart,
    // A levee's further dangers come as they begin.
    instances: dangers.firstInstances,
    readings: () => undefined,
    about: dangers.about,
    hands: dangers.hands,
  },
];
