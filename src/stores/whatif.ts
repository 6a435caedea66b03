/** Keeps what acts in their time would have changed beside the record in this browser, and takes it up when it is opened again. */
import { createStore } from 'zustand/vanilla';
import { findRow, putRow } from './db.ts';
import { sessionStore, takeWhatif, type SessionState } from './session.ts';

/** The last write failed: the results are lost with the page. */
export const whatifStore = createStore<{ readonly failed: boolean }>(() => ({ failed: false }));

let kept = '';
async function takeUp(record: string): Promise<void> {
  const row = await findRow('counterfactuals', record).catch(() => undefined);
  kept = row?.text ?? '';
  if (row) takeWhatif(row.text);
}
async function keep({ record, text }: NonNullable<SessionState['whatif']>): Promise<void> {
  kept = text;
  await putRow('counterfactuals', { id: record, text, updatedAt: Date.now() }).then(
    () => whatifStore.setState({ failed: false }),
    () => whatifStore.setState({ failed: true }),
  );
}
function follow(s: SessionState, old: SessionState | null): void {
  const record = s.review?.desk?.record;
  if (record !== undefined && record !== old?.review?.desk?.record) void takeUp(record);
  if (s.whatif && s.whatif !== old?.whatif && s.whatif.text !== '' && s.whatif.text !== kept)
    void keep(s.whatif);
}
sessionStore.subscribe(follow);
// The page of the review may come after the review itself.
follow(sessionStore.getState(), null);
