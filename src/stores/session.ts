/** The running exercise as the page knows it. Shell and map read these stores; only these functions talk to the bridge. */
import {
  SimClient,
  type Answer,
  type FileAnswer,
  type OpenTransport,
  type OutlookAnswer,
} from '../bridge/client.ts';
import type {
  Briefing,
  Command,
  Audience,
  DeskAct,
  Difficulty,
  DeskError,
  FromSim,
  Mode,
  Role,
  ToRoom,
  ScoreSheet,
  ToSim,
  Paper,
  StatesView,
} from '../bridge/protocol.ts';
import { hold, keep as keepSave, release } from './keeper.ts';
import { putSave } from './saves.ts';
import { empty, sessionStore, type Screen, type SessionState } from './session-state.ts';
import { noteTraining } from './trainings.ts';
import { depthStore, NOTHING_SELECTED, selectionStore } from './selection.ts';
import { settingsStore } from './settings.ts';

export * from './selection.ts';
export { sessionStore } from './session-state.ts';
export type { Failure, Review, Screen, SessionState, Toast } from './session-state.ts';

let client: SimClient | null = null;
const set = sessionStore.setState;

function keep(save: NonNullable<SessionState['save']>, t: number, finished: boolean): void {
  set({ save });
  keepSave({ ...save, t, updatedAt: Date.now(), finished });
}
let settled: (() => void) | null = null;
function holdSave(id: string): void {
  hold(id, {
    kept: (savedAt) => set({ savedAt, saveFailed: false }),
    failed: () => set({ saveFailed: true }),
    lost: () => (set({ lost: true }), setSpeed(0)),
    moved: (to) => set((s) => ({ save: s.save && { ...s.save, id: to } })),
    // The worker answers a stop with what was not kept yet, then with a view.
    settle: () =>
      new Promise((resolve) => {
        settled = resolve;
        setTimeout(resolve, 1000);
        setSpeed(0);
        post({ type: 'flush' });
      }),
  });
}
/** The record as this page holds it in memory, whatever has become of worker and storage. */
export function recordInMemory(): { readonly name: string; readonly text: string } | null {
  const { save } = sessionStore.getState();
  return save && save.text !== '' ? { name: `${save.scenario}.tuiyan.jsonl`, text: save.text } : null;
}

/** A finished exercise goes into the training record. */
function count(save: NonNullable<SessionState['save']>, briefing: Briefing, score: ScoreSheet): void {
  const { id, scenario, seed, title } = save;
  const { total, grade } = score;
  void noteTraining({ id, scenario, seed, title, difficulty: briefing.difficulty, total, grade }).catch(() =>
    set({ saveFailed: true }),
  );
}

