/** The map where there is no WebGL: the same drawing as SVG, moved by its view box, with the same acts. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { attachActs, type Camera, type MapHost } from '../acts/index.ts';
import { draw, type Drawing } from '../cartography/drawing.ts';
import { forces } from '../cartography/forces.ts';
import { inSight, legendOf } from '../cartography/legend.ts';
import type { Box } from '../cartography/lines.ts';
import { colourOf } from '../cartography/palette.ts';
import { GROUND } from '../cartography/sheet.ts';
import { zoomOf, type Feature, type StyleRule } from '../cartography/types.ts';
import { MAP_FONT, svgBody } from '../cartography/svg.ts';
import type { MapBase } from '../bridge/protocol.ts';
import { provideWindow, tellMap } from '../stores/panel.ts';
import { groundFor, groundStore } from '../stores/ground.ts';
import { reliefCanvas } from '../stores/relief.ts';
import { depthStore, selectionStore, sessionStore } from '../stores/session.ts';
import { settingsStore } from '../stores/settings.ts';
import { cameraStore, tellCamera } from '../stores/camera.ts';
import { mapTheme, themeStore } from '../stores/theme.ts';
import { toolsStore } from '../stores/tools.ts';
import { countyOf, featuresNow, openingBox, shownView, sayNow, type County } from '../stores/sheet.ts';
import { useWords } from './hooks.ts';
import { Vectors } from './Vectors.tsx';

/** The document is written anew at most so often; machines without WebGL are slow ones. */
const REDRAW_MS = 1000;
const CLUSTER_PX = 22;
/** Side of the ground shown when a place of work is looked at closely, m; elsewhere it is this scale. */
const NEAR_M = 4600;
const NEAR_SCALE = 1.4;

function drawNow(c: County, scale: number, land: readonly Feature[]): Drawing {
  const view = shownView();
  return draw(
    [...c.features, ...land, ...featuresNow(c), ...(view ? forces(view, c.p, CLUSTER_PX / scale) : [])],
    {
      scale,
      metresPerUnit: c.p.metresPerUnit,
      on: settingsStore.getState().layers,
      theme: mapTheme(),
      say: sayNow(),
    },
  );
}
/** Counts up when a store says something new, at most once in `REDRAW_MS`. */
function useChanges(): number {
  const [n, setN] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setN((k) => k + 1);
      }, REDRAW_MS);
    };
    const now = (): void => setN((k) => k + 1);
    const stops = [
      sessionStore.subscribe((s, o) => (s.view !== o.view || s.replay !== o.replay) && later()),
      depthStore.subscribe(later),
      selectionStore.subscribe(now),
      toolsStore.subscribe(
        (s, o) => (s.measure !== o.measure || s.rings !== o.rings || s.draw !== o.draw) && now(),
      ),
      groundStore.subscribe(now),
      settingsStore.subscribe(now),
      themeStore.subscribe(now),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
  return n;
}
/** Written apart from what changes with every view. */
const BELOW: ReadonlySet<StyleRule> = new Set(GROUND);
/** Ground is made for squares this much of a window wide, so that small moves want nothing new. */
const COARSE = 0.5;
/** Land cover, contours and houses of the window and what lies round it. */
function useLand(
  c: County,
  { x, y, scale }: Camera,
  width: number,
  height: number,
  changes: number,
): readonly Feature[] {
  const [w, h] = [(width / scale) * COARSE, (height / scale) * COARSE];
  const [col, row] = [Math.floor(x / w), Math.floor(y / h)];
  const before = useRef<readonly Feature[]>([]);
  return useMemo(() => {
    const box = { x0: (col - 1.2) * w, y0: (row - 1.2) * h, x1: (col + 2.2) * w, y1: (row + 2.2) * h };
    const now = groundFor(c, box, zoomOf(c.p.metresPerUnit / scale));
    const same = now.length === before.current.length && now.every((f, i) => f === before.current[i]);
    return same ? before.current : (before.current = now);
    // More of it may be there after any change.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [c, w, h, col, row, scale, changes]);
}
function useRelief(c: County): string | null {
  const theme = useStore(themeStore, mapTheme);
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    let url = '';
    let dead = false;
    void reliefCanvas(c.base, c.p, theme).then((canvas) =>
      canvas.toBlob((blob) => {
        if (dead || !blob) return;
        url = URL.createObjectURL(blob);
        setHref(url);
      }),
    );
    return () => {
      dead = true;
      URL.revokeObjectURL(url);
    };
  }, [c, theme]);
  return href;
}
function useSize(el: React.RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 800, height: 600 });
  useEffect(() => {
    const grown = new ResizeObserver(([e]) =>
      setSize({ width: e.contentRect.width, height: e.contentRect.height }),
    );
    grown.observe(el.current!);
    return () => grown.disconnect();
  }, [el]);
  return size;
}

