/** The controller's acts, and what is said of each when it was given or refused. */
import { useCallback } from 'react';
import { command, toast } from '../../stores/session.ts';
import { useRejection } from '../form/rejection.ts';
import { useWords } from '../hooks.ts';

export type Act = (type: string, more?: Readonly<Record<string, unknown>>) => Promise<boolean>;
/** Gives a command in the controller's role. @returns whether it was taken. */
export function useAct(): Act {
  const { t } = useWords();
  const say = useRejection();
  return useCallback(
    async (type, more = {}) => {
      const r = await command({ type, ...more }, 'trainer');
      const what = t(`cmd.${type}`);
      toast(
        r.ok ? t('ui.order.given', { name: what }) : r.rejection ? say(r.rejection) : t('ui.order.lost'),
        r.ok,
      );
      return r.ok;
    },
    [t, say],
  );
}
