/** Frame of the map: tools, layers, legend, what is picked and selected, foot. The drawing itself is elsewhere. */
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { uiStore } from '../stores/panel.ts';
import { LAYERS, toggleLayer } from '../stores/settings.ts';
import { MapBars } from './act/MapBars.tsx';
import { MapInset } from './act/MapInset.tsx';
import { MapMenu } from './act/MapMenu.tsx';
import { MapNotes } from './act/MapNotes.tsx';
import { MapOverlay } from './act/MapOverlay.tsx';
import { MapSearch } from './act/MapSearch.tsx';
import { MapToolbar } from './act/MapToolbar.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapFoot } from './MapFoot.tsx';
import { HazardKey, MapLegend } from './MapLegend.tsx';
import { later } from './later.tsx';
import { useSession, useSettings, useWords } from './hooks.ts';

const PrintMap = later(() => import('./print/PrintMap.tsx').then((m) => m.PrintMap), true);

export function MapPane(): ReactNode {
  const { t } = useWords();
  const base = useSession((s) => s.base);
  const layers = useSettings((s) => s.layers);
  const inset = useSettings((s) => s.inset);
  const state = useStore(uiStore, (s) => s.map.state);
  const [open, setOpen] = useState<'layers' | 'legend' | null>(null);
  const [printing, setPrinting] = useState(false);
  return (
    <section className="map" aria-label={t('ui.map')}>
      <MapCanvas />
      {base && <MapOverlay />}
      {state === 'loading' && <p className="map-note">{t('ui.map.loading')}</p>}
      <div className="map-tools">
        {base && <MapSearch />}
        <span className="tool-with">
          <button
            aria-expanded={open === 'layers'}
            onClick={() => setOpen(open === 'layers' ? null : 'layers')}
          >
            {t('ui.map.layers')}
          </button>{' '}
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
        </span>
        {base && <MapToolbar />}
      </div>
      {printing && <PrintMap onClose={() => setPrinting(false)} />}
      <HazardKey />
      <div className="map-low">
        {base && <MapBars />}
        <MapNotes />
      </div>
      {base && inset && <MapInset base={base} />}
      <MapFoot />
      {base && <MapMenu />}
    </section>
  );
}
