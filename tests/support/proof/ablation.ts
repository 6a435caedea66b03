/**
 * Each kind of order left out of the doctrine's own run: whether the quantity that its definition names (`moves`) moves as it says, on how
 * many seeds, and by how much more than it does without an order that is for the record alone.
 */
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot, type BotRun } from '../../../src/bots/run.ts';
import type { Moves, OrderLink } from '../../../src/sim/commands/moves.ts';
import { COMMANDS } from '../../../src/sim/commands/registry.ts';
import type { Outcome } from '../../../src/sim/index.ts';
import { playScript, scriptOf } from '../policies.ts';
import { county } from '../tiny.ts';
import { scenario } from './shipped.ts';

/** Where each shows. */
const WHERE: readonly (readonly [scenario: string, types: readonly string[]])[] = [
  [
    'earthquake-m51-aftershocks',
    ['rescue.assign', 'sector.plan', 'leader.appoint', 'shelter.open', 'supplies.dispatch', 'evacuate.order'],
  ],
  [
    'earthquake-m60-night',
    [
      'response.activate',
      'measures.order',
      'icp.setup',
      'sync.hold',
      'township.order',
      'report.first',
      'aid.request',
      'secondary.check',
      'quake.trend',
      'neighbours.notify',
      'relief.start',
      'duty.roster',
      'damage.collect',
      'unit.recall',
      'supplies.receipt',
      'funds.allot',
      'donation.answer',
      'social.register',
      'report.follow-up',
      'loss.assess',
    ],
  ],
  [
    'forest-fire-qingming',
    [
      'report.verify',
      'fire.ban',
      'fire.assign',
      'aircraft.request',
      'weather.watch',
      'crews.rotate',
      'villagers.answer',
    ],
  ],
  ['forest-fire-lightning', ['danger.actions', 'fire.plan', 'border.joint', 'fire.accept']],
  [
    'hazmat-ammonia-park',
    [
      'plant.order',
      'plant.report',
      'hazmat.assign',
      'people.protect',
      'zones.set',
      'call.inquire',
      'environment.watch',
    ],
  ],
  ['hazmat-expressway-tanker', ['ignition.control', 'crew.withdraw', 'zones.lift', 'road.open']],
  [
    'flood-tailings-pond',
    ['statement.publish', 'unit.assign', 'response.end', 'warning.cancel', 'return.approve', 'shelter.close'],
  ],
  [
    'flood-first-steps',
    ['emergency.declare', 'warning.issue', 'consult.hold', 'danger.guard', 'gauges.densify'],
  ],
  ['earthquake-barrier-lake', ['lake.assign', 'quake.relay']],
  [
    'flood-2020-changjiang',
    [
      'levee.patrol',
      'danger.fix',
      'posts.fill',
      'inspect.order',
      'site.close',
      'gate.order',
      'release.approval',
      'road.close',
      'expert.ask',
    ],
  ],
];
/** What each kind of order says that it moves. */
export const MOVES: ReadonlyMap<string, Moves> = new Map(
  [...COMMANDS.values()].flatMap((d) => (d.moves ? [[d.type, d.moves] as const] : [])),
);
/** Other ways to give an order: of which. */
const SAME = [...MOVES].flatMap(([type, m]) => (typeof m === 'object' && 'as' in m ? [[type, m.as]] : []));
const RECORD_ALONE = [...MOVES].filter(([, moves]) => moves === 'scored-only').map(([type]) => type);
/** Left out, one of these changes nothing: what is moved beside it is moved by chance. A call does change things. */
const CONTROLS = RECORD_ALONE.filter((t) => t !== 'contact.call');

const outcome = (run: BotRun): Outcome => run.score(null).outcome;

export interface Ablated {
  readonly type: string;
  readonly scenario: string;
  readonly link: OrderLink;
  /** By seed: with the order, without it, without one for the record alone. */
  readonly moved: readonly (readonly [number, number, number])[];
  readonly shown: number;
}
/** @param only types; none = all. */
export function ablate(
  seeds: readonly string[],
  only: readonly string[],
  onRow: (row: Ablated) => void = () => {},
): Ablated[] {
  const rows: Ablated[] = [];
  for (const [id, all] of WHERE) {
    if (process.env.SCENARIO && !process.env.SCENARIO.split(',').includes(id)) continue;
    const types = only.length > 0 ? all.filter((t) => only.includes(t)) : all;
    if (types.length === 0) continue;
    const { text, loaded } = scenario(id);
    const runs = seeds.map((seed) => {
      const whole = playBot(loaded, text, county, seed, doctrineBot());
      const script = scriptOf(whole);
      const control = CONTROLS.find((t) => script.some((l) => l.cmd.type === t))!;
      const without = (type: string): Outcome =>
        outcome(
          playScript(
            loaded,
            text,
            seed,
            script.filter((l) => l.cmd.type !== type),
          ),
        );
      return { whole: outcome(whole), control: without(control), without };
    });
    for (const type of types) {
      const link = MOVES.get(type) as OrderLink;
      const moved = runs.map(
        (r) => [r.whole[link.moves], r.without(type)[link.moves], r.control[link.moves]] as const,
      );
      const way = link.leftOut === 'more' ? 1 : -1;
      const shown = moved.filter(([w, x, c]) => way * (x - w) > Math.abs(c - w)).length;
      const row = { type, scenario: id, link, moved, shown };
      rows.push(row);
      onRow(row);
    }
  }
  return rows;
}

/** Rows of a table with those of another put in their place, by order. */
export function mergeRows(table: readonly string[], fresh: readonly string[]): string[] {
  const keyOf = (row: string): string => row.split('|')[1]?.trim() ?? '';
  const own = new Map(fresh.map((r) => [keyOf(r), r]));
  const kept = table.filter((r) => r.startsWith('|')).map((r) => own.get(keyOf(r)) ?? r);
  const had = new Set(kept.map(keyOf));
  return [...kept, ...fresh.filter((r) => !had.has(keyOf(r)))];
}

const number = (x: number): string => (Number.isInteger(x) ? String(x) : x.toFixed(1));
export function ablationSet(only: readonly string[]): { rows: string[]; faults: string[] } {
  const seeds = Array.from({ length: Number(process.env.SEEDS ?? 5) }, (_, i) => String(i + 1));
  const need = Math.ceil(0.8 * seeds.length);
  const done = ablate(seeds, only, (r) =>
    process.stderr.write(
      `${r.type} ${r.scenario} ${r.link.moves} ${r.shown}/${seeds.length} ${JSON.stringify(r.moved)}\n`,
    ),
  );
  return {
    rows: [
      '| Order left out | Scenario | Quantity | Should be | On seeds | With it → without, seed 1 |',
      '| --- | --- | --- | --- | --- | --- |',
      ...done.map(
        ({ type, scenario: id, link, shown, moved: [[a, b]] }) =>
          `| ${type} | ${id} | ${link.moves} | ${link.leftOut} | ${shown} of ${seeds.length} | ${number(a)} → ${number(b)} |`,
      ),
      ...(only.length > 0
        ? []
        : [
            ...SAME.map(([t, of]) => `| ${t} | — | as ${of} | — | — | — |`),
            ...RECORD_ALONE.map((t) => `| ${t} | — | scored-only | — | — | — |`),
          ]),
    ],
    faults: done
      .filter((r) => r.shown < need)
      .map(
        (r) =>
          `${r.type} in ${r.scenario}: ${r.link.moves} ${r.link.leftOut} on ${r.shown} of ${seeds.length}`,
      ),
  };
}
