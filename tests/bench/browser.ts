/**
 * `npm run bench:browser`: the room in real Chromium, measured by what the page does; asserts nothing. Keys of `--json` are stable:
 * longestTaskMs{start,play}, scriptMsPerFrame, frameRatio, ackMs, bytesToMap, heapMB[].
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { ensureChromium, WITHOUT_CARD } from '../support/chromium.ts';
import { watchTasks, watchFrames, emptyScene, manyUnits, type Frames } from './in-page.ts';

const { values } = parseArgs({
  options: {
    /** Wall seconds at 36×. */
    seconds: { type: 'string', default: '600' },
    /** Scenario hours at 600×. */
    hours: { type: 'string', default: '30' },
    /** Played at 36×, from this second of its doctrine run. */
    scenario: { type: 'string', default: 'earthquake-m60-night' },
    at: { type: 'string', default: '7200' },
    /** Played at 600×. */
    long: { type: 'string', default: 'flood-2020-changjiang' },
    port: { type: 'string', default: '4543' },
    json: { type: 'boolean', default: false },
  },
});
const UNITS = 200;
const ORDERS = 12;
const HEAPS = 10;
const FRAMES_S = 20;
const address = `http://127.0.0.1:${values.port}/`;
const say = (s: string): void => void process.stderr.write(`${s}\n`);
const round = (x: number, n = 1): number => Math.round(x * 10 ** n) / 10 ** n;
const share = (list: readonly number[], q: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(q * list.length))] ?? 0;

async function serve(): Promise<ChildProcess> {
  if (!existsSync('dist/index.html'))
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts', '--no-build'], {
    env: { ...process.env, PORT: values.port },
    stdio: 'ignore',
  });
  for (;;) {
    try {
      if ((await fetch(address)).ok) return server;
    } catch {
      // Not yet.
    }
    if (server.exitCode !== null) throw new Error(`no server at ${address}: is the port taken?`);
    await new Promise((r) => setTimeout(r, 100));
  }
}

/** A record of the doctrine run, cut: the fast way to a busy moment. */
function busyRecord(dir: string): string {
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'run', `scenarios/${values.scenario}.yaml`].concat([
      '--policy',
      'doctrine',
      '--seed',
      '1',
      '--out',
      dir,
      '--formats',
      '',
    ]),
    { stdio: 'ignore' },
  );
  const lines = readFileSync(join(dir, `${values.scenario}.tuiyan.jsonl`), 'utf8').split('\n');
  const end = lines.findIndex((l) => Number(/^\{"t":(\d+)/.exec(l)?.[1] ?? 0) > Number(values.at));
  const file = join(dir, 'busy.tuiyan.jsonl');
  writeFileSync(file, `${lines.slice(0, end < 0 ? -2 : end).join('\n')}\n`);
  return file;
}

/** The service worker would fetch the whole program beside what is measured. */
async function fresh(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  // The runner names functions by this.
  await context.addInitScript('globalThis.__name = (f) => f');
  return context;
}
/** The map has been drawn when its legend knows what is on it. */
const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('.map-canvas canvas') !== null && document.querySelector('.map-note') === null,
    undefined,
    { timeout: 120_000 },
  );
const pace = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('group', { name: '速度' })
    .getByRole('button', { name, exact: true })
    .click({ timeout: 120_000 });
async function begin(page: Page, scenario: string): Promise<void> {
  const title = /^ {2}title:.*zh: ['"]?([^,'"}]+)/m.exec(
    readFileSync(`scenarios/${scenario}.yaml`, 'utf8'),
  )![1];
  await page.goto(address);
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title.trim(), exact: true }) });
  await card.getByRole('button', { name: '进入简报' }).waitFor();
  await page.evaluate(() => performance.mark('click'));
  await card.getByRole('button', { name: '进入简报' }).click();
  await page.getByRole('button', { name: '开始演练' }).click({ timeout: 120_000 });
  await drawn(page);
}
async function importRecord(page: Page, file: string): Promise<void> {
  await page.goto(address);
  await page.locator('input[type=file][accept*=jsonl]').setInputFiles(file);
  await page.getByRole('timer').waitFor({ timeout: 240_000 });
  await drawn(page);
}
const longest = (page: Page, since: number): Promise<number> =>
  page.evaluate((t) => Math.max(0, ...window.__tasks.filter((x) => x.at >= t).map((x) => x.ms)), since);
const nowIn = (page: Page): Promise<number> => page.evaluate(() => performance.now());
async function scripted(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((m) => m.name === 'ScriptDuration')!.value * 1000;
}

async function startAndBytes(browser: Browser): Promise<{ start: number; bytes: number }> {
  const context = await fresh(browser);
  let bytes = 0;
  const pending: Promise<void>[] = [];
  context.on('requestfinished', (r) => {
    pending.push(
      Promise.all([r.sizes(), r.response()]).then(
        ([s, answer]) => {
          // Of a worker's first script the browser counts the head alone.
          const body = Math.max(s.responseBodySize, Number(answer?.headers()['content-length'] ?? 0));
          bytes += body + s.responseHeadersSize;
        },
        () => {},
      ),
    );
  });
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  await begin(page, values.scenario);
  const until = await nowIn(page);
  await Promise.all(pending);
  const toMap = bytes;
  // Names, shading and land come a moment later; their tasks are the start's as well.
  await page.waitForTimeout(2000);
  const since = await page.evaluate(() => performance.getEntriesByName('click')[0].startTime);
  const start = await longest(page, since);
  say(`map after ${round(until - since, 0)} ms`);
  await context.close();
  return { start, bytes: toMap };
}

