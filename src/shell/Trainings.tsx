/** Exercises held in this browser: totals, the curve of every scenario that was repeated, and each run (PLN-09). */
import { useEffect, useState, type ReactNode } from 'react';
import {
  deleteTraining,
  gainOf,
  listTrainings,
  MOST_PARTICIPANTS,
  setParticipants,
  trainingsCsv,
  trainingTotals,
  type Course,
  type Training,
} from '../stores/trainings.ts';
import { count, download, fixed, wallTime } from './format.ts';
import { useWords } from './hooks.ts';
import { Compare } from './parts.ts';
import { Confirm, Dialog, Empty } from './ui.tsx';
import './trainings.css';

const HEADS = ['at', 'scenario', 'difficulty', 'seed', 'score', 'grade', 'participants'] as const;
const signed = (n: number | null): string =>
  n === null ? '–' : `${n > 0 ? '+' : n < 0 ? '−' : ''}${Math.abs(n).toFixed(1)}`;

export function TrainingsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t, x, lang } = useWords();
  const [list, setList] = useState<readonly Training[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [removing, setRemoving] = useState<Training | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [comparing, setComparing] = useState(false);
  const choose = (id: string, on: boolean): void =>
    setChosen((old) => new Set([...old, id].filter((x) => on || x !== id)));
  const refresh = (): void => void listTrainings().then(setList, () => setFailed(true));
  useEffect(refresh, []);
  const totals = trainingTotals(list ?? []);
  const save = (): void =>
    download(
      'trainings.csv',
      'text/csv',
      trainingsCsv(
        (list ?? []).map((r) => ({
          ...r,
          difficulty: t(`difficulty.${r.difficulty}`),
          grade: t(`grade.${r.grade}`),
        })),
        lang,
        HEADS.map((h) => t(`ui.trainings.${h}`)),
      ),
    );
  return (
    <Dialog title={t('ui.trainings')} onClose={onClose} wide>
      <p className="hint">{t('ui.trainings.hint')}</p>
      {failed && <p className="error">{t('ui.lobby.nostorage')}</p>}
      {list?.length === 0 && <Empty>{t('ui.trainings.none')}</Empty>}
      {list && list.length > 0 && (
        <>
          <dl className="tiles">
            {(
              [
                ['runs', count(totals.runs)],
                ['people', count(totals.participants)],
                ['mean', fixed(totals.mean, 1)],
                ['gain', signed(totals.gain)],
              ] as const
            ).map(([k, v]) => (
              <div key={k}>
                <dt>{t(`ui.trainings.${k}`)}</dt>
                <dd>{v}</dd>
              </div>
            ))}
          </dl>
          <table className="rows" aria-label={t('ui.trainings.courses')}>
            <thead>
              <tr>
                <th>{t('ui.trainings.scenario')}</th>
                <th className="num">{t('ui.trainings.runs')}</th>
                <th className="num">{t('ui.trainings.people')}</th>
                <th className="num">{t('ui.trainings.first')}</th>
                <th className="num">{t('ui.trainings.best')}</th>
                <th className="num">{t('ui.trainings.latest')}</th>
                <th className="num">{t('ui.trainings.change')}</th>
                <th>{t('ui.trainings.curve')}</th>
              </tr>
            </thead>
            <tbody>
              {totals.courses.map((c) => (
                <tr key={c.scenario}>
                  <td>{x(c.title)}</td>
                  <td className="num">{c.scores.length}</td>
                  <td className="num">{count(c.participants)}</td>
                  <td className="num">{fixed(c.scores[0], 1)}</td>
                  <td className="num">{fixed(Math.max(...c.scores), 1)}</td>
                  <td className="num">{fixed(c.scores[c.scores.length - 1], 1)}</td>
                  <td className="num">{c.scores.length > 1 ? signed(gainOf(c)) : '–'}</td>
                  <td>
                    <Curve course={c} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <table className="rows" aria-label={t('ui.trainings.list')}>
            <thead>
              <tr>
                <th>{t('ui.groups.choose')}</th>
                {HEADS.map((h) => (
                  <th key={h} className={h === 'score' ? 'num' : undefined}>
                    {t(`ui.trainings.${h}`)}
                  </th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>
              {list.map((r) => (
                <tr key={r.id}>
                  <td>
                    <input
                      type="checkbox"
                      checked={chosen.has(r.id)}
                      aria-label={t('ui.groups.choose.run', {
                        title: x(r.title),
                        at: wallTime(r.endedAt, lang),
                      })}
                      onChange={(e) => choose(r.id, e.target.checked)}
                    />
                  </td>
                  <td className="nowrap">{wallTime(r.endedAt, lang)}</td>
                  <td>{x(r.title)}</td>
                  <td className="nowrap">{t(`difficulty.${r.difficulty}`)}</td>
                  <td>{r.seed}</td>
                  <td className="num">{fixed(r.total, 1)}</td>
                  <td className="nowrap">{t(`grade.${r.grade}`)}</td>
                  <td>
                    <input
                      type="number"
                      min={1}
                      max={MOST_PARTICIPANTS}
                      defaultValue={r.participants}
                      aria-label={`${t('ui.trainings.participants')} ${x(r.title)}`}
                      onBlur={(e) => void setParticipants(r, Number(e.target.value)).then(refresh)}
                    />
                  </td>
                  <td className="acts">
                    <button onClick={() => setRemoving(r)}>{t('ui.lobby.delete')}</button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="row end">
        <button onClick={() => setComparing(true)}>{t('ui.groups.open', { n: chosen.size })}</button>
        {list && list.length > 0 && <button onClick={save}>⤓ {t('ui.trainings.csv')}</button>}
      </div>
      {comparing && (
        <Compare
          trainings={(list ?? []).filter((r) => chosen.has(r.id))}
          onClose={() => setComparing(false)}
        />
      )}
      {removing && (
        <Confirm
          title={t('ui.lobby.delete')}
          text={t('ui.trainings.delete.text', { title: x(removing.title), score: fixed(removing.total, 1) })}
          yes={t('ui.lobby.delete')}
          onNo={() => setRemoving(null)}
          onYes={() => void deleteTraining(removing.id).then(() => (setRemoving(null), refresh()))}
        />
      )}
    </Dialog>
  );
}

const W = 120;
const H = 28;
/** Scores from 0 to 100 in the order of the runs; the table beside it says the same in numbers. */
function Curve({ course: c }: { course: Course }): ReactNode {
  const at = (k: number): [number, number] => [
    4 + (k * (W - 8)) / Math.max(1, c.scores.length - 1),
    H - 4 - (c.scores[k] / 100) * (H - 8),
  ];
  const [ex, ey] = at(c.scores.length - 1);
  return (
    <svg className="curve" viewBox={`0 0 ${W} ${H}`} width={W} height={H} aria-hidden="true">
      <polyline points={c.scores.map((_, k) => at(k).join(',')).join(' ')} />
      <circle cx={ex} cy={ey} r="3" />
    </svg>
  );
}
