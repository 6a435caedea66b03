/**
 * `npm run bench:server`: rooms of the first lesson at 36×, seats that order and look, on a server of other processes. What was
 * acknowledged is looked for in the records, and every record is played again.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { county } from '../cli/files.ts';
import { loadScenario, readRecord, replayRecord, type Role } from '../sim/index.ts';
import { post, SeatLine } from './client.ts';

const PACE = 36;
/** Between two orders of a seat, ms, give or take a half. */
const ORDER_MS = 3000;
/** Rooms that are opened at the same time. */
const AT_ONCE = 4;
const ROLES: readonly Role[] = ['commander', 'hq-office', 'duty', 'emergency', 'police', 'health'];
const ROSTER = {
  type: 'duty.roster',
  leader: '副县长',
  posts: ['duty-desk', 'hq-office', 'townships', 'reservoirs', 'levees', 'hydrology'],
  backups: '二班已排定',
};

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '20' },
    seats: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '20' },
    workers: { type: 'string', default: String(availableParallelism()) },
    servers: { type: 'string', default: '1' },
    redis: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const whole = (name: 'rooms' | 'seats' | 'seconds' | 'workers' | 'servers', most: number): number => {
  const n = Number(values[name]);
  if (Number.isInteger(n) && n >= 1 && n <= most) return n;
  process.stderr.write(`CLI-FLAG: --${name} 1–${most}\n`);
  process.exit(2);
};
const rooms = whole('rooms', 250);
const seats = whole('seats', 50);
const seconds = whole('seconds', 3600);
const workers = whole('workers', 64);
const count = whole('servers', 8);
if (count > 1 && values.redis === undefined) {
  process.stderr.write('CLI-FLAG: --servers needs --redis URL\n');
  process.exit(2);
}

/** Memory of a process and all it has started, MB. */
function memory(pids: readonly number[]): number {
  let kb = 0;
  for (const pid of pids)
    try {
      kb += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // Not this system's way of telling.
    }
  return kb / 1024;
}
const wait = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const share = (list: readonly number[], q: number): number =>
  list.length === 0 ? 0 : list[Math.min(list.length - 1, Math.floor(list.length * q))];

