/** Runs that part from the one in review, or it from them: found among the saves, set beside it, begun from a second of it. */
import { createStore } from 'zustand/vanilla';
import { listSaves, type Save } from './saves.ts';
import { exportFile, sessionStore, startExercise, tellBranches, type SessionState } from './session.ts';

/** Closed runs of the same family, the newest first. */
export const kinStore = createStore<{ readonly runs: readonly Save[] }>(() => ({ runs: [] }));
async function kin(): Promise<Save[]> {
  const { save } = sessionStore.getState();
  const { record, origin } = save ?? {};
  if (record === undefined) return [];
  const all = await listSaves().catch(() => []);
  return all.filter(
    (s) =>
      s.finished &&
      s.record !== undefined &&
      s.record !== record &&
      (s.origin?.record === record ||
        (origin !== undefined && (s.record === origin.record || s.origin?.record === origin.record))),
  );
}
/** @param play those that are not known are played again; otherwise only what is known is shown. */
export async function compareKin(play: boolean): Promise<void> {
  const texts = (await kin()).map((s) => s.text);
  if (texts.length > 0) tellBranches({ type: 'branches', act: 'compare', texts, play });
}
export const letBot = (t: number, by: 'doctrine' | 'idle'): void =>
  tellBranches({ type: 'branches', act: 'play', t, by });
export const stopBranches = (): void => tellBranches({ type: 'branches', act: 'stop' });

/** Opens the room at a second of the run in review; that run is left as it is. False where its record cannot be had. */
export async function playFrom(t: number): Promise<boolean> {
  const { save } = sessionStore.getState();
  const file = await exportFile('record');
  if (!save || !file) return false;
  const { scenario, seed, title } = save;
  const text = new TextDecoder().decode(file.bytes);
  const saveId = `${scenario}-${seed}-${Date.now()}`;
  startExercise({
    scenarioText: '',
    scenarioName: '',
    id: scenario,
    title,
    seed,
    record: { saveId, text, t, branchAt: t },
  });
  return true;
}

const refresh = (): Promise<void> => kin().then((runs) => kinStore.setState({ runs }));
function follow(s: SessionState, old: SessionState | null): void {
  const record = s.review?.desk ? s.save?.record : undefined;
  if (record !== undefined && record !== (old?.review?.desk ? old.save?.record : undefined)) {
    void refresh();
    // What is known already stands in every file from the first; nothing is played for it unasked.
    void compareKin(false);
  } else if (s.branches?.rows !== old?.branches?.rows) void refresh();
}
sessionStore.subscribe(follow);
// The page of the review may come after the review itself.
follow(sessionStore.getState(), null);
