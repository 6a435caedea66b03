/** The order that usually follows an urgent message, begun with what the message names. */
import type { MessageView } from '../bridge/protocol.ts';
import { ALL } from './hazards/index.ts';
import { begin, move } from './hazards/part.ts';

export interface Begin {
  readonly command: string;
  readonly values: Readonly<Record<string, unknown>>;
}
const ORDERS: Readonly<Record<string, (m: MessageView) => Begin>> = {
  'shelter-full': move,
  'casualties-first': (m) => begin('report.verify', { message: String(m.id) }),
  ...Object.assign({}, ...ALL.map((p) => p.alarms)),
};
/** Null where no one order is the plain answer. An inject's is that of the danger it opens. */
export function orderFor(m: MessageView): Begin | null {
  const inject =
    m.params.danger !== undefined ? 'levee-danger' : m.params.slope !== undefined ? 'slope-sign' : '';
  return ORDERS[m.code === 'inject' ? inject : m.code]?.(m) ?? null;
}
