import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCounty } from '../../src/cli/county/build.ts';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import { countyDir } from '../../src/cli/county/source.ts';
import { decodePlane, encodePlane } from '../../src/sim/county/codec.ts';
import { checkCounty } from '../../src/sim/county/check.ts';
import { decodeCounty } from '../../src/sim/county/pack.ts';

const dir = countyDir('fuliang');
const json = readFileSync(join(dir, 'county.json'), 'utf8');
const terrain = new Uint8Array(readFileSync(join(dir, 'terrain.bin')));

const codeOf = (text: string, bytes: Uint8Array): string => {
  const r = decodeCounty(text, bytes);
  return r.ok ? 'ok' : r.error.code;
};

describe('county pack fuliang', () => {
  it.each(checkCounty(loadCountyNode('fuliang')))('$id', (c) => {
    expect(c.ok, `${c.text.en}: ${c.value}`).toBe(true);
  });

  it('rebuilds to exactly the committed bytes', () => {
    const built = buildCounty('fuliang');
    expect(built.json === json).toBe(true);
    expect(Buffer.compare(Buffer.from(built.terrain), Buffer.from(terrain))).toBe(0);
  }, 120_000);

  it('names what is wrong with a damaged file and never throws', () => {
    expect(codeOf(json, terrain.subarray(0, terrain.length - 1))).toBe('COUNTY-TERRAIN-LENGTH');
    expect(codeOf(json, terrain.subarray(0, 5))).toBe('COUNTY-TERRAIN-MAGIC');
    expect(codeOf(json.slice(0, 5000), terrain)).toBe('COUNTY-JSON');
    expect(codeOf('null', terrain)).toBe('COUNTY-FORMAT');
    expect(codeOf('{"format":"tuiyan-county/1"}', terrain)).toBe('COUNTY-SHAPE');
    // A file cut inside the planes whose header was "corrected" to match.
    const cut = terrain.slice(0, 200_000);
    cut.set([cut.length & 255, (cut.length >> 8) & 255, (cut.length >> 16) & 255, 0], 4);
    expect(codeOf(json, cut)).toBe('COUNTY-TERRAIN-DATA');
  });

  it('has a hash that any changed byte changes', () => {
    const flipped = terrain.slice();
    flipped[flipped.length - 1] = flipped[flipped.length - 1]! ^ 1;
    const a = decodeCounty(json, terrain);
    const b = decodeCounty(json, flipped);
    expect(a.ok && a.value.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(a.ok && b.ok && a.value.hash !== b.value.hash).toBe(true);
  });

  it('gives every feature a source and marks invented ones', () => {
    const p = loadCountyNode('fuliang');
    const all = [
      ...p.townships,
      ...p.villages,
      ...p.rivers,
      ...p.gauges,
      ...p.reservoirs,
      ...p.levees,
      ...p.facilities,
      ...p.catchments,
      ...p.roads.edges,
    ];
    expect(all.filter((f) => f.prov.source === 'unknown' || f.prov.source === '')).toEqual([]);
    expect(p.levees.every((l) => l.prov.status === 'training' && l.name.zh.startsWith('训练'))).toBe(true);
    expect(p.reservoirs.filter((r) => r.unsafe).map((r) => r.prov.status)).toEqual(['training']);
    expect(p.gauges.filter((g) => g.guaranteeProv.status !== 'training')).toEqual([]);
  });
});

describe('terrain codec', () => {
  it('round-trips steps, flats and jumps', () => {
    const v = Int32Array.from({ length: 60 * 40 }, (_, i) =>
      i % 7 === 0 ? -300 + i : i % 501 < 480 ? 5 : 16000,
    );
    const out = new Int32Array(v.length);
    const bytes = Uint8Array.from(encodePlane(v, 60));
    expect(decodePlane(bytes, 0, 60, 40, out)).toBe(bytes.length);
    expect([...out]).toEqual([...v]);
    expect(decodePlane(bytes.subarray(0, bytes.length - 1), 0, 60, 40, out)).toBe(-1);
  });
});
