/** Which runs are compared, and in which groups; then what came of it. */
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { closeGroups, compareRuns, groupsStore, stopGroups } from '../../stores/groups.ts';
import { findSave, MOST_RECORD_BYTES } from '../../stores/saves.ts';
import { toast } from '../../stores/session.ts';
import type { Training } from '../../stores/trainings.ts';
import { FileButton } from '../FileButton.tsx';
import { fixed, wallTime } from '../format.ts';
import { useWords } from '../hooks.ts';
import { Dialog, Empty } from '../ui.tsx';
import { Results } from './Results.tsx';
import './groups.css';

const MOST_RUNS = 100;
const LONGEST_NAME = 60;
interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly when: number;
  /** What is known of it before it is played again. */
  readonly seed: string;
  readonly total: number | null;
  readonly group: string;
  /** As it was typed. */
  readonly repeat: string;
  /** null: its record is not here any more; undefined: it is being looked for. */
  readonly text: string | null | undefined;
}

export function Compare({
  trainings,
  given = [],
  onClose,
}: {
  trainings: readonly Training[];
  /** Records that are at hand, with the groups that they are of. */
  given?: readonly { readonly name: string; readonly group: string; readonly text: string }[];
  onClose: () => void;
}): ReactNode {
  const { t, x, lang } = useWords();
  const [list, setList] = useState<readonly Chosen[]>(() => [
    ...given.map((g, i): Chosen => ({
      ...g,
      id: `given ${i}`,
      when: Date.now(),
      seed: '',
      total: null,
      repeat: '',
    })),
    ...trainings
      .slice(0, MOST_RUNS)
      .sort((a, b) => a.endedAt - b.endedAt)
      .map(({ id, title, seed, total, endedAt }) => ({
        id,
        name: x(title),
        when: endedAt,
        seed,
        total,
        group: '',
        repeat: '',
        text: undefined,
      })),
  ]);
  const change = (id: string, more: Partial<Chosen>): void =>
    setList((l) => l.map((c) => (c.id === id ? { ...c, ...more } : c)));
  const [kept] = useState(() => trainings.map((r) => r.id));
  useEffect(() => {
    for (const id of kept) {
      const put = (text: string | null): void =>
        setList((l) => l.map((c) => (c.id === id ? { ...c, text } : c)));
      void findSave(id).then(
        (s) => put(s?.finished ? s.text : null),
        () => put(null),
      );
    }
  }, [kept]);
  useEffect(() => closeGroups, []);
  const state = useStore(groupsStore);
  const { running } = state;

  const add = async (files: readonly File[]): Promise<void> => {
    const large = files.find((f) => f.size > MOST_RECORD_BYTES);
    if (large) {
      const mb = MOST_RECORD_BYTES / 1024 / 1024;
      return toast(t('ui.groups.large', { name: large.name, mb }), false);
    }
    if (list.length + files.length > MOST_RUNS) return toast(t('ui.groups.many', { n: MOST_RUNS }), false);
    const rows = await Promise.all(
      files.map(async (f): Promise<Chosen> => ({
        id: crypto.randomUUID?.() ?? `${f.name} ${Math.random()}`,
        name: f.name,
        when: f.lastModified,
        seed: '',
        total: null,
        group: '',
        repeat: '',
        text: await f.text(),
      })),
    );
    setList((l) => [...l, ...rows]);
  };
  const ready = list.filter((c) => typeof c.text === 'string');
  const start = (): void =>
    compareRuns(
      ready.map(({ name, group, repeat, when, text }) => ({
        name,
        group: group.trim(),
        repeat: repeat === '' ? null : Number(repeat),
        when,
        text: text!,
      })),
    );
  return (
    <Dialog title={t('groups.title')} onClose={onClose} wide>
      <div className="compare">
        <p className="hint">{t('ui.groups.about')}</p>
        {list.length === 0 && <Empty>{t('ui.groups.empty')}</Empty>}
        {list.length > 0 && (
          <table className="rows" aria-label={t('ui.groups.list')}>
            <thead>
              <tr>
                <th>{t('groups.col.run')}</th>
                <th>{t('groups.col.when')}</th>
                <th>{t('groups.col.seed')}</th>
                <th className="num">{t('quantity.total')}</th>
                <th>{t('groups.col.group')}</th>
                <th>{t('groups.col.repeat')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {list.map((c) => (
                <tr key={c.id}>
                  <td>
                    {c.name}
                    {c.text === null && <p className="error">{t('ui.groups.gone')}</p>}
                  </td>
                  <td className="nowrap">{wallTime(c.when, lang)}</td>
                  <td>{c.seed}</td>
                  <td className="num">{fixed(c.total, 1)}</td>
                  <td>
                    <input
                      value={c.group}
                      maxLength={LONGEST_NAME}
                      placeholder={t('groups.none')}
                      aria-label={t('ui.groups.group', { name: c.name })}
                      onChange={(e) => change(c.id, { group: e.target.value })}
                    />
                  </td>
                  <td>
                    <input
                      type="number"
                      min={1}
                      max={999}
                      value={c.repeat}
                      aria-label={t('ui.groups.repeat', { name: c.name })}
                      onChange={(e) => change(c.id, { repeat: e.target.value })}
                    />
                  </td>
                  <td className="acts">
                    <button
                      className="ghost"
                      aria-label={t('ui.groups.remove', { name: c.name })}
                      onClick={() => setList((l) => l.filter((o) => o.id !== c.id))}
                    >
                      ✕
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="row wrap">
          <FileButton accept=".jsonl,.tuiyan.jsonl" label={t('ui.groups.add')} onFiles={add}>
            {t('ui.groups.add')}
          </FileButton>
          {running ? (
            <>
              <button onClick={stopGroups}>{t('ui.groups.stop')}</button>
              <progress max={running.of} value={running.done} />
              <span role="status">
                {t('ui.groups.running', {
                  k: Math.min(running.of, Math.floor(running.done) + 1),
                  of: running.of,
                  name: running.name,
                })}
              </span>
            </>
          ) : (
            <button className="primary" disabled={ready.length < 2} onClick={start}>
              {t('ui.groups.start')}
            </button>
          )}
        </div>
        {state.error && (
          <p className="error" role="alert">
            {t(`ui.groups.error.${state.error}`)}
          </p>
        )}
        {state.faults.map((f, i) => (
          <p key={i} className="error" role="alert">
            {f.name}: {x(f.message)} {f.code}
          </p>
        ))}
        {state.comparison && <Results comparison={state.comparison} when={state.when} />}
      </div>
    </Dialog>
  );
}
