/** Generic levee segments in front of low-lying villages. No public register exists: all are training settings. */
import { centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { neighbours4 } from '../../sim/county/raster.ts';
import { nearest } from './field.ts';
import { recordRise } from './flood-profile.ts';
import { q1, q5 } from './source.ts';
import type { Gauge, Levee, River, Village } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';
import type { Sources } from './source.ts';
import type { Ground } from './terrain.ts';

type Draft = Omit<Levee, 'node' | 'id' | 'name'> & {
  readonly score: number;
  readonly from: number;
  readonly to: number;
};

/** How many segments each river gets, and the gauge that governs where the river has none of its own. */
const QUOTA: readonly { river: string; count: number; gauge: string }[] = [
  { river: 'changjiang', count: 3, gauge: 'zhangshukeng' },
  { river: 'donghe', count: 2, gauge: 'shendu' },
  { river: 'nanhe', count: 2, gauge: 'dufengkeng' },
  { river: 'beihe', count: 1, gauge: 'tankou' },
];
/** Crest above the flood of record, m. */
const FREEBOARD_M = 0.5;
/** Length of a segment in channel cells (about 2 km). */
const SPAN = 15;

function levelAbove(g: Gauge | undefined, own: boolean): number {
  // Guarantee rise at the gauge plus half a metre; 6.5 m where the river has no gauge of its own.
  return g === undefined || !own ? 6.5 : g.guaranteeM - g.lowM + 0.5;
}

/** Every levee of the county, without road nodes. */
export function buildLevees(
  src: Sources,
  ch: Channels,
  ground: Ground,
  gauges: readonly Gauge[],
  villages: readonly Omit<Village, 'node'>[],
): Omit<Levee, 'node'>[] {
  const g = src.grid;
  const near = nearest(g, (i) => ch.isChannel(i));
  const homes = new Map<number, { id: string; people: number }>();
  for (const v of villages)
    for (const i of v.cells) homes.set(i, { id: v.id, people: v.population / v.cells.length });
  const used = new Uint8Array(ground.elev.length);
  const out: Omit<Levee, 'node'>[] = [];
  for (const q of QUOTA) {
    const river = ch.rivers.find((r) => r.id === q.river)!;
    const drafts: Draft[] = [];
    for (let k = 4; k + SPAN < river.cells.length - 3; k += 4)
      for (const side of [-1, 1] as const) {
        // Wide flats: a nearer back line keeps the polder to what one segment can protect.
        const d = draft(river, k, side, 900) ?? draft(river, k, side, 600) ?? draft(river, k, side, 350);
        if (d !== null) drafts.push(d);
      }
    drafts.sort((a, b) => b.score - a.score || a.from - b.from);
    let left = q.count;
    for (const d of drafts) {
      if (left === 0) break;
      if (d.polder.some((i) => used[i] === 1)) continue;
      for (const i of d.polder) {
        used[i] = 1;
        for (const j of neighbours4(g, i)) used[j] = 1;
      }
      left--;
      const n = out.length + 1;
      const { score: _s, from: _f, to: _t, ...rest } = d;
      out.push({
        id: `levee-${n}`,
        name: { zh: `训练圩堤 ${n} 号`, en: `Training Levee No. ${n}` },
        ...rest,
      });
    }
    function draft(r: River, from: number, side: -1 | 1, reachM: number): Draft | null {
      const to = from + SPAN;
      const mid = r.cells[from + (SPAN >> 1)]!;
      const lowMid = ch.low[mid]!;
      // Reaches the reservoir drowns and the outer city reach below the county get no training levee.
      if (r.id === 'changjiang' && (lowMid > 35 || lowMid < 26)) return null;
      if (r.id === 'beihe' && lowMid < 63) return null;
      const own = gauges.filter((x) => x.river === r.id);
      const gauge =
        own.length === 0
          ? gauges.find((x) => x.id === q.gauge)!
          : own.reduce((a, b) =>
              Math.abs(ch.along[b.cell]! - from) < Math.abs(ch.along[a.cell]! - from) ? b : a,
            );
      const rise = levelAbove(gauge, own.length > 0);
      const a = centreOf(g, r.cells[from]!);
      const b = centreOf(g, r.cells[to]!);
      const sideOf = (i: number): number => {
        const s = r.cells[Math.min(r.cells.length - 1, Math.max(0, ch.along[near.from[i]!]!))]!;
        const k0 = Math.max(0, ch.along[s]! - 3);
        const k1 = Math.min(r.cells.length - 1, ch.along[s]! + 3);
        const [p, e, c] = [centreOf(g, r.cells[k0]!), centreOf(g, r.cells[k1]!), centreOf(g, i)];
        return (e.lon - p.lon) * (c.lat - p.lat) - (e.lat - p.lat) * (c.lon - p.lon) > 0 ? 1 : -1;
      };
      const inside = (i: number): boolean => {
        if (ch.isChannel(i) || near.distM[i]! > reachM) return false;
        const s = near.from[i]!;
        if (ch.rivers[ch.river[s]!] !== r || ch.along[s]! < from || ch.along[s]! > to) return false;
        return ground.elev[i]! < ch.low[s]! + rise - 0.3 && sideOf(i) === side;
      };
      const front: number[] = [];
      for (let k = from; k <= to; k++)
        for (const j of neighbours4(g, r.cells[k]!)) if (inside(j) && !front.includes(j)) front.push(j);
      if (front.length < SPAN * 0.5) return null;
      const polder = new Set<number>(front);
      const stack = [...front];
      for (let i = stack.pop(); i !== undefined; i = stack.pop())
        for (const j of neighbours4(g, i))
          if (!polder.has(j) && inside(j)) {
            polder.add(j);
            stack.push(j);
          }
      if (polder.size < 20 || polder.size > 120) return null;
      const cells = [...polder].sort((x, y) => ground.elev[x]! - ground.elev[y]! || x - y);
      const people = cells.reduce((s, i) => s + (homes.get(i)?.people ?? 0), 0);
      const ids = [...new Set(cells.flatMap((i) => homes.get(i)?.id ?? []))].sort();
      // The weakest point: the lowest ground directly behind the bank.
      const land = front.reduce((x, y) => (ground.elev[y]! < ground.elev[x]! ? y : x));
      const river =
        neighbours4(g, land).find(
          (j) => ch.river[j] === ch.rivers.indexOf(r) && ch.along[j]! >= from && ch.along[j]! <= to,
        ) ?? mid;
      const dx = b.lon - a.lon;
      const dy = b.lat - a.lat;
      const len = Math.sqrt(dx * dx + dy * dy);
      const line = [];
      for (let k = from; k <= to; k += 3) {
        const p = centreOf(g, r.cells[k]!);
        line.push(q5({ lon: p.lon - (side * dy * 0.00075) / len, lat: p.lat + (side * dx * 0.00075) / len }));
      }
      let lengthM = 0;
      for (let k = 1; k < line.length; k++) lengthM += distanceM(line[k - 1]!, line[k]!);
      const township = src.townships.reduce((x, y) =>
        distanceM(y, centreOf(g, mid)) < distanceM(x, centreOf(g, mid)) ? y : x,
      ).code;
      return {
        river: r.id,
        township,
        line,
        riverCell: river,
        landCell: land,
        polder: cells,
        lengthM: Math.round(lengthM),
        // Raised after the floods of 1998 and 2016 (assumed; no register gives heights).
        crestM: q1(
          ch.low[river]! + Math.max(rise, (recordRise(own, ch.along, ch.along[river]!) ?? 0) + FREEBOARD_M),
        ),
        toeM: q1(ground.elev[land]!),
        gauge: gauge.id,
        villages: ids,
        prov: {
          source: 'training setting of the pack builder',
          status: 'training',
          note:
            own.length > 0
              ? 'Crest = record rise at the gauges of the river + 0.5 m'
              : 'Crest = low water + 6.5 m; the river has no gauge of its own, so the nearest main one is named',
        },
        score: people + polder.size * 0.5,
        from,
        to,
      };
    }
  }
  return out;
}
