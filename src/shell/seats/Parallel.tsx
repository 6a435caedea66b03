/** Rooms in which groups play the same scenario beside each other: how each stands, a common start and pause, and their comparison. */
import { useState, type ReactNode } from 'react';
import type { ParallelRoom } from '../../bridge/seats.ts';
import { goBeside, isRefusal, mayGoTo, paceAll, recordsBeside } from '../../stores/room.ts';
import { toast } from '../../stores/session.ts';
import { clock, fixed } from '../format.ts';
import { useSession } from '../hooks.ts';
import { later } from '../later.tsx';
import { PACES } from '../paces.ts';
import { Section } from '../ui.tsx';
import { useRoleNames } from './Waiting.tsx';

const Compare = later(() => import('../groups/Compare.tsx').then((m) => m.Compare));
const USUAL = 36;
type Found = readonly { readonly n: number; readonly text: string }[];

export function Parallel(): ReactNode {
  const { t, x } = useRoleNames();
  const room = useSession((s) => s.room!);
  const title = useSession((s) => s.briefing!.title);
  const [pace, setPace] = useState<number>(USUAL);
  const [found, setFound] = useState<Found | null>(null);
  const rooms = room.parallel;
  if (rooms.length === 0) return null;
  const over = rooms.every((r) => r.over);
  const sealed = rooms.every((r) => r.sealed);
  const compare = async (): Promise<void> => {
    const r = await recordsBeside(rooms);
    if (isRefusal(r)) toast(`${x(r.message)} ${r.code}`, false);
    else setFound(r);
  };
  return (
    <Section title={t('seats.parallel')}>
      <table className="rows parallel" aria-label={t('seats.parallel')}>
        <thead>
          <tr>
            {['group', 'code', 'people', 'clock', 'pace', 'points'].map((c) => (
              <th key={c} className={c === 'points' ? 'num' : undefined}>
                {t(`seats.parallel.${c}`)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rooms.map((r) => (
            <Row key={r.room} row={r} mine={r.room === room.room} />
          ))}
        </tbody>
      </table>
      <p className="row wrap">
        <label>
          {t('seats.parallel.pace')}{' '}
          <select value={pace} onChange={(e) => setPace(Number(e.target.value))}>
            {PACES.filter((f) => f > 0).map((f) => (
              <option key={f} value={f}>{`${f}×`}</option>
            ))}
          </select>
        </label>
        <button className="primary" disabled={over} onClick={() => paceAll(pace)}>
          {t('seats.parallel.start')}
        </button>
        <button disabled={over} onClick={() => paceAll(0)}>
          {t('seats.parallel.stop')}
        </button>
        <button disabled={!sealed} onClick={() => void compare()}>
          {t('seats.parallel.compare')}
        </button>
      </p>
      <p className="hint">{t('seats.parallel.hint')}</p>
      {found && (
        <Compare
          trainings={[]}
          given={found.map(({ n, text }) => {
            const name = t('seats.parallel.n', { n });
            return { name: `${x(title)} · ${name}`, group: name, text };
          })}
          onClose={() => setFound(null)}
        />
      )}
    </Section>
  );
}

function Row({ row, mine }: { row: ParallelRoom; mine: boolean }): ReactNode {
  const { t, lang } = useRoleNames();
  const startsAt = useSession((s) => s.briefing!.startsAt);
  return (
    <tr>
      <th scope="row">{t('seats.parallel.n', { n: row.n })}</th>
      <td>{row.code}</td>
      <td>
        {row.here}
        {row.asking > 0 && ` ${t('seats.parallel.asking', { n: row.asking })}`}
      </td>
      <td>{clock(startsAt, row.t, lang)}</td>
      <td>
        {row.over
          ? t(row.sealed ? 'seats.parallel.over' : 'seats.parallel.closing')
          : row.pace === 0
            ? t('seats.parallel.stands')
            : `${row.pace}×`}
      </td>
      <td className="num">{fixed(row.t > 0 ? row.points : null, 1)}</td>
      <td>
        {mine ? (
          t('seats.parallel.mine')
        ) : (
          <button disabled={!mayGoTo(row.room)} onClick={() => void goBeside(row.room)}>
            {t('seats.parallel.enter')}
          </button>
        )}
      </td>
    </tr>
  );
}
