/** Event logs for the scorer's laws: a doctrine log with acts dropped, delayed, repeated, swapped and made up. */
import fc from 'fast-check';
import type { LooseEvent, ScoreSheet, SimLogEvent } from '../../src/sim/index.ts';
import { asLogged } from './loose.ts';
import { FAULTLESS } from './item-log.ts';

/** Re-sort and renumber as the core would have logged it. */
export const relog = (log: readonly LooseEvent[]): SimLogEvent[] =>
  asLogged(
    log
      .map((e, i) => ({ e, i }))
      .sort((a, b) => a.e.t - b.e.t || a.i - b.i)
      .map(({ e }, i) => ({ ...e, n: i + 1 })),
  );

/** What commands write into the log: acts, as against what the world does. */
const ACTS = new Set(
  `ACCEPT APPROVAL ASSESS ACTIVATE BAN BORDER CLOSE CONSULT CORDON DANGER_ACTIONS DECISION_NOTE DISPATCH
  EMERGENCY_PERIOD END ENV EQ_PARAM EQ_TREND EVAC FIRE_PLAN FIRST_ACTION GATE_ORDER GAUGE_RATE ICP_UP IGNITION INQUIRY
  INSPECT INVEST LEADER_SENT LEVEL_CHANGE LIFT MEASURES_HIGH MEASURES_LOW NOTIFY PATROL_ORDER PLANT_ACTION PLANT_REPORT
  POST PRESERVE PROTECT_ACTION REPORT REQUEST_AID REQUEST_AIR REQUEST_PLA RETURN_OK ROSTER_SET ROTATE SECONDARY
  SECONDARY_CHECK SECTOR_PLAN SHELTER_OPEN SOCIAL_REGISTER STATEMENT SUPPLY_ORDER SUPPLY_RECEIPT SYNC TOWN_STATUS VERIFY
  VILLAGERS_ANSWERED WARN WARN_UPDATE WX ZONES`.split(/\s+/),
);
export const endOf = (log: readonly SimLogEvent[]): number => log.find((e) => e.kind === 'SCORED_END')!.t;
export const actsOf = (log: readonly SimLogEvent[]): SimLogEvent[] =>
  log.filter((e) => ACTS.has(e.kind) && e.role !== null && e.t < endOf(log));
/** Acts of interval duties: what counts is the gap on both sides, so one of them moved is neither early nor late. */
export const inSeries = (e: SimLogEvent): boolean =>
  ['SYNC', 'WX', 'EQ_TREND'].includes(e.kind) || (e.kind === 'REPORT' && e.data.kind !== 'first');
/** Acts that replace or join one another, or that the world overtakes: which of them stands depends on all. */
const STANDING: readonly (readonly string[])[] = [
  ['ACTIVATE', 'LEVEL_CHANGE', 'END'],
  ['ICP_UP', 'STANDS'],
  ['LEADER_SENT', 'STANDS'],
  ['CORDON', 'STANDS'],
  ['ZONES', 'LIFT'],
];
/** It stands among others: moved or left out, another stands instead (small/scoring/stood). */
export const standsAmong = (log: readonly SimLogEvent[], e: SimLogEvent): boolean =>
  STANDING.some((kinds) =>
    kinds[0] === e.kind || (kinds.includes(e.kind) && e.kind !== 'STANDS')
      ? log.filter((x) => kinds.includes(x.kind)).length > 1
      : false,
  );
/** Acts that the sheet charges as violations: a wrong act is no better for being early. */
export const chargedIn = (s: ScoreSheet): ReadonlySet<number> =>
  new Set(s.violations.flatMap((v) => v.evidence));

