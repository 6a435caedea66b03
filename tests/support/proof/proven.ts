/** The committed table of the worst that a reference came to (scenarios/approved/proven.json). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { ProvenTable, Reference } from '../../../src/sim/index.ts';
import { scenario } from './shipped.ts';

const FILE = 'scenarios/approved/proven.json';
export const provenTable = (): ProvenTable =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as ProvenTable) : {};

export async function keepProven(id: string, worst: Reference, seeds: number): Promise<void> {
  const { loaded } = scenario(id);
  const row = { scenarioHash: loaded.hash, difficulty: loaded.scenario.about.difficulty, seeds, worst };
  const all = Object.entries({ ...provenTable(), [id]: row }).sort(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync('scenarios/approved', { recursive: true });
  writeFileSync(FILE, await format(JSON.stringify(Object.fromEntries(all)), { parser: 'json' }));
}
