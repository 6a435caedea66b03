/** The whole county beside the map's corner: where the map looks; a click, a drag or the arrows move it there. */
import { useMemo, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { frameIn, insetBody, insetBox, insetOf, pointIn } from '../../cartography/inset.ts';
import { colourOf } from '../../cartography/palette.ts';
import { askCamera, cameraStore } from '../../stores/camera.ts';
import { windowOfMap } from '../../stores/panel.ts';
import { countyOf, shownView } from '../../stores/sheet.ts';
import { mapTheme, themeStore } from '../../stores/theme.ts';
import type { MapBase } from '../../bridge/protocol.ts';
import { useSession, useWords } from '../hooks.ts';
import { Vectors } from '../Vectors.tsx';

const WIDTH_PX = 116;
/** A frame smaller than this is not seen, px. */
const LEAST_PX = 7;
/** How far the arrows move, of what the map shows. */
const STEP = 0.5;

export function MapInset({ base }: { base: MapBase }): ReactNode {
  const { t } = useWords();
  const theme = useStore(themeStore, mapTheme);
  const county = useMemo(() => countyOf(base), [base]);
  const { p } = county;
  const [ground] = county.features;
  const box = useMemo(() => insetBox(ground), [ground]);
  const body = useMemo(
    () => insetBody(insetOf(county.features, ground, WIDTH_PX, p.metresPerUnit, theme)),
    [county, ground, p, theme],
  );
  const { at, metresPerPixel } = useStore(cameraStore);
  useSession((s) => s.view);
  const dragging = useRef(false);
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
  const unit = w / WIDTH_PX;
  const seen = at && windowOfMap();
  const whole = seen && seen.x0 < box.x0 && seen.x1 > box.x1 && seen.y0 < box.y0 && seen.y1 > box.y1;
  const frame = seen && !whole && frameIn(box, seen, LEAST_PX * unit);
  const lookAt = (x: number, y: number): void =>
    askCamera({ kind: 'at', at: p.lonLat(x, y), metresPerPixel });
  const point = (e: React.PointerEvent): void => {
    const r = e.currentTarget.getBoundingClientRect();
    lookAt(...pointIn(box, [(e.clientX - r.left) / r.width, (e.clientY - r.top) / r.height]));
  };
  const key = (e: React.KeyboardEvent): void => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
    if (!way || !seen) return;
    e.preventDefault();
    e.stopPropagation();
    const [dx, dy] = [seen.x1 - seen.x0, seen.y1 - seen.y0];
    lookAt((seen.x0 + seen.x1) / 2 + way[0] * dx * STEP, (seen.y0 + seen.y1) / 2 + way[1] * dy * STEP);
  };
  return (
    <div
      className="map-inset"
      role="group"
      tabIndex={0}
      aria-label={t('map.inset.keys')}
      title={t('map.inset')}
      onKeyDown={key}
      onPointerDown={(e) => {
        dragging.current = true;
        e.currentTarget.setPointerCapture(e.pointerId);
        point(e);
      }}
      onPointerMove={(e) => dragging.current && point(e)}
      onPointerUp={() => (dragging.current = false)}
      onPointerCancel={() => (dragging.current = false)}
    >
      <svg
        width={WIDTH_PX}
        height={Math.round(h / unit)}
        viewBox={`${box.x0} ${box.y0} ${w} ${h}`}
        aria-hidden="true"
        style={{ background: colourOf('paper', theme), display: 'block' }}
      >
        <Vectors body={body} />
        {(shownView()?.sites ?? []).map((s) => (
          <circle
            key={s.id}
            cx={p.x(s.at.lon)}
            cy={p.y(s.at.lat)}
            r={2.6 * unit}
            fill={colourOf('alarm', theme)}
            stroke={colourOf('halo', theme)}
            strokeWidth={unit}
          />
        ))}
        {frame && (
          <rect
            className="inset-frame"
            x={frame.x0}
            y={frame.y0}
            width={frame.x1 - frame.x0}
            height={frame.y1 - frame.y0}
            fill="none"
            stroke={colourOf('select', theme)}
            strokeWidth={2 * unit}
          />
        )}
      </svg>
    </div>
  );
}
