/** The search box on the map: a few letters of any script, arrows, Enter; the map goes there and what was found is picked. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { pointFrom } from '../../cartography/measure.ts';
import { projection } from '../../cartography/projection.ts';
import { find, type Entry, type Readings } from '../../cartography/search.ts';
import { askCamera, follow } from '../../stores/camera.ts';
import { uiStore } from '../../stores/panel.ts';
import { readingsTable } from '../../stores/readings.ts';
import { focusOn, pickPlace, selectionStore } from '../../stores/session.ts';
import { shownView } from '../../stores/sheet.ts';
import { i18n, useSession, useSettings, useWords } from '../hooks.ts';
import { keyWord } from '../Keys.tsx';
import { fixedEntries, movingEntries } from './entries.ts';
import { Icon } from './icons.tsx';

/** Metres of a pixel at which a part of the site plan is shown. */
const PLAN_M = 1.6;
const NONE: Readings = new Map();

function useFound(q: string): readonly Entry[] {
  const { t } = useWords();
  const base = useSession((s) => s.base)!;
  const fixed = useMemo(() => fixedEntries(base), [base]);
  const [readings, setReadings] = useState(NONE);
  const asked = q !== '';
  useEffect(() => {
    if (asked) void readingsTable().then(setReadings);
  }, [asked]);
  return useMemo(() => {
    if (q.trim() === '') return [];
    const at = pointFrom(q, projection(base.grid));
    if (at) return [{ id: '', kind: 'place', name: { zh: t('map.point'), en: t('map.point') }, at }];
    const view = shownView();
    const say = { zh: i18n.getFixedT('zh'), en: i18n.getFixedT('en') };
    return find([...fixed, ...(view ? movingEntries(base, view, say) : [])], q, readings);
    // Units move on; what was found stays while one chooses.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [q, readings, fixed]);
}
function goTo(e: Entry): void {
  const { lon, lat } = e.at;
  follow(null);
  if (e.id === '' || e.kind === 'river' || e.kind === 'road') return focusOn(lon, lat);
  if (e.kind === 'plan') return askCamera({ kind: 'at', at: e.at, metresPerPixel: PLAN_M });
  if (e.kind === 'unit') {
    selectionStore.setState({ unit: e.id });
    return focusOn(lon, lat);
  }
  pickPlace(e.id, e.at, e.kind === 'site' || e.kind === 'danger' ? 'near' : undefined);
}

export function MapSearch(): ReactNode {
  const { t, x } = useWords();
  const keys = useSettings((s) => s.keys);
  const asked = useStore(uiStore, (s) => s.search);
  const input = useRef<HTMLInputElement>(null);
  const options = useRef<HTMLUListElement>(null);
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useFound(open ? q : '');
  useEffect(() => {
    if (asked > 0) {
      input.current?.focus();
      input.current?.select();
    }
  }, [asked]);
  useEffect(() => options.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  const take = (i: number): void => {
    const e = list[i];
    if (!e) return;
    goTo(e);
    setOpen(false);
    setQ('');
    // From there the arrows move the map and Enter opens the menu of what was found.
    document.querySelector<HTMLElement>('.map-canvas')?.focus();
  };
  const key = (e: React.KeyboardEvent): void => {
    if (e.key === 'Escape') {
      e.stopPropagation();
      if (open && q !== '') return (setQ(''), setOpen(false));
      return document.querySelector<HTMLElement>('.map-canvas')?.focus();
    }
    if (e.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(e.key)) return;
    e.preventDefault();
    if (e.key === 'ArrowDown') setAt(Math.min(list.length - 1, at + 1));
    else if (e.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else take(at);
  };
  const shown = open && q.trim() !== '';
  const label = t('map.search.key', { key: keyWord(t, keys.search) });
  return (
    <div className="map-search" onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setOpen(false)}>
      <Icon id="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-expanded={shown}
        aria-controls="map-found"
        aria-autocomplete="list"
        aria-activedescendant={shown && list[at] ? `found-${at}` : undefined}
        aria-label={t('map.search')}
        title={label}
        placeholder={t('map.search.hint')}
        autoComplete="off"
        value={q}
        onFocus={() => setOpen(true)}
        onChange={(e) => (setQ(e.target.value), setAt(0), setOpen(true))}
        onKeyDown={key}
      />
      {shown && (
        <ul ref={options} id="map-found" className="found" role="listbox" aria-label={t('map.found')}>
          {list.map((e, i) => (
            <li
              key={`${e.kind} ${e.id}`}
              id={`found-${i}`}
              role="option"
              aria-selected={i === at}
              className={i === at ? 'on' : ''}
              onMouseMove={() => at !== i && setAt(i)}
              // Before the input loses the focus and the list is gone.
              onPointerDown={(p) => p.preventDefault()}
              onClick={() => take(i)}
            >
              <b>{x(e.name)}</b> <em>{t(`map.kind.${e.kind}`)}</em>
            </li>
          ))}
          {list.length === 0 && <li className="hint">{t('ui.none')}</li>}
        </ul>
      )}
    </div>
  );
}
