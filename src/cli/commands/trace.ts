import type { Moves } from '../../sim/commands/moves.ts';
import {
  COMMANDS,
  ORDERS,
  PLAN_CHAPTERS,
  PLAN_ITEMS,
  PLAN_SOURCE,
  type PlanStatus,
} from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';

const STATUSES: readonly PlanStatus[] = ['simulated', 'parameter', 'referenced', 'not-simulated'];

/** What leaving it out moves, through which numbers, or that it is for the record alone. */
function traced(moves: Moves | undefined): { status: string } {
  if (moves === undefined) return { status: 'not-shown' };
  if (moves === 'scored-only') return { status: moves };
  // Another way to give an order moves what that order moves.
  return 'as' in moves
    ? { ...traced(COMMANDS.get(moves.as)!.moves), ...moves }
    : { status: 'simulated', ...moves };
}
/** Every kind of players' order. */
const ordersTraced = () => ORDERS.map(({ type, moves }) => ({ type, ...traced(moves) }));

/** `trace`: every item of the county's plan, whether exercises hold it, and where it lives. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { status: { type: 'string' }, chapter: { type: 'string' } });
  if (files.length > 0) throw new UsageError('CLI-ARGS', { command: 'trace', need: '—' });
  pick('--status', flags.status, STATUSES);
  pick('--chapter', flags.chapter, PLAN_CHAPTERS);
  const items = PLAN_ITEMS.filter(
    (i) =>
      (flags.status === undefined || i.status === flags.status) &&
      (flags.chapter === undefined || i.chapter === flags.chapter),
  );
  const counts = Object.fromEntries(STATUSES.map((s) => [s, items.filter((i) => i.status === s).length]));
  if (flags.json) {
    io.json({
      source: PLAN_SOURCE,
      counts,
      orders: ordersTraced(),
      items: items.map(({ id, clause, status, where, quote, title, note }) => ({
        id,
        clause,
        status,
        where,
        quote,
        title,
        note,
      })),
    });
    return 0;
  }
  io.out(PLAN_SOURCE[io.lang]);
  for (const s of STATUSES) {
    const rows = items.filter((i) => i.status === s);
    if (rows.length === 0) continue;
    io.out(`\n${io.t(`plan.status.${s}`)} (${rows.length})`);
    for (const i of rows) {
      const name = io.lang === 'zh' ? i.quote.join('…') : i.title;
      io.out(`  ${i.id.padEnd(7)} ${i.clause}  ${name}`);
      if (i.where.length > 0) io.out(`          → ${i.where.join(' · ')}`);
      if (i.note) io.out(`          ${i.note[io.lang]}`);
    }
  }
  io.out(`\n${io.t('cli.trace.sum', { n: items.length, ...counts })}`);
  return 0;
}

function pick(flag: string, value: string | boolean | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(String(value)))
    throw new UsageError('CLI-FLAG', { detail: `${flag} ${known.join('|')}` });
}
