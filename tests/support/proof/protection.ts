/**
 * What an order to protect people is worth: every place × time of the order × action, one run for all places at once, since no
 * place touches another. Three promises: an order, and the best of them, loses no more for being given earlier; no well-meant
 * order loses more than none; and nobody is lost where the map shows no gas.
 */
import { advance, createExercise, submit, type Exercise } from '../../../src/sim/index.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { cellOf, limitsOf } from '../../../src/sim/hazards/hazmat/cloud-step.ts';
import { county } from '../tiny.ts';
import { scenario } from './shipped.ts';

/** What may be told at a minute; `then` comes so many minutes later. */
export const ACTIONS = {
  shelter: [[0, 'shelter', '']],
  'leave on foot': [[0, 'evacuate', 'foot']],
  'leave by bus': [[0, 'evacuate', 'bus']],
  'shelter, then leave': [
    [0, 'shelter', ''],
    [45, 'evacuate', 'foot'],
  ],
  'shelter, then air': [
    [0, 'shelter', ''],
    [60, 'ventilate', ''],
  ],
} as const;
export type Action = keyof typeof ACTIONS;
export const TIMES = [3, 6, 10, 20, 32, 45, 60, 75, 90, 120] as const;
/** All is over by then. */
const UNTIL_MIN = 210;

/** People lost, the badly hurt counted a tenth of the dead as the score does, by place. */
export interface Loss {
  readonly dead: number;
  readonly hurt: number;
}
export const worth = (l: Loss): number => l.dead + l.hurt / 10;
/**
 * What counts as no difference: one part in a hundred of the people, as `worth`. People settle by whole minutes, look up from a
 * foul room after three, and a cloud's edge wanders over a place: an order moves who happens to be where by that much.
 */
export const NOISE = 0.01;

type Variant = (s: Scenario) => Scenario;
const hazmatOf = (s: Scenario, more: object): Scenario =>
  ({
    ...s,
    conditions: { ...s.conditions, hazmat: { ...s.conditions.hazmat!, ...more } },
  }) as Scenario;
/** The shipped accidents, and one with chlorine at the school: three tonnes, as much as a scenario may let out. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'hazmat-ammonia-park': (s) => s,
  'hazmat-ammonia-night': (s) => s,
  'hazmat-kiln-gas': (s) => s,
  'hazmat-expressway-tanker': (s) => s,
  'hazmat-ammonia-park, chlorine': (s) =>
    hazmatOf(s, {
      substance: 'chlorine',
      vessel: { ...s.conditions.hazmat!.vessel, inventoryKg: 1000, volumeM3: 1, holeMm: 8 },
    }),
};
export const variantOf = (name: string, more?: Variant): Scenario => {
  const s = VARIANTS[name](scenario(name.split(',')[0]).loaded.scenario);
  return more ? more(s) : s;
};

export interface Run {
  readonly loss: ReadonlyMap<string, Loss>;
  readonly ex: Exercise;
}
export function told(s: Scenario, at: number | null, action: Action | null): Run {
  const ex = createExercise(s, county, '1');
  const receptors = ex.world.incidents.hazmat!.receptors.map((r) => r.id);
  if (at !== null && action !== null)
    for (const [later, what, by] of ACTIONS[action]) {
      advance(ex, (at + later) * 60 - ex.world.t);
      const cmd = { type: 'people.protect', receptors, action: what, way: 'crosswind', by, reason: 'x' };
      const taken = submit(ex, 'test', 'hq-office', cmd as never);
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
    }
  advance(ex, UNTIL_MIN * 60 - ex.world.t);
  return {
    ex,
    loss: new Map(
      ex.world.incidents.hazmat!.receptors.map((r) => [r.id, { dead: r.expectedDead, hurt: r.expectedHurt }]),
    ),
  };
}

/** What of a run cannot be: more lost than were there, in the ledger too; dead or hurt where the map shows no such air. */
export function impossible({ ex }: Run, walked: boolean): string[] {
  const w = ex.world;
  const h = w.incidents.hazmat!;
  const limits = limitsOf(h);
  return h.receptors.flatMap((r) => {
    const out: string[] = [];
    if (r.expectedDead + r.expectedHurt > r.people + 1e-6) out.push(`${r.id}: more lost than were there`);
    const row = w.people.harm.find((x) => x.place === r.id);
    if (row && r.spec >= 0 && row.dead + row.injured > r.people)
      out.push(`${r.id}: more counted than were there`);
    const k = cellOf(r.x, r.y);
    const peak = k < 0 ? 0 : h.cloud.peak10[k];
    if (walked || !['ammonia', 'chlorine'].includes(h.vessel.substance)) return out;
    if (peak < limits[2] && r.expectedDead > 0.5) out.push(`${r.id}: dead outside the deadly zone`);
    // An hour's dose of that limit hurts one in a hundred.
    if (peak < limits[1] && r.expectedHurt > Math.max(0.5, 0.01 * r.people))
      out.push(`${r.id}: hurt outside the harmful zone`);
    return out;
  });
}

