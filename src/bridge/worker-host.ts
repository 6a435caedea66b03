/** The simulation's worker: loads a county and a scenario, runs one exercise, answers the page. */
import type { DocumentId } from '../export/documents/ids.ts';
import type { Rasterise } from '../export/index.ts';
import './old-engines.ts';
import { rasteriseFrom } from './raster.ts';
import {
  buildReport,
  choose,
  cleanText,
  cutAt,
  headOf,
  loadScenario,
  score,
  type Baselines,
  type Origin,
  type ReportModel,
  lanesOfRun,
  movingNames,
  storyTitles,
  runParts,
} from '../sim/index.ts';
import type { Asking } from './asking.ts';
import type { Branches } from './branches.ts';
import type { Groups } from './groups.ts';
import { Desk } from './desk.ts';
import { serveBaselines } from './baseline-worker.ts';
import { BASELINE_WORKER, baselinesFor, type Finding } from './baselines.ts';
import { Host } from './host.ts';
import { JOB_WORKER, serveJobs, type Ground } from './job-worker.ts';
import { briefingOf, commandForms, mapBase } from './map-base.ts';
import { checkFile } from './lint.ts';
import { loadCounty, openRecord } from './opening.ts';
import { planPage } from './plan-page.ts';
import { ALONE, type DeskAct, type FromSim, type Text, type ToSim, type WhatifState } from './protocol.ts';
import { takeTemplate, templateOf } from './word-look.ts';
import { faults, internal, unanswered } from './say.ts';

const post = (m: FromSim, transfer: Transferable[] = []): void => postMessage(m, { transfer });
const fail = (code: string, message: Text, fatal = false, question?: number): void =>
  post({ type: 'failed', code, message, fatal, ...(question === undefined ? {} : { question }) });

let host: Host | null = null;
let baselines: Finding | null = null;
let known: Baselines | null = null;
/** Once the record is closed. */
let desk: Desk | null = null;
let asking: Asking | null = null;
let branches: Branches | null = null;
let groups: Promise<Groups> | null = null;
/** The county of the exercise, as it was fetched. */
let ground: Ground | null = null;
/** Starts the reference runs, once: they share the machine with the player, so they wait until play begins. */
let startBaselines: (waited?: boolean) => Promise<Baselines | null> = () => Promise.resolve(null);

let rasterise: Rasterise = rasteriseFrom('');

