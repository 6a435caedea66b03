/** The map's foot: scale, coordinates under the pointer or in the middle, what lies there, what the sheet is. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { uiStore } from '../stores/panel.ts';
import { useNames, useSession, useWords } from './hooks.ts';

const NICE = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000];

export function MapFoot(): ReactNode {
  const { t, x, first } = useWords();
  const name = useNames();
  const base = useSession((s) => s.base);
  const map = useStore(uiStore, (s) => s.map);
  const over = map.hover === null ? undefined : base?.places.find((p) => p.id === map.hover);
  const bar = NICE.find((m) => m / map.metresPerPixel >= 60) ?? 20000;
  return (
    <div className="map-foot">
      <span className="scale" style={{ width: `${Math.round(bar / map.metresPerPixel)}px` }}>
        {bar >= 1000 ? `${bar / 1000} km` : `${bar} m`}
      </span>
      <span className="lonlat">{map.lon !== 0 && `${map.lon.toFixed(4)}°E ${map.lat.toFixed(4)}°N`}</span>
      <span className="hover" role="status">
        {map.hover !== null && <b>{name(map.hover)}</b>}
        {over && (
          <>
            {' '}
            {first([`place.${over.kind}`])}
            {over.shelter && ` · ${t(`shelterkind.${over.shelter.kind}`)}`} · {t(`prov.${over.prov.status}`)}
          </>
        )}
      </span>
      <span className="grow" />
      <span className="notice" title={base ? x(base.notice) : ''}>
        {map.state === 'failed' && `${t('ui.map.failed')} `}
        {t('ui.map.notice')}
        {map.legend.some((r) => r.rule.switch === 'plan') && ` · ${t('map.plan.notice')}`}
      </span>
    </div>
  );
}
