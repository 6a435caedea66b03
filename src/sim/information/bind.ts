/** Charts of information in the world: injects, the response, reports upward. */
import type { ChartBinding } from '../drive.ts';
import { injectChart, type InjectReadings } from '../machines/inject.ts';
import { riskClosedAt } from '../resources/listed-risks.ts';
import type { World } from '../world.ts';
import { since } from '../drive.ts';
import { reportChart, type ReportReadings } from '../machines/report-chain.ts';
import { endChart, responseChart, type EndReadings } from '../machines/response.ts';
import { give } from './injects.ts';
import { calm, responseLevel } from './response.ts';

/** The item that a contingency would prompt, where it has been done. */
const answered = (w: World, id: string): string => {
  const item = w.env.scenario.msel.find((x) => x.id === id)!.contingencyFor;
  return item !== undefined && w.resp.done[item] !== undefined ? item : '';
};
export const INFORMATION_CHARTS: readonly ChartBinding[] = [
  {
    machine: injectChart,
    instances: (w) => w.env.scenario.msel.map((x) => x.id),
    readings: (w, id): InjectReadings => ({
      needless: answered(w, id) !== '' || riskClosedAt(w, id) >= 0,
    }),
    hands: { give },
    about: (w, id) => ({ inject: id, item: answered(w, id) }),
  },
  {
    machine: responseChart,
    known: () => true,
    instances: () => ['county'],
    readings: () => null,
  },
  {
    machine: endChart,
    known: () => true,
    instances: () => ['county'],
    readings: (w): EndReadings => ({
      calm: responseLevel(w) !== 0 && calm(w),
      calmS: w.t - since(w, 'response-end', 'calm'),
      mustS: w.env.numbers['PRM-END-CALM'] * 60,
    }),
  },
  {
    machine: reportChart,
    known: () => true,
    instances: () => ['county'],
    readings: (w): ReportReadings => ({ known: w.info.known.incident !== undefined }),
  },
];
