/** What was expected, with the clauses it rests on; whoever evaluates marks each point, and marks of several stand side by side. */
import { useState, type ReactNode } from 'react';
import type { MoveView, Role } from '../../bridge/protocol.ts';
import { useAct } from '../conduct/acts.ts';
import { useSession } from '../hooks.ts';
import { useRoleNames } from '../seats/Waiting.tsx';
import { groupsOf } from './steps.ts';

type Point = NonNullable<MoveView['points']>[number];
const MARKS = ['met', 'partly', 'not-met'] as const;

export function Points({ m, judges }: { m: MoveView; judges: boolean }): ReactNode {
  const { t } = useRoleNames();
  if (m.points === null) return null;
  return (
    <section aria-label={t('ui.talks.points')}>
      <h4>
        {t('ui.talks.points')} {!m.pointsShown && <span className="tag">{t('ui.talks.yours')}</span>}
      </h4>
      <ol className="points">
        {m.points.map((p) => (
          <li key={p.id}>
            <PointText p={p} />
            <Marks m={m} p={p} />
            {judges && <MarkForm m={m} p={p} />}
          </li>
        ))}
      </ol>
      <Clauses list={m.references} />
    </section>
  );
}

function PointText({ p }: { p: Point }): ReactNode {
  const { x } = useRoleNames();
  const briefing = useSession((s) => s.briefing!);
  const objective = briefing.objectives.find((o) => o.id === p.objective);
  const about = [
    ...(objective ? [`${objective.id} ${x(objective.text)}`] : []),
    ...p.items.map((id) => {
      const item = briefing.catalogue.find((c) => c.id === id);
      return item ? `${id} ${x(item.title)}` : id;
    }),
  ];
  return (
    <>
      <p>{x(p.text)}</p>
      <p className="hint">{about.join(' · ')}</p>
      <Clauses list={p.references} />
    </>
  );
}

function Clauses({ list }: { list: Point['references'] }): ReactNode {
  const { t, x } = useRoleNames();
  if (list.length === 0) return null;
  return (
    <ul className="plain clauses">
      {list.map((c) => (
        <li key={c.id}>{t('ui.talks.clause', { id: c.id, clause: c.clause, text: x(c.name) })}</li>
      ))}
    </ul>
  );
}

function Marks({ m, p }: { m: MoveView; p: Point }): ReactNode {
  const { t, list } = useRoleNames();
  const marks = m.marks.filter((k) => k.point === p.id);
  return (
    <>
      {marks.map((k, i) => (
        <p key={i} className="said">
          <span className={k.mark === 'met' ? 'tag yes' : 'tag no'}>{t(`choice.${k.mark}`)}</span>{' '}
          {t('ui.talks.marked', {
            who: k.who || t(`role.${k.by}`),
            groups: k.roles.length > 0 ? list(k.roles) : t('ui.talks.all'),
          })}{' '}
          {k.why}
        </p>
      ))}
    </>
  );
}

function MarkForm({ m, p }: { m: MoveView; p: Point }): ReactNode {
  const { t } = useRoleNames();
  const act = useAct(useSession((s) => s.view!.role));
  const seat = useSession((s) => s.seat?.name ?? '');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [why, setWhy] = useState('');
  const give = async (mark: string): Promise<void> => {
    const said = { point: p.id, mark, roles: [...roles], why, who: seat.slice(0, 60) };
    if (await act('move.mark', said)) setWhy('');
  };
  return (
    <div className="mark-form" role="group" aria-label={`${t('cmd.move.mark')} ${p.id}`}>
      <span className="row wrap">
        {groupsOf(m).map((r) => (
          <label key={r} className="choice">
            <input
              type="checkbox"
              checked={roles.includes(r)}
              onChange={(e) => setRoles(e.target.checked ? [...roles, r] : roles.filter((y) => y !== r))}
            />
            <span>{t(`role.${r as Role}`)}</span>
          </label>
        ))}
      </span>
      <input
        aria-label={t('field.why')}
        placeholder={t('field.why')}
        maxLength={500}
        value={why}
        onChange={(e) => setWhy(e.target.value)}
      />
      <span className="row">
        {MARKS.map((k) => (
          <button key={k} onClick={() => void give(k)}>
            {t(`choice.${k}`)}
          </button>
        ))}
      </span>
    </div>
  );
}
