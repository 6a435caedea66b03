/** What is picked on the map: a place with who comes there or is at work, a unit with what it does; and the way to its orders. */
import type { ReactNode } from 'react';
import { follow } from '../../stores/camera.ts';
import { selectionStore, sessionStore } from '../../stores/session.ts';
import { whereIs } from '../../stores/sheet.ts';
import { openMenu } from '../../stores/tools.ts';
import { Crews, DANGER_TASKS } from '../Crews.tsx';
import { duration } from '../format.ts';
import { useNames, useSelection, useSession, useWords } from '../hooks.ts';

export function MapNotes(): ReactNode {
  const place = useSelection((s) => s.place);
  const unit = useSelection((s) => s.unit);
  const known = useSession((s) => s.view?.units.some((u) => u.id === unit) === true);
  return (
    <>
      {unit !== null && known && <UnitNote id={unit} />}
      {place !== null && <PlaceNote id={place} />}
    </>
  );
}
/** Opens the menu of a thing above its note. */
function OrdersOf({ id, unit }: { id: string; unit: boolean }): ReactNode {
  const { t } = useWords();
  const playing = useSession((s) => s.screen === 'operations');
  if (!playing) return null;
  return (
    <button
      aria-haspopup="menu"
      onClick={(e) => {
        const { base } = sessionStore.getState();
        const at = base && whereIs(base, id);
        const r = e.currentTarget.getBoundingClientRect();
        if (at) openMenu({ x: r.right, y: r.top, at, what: { id, unit, units: unit ? [id] : [] }, reach: 0 });
      }}
    >
      {t('map.orders')}
    </button>
  );
}
function Shut({ what }: { what: 'place' | 'unit' }): ReactNode {
  const { t } = useWords();
  return (
    <button
      className="ghost"
      aria-label={t('ui.close')}
      onClick={() => selectionStore.setState({ [what]: null })}
    >
      ✕
    </button>
  );
}
function UnitNote({ id }: { id: string }): ReactNode {
  const { t, lang, first } = useWords();
  const name = useNames();
  const u = useSession((s) => s.view!.units.find((k) => k.id === id))!;
  const task = useSession((s) => s.view!.tasks[u.task]);
  return (
    <div className="place-note" role="region" aria-label={t('map.note.unit')}>
      <span className="row">
        <b>{name(id)}</b> <em>{t(`status.${u.status}`)}</em>
        <OrdersOf id={id} unit />
        <button onClick={() => follow(id)}>{t('map.follow')}</button>
        <Shut what="unit" />
      </span>
      {task && (
        <em>
          {first([`choice.task.${task.kind}`, `choice.${task.kind}`])} → {name(task.target)}
          {u.etaS > 0 && ` · ${duration(u.etaS, lang)}`}
        </em>
      )}
    </div>
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
      <span className="row">
        <b>{name(id)}</b> {place && <em>{first([`place.${place.kind}`])}</em>}
        <OrdersOf id={id} unit={false} />
        <Shut what="place" />
      </span>
      {dangers?.map((d) => (
        <div key={d.id}>
          {t(`dangerkind.${d.kind}`)} <Crews target={String(d.id)} kinds={DANGER_TASKS} none />
        </div>
      ))}
      <Crews target={id} none={dangers?.length === 0} />
    </div>
  );
}
