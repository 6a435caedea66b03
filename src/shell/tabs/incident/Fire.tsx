/** Forest fire: danger, smoke to verify, the last picture of the fire by sector, villages in its way, crews' next orders. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { focusOn, openDraft, selectionStore } from '../../../stores/session.ts';
import { hm } from '../../format.ts';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Orders } from '../../Orders.tsx';
import { Empty, Section } from '../../ui.tsx';

type FireView = NonNullable<RoleView['incidents']['forest-fire']>;
/** A warning about the wind stands for half an hour. */
const SHIFT_SHOWN_S = 1800;

export function Fire({ view: f }: { view: FireView }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const at = (s: number): string => hm(view.startsAt, s);
  const show = (id: string): void => {
    const p = base.places.find((q) => q.id === id)?.at ?? view.sites.find((q) => q.id === id)?.at;
    selectionStore.setState({ place: id });
    if (p) focusOn(p.lon, p.lat);
  };
  const free = (kinds: readonly string[]): string | undefined =>
    view.units.find((u) => u.task < 0 && kinds.includes(u.kind) && u.registered)?.id;
  const send = (task: string, target: string): void =>
    openDraft('fire.assign', {
      unit: free(task === 'fire-recon' ? ['comms-team', 'county-team'] : ['forest-team', 'city-team']),
      task,
      target,
      lookout: true,
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
      <Section title={t('hazard.forest-fire')}>
        <p>
          {t('ui.fire.danger')} <b>{t(`choice.${f.dangerClass}`)}</b> ·{' '}
          {t('ui.fire.wind', { deg: f.wind.fromDeg, ms: f.wind.ms })}
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
                  </td>
                  <td className="num">{s.flame === null ? '–' : s.flame.toFixed(1)}</td>
                  <td className="num">{s.edgeM ?? '–'}</td>
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
      {f.confirmedAt >= 0 && (
        <Section title={t('ui.fire.threatened')}>
          {f.threatened.length === 0 && <Empty>{t('ui.villages.none')}</Empty>}
          <table className="rows" aria-label={t('ui.fire.threatened')}>
            <tbody>
              {[...f.threatened]
                .sort((a, b) => a.metres - b.metres || (a.village < b.village ? -1 : 1))
                .map((x) => {
                  const v = view.villages.find((q) => q.id === x.village)!;
                  return (
                    <tr key={x.village}>
                      <td>
                        <button className="link" onClick={() => show(x.village)}>
                          {name(x.village)}
                        </button>{' '}
                        <em>{v.population}</em>
                      </td>
                      <td className="num">
                        {x.metres} <em>{t('ui.fire.metres')}</em>
                      </td>
                      <td className="nowrap">{t(`evac.${v.evac}`)}</td>
                      <td className="acts">
                        {v.evac === 'none' && (
                          <button
                            onClick={() =>
                              openDraft('evacuate.order', {
                                villages: [x.village],
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
