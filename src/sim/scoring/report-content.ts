/** What a report says, held against what the county had been told when it was sent. */
import type { SimLogEvent } from '../events.ts';

type Sent = SimLogEvent<'REPORT'>;
/** A report that does not say how many died is none (seven elements: 江西省突发事件应对条例 34). */
export const stated = (e: Sent): boolean => !e.data.faults.blank.includes('dead');
/** 1 as known, ½ with figures left blank, 0 with any that is above or below what was known. */
export const truth = ({ data: { faults } }: Sent): number =>
  faults.over.length + faults.under.length > 0 ? 0 : faults.blank.length > 0 ? 0.5 : 1;
