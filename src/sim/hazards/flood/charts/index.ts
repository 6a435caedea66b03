/** What lives in a flood, parent first. */
import { gaugeChart } from './gauge.ts';
import { incidentChart } from './incident.ts';
import { leveeChart } from './levee.ts';
import { pondChart } from './pond.ts';
import { reservoirChart } from './reservoir.ts';
import { storeChart } from './store.ts';

export const CHARTS = [incidentChart, gaugeChart, reservoirChart, leveeChart, pondChart, storeChart] as const;
