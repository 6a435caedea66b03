/** What lives in landslides, parent first. */
import { incidentChart } from './incident.ts';
import { lakeChart } from './lake.ts';
import { slopeChart } from './slope.ts';

export const CHARTS = [incidentChart, slopeChart, lakeChart] as const;
