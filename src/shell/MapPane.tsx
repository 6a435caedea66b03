/** Frame of the map: mount point, layers, legend, scale bar, coordinates, what the sheet is. The drawing itself is elsewhere. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { mountMap, tellMap, uiStore } from '../stores/panel.ts';
import { selectionStore } from '../stores/session.ts';
import { LAYERS, toggleLayer } from '../stores/settings.ts';
import { Crews, DANGER_TASKS } from './Crews.tsx';
import { HazardKey, MapLegend } from './MapLegend.tsx';
import { PrintMap } from './print/PrintMap.tsx';
import { SvgMap } from './SvgMap.tsx';
import { useNames, useSelection, useSession, useSettings, useWords } from './hooks.ts';

const NICE = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000];

export function MapPane(): ReactNode {
  const { t, x, first } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const base = useSession((s) => s.base);
  const layers = useSettings((s) => s.layers);
  const map = useStore(uiStore, (s) => s.map);
  const [open, setOpen] = useState<'layers' | 'legend' | null>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const el = box.current;
    if (!el || !base) return;
    let dead = false;
    let undo: (() => void) | null = null;
    tellMap({ state: 'loading', hover: null });
    mountMap(el).then(
      (f) => {
        if (dead) return f();
        undo = f;
        tellMap({ state: 'ready' });
      },
      () => !dead && tellMap({ state: 'failed' }),
    );
    return () => {
      dead = true;
      undo?.();
    };
  }, [base]);
  const name = useNames();
  const over = map.hover === null ? undefined : base?.places.find((p) => p.id === map.hover);
  const picked = useSelection((s) => s.place);
  const bar = NICE.find((m) => m / map.metresPerPixel >= 60) ?? 20000;
  return (
    <section className="map" aria-label={t('ui.map')}>
      {map.state === 'failed' && base ? (
        <SvgMap base={base} />
      ) : (
        <div ref={box} className="map-canvas" tabIndex={0} role="application" aria-label={t('ui.map.keys')} />
      )}
      {map.state === 'loading' && <p className="map-note">{t('ui.map.loading')}</p>}
      <div className="map-tools">
        <button
          aria-expanded={open === 'layers'}
          onClick={() => setOpen(open === 'layers' ? null : 'layers')}
        >
          {t('ui.map.layers')}
        </button>
        <button
          aria-expanded={open === 'legend'}
          onClick={() => setOpen(open === 'legend' ? null : 'legend')}
        >
          {t('ui.map.legend')}
        </button>
        <button onClick={() => setPrinting(true)}>{t('print.open')}</button>
        {open === 'layers' && (
          <fieldset className="popover">
            <legend>{t('ui.map.layers')}</legend>
            {LAYERS.map((l) => (
              <label key={l} className="check">
                <input type="checkbox" checked={layers[l]} onChange={() => toggleLayer(l)} />
                {t(`ui.layer.${l}`)}
              </label>
            ))}
          </fieldset>
        )}
        {open === 'legend' && <MapLegend />}
      </div>
      {printing && <PrintMap onClose={() => setPrinting(false)} />}
      <HazardKey />
      {picked !== null && <PlaceNote id={picked} />}
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
              {over.shelter && ` · ${t(`shelterkind.${over.shelter.kind}`)}`} ·{' '}
              {t(`prov.${over.prov.status}`)}
            </>
          )}
        </span>
        <span className="grow" />
        <span className="notice" title={base ? x(base.notice) : ''}>
          {map.state === 'failed' && `${t('ui.map.failed')} `}
          {t('ui.map.notice')}
        </span>
      </div>
    </section>
  );
}

/** The place that was picked, and who is coming there or at work. */
function PlaceNote({ id }: { id: string }): ReactNode {
  const { t, first } = useWords();
  const name = useNames();
  const base = useSession((s) => s.base);
  const place = base?.places.find((p) => p.id === id);
  const dangers = useSession((s) => s.view?.dangers)?.filter((d) => d.levee === id);
  return (
    <div className="place-note" role="region" aria-label={t('ui.crews')}>
      <b>{name(id)}</b> {place && <em>{first([`place.${place.kind}`])}</em>}
      <button
        className="ghost"
        aria-label={t('ui.close')}
        onClick={() => selectionStore.setState({ place: null })}
      >
        ✕
      </button>
      {dangers?.map((d) => (
        <div key={d.id}>
          {t(`dangerkind.${d.kind}`)} <Crews target={String(d.id)} kinds={DANGER_TASKS} none />
        </div>
      ))}
      <Crews target={id} none={dangers?.length === 0} />
    </div>
  );
}
