/** Buttons over the map: nearer, farther, whole county, the incident; measure, rings, box, bookmarks. */
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { askCamera, cameraStore } from '../../stores/camera.ts';
import { toggleInset } from '../../stores/settings.ts';
import { selectionStore, sessionStore } from '../../stores/session.ts';
import { whereIs } from '../../stores/sheet.ts';
import {
  beginDraw,
  clearMeasure,
  clearRings,
  dropDraw,
  ringsAt,
  takeTool,
  toolsStore,
} from '../../stores/tools.ts';
import { useNames, useSession, useSettings, useWords } from '../hooks.ts';
import { Bookmarks } from './Bookmarks.tsx';
import { Icon, type IconId } from './icons.tsx';

const STEP = 1.5;

export function MapToolbar(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const playing = useSession((s) => s.screen === 'operations');
  const tool = useStore(toolsStore, (s) => s.tool);
  const measuring = useStore(toolsStore, (s) => s.measure !== null);
  const drawing = useStore(toolsStore, (s) => s.draw !== null);
  const ringed = useStore(toolsStore, (s) => s.rings !== null);
  const inset = useSettings((s) => s.inset);
  const [marks, setMarks] = useState(false);
  const rings = (): void => {
    if (ringed) return clearRings();
    const { base } = sessionStore.getState();
    const { place, unit } = selectionStore.getState();
    const id = place ?? unit;
    const picked = id !== null && base ? whereIs(base, id) : null;
    const at = picked ?? cameraStore.getState().at;
    if (at) ringsAt(at, picked ? name(id!) : t('map.middle'));
  };
  const button = (id: IconId, word: string, act: () => void, on?: boolean): ReactNode => (
    <button
      key={id}
      className={on ? 'tool on' : 'tool'}
      title={t(word)}
      aria-label={t(word)}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      onClick={act}
    >
      <Icon id={id} />
    </button>
  );
  return (
    <div className="map-toolbar" role="toolbar" aria-label={t('map.tools')}>
      {button('plus', 'map.in', () => askCamera({ kind: 'by', factor: STEP }))}
      {button('minus', 'map.out', () => askCamera({ kind: 'by', factor: 1 / STEP }))}
      {button('county', 'map.county', () => askCamera({ kind: 'county' }))}
      {button('incident', 'map.incident', () => askCamera({ kind: 'incident' }))}
      {button('inset', 'map.inset', toggleInset, inset)}
      {button('measure', 'map.measure', () => (measuring ? clearMeasure() : takeTool('measure')), measuring)}
      {button('rings', 'map.rings', rings, ringed)}
      {playing && button('draw', 'map.draw', () => (drawing ? dropDraw() : beginDraw('circle')), drawing)}
      {playing && button('box', 'map.box', () => takeTool(tool === 'box' ? null : 'box'), tool === 'box')}
      <button
        className={marks ? 'tool on' : 'tool'}
        title={t('map.marks')}
        aria-label={t('map.marks')}
        aria-expanded={marks}
        onClick={() => setMarks(!marks)}
      >
        <Icon id="mark" />
      </button>
      {marks && <Bookmarks onClose={() => setMarks(false)} />}
    </div>
  );
}