const branchFrom = (text: string, t: number): Origin => ({ record: headOf(text), t, by: 'person' });
async function start(m: Extract<ToSim, { type: 'start' }>): Promise<void> {
  const opened = m.record === null ? null : openRecord(m.record, fail);
  if (m.record !== null && !opened) return;
  const record = opened?.record ?? null;
  const text = record?.header.scenarioText ?? m.scenario;
  const seed = record?.header.seed ?? (cleanText(m.seed) || '1');
  const countyId = /^county:\s*['"]?([a-z][a-z0-9-]*)/m.exec(text)?.[1] ?? 'fuliang';
  const county = await loadCounty(countyId, m.assets, fail);
  if (!county) return;
  ground = county;
  const loaded = loadScenario(
    text,
    record ? '' : m.scenarioName,
    county.pack,
    record ? record.header.difficulty : (m.difficulty ?? undefined),
    record ? 'record' : 'file',
  );
  if (!loaded.ok) return fail(loaded.error[0]?.rule ?? 'APP-SCENARIO', faults(loaded.error), true);
  const origin = m.branchAt === null ? record?.header.origin : branchFrom(m.record!, m.branchAt);
  host = new Host(loaded.value, text, county.pack, seed, m.role, post, origin);
  host.training = record?.mode !== 'examination';
  rasterise = rasteriseFrom(m.assets);
  const { branchAt } = m;
  const same = !record
    ? true
    : branchAt === null
      ? await host.replay(record, m.resumeAt)
      : await host.replay(cutAt(record, branchAt), branchAt);
  // A record that was closed with its reference runs is whole: nothing is written again, nor computed.
  const closed = same && opened?.whole && branchAt === null ? (record?.closing?.baselines ?? null) : null;
  if (closed) host.adopt(record!, m.record!);
  const base = mapBase(county.pack, loaded.value.scenario.sitePlan);
  post(
    {
      type: 'ready',
      base,
      briefing: briefingOf(loaded.value.scenario),
      forms: commandForms(loaded.value.scenario),
      seat: { ...ALONE, roles: [...loaded.value.scenario.about.roles, 'trainer', 'evaluator'] },
      seed,
      t: host.t,
      over: host.isOver,
      mode: host.session.mode,
      identical: same,
      ...(origin ? { origin } : {}),
    },
    [base.elevation.buffer, base.channel.buffer, base.cover.buffer],
  );
  if (host.isOver) host.finish();
  host.save();
  host.sendView();
  host.sendDepth();
  const { difficulty } = loaded.value.scenario.about;
  const job = { scenario: text, countyJson: county.json, terrain: county.terrain, seed, difficulty };
  const hashes = [loaded.value.hash, difficulty, county.pack.hash];
  if (closed) baselines = { found: Promise.resolve((known = closed)), hurry: () => {} };
  startBaselines = (waited = true) => {
    baselines ??= baselinesFor(job, hashes, (done, of) =>
      post({ type: 'progress', what: 'baselines', done, of }),
    );
    if (waited) baselines.hurry();
    return baselines.found.then((b) => (known = b));
  };
}

/** The one report of the run: what the review shows and every file is written from. */
const reportOf = (h: Host, found: Baselines | null, recordText: string): ReportModel =>
  buildReport({
    loaded: h.loaded,
    pack: h.county,
    seed: h.seed,
    policy: 'person',
    recordText,
    score: score({
      events: h.session.ex.world.log,
      scenario: h.loaded.scenario,
      baselines: found,
      evaluation: desk?.standing ?? null,
    }),
    evaluation: desk?.standing ?? null,
    counterfactuals: asking?.found ?? null,
    origin: h.origin,
    branches: branches?.rows ?? [],
    ...runParts(h.session.ex),
    seats: h.session.seats,
    mode: h.session.mode,
  });

async function sendReview(h: Host, found: Baselines | null, update: boolean): Promise<void> {
  const { reviewOf } = await import('./review-words.ts');
  const { world } = h.session.ex;
  // Without the record, which is closed only when the reference runs are known.
  const model = reportOf(h, found, '');
  post({
    type: 'review',
    score: model.score,
    report: reviewOf(model),
    events: world.log,
    frames: h.frames.times(),
    view: h.view(),
    stood: {
      lanes: lanesOfRun(world),
      stories: storyTitles(h.loaded.scenario),
      names: movingNames(world),
    },
    desk: desk?.state ?? null,
    update,
  });
}
/** Shows the review at once, and again when the reference runs are known and the record is closed. */
async function review(h: Host): Promise<void> {
  await sendReview(h, known, false);
  const found = await startBaselines();
  const text = h.recordText(found);
  h.save();
  if (!h.isOver || desk?.record === headOf(text)) return;
  desk = new Desk(text, h.loaded.scenario, h.session.ex.world.log);
  const [{ Asking }, { Branches }] = await Promise.all([import('./asking.ts'), import('./branches.ts')]);
  asking = new Asking(desk.record, text, ground!, (said) => void tellWhatif(h, said));
  branches = new Branches(text, reportOf(h, found, text), ground!, post);
  await sendReview(h, found, true);
}
/** What was computed, in the words of the files. */
async function tellWhatif(h: Host, said: Pick<WhatifState, 'running' | 'error'>): Promise<void> {
  const { whatifOf } = await import('./review-words.ts');
  const { record, kept, found, complete } = asking!;
  post({
    type: 'whatif',
    state: { record, text: kept, complete, ...said, words: found && whatifOf(reportOf(h, known, '')) },
  });
}
/** Nothing is taken before the record is closed, to which it is chained. */
async function evaluate(h: Host, id: number, act: DeskAct): Promise<void> {
  if (act.kind === 'template') return post({ type: 'evaluated', id, error: await takeTemplate(act.bytes) });
  const read =
    act.kind === 'table' ? (await import('../export/office/table-file.ts')).readTableFile : undefined;
  const error = desk ? desk.act(act, Date.now(), read) : { code: 'EVL-011' as const, line: 1, field: '' };
  post({ type: 'evaluated', id, error });
  if (!error) void sendReview(h, known, true);
}

/** Map and first orders come first: they share line and processors with this. */
const LATER_MS = 5000;
let waiting = false;
function later(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    void startBaselines(false);
    void loadAhead();
  }, LATER_MS);
}

