/** Bars at the map's foot: what is selected with its group orders, what is measured, rings, the unit that is followed. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { km, runningMetres } from '../../cartography/measure.ts';
import { projection } from '../../cartography/projection.ts';
import { cameraStore, follow } from '../../stores/camera.ts';
import { openDraft } from '../../stores/session.ts';
import {
  clearMeasure,
  clearRings,
  deselect,
  endMeasure,
  measureAt,
  RADII,
  toggleRadius,
  toolsStore,
  unmeasure,
} from '../../stores/tools.ts';
import { count } from '../format.ts';
import { useNames, useSelection, useSession, useWords } from '../hooks.ts';
import { DrawBar } from './DrawBar.tsx';
import { startOf } from './starts.ts';

export function MapBars(): ReactNode {
  const playing = useSession((s) => s.screen === 'operations');
  return (
    <>
      <Followed />
      <Rings />
      <Measured />
      {playing && <DrawBar />}
      <BoxHint />
      {playing && <Selected />}
    </>
  );
}
const Shut = ({ word, onShut }: { word: string; onShut: () => void }): ReactNode => (
  <button className="ghost" aria-label={word} title={word} onClick={onShut}>
    ✕
  </button>
);

const FOR_UNITS = ['unit.assign', 'unit.redirect', 'unit.recall'];
const FOR_VILLAGES = ['warning.issue', 'evacuate.order'];
function Selected(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const units = useSelection((s) => s.units);
  const villages = useSelection((s) => s.villages);
  const view = useSession((s) => s.view);
  const forms = useSession((s) => s.forms);
  if (!view || units.length + villages.length === 0) return null;
  const people = view.villages.reduce((n, v) => n + (villages.includes(v.id) ? v.population : 0), 0);
  const known = (types: readonly string[]): readonly string[] =>
    types.filter((c) => forms.some((f) => f.type === c));
  return (
    <div className="map-bar selected" role="group" aria-label={t('map.selected')}>
      {units.length > 0 && (
        <span className="row">
          <b title={units.map(name).join(' · ')}>{t('map.selected.units', { n: units.length })}</b>
          {known(FOR_UNITS).map((c) => (
            <button
              key={c}
              className={c === 'unit.assign' ? 'primary' : ''}
              onClick={() => openDraft(c, { units })}
            >
              {t(`map.give.${c}`)}
            </button>
          ))}
          <Shut word={t('map.selected.units.off')} onShut={() => deselect('units')} />
        </span>
      )}
      {villages.length > 0 && (
        <span className="row">
          <b title={villages.map(name).join(' · ')}>
            {t('map.selected.villages', { n: villages.length, people: count(people) })}
          </b>
          {known(FOR_VILLAGES).map((c) => (
            <button
              key={c}
              className="primary"
              onClick={() => openDraft(c, { ...startOf(c, view), villages })}
            >
              {t(`map.give.${c}`)}
            </button>
          ))}
          <Shut word={t('map.selected.villages.off')} onShut={() => deselect('villages')} />
        </span>
      )}
    </div>
  );
}

function Measured(): ReactNode {
  const { t } = useWords();
  const base = useSession((s) => s.base);
  const measure = useStore(toolsStore, (s) => s.measure);
  const done = useStore(toolsStore, (s) => s.measured);
  if (!measure || !base) return null;
  const n = measure.points.length;
  const all = runningMetres(measure.points, projection(base.grid)).at(-1) ?? 0;
  const middle = (): void => {
    const { at } = cameraStore.getState();
    if (at) measureAt(at, false);
  };
  return (
    <div className="map-bar" role="group" aria-label={t('map.measure')}>
      <span role="status">
        {n < 2
          ? t(n === 0 ? 'map.measure.first' : 'map.measure.next')
          : t('map.measure.all', { km: km(all) })}
      </span>
      {!done && <button onClick={middle}>{t('map.measure.middle')}</button>}
      <button disabled={n === 0} onClick={unmeasure}>
        {t('map.measure.back')}
      </button>
      {!done && (
        <button className="primary" disabled={n < 2} onClick={endMeasure}>
          {t('map.measure.end')}
        </button>
      )}
      <Shut word={t('map.measure.clear')} onShut={clearMeasure} />
    </div>
  );
}

function Rings(): ReactNode {
  const { t } = useWords();
  const rings = useStore(toolsStore, (s) => s.rings);
  if (!rings) return null;
  return (
    <div className="map-bar" role="group" aria-label={t('map.rings')}>
      <b>{t('map.rings.round', { name: rings.name })}</b>
      {RADII.map((r) => (
        <button
          key={r}
          className={rings.km.includes(r) ? 'chip on' : 'chip'}
          aria-pressed={rings.km.includes(r)}
          onClick={() => toggleRadius(r)}
        >
          {t('carto.km', { n: r })}
        </button>
      ))}
      <Shut word={t('map.rings.clear')} onShut={clearRings} />
    </div>
  );
}

function Followed(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const unit = useStore(cameraStore, (s) => s.follow);
  if (unit === null) return null;
  return (
    <div className="map-bar" role="status">
      {t('map.following', { name: name(unit) })}
      <Shut word={t('map.follow.stop')} onShut={() => follow(null)} />
    </div>
  );
}
function BoxHint(): ReactNode {
  const { t } = useWords();
  const boxing = useStore(toolsStore, (s) => s.tool === 'box');
  return boxing ? (
    <p className="map-bar" role="status">
      {t('map.box.how')}
    </p>
  ) : null;
}