const levels = [1, 2, 3, 4];
/** Every warning and level button, as somebody presses it who does not read. */
export const BUTTONS: readonly Omit<LooseEvent, 'n' | 't'>[] = [
  ...levels.flatMap((level) => [
    { kind: 'ACTIVATE', role: 'commander' as const, data: { level, was: 0, warranted: 4 } },
    { kind: 'LEVEL_CHANGE', role: 'commander' as const, data: { level, was: 4, warranted: 4 } },
    {
      kind: 'CONSULT',
      role: 'hq-office' as const,
      data: { attendees: [], proposed: level, warranted: 4, fields: 0.5 },
    },
    {
      kind: 'ASSESS',
      role: 'hq-office' as const,
      data: { attendees: [], proposed: level, warranted: 4, fields: 0.5 },
    },
  ]),
  ...levels.flatMap((colour) =>
    ['flood', 'forest-fire', 'hazmat'].map((kind) => ({
      kind: 'WARN',
      role: 'hq-office' as const,
      data: {
        warning: 90 + colour,
        kind,
        colour,
        channels: ['sms'],
        villages: Array.from({ length: 200 }, (_, v) => v),
        fields: 0.5,
      },
    })),
  ),
];
/** Acts of middling quality that a county might also have done. */
const EXTRAS: readonly Omit<LooseEvent, 'n' | 't'>[] = [
  { kind: 'MEASURES_HIGH', role: 'hq-office', data: { fields: 0.5 } },
  { kind: 'NOTIFY', role: 'duty', data: { parties: [], fields: 0.3 } },
  { kind: 'SHELTER_OPEN', role: 'emergency', data: { shelters: ['x-1'], fields: 0.4 } },
  {
    kind: 'STATEMENT',
    role: 'publicity',
    data: { topic: 'rumour', answers: null, inject: null, rumour: false },
  },
  {
    kind: 'EVAC',
    role: 'hq-office',
    data: {
      order: 99,
      villages: ['v-1'],
      people: 9,
      shelter: 'x-1',
      shelterOpen: true,
      shelterSafe: true,
      vulnerableFirst: true,
      fields: 0.4,
      travelS: 900,
    },
  },
  {
    kind: 'EVAC',
    role: 'hq-office',
    data: {
      order: 98,
      villages: ['v-2'],
      people: 9,
      shelter: 'x-2',
      shelterOpen: false,
      shelterSafe: false,
      vulnerableFirst: false,
      fields: 0.2,
      travelS: 900,
    },
  },
  {
    kind: 'GATE_ORDER',
    role: 'hq-office',
    data: {
      reservoir: 'r-1',
      release: 900,
      before: 1,
      notice: false,
      approved: false,
      big: false,
      more: true,
    },
  },
  {
    kind: 'DISPATCH',
    role: 'emergency',
    data: {
      task: 900,
      unit: 'social-9',
      owner: 'social',
      kind: 'door-knock',
      target: 'v-1',
      people: 9,
      fields: 1,
      skilled: false,
    },
  },
  {
    kind: 'REPORT',
    role: 'duty',
    data: { report: 90, kind: 'follow-up', to: [], fields: 0.4, dead: 0, known: 0, faults: FAULTLESS },
  },
  {
    kind: 'REPORT',
    role: 'duty',
    data: {
      report: 91,
      kind: 'follow-up',
      to: [],
      fields: 1,
      dead: 0,
      known: 2,
      faults: { ...FAULTLESS, under: ['dead'] },
    },
  },
  { kind: 'END', role: 'commander', data: { met: false, fields: 0.5 } },
  { kind: 'ZONES', role: 'commander', data: { right: 0, fields: 1 } },
  { kind: 'ACCEPT', role: 'commander', data: { guards: false, out: false, fields: 0.5 } },
  { kind: 'SYNC', role: 'commander', data: { channel: 'voice' } },
];

export interface Plan {
  readonly base: number;
  readonly ops: readonly { readonly op: string; readonly at: number; readonly by: number }[];
  /** Free numbers for the law under test. */
  readonly pick: number;
  readonly delay: number;
}
/** @param bases how many doctrine logs there are to start from. */
export const plans = (bases: number): fc.Arbitrary<Plan> =>
  fc.record({
    base: fc.integer({ min: 0, max: bases - 1 }),
    ops: fc.array(
      fc.record({
        op: fc.constantFrom('drop', 'delay', 'repeat', 'swap', 'extra', 'button'),
        at: fc.nat(99_999),
        by: fc.integer({ min: 1, max: 9000 }),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    pick: fc.nat(99_999),
    delay: fc.integer({ min: 1, max: 9000 }),
  });

export function mutate(base: readonly SimLogEvent[], plan: Plan): SimLogEvent[] {
  let made: SimLogEvent[] = [...base];
  const end = endOf(base);
  const within = (t: number): number => Math.min(end - 1, t);
  for (const { op, at, by } of plan.ops) {
    const acts = actsOf(made);
    let log: readonly LooseEvent[] = made;
    const act = acts[at % acts.length];
    if (op === 'drop') log = log.filter((e) => e !== act);
    else if (op === 'delay') log = log.map((e) => (e === act ? { ...e, t: within(e.t + by) } : e));
    else if (op === 'repeat') log = [...log, { ...act, t: within(act.t + by) }];
    else if (op === 'swap') {
      const other = acts[(at + by) % acts.length];
      log = log.map((e) => (e === act ? { ...e, t: other.t } : e === other ? { ...e, t: act.t } : e));
    } else {
      const from = op === 'extra' ? EXTRAS : BUTTONS;
      log = [...log, { ...from[at % from.length], n: 0, t: (at * 7 + by) % end }];
    }
    made = relog(log);
  }
  return made;
}

/** The same log with every name of a place, unit or thing replaced, in facts too; words that are not names stay. */
export function renamed(log: readonly SimLogEvent[]): SimLogEvent[] {
  const NAMED =
    /^(unit|village|villages|township|townships|shelter|shelters|levee|levees|reservoir|site|slope|facility|receptor|receptors|place|target|gauge|gauges|to)$/;
  // Reversed behind a letter: another name, and another order of names.
  const name = (v: unknown): unknown =>
    typeof v === 'string' && v !== '' ? `z${[...v].reverse().join('')}` : Array.isArray(v) ? v.map(name) : v;
  const fact = (f: string): string => {
    const [kind, id, ...rest] = f.split(':');
    return id !== undefined &&
      id !== 'any' &&
      (rest.length > 0 || ['site', 'social', 'danger'].includes(kind)) &&
      kind !== 'warning-due'
      ? [
          kind,
          kind === 'danger' ? (/^\d+$/.test(id) ? String(Number(id) + 500) : id) : name(id),
          ...rest,
        ].join(':')
      : f;
  };
  const danger = (e: LooseEvent): boolean => e.data.kind === 'fix-danger' || e.data.kind === 'guard';
  return asLogged(
    log.map((e) => ({
      ...e,
      n: 7 * e.n + 3,
      data: Object.fromEntries(
        Object.entries(e.data).map(([k, v]) => [
          k,
          k === 'fact'
            ? fact(String(v))
            : k === 'danger' && typeof v === 'number'
              ? v + 500
              : k === 'target' && danger(e)
                ? String(Number(v) + 500)
                : NAMED.test(k)
                  ? name(v)
                  : v,
        ]),
      ),
    })),
  );
}
