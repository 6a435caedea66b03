/** The county map. It shows what cartography drew and sends back what was clicked; it owns no truth and can be rebuilt at any time. */
import * as Phaser from 'phaser';
import { draw, type Drawing, type DrawnLayer } from '../cartography/drawing.ts';
import { FORCES, forces } from '../cartography/forces.ts';
import { inSight, legendOf } from '../cartography/legend.ts';
import { colourOf } from '../cartography/palette.ts';
import { FINER } from '../cartography/relief.ts';
import { GROUND, LIVE, SHEET } from '../cartography/sheet.ts';
import { UNITS_PER_CELL } from '../cartography/projection.ts';
import { zoomOf, type Feature, type Point } from '../cartography/types.ts';
import { attachActs, tellLook, type Camera, type MapHost } from '../acts/index.ts';
import type { MapBase } from '../bridge/protocol.ts';
import { cameraStore } from '../stores/camera.ts';
import { provideWindow, tellMap } from '../stores/panel.ts';
import { groundFor, groundStore } from '../stores/ground.ts';
import { reliefCanvas } from '../stores/relief.ts';
import { depthStore, selectionStore, sessionStore } from '../stores/session.ts';
import { settingsStore } from '../stores/settings.ts';
import { mapTheme, themeStore } from '../stores/theme.ts';
import { toolsStore } from '../stores/tools.ts';
import {
  countyOf,
  featuresNow,
  openingBox,
  shownView,
  sayNow,
  type County,
  type Part,
} from '../stores/sheet.ts';
import { CLUSTER_PX, ForcesLayer } from './forces-layer.ts';
import { LIVE_MS, Loop } from './loop.ts';
import { MotionLayer } from './motion-layer.ts';
import { lay, SheetCanvas } from './sheet-canvas.ts';

/** Side of the ground shown when a place of work is looked at closely, m; elsewhere it is this zoom. */
const NEAR_M = 4600;
const NEAR_ZOOM = 1.4;
/** The sheet is painted anew when the zoom has stood still so long. */
const SETTLE_MS = 90;
/** Two canvases: the ground changes with the zoom alone, what lies above it with every view. Units are the graphics’: they glide. */
const BELOW = new Set(GROUND);
const ABOVE = new Set(LIVE.filter((r) => !FORCES.includes(r)));

/** The shaded picture covers the sheet from its corner. */
const RELIEF_AT = { x0: 0, y0: 0, scale: FINER / UNITS_PER_CELL };

const partKey = (b: Part): string => `${b.x} ${b.y} ${b.width} ${b.height}`;

export class CountyScene extends Phaser.Scene implements MapHost {
  readonly county: County;
  private forces!: ForcesLayer;
  private ground!: SheetCanvas;
  private above!: SheetCanvas;
  private motion!: MotionLayer;
  private pictures!: Loop;
  private relief: HTMLCanvasElement | null = null;
  private features: readonly Feature[] = [];
  /** Land cover, contours and houses of what was painted last. */
  private land: readonly Feature[] = [];
  private stale = { features: true, ground: true };
  private drawing: Record<'all' | 'ground', Drawing> | null = null;
  private zoomedAt = 0;
  private scaleDrawn = 0;
  /** Nobody has moved the map yet: it keeps what an exercise opens on in sight. */
  private untouched = true;
  private openedOn = '';
  private stops: (() => void)[] = [];
  private livedAt = 0;
  private soon: ReturnType<typeof setTimeout> | null = null;

  constructor(
    base: MapBase,
    readonly el: HTMLElement,
  ) {
    super('county');
    this.county = countyOf(base);
  }

