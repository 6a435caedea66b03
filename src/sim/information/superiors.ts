/**
 * City and province act on what they were told: nobody sets out before a report, blanks are asked back by phone, wild figures
 * are checked first, and where less was told than was known less comes (江西省突发事件应对条例 34; 生产安全事故报告 rules alike).
 */
import { COMMAND_ROLES, deliver } from './deliver.ts';
import { overtaken } from '../people/figures.ts';
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
/** Where this is understated, too little is sent; who was moved is no measure of the help that is needed. */
const NEED: readonly string[] = ['dead', 'injured', 'missing'];
/** Share of what was asked for that is sent: less where less was told than was known, or an old report tells less than is known now. */
export function shareSent(w: World): number {
  const report = last(w);
  if (!report) return 1;
  const n = w.env.numbers;
  const old = w.t - report.t >= n['PRM-AID-OLD'] * 60;
  const now = old ? overtaken(w, report).filter((k) => NEED.includes(k)) : [];
  return report.faults.under.length + now.length > 0 ? n['PRM-AID-SHORT'] : 1;
}

/** The city rings: it has heard of nothing, or of too little. */
export const askedBack = (w: World, code: 'city-knows-nothing' | 'city-asks-blanks'): void =>
  void deliver(w, { from: 'city', to: COMMAND_ROLES, channel: 'phone', code });
