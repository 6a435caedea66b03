/** `tuiyan county build|check <id>`. */
import { join } from 'node:path';
import { checkCounty } from '../../sim/county/check.ts';
import { writeWhole } from '../out.ts';
import { buildCounty } from './build.ts';
import { loadCountyNode } from './load-node.ts';
import { countyDir } from './source.ts';

/** Rebuilds county.json and terrain.bin from the sources. */
export function countyBuild(id: string): void {
  const { json, terrain } = buildCounty(id);
  const dir = countyDir(id);
  writeWhole(join(dir, 'county.json'), json);
  writeWhole(join(dir, 'terrain.bin'), terrain);
  process.stdout.write(
    `${id}: county.json ${Buffer.byteLength(json)} bytes, terrain.bin ${terrain.length} bytes\n`,
  );
}

/** Prints every check of a built pack; 0 if all hold, 1 otherwise. */
export function countyCheck(id: string, json: boolean): number {
  const checks = checkCounty(loadCountyNode(id));
  if (json) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
  else
    for (const c of checks)
      process.stdout.write(
        `${c.ok ? 'ok  ' : 'FAIL'} ${c.id.padEnd(22)} ${c.text.zh} / ${c.text.en}: ${c.value}\n`,
      );
  return checks.every((c) => c.ok) ? 0 : 1;
}
