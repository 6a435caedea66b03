/** The simulation's worker: loads a county and a scenario, runs one exercise, answers the page. */
import {
  buildReport, decodeCounty, loadScenario, readRecord, score, verifyChain, type Baselines, type CountyPack, type Diagnostic, type RunRecord,
} from '../sim/index.ts';
import { baselinesFor } from './baselines.ts';
import { Host } from './host.ts';
import { briefingOf, commandForms, mapBase } from './map-base.ts';
import type { FromSim, Text, ToSim } from './protocol.ts';

const post = (m: FromSim, transfer: Transferable[] = []): void => postMessage(m, { transfer });
const fail = (code: string, message: Text, fatal = false, question?: number): void =>
  post({ type: 'failed', code, message, fatal, ...(question === undefined ? {} : { question }) });

let host: Host | null = null;
let baselines: Promise<Baselines | null> = Promise.resolve(null);

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const r = await fetch(url);
  if (!r.ok) throw new Error(`${r.status} ${url}`);
  return r.arrayBuffer();
}
const sayDiagnostics = (list: readonly Diagnostic[]): string => list.slice(0, 5).map((d) => `${d.line}:${d.column} ${d.rule}`).join('; ');

async function loadCounty(id: string, assets: string): Promise<{ pack: CountyPack; json: string; terrain: Uint8Array } | null> {
  try {
    const [json, terrain] = await Promise.all([fetchBytes(`${assets}counties/${id}/county.json`), fetchBytes(`${assets}counties/${id}/terrain.bin`)]);
    const text = new TextDecoder().decode(json);
    const bytes = new Uint8Array(terrain);
    const pack = decodeCounty(text, bytes);
    if (pack.ok) return { pack: pack.value, json: text, terrain: bytes };
    fail(pack.error.code, { zh: `县包“${id}”已损坏(${pack.error.message})，请重新获取程序文件。`, en: `County pack "${id}" is damaged (${pack.error.message}); get the program files again.` }, true);
  } catch (e) {
    fail('HOST-010', { zh: `取不到县包“${id}”(${String(e)})。请检查程序是否完整、服务是否在运行。`, en: `County pack "${id}" could not be fetched (${String(e)}). Check that the server is running.` }, true);
  }
  return null;
}

function openRecord(text: string): RunRecord | null {
  const bad = verifyChain(text);
  if (bad > 0) {
    fail('REC-006', { zh: `记录第 ${bad} 行的哈希链断开：文件写出后被改动过，不能据此继续。`, en: `The record's hash chain breaks at line ${bad}: the file was changed after it was written and cannot be opened.` }, true);
    return null;
  }
  const r = readRecord(text);
  if (r.ok) return r.value;
  fail(r.error.code, { zh: `记录第 ${r.error.line} 行不能读取(${r.error.code})。`, en: `Line ${r.error.line} of the record cannot be read (${r.error.code}).` }, true);
  return null;
}

