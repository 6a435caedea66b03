/**
 * The doctrine's own orders changed as somebody would who plays for points or does his work badly: what an evaluator must tell from
 * good work. Each is a script made from the doctrine bot's run on the same seed.
 */
import { playBot, type BotRun } from '../../src/bots/run.ts';
import { scriptedBot, type ScriptLine } from '../../src/bots/scripted.ts';
import type { Bot } from '../../src/bots/bot.ts';
import type { Command, LoadedScenario, MessageView } from '../../src/sim/index.ts';
import { COMMANDS } from '../../src/sim/commands/registry.ts';
import { county } from './tiny.ts';

/** An order, and what the message that it names says: another run numbers its messages otherwise. */
type Line = ScriptLine & { readonly says?: string };
type Script = readonly Line[];
const messageField = (cmd: Command): string | undefined =>
  Object.entries(COMMANDS.get(cmd.type)?.fields ?? {}).find(
    ([k, f]) => f.kind === 'ref' && f.to === 'message' && Boolean(cmd[k]),
  )?.[0];
type Said = Pick<MessageView, 'code' | 'from' | 'text'>;
const saying = ({ code, from, text }: Said): string => JSON.stringify([code, from, text]);
/** What was ordered in a run, as it was accepted. */
export function scriptOf(run: BotRun): Script {
  const { ex } = run.session;
  return ex.commands
    .filter((c) => c.code === undefined)
    .map(({ t, role, cmd }) => {
      const field = messageField(cmd);
      if (field === undefined) return { t, role, cmd };
      return { t, role, cmd, says: saying(ex.world.info.messages[Number(cmd[field])]) };
    });
}

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

export const POLICIES: Readonly<Record<string, (script: Script) => Script>> = {
  'garbage text': (s) =>
    reports(s, { injured: MANY, missing: MANY, evacuated: MANY }).map((l) => ({ ...l, cmd: rubbish(l.cmd) })),
  'over-report': (s) => reports(s, { dead: MANY }),
  'blank dead': (s) => reports(s, { dead: undefined }),
  spam: (s) => s.map((l) => ({ ...l, t: 0 })),
  'paper only': (s) => s.filter((l) => !FIELD.test(l.cmd.type)),
  'field only': (s) => s.filter((l) => FIELD.test(l.cmd.type)),
  '30 min late': (s) => s.map((l) => ({ ...l, t: l.t + 1800 })),
};

/** The newest message that says it; an order about one that never came is not given. */
function rightMessages(bot: Bot, script: Script): Bot {
  const says = new Map(script.map((l) => [l.cmd, l.says]));
  return {
    name: bot.name,
    act: (seat) =>
      bot.act({
        ...seat,
        send(role, cmd) {
          const wanted = says.get(cmd);
          if (wanted === undefined) return seat.send(role, cmd);
          const m = seat.view(role).messages.findLast((x) => saying(x) === wanted);
          return m !== undefined && seat.send(role, { ...cmd, [messageField(cmd)!]: String(m.id) });
        },
      }),
  };
}
export const playScript = (loaded: LoadedScenario, text: string, seed: string, script: Script): BotRun =>
  playBot(loaded, text, county, seed, rightMessages(scriptedBot(script), script));
