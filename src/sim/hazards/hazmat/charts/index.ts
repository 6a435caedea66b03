/** What lives in a release, parent first. */
import { airChart } from './air.ts';
import { entryChart } from './entry.ts';
import { incidentChart } from './incident.ts';
import { intakeChart } from './intake.ts';
import { leakChart } from './leak.ts';
import { receptorChart } from './receptor.ts';
import { shiftChart } from './shift.ts';
import { sourceChart } from './source.ts';
import { vesselChart } from './vessel.ts';
import { zonesChart } from './zones.ts';

export const CHARTS = [
  incidentChart,
  leakChart,
  vesselChart,
  sourceChart,
  zonesChart,
  airChart,
  receptorChart,
  entryChart,
  intakeChart,
  shiftChart,
] as const;
