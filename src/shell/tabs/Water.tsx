/** Gauges with stage chart and forecast; rain; reservoirs with gate orders. */
import { useState, type ReactNode } from 'react';
import { focusOn, openDraft } from '../../stores/session.ts';
import { fixed, hm } from '../format.ts';
import { Crews } from '../Crews.tsx';
import { useNames, useSession, useWords } from '../hooks.ts';
import { StageChart } from '../StageChart.tsx';
import { Section } from '../ui.tsx';
import { Rain } from './Rain.tsx';

export function Water(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const [chosen, setChosen] = useState(view.gauges.find((g) => g.insideCounty)?.id ?? view.gauges[0].id);
  const gauge = view.gauges.find((g) => g.id === chosen) ?? view.gauges[0];
  const go = (id: string): void => {
    const p = base.places.find((x) => x.id === id);
    if (p) focusOn(p.at.lon, p.at.lat);
  };
  return (
    <>
      <Section
        title={t('ui.water.gauges')}
        extra={
          <button
            onClick={() =>
              openDraft('gauges.densify', {
                gauges: view.gauges.filter((g) => g.insideCounty).map((g) => g.id),
                intervalMin: 30,
              })
            }
          >
            {t('cmd.gauges.densify')}
          </button>
        }
      >
        <table>
          <thead>
            <tr>
              <th>{t('ui.water.gauge')}</th>
              <th className="num">{t('ui.water.level')}</th>
              <th className="num">{t('ui.water.trend')}</th>
              <th className="num">{t('ui.water.warning')}</th>
              <th className="num">{t('ui.water.guarantee')}</th>
              <th className="num">{t('ui.water.peak')}</th>
            </tr>
          </thead>
          <tbody>
            {view.gauges.map((g) => (
              <tr key={g.id} className={g.id === chosen ? 'on' : ''} aria-selected={g.id === chosen}>
                <td>
                  <button className="link" onClick={() => (setChosen(g.id), go(g.id))}>
                    {name(g.id)}
                  </button>
                  {!g.insideCounty && <em> {t('ui.water.outside')}</em>}
                </td>
                <td className="num">
                  <b
                    className={
                      g.level !== null && g.level >= g.guaranteeM
                        ? 'over2'
                        : g.level !== null && g.level >= g.warningM
                          ? 'over1'
                          : ''
                    }
                  >
                    {g.level !== null && g.level >= g.guaranteeM
                      ? '▲▲ '
                      : g.level !== null && g.level >= g.warningM
                        ? '▲ '
                        : ''}
                    {fixed(g.level)}
                  </b>
                  <br />
                  <em>{g.readAt >= 0 ? hm(view.startsAt, g.readAt) : ''}</em>
                </td>
                <td className="num trend">
                  {g.trend > 0.005 ? '↑' : g.trend < -0.005 ? '↓' : '→'} {fixed(Math.abs(g.trend))}
                </td>
                <td className="num">{fixed(g.warningM, 1)}</td>
                <td className="num">{fixed(g.guaranteeM, 1)}</td>
                <td className="num">
                  {g.forecast ? fixed(g.forecast.peak, 1) : '–'}
                  <br />
                  <em>{g.forecast ? hm(view.startsAt, g.forecast.peakAt) : ''}</em>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {gauge.forecast && (
          <p className="hint">
            {t('ui.water.forecasts', {
              h6: fixed(gauge.forecast.h6),
              h12: fixed(gauge.forecast.h12),
              h24: fixed(gauge.forecast.h24),
              peak: fixed(gauge.forecast.peak),
              at: hm(view.startsAt, gauge.forecast.peakAt),
            })}
          </p>
        )}
        <StageChart gauge={gauge} title={name(gauge.id)} startsAt={view.startsAt} now={view.t} />
      </Section>
      <Rain />
      <Section
        title={t('ui.water.reservoirs')}
        extra={<button onClick={() => openDraft('release.approval')}>{t('cmd.release.approval')}</button>}
      >
        <table>
          <thead>
            <tr>
              <th>{t('ui.water.reservoir')}</th>
              <th className="num">{t('ui.water.level')}</th>
              <th className="num">{t('ui.water.limit')}</th>
              <th className="num">{t('ui.water.in')}</th>
              <th className="num">{t('ui.water.out')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {view.reservoirs.map((r) => (
              <tr key={r.id}>
                <td>
                  <button className="link" onClick={() => go(r.id)}>
                    {name(r.id)}
                  </button>
                  {r.unsafe && <span className="tag doubt">{t('ui.water.unsafe')}</span>}
                  <Crews target={r.id} />
                </td>
                <td className="num">
                  <b className={r.level !== null && r.level > r.floodLimitM ? 'over1' : ''}>
                    {r.level !== null && r.level > r.floodLimitM ? '▲ ' : ''}
                    {fixed(r.level)}
                  </b>
                </td>
                <td className="num">{fixed(r.floodLimitM, 1)}</td>
                <td className="num">{fixed(r.inflow, 0)}</td>
                <td className="num">{fixed(r.outflow, 0)}</td>
                <td>
                  {r.gated && (
                    <button
                      onClick={() =>
                        openDraft('gate.order', {
                          reservoir: r.id,
                          release: Math.max(0, Math.round(r.outflow ?? 0)),
                          notifyDownstream: true,
                        })
                      }
                    >
                      {t('ui.water.gate')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
