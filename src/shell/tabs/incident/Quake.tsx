/** Earthquake: parameters, aftershocks, collapsed buildings with what is known inside, houses unfit to live in. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { openDraft, pickPlace } from '../../../stores/session.ts';
import { hm } from '../../format.ts';
import { Crews } from '../../Crews.tsx';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Orders } from '../../Orders.tsx';
import { Empty, Section } from '../../ui.tsx';

type EarthquakeView = NonNullable<RoleView['incidents']['earthquake']>;
export function Quake({ view: q }: { view: EarthquakeView }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const startsAt = useSession((s) => s.view!.startsAt);
  const now = useSession((s) => s.view!.t);
  const sites = useSession((s) => s.view!.sites);
  const base = useSession((s) => s.base)!;
  const towns = base.places.filter((p) => p.kind === 'township' && p.inPlan).map((p) => p.id);
  const show = (village: string): void => {
    pickPlace(village, base.places.find((x) => x.id === village)?.at);
  };
  return (
    <>
      <Section title={t('hazard.earthquake')}>
        <p>
          {q.main ? (
            <b>
              {t('ui.quake.main', {
                m: q.main.magnitude.toFixed(1),
                d: q.main.depthKm,
                lon: q.main.lon.toFixed(2),
                lat: q.main.lat.toFixed(2),
              })}
            </b>
          ) : (
            t('ui.quake.waiting')
          )}
        </p>
        {q.pausedUntil > now && (
          <p className="error">{t('ui.quake.paused', { at: hm(startsAt, q.pausedUntil) })}</p>
        )}
        {q.aftershocks.length > 0 && (
          <p className="hint">
            {t('ui.quake.after')}{' '}
            {q.aftershocks
              .slice(-6)
              .map((s) => `${hm(startsAt, s.t)} M${s.magnitude.toFixed(1)}`)
              .join(' · ')}
          </p>
        )}
        <Orders
          types={['quake.relay', 'damage.collect', 'secondary.check', 'quake.trend']}
          values={{ 'damage.collect': { townships: towns } }}
        />
      </Section>
      <Section
        title={t('ui.incident.sites')}
        extra={
          sites.length > 0 && (
            <button
              onClick={() =>
                openDraft('sector.plan', {
                  sites: q.sites.filter((s) => s.trapped > 0).map((s) => s.id),
                  priority: 'trapped-alive',
                })
              }
            >
              {t('cmd.sector.plan')}
            </button>
          )
        }
      >
        {q.sites.length === 0 && <Empty>{t('ui.incident.nosites')}</Empty>}
        {q.sites.length > 0 && (
          <table className="rows" aria-label={t('ui.incident.sites')}>
            <thead>
              <tr>
                <th>{t('ui.incident.sites')}</th>
                <th className="num">{t('ui.incident.trapped')}</th>
                <th className="num">{t('ui.incident.rescued')}</th>
                <th>{t('ui.incident.check')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {q.sites.map((s) => (
                <tr key={s.id}>
                  <td>
                    <button className="link" onClick={() => show(s.village)}>
                      {name(s.id)}
                    </button>
                    <Crews target={s.id} none={s.trapped > 0} />
                  </td>
                  <td className="num">{s.trapped}</td>
                  <td className="num">{s.rescued}</td>
                  <td>
                    {t(s.checked ? 'ui.incident.checked' : 'ui.incident.unchecked')}
                    {s.burning && <span className="tag no">{t('ui.incident.fire')}</span>}
                    {s.gas && <span className={s.gasChecked ? 'tag' : 'tag no'}>{t('ui.incident.gas')}</span>}
                  </td>
                  <td className="acts">
                    <button
                      className="primary"
                      onClick={() =>
                        openDraft('rescue.assign', {
                          target: s.id,
                          task: !s.checked
                            ? 'site-check'
                            : s.gas && !s.gasChecked
                              ? 'gas-check'
                              : 'search-rescue',
                          method: 'light',
                          lookout: true,
                        })
                      }
                    >
                      {t('ui.incident.send')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {q.unfit.length > 0 && (
        <Section title={t('ui.quake.unfit')}>
          <table className="rows" aria-label={t('ui.quake.unfit')}>
            <tbody>
              {[...q.unfit]
                .sort((a, b) => b.houses - a.houses || (a.village < b.village ? -1 : 1))
                .slice(0, 30)
                .map((x) => (
                  <tr key={x.village}>
                    <td>
                      <button className="link" onClick={() => show(x.village)}>
                        {name(x.village)}
                      </button>
                      <Crews target={x.village} />
                    </td>
                    <td className="num">
                      {x.houses} {t('ui.quake.houses')}
                      {q.unchecked.includes(x.village) && (
                        <span className="tag no">{t('ui.villages.unchecked')}</span>
                      )}
                    </td>
                    <td className="acts">
                      <button
                        onClick={() =>
                          openDraft('evacuate.order', {
                            villages: [x.village],
                            scope: 'low-lying',
                            vulnerableFirst: true,
                          })
                        }
                      >
                        {t('ui.villages.move')}
                      </button>
                      <button
                        onClick={() =>
                          openDraft('rescue.assign', {
                            target: x.village,
                            task: 'building-check',
                            lookout: true,
                          })
                        }
                      >
                        {t('choice.building-check')}
                      </button>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
