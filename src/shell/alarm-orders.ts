/** The order that usually follows an urgent message, begun with what the message names. */
import type { MessageView } from '../bridge/protocol.ts';

interface Begin {
  readonly command: string;
  readonly values: Readonly<Record<string, unknown>>;
}
const villageOf = (m: MessageView): readonly string[] =>
  typeof m.params.village === 'string' ? [m.params.village] : [];
const move = (m: MessageView): Begin => ({ command: 'evacuate.order', values: { villages: villageOf(m) } });
const to = (command: string, values: Begin['values'] = {}): Begin => ({ command, values });

const ORDERS: Readonly<Record<string, (m: MessageView) => Begin>> = {
  'levee-danger': (m) => to('danger.fix', { danger: String(m.params.danger) }),
  'levee-breach': move,
  'reservoir-failed': move,
  'dam-cracked': move,
  'pond-alarm': move,
  'pond-failed': move,
  'lake-breached': move,
  'slope-sign': move,
  'slope-slide': (m) => to('unit.assign', { task: 'rescue', target: m.params.village }),
  'village-flooded': (m) => to('unit.assign', { task: 'water-rescue', target: m.params.village }),
  'shelter-full': move,
  'village-burning': move,
  'village-gassed': (m) => to('people.protect', { receptors: villageOf(m) }),
  'vapour-smelt': (m) => to('people.protect', { receptors: [m.params.site] }),
  'casualties-first': (m) => to('report.verify', { message: String(m.id) }),
  'eq-params': () => to('response.activate'),
  'fire-reported': (m) => to('report.verify', { message: String(m.id) }),
  'fire-confirmed': () => to('fire.assign', { task: 'fire-attack' }),
  'target-threatened': (m) => to('unit.assign', { task: 'protect', target: m.params.site }),
  'wind-shift': () => to('weather.watch'),
  'release-alarm': () => to('plant.order'),
  'workers-down': () => to('hazmat.assign', { target: 'leak', task: 'enter-rescue' }),
  'vessel-signs': () => to('crew.withdraw'),
  'gauge-over-guarantee': () => to('response.activate'),
};
/** Null where no one order is the plain answer. An inject's is that of the danger it opens. */
export function orderFor(m: MessageView): Begin | null {
  const inject =
    m.params.danger !== undefined ? 'levee-danger' : m.params.slope !== undefined ? 'slope-sign' : '';
  return ORDERS[m.code === 'inject' ? inject : m.code]?.(m) ?? null;
}
