/** What lives in an earthquake, parent first. */
import { buildingChart } from './building.ts';
import { crewChart } from './crew.ts';
import { damChart } from './dam.ts';
import { groundChart } from './ground.ts';
import { incidentChart } from './incident.ts';
import { lifelineChart } from './lifeline.ts';
import { siteChart } from './site.ts';

export const CHARTS = [
  incidentChart,
  groundChart,
  siteChart,
  crewChart,
  damChart,
  lifelineChart,
  buildingChart,
] as const;
