/** Works and roads: levees and dangers found on them (in a flood), slopes, closed roads, townships out of contact. */
import type { ReactNode } from 'react';
import { focusOn, openDraft, pickPlace } from '../../stores/session.ts';
import { hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Crews, DANGER_TASKS } from '../Crews.tsx';
import { Orders } from '../Orders.tsx';
import { Coverage } from './Coverage.tsx';
import { Empty, Section } from '../ui.tsx';

export function Dangers(): ReactNode {
  const { t, x } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const goLevee = (id: string): void => {
    const l = base.levees.find((k) => k.id === id);
    pickPlace(id, l?.line[Math.floor(l.line.length / 2)]);
  };
  const closed = view.closedEdges.map((c) => ({ ...c, road: base.roads[c.edge] }));
  const { rivers } = view;
  const silent = view.townships.filter((k) => k.silentKnown);
  return (
    <>
      {!rivers && (
        <Section title={t('ui.dangers.works')}>
          <Orders
            types={['inspect.order', 'secondary.check']}
            values={{ 'inspect.order': { targets: ['unsafe-dams', 'slopes', 'tailings'] } }}
          />
        </Section>
      )}
      {rivers && <FloodWorks goLevee={goLevee} />}
      {view.risks.length > 0 && (
        <Section title={t('ui.dangers.risks')}>
          <ul className="plain">
            {view.risks.map((r) => (
              <li key={r.id}>
                <b>{x(r.name)}</b> · {name(r.near)}{' '}
                <span className={`tag ${r.state === 'open' ? 'doubt' : r.state === 'closed' ? 'yes' : 'no'}`}>
                  {t(`ui.dangers.risk.${r.state}`)}
                </span>
                <br />
                <em>
                  {t('ui.dangers.risk.found', { on: r.foundOn })} {x(r.measure)}
                </em>{' '}
                {r.state === 'open' && (
                  <button
                    onClick={() =>
                      openDraft('unit.assign', {
                        task: 'close-risk',
                        target: r.id,
                        unit: view.units.find((u) => u.kind === 'engineering-team' && u.task < 0)?.id,
                      })
                    }
                  >
                    {t('ui.dangers.risk.send')}
                  </button>
                )}
                <Crews target={r.id} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('ui.dangers.slopes')}>
        {view.slopes.length === 0 && <Empty>{t('ui.none')}</Empty>}
        <ul className="plain">
          {view.slopes.map((s) => (
            <li key={s.id}>
              {name(s.id)} · {name(s.village)}{' '}
              {s.slid ? (
                <span className="tag no">{t('ui.dangers.slid')}</span>
              ) : s.sign ? (
                <span className="tag doubt">{t('ui.dangers.sign')}</span>
              ) : null}
              <Crews target={s.id} none={s.sign && !s.slid} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('ui.dangers.contact')}>
        {silent.length === 0 && <Empty>{t('ui.dangers.contact.all')}</Empty>}
        <ul className="plain">
          {silent.map((k) => (
            <li key={k.id}>
              {name(k.id)} <span className="tag no">{t('ui.dangers.silent')}</span>{' '}
              {k.cutOff && <span className="tag no">{t('ui.dangers.cutoff')}</span>}{' '}
              <em>{t('ui.dangers.lastContact', { at: hm(view.startsAt, k.lastContact) })}</em>{' '}
              <button
                onClick={() =>
                  openDraft('unit.assign', {
                    task: 'comms',
                    target: k.id,
                    unit: view.units.find((u) => u.kind === 'comms-team' && u.task < 0)?.id,
                  })
                }
              >
                {t('ui.dangers.sendComms')}
              </button>
              <Crews target={k.id} none />
            </li>
          ))}
        </ul>
      </Section>
      <Coverage />
      <Section
        title={t('ui.dangers.roads')}
        extra={
          <span className="row">
            <button onClick={() => openDraft('road.close', { rescueLane: true })}>
              {t('cmd.road.close')}
            </button>
            <button
              onClick={() =>
                openDraft('site.close', {
                  sites: base.places.filter((p) => p.kind === 'underpass').map((p) => p.id),
                  pumps: true,
                })
              }
            >
              {t('cmd.site.close')}
            </button>
          </span>
        }
      >
        {closed.length === 0 && <Empty>{t('ui.dangers.roads.none')}</Empty>}
        <ul className="plain">
          {closed.map((c) => (
            <li key={c.edge}>
              <button
                className="link"
                onClick={() => focusOn((c.road.a.lon + c.road.b.lon) / 2, (c.road.a.lat + c.road.b.lat) / 2)}
              >
                {x(c.road.name)} #{c.edge}
              </button>{' '}
              {t(`ui.dangers.by.${c.by}`)}{' '}
              {c.by === 'blocked' ? (
                <button
                  onClick={() =>
                    openDraft('unit.assign', {
                      task: 'repair-road',
                      target: `road-${c.edge}`,
                      unit: view.units.find((u) => u.kind === 'road-team' && u.task < 0)?.id,
                    })
                  }
                >
                  {t('ui.dangers.repair')}
                </button>
              ) : (
                <button onClick={() => openDraft('road.open', { edges: [String(c.edge)] })}>
                  {t('ui.dangers.reopen')}
                </button>
              )}
              <Crews target={`road-${c.edge}`} none={c.by === 'blocked'} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Dangers found on levees, and the levees themselves. */
function FloodWorks({ goLevee }: { goLevee: (id: string) => void }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  return (
    <>
      <Section
        title={t('ui.dangers.found')}
        extra={
          <button
            onClick={() => openDraft('inspect.order', { targets: ['unsafe-dams', 'levees', 'slopes'] })}
          >
            {t('cmd.inspect.order')}
          </button>
        }
      >
        {view.dangers.length === 0 && <Empty>{t('ui.dangers.none')}</Empty>}
        <table className="rows">
          <tbody>
            {view.dangers.map((d) => (
              <tr key={d.id}>
                <td>
                  <button className="link" onClick={() => goLevee(d.levee)}>
                    {name(d.levee)}
                  </button>
                  <br />
                  <b>{t(`dangerkind.${d.kind}`)}</b>{' '}
                  <em>{d.knownSince >= 0 ? hm(view.startsAt, d.knownSince) : ''}</em>
                </td>
                <td>
                  {t(`dangerstate.${d.state}`)}
                  {d.guarded && <em> {t('ui.dangers.guarded')}</em>}
                  <Crews target={String(d.id)} kinds={DANGER_TASKS} none={d.state === 'active'} />
                </td>
                <td className="acts">
                  {d.state === 'active' && (
                    <button
                      className="primary"
                      onClick={() => openDraft('danger.fix', { danger: String(d.id) })}
                    >
                      {t('cmd.danger.fix')}
                    </button>
                  )}
                  {d.state === 'active' && !d.guarded && (
                    <button onClick={() => openDraft('danger.guard', { danger: String(d.id) })}>
                      {t('cmd.danger.guard')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section
        title={t('ui.dangers.levees')}
        extra={
          <button
            onClick={() =>
              openDraft('levee.patrol', { levees: view.levees.map((l) => l.id), intervalMin: 60 })
            }
          >
            {t('ui.dangers.patrolAll')}
          </button>
        }
      >
        <table className="rows">
          <thead>
            <tr>
              <th>{t('field.levees')}</th>
              <th>{t('field.gauges')}</th>
              <th className="num">{t('ui.dangers.interval')}</th>
              <th className="num">{t('ui.dangers.last')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {view.levees.map((l) => (
              <tr key={l.id}>
                <td>
                  <button className="link" onClick={() => goLevee(l.id)}>
                    {name(l.id)}
                  </button>
                  <Crews target={l.id} />
                </td>
                <td>{name(base.levees.find((k) => k.id === l.id)?.gauge ?? '')}</td>
                <td className="num">{l.patrolMin > 0 ? l.patrolMin : '–'}</td>
                <td className="num">{l.lastPatrol >= 0 ? hm(view.startsAt, l.lastPatrol) : '–'}</td>
                <td className="acts">
                  <button onClick={() => openDraft('levee.patrol', { levees: [l.id], intervalMin: 60 })}>
                    {t('ui.dangers.patrol')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