function receive(m: FromSim): void {
  const s = sessionStore.getState();
  switch (m.type) {
    case 'ready':
      set({
        base: m.base,
        briefing: m.briefing,
        // Orders that somebody here may give.
        forms: m.forms.filter(
          (f) =>
            f.roles.some((r) => m.seat.roles.includes(r)) &&
            // Nobody writes to himself; the controller may speak for the city to people around one screen.
            (!f.talk || m.seat.remote || f.type === 'message.simulate'),
        ),
        seat: m.seat,
        // What is held stays held when a line comes back.
        role: m.seat.roles.includes(s.role) ? s.role : m.seat.roles[0],
        screen: opened(s, m),
        progress: null,
        over: m.over,
        mode: m.mode ?? s.mode,
        diverged: !m.identical,
        // A record from a file says itself what it is of.
        save: s.save && {
          ...s.save,
          scenario: m.briefing.scenario,
          seed: m.seed,
          title: m.briefing.title,
          ...(m.origin ? { origin: m.origin } : {}),
        },
      });
      break;
    case 'view':
      set({ view: m.view, speed: m.factor });
      break;
    case 'depth': {
      const old = depthStore.getState().depth;
      depthStore.setState({ t: m.t, depth: m.depth, overlays: m.overlays });
      if (old && old.byteLength > 0) client?.send({ type: 'recycle', depth: old }, [old.buffer]);
      break;
    }
    case 'autosave':
      if (s.save) keep({ ...s.save, text: s.save.text + m.text }, m.t, s.over);
      break;
    case 'senders':
      set({ briefing: s.briefing && { ...s.briefing, senders: m.senders } });
      break;
    case 'room':
      set({ room: m.room, ...(s.screen === 'loading' ? { screen: 'waiting' } : {}) });
      break;
    case 'line':
      set({ line: m.state, progress: null });
      break;
    case 'flushed':
      settled?.();
      break;
    case 'progress':
      set({ progress: m.done >= m.of ? null : { what: m.what, done: m.done, of: m.of } });
      break;
    case 'over':
      set({ over: true, speed: 0 });
      if (s.save) keep(s.save, m.t, true);
      break;
    case 'review':
      // The second review, with the reference runs, must not pull a player back who has gone elsewhere.
      set({
        review: {
          score: m.score,
          report: m.report,
          events: m.events,
          frames: m.frames,
          view: m.view,
          stood: m.stood,
          desk: m.desk,
        },
        progress: null,
        ...(m.update ? {} : { screen: 'review' }),
      });
      // By this others are found that part from it.
      if (m.desk && s.save && s.save.record !== m.desk.record)
        keep({ ...s.save, record: m.desk.record }, m.view.t, s.over);
      if (s.over && s.save && s.briefing && !s.imported && !s.save.origin) count(s.save, s.briefing, m.score);
      break;
    case 'whatif':
      set({ whatif: m.state });
      break;
    case 'branches':
      set({ branches: m.state });
      break;
    case 'branched': {
      if (!s.save) break;
      const { scenario, seed, title } = s.save;
      const { text, record, origin, t } = m;
      const id = `${scenario}-${seed}-${Date.now()}`;
      const row = {
        id,
        scenario,
        seed,
        title,
        text,
        record,
        origin,
        t,
        updatedAt: Date.now(),
        finished: true,
      };
      void putSave(row, true).catch(() => set({ saveFailed: true }));
      break;
    }
    case 'seek':
      set({ replay: { t: m.t, view: m.view } });
      depthStore.setState({ t: m.t, depth: m.depth, overlays: m.overlays });
      break;
    case 'failed':
      if (m.fatal && s.screen === 'loading') release();
      set({
        failure: { code: m.code, message: m.message, fatal: m.fatal },
        progress: null,
        ...(m.fatal && s.screen === 'loading' ? { screen: 'lobby' } : {}),
      });
      break;
  }
}

/** Where somebody is when the exercise stands ready: at its beginning before the briefing, else where he was, or in the room. */
function opened(s: SessionState, m: Extract<FromSim, { type: 'ready' }>): Screen {
  if (m.seat.screen) return 'operations';
  if (s.screen === 'briefing' || s.screen === 'operations' || s.screen === 'review') return s.screen;
  return s.fromRecord || (m.seat.remote && m.t > 0) ? 'operations' : 'briefing';
}

/** Takes a seat of an exercise that runs elsewhere. */
export function startRemote(open: OpenTransport): void {
  client?.stop();
  release();
  set({ ...empty, screen: 'loading' });
  depthStore.setState({ t: -1, depth: null, overlays: [] });
  selectionStore.setState(NOTHING_SELECTED);
  client = new SimClient(receive, open);
}
/** To the room: seats, pauses, words to all. */
export const tellRoom = (m: ToRoom): void => client?.send(m);

/** Start a scenario, or go on from a record's text. */
export function startExercise(x: {
  scenarioText: string;
  scenarioName: string;
  id: string;
  title: { zh: string; en: string };
  seed: string;
  difficulty?: Difficulty;
  record?: {
    saveId: string;
    text: string;
    t: number;
    imported?: boolean;
    /** A run of its own begins there. */ branchAt?: number;
  };
}): void {
  client?.stop();
  client = new SimClient(receive);
  const saveId = x.record?.saveId ?? `${x.id}-${x.seed}-${Date.now()}`;
  // On resume the worker writes the whole record again, so the save starts empty either way.
  set({
    ...empty,
    screen: 'loading',
    role: 'commander',
    fromRecord: x.record !== undefined,
    imported: x.record?.imported === true,
    save: { id: saveId, scenario: x.id, seed: x.seed, title: x.title, text: '' },
  });
  holdSave(saveId);
  depthStore.setState({ t: -1, depth: null, overlays: [] });
  selectionStore.setState(NOTHING_SELECTED);
  post({
    type: 'start',
    scenario: x.scenarioText,
    scenarioName: x.scenarioName,
    seed: x.seed,
    difficulty: x.difficulty ?? null,
    role: 'commander',
    assets: new URL('.', document.baseURI).href,
    record: x.record?.text ?? null,
    resumeAt: x.record?.t ?? 0,
    branchAt: x.record?.branchAt ?? null,
  });
}
const post = (m: ToSim): void => client?.send(m);
/** Whether hints are given: proposals, what is due, what is missing. An examination gives none. */
export const givesHints = ({ mode }: Pick<SessionState, 'mode'> = sessionStore.getState()): boolean =>
  mode !== 'examination';
