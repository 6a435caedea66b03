/** HTML → PDF by the print layout of a headless Chromium, Chrome or Edge that the machine has. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './args.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
/** Where installers put it when it is not on the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const WAIT_MS = 60_000;

/** The browser to print with: `CHROMIUM` where it is set, else the first that is found; null where there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env.CHROMIUM) return existsSync(env.CHROMIUM) ? env.CHROMIUM : null;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((n) => join(dir, n)));
  return [...onPath, ...PLACES].find((p) => existsSync(p)) ?? null;
}

export function htmlToPdf(html: Uint8Array, env = process.env): Uint8Array {
  const browser = findChromium(env);
  if (browser === null) throw new UsageError('CLI-CHROMIUM');
  const dir = mkdtempSync(join(tmpdir(), 'tuiyan-pdf-'));
  try {
    const page = join(dir, 'report.html');
    const pdf = join(dir, 'report.pdf');
    writeFileSync(page, html);
    // Chromium refuses its sandbox to root; the page is the product's own and has no scripts.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = ['--headless', '--disable-gpu', ...root, `--user-data-dir=${join(dir, 'profile')}`];
    args.push('--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href);
    execFileSync(browser, args, { stdio: 'ignore', timeout: WAIT_MS });
    return readFileSync(pdf);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