export function SvgMap({ base }: { base: MapBase }): ReactNode {
  const { t, lang } = useWords();
  const county = useMemo(() => countyOf(base), [base]);
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [moved, setMoved] = useState<Camera | null>(null);
  const opening = openingBox(county);
  const camera: Camera = moved ?? {
    x: opening.x,
    y: opening.y,
    scale: Math.min(width / opening.width, height / opening.height),
  };
  const changes = useChanges();
  const land = useLand(county, camera, width, height, changes);
  const drawing = useMemo(
    () => drawNow(county, camera.scale, land),
    // The language is read from the settings; it is named so that names change with it.
    // oxlint-disable-next-line react/exhaustive-deps
    [county, camera.scale, land, changes, lang],
  );
  const href = useRelief(county);
  const { layers: on } = settingsStore.getState();
  const shaded = href !== null && on.terrain;
  const { theme } = drawing;
  // The ground is written anew with the zoom and what is switched, not with every view.
  const below = useMemo(
    () =>
      svgBody(
        { ...drawing, labels: [], layers: drawing.layers.filter((l) => BELOW.has(l.rule)) },
        shaded ? { href: href!, width: county.p.width, height: county.p.height } : undefined,
      ),
    // oxlint-disable-next-line react/exhaustive-deps
    [county, land, camera.scale, theme, on, shaded, href],
  );
  const above = useMemo(
    () => svgBody({ ...drawing, layers: drawing.layers.filter((l) => !BELOW.has(l.rule)) }),
    [drawing],
  );
  const window: Box = {
    x0: camera.x - width / 2 / camera.scale,
    y0: camera.y - height / 2 / camera.scale,
    x1: camera.x + width / 2 / camera.scale,
    y1: camera.y + height / 2 / camera.scale,
  };
  useEffect(() => {
    tellMap({
      metresPerPixel: county.p.metresPerUnit / camera.scale,
      legend: legendOf(inSight(drawing.layers, window)),
    });
    tellCamera(county.p.lonLat(camera.x, camera.y), county.p.metresPerUnit / camera.scale);
    // The window follows from the camera and the size.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [drawing, camera.x, camera.y, camera.scale, width, height]);
  useEffect(() => {
    let focused = selectionStore.getState().focus?.n ?? 0;
    return selectionStore.subscribe(({ focus }) => {
      if (!focus || focus.n === focused) return;
      focused = focus.n;
      const near = focus.near ? (Math.min(width, height) * county.p.metresPerUnit) / NEAR_M : NEAR_SCALE;
      setMoved({ x: county.p.x(focus.lon), y: county.p.y(focus.lat), scale: Math.max(camera.scale, near) });
    });
  }, [county, width, height, camera.scale]);

  useEffect(() => provideWindow(() => window));
  const followed = useStore(cameraStore, (s) => s.follow);
  useEffect(() => {
    const u = followed === null ? null : shownView()?.units.find((k) => k.id === followed);
    if (u) setMoved((c) => ({ x: county.p.x(u.lon), y: county.p.y(u.lat), scale: c?.scale ?? camera.scale }));
    // With every new view; the scale is that of then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [followed, changes, county]);

  // What the listeners see is what was drawn last.
  const shown = useRef({ camera, width, height, drawing });
  shown.current = { camera, width, height, drawing };
  useEffect(() => {
    const host: MapHost = {
      el: box.current!,
      county,
      drawn: () => shown.current.drawing.layers,
      size: () => shown.current,
      camera: () => shown.current.camera,
      look: (to) => {
        shown.current = { ...shown.current, camera: to };
        setMoved(to);
      },
    };
    return attachActs(host);
  }, [county]);
  return (
    <div ref={box} className="map-canvas" tabIndex={0} role="application" aria-label={t('ui.map.keys')}>
      <svg
        role="img"
        aria-label={t('ui.map')}
        width={width}
        height={height}
        viewBox={`${window.x0} ${window.y0} ${window.x1 - window.x0} ${window.y1 - window.y0}`}
        style={{ background: colourOf('paper', drawing.theme), fontFamily: MAP_FONT, display: 'block' }}
      >
        <Vectors body={below} />
        <Vectors body={above} />
      </svg>
    </div>
  );
}
