/**
 * Slopes that may fail in this exercise: the county's listed danger slopes that the scenario names, cuts above roads
 * where the ground is steep, and slopes above a stream. Derived once from county, scenario and seed.
 */
import { atan2, clamp, cos, PI, sin } from '../../kernel/det-math.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { G, type LonLat } from '../../kernel/units.ts';
import type { CountyPack } from '../../county/types.ts';
import { THRESHOLDS } from './kernel/rain.ts';
import type { SlideSpec, SlopeUnit } from './kernel/system.ts';
import type { Soil } from './kernel/newmark.ts';
import type { Env } from '../../world.ts';
import { zoneAt } from '../weather.ts';

const CUT = streamId('road-cut');

/** What a unit stands for: a listed slope of `conditions.slopes`, a road edge, a slope of `damSlopes`. */
export type Meaning =
  | { readonly kind: 'listed'; readonly of: number }
  | { readonly kind: 'cut'; readonly of: number }
  | { readonly kind: 'dam'; readonly of: number };
export interface SlideField {
  readonly spec: SlideSpec;
  readonly means: readonly Meaning[];
  readonly at: readonly LonLat[];
  /** Scenario rain zone by zone index; the last index is dry. */
  readonly zones: readonly string[];
}

/** Weathered phyllite and its debris (design choice: no survey of the county's soils was at hand). */
const FRICTION_DEG = 32;
const DENSITY = 1900;
/**
 * Roads below ground of 8° and more on the 142 m grid have a cut 25° steeper than that ground, 15–40 m high; its soil is
 * such that the cut stands dry with this reserve (all design choices; drawn by seed and edge).
 */
const STEEP_DEG = 8;
const CUT_DEG = { more: 25, least: 35, most: 50 } as const;
const CUT_M = { least: 15, range: 25 } as const;
const CUT_AREA = { least: 100, range: 400 } as const;
const CUT_DEPTH = 2;
const RESERVE = { least: 1.02, range: 1.5 } as const;
const UPSLOPE_M = 60;
const TRANS_M2H = 2;

/** Soil that gives a slope this factor of safety when dry: cohesion solved from the infinite-slope formula. */
export function soilFor(safety: number, slopeDeg: number, depthM: number): Soil {
  const a = (slopeDeg * PI) / 180;
  const f = (FRICTION_DEG * PI) / 180;
  const byFriction = (sin(f) * cos(a)) / (cos(f) * sin(a));
  const cohesionKPa = Math.max(0, ((safety - byFriction) * DENSITY * G * depthM * sin(a)) / 1000);
  return { cohesionKPa, frictionDeg: FRICTION_DEG, depthM, density: DENSITY };
}

/** Rise per run of the county grid at a cell. */
function gradient(county: CountyPack, i: number): number {
  const { grid, terrain } = county;
  const z = terrain.elevationM;
  const c = i % grid.cols;
  const r = Math.floor(i / grid.cols);
  if (c < 1 || r < 1 || c >= grid.cols - 1 || r >= grid.rows - 1) return 0;
  const x = (z[i + 1] - z[i - 1]) / (2 * grid.cellM);
  const y = (z[i + grid.cols] - z[i - grid.cols]) / (2 * grid.cellM);
  return Math.sqrt(x * x + y * y);
}
/** Steepest gradient under and beside a road, and where. */
function steepest(county: CountyPack, cells: readonly number[]): { gradient: number; cell: number } {
  let best = { gradient: 0, cell: -1 };
  for (const i of cells)
    for (const d of [0, -1, 1, -county.grid.cols, county.grid.cols]) {
      const g = gradient(county, i + d);
      if (g > best.gradient) best = { gradient: g, cell: i };
    }
  return best;
}
const degreesOf = (rise: number): number => (atan2(rise, 1) * 180) / PI;

const known = new WeakMap<Env, SlideField>();
export function slideField(env: Env): SlideField {
  let f = known.get(env);
  if (!f) known.set(env, (f = plan(env)));
  return f;
}

function plan(env: Env): SlideField {
  const { county, scenario } = env;
  const zones = [...new Set(county.catchments.map((c) => c.rainZone))].sort();
  const dry = zones.length;
  const units: SlopeUnit[] = [];
  const means: Meaning[] = [];
  const at: LonLat[] = [];
  const add = (m: Meaning, p: LonLat, u: Omit<SlopeUnit, 'cell'>): void => {
    units.push({ ...u, cell: units.length });
    means.push(m);
    at.push(p);
  };
  const water = { upslopeM: UPSLOPE_M, transM2H: TRANS_M2H };
  // Rain brings a listed slope down by its own trigger, not by the general threshold: its zone is the dry one.
  scenario.conditions.slopes.forEach((s, of) => {
    const f = county.facilities[env.index.facility.get(s.facility)!];
    const slopeDeg = 35;
    add({ kind: 'listed', of }, f.at, {
      ...water,
      rainZone: dry,
      slopeDeg,
      soil: soilFor(1.3, slopeDeg, 3),
      areaM2: 2000,
      heightM: 30,
      roads: [],
      stream: null,
    });
  });
  county.roads.edges.forEach((e, of) => {
    const ground = steepest(county, e.cells);
    const deg = degreesOf(ground.gradient);
    // Expressway cuts are walled and drained.
    if (e.bridge || e.class === 'motorway' || e.class === 'ramp' || deg < STEEP_DEG) return;
    const draw = (k: number): number => rand(env.key, CUT, of, k);
    // Walls and drains hold through any storm or shock of an exercise.
    if (draw(3) < env.numbers['PRM-LND-WALLED']) return;
    const slopeDeg = clamp(deg + CUT_DEG.more, CUT_DEG.least, CUT_DEG.most);
    const heightM = CUT_M.least + CUT_M.range * draw(0);
    const a = county.roads.nodes[e.a].at;
    const b = county.roads.nodes[e.b].at;
    const p = { lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 };
    add({ kind: 'cut', of }, p, {
      ...water,
      rainZone: zones.indexOf(zoneAt(county, p)),
      slopeDeg,
      soil: soilFor(RESERVE.least + RESERVE.range * draw(1) * draw(1), slopeDeg, CUT_DEPTH),
      areaM2: CUT_AREA.least + CUT_AREA.range * draw(2),
      heightM,
      roads: [{ edge: of, distanceM: heightM }],
      stream: null,
    });
  });
  (scenario.conditions.landslide?.damSlopes ?? []).forEach((d, of) => {
    add(
      { kind: 'dam', of },
      { lon: d.lon, lat: d.lat },
      {
        ...water,
        rainZone: zones.indexOf(zoneAt(county, d)),
        slopeDeg: d.slopeDeg,
        soil: soilFor(d.reserve, d.slopeDeg, d.depthM),
        areaM2: d.areaM2,
        heightM: d.heightM,
        roads: [],
        stream: { widthM: d.valleyWidthM, slope: d.valleySlope, distanceM: d.distanceM },
      },
    );
  });
  return {
    spec: {
      key: env.key,
      threshold: THRESHOLDS.caine,
      units,
      zones: zones.length + 1,
      antecedentMm: scenario.conditions.rain.antecedentMm,
    },
    means,
    at,
    zones,
  };
}
