/** The charts that every exercise has, whatever its hazard; each is bound to the world beside its owner (`bind.ts`). */
import type { AnyStateMachine } from 'xstate';
import { injectChart } from './inject.ts';
import { taskChart } from './task.ts';

export const COMMON_CHARTS: readonly AnyStateMachine[] = [injectChart, taskChart];
