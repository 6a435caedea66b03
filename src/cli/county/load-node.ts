/** Loads a built county pack from the project's assets, for the CLI and for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCounty } from '../../sim/county/pack.ts';
import { countyDir } from './source.ts';
import type { CountyPack } from '../../sim/county/types.ts';

/** Reads and decodes the pack; throws with the pack's own message if a file is damaged. */
export function loadCountyNode(id: string): CountyPack {
  const dir = countyDir(id);
  const res = decodeCounty(
    readFileSync(join(dir, 'county.json'), 'utf8'),
    new Uint8Array(readFileSync(join(dir, 'terrain.bin'))),
  );
  if (!res.ok) throw new Error(`${res.error.code}: ${res.error.message}`);
  return res.value;
}
