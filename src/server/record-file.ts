/** The run record on disk: lines are appended, and nobody is told of an order before its line is on the disk. */
import { closeSync, fdatasync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { verifyChain } from '../sim/index.ts';

export class RecordFile {
  private readonly fd: number;
  private waiting: (() => void)[] = [];
  private busy = false;
  private broken: Error | null = null;

  /** @param failed told once when the disk refuses; nothing more is acknowledged then. */
  constructor(
    readonly path: string,
    private readonly failed: (e: Error) => void,
  ) {
    this.fd = openSync(path, 'a', 0o600);
  }
  append(text: string): void {
    if (text === '' || this.broken) return;
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(this.fd, bytes, at);
    } catch (e) {
      this.fail(e as Error);
    }
  }
  /** Called when everything appended so far is on the disk; many share one write. */
  durable(then: () => void): void {
    if (this.broken) return;
    this.waiting.push(then);
    if (!this.busy) this.sync();
  }
  private sync(): void {
    const told = this.waiting;
    this.waiting = [];
    this.busy = true;
    fdatasync(this.fd, (e) => {
      this.busy = false;
      if (e) return this.fail(e);
      for (const f of told) f();
      if (this.waiting.length > 0) this.sync();
    });
  }
  private fail(e: Error): void {
    if (this.broken) return;
    this.broken = e;
    this.waiting = [];
    this.failed(e);
  }
  close(): void {
    closeSync(this.fd);
  }
}

/**
 * The record of a server that was ended in the middle of a line: what is whole of it, the rest cut off.
 * @returns null where not even the head is whole.
 */
export function wholeLines(path: string): string | null {
  const all = readFileSync(path);
  const end = all.lastIndexOf(10) + 1;
  let text = all.subarray(0, end).toString('utf8');
  const bad = verifyChain(text);
  // A line that was changed is not ours to cut: only the last may be torn.
  if (bad > 0) {
    const lines = text.slice(0, -1).split('\n');
    if (bad < lines.length) return null;
    text = lines
      .slice(0, -1)
      .map((l) => `${l}\n`)
      .join('');
  }
  if (text === '') return null;
  const bytes = Buffer.byteLength(text);
  if (bytes < all.length) {
    const fd = openSync(path, 'r+');
    ftruncateSync(fd, bytes);
    closeSync(fd);
  }
  return text;
}
