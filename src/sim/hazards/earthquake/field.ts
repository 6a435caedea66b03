/**
 * The earthquake kernel's picture of this exercise: grid, settlements, lifelines and shocks. Settlements are the
 * villages, then the scenario's named buildings (nobody but those it names is in them). Follows from the environment.
 */
import { mastsOf } from '../../information/coverage.ts';
import type { QuakeGrid } from './kernel/shaking.ts';
import type { QuakeSpec, Settlement } from './kernel/system.ts';
import type { Lifeline } from './kernel/lifelines.ts';
import type { GridSpec } from '../../kernel/grid.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import type { LonLat } from '../../kernel/units.ts';
import { hourOfDay, seconds } from '../../scenario/parts.ts';
import type { Env } from '../../world.ts';

/** The laws fall by less than 0.03 degrees over 568 m: a cell of 4 × 4 county cells keeps a shock within one tick. */
const COARSE = 4;
export const quakeGrid = (g: GridSpec): QuakeGrid => ({
  cols: Math.ceil(g.cols / COARSE),
  rows: Math.ceil(g.rows / COARSE),
  dx: g.cellM * COARSE,
  x0: 0,
  y0: 0,
});
const xy = (g: GridSpec, p: LonLat): { x: number; y: number } => ({
  x: (p.lon - g.lonWest) * M_PER_DEG_LON,
  y: (g.latNorth - p.lat) * M_PER_DEG_LAT,
});
/** Shaking cell of a place; places outside take the nearest. */
export function quakeCell(g: GridSpec, p: LonLat): number {
  const q = quakeGrid(g);
  const { x, y } = xy(g, p);
  const c = Math.max(0, Math.min(q.cols - 1, Math.floor(x / q.dx)));
  const r = Math.max(0, Math.min(q.rows - 1, Math.floor(y / q.dx)));
  return r * q.cols + c;
}

/** What a lifeline asset stands for: a township, a facility or a road edge by index. */
export interface Asset {
  readonly kind: Lifeline;
  readonly cell: number;
  readonly of: number;
}
export interface QuakeField {
  readonly spec: QuakeSpec;
  readonly assets: readonly Asset[];
}

const known = new WeakMap<Env, QuakeField>();
/** Computed once per exercise. */
export function fieldOf(env: Env): QuakeField {
  let f = known.get(env);
  if (!f) known.set(env, (f = plan(env)));
  return f;
}

function plan(env: Env): QuakeField {
  const { county, scenario } = env;
  const c = scenario.conditions.earthquake!;
  const g = county.grid;
  const at = (p: LonLat): number => quakeCell(g, p);
  const { A, B, C, D } = c.classShares;
  const sum = A + B + C + D;
  const classes = [A / sum, B / sum, C / sum, D / sum] as const;
  const main = { timeS: seconds(c.main.at), magnitude: c.main.magnitude, ...xy(g, c.main) };
  const hour = hourOfDay(scenario.about.startsAt, main.timeS);
  const settlements: Settlement[] = [
    ...county.villages.map((v) => ({ cell: at(v.at), people: v.population, classes, pipedGas: false })),
    ...c.collapses.map((x) => ({
      cell: at(county.villages[env.index.village.get(x.village)!].at),
      people: 0,
      classes,
      pipedGas: x.gas,
    })),
  ];
  const assets: Asset[] = [
    ...county.townships.flatMap((t, of): Asset[] => [
      { kind: 'power', cell: at(t.seat), of },
      { kind: 'telecom', cell: at(t.seat), of },
    ]),
    ...county.facilities.flatMap((f, of): Asset[] =>
      f.kind === 'water-works'
        ? [{ kind: 'water', cell: at(f.at), of }]
        : f.kind === 'gas'
          ? [{ kind: 'gas', cell: at(f.at), of }]
          : [],
    ),
    ...county.roads.edges.map((e, of): Asset => {
      const p = county.roads.nodes[e.a].at;
      return { kind: e.bridge ? 'bridge' : 'road', cell: at(p), of };
    }),
    // Last, so that what the others draw stays theirs.
    ...mastsOf(county).flatMap((m): Asset[] =>
      m.medium === 'narrowband' ? [{ kind: 'mast', cell: at(m.at), of: m.facility }] : [],
    ),
  ];
  return {
    spec: {
      key: env.key,
      numbers: env.numbers,
      zone: '中强地震区',
      grid: quakeGrid(g),
      site: null,
      main: { ...main, strikeDeg: c.main.strikeDeg },
      night: hour >= 21 || hour < 6,
      settlements,
      assets,
      aftershocks: { minM: c.aftershocksFrom, days: seconds(scenario.end.at) / 86400 },
      scripted: c.scripted.map((s) => ({
        timeS: seconds(s.at),
        magnitude: s.magnitude,
        ...xy(g, s),
      })),
    },
    assets,
  };
}
