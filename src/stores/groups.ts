/** Many runs side by side: what is chosen is given to a worker of its own, which says how far it is and what came of it. */
import { createStore } from 'zustand/vanilla';
import { SimClient, type FileAnswer } from '../bridge/client.ts';
import type { GivenRun, GroupFormat, GroupsState } from '../bridge/protocol.ts';
import { settingsStore } from './settings.ts';

const NOTHING: GroupsState = { running: null, error: null, faults: [], comparison: null, when: {} };
export const groupsStore = createStore<GroupsState>(() => NOTHING);

let client: SimClient | null = null;
const assets = (): string => new URL('.', document.baseURI).href;

export function compareRuns(runs: readonly GivenRun[]): void {
  // Said at once: the worker takes a moment to begin.
  groupsStore.setState({ ...NOTHING, running: { done: 0, of: runs.length, name: runs[0].name } });
  client ??= new SimClient((m) => {
    if (m.type === 'groups') groupsStore.setState(m.state);
    // A worker that has met a fault is left for a new one.
    else if (m.type === 'failed' && m.fatal) {
      groupsStore.setState({ running: null, error: 'failed' });
      client?.stop();
      client = null;
    }
  });
  client.send({ type: 'groups', act: 'compare', runs, assets: assets() });
}
export const stopGroups = (): void => client?.send({ type: 'groups', act: 'stop' });
export const groupsFile = (format: GroupFormat): Promise<FileAnswer | null> =>
  client?.groups(format, settingsStore.getState().lang, assets()) ?? Promise.resolve(null);
/** Ends what runs, and forgets what was found; runs in figures stay in this browser. */
export function closeGroups(): void {
  client?.stop();
  client = null;
  groupsStore.setState(NOTHING);
}
