/** The menu of a thing on the map or of the ground: the orders about it, and what can be done with the map there. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { nearestPlace, nearestRoad } from '../../cartography/measure.ts';
import { projection } from '../../cartography/projection.ts';
import { bookmark } from '../../stores/bookmarks.ts';
import { follow } from '../../stores/camera.ts';
import { focusOn, openDraft, selectionStore, toast } from '../../stores/session.ts';
import { choose, whereIs } from '../../stores/sheet.ts';
import {
  closeMenu,
  measureFrom,
  ringsAt,
  toggleSelected,
  toolsStore,
  type MapMenuAt,
} from '../../stores/tools.ts';
import { compass } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { useRejection } from '../form/rejection.ts';
import { copy, coordinates } from './coordinates.ts';
import { grouped, subjectsOf, type Subject } from './orders-at.ts';
import { useOrdersAt, type Judged } from './useOrdersAt.ts';

export function MapMenu(): ReactNode {
  const menu = useStore(toolsStore, (s) => s.menu);
  return menu && <Menu key={`${menu.x} ${menu.y} ${menu.what?.id}`} menu={menu} />;
}
const ROOM = 6;
const backToMap = (): void => document.querySelector<HTMLElement>('.map-canvas')?.focus();
function shut(): void {
  closeMenu();
  backToMap();
}

function Menu({ menu }: { menu: MapMenuAt }): ReactNode {
  const { t, x } = useWords();
  const name = useNames();
  const ref = useRef<HTMLDivElement>(null);
  const base = useSession((s) => s.base)!;
  const screen = useSession((s) => s.screen);
  const dangers = useSession((s) => s.view?.dangers);
  const p = useMemo(() => projection(base.grid), [base]);
  const { what } = menu;
  const [at] = useState(() => (what && whereIs(base, what.id)) ?? menu.at);
  const [near] = useState(() => (what ? null : nearestPlace(at, base.places, p)));
  const [road] = useState(() => (what ? null : nearestRoad(at, base.roads, p, menu.reach)));
  const playing = screen === 'operations';
  const subjects: readonly Subject[] | null = !playing
    ? null
    : what
      ? what.unit
        ? what.units.length > 1
          ? null
          : [{ id: what.id }]
        : subjectsOf(what.id, { dangers: dangers ?? [] })
      : road
        ? [{ id: String(road.edge), to: 'edge' }]
        : null;
  const orders = useOrdersAt(subjects);
  const waiting = subjects !== null && orders === null;
  const title = what
    ? what.units.length > 1
      ? t('map.menu.units', { n: what.units.length })
      : name(what.id)
    : t('map.menu.ground');
  const label = what
    ? title
    : near
      ? t('map.menu.near', {
          place: name(near.place.id),
          way: compass(t, near.bearing),
          km: (near.metres / 1000).toFixed(1),
        })
      : t('map.menu.ground');

  // Inside the window, whatever its size; again when the orders have come.
  const [spot, setSpot] = useState({ left: menu.x, top: menu.y });
  useLayoutEffect(() => {
    const el = ref.current!;
    const fit = (v: number, size: number, room: number): number =>
      Math.max(ROOM, Math.min(v, room - size - ROOM));
    const place = (): void =>
      setSpot({
        left: fit(menu.x + 2, el.offsetWidth, document.documentElement.clientWidth),
        top: fit(menu.y + 2, el.offsetHeight, window.innerHeight),
      });
    place();
    const grown = new ResizeObserver(place);
    grown.observe(el);
    return () => grown.disconnect();
  }, [menu]);
  useEffect(() => {
    if (!waiting) ref.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [waiting]);
  useEffect(() => {
    const away = (e: PointerEvent): void => {
      if (!ref.current?.contains(e.target as Node)) closeMenu();
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, []);
  const keys = (e: React.KeyboardEvent): void => {
    const items = [...ref.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const i = items.indexOf(document.activeElement as HTMLElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (i + 1) % items.length,
      ArrowUp: (i - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    e.stopPropagation();
    if (e.key === 'Escape' || e.key === 'Tab') shut();
    else if (e.key in to) items[to[e.key]]?.focus();
    else return;
    e.preventDefault();
  };
  const act = (f: () => void) => (): void => {
    shut();
    f();
  };
  const turnTo = (to: NonNullable<MapMenuAt['what']>): void =>
    toolsStore.setState({ menu: { ...menu, what: to } });
  const called = what ? title : near ? name(near.place.id) : title;
  const isVillage = what !== null && base.places.find((q) => q.id === what.id)?.kind === 'village';
  return (
    <div
      ref={ref}
      className="map-menu"
      role="menu"
      tabIndex={-1}
      aria-label={t('map.menu', { name: label })}
      aria-busy={waiting}
      style={spot}
      onKeyDown={keys}
      onContextMenu={(e) => e.preventDefault()}
    >
      <p className="map-menu-head">{label}</p>
      {waiting && <p className="hint">{t('map.menu.wait')}</p>}
      {what && what.units.length > 1 && playing && (
        <Together units={what.units} onOne={(id) => turnTo({ id, unit: true, units: [id] })} />
      )}
      {road && <p className="hint">{t('map.menu.road', { name: x(road.name) })}</p>}
      {subjects && orders && <Orders list={orders} />}
      {!waiting && (
        <div role="group" className="map-menu-acts" aria-label={t('map.menu.map')}>
          {near && (
            <Item onPick={() => turnTo({ id: near.place.id, unit: false, units: [] })}>
              {t('map.menu.ordersFor', { place: name(near.place.id) })}
            </Item>
          )}
          {what && playing && (what.unit || isVillage) && (
            <Item onPick={act(() => toggleSelected(what, isVillage))}>{t('map.menu.select')}</Item>
          )}
          {what?.units.length === 1 && (
            <Item
              onPick={act(() => {
                selectionStore.setState({ unit: what.id });
                follow(what.id);
              })}
            >
              {t('map.follow')}
            </Item>
          )}
          {what && (
            <Item onPick={act(() => (choose(what), focusOn(at.lon, at.lat, 'near')))}>
              {t('map.menu.look')}
            </Item>
          )}
          <Item onPick={act(() => measureFrom(at))}>{t('map.menu.measure')}</Item>
          <Item onPick={act(() => ringsAt(at, called))}>{t('map.rings')}</Item>
          <Item onPick={act(() => toast(t(bookmark(called, at) ? 'map.marks.kept' : 'map.marks.full')))}>
            {t('map.marks.here')}
          </Item>
          <Item
            onPick={act(
              () =>
                void copy(coordinates(at)).then((ok) =>
                  toast(t(ok ? 'map.copied' : 'map.copied.not', { text: coordinates(at) }), ok),
                ),
            )}
          >
            {t('map.copy')} <em>{coordinates(at)}</em>
          </Item>
        </div>
      )}
    </div>
  );
}
/** Crews that stand in one spot: all of them, or one after its own menu. */
function Together(p: { units: readonly string[]; onOne: (id: string) => void }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  return (
    <div role="group" aria-label={t('map.group.of.crew')}>
      <Item
        onPick={() => {
          closeMenu();
          openDraft('unit.assign', { units: p.units });
        }}
      >
        {t('map.group.assign')}
      </Item>
      {p.units.map((id) => (
        <Item key={id} onPick={() => p.onOne(id)}>
          {name(id)} …
        </Item>
      ))}
    </div>
  );
}
function Orders({ list }: { list: readonly Judged[] }): ReactNode {
  const { t, first, lang } = useWords();
  const say = useRejection();
  if (list.length === 0) return <p className="hint">{t('map.menu.none')}</p>;
  const fields = (o: Judged, which: readonly string[]): string =>
    which
      .slice(0, 3)
      .map((k) => first([`field.${o.type}.${k}`, `field.${k}`]))
      .join(lang === 'zh' ? '、' : ', ') + (which.length > 3 ? ' …' : '');
  return grouped(list, (o) => (o as Judged).refusal !== null).map(([group, of]) => (
    <div key={group} role="group" aria-label={t(`map.group.of.${group}`)}>
      <p className="map-menu-group" aria-hidden="true">
        {t(`map.group.of.${group}`)}
      </p>
      {(of as readonly Judged[]).map((o) => (
        <Item
          key={o.type}
          refused={o.refusal !== null || o.lacks.length > 0}
          onPick={() => {
            closeMenu();
            openDraft(o.type, o.values);
          }}
        >
          {t(`cmd.${o.type}`)}
          {o.due && <span className="tag due">{t('map.menu.due')}</span>}
          {o.refusal ? (
            <em className="why">{say(o.refusal)}</em>
          ) : o.lacks.length > 0 ? (
            <em className="why">{t('map.menu.lacks', { list: fields(o, o.lacks) })}</em>
          ) : (
            o.open.length > 0 && <em>{t('map.menu.missing', { list: fields(o, o.open) })}</em>
          )}
        </Item>
      ))}
    </div>
  ));
}
function Item(p: { onPick: () => void; refused?: boolean; children: ReactNode }): ReactNode {
  return (
    <button
      role="menuitem"
      tabIndex={-1}
      className={p.refused ? 'refused' : ''}
      onClick={p.onPick}
      onMouseMove={(e) => e.currentTarget.focus({ preventScroll: true })}
    >
      {p.children}
    </button>
  );
}
