/** Acts given by a press, and what is said of each when it was given or refused. */
import { useCallback } from 'react';
import type { Role } from '../../bridge/protocol.ts';
import { command, toast } from '../../stores/session.ts';
import { useRejection } from '../form/rejection.ts';
import { useWords } from '../hooks.ts';

/** @param given what is said when it was taken, in place of its name. */
export type Act = (
  type: string,
  more?: Readonly<Record<string, unknown>>,
  given?: string,
) => Promise<boolean>;
/** Gives a command, in the controller's role where no other is named. @returns whether it was taken. */
export function useAct(role: Role = 'trainer'): Act {
  const { t } = useWords();
  const say = useRejection();
  return useCallback(
    async (type, more = {}, given = t('ui.order.given', { name: t(`cmd.${type}`) })) => {
      const r = await command({ type, ...more }, role);
      toast(r.ok ? given : r.rejection ? say(r.rejection) : t('ui.order.lost'), r.ok);
      return r.ok;
    },
    [t, say, role],
  );
}
