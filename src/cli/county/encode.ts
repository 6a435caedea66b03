/** Writes the two pack files. */
import { HEADER, IN_COUNTY, MAGIC, encodePlane } from '../../sim/county/codec.ts';
import { inPolygon } from '../../sim/kernel/shape.ts';
import { centreOf } from '../../sim/kernel/grid.ts';
import type { CountyPack } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';
import type { Sources } from './source.ts';
import type { Ground } from './terrain.ts';

/** Land class from height above the river, slope and homes: enough for a roughness map. */
function landClass(
  src: Sources,
  ch: Channels,
  ground: Ground,
  slope: Float64Array,
  homes: ReadonlySet<number>,
): Int32Array {
  const out = new Int32Array(ground.elev.length);
  for (let i = 0; i < out.length; i++) {
    const hand = ground.elev[i]! - ground.base[i]!;
    const cls = ch.isChannel(i)
      ? 3
      : homes.has(i)
        ? 2
        : hand < 12 && slope[i]! < 0.08
          ? 1
          : hand < 40 && slope[i]! < 0.12
            ? 4
            : 0;
    out[i] = cls | (inPolygon(src.outline, centreOf(src.grid, i)) ? IN_COUNTY : 0);
  }
  return out;
}

/** terrain.bin: elevation and drainage base in 0.1 m, classes, then width (0.1 m) and bed (0.01 m) of channel cells. */
export function encodeTerrain(
  src: Sources,
  ch: Channels,
  ground: Ground,
  slope: Float64Array,
  homes: ReadonlySet<number>,
): Uint8Array {
  const g = src.grid;
  const elev = Int32Array.from(ground.elev, (e) => Math.round(e * 10));
  // Exact near the rivers; coarse steps where height above the channel no longer matters to a flood.
  const base = Int32Array.from(ground.base, (b, i) => {
    const hand = ground.elev[i]! - b;
    return hand < 20 ? Math.round(b * 10) : hand < 40 ? Math.floor(b / 4) * 40 : Math.floor(b / 16) * 160;
  });
  const cls = landClass(src, ch, ground, slope, homes);
  const out: number[] = [...MAGIC, 0, 0, 0, 0, g.cols & 255, g.cols >> 8, g.rows & 255, g.rows >> 8];
  if (out.length !== HEADER) throw new Error('header size');
  for (const plane of [elev, base, cls]) for (const b of encodePlane(plane, g.cols)) out.push(b);
  const cells: number[] = [];
  for (let i = 0; i < elev.length; i++) if (ch.isChannel(i)) cells.push(i);
  const u16 = (v: number): void => {
    out.push(v & 255, (v >> 8) & 255);
  };
  u16(cells.length);
  let last = 0;
  for (const i of cells) {
    for (let d = i - last; ; d -= 65535) {
      u16(Math.min(d, 65535));
      if (d < 65535) break;
    }
    last = i;
  }
  for (const i of cells) u16(Math.round(ch.width[i]! * 10));
  for (const i of cells) u16(Math.round(ch.bed[i]! * 100) & 0xffff);
  for (const i of cells) u16(Math.floor(Math.round(ch.bed[i]! * 100) / 65536));
  const n = out.length;
  out.splice(4, 4, n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24);
  return Uint8Array.from(out);
}

/** county.json: everything but terrain. Provenance records repeat a lot, so they are stored once and referred to by number. */
export function encodeCounty(pack: Omit<CountyPack, 'hash' | 'terrain'>): string {
  const provs: string[] = [];
  const intern = (p: unknown): number => {
    const s = JSON.stringify(p);
    const at = provs.indexOf(s);
    if (at >= 0) return at;
    return provs.push(s) - 1;
  };
  const walk = (key: string, v: unknown): unknown =>
    /^(prov|warningProv|guaranteeProv)$/.test(key) ? intern(v) : v;
  const cells = (list: readonly number[]): number[] => list.map((c, k) => (k === 0 ? c : c - list[k - 1]!));
  const slim = {
    format: 'tuiyan-county/1',
    ...pack,
    rivers: pack.rivers.map((r) => ({ ...r, cells: cells(r.cells) })),
    villages: pack.villages.map((v) => ({ ...v, cells: cells(v.cells) })),
    levees: pack.levees.map((l) => ({ ...l, polder: cells(l.polder) })),
    // Cells under a road follow from its ends: the decoder draws them again.
    roads: {
      nodes: pack.roads.nodes.map((n) => [n.at.lon, n.at.lat, n.kind]),
      edges: pack.roads.edges.map(({ cells: _c, ...e }) => e),
    },
  };
  const body = JSON.stringify(slim, (k, v: unknown) => walk(k, v));
  return `${body.slice(0, -1)},"provs":[${provs.join(',')}]}\n`;
}