interface Host {
  readonly data: string;
  readonly address: string;
  readonly key: string;
  readonly pids: () => number[];
  readonly end: () => Promise<void>;
}
async function startServer(): Promise<Host> {
  const data = mkdtempSync(join(tmpdir(), 'tuiyan-bench-'));
  const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
  const options = ['--port', '0', '--data', data, '--workers', String(workers), '--json'];
  const fleet = values.redis === undefined ? [] : ['--redis', values.redis];
  const server = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), main, 'serve', ...options, ...fleet],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const stop = (): unknown => server.kill();
  process.once('exit', stop);
  const address = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
    server.stdout.on('data', (d) => resolve((JSON.parse(String(d)) as { url: string }).url));
  });
  return {
    data,
    address,
    key: readFileSync(join(data, 'controller.key'), 'utf8').trim(),
    pids: () => readFileSync(join(data, 'server.pid'), 'utf8').trim().split(' ').map(Number),
    async end() {
      server.removeAllListeners('exit');
      process.removeListener('exit', stop);
      const ended = new Promise((r) => server.once('exit', r));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
const hosts: Host[] = [];
for (let i = 0; i < count; i++) hosts.push(await startServer());
const pids = (): number[] => hosts.flatMap((h) => h.pids());
const text = readFileSync(new URL('../../scenarios/flood-first-steps.yaml', import.meta.url), 'utf8');

interface Seat {
  readonly room: string;
  readonly name: string;
  readonly role: Role;
  readonly line: SeatLine;
  acknowledged: number;
}
const controllers: SeatLine[] = [];
const sitting: Seat[] = [];
/** @param n of the room: its people ask one server after the other, wherever it stands. */
async function openRoom(n: number): Promise<void> {
  const { key, address } = hosts[n % hosts.length];
  const ask = { key, text, file: 'flood-first-steps.yaml', seed: '1', difficulty: null, name: '导演' };
  const opened = await post(address, 'open', ask);
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  const { code, room, token } = opened.body;
  const controller = await SeatLine.enter(address, room!, token!);
  controllers.push(controller);
  for (let i = 0; i < seats; i++) {
    const role = ROLES[i % ROLES.length];
    const via = hosts[(n + i) % hosts.length].address;
    const joined = await post(via, 'join', { code, name: `席${i + 1}`, roles: [role] });
    const line = await SeatLine.enter(via, room!, joined.body.token!);
    controller.send({ type: 'admit', seat: joined.body.seat!, roles: [role] });
    await line.until(() => line.view, 60_000);
    sitting.push({ room: room!, name: `席${i + 1}`, role, line, acknowledged: 0 });
  }
}
/** Orders as people do: some that are in order, most that the core refuses, all written down. */
async function order(s: Seat, until: number, took: number[]): Promise<void> {
  await wait(Math.random() * ORDER_MS);
  while (Date.now() < until) {
    const cmd = s.role === 'duty' ? ROSTER : { type: 'sync.hold', channel: 'video' };
    const begun = performance.now();
    const r = await s.line.ask((id) => ({ type: 'command', id, role: s.role, cmd }));
    if (r.type === 'answer') {
      took.push(performance.now() - begun);
      s.acknowledged++;
    }
    await wait(ORDER_MS * (0.5 + Math.random()));
  }
}

const empty = memory(pids());
let left = rooms;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) await openRoom(left);
  }),
);
for (const c of controllers) c.send({ type: 'speed', factor: PACE });
await wait(1000);
for (const s of sitting) s.line.bytes = 0;
const took: number[] = [];
const begun = Date.now();
await Promise.all(sitting.map((s) => order(s, begun + seconds * 1000, took)));
const minutes = (Date.now() - begun) / 60_000;
const bytes = sitting.reduce((n, s) => n + s.line.bytes, 0);
const full = memory(pids());
const reached = controllers.map((c) => c.view?.t ?? 0);
await Promise.all(hosts.map((h) => h.end()));

let lost = 0;
let divergent = 0;
const files = hosts.flatMap(({ data }) =>
  readdirSync(data)
    .filter((x) => x.endsWith('.tuiyan.jsonl'))
    .map((x) => join(data, x)),
);
for (const f of files) {
  const id = basename(f).slice(0, -'.tuiyan.jsonl'.length);
  const r = readRecord(readFileSync(f, 'utf8'));
  if (!r.ok) {
    divergent++;
    continue;
  }
  const loaded = loadScenario(
    r.value.header.scenarioText,
    '',
    county(r.value.header.county),
    undefined,
    'record',
  );
  if (!loaded.ok || !replayRecord(r.value, loaded.value, county(r.value.header.county)!).identical)
    divergent++;
  for (const s of sitting.filter((x) => x.room === id))
    lost += Math.max(0, s.acknowledged - r.value.commands.filter((c) => c.seat === s.name).length);
}
for (const { data } of hosts) rmSync(data, { recursive: true, force: true });
took.sort((a, b) => a - b);
const round = (v: number, n = 1): number => Number(v.toFixed(n));
const result = {
  rooms,
  seats,
  p50Ms: round(share(took, 0.5)),
  p99Ms: round(share(took, 0.99)),
  bytesPerSeatMinute: Math.round(bytes / sitting.length / minutes),
  rssPerRoomMB: round((full - empty) / rooms),
  lost,
  divergent,
  orders: took.length,
  seconds: round(minutes * 60),
  servers: count,
  workers,
  /** What the clocks came to of what they should have, the slowest room. */
  paceKept: round(Math.min(...reached) / ((minutes * 60 + 1) * PACE), 2),
};
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : `${Object.entries(result)
        .map(([k, v]) => `${k.padEnd(20)} ${v}`)
        .join('\n')}\n`,
);
process.exit(lost + divergent > 0 ? 1 : 0);
