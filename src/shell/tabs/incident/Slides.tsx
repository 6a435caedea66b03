/** Landslides: blocked roads with what lies on them, lakes behind slides with what has been measured, who lives below. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { focusOn, openDraft } from '../../../stores/session.ts';
import { hm } from '../../format.ts';
import { Crews } from '../../Crews.tsx';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Empty, Section } from '../../ui.tsx';
import { ClearBelow, VillagesBelow } from './Below.tsx';

type SlideView = NonNullable<RoleView['incidents']['landslide']>;

export function Slides({ view: s }: { view: SlideView }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  return (
    <>
      {s.lakes.length > 0 && (
        <Section title={t('ui.slides.lakes')}>
          {s.lakes.map((l) => (
            <Lake key={l.site} lake={l} />
          ))}
        </Section>
      )}
      <Section title={t('ui.slides.roads')}>
        {s.slides.length === 0 && <Empty>{t('ui.slides.none')}</Empty>}
        {s.slides.length > 0 && (
          <table className="rows" aria-label={t('ui.slides.roads')}>
            <thead>
              <tr>
                <th>{t('ui.slides.roads')}</th>
                <th>{t('ui.slides.cause')}</th>
                <th className="num">{t('ui.slides.debris')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {s.slides.map((x) => (
                <tr key={x.site}>
                  <td>
                    <button className="link" onClick={() => focusOn(x.at.lon, x.at.lat, 'near')}>
                      {name(x.site)}
                    </button>
                    <Crews target={x.site} none={x.blocked} />
                  </td>
                  <td>{t(`ui.slides.cause.${x.cause}`)}</td>
                  <td className="num">{x.debrisM3}</td>
                  <td className="acts">
                    {x.blocked ? (
                      <button
                        className="primary"
                        onClick={() => openDraft('unit.assign', { task: 'repair-road', target: x.site })}
                      >
                        {t('ui.dangers.repair')}
                      </button>
                    ) : (
                      <span className="tag">{t('ui.slides.open')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}

function Lake({ lake: l }: { lake: SlideView['lakes'][number] }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const startsAt = useSession((v) => v.view!.startsAt);
  const send = (task: string): void => openDraft('lake.assign', { task, target: l.site, lookout: true });
  return (
    <div className={l.breached ? 'route-note bad' : 'route-note'}>
      <p>
        <button className="link" onClick={() => focusOn(l.at.lon, l.at.lat, 'near')}>
          <b>{name(l.site)}</b>
        </button>{' '}
        <em>{hm(startsAt, l.formedAt)}</em>
      </p>
      <p>
        {l.surveyedAt < 0
          ? t('ui.slides.lake.unmeasured')
          : t('ui.slides.lake.state', {
              crest: l.crestM ?? 0,
              level: l.levelM ?? 0,
              volume: Math.round((l.volumeM3 ?? 0) / 1000) / 10,
              inflow: l.inflowM3s ?? 0,
              dug: l.dugM,
            })}
      </p>
      {l.hoursLeft !== null && (
        <p className={l.hoursLeft < 3 ? 'error' : undefined}>
          {t('ui.slides.lake.hours', { h: l.hoursLeft })}
        </p>
      )}
      {l.breached && <p className="error">{t('ui.slides.lake.breached', { q: l.outflowM3s ?? 0 })}</p>}
      <Crews target={l.site} none={!l.breached} />
      <VillagesBelow villages={l.below} />
      {!l.breached && (
        <p className="row wrap">
          <button className={l.surveyedAt < 0 ? 'primary' : undefined} onClick={() => send('lake-survey')}>
            {t('task.lake-survey')}
          </button>
          <button className={l.surveyedAt < 0 ? undefined : 'primary'} onClick={() => send('lake-spillway')}>
            {t('task.lake-spillway')}
          </button>
          <ClearBelow villages={l.below} />
        </p>
      )}
    </div>
  );
}
