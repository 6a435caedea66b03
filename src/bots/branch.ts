/** Runs that part from a record, and any record in figures. */
import {
  buildReport,
  follow,
  headOf,
  loadScenario,
  readRecord,
  replayRecord,
  runParts,
  score,
  startSession,
  summaryOf,
  type Baselines,
  type CountyPack,
  type LoadedScenario,
  type Origin,
  type RunRecord,
  type RunSummary,
} from '../sim/index.ts';
import { doctrineBot } from './doctrine.ts';
import { idleBot } from './idle.ts';
import { playOn, type BotRun } from './run.ts';

export type BranchBot = Exclude<Origin['by'], 'person'>;
const BOTS = { doctrine: doctrineBot, idle: idleBot };

function opened(
  text: string,
  county: CountyPack,
): { readonly record: RunRecord; readonly loaded: LoadedScenario } {
  const r = readRecord(text);
  if (!r.ok) throw new Error(r.error.code);
  const { header } = r.value;
  const loaded = loadScenario(header.scenarioText, '', county, header.difficulty, 'record');
  if (!loaded.ok) throw new Error('the scenario of the record does not load');
  return { record: r.value, loaded: loaded.value };
}

/**
 * The record's orders up to and with a second, then a bot's, to the end.
 * @returns the closed record of the branch, with the references of the run that it parts from: they are of the same seed.
 */
export function branchOf(
  text: string,
  county: CountyPack,
  t: number,
  by: BranchBot,
  onLook: (t: number, end: number) => void = () => {},
): string {
  const { record, loaded } = opened(text, county);
  const { seed, scenarioText } = record.header;
  const session = startSession(loaded, scenarioText, county, seed, { record: headOf(text), t, by });
  for (const _ of follow(session, record, t)) onLook(session.ex.world.t, session.ex.closeAt);
  const run = playOn(session, loaded, county, seed, BOTS[by](), (now, ex) => onLook(now, ex.closeAt));
  return run.close(record.closing?.baselines ?? null);
}

/** A record in figures; played again for it. */
export function summarise(
  text: string,
  county: CountyPack,
  onProgress: (t: number, end: number) => void = () => {},
): RunSummary {
  const { record, loaded } = opened(text, county);
  const replay = replayRecord(record, loaded, county, (t, ex) => onProgress(t, ex.closeAt));
  return figured(record, text, loaded, county, runParts(replay.ex), replay.identical);
}
/** A run that a bot has just played, in figures: what its record comes to when it is played again. */
export function summaryOfPlay(
  run: BotRun,
  loaded: LoadedScenario,
  county: CountyPack,
  baselines: Baselines | null,
): RunSummary {
  const text = run.close(baselines);
  return figured(opened(text, county).record, text, loaded, county, runParts(run.session.ex), true);
}
/** A run that is at hand as its report reads it. @param identical it came to its record's own states. */
export function figured(
  record: RunRecord,
  text: string,
  loaded: LoadedScenario,
  county: CountyPack,
  parts: ReturnType<typeof runParts>,
  identical: boolean,
): RunSummary {
  const baselines = record.closing?.baselines ?? null;
  const model = buildReport({
    loaded,
    pack: county,
    seed: record.header.seed,
    policy: '',
    recordText: text,
    score: score({ events: parts.events, scenario: loaded.scenario, baselines }),
    ...parts,
    seats: record.seats,
    mode: record.mode,
  });
  return summaryOf(record, model, identical);
}
