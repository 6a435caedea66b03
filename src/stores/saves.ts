/** Autosaves: the run record so far (a resume replays its commands). */
import { deleteRow, findRow, listRows, updateRow, type Save } from './db.ts';

export type { Save } from './db.ts';
/** A larger file is not opened as a record. */
export const MOST_RECORD_BYTES = 20 * 1024 * 1024;
export const listSaves = async (): Promise<Save[]> =>
  (await listRows('saves')).sort((a, b) => b.updatedAt - a.updatedAt);
export const findSave = (id: string): Promise<Save | undefined> => findRow('saves', id);
export const deleteSave = (id: string): Promise<void> => deleteRow('saves', id);

/**
 * Keeps a save unless another tab writes it (`taken`) or what is kept is later (`older`): a save never goes back in time. `claim`
 * makes this writer the one.
 */
export async function putSave(s: Save, claim: boolean): Promise<'kept' | 'taken' | 'older'> {
  let r: 'kept' | 'taken' | 'older' = 'kept';
  await updateRow('saves', s.id, (old) => {
    r = !old ? 'kept' : !claim && old.writer !== s.writer ? 'taken' : old.t > s.t ? 'older' : 'kept';
    return r === 'kept' ? s : null;
  });
  return r;
}