/** What an export or a paper will need, while the server is there to give it. A failure now is told when it is asked for. */
let ahead: Promise<unknown> | null = null;
const loadAhead = (): Promise<unknown> =>
  (ahead ??= Promise.all([
    import('../export/index.ts').then((x) => x.loadWriters()),
    import('../export/paper.ts'),
    import('../export/office/table-file.ts'),
    import('../export/table-template.ts'),
    import('../export/docx-template.ts'),
    import('../export/office/template-file.ts'),
    import('./review-words.ts'),
    import('./asking.ts'),
    import('./kept-run.ts'),
    import('./branches.ts'),
    import('./jobs.ts'),
  ]).catch(() => (ahead = null)));

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
type Wanted = Extract<ToSim, { type: 'export' }>['what'];
const isPaper = (what: Wanted): what is `paper-${DocumentId}` => what.startsWith('paper-');
async function exportFile(h: Host, m: Extract<ToSim, { type: 'export' }>): Promise<void> {
  const found = h.isOver ? await startBaselines() : null;
  const { world } = h.session.ex;
  const id = h.loaded.scenario.id;
  const give = (name: string, mime: string, bytes: Uint8Array): void =>
    post({ type: 'export', id: m.id, name, mime, bytes }, [bytes.buffer]);
  if (m.what === 'record')
    return give(`${id}.tuiyan.jsonl`, 'application/x-ndjson', utf8(h.recordText(found)));
  if (m.what === 'events')
    return give(
      'events.jsonl',
      'application/x-ndjson',
      utf8(world.log.map((e) => `${JSON.stringify(e)}\n`).join('')),
    );
  if (m.what === 'run') {
    const { writeKept } = await import('./kept-run.ts');
    const run = { parts: runParts(h.session.ex), moments: h.frames.three() };
    return give(`${id}.tuiyan.jsonl.run.json`, 'application/json', utf8(writeKept(h.recordText(found), run)));
  }
  if (isPaper(m.what)) {
    const [{ docPrinter, documentBlocks }, { bookDocx }] = await Promise.all([
      import('../export/documents/index.ts'),
      import('../export/docx.ts'),
    ]);
    const paper = m.what.slice('paper-'.length) as DocumentId;
    const { face, blocks } = documentBlocks(docPrinter(h.loaded, h.county, m.lang), paper);
    return give(
      `${id}.${paper}.${m.lang}.docx`,
      DOCX,
      await bookDocx(face, blocks, rasterise, templateOf(m.lang)),
    );
  }
  if (m.what === 'evaluation')
    return give(`${id}.tuiyan.jsonl.evaluation.jsonl`, 'application/x-ndjson', utf8(desk?.state.text ?? ''));
  if (m.what === 'template') {
    const { templateDocx, templateName } = await import('../export/docx-template.ts');
    return give(templateName(m.lang), DOCX, await templateDocx(m.lang));
  }
  if (m.what === 'table') {
    const [{ docPrinter }, { tableTemplate }] = await Promise.all([
      import('../export/documents/printer.ts'),
      import('../export/table-template.ts'),
    ]);
    const bytes = await tableTemplate(docPrinter(h.loaded, h.county, m.lang));
    return give(`${id}.table.${m.lang}.xlsx`, XLSX, bytes);
  }
  const model = reportOf(h, found, h.recordText(found));
  if (m.what === 'score')
    return give('score.json', 'application/json', utf8(JSON.stringify(model.score, null, 1)));
  post({ type: 'progress', what: 'report', done: 0, of: 1 });
  const { CUT_FORMATS, exportReport } = await import('../export/index.ts');
  const { situationMaps } = await import('../export/situation-maps.ts');
  const maps = CUT_FORMATS.includes(m.what)
    ? situationMaps(mapBase(h.county, h.loaded.scenario.sitePlan), h.frames.three(), m.lang)
    : [];
  const file = await exportReport(model, m.what, m.lang, rasterise, m.audience, maps, templateOf(m.lang));
  post({ type: 'progress', what: 'report', done: 1, of: 1 });
  give(`${id}.${file.name}`, file.mime, file.bytes.slice());
}