async function start(m: Extract<ToSim, { type: 'start' }>): Promise<void> {
  const record = m.record === null ? null : openRecord(m.record);
  if (m.record !== null && !record) return;
  const text = record?.header.scenarioText ?? m.scenario;
  const seed = record?.header.seed ?? m.seed;
  const countyId = /^county:\s*['"]?([a-z][a-z0-9-]*)/m.exec(text)?.[1] ?? 'fuliang';
  const county = await loadCounty(countyId, m.assets);
  if (!county) return;
  const loaded = loadScenario(text, record ? '' : m.scenarioName, county.pack);
  if (!loaded.ok) return fail('HOST-011', { zh: `情景文件有误：${sayDiagnostics(loaded.error)}。用 tuiyan lint 查看全部说明。`, en: `The scenario has faults: ${sayDiagnostics(loaded.error)}. Run tuiyan lint for the full list.` }, true);
  host = new Host(loaded.value, text, county.pack, seed, m.role, post);
  host.training = m.training;
  const same = record ? await host.replay(record, m.resumeAt) : true;
  const base = mapBase(county.pack);
  post({ type: 'ready', base, briefing: briefingOf(loaded.value.scenario), forms: commandForms(), seed, t: host.t, over: host.isOver, identical: same }, [base.elevation.buffer, base.channel.buffer]);
  if (host.isOver) host.finish();
  host.save();
  host.sendView();
  host.sendDepth(true);
  const job = { scenario: text, countyJson: county.json, terrain: county.terrain, seed };
  baselines = baselinesFor(job, [loaded.value.hash, county.pack.hash], (done, of) => post({ type: 'progress', what: 'baselines', done, of }));
}

async function review(h: Host): Promise<void> {
  const found = await baselines;
  const { world } = h.session.ex;
  const sheet = score({ events: world.log, scenario: h.loaded.scenario, baselines: found });
  h.recordText(found);
  post({ type: 'review', score: sheet, events: world.log, frames: h.frames.times(), view: h.view() });
}

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
async function exportFile(h: Host, m: Extract<ToSim, { type: 'export' }>): Promise<void> {
  const found = h.isOver ? await baselines : null;
  const { world } = h.session.ex;
  const id = h.loaded.scenario.id;
  const give = (name: string, mime: string, bytes: Uint8Array): void => post({ type: 'export', id: m.id, name, mime, bytes }, [bytes.buffer]);
  if (m.what === 'record') return give(`${id}.tuiyan.jsonl`, 'application/x-ndjson', utf8(h.recordText(found)));
  if (m.what === 'events') return give('events.jsonl', 'application/x-ndjson', utf8(world.log.map((e) => `${JSON.stringify(e)}\n`).join('')));
  const sheet = score({ events: world.log, scenario: h.loaded.scenario, baselines: found });
  if (m.what === 'score') return give('score.json', 'application/json', utf8(JSON.stringify(sheet, null, 1)));
  post({ type: 'progress', what: 'report', done: 0, of: 1 });
  const model = buildReport({
    loaded: h.loaded, pack: h.county, seed: h.seed, policy: 'person', recordText: h.recordText(found), events: world.log, score: sheet,
    injects: world.machines.injects.map((x) => String(x.value)),
    unitNames: Object.fromEntries(world.res.units.map((u) => [u.id, u.name])),
  });
  const { exportReport } = await import('../export/index.ts');
  const file = await exportReport(model, m.what, m.lang);
  post({ type: 'progress', what: 'report', done: 1, of: 1 });
  give(`${id}.${file.name}`, file.mime, file.bytes.slice());
}

async function handle(m: ToSim): Promise<void> {
  if (m.type === 'start') return start(m);
  const h = host;
  if (!h) return;
  switch (m.type) {
    case 'speed':
      return h.setSpeed(m.factor);
    case 'role':
      h.role = m.role;
      h.sendView();
      return h.sendDepth(true);
    case 'training':
      h.training = m.training;
      return h.sendView();
    case 'recycle':
      return h.recycle(m.depth);
    case 'command':
      return h.command(m);
    case 'judge':
      return h.judge(m.id, m.role, m.cmd);
    case 'route':
      return h.route(m.id, m.unit, m.target);
    case 'skip-to':
      return h.skipTo(m.t);
    case 'review':
      return review(h);
    case 'seek': {
      const f = h.frames.at(m.t);
      if (f) post({ type: 'seek', ...f }, [f.depth.buffer]);
      return;
    }
    case 'export':
      return exportFile(h, m);
  }
}

self.onmessage = (e: MessageEvent<ToSim>) => {
  handle(e.data).catch((err: unknown) => {
    const what = err instanceof Error ? err.message : String(err);
    fail('HOST-003', { zh: `操作“${e.data.type}”未完成：${what}`, en: `"${e.data.type}" could not be done: ${what}` }, false, 'id' in e.data ? e.data.id : undefined);
  });
};
