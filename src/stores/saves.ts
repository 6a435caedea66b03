/** Autosaves: the run record so far (a resume replays its commands). */
import { deleteRow, listRows, putRow, type Save } from './db.ts';

export type { Save } from './db.ts';
export const listSaves = async (): Promise<Save[]> =>
  (await listRows('saves')).sort((a, b) => b.updatedAt - a.updatedAt);
export const putSave = (s: Save): Promise<void> => putRow('saves', s);
export const deleteSave = (id: string): Promise<void> => deleteRow('saves', id);
