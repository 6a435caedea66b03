/** Going on with a saved exercise, here or taken over from another tab. */
import { takeOver } from './keeper.ts';
import { findSave, type Save } from './saves.ts';
import { startExercise } from './session.ts';

const go = (s: Save): void =>
  startExercise({
    scenarioText: '',
    scenarioName: '',
    id: s.scenario,
    title: s.title,
    seed: s.seed,
    record: { saveId: s.id, text: s.text, t: s.t },
  });
/** As it is kept now: the list may be older than what another tab has written since. */
export const resumeSave = async (s: Save): Promise<void> => go((await findSave(s.id)) ?? s);
/** False when there is nothing to go on with. */
export async function takeOverSave(id: string): Promise<boolean> {
  const s = await takeOver(id);
  if (s) go(s);
  return s !== undefined;
}
