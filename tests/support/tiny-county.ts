/**
 * A county small enough for thousands of exercises a minute: 20 × 24 cells of 200 m, one river running south down column 10,
 * three townships, eight villages, a gated dam, a pond, two levees, roads with round lengths. Everything is invented.
 */
import type {
  CountyPack,
  Facility,
  FacilityKind,
  Levee,
  RoadClass,
  RoadEdge,
  RoadNode,
  Village,
} from '../../src/sim/county/types.ts';
import { MANNING } from '../../src/sim/county/codec.ts';
import { centreOf, M_PER_DEG_LAT, M_PER_DEG_LON, type GridSpec } from '../../src/sim/kernel/grid.ts';
import type { LonLat, Provenance, Text } from '../../src/sim/kernel/units.ts';

const COLS = 20;
const ROWS = 24;
const CELL_M = 200;
const RIVER = 10;
export const tinyGrid: GridSpec = {
  cols: COLS,
  rows: ROWS,
  lonWest: 117.2,
  latNorth: 29.5,
  dLon: CELL_M / M_PER_DEG_LON,
  dLat: CELL_M / M_PER_DEG_LAT,
  cellM: CELL_M,
};
export const cell = (col: number, row: number): number => row * COLS + col;
export const at = (col: number, row: number): LonLat => centreOf(tinyGrid, cell(col, row));
const prov: Provenance = { source: 'invented', status: 'training' };
const text = (en: string): Text => ({ zh: en, en });

/** Two cells of farmland, far from the river. */
export const FIELDS: readonly number[] = [cell(4, 14), cell(5, 14)];

// Ground: falls 0.1 m a cell southward and 0.5 m a cell towards the river, whose bed lies 4 m under its banks.
const bank = (row: number): number => 60 - 0.1 * row;
const ground = (col: number, row: number): number => bank(row) + 0.5 * Math.max(0, Math.abs(col - RIVER) - 1);
const each = <T>(f: (col: number, row: number) => T): T[] =>
  Array.from({ length: COLS * ROWS }, (_, i) => f(i % COLS, Math.floor(i / COLS)));

/** Nodes by number; 0 is the county seat. */
export const NODES: readonly [col: number, row: number, kind: RoadNode['kind']][] = [
  [4, 4, 'seat'],
  [4, 11, 'junction'],
  [4, 19, 'seat'],
  [15, 11, 'junction'],
  [15, 4, 'village'],
  [15, 19, 'seat'],
  [12, 15, 'village'],
  [18, 11, 'village'],
];
const EDGES: readonly [a: number, b: number, road: string, of: RoadClass, lengthM: number, speed: number][] =
  [
    [0, 1, 'G1', 'primary', 3000, 60],
    [1, 2, 'G1', 'primary', 3000, 60],
    [1, 3, 'S2', 'secondary', 2000, 40],
    [3, 4, 'X3', 'tertiary', 2000, 40],
    [3, 5, 'S2', 'secondary', 2000, 40],
    [2, 5, 'X4', 'tertiary', 4000, 40],
    [5, 6, 'V5', 'village', 1000, 20],
    [3, 7, 'V6', 'village', 1000, 20],
  ];
const BRIDGES: Readonly<Record<number, number>> = { 2: cell(RIVER, 11), 5: cell(RIVER, 19) };
const edge = ([a, b, road, cls, lengthM, speed]: (typeof EDGES)[number], k: number): RoadEdge => ({
  a,
  b,
  road,
  name: text(road),
  class: cls,
  lengthM,
  speed,
  cells: k === 6 ? [cell(12, 15), cell(13, 17)] : [],
  bridge: k in BRIDGES ? { name: text(`bridge ${k}`), cell: BRIDGES[k], deckM: 61 } : null,
  prov,
});

