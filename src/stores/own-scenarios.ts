/** Scenario files of a trainer's own: checked by a worker, kept in this browser, by the id in the file. */
import { SimClient } from '../bridge/client.ts';
import type { Card, FileCheck } from '../bridge/protocol.ts';
import { deleteRow, listRows, putRow, type OwnScenario } from './db.ts';

export type { OwnScenario } from './db.ts';
export const listScenarios = async (): Promise<OwnScenario[]> =>
  (await listRows('scenarios')).sort((a, b) => b.addedAt - a.addedAt);
/** A file with the id of one already kept takes its place. */
export const keepScenario = (card: Card, file: string, text: string): Promise<void> =>
  putRow('scenarios', { id: card.id, file, text, card, addedAt: Date.now() });
export const deleteScenario = (id: string): Promise<void> => deleteRow('scenarios', id);

/** Nothing of the file runs: a worker reads it, checks it and ends. Null when the worker cannot start. */
export function checkScenario(text: string, name: string): Promise<FileCheck | null> {
  return new Promise((resolve) => {
    const done = (check: FileCheck | null): void => {
      client.stop();
      resolve(check);
    };
    const client = new SimClient((m) => {
      if (m.type === 'failed') done(null);
    });
    void client.lint(text, name, new URL('.', document.baseURI).href).then(done);
  });
}