/** Whether the list of procedures is shown: where hints are given, and the controller of a room lets this seat have them. */
export const listsProcedures = (s: Pick<SessionState, 'mode' | 'seat'>): boolean =>
  givesHints(s) && (s.seat?.hints ?? true);
/** Into the room; whoever plays alone has chosen by now whether with hints. */
export function beginPlay(): void {
  const { seat, mode } = sessionStore.getState();
  set({ screen: 'operations' });
  if (seat?.remote || mode) return;
  const chosen: Mode = settingsStore.getState().training ? 'training' : 'examination';
  set({ mode: chosen });
  post({ type: 'mode', mode: chosen });
}
export const leave = (): void => {
  client?.stop();
  client = null;
  release();
  set(empty);
};
/** Whether the person here sets the pace. */
const controls = (): boolean => sessionStore.getState().seat?.controls ?? true;
export const setSpeed = (factor: number): void => {
  // In a room the clock is the controller's.
  if (!controls()) return;
  set({ speed: factor });
  post({ type: 'speed', factor });
};
let toastId = 0;
export function toast(text: string, ok = true): void {
  const id = ++toastId;
  set((s) => ({ toasts: [...s.toasts.slice(-3), { id, text, ok }] }));
  setTimeout(() => set((s) => ({ toasts: s.toasts.filter((x) => x.id !== id) })), ok ? 4000 : 9000);
}
export const setRole = (role: Role): void => {
  const { seat } = sessionStore.getState();
  if (seat && !seat.roles.includes(role)) return;
  set({ role });
  post({ type: 'role', role });
};
export const setTrainingMode = (training: boolean): void => {
  if (sessionStore.getState().seat?.hints ?? true) post({ type: 'training', training });
};
/** What is due, for the controller's own eyes, whether hints are given or not. */
export const showProcedures = (shown: boolean): void => {
  if (controls()) post({ type: 'training', training: shown });
};
export const skipTo = (t: number): void => {
  if (controls()) post({ type: 'skip-to', t });
};
/** Goes on to the close and opens the review there. */
export function closeAndReview(closeAt: number): void {
  const stop = sessionStore.subscribe((s) => {
    if (s.screen === 'lobby') stop();
    else if (s.over) {
      stop();
      requestReview();
    }
  });
  skipTo(closeAt);
}
export const requestReview = (): void => post({ type: 'review' });
/** The costliest acts in their time: begin, or stop. */
export const askWhatif = (act: 'start' | 'stop'): void => post({ type: 'whatif', act });
export const tellBranches = (m: Extract<ToSim, { type: 'branches' }>): void => post(m);
export const takeWhatif = (text: string): void => post({ type: 'whatif', act: 'kept', text });
export const seek = (t: number): void => post({ type: 'seek', t });
export const dismissFailure = (): void => set({ failure: null });
const refused: Answer = { ok: false, rejection: null };
/** Give a command in the role held (or another, for trainers' acts). */
export async function command(cmd: Command, role: Role = sessionStore.getState().role): Promise<Answer> {
  const answer = (await client?.command(role, cmd)) ?? refused;
  if (answer.ok) set((s) => (s.given.includes(cmd.type) ? {} : { given: [...s.given, cmd.type] }));
  return answer;
}
export const judge = (cmd: Command, role: Role = sessionStore.getState().role): Promise<Answer> =>
  client?.judge(role, cmd) ?? Promise.resolve(refused);
/** What an order would do; finished or not. */
export const foresee = (cmd: Command): Promise<OutlookAnswer> =>
  client?.outlook(cmd) ?? Promise.resolve({ outlook: null, line: null });
/** How everything stands, for whoever looks; null when nobody can say. */
export const askStates = (): Promise<StatesView | null> => client?.states() ?? Promise.resolve(null);
export const paperFile = (paper: Paper): Promise<FileAnswer | null> =>
  client?.paper(paper) ?? Promise.resolve(null);
export const evaluate = (act: DeskAct): Promise<DeskError | null | 'unanswered'> =>
  client?.evaluate(act) ?? Promise.resolve('unanswered');
export const exportFile = (
  what: Extract<ToSim, { type: 'export' }>['what'],
  audience: Audience = 'county',
): Promise<FileAnswer | null> =>
  client?.export(what, settingsStore.getState().lang, audience) ?? Promise.resolve(null);