async function busy(
  browser: Browser,
  file: string,
): Promise<{ play: number; perFrame: number; ratio: number }> {
  const context = await fresh(browser);
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  await importRecord(page, file);
  await page.waitForTimeout(3000);
  let since = await nowIn(page);
  await pace(page, '36×');
  await page.waitForTimeout(Number(values.seconds) * 1000);
  const play = await longest(page, since);
  await context.close();

  const many = await fresh(browser);
  const crowd = await many.newPage();
  await crowd.addInitScript(manyUnits, UNITS);
  await crowd.addInitScript(watchFrames);
  await importRecord(crowd, file);
  await pace(crowd, '36×');
  await crowd.waitForTimeout(3000);
  const cdp = await many.newCDPSession(crowd);
  await cdp.send('Performance.enable');
  since = await nowIn(crowd);
  const before = await scripted(cdp);
  await crowd.waitForTimeout(FRAMES_S * 1000);
  const spent = (await scripted(cdp)) - before;
  const full = await framesOf(crowd, since);
  await many.close();

  const none = await fresh(browser);
  const empty = await none.newPage();
  await empty.addInitScript(watchFrames);
  await empty.goto(`${address}robots.txt`);
  await empty.evaluate(emptyScene);
  await empty.waitForTimeout(1000);
  since = await nowIn(empty);
  await empty.waitForTimeout(FRAMES_S * 500);
  const bare = await framesOf(empty, since);
  await none.close();
  say(
    `frames: ${full.intervals.length} in the room, p95 ${round(share(full.intervals, 0.95))} ms; empty p95 ${round(share(bare.intervals, 0.95))} ms`,
  );
  return {
    play,
    perFrame: spent / Math.max(1, full.intervals.length),
    ratio: share(full.intervals, 0.95) / share(bare.intervals, 0.95),
  };
}
const framesOf = (page: Page, since: number): Promise<Frames> =>
  page.evaluate((t) => {
    const at = window.__frames.filter((x) => x >= t);
    return { intervals: at.slice(1).map((x, i) => x - at[i]) };
  }, since);

/** From the press of the button to the answer that can be read, at 600×, and the heap along the way. */
async function long(browser: Browser): Promise<{ ack: number; heap: number[] }> {
  const context = await fresh(browser);
  const page = await context.newPage();
  await begin(page, values.long);
  const cdp = await context.newCDPSession(page);
  await pace(page, '600×');
  const acks: number[] = [];
  for (let i = 0; i < ORDERS; i++) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '命令面板' }).fill('决策记录');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '决策记录' });
    await form.getByRole('textbox').first().fill(`记录 ${i}`);
    acks.push(
      await form.evaluate(
        (el) =>
          new Promise<number>((done) => {
            const from = performance.now();
            const seen = new MutationObserver(() => {
              if (el.isConnected) return;
              seen.disconnect();
              // Painted with the next frame.
              requestAnimationFrame(() => done(performance.now() - from));
            });
            seen.observe(document.body, { childList: true, subtree: true });
            el.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
          }),
      ),
    );
  }
  const heap: number[] = [];
  const read = async (): Promise<void> => {
    await cdp.send('HeapProfiler.collectGarbage');
    heap.push(round((await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20));
  };
  const gone = async (): Promise<number> => {
    const [h, m] = (/(\d+):(\d\d)/.exec((await page.locator('.clock em').textContent()) ?? '') ?? [0, 0, 0])
      .slice(1)
      .map(Number);
    return h * 60 + m;
  };
  const end = Number(values.hours) * 60;
  for (let k = 1; k <= HEAPS;) {
    await page.waitForTimeout(500);
    const over = await page.getByRole('button', { name: '暂停' }).getAttribute('aria-pressed');
    if (over === 'true') k = HEAPS;
    if (over === 'true' || (await gone()) >= (end * k) / HEAPS) {
      await read();
      k++;
    }
  }
  await context.close();
  say(`acknowledged after ${acks.map((x) => round(x, 0)).join(' ')} ms`);
  return { ack: share(acks, 0.95), heap };
}

const dir = mkdtempSync(join(tmpdir(), 'bench-browser-'));
const server = await serve();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...WITHOUT_CARD],
});
try {
  const first = await startAndBytes(browser);
  const { play, perFrame, ratio } = await busy(browser, busyRecord(dir));
  const { ack, heap } = await long(browser);
  const out = {
    longestTaskMs: { start: round(first.start, 0), play: round(play, 0) },
    scriptMsPerFrame: round(perFrame, 2),
    frameRatio: round(ratio, 2),
    ackMs: round(ack, 0),
    bytesToMap: first.bytes,
    heapMB: heap,
  };
  if (values.json) process.stdout.write(`${JSON.stringify(out)}\n`);
  else for (const [k, v] of Object.entries(out)) process.stdout.write(`${k}: ${JSON.stringify(v)}\n`);
} finally {
  await browser.close();
  server.kill();
  rmSync(dir, { recursive: true, force: true });
}
