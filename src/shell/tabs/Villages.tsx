/** The risk list: villages most at risk first; several at once can be warned or moved. */
import { useMemo, useState, type ReactNode } from 'react';
import type { RoleView, VillageView } from '../../bridge/protocol.ts';
import { openDraft, pickPlace, selectionStore } from '../../stores/session.ts';
import { startOf } from '../act/starts.ts';
import { Crews } from '../Crews.tsx';
import { fixed } from '../format.ts';
import { fromIncidents } from '../hazards/index.ts';
import { useNames, useSelection, useSession, useWords } from '../hooks.ts';
import { Empty } from '../ui.tsx';

const SHOWN = 60;
/** Villages that this incident has reached or can reach, besides those hit already. */
function affected(view: RoleView): ReadonlySet<string> {
  return new Set(fromIncidents(view, (part, v) => part.villages?.(v)).flat());
}
/**
 * In a flood, metres by which the governing stage (or its forecast) is above what first wets the village; otherwise
 * whether it is hit or affected. High is urgent.
 */
function urgency(v: VillageView, view: RoleView, near: ReadonlySet<string>): number {
  if (v.flooded) return 100;
  if (!view.rivers) return v.trapped > 0 ? 100 : near.has(v.id) ? 10 : -100;
  if (!v.risk) return -100;
  const g = view.gauges.find((x) => x.id === v.risk!.gauge);
  return Math.max(g?.level ?? -99, g?.forecast?.peak ?? -99) - v.risk.stageM;
}

export function Villages(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const chosen = useSelection((s) => s.villages);
  const [q, setQ] = useState('');
  const [only, setOnly] = useState<'risk' | 'unwarned' | 'moving' | 'all'>('risk');
  const places = useMemo(() => new Map(base.places.map((p) => [p.id, p] as const)), [base]);
  const town = (id: string): string => name(places.get(id)?.township ?? '');
  const { rivers } = view;
  const rows = useMemo(() => {
    const near = affected(view);
    const hit = view.villages.filter((v) => {
      if (only === 'risk' && urgency(v, view, near) < -3) return false;
      if (only === 'unwarned' && (v.warned === 1 || (rivers ? v.risk === null : urgency(v, view, near) < 0)))
        return false;
      if (only === 'moving' && v.evac === 'none') return false;
      return q === '' || `${name(v.id)} ${town(v.id)}`.toLowerCase().includes(q.toLowerCase());
    });
    return hit
      .map((v) => ({ v, u: urgency(v, view, near) }))
      .sort((a, b) => b.u - a.u || (a.v.id < b.v.id ? -1 : 1))
      .slice(0, SHOWN);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.villages, view.gauges, view.incidents, only, q, places]);
  const unchecked = new Set(Object.values(view.incidents).flatMap((x) => x?.unchecked ?? []));
  const set = (villages: readonly string[]): void => selectionStore.setState({ villages });
  const toggle = (id: string): void =>
    set(chosen.includes(id) ? chosen.filter((x) => x !== id) : [...chosen, id]);
  const none = chosen.length === 0;
  return (
    <>
      <div className="tools">
        <input
          type="search"
          placeholder={t('ui.villages.search')}
          aria-label={t('ui.villages.search')}
          value={q}
          onChange={(e) => setQ(e.target.value)}
        />
        {(['risk', 'unwarned', 'moving', 'all'] as const).map((k) => (
          <button
            key={k}
            className={only === k ? 'chip on' : 'chip'}
            aria-pressed={only === k}
            onClick={() => setOnly(k)}
          >
            {t(`ui.villages.${k}`)}
          </button>
        ))}
      </div>
      <div className="tools bar" role="group" aria-label={t('ui.villages.acts')}>
        <button onClick={() => set([...new Set([...chosen, ...rows.map((r) => r.v.id)])])}>
          {t('ui.all')}
        </button>
        <button disabled={none} onClick={() => set([])}>
          {t('ui.clear')}
        </button>
        <em>{t('ui.chosen', { n: chosen.length })}</em>
        <span className="grow" />
        <button
          className="primary"
          disabled={none}
          onClick={() => openDraft('warning.issue', { ...startOf('warning.issue', view), villages: chosen })}
        >
          {t('ui.villages.warn')}
        </button>
        <button
          className="primary"
          disabled={none}
          onClick={() =>
            openDraft('evacuate.order', { ...startOf('evacuate.order', view), villages: chosen })
          }
        >
          {t('ui.villages.move')}
        </button>
        <button disabled={none} onClick={() => openDraft('return.approve', { villages: chosen })}>
          {t('ui.villages.return')}
        </button>
      </div>
      {rows.length === 0 && <Empty>{t('ui.villages.none')}</Empty>}
      <table className="rows" aria-label={t('ui.tab.villages')}>
        <thead>
          <tr>
            <th />
            <th>{t('field.villages')}</th>
            <th className="num">{t('ui.villages.people')}</th>
            {rivers && (
              <th className="num" title={t('ui.villages.stage.long')}>
                {t('ui.villages.stage')}
              </th>
            )}
            <th>{t('ui.villages.told')}</th>
            <th>{t('ui.villages.evac')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ v, u }) => (
            <tr key={v.id} className={chosen.includes(v.id) ? 'on' : ''}>
              <td>
                <input
                  type="checkbox"
                  aria-label={name(v.id)}
                  checked={chosen.includes(v.id)}
                  onChange={() => toggle(v.id)}
                />
              </td>
              <td>
                <button
                  className="link"
                  onClick={() => {
                    pickPlace(v.id, places.get(v.id)?.at);
                  }}
                >
                  {name(v.id)}
                </button>
                <em> {town(v.id)}</em>
                {v.flooded && (
                  <span className="tag no">{t(rivers ? 'ui.villages.wet' : 'ui.villages.hit')}</span>
                )}
                {v.trapped > 0 && (
                  <span className="tag no">{t('ui.villages.trapped', { n: v.trapped })}</span>
                )}
                <Crews target={v.id} />
              </td>
              <td className="num">
                {v.population}
                {rivers && (
                  <em className="under nowrap">
                    {t('ui.villages.low')} {v.lowLying}
                  </em>
                )}
              </td>
              {rivers && (
                <td className="num">
                  {v.risk ? fixed(v.risk.stageM, 1) : '–'}
                  <br />
                  <em className="nowrap">
                    {v.risk
                      ? `${name(v.risk.gauge)} ${u > -90 && u < 90 ? (u >= 0 ? `+${u.toFixed(1)}` : u.toFixed(1)) : ''}`
                      : ''}
                  </em>
                </td>
              )}
              <td className="num" title={t('ui.villages.told.long')}>
                {v.warned ? `${Math.round(v.households * 100)}/${Math.round(v.persons * 100)}%` : '–'}
              </td>
              <td className="nowrap">
                {t(`evac.${v.evac}`)}
                {v.waiting > 0 && (
                  <span className="tag no">{t('ui.villages.waiting', { n: v.waiting })}</span>
                )}
                {v.evac === 'done' && unchecked.has(v.id) && (
                  <span className="tag no">{t('ui.villages.unchecked')}</span>
                )}
                {v.toMove > 0 && v.evac !== 'none' && (
                  <>
                    <br />
                    <progress
                      aria-label={t('ui.villages.evac')}
                      value={Math.min(v.arrived, v.toMove)}
                      max={v.toMove}
                    />
                    <em>
                      {v.arrived}/{v.toMove}
                    </em>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
