/** A worker process: some of the server's exercises, each with its clock. Ends with the server. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../cli/out.ts';
import { baselinesFor } from '../cli/baselines.ts';
import { county } from '../cli/files.ts';
import { ROOT } from '../cli/root.ts';
import { faults, words } from '../bridge/say.ts';
import { loadScenario, readRecord, referenceOf, score, type Baselines, type Result } from '../sim/index.ts';
import { RecordFile, wholeLines } from './record-file.ts';
import { RoomHost } from './room-host.ts';
import { serverText } from './say.ts';
import type { FromWorker, NotOpened, Opened, Standing, ToWorker } from './wire.ts';

const tell = (m: FromWorker): void => void process.send?.(m);
const STANDS_MS = 500;
const POINTS_MS = 5000;

interface Room {
  readonly host: RoomHost;
  readonly file: RecordFile;
  told: Standing;
  /** When it last counted what it would score, ms, and at which second; null where nobody asks. */
  counted: { readonly at: number; readonly t: number } | null;
}
const rooms = new Map<string, Room>();
const NOTHING: Standing = { t: -1, pace: 0, over: false, sealed: false, points: null };

type Made = Result<Room, NotOpened>;
const not = (code: string, message: NotOpened['message']): Made => ({ ok: false, error: { code, message } });

