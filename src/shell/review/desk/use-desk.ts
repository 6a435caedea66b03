/** What every part of the desk asks: who writes, how it stands, and a way to write. */
import { useStore } from 'zustand';
import type { DeskError, DeskState, Draft } from '../../../bridge/protocol.ts';
import { deskStore, write, type DeskStore } from '../../../stores/desk.ts';
import { toast } from '../../../stores/session.ts';
import { useSession, useSettings, useWords } from '../../hooks.ts';

export const useDeskStore = <T>(pick: (s: DeskStore) => T): T => useStore(deskStore, pick);

type Plain = Draft extends infer D ? (D extends Draft ? Omit<D, 'who'> : never) : never;
export interface DeskHands {
  readonly desk: DeskState | null;
  readonly who: string;
  /** Nothing can be written yet. */
  readonly closed: boolean;
  /** Whether it was taken; says why where it was not. */
  save(entry: Plain): Promise<boolean>;
  /** Tells what is wrong. */
  tell(error: DeskError | null | 'unanswered'): boolean;
}
export function useDesk(): DeskHands {
  const { t } = useWords();
  const desk = useSession((s) => s.review?.desk ?? null);
  const who = useSettings((s) => s.person).trim();
  const words = (e: DeskError, line: boolean): string => {
    if (!('code' in e)) return e.map((f) => `${f.at} ${t(f.code, { field: f.field })}`).join('; ');
    const why = t(e.code, { field: e.field });
    return line ? t('desk.refused.line', { line: e.line, why }) : why;
  };
  const tell = (error: DeskError | null | 'unanswered', line = true): boolean => {
    if (error === null) return true;
    const why = error === 'unanswered' ? t('desk.unanswered') : words(error, line);
    toast(t('desk.refused', { why }), false);
    return false;
  };
  return {
    desk,
    who,
    closed: desk === null || who === '',
    tell,
    save: async (entry) => {
      const ok = tell(await write({ ...entry, who } as Draft), false);
      if (ok) toast(t('desk.saved'));
      return ok;
    },
  };
}