const village = (
  id: string,
  township: string,
  node: number,
  cells: number[],
  population: number,
  risk: Village['risk'] = null,
): Village => ({
  id,
  name: text(id),
  township,
  at: centreOf(tinyGrid, cells[0]),
  node,
  population,
  households: population / 4,
  vulnerable: population / 5,
  cells,
  risk,
  prov,
});
const facility = (
  id: string,
  kind: FacilityKind,
  col: number,
  row: number,
  node: number,
  township: string | null,
  more: Partial<Facility> = {},
): Facility => ({
  id,
  kind,
  name: text(id),
  at: at(col, row),
  cell: cell(col, row),
  node,
  township,
  capacity: null,
  prov,
  ...more,
});
const levee = (
  id: string,
  township: string,
  node: number,
  row: number,
  side: 1 | -1,
  villages: string[],
): Levee => ({
  id,
  name: text(id),
  river: 'river',
  township,
  line: [at(RIVER + side, row - 1), at(RIVER + side, row), at(RIVER + side, row + 1)],
  riverCell: cell(RIVER, row),
  landCell: cell(RIVER + side, row),
  polder: [0, 1, 2].flatMap((r) => [cell(RIVER + side, row + 1 - r), cell(RIVER + 2 * side, row + 1 - r)]),
  node,
  lengthM: 600,
  crestM: bank(row) + 1.5,
  toeM: bank(row) - 0.5,
  gauge: 'g-low',
  villages,
  prov,
});
const dam = (id: string, row: number, more: Partial<CountyPack['reservoirs'][number]>) => ({
  id,
  name: text(id),
  kind: 'medium' as const,
  township: 't1',
  at: at(6, row),
  outletCell: cell(9, row),
  river: null,
  normalM: 80,
  floodLimitM: 79,
  designM: 82,
  crestM: 84,
  storage: [
    { levelM: 60, volumeM3: 0 },
    { levelM: 80, volumeM3: 4_000_000 },
    { levelM: 84, volumeM3: 6_000_000 },
  ],
  catchmentKm2: 10,
  spillway: { sillM: 80, widthM: 20, coefficient: 1.7 },
  gates: null,
  unsafe: false,
  downstream: [],
  prov,
  ...more,
});

