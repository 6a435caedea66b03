/**
 * City and province act on what they were told: nobody sets out before a report, blanks are asked back by phone, wild figures
 * are checked first, and where less was told than was known less comes (江西省突发事件应对条例 34; 生产安全事故报告 rules alike).
 */
import { COMMAND_ROLES, deliver } from './deliver.ts';
import type { Report, World } from '../world.ts';

const last = (w: World): Report | undefined => w.resp.reports.at(-1);
export const toldSuperiors = (w: World): boolean => w.resp.reports.length > 0;
/** Seconds until what was told is clear enough for anybody to be sent. */
export function clearingS(w: World): number {
  const faults = last(w)?.faults;
  if (!faults) return 0;
  const n = w.env.numbers;
  return (
    60 *
    ((faults.blank.length > 0 ? n['PRM-AID-ASKED'] : 0) + (faults.gross.length > 0 ? n['PRM-AID-CHECK'] : 0))
  );
}
/** Share of what was asked for that is sent. */
export const shareSent = (w: World): number =>
  (last(w)?.faults.under.length ?? 0) > 0 ? w.env.numbers['PRM-AID-SHORT'] : 1;

/** The city rings: it has heard of nothing, or of too little. */
export const askedBack = (w: World, code: 'city-knows-nothing' | 'city-asks-blanks'): void =>
  void deliver(w, { from: 'city', to: COMMAND_ROLES, channel: 'phone', code });
