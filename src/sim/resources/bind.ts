/** Charts of resources in the world: tasks. */
import type { ChartBinding } from '../drive.ts';
import { taskChart } from '../machines/task.ts';
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
];
