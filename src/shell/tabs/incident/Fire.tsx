/** Forest fire: danger, smoke to verify, the last picture of the fire by sector, villages in its way, crews' next orders. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { openDraft, pickPlace } from '../../../stores/session.ts';
import { hm } from '../../format.ts';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Crews } from '../../Crews.tsx';
import { Orders } from '../../Orders.tsx';
import { Empty, Section } from '../../ui.tsx';

type FireView = NonNullable<RoleView['incidents']['forest-fire']>;
/** A warning about the wind stands for half an hour. */
const SHIFT_SHOWN_S = 1800;

export function Fire({ view: f }: { view: FireView }): ReactNode {
  const { t, x } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const at = (s: number): string => hm(view.startsAt, s);
  const show = (id: string): void => {
    pickPlace(id, base.places.find((q) => q.id === id)?.at ?? view.sites.find((q) => q.id === id)?.at);
  };
  const free = (kinds: readonly string[]): string | undefined =>
    view.units.find((u) => u.task < 0 && kinds.includes(u.kind) && u.registered)?.id;
  const send = (task: string, target: string): void =>
    openDraft('fire.assign', {
      unit: free(
        task === 'fire-recon' ? ['comms-team', 'county-team'] : ['farm-crew', 'forest-team', 'city-team'],
      ),
      task,
      target,
      lookout: true,
      standOff: true,
    });
  const protect = (target: string): void =>
    openDraft('unit.assign', {
      unit: free(['fire-rescue', 'fire-post', 'engineering-team', 'county-team']),
      task: 'protect',
      target,
    });
  return (
    <>
      {f.shiftAt >= 0 && view.t - f.shiftAt < SHIFT_SHOWN_S && !f.contained && (
        <div className="route-note bad" role="alert">
          <b>{t('ui.fire.shift', { at: at(f.shiftAt) })}</b>{' '}
          <button onClick={() => openDraft('weather.watch', { told: ['wind', 'shift'] })}>
            {t('cmd.weather.watch')}
          </button>
        </div>
      )}
      {f.offer && (
        <div className="route-note bad" role="alert">
          <b>{t('ui.fire.offer', f.offer)}</b>{' '}
          <button onClick={() => openDraft('villagers.answer', {})}>{t('cmd.villagers.answer')}</button>
        </div>
      )}
      {f.worstHour && f.confirmedAt >= 0 && !f.contained && (
        <p className="route-note">{t('ui.fire.worst')}</p>
      )}
      <Section title={t('hazard.forest-fire')}>
        <p>
          {t('ui.fire.danger')} <b>{t(`choice.${f.dangerClass}`)}</b> ·{' '}
          {t('ui.fire.wind', { deg: f.wind.fromDeg, ms: f.wind.ms })} · {t('ui.fire.air', { rh: f.rhPct })}
          {f.contained && <span className="tag">{t('ui.fire.contained')}</span>}
          {f.out && <span className="tag">{t('ui.fire.out')}</span>}
          {f.accepted && <span className="tag">{t('ui.fire.accepted')}</span>}
        </p>
        <p>
          {!f.reported
            ? t('ui.fire.none')
            : f.confirmedAt < 0
              ? t('ui.fire.toverify')
              : f.seenAt < 0
                ? t('ui.fire.noseen')
                : t('ui.fire.size', { ha: f.ha.toFixed(1), at: at(f.seenAt) })}
          {f.lineM > 0 && ` · ${t('ui.fire.line', { m: f.lineM })}`}
        </p>
        {f.tripped.length > 0 && (
          <p>
            {t('ui.fire.tripped')} <b>{f.tripped.map(x).join('、')}</b>
          </p>
        )}
        {f.smokeRoads.length > 0 && (
          <p>
            {t('ui.fire.smokeroads')} <b>{f.smokeRoads.join('、')}</b>
          </p>
        )}
        <Orders
          types={[
            'danger.actions',
            'fire.ban',
            'fire.plan',
            'weather.watch',
            'aircraft.request',
            'border.joint',
            'crews.rotate',
            'fire.accept',
            'fire.investigate',
          ]}
          values={{ 'fire.plan': { sectors: f.sectors.map((s) => s.id), tactic: 'flanks-from-anchor' } }}
        />
      </Section>
      {f.reported && (
        <Section
          title={t('ui.fire.sector')}
          extra={<button onClick={() => send('fire-recon', 'fire-rear')}>{t('choice.fire-recon')}</button>}
        >
          <table className="rows" aria-label={t('ui.fire.sector')}>
            <thead>
              <tr>
                <th>{t('ui.fire.sector')}</th>
                <th className="num">{t('ui.fire.flame')}</th>
                <th className="num">{t('ui.fire.edge')}</th>
                {f.recon && <th>{t('ui.fire.ways')}</th>}
                <th className="num">{t('ui.incident.crews')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {f.sectors.map((s) => (
                <tr key={s.id}>
                  <td>
                    <button className="link" onClick={() => show(s.id)}>
                      {t(`ui.fire.sector.${s.sector}`)}
                    </button>
                    {s.state !== null && (
                      <span className={`tag ${s.state === 'free' ? 'no' : ''}`}>
                        {t(`state.forest-fire-sector.${s.state}`)}
                      </span>
                    )}
                    {s.ground !== '' && <span className="tag no">{t(`ground.${s.ground}`)}</span>}
                    <Crews target={s.id} none />
                  </td>
                  <td className="num">{s.flame === null ? '–' : s.flame.toFixed(1)}</td>
                  <td className="num">{s.edgeM ?? '–'}</td>
                  {f.recon && <td>{s.waysOut.map((way) => t(`choice.${way}`)).join(' ')}</td>}
                  <td className="num">{s.crews.length}</td>
                  <td className="acts">
                    <button
                      className="primary"
                      onClick={() =>
                        send(f.contained ? 'mop-up' : s.sector === 'head' ? 'fire-line' : 'fire-attack', s.id)
                      }
                    >
                      {t('ui.incident.send')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {f.targets.length > 0 && (
        <Section title={t('ui.fire.targets')}>
          <table className="rows" aria-label={t('ui.fire.targets')}>
            <tbody>
              {f.targets.map((q) => (
                <tr key={q.id}>
                  <td>
                    <button className="link" onClick={() => show(q.id)}>
                      {name(q.id)}
                    </button>
                    <Crews target={q.id} none={q.threatened} />
                  </td>
                  <td className="num">
                    {q.metres ?? '–'} <em>{t('ui.fire.metres')}</em>
                  </td>
                  <td className="nowrap">{t(`ui.fire.target.${q.state}`)}</td>
                  <td className="acts">
                    {q.state === 'open' && (
                      <button className={q.threatened ? 'primary' : ''} onClick={() => protect(q.id)}>
                        {t('ui.fire.protect')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {f.confirmedAt >= 0 && (
        <Section title={t('ui.fire.threatened')}>
          {f.threatened.length === 0 && <Empty>{t('ui.villages.none')}</Empty>}
          <table className="rows" aria-label={t('ui.fire.threatened')}>
            <tbody>
              {[...f.threatened]
                .sort((a, b) => (a.metres ?? 1e6) - (b.metres ?? 1e6) || (a.village < b.village ? -1 : 1))
                .map((q) => {
                  const v = view.villages.find((row) => row.id === q.village)!;
                  return (
                    <tr key={q.village}>
                      <td>
                        <button className="link" onClick={() => show(q.village)}>
                          {name(q.village)}
                        </button>{' '}
                        <em>{v.population}</em>
                        {q.smoke >= 2 && <span className="tag no">{t('ui.fire.insmoke')}</span>}
                        <Crews target={q.village} />
                      </td>
                      <td className="num">
                        {q.metres ?? '–'} <em>{t('ui.fire.metres')}</em>
                      </td>
                      <td className="nowrap">{t(`evac.${v.evac}`)}</td>
                      <td className="acts">
                        {v.evac === 'none' && (
                          <button
                            onClick={() =>
                              openDraft('evacuate.order', {
                                villages: [q.village],
                                scope: 'all',
                                vulnerableFirst: true,
                              })
                            }
                          >
                            {t('ui.villages.move')}
                          </button>
                        )}
                      </td>
                    </tr>
                  );
                })}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
