/** What the map is made from, of shipped scenarios at a moment, as a role sees it. */
import { readdirSync, readFileSync } from 'node:fs';
import { mapBase } from '../../src/bridge/map-base.ts';
import type { MapBase, Role } from '../../src/bridge/protocol.ts';
import { draw, type Drawing } from '../../src/cartography/drawing.ts';
import { baseFeatures, viewFeatures, type Picture } from '../../src/cartography/features/index.ts';
import { groundPieces } from '../../src/cartography/ground.ts';
import type { Box } from '../../src/cartography/lines.ts';
import { forces } from '../../src/cartography/forces.ts';
import { projection } from '../../src/cartography/projection.ts';
import { sayIn } from '../../src/cartography/text.ts';
import { metresPerPixelAt, SWITCHES, type Feature, type Switch } from '../../src/cartography/types.ts';
import { translator } from '../../src/i18n/index.ts';
import {
  advance,
  coverageOverlay,
  depthView,
  incidentOverlays,
  projectView,
  type Exercise,
} from '../../src/sim/index.ts';
import { begin, county, load } from './tiny.ts';

export const base = mapBase(county);
export const p = projection(base.grid);
export const places = new Map(base.places.map((q) => [q.id, q]));
export const SHIPPED = readdirSync('scenarios')
  .filter((f) => f.endsWith('.yaml'))
  .map((f) => f.slice(0, -5))
  .sort();

/** A shipped scenario in which nobody acts, at a second. */
export function standing(id: string, t: number): Exercise {
  const ex = begin('1', load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario);
  advance(ex, t);
  return ex;
}
export function pictureOf(ex: Exercise, role: Role): Picture {
  const depth = new Uint8Array(base.grid.cols * base.grid.rows);
  depthView(ex, role, depth, new Uint8Array(depth.length));
  const truth = role === 'trainer';
  return {
    base: { ...base, sitePlan: ex.world.env.scenario.sitePlan },
    p,
    places,
    view: projectView(ex, role),
    depth,
    overlays: [...incidentOverlays(ex.world, truth), coverageOverlay(ex.world, truth)],
  };
}
export const ALL_ON = Object.fromEntries(SWITCHES.map((s) => [s, true])) as Record<Switch, boolean>;
const say = sayIn('zh', translator('zh'));
export const textOf = (f: Feature): string => (f.name ? say(f.name) : '');
export const scaleAt = (zoom: number): number => p.metresPerUnit / metresPerPixelAt(zoom);

const grounds = new Map<MapBase['sitePlan'], Feature[]>();
function groundOf(x: Picture): Feature[] {
  let ground = grounds.get(x.base.sitePlan);
  if (!ground) grounds.set(x.base.sitePlan, (ground = baseFeatures(x.base, p)));
  return ground;
}
export function featuresOf(x: Picture, zoom: number): Feature[] {
  return [...groundOf(x), ...viewFeatures(x), ...(x.view ? forces(x.view, p, 22 / scaleAt(zoom)) : [])];
}
/** Land cover, contours and houses of a box. */
export const groundIn = (x: Picture, box: Box, zoom: number): Feature[] =>
  groundPieces(x.base, p, box, zoom).flatMap((piece) => piece.make());
export const drawingOf = (x: Picture, zoom: number, on = ALL_ON, ground: readonly Feature[] = []): Drawing =>
  draw([...ground, ...featuresOf(x, zoom)], {
    scale: scaleAt(zoom),
    metresPerUnit: p.metresPerUnit,
    on,
    theme: 'day',
    say,
  });

/** Two hours in: every hazard has begun, and much of it is known. */
export const WHEN = 7200;
const kept = new Map<string, Picture>();
/** The trainer's picture of a shipped scenario then; played once for all tests. */
export function midway(id: string): Picture {
  let x = kept.get(id);
  if (!x) kept.set(id, (x = pictureOf(standing(id, WHEN), 'trainer')));
  return x;
}