export const tinyCounty: CountyPack = {
  id: 'fuliang',
  name: text('Tiny'),
  hash: '0'.repeat(64),
  notice: text('invented'),
  grid: tinyGrid,
  terrain: {
    elevationM: Float64Array.from(each(ground)),
    manning: Float64Array.from(each((col, row) => (FIELDS.includes(cell(col, row)) ? MANNING[1] : 0.05))),
    channelWidthM: Float64Array.from(each((c) => (c === RIVER ? 40 : 0))),
    channelBedM: Float64Array.from(each((c, r) => (c === RIVER ? bank(r) - 4 : 0))),
    handM: Float64Array.from(each((c, r) => ground(c, r) - bank(r) + 3.1)),
    inCounty: new Uint8Array(COLS * ROWS).fill(1),
  },
  outline: [at(0, 0), at(COLS - 1, 0), at(COLS - 1, ROWS - 1), at(0, ROWS - 1)],
  townships: (
    [
      ['t1', 0, 4000],
      ['t2', 2, 2000],
      ['t3', 5, 3000],
    ] as const
  ).map(([id, node, population]) => ({
    id,
    name: text(id),
    seat: at(NODES[node][0], NODES[node][1]),
    node,
    inPlan: true,
    population,
    seatElevM: ground(NODES[node][0], NODES[node][1]),
    prov,
  })),
  villages: [
    village('v1', 't1', 0, [cell(4, 5), cell(3, 5)], 800),
    village('v2', 't1', 1, [cell(8, 10), cell(7, 10), cell(6, 10), cell(5, 10)], 400, {
      gauge: 'g-up',
      stageM: 61.2,
    }),
    village('v3', 't2', 2, [cell(4, 20), cell(4, 21)], 600),
    village('v4', 't2', 2, [cell(9, 20), cell(8, 20)], 200, { gauge: 'g-low', stageM: 58 }),
    village('v5', 't3', 6, [cell(11, 15), cell(12, 15)], 400, { gauge: 'g-low', stageM: 58.5 }),
    village('v6', 't3', 7, [cell(18, 11)], 100),
    village('v7', 't1', 4, [cell(15, 4), cell(16, 4)], 1000),
    village('v8', 't3', 5, [cell(15, 20), cell(16, 20)], 1200),
  ],
  rivers: [
    {
      id: 'river',
      name: text('River'),
      class: 'major',
      line: [at(RIVER, 0), at(RIVER, ROWS - 1)],
      lowWaterM: [57, 55],
      widthM: [40, 40],
      cells: Array.from({ length: ROWS }, (_, r) => cell(RIVER, r)),
      prov,
    },
  ],
  gauges: (
    [
      ['g-up', 6],
      ['g-low', 16],
    ] as const
  ).map(([id, row]) => ({
    id,
    name: text(id),
    river: 'river',
    at: at(RIVER, row),
    cell: cell(RIVER, row),
    lowM: bank(row) - 3,
    warningM: bank(row) - 1,
    guaranteeM: bank(row) + 1,
    recordM: bank(row) + 2,
    insideCounty: true,
    prov,
    warningProv: prov,
    guaranteeProv: prov,
  })),
  reservoirs: [
    dam('dam', 4, { gates: { maxM3s: 300 }, downstream: ['v2', 'v5'] }),
    dam('pond', 8, { kind: 'small2', unsafe: true, catchmentKm2: 2, downstream: ['v2'] }),
  ],
  levees: [levee('levee-1', 't3', 6, 15, 1, ['v5']), levee('levee-2', 't2', 2, 20, -1, ['v4'])],
  facilities: [
    facility('gov', 'government', 4, 4, 0, 't1'),
    facility('hospital', 'hospital', 5, 4, 0, 't1'),
    facility('station', 'fire-station', 4, 3, 0, 't1'),
    facility('post-3', 'fire-post', 15, 19, 5, 't3'),
    facility('police', 'police-station', 3, 4, 0, 't1'),
    facility('shelter-1', 'shelter', 4, 2, 0, 't1', { capacity: 1000, shelter: 'school' }),
    facility('shelter-3', 'shelter', 16, 19, 5, 't3', { capacity: 300, shelter: 'park' }),
    facility('shelter-2', 'shelter', 4, 18, 2, 't2', { capacity: 50, shelter: 'square' }),
    facility('store-county', 'store', 3, 3, 0, null),
    facility('store-t3', 'store', 16, 18, 5, 't3'),
    facility('slope-6', 'slope', 18, 10, 7, 't3'),
    facility('underpass-1', 'underpass', 5, 5, 0, 't1'),
    facility('underpass-2', 'underpass', 5, 12, 1, 't1'),
    facility('substation-2', 'substation', 9, 19, 2, 't2'),
    facility('base-2', 'base-station', 4, 20, 2, 't2'),
    facility('base-1', 'base-station', 5, 3, 0, 't1'),
    facility('base-3', 'base-station', 14, 19, 5, 't3'),
    facility('peak', 'peak', 18, 2, 4, 't1'),
    facility('farm', 'forest-farm', 16, 5, 4, 't1'),
    facility('school-8', 'school', 16, 20, 5, 't3', { capacity: 400 }),
    facility('pond-t', 'tailings', 17, 6, 4, 't1'),
    facility('health-3', 'health-centre', 15, 18, 5, 't3'),
    facility('works', 'chemical', 14, 4, 4, 't1'),
  ],
  catchments: (
    [
      ['c-up', 0, null, 60, true],
      ['c-dam', 4, 'dam', 10, false],
      ['c-mid', 8, null, 15, false],
    ] as const
  ).map(([id, row, reservoir, areaKm2, outside]) => ({
    id,
    name: text(id),
    cell: cell(RIVER, row),
    reservoir,
    areaKm2,
    curveNumber: 70,
    tcH: 1,
    rainZone: outside ? 'upper' : 'centre',
    outside,
    prov,
  })),
  roads: { nodes: NODES.map(([c, r, kind]) => ({ at: at(c, r), kind })), edges: EDGES.map(edge) },
  rails: [],
};
