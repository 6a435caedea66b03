/** Frame of the map: mount point, watermark, layers, legend, scale bar, coordinates. The drawing itself is elsewhere. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { mountMap, tellMap, uiStore } from '../stores/panel.ts';
import { layerOf, legendOf } from '../stores/legend.ts';
import { depthStore, selectionStore } from '../stores/session.ts';
import { LAYERS, toggleLayer } from '../stores/settings.ts';
import { Crews, DANGER_TASKS } from './Crews.tsx';
import { useNames, useSelection, useSession, useSettings, useWords } from './hooks.ts';

const NICE = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000];

export function MapPane(): ReactNode {
  const { t, x, first } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const base = useSession((s) => s.base);
  const layers = useSettings((s) => s.layers);
  const map = useStore(uiStore, (s) => s.map);
  const [open, setOpen] = useState<'layers' | 'legend' | null>(null);
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
  const shown = useStore(depthStore, (s) => s.overlays);
  const overlays = [...new Set(shown.map((o) => o.layer))];
  const flood = useSession((s) => (s.briefing?.hazard ?? 'flood') === 'flood');
  const over = map.hover === null ? undefined : base?.places.find((p) => p.id === map.hover);
  const picked = useSelection((s) => s.place);
  const bar = NICE.find((m) => m / map.metresPerPixel >= 60) ?? 20000;
  return (
    <section className="map" aria-label={t('ui.map')}>
      <div ref={box} className="map-canvas" tabIndex={0} role="application" aria-label={t('ui.map.keys')} />
      {map.state === 'loading' && <p className="map-note">{t('ui.map.loading')}</p>}
      {map.state === 'failed' && (
        <p className="map-note" role="status">
          {t('ui.map.failed')}
        </p>
      )}
      <div className="watermark" aria-hidden="true">
        {t('ui.map.watermark')}
      </div>
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
        {open === 'layers' && (
          <fieldset className="popover">
            <legend>{t('ui.map.layers')}</legend>
            {LAYERS.filter((l) =>
              l === 'water'
                ? flood
                : l === 'hazard'
                  ? !flood || overlays.some((o) => layerOf(o) === l)
                  : true,
            ).map((l) => (
              <label key={l} className="check">
                <input type="checkbox" checked={layers[l]} onChange={() => toggleLayer(l)} />
                {t(`ui.layer.${l}`)}
              </label>
            ))}
          </fieldset>
        )}
        {open === 'legend' && <Legend flood={flood} />}
      </div>
      <div className="map-keys">
        {overlays
          .filter((layer) => layers[layerOf(layer)])
          .map((layer) => (
            <OverlayKey key={layer} layer={layer} />
          ))}
        {flood && (
          <div className="depth-key" aria-label={t('ui.legend.depth')}>
            <span>{t('ui.legend.depth')}</span>
            <i className="ramp" />
            <span>0.1 · 0.5 · 1 · 3 m+</span>
          </div>
        )}
      </div>
      {picked !== null && <PlaceNote id={picked} />}
      <div className="map-foot">
        <span className="scale" style={{ width: `${Math.round(bar / map.metresPerPixel)}px` }}>
          {bar >= 1000 ? `${bar / 1000} km` : `${bar} m`}
        </span>
        <span className="lonlat">{map.lon !== 0 && `${map.lon.toFixed(4)}°E ${map.lat.toFixed(4)}°N`}</span>
        <span className="hover" role="status">
          {over && (
            <>
              <b>{x(over.name)}</b> {first([`place.${over.kind}`])}
              {over.shelter && ` · ${t(`shelterkind.${over.shelter.kind}`)}`} ·{' '}
              {t(`prov.${over.prov.status}`)}
            </>
          )}
        </span>
        <span className="grow" />
        <span className="notice" title={base ? x(base.notice) : ''}>
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

/** What a hazard raster's colours and patterns mean. */
function OverlayKey({ layer }: { layer: string }): ReactNode {
  const { t } = useWords();
  return (
    <div className="depth-key overlay-key" aria-label={t(`legend.${layer}`)}>
      <span>{t(`legend.${layer}`)}</span>
      {legendOf(layer).map((s) => (
        <span key={s.value}>
          <i
            className={`swatch ${s.pattern}`}
            style={{ backgroundColor: `#${s.colour.toString(16).padStart(6, '0')}` }}
            aria-hidden="true"
          />
          {t(s.word)}
        </span>
      ))}
    </div>
  );
}

const SYMBOLS: readonly (readonly [string, string])[] = [
  ['sym river', 'ui.layer.rivers'],
  ['sym road', 'ui.legend.road'],
  ['sym closed', 'ui.legend.closed'],
  ['sym levee', 'ui.layer.levees'],
  ['sym railway', 'ui.legend.rail'],
  ['sym gauge', 'place.gauge'],
  ['sym reservoir', 'place.reservoir'],
  ['sym shelter', 'ui.legend.indoor'],
  ['sym tent', 'ui.legend.openair'],
  ['sym unit', 'ui.layer.units'],
  ['sym route', 'ui.layer.routes'],
  ['sym warned', 'ui.legend.warned'],
  ['sym evac', 'ui.layer.evacuation'],
  ['sym silent', 'ui.doc.handover.silent'],
];
const FLOOD_SYMBOLS: typeof SYMBOLS = [
  ['sym flooded', 'ui.legend.flooded'],
  ['sym danger', 'ui.legend.danger'],
];
const OTHER_SYMBOLS: typeof SYMBOLS = [
  ['sym flooded', 'ui.legend.hit'],
  ['sym site', 'ui.legend.site'],
];
function Legend({ flood }: { flood: boolean }): ReactNode {
  const { t } = useWords();
  return (
    <div className="popover" role="region" aria-label={t('ui.map.legend')}>
      <ul className="legend">
        {[...SYMBOLS, ...(flood ? FLOOD_SYMBOLS : OTHER_SYMBOLS)].map(([cls, key]) => (
          <li key={cls}>
            <i className={cls} aria-hidden="true" />
            {t(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}