/** @param level null as written; a record's text was read before under looser rules. */
function build(
  id: string,
  path: string,
  x: {
    text: string;
    name: string;
    seed: string;
    level: string | null | undefined;
    from: 'file' | 'record';
    points: boolean;
  },
): Made {
  const countyId = /^county:\s*['"]?([a-z][a-z0-9-]*)/m.exec(x.text)?.[1] ?? 'fuliang';
  const pack = county(countyId) ?? county('fuliang');
  if (!pack) return not('APP-COUNTY', serverText('SRV-COUNTY', { id: countyId }));
  const loaded = loadScenario(x.text, x.name, pack, (x.level ?? undefined) as never, x.from);
  if (!loaded.ok) return not(loaded.error[0]?.rule ?? 'APP-SCENARIO', faults(loaded.error));
  const file = new RecordFile(path, (e) => {
    host.stopOnBug(e);
  });
  const host: RoomHost = new RoomHost(
    loaded.value,
    x.text,
    pack,
    x.seed,
    file,
    (seats, m) => tell({ say: 'to', room: id, seats, m }),
    () => void finish(id),
  );
  return {
    ok: true,
    value: { host, file, told: NOTHING, counted: x.points ? { at: -Infinity, t: -1 } : null },
  };
}
function opened({ host }: Room): Opened {
  const { id, about } = host.loaded.scenario;
  return { scenario: id, title: about.title, roles: about.roles };
}

function open(m: Extract<ToWorker, { do: 'open' }>): void {
  const { text, name, seed, difficulty } = m.opening;
  const made = build(m.room, m.path, { text, name, seed, level: difficulty, from: 'file', points: m.points });
  if (!made.ok) return tell({ say: 'opened', room: m.room, opened: made.error });
  rooms.set(m.room, made.value);
  made.value.host.save();
  // Only a room whose head is on the disk is open.
  made.value.file.durable(() => tell({ say: 'opened', room: m.room, opened: opened(made.value) }));
}

async function takeUp(m: Extract<ToWorker, { do: 'take-up' }>): Promise<void> {
  const fail = (opening: NotOpened): void => tell({ say: 'opened', room: m.room, opened: opening });
  const text = existsSync(m.path) ? wholeLines(m.path) : null;
  const record = text === null ? null : readRecord(text);
  if (text === null || !record) return fail({ code: 'SRV-RECORD', message: serverText('SRV-RECORD') });
  if (!record.ok) return fail({ code: record.error.code, message: words(record.error.code) });
  const { scenarioText, seed, difficulty } = record.value.header;
  const made = build(m.room, m.path, {
    text: scenarioText,
    name: '',
    seed,
    level: difficulty,
    from: 'record',
    points: m.points,
  });
  if (!made.ok) return fail(made.error);
  if (!(await made.value.host.takeUp(record.value, text, m.until))) {
    made.value.file.close();
    return fail({ code: 'SRV-DIVERGED', message: serverText('SRV-DIVERGED') });
  }
  rooms.set(m.room, made.value);
  made.value.host.save();
  tell({ say: 'opened', room: m.room, opened: opened(made.value) });
  if (made.value.host.isOver) made.value.host.finish();
}

/** Reference runs take the machine for a while: one room's at a time. */
let references: Promise<unknown> = Promise.resolve();
async function finish(id: string): Promise<void> {
  const room = rooms.get(id);
  if (!room) return;
  stand(id, room, true);
  const found = (references = references.then(() => baselinesOf(room, id)));
  const baselines = (await found) as Baselines | null;
  if (!rooms.has(id)) return;
  room.host.seal(baselines);
  // Whoever opens the review meanwhile has had the record without them; now it is whole.
  stand(id, room, true);
}
async function baselinesOf({ host, file }: Room, id: string): Promise<Baselines | null> {
  try {
    const { scenario } = host.loaded;
    const shipped = join(ROOT, 'scenarios', `${scenario.id}.yaml`);
    const same = existsSync(shipped) && readFileSync(shipped, 'utf8') === host.text;
    const path = same ? shipped : join(dirname(file.path), `${id}.yaml`);
    if (!same) writeWhole(path, host.text);
    const own = referenceOf(score({ events: host.session.ex.world.log, scenario, baselines: null }).outcome);
    const found = await baselinesFor(path, host.loaded, host.county, host.seed, 'person')(own);
    return found.baselines;
  } catch {
    // A score without references is still a score; the record is closed all the same.
    return null;
  }
}

/** Whether what it would score is to be counted: every few seconds while it moves, and once it stands. */
const isDue = ({ host, counted }: Room): boolean =>
  counted !== null && counted.t !== host.t && performance.now() - counted.at >= POINTS_MS;
function pointsOf(room: Room, anew: boolean): number | null {
  const { host, told, counted } = room;
  if (counted === null || !anew) return told.points;
  room.counted = { at: performance.now(), t: host.t };
  const { scenario } = host.loaded;
  return score({ events: host.session.ex.world.log, scenario, baselines: null }).total;
}
function stand(id: string, room: Room, always = false): void {
  const { t, pace, isOver: over, isSealed: sealed } = room.host;
  const { told } = room;
  const due = isDue(room);
  if (!always && !due && told.t === t && told.pace === pace && told.over === over) return;
  room.told = { t, pace, over, sealed, points: pointsOf(room, due || over) };
  tell({ say: 'stands', room: id, ...room.told });
}
setInterval(() => {
  // A server that was killed while this process began: nobody said so.
  if (!process.connected) process.exit(0);
  for (const [id, room] of rooms) stand(id, room);
}, STANDS_MS);

function handle(m: ToWorker): void {
  if (m.do === 'open') return open(m);
  if (m.do === 'take-up') return void takeUp(m);
  const room = rooms.get(m.room);
  if (!room) return;
  const { host } = room;
  switch (m.do) {
    case 'sit':
      return host.sit(m.seat, m.write);
    case 'line':
      return m.open ? host.open(m.seat) : host.shut(m.seat);
    case 'leave':
      return host.leave(m.seat);
    case 'note':
      return host.note(m.name, m.roles, m.here);
    case 'fill':
      return host.fillPosts(m.roles, m.pace);
    case 'hear':
      return void host.hear(m.seat, m.m).catch((e: unknown) => host.stopOnBug(e));
    case 'close':
      host.setSpeed(0);
      host.save();
      return room.file.durable(() => {
        rooms.delete(m.room);
        room.file.close();
        tell({ say: 'closed', room: m.room });
      });
  }
}
process.on('message', (m: ToWorker) => {
  try {
    handle(m);
  } catch (e) {
    rooms.get(m.room)?.host.stopOnBug(e);
  }
});
// Without its server nobody is there to play.
process.on('disconnect', () => process.exit(0));
