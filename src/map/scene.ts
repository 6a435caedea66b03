/** The county map. It draws stores and sends back what was clicked; it owns no truth and can be rebuilt at any time. */
import * as Phaser from 'phaser';
import type { MapBase, Place, RoleView } from '../bridge/protocol.ts';
import { tellMap } from '../stores/panel.ts';
import { depthStore, selectionStore, sessionStore } from '../stores/session.ts';
import { settingsStore } from '../stores/settings.ts';
import { projection, UNITS_PER_CELL, type Projection } from '../cartography/projection.ts';
import { attachInput } from './input.ts';
import { Labels } from './labels.ts';
import { drawClosed, drawFlows, drawLevees, drawPlaces, drawSites, type LiveInput } from './live-layers.ts';
import { drawOutline, drawRivers, drawRoads, type G } from './static-layers.ts';
import { Overlays } from './overlays.ts';
import { paintDepth, terrainCanvas } from './terrain.ts';
import { UnitsLayer } from './units-layer.ts';

const CLAMP_TO_EDGE = 0x812f;
/** Frames without change after which the loop sleeps; the last one drawn stays on the screen. */
const STILL_FRAMES = 3;
/** Side of the ground shown when a place of work is looked at closely, m. */
const NEAR_M = 4600;
const NAMES = ['outline', 'rivers', 'roads', 'closed', 'levees', 'flows', 'places', 'units'] as const;

/** How often the alarm's ring changes. */
const BEAT_MS = 250;
export class CountyScene extends Phaser.Scene {
  readonly base: MapBase;
  readonly p: Projection;
  readonly units = new UnitsLayer();
  private readonly overlays = new Overlays();
  readonly places: ReadonlyMap<string, Place>;
  private g!: Record<(typeof NAMES)[number], G>;
  private labels!: Labels;
  private terrain!: Phaser.GameObjects.Image;
  private water!: Phaser.GameObjects.Image;
  private rgba!: Uint8Array;
  private dirty = true;
  /** Frames until the camera's view of the world has followed its move: names are placed by it. */
  private settling = 0;
  private restyle = true;
  private stops: (() => void)[] = [];
  private still = 0;
  private waking = 0;

  constructor(base: MapBase) {
    super('county');
    this.base = base;
    this.p = projection(base.grid);
    this.places = new Map(base.places.map((q) => [q.id, q]));
  }

