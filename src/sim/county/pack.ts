/** Decodes the two files of a county pack. Pure: bytes in, pack out, the same in Node and in a browser worker. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { HEADER, IN_COUNTY, MAGIC, MANNING, decodePlane } from './codec.ts';
import { lineCells } from './raster.ts';
import type { GridSpec } from '../kernel/grid.ts';
import type { Provenance, Text } from '../kernel/units.ts';
import { SHELTER_KINDS } from './types.ts';
import type { CountyPack, RoadClass, RoadNode, Terrain } from './types.ts';

export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
export interface PackError {
  readonly code: string;
  readonly message: string;
}

const fail = (code: string, message: string): { ok: false; error: PackError } => ({
  ok: false,
  error: { code, message },
});

function decodeTerrain(g: GridSpec, bytes: Uint8Array): Result<Terrain, PackError> {
  if (bytes.length < HEADER || MAGIC.some((m, k) => bytes[k] !== m))
    return fail('COUNTY-TERRAIN-MAGIC', 'terrain.bin does not start with TYC1');
  const total = bytes[4]! + bytes[5]! * 256 + bytes[6]! * 65536 + bytes[7]! * 16777216;
  if (total !== bytes.length)
    return fail('COUNTY-TERRAIN-LENGTH', `terrain.bin has ${bytes.length} bytes, its header says ${total}`);
  if ((bytes[8]! | (bytes[9]! << 8)) !== g.cols || (bytes[10]! | (bytes[11]! << 8)) !== g.rows)
    return fail('COUNTY-TERRAIN-SIZE', 'terrain.bin has another grid size than county.json');
  const n = g.cols * g.rows;
  const broken = fail('COUNTY-TERRAIN-DATA', 'terrain.bin is damaged');
  const elevationM = new Float64Array(n);
  const handM = new Float64Array(n);
  const manning = new Float64Array(n);
  const inCounty = new Uint8Array(n);
  const plane = new Int32Array(n);
  const elev = new Int32Array(n);
  let p = decodePlane(bytes, HEADER, g.cols, g.rows, elev);
  if (p < 0) return broken;
  p = decodePlane(bytes, p, g.cols, g.rows, plane);
  if (p < 0) return broken;
  heights(elev, plane, elevationM, handM);
  p = decodePlane(bytes, p, g.cols, g.rows, plane);
  if (p < 0 || !landClasses(plane, manning, inCounty)) return broken;
  const channels = decodeChannels(bytes, p, n);
  if (channels === null) return broken;
  return { ok: true, value: { elevationM, manning, ...channels, handM, inCounty } };
}

// Small separate loops: the engine compiles them well, and decoding has to stay unnoticeable on first paint.
function heights(elev: Int32Array, base: Int32Array, elevationM: Float64Array, handM: Float64Array): void {
  for (let i = 0; i < elev.length; i++) {
    const e = elev[i]!;
    const h = e - base[i]!;
    elevationM[i] = e / 10;
    handM[i] = h > 0 ? h / 10 : 0;
  }
}

function landClasses(plane: Int32Array, manning: Float64Array, inCounty: Uint8Array): boolean {
  const table = Float64Array.from({ length: 8 }, (_, k) => MANNING[k] ?? -1);
  let low = 1;
  for (let i = 0; i < plane.length; i++) {
    const v = plane[i]!;
    const rough = table[v & 7]!;
    if (rough < low) low = rough;
    manning[i] = rough;
    inCounty[i] = (v & IN_COUNTY) >> 3;
  }
  return low > 0;
}

function decodeChannels(
  bytes: Uint8Array,
  start: number,
  n: number,
): Pick<Terrain, 'channelWidthM' | 'channelBedM'> | null {
  let p = start;
  const end = bytes.length;
  const u16 = (): number => {
    const v = p + 1 < end ? bytes[p]! | (bytes[p + 1]! << 8) : -1;
    p += 2;
    return v;
  };
  const count = u16();
  if (count < 0) return null;
  const cells = new Int32Array(count);
  for (let k = 0, at = 0; k < count; k++) {
    for (let d = 65535; d === 65535; at += d) {
      d = u16();
      if (d < 0) return null;
    }
    if (at >= n) return null;
    cells[k] = at;
  }
  if (end - p !== count * 6) return null;
  const channelWidthM = new Float64Array(n);
  const channelBedM = new Float64Array(n);
  for (let k = 0; k < count; k++) channelWidthM[cells[k]!] = u16() / 10;
  const lowWord = Int32Array.from(cells, u16);
  for (let k = 0; k < count; k++) channelBedM[cells[k]!] = (lowWord[k]! + u16() * 65536) / 100;
  return { channelWidthM, channelBedM };
}

interface Wire extends Omit<CountyPack, 'roads' | 'terrain' | 'hash'> {
  readonly format: string;
  readonly provs: readonly Provenance[];
  readonly roads: {
    readonly nodes: readonly [number, number, RoadNode['kind']][];
    readonly edges: readonly {
      a: number;
      b: number;
      road: string;
      name: Text;
      class: RoadClass;
      lengthM: number;
      speed: number;
      bridge: never;
      prov: number;
    }[];
  };
}

const LISTS = [
  'outline',
  'townships',
  'villages',
  'rivers',
  'gauges',
  'reservoirs',
  'levees',
  'facilities',
  'catchments',
  'rails',
  'provs',
] as const;

function undelta(list: readonly number[]): number[] {
  let at = 0;
  return list.map((d) => (at += d));
}

/** Reads `county.json` and `terrain.bin`; the hash covers both files byte for byte. */
export function decodeCounty(jsonText: string, terrainBytes: Uint8Array): Result<CountyPack, PackError> {
  let wire: Wire;
  try {
    wire = JSON.parse(jsonText) as Wire;
  } catch (e) {
    return fail('COUNTY-JSON', `county.json is not JSON: ${e instanceof Error ? e.message : String(e)}`);
  }
  if (typeof wire !== 'object' || wire === null || wire.format !== 'tuiyan-county/1')
    return fail('COUNTY-FORMAT', 'county.json is not a tuiyan-county/1 file');
  for (const k of LISTS)
    if (!Array.isArray(wire[k])) return fail('COUNTY-SHAPE', `county.json: "${k}" is missing or not a list`);
  const g = wire.grid;
  if (
    typeof g !== 'object' ||
    g === null ||
    !(g.cols > 1 && g.rows > 1 && g.cols * g.rows < 4e6 && g.cellM > 0)
  )
    return fail('COUNTY-SHAPE', 'county.json: "grid" is not a grid');
  if (!Array.isArray(wire.roads?.nodes) || !Array.isArray(wire.roads.edges))
    return fail('COUNTY-SHAPE', 'county.json: "roads" is missing');
  const odd = wire.facilities.find((f) =>
    f.kind === 'shelter' ? !SHELTER_KINDS.includes(f.shelter!) : f.shelter !== undefined,
  );
  if (odd)
    return fail(
      'COUNTY-SHELTER',
      `county.json: facility "${odd.id}" has no kind of shelter, or one it must not have`,
    );
  const terrain = decodeTerrain(g, terrainBytes);
  if (!terrain.ok) return terrain;
  const width = terrain.value.channelWidthM;
  const { provs } = wire;
  const prov = (k: unknown): Provenance => provs[k as number] ?? { source: 'unknown', status: 'assumed' };
  const withProv = <T extends { readonly prov: Provenance }>(x: T): T => ({ ...x, prov: prov(x.prov) });
  try {
    const nodes = wire.roads.nodes.map(([lon, lat, kind]): RoadNode => ({ at: { lon, lat }, kind }));
    const edges = wire.roads.edges.map((e) => ({
      ...e,
      prov: prov(e.prov),
      cells: lineCells(g, nodes[e.a]!.at, nodes[e.b]!.at).filter((i) => width[i] === 0),
    }));
    const hash = sha256.create().update(utf8ToBytes(jsonText)).update(terrainBytes).digest();
    return {
      ok: true,
      value: {
        id: wire.id,
        name: wire.name,
        hash: bytesToHex(hash),
        notice: wire.notice,
        grid: g,
        terrain: terrain.value,
        outline: wire.outline,
        townships: wire.townships.map(withProv),
        // Lowest first: the water takes them in this order, and people leave them in this order.
        villages: wire.villages.map((v) => ({
          ...withProv(v),
          cells: undelta(v.cells).sort(
            (a, b) => terrain.value.elevationM[a]! - terrain.value.elevationM[b]! || a - b,
          ),
        })),
        rivers: wire.rivers.map((r) => ({ ...withProv(r), cells: undelta(r.cells) })),
        gauges: wire.gauges.map((q) => ({
          ...withProv(q),
          warningProv: prov(q.warningProv),
          guaranteeProv: prov(q.guaranteeProv),
        })),
        reservoirs: wire.reservoirs.map(withProv),
        levees: wire.levees.map((l) => ({ ...withProv(l), polder: undelta(l.polder) })),
        facilities: wire.facilities.map(withProv),
        catchments: wire.catchments.map(withProv),
        roads: { nodes, edges },
        rails: wire.rails,
      },
    };
  } catch (e) {
    return fail('COUNTY-SHAPE', `county.json: ${e instanceof Error ? e.message : String(e)}`);
  }
}
