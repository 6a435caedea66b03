/** Who is coming to a danger or at work there: crew, order, arrival; said the same in every list and on the map. */
import type { ReactNode } from 'react';
import type { RoleView } from '../bridge/protocol.ts';
import { hm } from './format.ts';
import { useNames, useSession, useWords } from './hooks.ts';

type Task = RoleView['tasks'][number];
const alive = (k: Task): boolean => k.state !== 'done' && k.state !== 'cancelled';
/** Tasks on a target; dangers on levees are numbered apart from places. */
export const crewsAt = (tasks: readonly Task[], target: string, kinds?: readonly string[]): readonly Task[] =>
  tasks.filter((k) => alive(k) && k.target === target && (!kinds || kinds.includes(k.kind)));
/** Orders about a danger name it by its number. */
export const DANGER_TASKS = ['fix-danger', 'guard'];

export function Crews({
  target,
  kinds,
  none = false,
}: {
  target: string;
  kinds?: readonly string[];
  /** Say that nobody is sent. */
  none?: boolean;
}): ReactNode {
  const { t, first } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const list = crewsAt(view.tasks, target, kinds);
  if (list.length === 0) return none ? <em>{t('ui.crews.none')}</em> : null;
  return (
    <ul className="crews" aria-label={t('ui.crews')}>
      {list.map((k) => {
        const state = k.arrivedAt >= 0 ? 'working' : k.comesAt < 0 ? 'stuck' : 'coming';
        return (
          <li key={k.id}>
            {t(`ui.crews.${state}`, {
              unit: name(k.unit),
              task: first([`choice.task.${k.kind}`, `choice.${k.kind}`]),
              at: hm(view.startsAt, state === 'working' ? k.arrivedAt : k.comesAt),
            })}
            {k.unheard && <span className="tag doubt">{t('ui.crews.unheard')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
