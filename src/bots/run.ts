/** A whole exercise played by a bot, with record and score. Headless runs, baselines and batches all use this. */
import {
  closeSession,
  flushCommands,
  isHqRole,
  isOver,
  judge,
  projectShared,
  projectView,
  runSession,
  score,
  startSession,
  submit,
  type Baselines,
  type Command,
  type CountyPack,
  type Exercise,
  type LoadedScenario,
  type Role,
  type RoleView,
  type ScoreSheet,
  type Session,
  type SharedView,
} from '../sim/index.ts';
import type { Bot, Seat } from './bot.ts';

export interface BotRun {
  readonly session: Session;
  readonly score: (baselines: Baselines | null) => ScoreSheet;
  readonly close: (baselines: Baselines | null) => string;
}

/** A fault of the program in the middle of a run; what was recorded until then is whole. */
export class RunStopped extends Error {
  readonly recordText: string;
  readonly t: number;
  constructor(session: Session, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.recordText = session.writer.text();
    this.t = session.ex.world.t;
  }
}

/** The seat of whoever plays by the doctrine, as records call it. */
export const BOT_SEAT = 'bot-doctrine';
/** How often a bot looks, s. */
export const BOT_STEP_S = 120;

/** One projection per role and state, however often a bot looks; what roles see alike is worked out once. */
export function looks(ex: Exercise): { readonly view: Seat['view']; readonly forget: () => void } {
  const views = new Map<Role, RoleView>();
  const shared = new Map<boolean, SharedView>();
  return {
    view(role) {
      let v = views.get(role);
      if (v) return v;
      const hq = isHqRole(role);
      let common = shared.get(hq);
      if (!common) shared.set(hq, (common = projectShared(ex, hq)));
      views.set(role, (v = projectView(ex, role, false, common)));
      return v;
    },
    forget() {
      views.clear();
      shared.clear();
    },
  };
}

/**
 * Where a bot sits. It asks before it acts, as a form does for a person: what would be refused is not given.
 * @param give gives an order that would be taken; whether it was.
 */
export function seatOf(
  ex: Exercise,
  county: CountyPack,
  seed: string,
  give: (role: Role, cmd: Command) => boolean,
): { readonly seat: Seat; readonly forget: () => void } {
  const { view, forget } = looks(ex);
  const send: Seat['send'] = (role, cmd) => {
    if (judge(ex, role, cmd) !== null) return false;
    const taken = give(role, cmd);
    forget();
    return taken;
  };
  return { seat: { county, seed, view, send }, forget };
}

/** @param onLook called when the world stands and the ticks begin, then after each look of the bot, with the second reached. */
export function playBot(
  loaded: LoadedScenario,
  text: string,
  county: CountyPack,
  seed: string,
  bot: Bot,
  onLook: (t: number, ex: Exercise) => void = () => {},
): BotRun {
  return playOn(startSession(loaded, text, county, seed), loaded, county, seed, bot, onLook);
}

/** Plays on from where a session stands, a look of the bot at a time. Yields the second reached: first where it stands. */
export function* playByLooks(
  session: Session,
  loaded: LoadedScenario,
  county: CountyPack,
  seed: string,
  bot: Bot,
): Generator<number, BotRun> {
  const { ex } = session;
  const { seat, forget } = seatOf(
    ex,
    county,
    seed,
    (role, cmd) => submit(ex, `bot-${bot.name}`, role, cmd).ok,
  );
  try {
    yield ex.world.t;
    bot.act(seat);
    while (!isOver(ex)) {
      if (runSession(session, BOT_STEP_S) === 0) break;
      forget();
      if (!isOver(ex)) bot.act(seat);
      yield ex.world.t;
    }
  } catch (e) {
    flushCommands(session);
    throw new RunStopped(session, e);
  }
  flushCommands(session);
  return {
    session,
    score: (baselines) => score({ events: ex.world.log, scenario: loaded.scenario, baselines }),
    close: (baselines) => closeSession(session, baselines),
  };
}

/** The same without a pause. */
export function playOn(
  session: Session,
  loaded: LoadedScenario,
  county: CountyPack,
  seed: string,
  bot: Bot,
  onLook: (t: number, ex: Exercise) => void = () => {},
): BotRun {
  const steps = playByLooks(session, loaded, county, seed, bot);
  let step = steps.next();
  while (!step.done) {
    try {
      onLook(step.value, session.ex);
    } catch (e) {
      // Whoever looks on may end it: the run is stopped as by a fault of its own.
      step = steps.throw(e);
      continue;
    }
    step = steps.next();
  }
  return step.value;
}
