/** What lives in a forest fire, parent first. */
import { crewChart } from './crew.ts';
import { frontChart } from './front.ts';
import { incidentChart } from './incident.ts';
import { sectorChart } from './sector.ts';
import { smokeChart } from './smoke.ts';
import { targetChart } from './target.ts';
import { villageChart } from './village.ts';
import { villagersChart } from './villagers.ts';
import { windChart } from './wind.ts';

export const CHARTS = [
  incidentChart,
  frontChart,
  sectorChart,
  smokeChart,
  windChart,
  crewChart,
  targetChart,
  villageChart,
  villagersChart,
] as const;
