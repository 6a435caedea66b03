/** All units with what they do; three clicks send one: unit, target (map or list), confirm. */
import { useMemo, useState, type ReactNode } from 'react';
import type { UnitView } from '../../bridge/protocol.ts';
import { focusOn, openDraft, selectionStore, sessionStore } from '../../stores/session.ts';
import { duration, hm } from '../format.ts';
import { PARTS } from '../hazards/index.ts';
import { useNames, useSelection, useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';
import { writesNotes } from '../conduct/note.ts';
import { usualTask } from '../usual-task.ts';

export function sendDraft(u: UnitView): void {
  selectionStore.setState({ unit: u.id, place: null });
  const { view } = sessionStore.getState();
  // Specialists of the incident go by its own order, which says how they approach and in what.
  const team = view ? PARTS[view.hazard].team : undefined;
  if (u.task < 0 && team?.order && u.skills.includes(team.skill)) {
    const { command, values } = team.order(u);
    return openDraft(command, values);
  }
  openDraft(u.task >= 0 ? 'unit.redirect' : 'unit.assign', { unit: u.id, task: usualTask(u) });
}

export function Units(): ReactNode {
  const { t, x, lang, first } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const chosen = useSelection((s) => s.unit);
  const [q, setQ] = useState('');
  const [only, setOnly] = useState<'all' | 'free' | 'busy'>('all');
  const list = useMemo(() => {
    const hit = view.units.filter(
      (u) =>
        (only === 'all' || (only === 'free' ? u.task < 0 : u.task >= 0)) &&
        (q === '' ||
          `${x(u.name)} ${u.skills.map((s) => t(`skill.${s}`)).join(' ')}`
            .toLowerCase()
            .includes(q.toLowerCase())),
    );
    const fits = (u: UnitView): number => Number(u.skills.includes(PARTS[view.hazard].team?.skill ?? ''));
    return hit.sort((a, b) => fits(b) - fits(a));
  }, [view.units, view.hazard, q, only, x, t]);
  const picked = useSelection((s) => s.units);
  const pick = (units: readonly string[]): void => selectionStore.setState({ units });
  const toggle = (id: string): void =>
    pick(picked.includes(id) ? picked.filter((k) => k !== id) : [...picked, id]);
  const task = (u: UnitView): ReactNode => {
    const k = view.tasks[u.task];
    if (!k) return null;
    return (
      <em>
        {first([`choice.task.${k.kind}`, `choice.${k.kind}`])} · {name(k.target)} ·{' '}
        {t(`taskstate.${k.state}`)}
        {u.etaS > 0 && ` · ${duration(u.etaS, lang)}`}
        {u.unheard && <span className="tag doubt">{t('ui.units.unheard')}</span>}
      </em>
    );
  };
  return (
    <>
      <div className="tools">
        <input
          type="search"
          placeholder={t('ui.search')}
          aria-label={t('ui.search')}
          value={q}
          onChange={(e) => setQ(e.target.value)}
        />
        {(['all', 'free', 'busy'] as const).map((k) => (
          <button
            key={k}
            className={only === k ? 'chip on' : 'chip'}
            aria-pressed={only === k}
            onClick={() => setOnly(k)}
          >
            {t(`ui.units.${k}`)}
          </button>
        ))}
      </div>
      <div className="tools bar" role="group" aria-label={t('ui.units.acts')}>
        <button onClick={() => pick(list.map((u) => u.id))}>{t('ui.all')}</button>
        <button disabled={picked.length === 0} onClick={() => pick([])}>
          {t('ui.clear')}
        </button>
        <em>{t('ui.chosen', { n: picked.length })}</em>
        <span className="grow" />
        {(['assign', 'redirect', 'recall'] as const).map((k) => (
          <button
            key={k}
            className={k === 'assign' ? 'primary' : ''}
            disabled={picked.length === 0}
            onClick={() => openDraft(`unit.${k}`, { units: picked })}
          >
            {t(`ui.units.group.${k}`)}
          </button>
        ))}
      </div>
      <p className="hint">{t('ui.units.hint')}</p>
      {list.length === 0 && <Empty>{t('ui.none')}</Empty>}
      <table className="rows" aria-label={t('ui.tab.units')}>
        <tbody>
          {list.map((u) => (
            <tr key={u.id} className={chosen === u.id ? 'on' : ''}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('ui.units.choose', { name: x(u.name) })}
                  checked={picked.includes(u.id)}
                  onChange={() => toggle(u.id)}
                />
              </td>
              <td>
                <button
                  className="link"
                  onClick={() => sendDraft(u)}
                  aria-label={t('ui.units.send', { name: x(u.name) })}
                >
                  {x(u.name)}
                </button>
                {!u.registered && <span className="tag doubt">{t('ui.units.unregistered')}</span>}
                <br />
                {u.media.length === 0 && <span className="tag no">{t('ui.coverage.none')}</span>}{' '}
                {task(u) ?? <em>{u.skills.map((s) => t(`skill.${s}`)).join(lang === 'zh' ? '、' : ', ')}</em>}
              </td>
              <td className="num">{u.people}</td>
              <td>
                <span
                  className={`state ${u.status}`}
                  title={t('ui.coverage.reach', {
                    media: u.media.map((m) => t(`medium.${m}`)).join(lang === 'zh' ? '、' : ', ') || '–',
                  })}
                >
                  {t(`status.${u.status}`)}
                </span>
                {u.workedH > 10 && <em> {t('ui.units.tired')}</em>}
              </td>
              <td className="acts">
                <button
                  title={t('ui.locate')}
                  aria-label={t('ui.locate')}
                  onClick={() => (selectionStore.setState({ unit: u.id }), focusOn(u.lon, u.lat))}
                >
                  ◎
                </button>
                {!u.registered && (
                  <button onClick={() => openDraft('social.register', { unit: u.id })}>
                    {t('ui.units.register')}
                  </button>
                )}
                {u.unheard && (
                  <button onClick={() => openDraft('unit.cancel', { unit: u.id })}>
                    {t('ui.units.cancel')}
                  </button>
                )}
                {u.task >= 0 && (
                  <button onClick={() => openDraft('unit.recall', { unit: u.id })}>
                    {t('ui.units.recall')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Section title={t('ui.units.more')}>
        <div className="row wrap">
          {['aid.request', 'township.order', 'social.register', 'posts.fill'].map((c) => (
            <button key={c} onClick={() => openDraft(c)}>
              {t(`cmd.${c}`)}
            </button>
          ))}
        </div>
        {view.tasks.length > 0 && (
          <details>
            <summary>{t('ui.units.tasks', { n: view.tasks.length })}</summary>
            <ul className="plain">
              {[...view.tasks]
                .reverse()
                .slice(0, 40)
                .map((k) => (
                  <li key={k.id} data-task={k.id} tabIndex={writesNotes(view.role) ? 0 : undefined}>
                    {hm(view.startsAt, k.createdAt)} #{k.id} {name(k.unit)} → {name(k.target)} ·{' '}
                    {first([`choice.task.${k.kind}`, `choice.${k.kind}`])} · {t(`taskstate.${k.state}`)}
                  </li>
                ))}
            </ul>
          </details>
        )}
      </Section>
    </>
  );
}