export interface Grid {
  readonly rows: readonly string[];
  readonly faults: readonly string[];
}
/** One variant over times × actions. */
export function protectionGrid(
  name: string,
  times: readonly number[] = TIMES,
  actions: readonly Action[] = Object.keys(ACTIONS) as Action[],
  more?: Variant,
): Grid {
  const s = variantOf(name, more);
  const none = told(s, null, null);
  const faults = impossible(none, false).map((f) => `${name}, nobody acts: ${f}`);
  const runs = new Map<string, Run>();
  for (const t of times)
    for (const a of actions) {
      const run = told(s, t, a);
      runs.set(`${t} ${a}`, run);
      faults.push(...impossible(run, a !== 'shelter').map((f) => `${name}, ${t} min, ${a}: ${f}`));
    }
  const rows: string[] = [];
  for (const r of none.ex.world.incidents.hazmat!.receptors) {
    const slack = NOISE * r.people;
    const left = none.loss.get(r.id)!;
    const of = (t: number, a: Action): Loss => runs.get(`${t} ${a}`)!.loss.get(r.id)!;
    let best = -Infinity;
    for (const t of times) {
      for (const a of actions)
        if (worth(of(t, a)) > worth(left) + slack)
          faults.push(
            `${name}, ${r.id}: ${a} at ${t} min loses ${worth(of(t, a)).toFixed(1)}, none ${worth(left).toFixed(1)}`,
          );
      const now = Math.min(...actions.map((a) => worth(of(t, a))));
      if (now < best - slack)
        faults.push(
          `${name}, ${r.id}: the best at ${t} min loses ${now.toFixed(1)}, earlier ${best.toFixed(1)}`,
        );
      best = Math.max(best, now);
    }
    // What is said once and done: the same order, given earlier.
    for (const a of actions.filter((x) => ACTIONS[x].length === 1)) {
      let most = -Infinity;
      for (const t of times) {
        const l = worth(of(t, a));
        if (l < most - slack)
          faults.push(`${name}, ${r.id}: ${a} at ${t} min loses ${l.toFixed(1)}, earlier ${most.toFixed(1)}`);
        most = Math.max(most, l);
      }
    }
    const say = (l: Loss): string => `${l.dead.toFixed(1)} / ${l.hurt.toFixed(0)}`;
    if (worth(left) < 0.5 && times.every((t) => actions.every((a) => worth(of(t, a)) < 0.5))) continue;
    rows.push(
      ...actions.map(
        (a) =>
          `| ${name} | ${r.id} (${r.people}) | ${a} | ${say(left)} | ${times.map((t) => say(of(t, a))).join(' | ')} |`,
      ),
    );
  }
  return { rows, faults };
}

/** For `npm run proof -- protection`. */
export function protectionSet(): Grid {
  const grids = Object.keys(VARIANTS).map((name) => {
    process.stderr.write(`protection: ${name}\n`);
    return protectionGrid(name);
  });
  return {
    rows: [
      `| Accident | Place (people) | Order | Nobody acts: dead / hurt | ${TIMES.map((t) => `${t} min`).join(' | ')} |`,
      `| --- | --- | --- | --- | ${TIMES.map(() => '---').join(' | ')} |`,
      ...grids.flatMap((g) => g.rows),
    ],
    faults: grids.flatMap((g) => g.faults),
  };
}