async function handle(m: ToSim): Promise<void> {
  if (m.type === 'start') return start(m);
  if (m.type === 'plan') return post({ type: 'plan', id: m.id, page: planPage() });
  if (m.type === 'base') {
    const county = await loadCounty(m.county, m.assets, fail);
    // It has said why.
    if (!county) return;
    const base = mapBase(county.pack);
    return post({ type: 'base', id: m.id, base }, [base.elevation.buffer, base.channel.buffer]);
  }
  if (m.type === 'lint')
    return post({ type: 'lint', id: m.id, check: await checkFile(m.text, m.name, m.assets) });
  if (m.type === 'groups') {
    const g = await (groups ??= import('./groups.ts').then((x) => new x.Groups(post)));
    return m.act === 'compare' ? g.compare(m.runs, m.assets) : g.stop();
  }
  if (m.type === 'groups-file') {
    const file = await (await groups)?.file(m.format, m.lang, rasteriseFrom(m.assets));
    if (!file) throw new Error('nothing is compared');
    return post({ type: 'export', id: m.id, ...file });
  }
  const h = host;
  if (!h) return;
  switch (m.type) {
    case 'speed':
      if (m.factor > 0) later();
      return h.setSpeed(m.factor);
    case 'role':
      h.role = m.role;
      h.sendView();
      return h.sendDepth();
    case 'training':
      h.training = m.training;
      return h.sendView();
    case 'mode':
      choose(h.session, m.mode);
      h.training = m.mode === 'training';
      return h.save();
    case 'recycle':
      return h.recycle(m.depth);
    case 'command':
      return h.command(m);
    case 'judge':
      return h.judge(m.id, m.role, m.cmd);
    case 'outlook':
      return h.outlook(m.id, m.cmd);
    case 'states':
      return h.states(m.id);
    case 'skip-to':
      void startBaselines();
      return h.skipTo(m.t);
    case 'flush':
      h.save();
      return post({ type: 'flushed' });
    case 'review':
      return review(h);
    case 'evaluate':
      return evaluate(h, m.id, m.act);
    case 'whatif':
      if (m.act === 'kept') asking?.take(m.text);
      else if (m.act === 'start') asking?.start();
      else asking?.stop();
      return;
    case 'branches':
      if (m.act === 'compare') return branches?.compare(m.texts, m.play);
      if (m.act === 'play') branches?.play(m.t, m.by);
      else branches?.stop();
      return;
    case 'seek': {
      const f = h.frames.at(m.t);
      if (f) post({ type: 'seek', ...f }, [f.depth.buffer]);
      return;
    }
    case 'paper': {
      const { paperDocx } = await import('../export/paper.ts');
      const bytes = await paperDocx(m.paper);
      return post(
        {
          type: 'export',
          id: m.id,
          name: `${m.paper.title.replace(/[\\/:*?"<>|\s]+/g, '-')}.docx`,
          mime: DOCX,
          bytes,
        },
        [bytes.buffer],
      );
    }
    case 'export':
      return exportFile(h, m);
  }
}

const receive = (e: MessageEvent<ToSim>): void => {
  const m = e.data;
  handle(m).catch((err: unknown) => {
    // A question that fails leaves the exercise running; anything else stops its clock.
    if ('id' in m) {
      const { code, message } = unanswered(err);
      post({ type: 'progress', what: 'report', done: 1, of: 1 });
      fail(code, message, false, m.id);
    } else if (host) host.stopOnBug(err);
    else fail('APP-INTERNAL', internal(err), true);
  });
};
if (self.name === BASELINE_WORKER) serveBaselines();
else if (self.name === JOB_WORKER) serveJobs();
else self.onmessage = receive;
