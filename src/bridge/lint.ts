/** Checks a scenario file that a person has opened, before anything runs, and says what the lobby shows of it. */
import { decodeCounty, loadScenario, type CountyPack } from '../sim/index.ts';
import type { FileCheck } from './protocol.ts';
import { said } from './say.ts';

const packs = new Map<string, Promise<CountyPack | null>>();
async function fetchPack(id: string, assets: string): Promise<CountyPack | null> {
  const [json, terrain] = await Promise.all(
    ['county.json', 'terrain.bin'].map((f) => fetch(`${assets}counties/${id}/${f}`)),
  );
  if (!json.ok || !terrain.ok) return null;
  const pack = decodeCounty(await json.text(), new Uint8Array(await terrain.arrayBuffer()));
  return pack.ok ? pack.value : null;
}
function packOf(id: string, assets: string): Promise<CountyPack | null> {
  let p = packs.get(id);
  if (!p) packs.set(id, (p = fetchPack(id, assets).catch(() => null)));
  return p;
}

export async function checkFile(text: string, name: string, assets: string): Promise<FileCheck> {
  const id = /^county:\s*['"]?([a-z][a-z0-9-]*)/m.exec(text)?.[1] ?? 'fuliang';
  // A county that is not there is a fault of the file, told at its place.
  const pack = (await packOf(id, assets)) ?? (await packOf('fuliang', assets));
  const r = loadScenario(text, name, pack);
  const found = (r.ok ? r.value.warnings : r.error).map(said);
  if (!r.ok) return { findings: found, card: null };
  const { id: scenario, about, difficulties } = r.value.scenario;
  const { title, place, summary, hazard, duration, difficulty, timeRatio } = about;
  const others = difficulties.map(({ level, note }) => ({ level, note }));
  return {
    findings: found,
    card: { id: scenario, title, place, summary, hazard, duration, difficulty, timeRatio, others },
  };
}
