/** C-20 下达任务: the six fields of an order (生产安全事故应急条例 18(5)); blanks are allowed and cost points. */
import type { OrderFields } from '../world.ts';

export const ORDER_FIELDS = {
  order: { kind: 'text', max: 200, optional: true },
  place: { kind: 'text', max: 120, optional: true },
  time: { kind: 'text', max: 60, optional: true },
  safety: { kind: 'text', max: 200, optional: true },
  comms: { kind: 'text', max: 80, optional: true },
  contact: { kind: 'text', max: 80, optional: true },
} as const;
export const orderOf = (p: {
  order: string;
  place: string;
  time: string;
  safety: string;
  comms: string;
  contact: string;
}): OrderFields => ({
  task: p.order,
  place: p.place,
  time: p.time,
  safety: p.safety,
  comms: p.comms,
  contact: p.contact,
});