  create(): void {
    const { cols, rows } = this.base.grid;
    this.textures.addCanvas('terrain', terrainCanvas(this.base));
    this.textures.get('terrain').setFilter(Phaser.Textures.FilterMode.LINEAR);
    this.terrain = this.add.image(0, 0, 'terrain').setOrigin(0).setScale(UNITS_PER_CELL).setDepth(0);
    this.rgba = new Uint8Array(cols * rows * 4);
    this.textures.addUint8Array('water', this.rgba, cols, rows);
    this.textures.get('water').setFilter(Phaser.Textures.FilterMode.LINEAR);
    this.water = this.add.image(0, 0, 'water').setOrigin(0).setScale(UNITS_PER_CELL).setDepth(10);
    this.g = Object.fromEntries(
      NAMES.map((n, i) => [n, this.add.graphics().setDepth(n === 'rivers' ? 5 : 12 + i * 3)]),
    ) as Record<(typeof NAMES)[number], G>;
    this.labels = new Labels(this, this.p, this.base);

    const camera = this.cameras.main;
    camera.setBackgroundColor('#e7e5df');
    // Begin with the whole county in sight.
    const xs = this.base.outline.map((q) => this.p.x(q.lon));
    const ys = this.base.outline.map((q) => this.p.y(q.lat));
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    camera.setZoom(Math.min(this.scale.width / (x1 - x0), this.scale.height / (y1 - y0)) * 0.93);
    // Wide enough that the county can lie in the middle of a wide window.
    const margin = 200 + Math.max(this.scale.width, this.scale.height) / camera.zoom / 2;
    camera.setBounds(-margin, -margin, this.p.width + 2 * margin, this.p.height + 2 * margin);
    camera.centerOn((x0 + x1) / 2, (y0 + y1) / 2);

    const mark = (): void => {
      this.dirty = true;
      this.wake();
    };
    let focused = selectionStore.getState().focus?.n ?? 0;
    this.stops = [
      sessionStore.subscribe((s, o) => {
        if (s.view !== o.view || s.replay !== o.replay || s.review !== o.review) {
          this.units.sync(this.currentView(), this.p, performance.now());
          mark();
        }
      }),
      selectionStore.subscribe((s) => {
        if (s.focus && s.focus.n !== focused) {
          focused = s.focus.n;
          camera.pan(this.p.x(s.focus.lon), this.p.y(s.focus.lat), 300, 'Sine.easeInOut');
          const zoom = s.focus.near
            ? (Math.min(this.scale.width, this.scale.height) * this.p.metresPerUnit) / NEAR_M
            : 1.4;
          if (camera.zoom < zoom * 0.85)
            camera.zoomTo(zoom, 300, 'Sine.easeInOut', false, () => this.moved(true));
        }
        mark();
      }),
      settingsStore.subscribe(() => {
        this.restyle = true;
        mark();
      }),
      depthStore.subscribe((d) => {
        this.showDepth(d.depth);
        this.overlays.show(this, d.overlays);
      }),
    ];
    this.stops.push(attachInput(this));
    this.scale.on('resize', () => this.moved(true));
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.close());
    // Destroying the game skips the shutdown of its scenes.
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.close());
    this.units.sync(this.currentView(), this.p, performance.now());
    this.showDepth(depthStore.getState().depth);
    this.overlays.show(this, depthStore.getState().overlays);
    this.moved(true);
  }

  /** In the review the scrubber's moment, else the latest view. */
  currentView(): RoleView | null {
    const s = sessionStore.getState();
    return s.screen === 'review' ? (s.replay?.view ?? s.review?.view ?? null) : s.view;
  }
  /** The camera moved; `zoomed` when line widths must follow. */
  moved(zoomed: boolean): void {
    if (zoomed) this.restyle = true;
    this.dirty = true;
    this.settling = 2;
    this.wake();
    tellMap({ metresPerPixel: this.p.metresPerUnit / this.cameras.main.zoom });
  }
  /** Nothing is drawn while nothing changes: the processor is the simulation's. */
  private wake(): void {
    this.still = 0;
    const { loop } = this.game;
    if (loop.running || this.waking !== 0) return;
    this.waking = requestAnimationFrame(() => {
      this.waking = 0;
      if (this.stops.length === 0) return;
      loop.resetDelta();
      loop.wake(true);
    });
  }
  private beat = 0;
  private beatAt = 0;
  private rest(): void {
    if (selectionStore.getState().alarm) return;
    if (++this.still >= STILL_FRAMES) this.game.loop.sleep();
  }
  close(): void {
    cancelAnimationFrame(this.waking);
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  private showDepth(depth: Uint8Array | null): void {
    const { cols, rows } = this.base.grid;
    if (depth && depth.length === cols * rows) paintDepth(depth, this.rgba);
    else this.rgba.fill(0);
    this.wake();
    const gt = this.textures.get('water').source[0]
      .glTexture as Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper | null;
    // The wrapper tests for Uint8Array and wants straight alpha; the whole image is replaced each time.
    gt?.update(
      this.rgba as never,
      cols,
      rows,
      gt.flipY,
      CLAMP_TO_EDGE,
      CLAMP_TO_EDGE,
      gt.minFilter,
      gt.magFilter,
      gt.format,
    );
  }

  override update(): void {
    const { panEffect, zoomEffect } = this.cameras.main;
    // A moving camera brings other names into sight.
    if (panEffect.isRunning || zoomEffect.isRunning) this.dirty = true;
    // The ring of an alarm beats slowly; nothing else is drawn anew for it.
    if (selectionStore.getState().alarm && performance.now() - this.beatAt > BEAT_MS) {
      this.beatAt = performance.now();
      this.beat = (this.beat + 0.25) % 1;
      this.dirty = true;
    }
    const gliding = this.units.step(performance.now());
    if (!this.dirty && !gliding) return this.rest();
    this.still = 0;
    const { zoom, worldView } = this.cameras.main;
    const { layers, lang } = settingsStore.getState();
    const selection = selectionStore.getState();
    const { g, p, base } = this;
    if (this.dirty) {
      if (this.restyle) {
        drawOutline(g.outline, p, base, zoom);
        drawRivers(g.rivers, p, base, zoom);
        drawRoads(g.roads, p, base, zoom);
        g.rivers.setVisible(layers.rivers);
        g.roads.setVisible(layers.roads);
        this.terrain.setVisible(layers.terrain);
        this.water.setVisible(layers.water);
        this.overlays.setVisible(this, layers);
        this.restyle = false;
      }
      const x: LiveInput = {
        base,
        p,
        zoom,
        view: this.currentView(),
        selection,
        layers,
        places: this.places,
        beat: this.beat,
      };
      drawClosed(g.closed, x);
      drawLevees(g.levees, x);
      drawFlows(g.flows, x);
      drawPlaces(g.places, x);
      drawSites(g.places, x);
      this.labels.update(zoom, worldView, lang, layers.places);
      this.dirty = this.settling > 0;
      this.settling = Math.max(0, this.settling - 1);
    }
    this.units.draw(g.units, zoom, selection.unit, layers.units);
  }
}
