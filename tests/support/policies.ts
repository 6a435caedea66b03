/**
 * The doctrine's own orders changed as somebody would who plays for points or does his work badly: what an evaluator must tell from
 * good work. Each is a script made from the doctrine bot's run on the same seed.
 */
import { playBot, type BotRun } from '../../src/bots/run.ts';
import { scriptedBot, scriptOf as ordersOf, type ScriptLine } from '../../src/bots/scripted.ts';
import type { Command, LoadedScenario } from '../../src/sim/index.ts';
import { COMMANDS } from '../../src/sim/commands/registry.ts';
import { answerOf } from '../../src/sim/scoring/answers.ts';
import { county } from './tiny.ts';

type Script = readonly ScriptLine[];
export const scriptOf = (run: BotRun): Script => ordersOf(run.session.ex);

const isReport = (l: ScriptLine): boolean =>
  l.cmd.type.startsWith('report.') && l.cmd.type !== 'report.verify';
const reports = (script: Script, figures: Readonly<Record<string, number | undefined>>): Script =>
  script.map((l) => {
    if (!isReport(l)) return l;
    const cmd: Record<string, unknown> = { ...l.cmd, ...figures };
    for (const k of Object.keys(figures)) if (cmd[k] === undefined) delete cmd[k];
    return { ...l, cmd: cmd as unknown as Command };
  });
/** Every free text is "x". */
const rubbish = (cmd: Command): Command => {
  const fields = COMMANDS.get(cmd.type)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(cmd).map(([k, v]) => [k, fields[k]?.kind === 'text' && typeof v === 'string' ? 'x' : v]),
  ) as unknown as Command;
};
/** Orders that move people, crews, goods, gates: the others are paper. */
const FIELD =
  /^(unit|hazmat|fire|rescue|crew|crews|danger|gate|levee|evacuate|people|shelter|supplies|plant|road|return|protect|warning|village)\./;
const MANY = 99_999;
const OFFICE = county.facilities.find((f) => f.kind === 'government')!.id;

/** A decision as somebody takes it who has not looked: the level far off, the post at the office, the zone a few steps wide. */
const WRONG: Readonly<Record<string, (cmd: Command, script: Script) => object>> = {
  'response.activate': (cmd) => ({ level: Number(cmd.level) > 2 ? '1' : '4' }),
  'icp.setup': () => ({ site: OFFICE }),
  'leader.appoint': () => ({ site: OFFICE }),
  'zones.set': () => ({ isolateM: 10, downwindM: 50 }),
  'evacuate.order': (_, script) => {
    const right = new Set(script.flatMap((l) => (l.cmd.villages as string[] | undefined) ?? []));
    return { villages: [county.villages.find((v) => !right.has(v.id))!.id] };
  },
};
/** The wrong decision at once, the right one three hours later. */
const twoSteps: (script: Script) => Script = (script) =>
  script
    .flatMap((l) => {
      const wrong = WRONG[l.cmd.type];
      if (!wrong) return [l];
      const first: ScriptLine = {
        t: l.t,
        role: 'commander',
        cmd: { ...l.cmd, ...wrong(l.cmd, script) } as Command,
      };
      return [first, { ...l, t: l.t + 3 * 3600 }];
    })
    .sort((a, b) => a.t - b.t);

export const POLICIES: Readonly<Record<string, (script: Script) => Script>> = {
  'garbage text': (s) =>
    reports(s, { injured: MANY, missing: MANY, evacuated: MANY }).map((l) => ({ ...l, cmd: rubbish(l.cmd) })),
  'over-report': (s) => reports(s, { dead: MANY }),
  'blank dead': (s) => reports(s, { dead: undefined }),
  spam: (s) => s.map((l) => ({ ...l, t: 0 })),
  'paper only': (s) => s.filter((l) => !FIELD.test(l.cmd.type)),
  'field only': (s) => s.filter((l) => FIELD.test(l.cmd.type)),
  '30 min late': (s) => s.map((l) => ({ ...l, t: l.t + 1800 })),
  'two-step': twoSteps,
};
/** The doctrine without an order that meets a critical item of the exercise, by order; none where it gave no such order. */
export function omissions(
  script: Script,
  items: readonly { readonly id: string; readonly weight: number; readonly status: string }[],
): readonly { readonly type: string; readonly items: readonly string[]; readonly script: Script }[] {
  const by = new Map<string, string[]>();
  for (const { id, weight, status } of items) {
    const type = weight === 5 && status === 'done' ? answerOf(id)?.command : undefined;
    if (type !== undefined) by.set(type, [...(by.get(type) ?? []), id]);
  }
  return [...by].flatMap(([type, ids]) => {
    const rest = script.filter((l) => l.cmd.type !== type);
    return rest.length < script.length ? [{ type, items: ids, script: rest }] : [];
  });
}

export const playScript = (loaded: LoadedScenario, text: string, seed: string, script: Script): BotRun =>
  playBot(loaded, text, county, seed, scriptedBot(script));
