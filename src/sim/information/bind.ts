/** Charts of information in the world: injects, the response, reports upward. */
import type { ChartBinding } from '../drive.ts';
import { injectChart, type InjectReadings } from '../machines/inject.ts';
import { riskClosedAt } from '../resources/listed-risks.ts';
import type { TownshipLink, World } from '../world.ts';
import { isIn, since } from '../drive.ts';
import { reportChart, type ReportReadings } from '../machines/report-chain.ts';
import { responseEndChart, responseChart, type EndReadings } from '../machines/response.ts';
import { rumourChart, type RumourReadings } from '../machines/rumour.ts';
import { contactChart, type ContactReadings } from '../machines/township-contact.ts';
import { knownSince } from './deliver.ts';
import { dueAt, give, queueInject } from './injects.ts';
import { tellSilent } from './links.ts';
import { SILENCE } from './rumours.ts';
import { calm, responseLevel } from './response.ts';

/** The item that a contingency would prompt, where it has been done. */
const answered = (w: World, id: string): string => {
  const item = w.env.scenario.msel.find((x) => x.id === id)!.contingencyFor;
  return item !== undefined && w.resp.done[item] !== undefined ? item : '';
};
const linkOf = (w: World, id: string): TownshipLink => w.info.links[w.env.index.township.get(id)!];
export const INFORMATION_CHARTS: readonly ChartBinding[] = [
  {
    machine: injectChart,
    instances: (w) => w.env.scenario.msel.map((x) => x.id),
    readings: (w, id): InjectReadings => ({
      needless: answered(w, id) !== '' || riskClosedAt(w, id) >= 0,
      passed: dueAt(w, id) >= 0 && dueAt(w, id) <= w.t,
    }),
    hands: { give, queue: queueInject },
    about: (w, id) => ({ inject: id, item: answered(w, id) }),
  },
  {
    machine: responseChart,
    known: () => true,
    instances: () => ['county'],
    readings: () => null,
  },
  {
    machine: responseEndChart,
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
  {
    machine: rumourChart,
    // That there is one for a message says that it is false: only once somebody has checked it.
    known: (w, id) => id === SILENCE || w.info.messages[Number(id)].verified?.result === false,
    // They come with false messages, and with silence.
    instances: () => [],
    readings(w): RumourReadings {
      const n = w.env.numbers;
      return {
        spreadS: n['PRM-RUM-SPREAD'] * 60,
        calmS: n['PRM-RUM-CALM'] * 60,
        fadeS: n['PRM-RUM-FADE'] * 3600,
      };
    },
    about: (_, id) => ({ rumour: id }),
  },
  {
    machine: contactChart,
    // A loss that nobody has noticed must not show, not even by a lane that goes away: there is one only while it is missed or
    // heard over a link.
    known: (w, id) =>
      (isIn(w, 'township-contact', 'cut-off.missed', id) ||
        isIn(w, 'township-contact', 'emergency-link', id)) &&
      knownSince(w, `township:${id}:silent`) >= 0,
    instances: (w) => w.env.county.townships.map((t) => t.id),
    readings(w, id): ContactReadings {
      const l = linkOf(w, id);
      return { net: l.cell && l.power, routineS: w.env.numbers['PRM-LNK-SILENT'] * 60 };
    },
    // The net has just failed by one of the two.
    about: (w, id) => ({ township: id, what: linkOf(w, id).cell ? 'power' : 'cell' }),
    hands: { silent: (w, id) => tellSilent(w, w.env.index.township.get(id)!) },
  },
];
