/** Bad lines and killed processes while bots play, for `MINUTES` (20 where nothing is said), on `SEED`. */
import { BACK_MS, runFaults } from '../faults/run.ts';

const sorted = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);
const half = (list: readonly number[]): number => sorted(list)[Math.floor(list.length / 2)] ?? 0;
const most = (list: readonly number[]): number => Math.max(0, ...list);

export async function faultSet(): Promise<{ rows: string[]; faults: string[] }> {
  const minutes = Number(process.env.MINUTES ?? 20);
  const r = await runFaults({
    seconds: minutes * 60,
    rooms: 3,
    seed: process.env.SEED ?? '1',
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const all = Object.values(r.back).flat();
  const rows = [
    '| Fault | Times | Exercises taken up again within s | Then back, half of the seats within ms | Then back, all within ms |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(r.faults).map(
      ([kind, n]) =>
        `| ${kind} | ${n} | ${r.gone[kind] ? (most(r.gone[kind]) / 1000).toFixed(1) : '—'} | ${Math.round(half(r.back[kind] ?? []))} | ${Math.round(most(r.back[kind] ?? []))} |`,
    ),
    `| all | ${Object.values(r.faults).reduce((a, b) => a + b, 0)} | — | ${Math.round(half(all))} | ${Math.round(most(all))} |`,
    '',
    `${(r.seconds / 60).toFixed(1)} minutes, ${r.rooms} rooms, ${r.seats} seats, ${r.lines} lines, ${r.resets} of them reset, ` +
      `${r.piecesLost} pieces lost. ${r.orders} orders answered, ${r.refused} of them refused, ${r.never} told as not given; ` +
      `**${r.lost} lost, ${r.doubled} doubled, ${r.disordered} seats out of order, ${r.divergent} records divergent**, ` +
      `${r.unanswered} never answered, longest wait for an answer ${(r.longestAnswerMs / 1000).toFixed(1)} s; ` +
      `${r.notBack} seats not back, ${r.stood.length} clocks stood.`,
  ];
  const faults = [
    ...(['lost', 'doubled', 'disordered', 'divergent', 'unanswered', 'notBack'] as const)
      .filter((k) => r[k] > 0)
      .map((k) => `${k}: ${r[k]}`),
    ...r.stood,
    ...(most(all) > BACK_MS ? [`back after ${Math.round(most(all))} ms`] : []),
  ];
  return { rows, faults };
}
