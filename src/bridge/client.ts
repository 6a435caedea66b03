/** The page's end of the bridge: one worker, typed messages, answers by id. */
import type { FromSim, Rejection, Role, Command, ToSim } from './protocol.ts';

export interface Answer {
  readonly ok: boolean;
  readonly rejection: Rejection | null;
}
export interface RouteAnswer {
  readonly line: readonly (readonly [number, number])[] | null;
  readonly seconds: number;
  readonly lengthM: number;
}
export interface FileAnswer {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export class SimClient {
  private readonly worker: Worker;
  private next = 1;
  private readonly waiting = new Map<number, (m: FromSim) => void>();

  /** @param onMessage called for every message that is not an answer. */
  constructor(onMessage: (m: FromSim) => void) {
    this.worker = new Worker(new URL('./worker-host.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = (e: MessageEvent<FromSim>) => {
      const m = e.data;
      if ('id' in m) {
        const done = this.waiting.get(m.id);
        this.waiting.delete(m.id);
        done?.(m);
      } else onMessage(m);
    };
    this.worker.onerror = (e) =>
      onMessage({ type: 'failed', code: 'APP-WORKER', message: { zh: `仿真线程出错\uff1a${e.message}`, en: `The simulation thread failed: ${e.message}` }, fatal: true });
  }
  send(m: ToSim): void {
    this.worker.postMessage(m);
  }
  private ask<T>(m: (id: number) => ToSim, pick: (x: FromSim) => T): Promise<T> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, (x) => resolve(pick(x)));
      this.send(m(id));
    });
  }
  command(role: Role, cmd: Command): Promise<Answer> {
    return this.ask((id) => ({ type: 'command', id, role, cmd }), (x) => (x.type === 'answer' ? { ok: x.ok, rejection: x.rejection } : { ok: false, rejection: null }));
  }
  judge(role: Role, cmd: Command): Promise<Answer> {
    return this.ask((id) => ({ type: 'judge', id, role, cmd }), (x) => (x.type === 'answer' ? { ok: x.ok, rejection: x.rejection } : { ok: false, rejection: null }));
  }
  route(unit: string, target: string): Promise<RouteAnswer> {
    return this.ask((id) => ({ type: 'route', id, unit, target }), (x) => (x.type === 'route' ? { line: x.line, seconds: x.seconds, lengthM: x.lengthM } : { line: null, seconds: 0, lengthM: 0 }));
  }
  export(what: Extract<ToSim, { type: 'export' }>['what'], lang: 'zh' | 'en'): Promise<FileAnswer> {
    return this.ask((id) => ({ type: 'export', id, what, lang }), (x) => (x.type === 'export' ? { name: x.name, mime: x.mime, bytes: x.bytes } : { name: '', mime: '', bytes: new Uint8Array() }));
  }
  stop(): void {
    this.worker.terminate();
  }
}