  create(): void {
    const { p } = this.county;
    this.pictures = new Loop(this.game);
    this.ground = new SheetCanvas(this.game.canvas, this.county.features[0]);
    this.above = new SheetCanvas(this.game.canvas, this.county.features[0]);
    this.forces = new ForcesLayer(this, p, 20);
    this.motion = new MotionLayer(this, { low: 11, ring: 30 });
    this.dress();
    this.open();
    let focused = selectionStore.getState().focus?.n ?? 0;
    this.stops = [
      provideWindow(() => {
        const { worldView: v } = this.cameras.main;
        return { x0: v.x, y0: v.y, x1: v.right, y1: v.bottom };
      }),
      sessionStore.subscribe((s, o) => {
        if (s.view === o.view && s.replay === o.replay && s.review === o.review) return;
        // Where the graphics are slow who has moved is drawn with the rest.
        const going = this.forces.sync(shownView(), performance.now());
        if (going && !this.pictures.slow) this.pictures.wake();
        if (this.untouched && this.openedOn !== partKey(openingBox(this.county))) {
          this.open();
          this.moved(true);
        }
        // The review's moments are what a person looks for.
        if (s.view === o.view) this.mark('features');
        else this.live();
      }),
      selectionStore.subscribe((s) => {
        if (s.focus && s.focus.n !== focused) {
          focused = s.focus.n;
          this.goTo(s.focus);
        }
        this.mark('features');
      }),
      settingsStore.subscribe(() => this.mark('ground')),
      themeStore.subscribe(() => this.dress()),
      depthStore.subscribe(() => this.live()),
      groundStore.subscribe(() => this.mark('ground')),
      toolsStore.subscribe((s, o) => {
        if (s.measure !== o.measure || s.rings !== o.rings || s.draw !== o.draw) this.mark('features');
      }),
      cameraStore.subscribe((s, o) => {
        if (s.follow !== o.follow) this.pictures.wake();
      }),
      attachActs(this),
    ];
    this.scale.on('resize', () => {
      if (this.untouched) this.open();
      this.moved(true);
    });
    // The camera is where it is shown only now.
    this.events.on(Phaser.Scenes.Events.RENDER, () => {
      this.lay();
      this.pictures.drawn();
    });
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.close());
    // Destroying the game skips the shutdown of its scenes.
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.close());
    this.forces.sync(shownView(), performance.now());
    this.moved(true);
  }

  /** Ground and shading in the colours of now. */
  private dress(): void {
    const theme = mapTheme();
    this.el.style.background = colourOf('paper', theme);
    this.mark('ground');
    void reliefCanvas(this.county.base, this.county.p, theme).then((canvas) => {
      if (this.stops.length === 0 || theme !== mapTheme()) return;
      if (this.relief === canvas) return;
      this.relief?.remove();
      this.relief = canvas;
      this.el.prepend(canvas);
      this.mark('ground');
    });
  }

  /** Shows what the exercise opens on; wide enough bounds that the county can lie in the middle of a wide window. */
  private open(): void {
    const { p } = this.county;
    const camera = this.cameras.main;
    const b = openingBox(this.county);
    this.openedOn = partKey(b);
    const zoom = Math.min(this.scale.width / b.width, this.scale.height / b.height);
    const margin = 200 + Math.max(this.scale.width, this.scale.height) / Math.min(zoom, camera.zoom) / 2;
    camera.setBounds(-margin, -margin, p.width + 2 * margin, p.height + 2 * margin);
    camera.setZoom(zoom).centerOn(b.x, b.y);
    // What the window shows is true at once, for whoever asks.
    camera.preRender();
    this.zoomedAt = performance.now();
  }
  private goTo(to: { lon: number; lat: number; near: boolean }): void {
    const { p } = this.county;
    const camera = this.cameras.main;
    this.untouched = false;
    // A newer wish overrules one that is still being followed.
    const told = (_: unknown, done: number): void => void (done === 1 && tellLook(this));
    camera.pan(p.x(to.lon), p.y(to.lat), 300, 'Sine.easeInOut', true, told);
    const zoom = to.near
      ? (Math.min(this.scale.width, this.scale.height) * p.metresPerUnit) / NEAR_M
      : NEAR_ZOOM;
    if (camera.zoom < zoom * 0.85) camera.zoomTo(zoom, 300, 'Sine.easeInOut', true, () => this.moved(true));
  }
  /** What a click can pick, topmost last. */
  drawn(): readonly DrawnLayer[] {
    return [...this.above.painted, ...this.forces.painted];
  }
  size(): { width: number; height: number } {
    return { width: this.scale.width, height: this.scale.height };
  }
  camera(): Camera {
    const { midPoint, zoom } = this.cameras.main;
    return { x: midPoint.x, y: midPoint.y, scale: zoom };
  }
  look({ x, y, scale }: Camera): void {
    const camera = this.cameras.main;
    const zoomed = scale !== camera.zoom;
    camera.panEffect.reset();
    camera.zoomEffect.reset();
    camera.setZoom(scale).centerOn(x, y);
    // Keeps it within its bounds, and its middle true.
    camera.preRender();
    this.untouched = false;
    this.moved(zoomed);
  }
  /** The camera moved; `zoomed` when sizes must follow. */
  private moved(zoomed: boolean): void {
    if (zoomed) this.zoomedAt = performance.now();
    this.pictures.wake();
    tellMap({ metresPerPixel: this.county.p.metresPerUnit / this.cameras.main.zoom });
    tellLook(this);
  }
  /** Goes with the unit that is followed, where it glides. */
  private goAlong(): boolean {
    const { follow } = cameraStore.getState();
    const to = follow === null ? null : this.forces.placeOf(follow);
    const camera = this.cameras.main;
    if (!to || camera.panEffect.isRunning) return false;
    const { x, y } = camera.midPoint;
    if (Math.abs(to.x - x) + Math.abs(to.y - y) < 0.5 / camera.zoom) return false;
    camera.centerOn(to.x, to.y);
    camera.preRender();
    this.untouched = false;
    return true;
  }
  private mark(what: 'features' | 'ground'): void {
    this.stale[what] = true;
    this.pictures.wake();
  }
  /** What happens in the exercise has changed. */
  private live(): void {
    const wait = LIVE_MS - (performance.now() - this.livedAt);
    if (wait <= 0) this.mark('features');
    else
      this.soon ??= setTimeout(() => {
        this.soon = null;
        this.mark('features');
      }, wait);
  }
  close(): void {
    this.pictures.close();
    if (this.soon) clearTimeout(this.soon);
    for (const stop of this.stops) stop();
    this.stops = [];
    for (const x of [this.relief, this.ground, this.above]) x?.remove();
  }
  /** The sheet goes with the camera that the graphics are drawn by. */
  private lay(): void {
    const { worldView: view, zoom } = this.cameras.main;
    if (this.relief) lay(this.relief, RELIEF_AT, view, zoom);
    this.ground.follow(view, zoom);
    this.above.follow(view, zoom);
  }

  override update(): void {
    const now = performance.now();
    const camera = this.cameras.main;
    const { zoom, worldView: view } = camera;
    this.pictures.begun(now);
    const gliding = this.forces.step(this.pictures.slow ? Infinity : now);
    const along = this.goAlong();
    if (camera.zoomEffect.isRunning) this.zoomedAt = now;
    const zooming = zoom !== this.scaleDrawn && now - this.zoomedAt < SETTLE_MS && this.scaleDrawn !== 0;
    let painted = false;
    if (!zooming && view.width > 0) painted = this.paint(view, zoom);
    this.motion.step(this.news(), now, zoom, mapTheme());
    if (painted || gliding || zooming || zoom !== this.scaleDrawn || this.pictures.slow)
      this.forces.show(zoom, settingsStore.getState().layers, mapTheme());
    const news = painted || gliding || zooming || along || camera.panEffect.isRunning;
    this.pictures.known(news, this.motion.stirs);
  }
  /** Paints what is not up to date; true if anything was. */
  private paint(view: Phaser.Geom.Rectangle, scale: number): boolean {
    const { layers: on } = settingsStore.getState();
    const { p, features } = this.county;
    const { stale } = this;
    if (stale.features) {
      this.features = featuresNow(this.county);
      this.livedAt = performance.now();
    }
    const rescaled = scale !== this.scaleDrawn;
    const paintGround = rescaled || stale.ground || !this.ground.covers(view, scale);
    if (paintGround)
      this.land = groundFor(this.county, this.ground.boxFor(view, scale), zoomOf(p.metresPerUnit / scale));
    let changed = paintGround;
    if (changed || stale.features) {
      const now = shownView();
      const units = now ? forces(now, p, CLUSTER_PX / scale) : [];
      const options = {
        scale,
        metresPerUnit: p.metresPerUnit,
        on,
        theme: mapTheme(),
        say: sayNow(),
      } as const;
      // All names are placed together and painted on top.
      const all = draw(
        [...features, ...this.land, ...this.features, ...units],
        options,
        SHEET,
        this.drawing?.all,
      );
      changed ||= all.key !== this.drawing?.all.key;
      const shaded = this.relief !== null && on.terrain;
      if (this.relief) this.relief.hidden = !shaded;
      this.drawing = {
        all,
        // The shaded picture is the ground where it is shown. It has no names: they are placed when they are painted.
        ground: {
          key: all.key,
          zoom: all.zoom,
          unit: all.unit,
          theme: all.theme,
          labels: [],
          layers: all.layers.filter(({ rule: r }) => BELOW.has(r) && !(shaded && r.id === 'land')),
        },
      };
    }
    const { all, ground } = this.drawing!;
    // The first picture in two frames: fonts, paths and names are all new.
    const paintAbove = this.scaleDrawn !== 0 && (changed || !this.above.covers(view, scale));
    if (paintGround) this.ground.paint(ground, view, scale);
    if (paintAbove) {
      this.above.paint({ ...all, layers: all.layers.filter(({ rule }) => ABOVE.has(rule)) }, view, scale);
      this.motion.follow(this.above.painted, this.above.boxFor(view, scale), 1 / scale);
    }
    stale.ground = stale.features = false;
    this.scaleDrawn = scale;
    if (paintGround || paintAbove) this.tellLegend(view);
    return paintGround || paintAbove;
  }
  private tellLegend(view: Phaser.Geom.Rectangle): void {
    const window = { x0: view.x, y0: view.y, x1: view.right, y1: view.bottom };
    const rows = legendOf(
      inSight([...this.ground.painted, ...this.above.painted, ...this.forces.painted], window),
    );
    tellMap({ legend: rows });
  }
  /** Where something beats: the newest alarm, and what the sheet says is news. */
  private news(): readonly Point[] {
    const { alarm } = selectionStore.getState();
    const { p } = this.county;
    return [
      ...(alarm ? [[p.x(alarm.lon), p.y(alarm.lat)] as const] : []),
      ...this.above.painted.flatMap(({ rule, features }) =>
        rule.pulse ? features.map((f) => f.point!) : [],
      ),
    ];
  }
}
