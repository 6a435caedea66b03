/** The page's end of the bridge: typed messages and answers by id, to a worker of this page or to a server. */
import type {
  Audience,
  Command,
  DeskAct,
  DeskError,
  FileCheck,
  FromSim,
  GroupFormat,
  MapBase,
  Outlook,
  Rejection,
  Role,
  Text,
  ToRoom,
  ToSim,
  Paper,
  PlanPage,
  StatesView,
} from './protocol.ts';

export interface Answer {
  readonly ok: boolean;
  readonly rejection: Rejection | null;
}
export interface OutlookAnswer {
  readonly outlook: Outlook | null;
  /** Its way; null where none is known. */
  readonly line: readonly (readonly [number, number])[] | null;
}
export interface FileAnswer {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}
export { isMissingFile } from './missing.ts';
const fileOf = (x: FromSim): FileAnswer | null =>
  x.type === 'export' ? { name: x.name, mime: x.mime, bytes: x.bytes } : null;
const REFUSED: Answer = { ok: false, rejection: null };
const STOPPED = (what: string): Text => ({
  zh: `推演线程停止了(${what})。到此为止的记录还在。`,
  en: `The simulation thread stopped (${what}). The record so far is still here.`,
});

/** Where an exercise runs, as the page sees it. */
export interface Transport {
  send(m: ToSim | ToRoom, transfer: Transferable[]): void;
  stop(): void;
}
/** @param hear told of everything that comes. */
export type OpenTransport = (hear: (m: FromSim) => void) => Transport;

/** A worker of this page. */
export const inWorker: OpenTransport = (hear) => {
  const worker = new Worker(new URL('./worker-host.ts', import.meta.url), {
    type: 'module',
    name: 'tuiyan-sim',
  });
  worker.onmessage = (e: MessageEvent<FromSim>) => hear(e.data);
  worker.onerror = (e) =>
    hear({ type: 'failed', code: 'APP-WORKER', message: STOPPED(e.message || '-'), fatal: true });
  return { send: (m, transfer) => worker.postMessage(m, transfer), stop: () => worker.terminate() };
};

export class SimClient {
  private readonly transport: Transport;
  private next = 1;
  /** What was asked, and whether it is an order: that outlives its line. */
  private readonly waiting = new Map<number, { readonly order: boolean; tell(m: FromSim): void }>();

  /** @param onMessage called for every message that is not an answer. */
  constructor(
    private readonly onMessage: (m: FromSim) => void,
    open: OpenTransport = inWorker,
  ) {
    this.transport = open((m) => this.hear(m));
  }
  private hear(m: FromSim): void {
    const id = 'id' in m ? m.id : m.type === 'failed' ? m.question : undefined;
    if (id !== undefined) this.settle(id, m);
    const code = m.type === 'failed' ? m.code : '';
    const line = m.type === 'line' ? m.state : 'open';
    // Nobody will answer these any more; whether an order was given is asked when the line or its exercise is back.
    const all = code === 'APP-WORKER' || line === 'ended';
    if (all || code === 'SRV-WORKER' || line === 'lost')
      for (const [x, { order }] of this.waiting) if (all || !order) this.settle(x, m);
    if (!('id' in m)) this.onMessage(m);
  }
  private settle(id: number, m: FromSim): void {
    this.waiting.get(id)?.tell(m);
    this.waiting.delete(id);
  }
  send(m: ToSim | ToRoom, transfer: Transferable[] = []): void {
    this.transport.send(m, transfer);
  }
  private ask<T>(m: (id: number) => ToSim, pick: (x: FromSim) => T, order = false): Promise<T> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, { order, tell: (x) => resolve(pick(x)) });
      this.send(m(id));
    });
  }
  command(role: Role, cmd: Command): Promise<Answer> {
    return this.ask(
      (id) => ({ type: 'command', id, role, cmd }),
      (x) => (x.type === 'answer' ? { ok: x.ok, rejection: x.rejection } : REFUSED),
      true,
    );
  }
  judge(role: Role, cmd: Command): Promise<Answer> {
    return this.ask(
      (id) => ({ type: 'judge', id, role, cmd }),
      (x) => (x.type === 'answer' ? { ok: x.ok, rejection: x.rejection } : REFUSED),
    );
  }
  outlook(cmd: Command): Promise<OutlookAnswer> {
    return this.ask(
      (id) => ({ type: 'outlook', id, cmd }),
      (x) => (x.type === 'outlook' ? { outlook: x.outlook, line: x.line } : { outlook: null, line: null }),
    );
  }
  /** How everything stands; null when the worker could not say. */
  states(): Promise<StatesView | null> {
    return this.ask(
      (id) => ({ type: 'states', id }),
      (x) => (x.type === 'states' ? x.states : null),
    );
  }
  /** What is wrong with what the evaluator gave; null when it was taken. */
  evaluate(act: DeskAct): Promise<DeskError | null | 'unanswered'> {
    return this.ask(
      (id) => ({ type: 'evaluate', id, act }),
      (x) => (x.type === 'evaluated' ? x.error : 'unanswered'),
    );
  }
  /** A file, or null when it could not be made (a `failed` message says why). */
  export(
    what: Extract<ToSim, { type: 'export' }>['what'],
    lang: 'zh' | 'en',
    audience: Audience,
  ): Promise<FileAnswer | null> {
    return this.ask((id) => ({ type: 'export', id, what, lang, audience }), fileOf);
  }
  /** A formal paper as a Word file. */
  paper(paper: Paper): Promise<FileAnswer | null> {
    return this.ask((id) => ({ type: 'paper', id, paper }), fileOf);
  }
  /** A comparison of groups as a file; null where none could be made. */
  groups(format: GroupFormat, lang: 'zh' | 'en', assets: string): Promise<FileAnswer | null> {
    return this.ask((id) => ({ type: 'groups-file', id, format, lang, assets }), fileOf);
  }
  /** What a county's map is drawn from; null when it cannot be had. */
  base(county: string, assets: string): Promise<MapBase | null> {
    return this.ask(
      (id) => ({ type: 'base', id, county, assets }),
      (x) => (x.type === 'base' ? x.base : null),
    );
  }
  /** The plan's items; null when the worker could not start. */
  plan(): Promise<PlanPage | null> {
    return this.ask(
      (id) => ({ type: 'plan', id }),
      (x) => (x.type === 'plan' ? x.page : null),
    );
  }
  /** What is wrong with a scenario file; null when the worker could not start. */
  lint(text: string, name: string, assets: string): Promise<FileCheck | null> {
    return this.ask(
      (id) => ({ type: 'lint', id, text, name, assets }),
      (x) => (x.type === 'lint' ? x.check : null),
    );
  }
  stop(): void {
    this.transport.stop();
  }
}
