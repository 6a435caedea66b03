/** The charts that every exercise has, whatever its hazard; each is bound to the world beside its owner (`bind.ts`). */
import type { AnyStateMachine } from 'xstate';
import { evacuationChart } from './evacuation.ts';
import { injectChart } from './inject.ts';
import { moveChart } from './move.ts';
import { reportChart } from './report-chain.ts';
import { responseEndChart, responseChart } from './response.ts';
import { rumourChart } from './rumour.ts';
import { shelterChart } from './shelter.ts';
import { supplyChart } from './supply-order.ts';
import { taskChart } from './task.ts';
import { contactChart } from './township-contact.ts';
import { warningChart } from './warning.ts';

export const COMMON_CHARTS: readonly AnyStateMachine[] = [
  injectChart,
  responseChart,
  responseEndChart,
  reportChart,
  rumourChart,
  contactChart,
  taskChart,
  supplyChart,
  shelterChart,
  warningChart,
  evacuationChart,
  moveChart,
];
