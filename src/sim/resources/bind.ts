/** Charts of resources in the world: tasks, goods on their way. */
import type { ChartBinding } from '../drive.ts';
import { supplyChart, type SupplyReadings } from '../machines/supply-order.ts';
import { taskChart } from '../machines/task.ts';
import { arrive, shelve, supplyWayS } from './supplies.ts';
import { beginWork, endWork, stuck } from './tasks.ts';

export const RESOURCE_CHARTS: readonly ChartBinding[] = [
  {
    machine: taskChart,
    known: () => true,
    subject: (w, id) => w.res.units[w.res.tasks[Number(id)].unit].id,
    // Tasks come with their orders.
    instances: () => [],
    readings: () => null,
    hands: {
      begin: (w, id) => beginWork(w, w.res.tasks[Number(id)]),
      done: (w, id) => endWork(w, w.res.tasks[Number(id)]),
      stuck: (w, id) => stuck(w, w.res.tasks[Number(id)]),
    },
  },
  {
    machine: supplyChart,
    known: () => true,
    subject: (w, id) => w.env.county.facilities[w.res.supplies[Number(id)].to].id,
    instances: () => [],
    readings: (w, id): SupplyReadings => ({
      wayS: supplyWayS(w, w.res.supplies[Number(id)]),
      retryS: w.env.numbers['PRM-SUP-RETRY'] * 60,
      countS: w.env.numbers['PRM-SUP-UNSIGNED'] * 60,
    }),
    about: (_, id) => ({ supply: Number(id) }),
    hands: {
      arrive: (w, id) => arrive(w, w.res.supplies[Number(id)]),
      shelve: (w, id) => shelve(w, w.res.supplies[Number(id)]),
    },
  },
];
