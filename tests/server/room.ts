/** A server of its own process, an exercise on it, and people who join. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToServer } from '../../src/bridge/delta.ts';
import type { Role } from '../../src/bridge/protocol.ts';
import { post, SeatLine } from '../../src/server/client.ts';
import { COMMAND } from '../support/command.ts';

export interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly port: number;
  readonly key: string;
  readonly data: string;
  readonly taken: number;
  readonly lost: number;
  log(): string;
}
const children = new Set<ChildProcess>();

/**
 * @param again data folder and port of a server that has ended.
 * @param more further options of the command.
 */
export function startServer(
  again?: { data: string; port: number },
  more: readonly string[] = [],
): Promise<Running> {
  const data = again?.data ?? mkdtempSync(join(tmpdir(), 'tuiyan-serve-'));
  const args = [
    'serve',
    '--port',
    String(again?.port ?? 0),
    '--data',
    data,
    '--workers',
    '1',
    '--json',
    ...more,
  ];
  const child = spawn(process.execPath, [...COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let err = '';
  child.stderr.on('data', (d) => (err += String(d)));
  return new Promise((resolve, reject) => {
    let out = '';
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)));
    child.stdout.on('data', (d) => {
      out += String(d);
      if (!out.includes('\n')) return;
      const said = JSON.parse(out) as { port: number; taken: number; lost: number };
      const key = readFileSync(join(data, 'controller.key'), 'utf8').trim();
      resolve({ child, data, address: `http://127.0.0.1:${said.port}/`, key, log: () => err, ...said });
    });
  });
}
export function kill(s: Running, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  children.delete(s.child);
  if (s.child.exitCode !== null || s.child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    s.child.once('exit', () => resolve());
    s.child.kill(signal);
  });
}
export const killAll = (): void => {
  for (const c of children) c.kill('SIGKILL');
};

/** An order that any commander may give at any time. */
export const hold = (id: number): ToServer => ({
  type: 'command',
  id,
  role: 'commander',
  cmd: { type: 'sync.hold', channel: 'video' },
});
export const FIRST = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');
export interface Opened {
  readonly room: string;
  readonly code: string;
  readonly token: string;
  readonly controller: SeatLine;
}
export async function open(
  s: Running,
  text = FIRST,
  file = 'flood-first-steps.yaml',
  seed = '1',
): Promise<Opened> {
  const ask = { key: s.key, text, file, seed, difficulty: null, name: '导演' };
  const { status, body } = await post(s.address, 'open', ask);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const controller = await SeatLine.enter(s.address, body.room!, body.token!);
  await controller.until(() => controller.view);
  return { room: body.room!, code: body.code!, token: body.token!, controller };
}
export interface Joined {
  readonly line: SeatLine;
  readonly token: string;
  readonly seat: number;
}
/** Asks for a seat; `admit` lets it in. */
export async function join_(
  s: Running,
  o: Opened,
  name: string,
  roles: readonly Role[],
  admit = true,
  screen = false,
): Promise<Joined> {
  const { status, body } = await post(s.address, 'join', { code: o.code, name, roles, screen });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const line = await SeatLine.enter(s.address, body.room!, body.token!);
  await line.message('room');
  if (admit) {
    o.controller.send({ type: 'admit', seat: body.seat!, roles });
    await line.until(() => line.view);
  }
  return { line, token: body.token!, seat: body.seat! };
}
