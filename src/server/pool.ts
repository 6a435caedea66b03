/** Worker processes, as many as asked for: a room goes to the one with the fewest. One that dies is started anew, and its rooms go on from their records. */
import type { ChildProcess } from 'node:child_process';
import { forked } from '../cli/forked.ts';
import type { FromWorker, ToWorker } from './wire.ts';

interface Worker {
  process: ChildProcess;
  readonly rooms: Set<string>;
}
export class Pool {
  private readonly workers: Worker[] = [];
  private readonly of = new Map<string, Worker>();
  private ending = false;

  /** @param died told of each room whose process ended. */
  constructor(
    size: number,
    private readonly heard: (m: FromWorker) => void,
    private readonly died: (rooms: readonly string[]) => void,
  ) {
    for (let i = 0; i < size; i++) this.workers.push({ process: this.start(i), rooms: new Set() });
  }
  private start(i: number): ChildProcess {
    const child = forked('server/room-worker', [], { serialization: 'advanced' });
    child.on('message', (m) => this.heard(m as FromWorker));
    child.once('exit', () => {
      if (this.ending) return;
      const w = this.workers[i];
      const rooms = [...w.rooms];
      w.rooms.clear();
      for (const r of rooms) this.of.delete(r);
      w.process = this.start(i);
      this.died(rooms);
    });
    // Told by `exit`.
    child.on('error', () => {});
    return child;
  }
  /** Gives a room a process. */
  take(room: string): void {
    const w = this.workers.reduce((a, b) => (b.rooms.size < a.rooms.size ? b : a));
    w.rooms.add(room);
    this.of.set(room, w);
  }
  drop(room: string): void {
    this.of.get(room)?.rooms.delete(room);
    this.of.delete(room);
  }
  send(m: ToWorker): void {
    const w = this.of.get(m.room);
    if (w?.process.connected) w.process.send(m);
  }
  get pids(): number[] {
    return this.workers.map((w) => w.process.pid ?? 0);
  }
  end(): void {
    this.ending = true;
    for (const w of this.workers) w.process.kill();
  }
}
