/** The bar of the pen: which shape, how large, who is inside, and the orders that can be given with it. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Area, Outlook } from '../../bridge/protocol.ts';
import { areaOfDraft } from '../../cartography/draw.ts';
import { projection } from '../../cartography/projection.ts';
import { cameraStore } from '../../stores/camera.ts';
import { foresee, openDraft } from '../../stores/session.ts';
import {
  beginDraw,
  dropDraw,
  drawAt,
  drawSize,
  endDraw,
  toolsStore,
  undraw,
  type Drawing,
} from '../../stores/tools.ts';
import { areaFieldOf, AREA_KINDS, METRES } from '../form/area.ts';
import { AreaCount } from '../form/OutlookNote.tsx';
import { useSession, useWords } from '../hooks.ts';
import { startOf } from './starts.ts';

/** The core counts; it is asked when the pointer rests as long. */
const REST_MS = 80;
/** Who is inside, as the county's list has it; of the shape before while the answer is on its way. */
function useCount(area: Area | null): NonNullable<Outlook['area']> | null {
  const [seen, setSeen] = useState<NonNullable<Outlook['area']> | null>(null);
  useEffect(() => {
    if (!area) return;
    let dead = false;
    const timer = setTimeout(
      () =>
        // Any order with an area would do: what it holds does not depend on the order.
        void foresee({ type: 'warning.issue', area }).then(
          ({ outlook }) => !dead && setSeen(outlook?.area ?? null),
        ),
      REST_MS,
    );
    return () => {
      dead = true;
      clearTimeout(timer);
    };
  }, [area]);
  return area && seen;
}

export function DrawBar(): ReactNode {
  const draw = useStore(toolsStore, (s) => s.draw);
  return draw && <Pen draw={draw} />;
}
function Pen({ draw }: { draw: Drawing }): ReactNode {
  const { t } = useWords();
  const base = useSession((s) => s.base)!;
  const forms = useSession((s) => s.forms);
  const view = useSession((s) => s.view);
  const role = useSession((s) => s.role);
  const area = useMemo(() => areaOfDraft(draw, base, projection(base.grid)), [draw, base]);
  const seen = useCount(area);
  const n = draw.points.length;
  const { kind, done, order } = draw;
  // What was drawn for an order goes back into it.
  useEffect(() => {
    if (!done || !order || !area) return;
    openDraft(order.type, { ...order.values, [order.field]: area });
    dropDraw();
    // Once, when it is done.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [done]);
  const middle = (): void => {
    const { at } = cameraStore.getState();
    if (at) drawAt(at, false);
  };
  const kinds = order
    ? AREA_KINDS.filter((k) => areaFieldOf(forms.find((f) => f.type === order.type))?.of.includes(k))
    : AREA_KINDS;
  const radius = area?.[0] === 'circle' ? Number(area[3]) : '';
  const size = kind !== 'polygon' && (
    <label>
      {t(kind === 'circle' ? 'map.draw.radius' : 'map.draw.width')}{' '}
      <input
        type="number"
        min={METRES[kind][0]}
        max={METRES[kind][1]}
        value={kind === 'circle' ? radius : draw.widthM}
        disabled={kind === 'circle' && n === 0}
        onChange={(e) => {
          const m = Math.max(0, Number(e.target.value));
          drawSize(kind === 'circle' ? { radiusM: m } : { widthM: m });
        }}
      />
    </label>
  );
  return (
    <div className="map-bar draw" role="group" aria-label={t('map.draw')}>
      <span className="row">
        {kinds.map((k) => (
          <button
            key={k}
            className={k === kind ? 'chip on' : 'chip'}
            aria-pressed={k === kind}
            onClick={() => beginDraw(k, order)}
          >
            {t(`map.draw.${k}`)}
          </button>
        ))}
        {size}
        {!done && <button onClick={middle}>{t('map.measure.middle')}</button>}
        <button disabled={n === 0} onClick={undraw}>
          {t('map.measure.back')}
        </button>
        {!done && (
          <button className="primary" disabled={!area || (kind !== 'circle' && n < 2)} onClick={endDraw}>
            {t('map.measure.end')}
          </button>
        )}
        <button
          className="ghost"
          aria-label={t('map.draw.stop')}
          title={t('map.draw.stop')}
          onClick={dropDraw}
        >
          ✕
        </button>
      </span>
      <span role="status">
        {area && seen && seen.fault !== 'few' ? <AreaCount area={seen} /> : t(`map.draw.how.${kind}`)}
      </span>
      {done && !order && area && view && seen && !seen.fault && (
        <span className="row">
          {forms
            .filter((f) => f.roles.includes(role) && areaFieldOf(f)?.of.includes(kind))
            .map((f) => (
              <button
                key={f.type}
                className="primary"
                onClick={() => openDraft(f.type, { ...startOf(f.type, view), [areaFieldOf(f)!.name]: area })}
              >
                {t(`cmd.${f.type}`)}
              </button>
            ))}
        </span>
      )}
    </div>
  );
}
